/* page.c - a walk from control to control. */
#include "docx/extract/page.h"

#include "docx/extract/page_field.h"
#include "docx/extract/page_text.h"
#include "docx/extract/reading.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/seen.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* JOINED is the last control that was read with another. */
struct walker {
	struct page *page;
	struct tree *tree;
	struct faults *faults;
	struct page_row *row;
	const xmlNode *joined;
};

static void walk(struct walker *, xmlNode *node);

/* --- controls ------------------------------------------------------------------ */

static bool
is_of(const struct tag *a, const struct tag *b)
{
	for (size_t i = 0; i < a->depth; i++)
		if (a->depth != b->depth || !str_eq(a->path[i], b->path[i]))
			return false;
	return true;
}

/* Whether controls in SDT, which is called BADGE, are of other answers.  A
 * value's paragraphs are not, nor what LibreOffice makes two of. */
static bool
holds_others(const struct walker *walker, xmlNode *sdt,
	     const struct badge *badge)
{
	xmlNode *content = sdt_content(sdt);
	struct reading inner;

	for (xmlNode *node = content; node;
	     node = xml_walk(node, content, seen_not(node)))
		if (xml_is(node, SPACE_W, "sdt") &&
		    reading_name(walker->page, walker->tree, node, &inner) &&
		    !is_of(&inner.badge.tag, &badge->tag))
			return true;
	return false;
}

static void
walk_children(struct walker *walker, xmlNode *node)
{
	for (xmlNode *child = xml_first(node); child; child = xml_next(child))
		walk(walker, child);
}

/* --- records ------------------------------------------------------------------ */

/* Each child of CONTENT that is an item is a record. */
static void
read_section(struct walker *walker, xmlNode *content, struct str list)
{
	struct page_row *outer = walker->row;
	size_t among = ++walker->page->among;

	for (xmlNode *item = xml_first(content); item; item = xml_next(item)) {
		if (!xml_is(item, SPACE_W, "sdt") || seen_not(item))
			continue;
		walker->row =
			arena_new(walker->page->arena, struct page_row, 1);
		*walker->row = (struct page_row){ list, among };
		if (sdt_content(item))
			walk_children(walker, sdt_content(item));
	}
	walker->row = outer;
}

/* LOOSE stands at READING and may be meant for an answer. */
static void
tell_loose(const struct walker *walker, const struct reading *reading,
	   struct str loose)
{
	const struct tag *tag = &reading->badge.tag;
	struct str name = arena_dup(walker->page->arena,
				    sdt_value(reading->node, "alias"));

	if (!name.len)
		name = tag->path[tag->depth - 1];
	fault(walker->faults, MSG_TEXT_BESIDE,
	      ((struct spot){ &reading->excerpt->source,
			      reading->nlines
				      ? reading->lines[0].at
				      : reading->excerpt->source.text }),
	      name, str_slice(loose, 0, str_index(loose, '\n')));
}

static void
read_control(struct walker *walker, xmlNode *sdt)
{
	struct reading reading;
	bool is_named = reading_name(walker->page, walker->tree, sdt, &reading);
	xmlNode *content = sdt_content(sdt);
	struct page_text text;

	if (!content)
		return;
	if (is_named && sdt_property(sdt, SPACE_W15, "repeatingSection")) {
		read_section(walker, content, reading.badge.tag.path[0]);
		return;
	}
	if (!is_named || reading.control == CONTROL_NONE ||
	    holds_others(walker, sdt, &reading.badge)) {
		walk_children(walker, content);
		return;
	}
	if (reading.badge.goes_on && walker->joined) {
		if (walker->joined == sdt)
			walker->joined = NULL;
		return;
	}
	reading.row = walker->row;
	text = page_text(walker->page, sdt, &reading.badge);
	walker->joined = text.joined;
	reading_fill(walker->page, walker->tree, sdt, text.text, &reading,
		     walker->faults);
	if (text.loose.len)
		tell_loose(walker, &reading, text.loose);
	*arena_push(walker->page->arena, walker->page->list,
		    walker->page->count, walker->page->cap) = reading;
}

/* --- all of a part ------------------------------------------------------------- */

static void
walk(struct walker *walker, xmlNode *node)
{
	struct reading reading;

	if (seen_not(node))
		return;
	if (xml_is(node, SPACE_W, "sdt")) {
		read_control(walker, node);
		return;
	}
	if (xml_is(node, SPACE_W, "fldChar") &&
	    page_field(walker->page, walker->tree, node, &reading,
		       walker->faults)) {
		reading.row = walker->row;
		*arena_push(walker->page->arena, walker->page->list,
			    walker->page->count, walker->page->cap) = reading;
	}
	walk_children(walker, node);
}

void
page_read(struct page *page, struct tree *tree, struct faults *faults)
{
	struct walker walker = { page, tree, faults, NULL, NULL };

	walk(&walker, xmlDocGetRootElement(tree->document));
}
