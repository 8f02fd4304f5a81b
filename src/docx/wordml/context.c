/* context.c - guesses; a person looks at them afterwards. */
#include "docx/wordml/context.h"

#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "docx/wordml/label.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- texts ---------------------------------------------------------------- */

static bool
is_hidden(const xmlNode *node)
{
	return xml_is(node, SPACE_W, "pPr") || xml_is(node, SPACE_W, "rPr") ||
	       xml_is(node, SPACE_W, "sdtPr") ||
	       xml_is(node, SPACE_W, "moveFrom") ||
	       xml_is(node, SPACE_MC, "Fallback");
}

static void
put_seen(struct buf *text, const xmlNode *node)
{
	if (xml_is(node, SPACE_W, "t"))
		buf_put(text, xml_text(node));
	else if (xml_is(node, SPACE_W, "tab") || xml_is(node, SPACE_W, "br"))
		buf_char(text, ' ');
}

/* What is longer than this many bytes asks for nothing. */
enum { TEXT_LONGEST = 4096 };

static bool
is_long(const xmlNode *node)
{
	return node->type == XML_TEXT_NODE &&
	       strnlen((const char *)node->content, TEXT_LONGEST) ==
		       TEXT_LONGEST;
}

/* The text of AROUND, or empty where there is a slot in it or far more than a
 * question. */
static struct str
plain_text(struct arena *arena, const xmlNode *around)
{
	struct buf text = { .arena = arena };
	const xmlNode *node = around;

	while (node) {
		if (slot_of(node) || text.len > TEXT_LONGEST ||
		    (node->children && is_long(node->children)))
			return STR("");
		put_seen(&text, node);
		if (xml_is(node, SPACE_W, "p"))
			buf_char(&text, ' ');
		node = xml_walk(node, around, is_hidden(node));
	}
	return buf_str(&text);
}

/* The value right before MARKER in PARAGRAPH, or PARAGRAPH. */
static const xmlNode *
value_before(const xmlNode *paragraph, const xmlNode *marker)
{
	const xmlNode *node = marker;
	const struct slot *slot;

	do {
		if (!node->prev) {
			node = node->parent;
		} else {
			node = node->prev;
			while (node->last)
				node = node->last;
		}
		slot = slot_of(node);
	} while (node != paragraph && !(slot && slot->tag.kind == TAG_VALUE &&
					words_around(node, "p") == paragraph));
	return node;
}

/* The text of PARAGRAPH between the slot before MARKER and MARKER. */
static struct str
text_before(struct arena *arena, const xmlNode *paragraph,
	    const xmlNode *marker)
{
	struct buf text = { .arena = arena };
	const xmlNode *node = value_before(paragraph, marker);

	while (node && node != marker) {
		put_seen(&text, node);
		node = xml_walk(node, paragraph,
				is_hidden(node) ||
					(node != paragraph &&
					 xml_is(node, SPACE_W, "p")));
	}
	return buf_str(&text);
}

/* --- neighbours ----------------------------------------------------------- */

static xmlNode *
previous(const xmlNode *node, const char *name)
{
	xmlNode *other = node->prev;

	while (other && !xml_is(other, SPACE_W, name))
		other = other->prev;
	return other;
}

static struct str
label_of(struct arena *arena, const xmlNode *around)
{
	return around ? label_last(arena, plain_text(arena, around)) : STR("");
}

/* The cell of ROW as far to the right as CELL is in its row. */
static xmlNode *
cell_above(const xmlNode *row, const xmlNode *cell)
{
	xmlNode *above;
	size_t count = 0;

	while ((cell = previous(cell, "tc")))
		count++;
	for (above = xml_first(row); above; above = xml_next(above))
		if (xml_is(above, SPACE_W, "tc") && count-- == 0)
			break;
	return above;
}

static struct str
head_of_column(struct arena *arena, const xmlNode *cell)
{
	const xmlNode *row = words_around(cell, "tr");
	const xmlNode *table = words_around(cell, "tbl");
	const xmlNode *head = table ? xml_child(table, SPACE_W, "tr") : NULL;

	if (!head || head == row)
		return STR("");
	return label_of(arena, cell_above(head, cell));
}

static struct str
label_in_table(struct arena *arena, const struct slot *slot,
	       const xmlNode *cell)
{
	bool has_rows = slot->block && context_is_rows(slot->block);
	struct str label = has_rows ? head_of_column(arena, cell) : STR("");

	if (!label.len)
		label = label_of(arena, previous(cell, "tc"));
	return label.len || has_rows ? label : head_of_column(arena, cell);
}

/* A paragraph above that asks, or a title. */
static struct str
label_above(struct arena *arena, const xmlNode *node)
{
	const xmlNode *above = previous(node, "p");
	struct str text = above ? text_trim(plain_text(arena, above)) : STR("");

	if (text_length(text) > LABEL_LONGEST && !str_ends(text, STR(":")))
		return STR("");
	return label_last(arena, text);
}

static struct str
label_around(struct arena *arena, const struct slot *slot,
	     const xmlNode *paragraph)
{
	const xmlNode *cell = words_around(paragraph, "tc");
	struct str label = STR("");

	if (context_is_rows(slot))
		return label_above(arena, words_around(cell, "tbl"));
	if (!cell)
		return label_above(arena, paragraph);
	if (previous(paragraph, "p"))
		label = label_above(arena, paragraph);
	return label.len ? label : label_in_table(arena, slot, cell);
}

struct str
context_label(struct arena *arena, const struct slot *slot)
{
	const xmlNode *paragraph = words_around(slot->marker, "p");
	struct str label;

	if (!slot->excerpt->tree->is_story || slot->in_attribute || !paragraph)
		return STR("");
	if (slot_opens(slot))
		return label_around(arena, slot, paragraph);
	label = label_last(arena, text_before(arena, paragraph, slot->marker));
	return label.len ? label : label_around(arena, slot, paragraph);
}

struct str
context_after(struct arena *arena, const struct slot *slot)
{
	const xmlNode *paragraph = words_around(slot->marker, "p");
	const xmlNode *node = slot->marker;
	struct buf text = { .arena = arena };

	if (xml_is(node->parent, SPACE_W, "sdt"))
		node = node->parent;
	if (!paragraph || slot->in_attribute)
		return STR("");
	node = xml_walk(node, paragraph, true);
	while (node && !slot_of(node)) {
		put_seen(&text, node);
		node = xml_walk(node, paragraph, is_hidden(node));
	}
	return label_first(arena, buf_str(&text));
}

bool
context_is_rows(const struct slot *slot)
{
	const xmlNode *open, *end;

	if (!slot_opens(slot) || !slot->partner || slot->partner == slot)
		return false;
	open = words_around(slot->marker, "tc");
	end = words_around(slot->partner->marker, "tc");
	return open && end && open != end;
}
