/* page.c - a walk from control to control. */
#include "docx/extract/page.h"

#include "docx/extract/page_field.h"
#include "docx/extract/page_text.h"
#include "docx/extract/reading.h"
#include "docx/wordml/rows.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/seen.h"
#include "docx/wordml/stands.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* A table: its rows, and the last record of it. */
struct walked_table {
	struct rows rows;
	struct page_row *last;
};

/* JOINED is the last control that was read with another; TABLE the innermost
 * table around, or NULL. */
struct walker {
	struct page *page;
	struct tree *tree;
	struct faults *faults;
	struct page_row *row;
	const xmlNode *joined;
	struct walked_table *table;
};

static void walk(struct walker *, xmlNode *node);

/* --- controls ------------------------------------------------------------- */

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
		    !badge_is_of(&inner.badge, badge))
			return true;
	return false;
}

static void
walk_children(struct walker *walker, xmlNode *node)
{
	for (xmlNode *child = xml_first(node); child; child = xml_next(child))
		walk(walker, child);
}

/* --- records -------------------------------------------------------------- */

static struct page_row *
new_row(struct walker *walker, struct str list, size_t among)
{
	struct page_row *row =
		arena_new(walker->page->arena, struct page_row, 1);

	*row = (struct page_row){ list, among };
	if (walker->table)
		walker->table->last = row;
	return row;
}

/* Rows of the template of which one was written over or taken out are all
 * answers: those from FIRST on, which are in the section SDT. */
static void
check_rows(const struct walker *walker, const xmlNode *sdt, size_t first)
{
	struct page *page = walker->page;
	struct buf text = { .arena = page->arena };

	seen_put(&text, sdt);
	if (badge_is_on(sdt) ||
	    stands_has(page->arena, page->frame, sdt,
		       text.len ? buf_str(&text) : STR(""), false))
		return;
	for (size_t i = first; i < page->count; i++)
		page->list[i].stands = false;
}

/* Each child of the section SDT is a record: an item, or a row that was put
 * between. */
static void
read_section(struct walker *walker, xmlNode *sdt, struct str list)
{
	xmlNode *content = sdt_content(sdt);
	struct page_row *outer = walker->row;
	size_t among = ++walker->page->among, first = walker->page->count;

	for (xmlNode *item = xml_first(content); item; item = xml_next(item)) {
		walker->row = new_row(walker, list, among);
		if (!xml_is(item, SPACE_W, "sdt"))
			walk(walker, item);
		else if (sdt_content(item) && !seen_not(item))
			walk_children(walker, sdt_content(item));
	}
	walker->row = outer;
	check_rows(walker, sdt, first);
}

/* --- rows that were typed ------------------------------------------------- */

static void
add_reading(struct walker *walker, const struct reading *reading)
{
	struct page *page = walker->page;

	*arena_push(page->arena, page->list, page->count, page->cap) = *reading;
}

/* CELL says what the control LIKE does in other rows. */
static void
read_cell(struct walker *walker, xmlNode *cell, xmlNode *like)
{
	struct buf text = { .arena = walker->page->arena };
	struct reading reading;

	if (!reading_name(walker->page, walker->tree, like, &reading))
		return;
	seen_put(&text, cell);
	reading.node = cell;
	reading.control = CONTROL_RICH;
	reading.row = walker->row;
	reading_lines(walker->page, walker->tree, cell,
		      text.len ? buf_str(&text) : STR(""), &reading,
		      walker->faults);
	add_reading(walker, &reading);
}

/* ROW is a record, of a section if the last one was. */
static void
read_typed_row(struct walker *walker, xmlNode *row)
{
	const struct walked_table *table = walker->table;
	const struct page_row *like = walker->row ? walker->row : table->last;
	struct page_row *outer = walker->row;
	size_t column = 0;

	walker->row = like ? new_row(walker, like->list, like->among) : NULL;
	for (xmlNode *cell = rows_cell(xml_first(row));
	     cell && column < ROWS_COLUMNS; cell = rows_cell(xml_next(cell))) {
		if (table->rows.controls[column])
			read_cell(walker, cell, table->rows.controls[column]);
		column += rows_width(cell);
	}
	walker->row = outer;
}

static bool
is_typed_row(const struct walker *walker, xmlNode *node)
{
	return walker->table && xml_is(node, SPACE_W, "tr") &&
	       rows_is_typed(walker->page->arena, &walker->table->rows, node,
			     walker->page->frame);
}

static void
walk_table(struct walker *walker, xmlNode *node)
{
	struct walked_table *outer = walker->table;
	struct walked_table table = { rows_of(walker->page->arena, node),
				      NULL };

	walker->table = &table;
	walk_children(walker, node);
	walker->table = outer;
}

/* --- values --------------------------------------------------------------- */

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
		read_section(walker, sdt, reading.badge.tag.path[0]);
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
	add_reading(walker, &reading);
}

/* --- all of a part -------------------------------------------------------- */

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
	if (xml_is(node, SPACE_W, "tbl")) {
		walk_table(walker, node);
		return;
	}
	if (is_typed_row(walker, node)) {
		read_typed_row(walker, node);
		return;
	}
	if (xml_is(node, SPACE_W, "fldChar") &&
	    page_field(walker->page, walker->tree, node, &reading,
		       walker->faults)) {
		reading.row = walker->row;
		add_reading(walker, &reading);
	}
	walk_children(walker, node);
}

void
page_read(struct page *page, struct tree *tree, struct faults *faults)
{
	struct walker walker = { .page = page, .tree = tree, .faults = faults };

	walk(&walker, xmlDocGetRootElement(tree->document));
}
