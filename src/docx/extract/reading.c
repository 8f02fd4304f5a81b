/* reading.c - names, states, lines. */
#include "docx/extract/reading.h"

#include "answers/clean.h"
#include "base/text.h"
#include "docx/extract/reading_date.h"
#include "docx/parts/keys.h"
#include "docx/wordml/boxes.h"
#include "docx/wordml/lists.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/seen.h"
#include "docx/wordml/stands.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- names ---------------------------------------------------------------- */

bool
reading_name(const struct page *page, struct tree *tree, xmlNode *sdt,
	     struct reading *reading)
{
	const struct slot *slot;

	*reading = (struct reading){ .node = sdt };
	reading->control = sdt_control(sdt);
	if (badge_read(page->arena, sdt, &reading->badge))
		return true;
	slot = keys_read(page->arena, tree, page->source, sdt);
	if (!slot || slot->tag.depth == 0)
		return false;
	reading->badge = (struct badge){ .tag = slot->tag, .block = 1 };
	if (slot->alias)
		reading->other = slot->alias->tag;
	return true;
}

/* --- lines ---------------------------------------------------------------- */

static void
add_lines(const struct page *page, struct reading *reading, struct str text,
	  struct faults *faults)
{
	while (text.len) {
		struct str at = text_trim(str_cut(&text, '\n'));
		struct line line = { at, at };

		if (at.len)
			line.text =
				clean(page->arena, &reading->excerpt->source,
				      at, faults);
		if (line.text.len)
			*arena_push(page->arena, reading->lines,
				    reading->nlines, reading->cap) = line;
	}
}

static struct str
text_around(struct arena *arena, const xmlNode *node)
{
	const xmlNode *paragraph = words_around(node, "p");
	struct buf text = { .arena = arena };

	if (paragraph)
		seen_put(&text, paragraph);
	return text.len ? text_trim(str_slice(buf_str(&text), 0,
					      str_index(buf_str(&text), '\n')))
			: STR("");
}

void
reading_lines(const struct page *page, struct tree *tree, xmlNode *node,
	      struct str text, struct reading *reading, struct faults *faults)
{
	bool is_empty = text_trim(text).len == 0;

	if (is_empty)
		text = text_around(page->arena, node);
	reading->excerpt =
		excerpt_new(page->arena, tree, page->source, node, text);
	if (!is_empty)
		add_lines(page, reading, text, faults);
}

/* --- states --------------------------------------------------------------- */

static struct str
date_of(const xmlNode *sdt)
{
	const xmlNode *date = sdt_property(sdt, SPACE_W, "date");
	struct str full = { NULL, 0 };

	if (date)
		full = xml_attribute(date, SPACE_W, "fullDate");
	return full.len ? str_slice(full, 0, str_index(full, 'T')) : STR("");
}

/* The value of the item of a list that TEXT is. */
static struct str
value_of(struct arena *arena, const xmlNode *sdt, struct str text)
{
	struct list list = list_of(arena, sdt);

	for (size_t i = 0; i < list.count; i++)
		if (str_eq(text_trim(list.items[i].text), text))
			return list.items[i].value;
	return STR("");
}

static void
read_state(const struct page *page, const xmlNode *sdt, struct str text,
	   struct reading *reading)
{
	switch (reading->control) {
	case CONTROL_BOX:
		reading->is_ticked = box_is_ticked(sdt, text);
		break;
	case CONTROL_DATE:
		reading->date = arena_dup(page->arena, date_of(sdt));
		if (reading->nlines == 1)
			reading->day =
				reading_day(page->arena, sdt, reading->date,
					    reading->lines[0].text);
		break;
	case CONTROL_LIST:
	case CONTROL_COMBO:
		if (reading->nlines == 1)
			reading->value = value_of(page->arena, sdt,
						  reading->lines[0].text);
		break;
	case CONTROL_NONE:
	case CONTROL_TEXT:
	case CONTROL_RICH:
	case CONTROL_SECTION:
	case CONTROL_FORM_BOX:
	case CONTROL_FORM_LIST:
	case CONTROL_FORM_TEXT:
		break;
	}
}

void
reading_fill(const struct page *page, struct tree *tree, xmlNode *sdt,
	     struct str text, struct reading *reading, struct faults *faults)
{
	reading->is_blank = sdt_is(sdt, "showingPlcHdr");
	reading_lines(page, tree, sdt, text, reading, faults);
	read_state(page, sdt, text, reading);
	reading->stands =
		!reading->badge.is_ours &&
		stands_has(page->arena, page->frame, sdt,
			   reading->control == CONTROL_BOX ? STR("") : text,
			   reading->is_ticked);
}
