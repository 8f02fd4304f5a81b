/* page_table.c - heads of columns, then rows. */
#include "docx/extract/page_table.h"

#include <stdint.h>

#include "base/text.h"
#include "docx/extract/reading.h"
#include "docx/wordml/rows.h"
#include "docx/wordml/seen.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

enum { COLUMNS = 64, HEADS = 3 };

/* FIELDS of LIST by their columns, NULL for a column of none. */
struct head {
	const struct field *list;
	const struct field *fields[COLUMNS];
	size_t count;
};

struct tabler {
	const struct page *page;
	struct tree *tree;
	const struct form *form;
	struct shown_list *all;
	struct faults *faults;
};

/* --- cells ---------------------------------------------------------------- */

static struct str
text_of(const struct tabler *tabler, const xmlNode *cell)
{
	struct buf text = { .arena = tabler->page->arena };

	seen_put(&text, cell);
	return text.len ? text_trim(buf_str(&text)) : STR("");
}

/* --- heads ---------------------------------------------------------------- */

static struct head
head_of(const struct tabler *tabler, const struct field *list, xmlNode *row)
{
	struct head head = { .list = list };
	size_t column = 0;

	for (xmlNode *cell = rows_cell(xml_first(row));
	     cell && column < COLUMNS; cell = rows_cell(xml_next(cell))) {
		struct str folded =
			text_fold(tabler->page->arena, text_of(tabler, cell));

		if (folded.len)
			head.fields[column] =
				form_find(tabler->form, &list->fields, folded);
		head.count += head.fields[column] != NULL;
		column += rows_width(cell);
	}
	return head;
}

static bool
is_shown(const struct tabler *tabler, const struct field *list)
{
	for (size_t i = 0; i < tabler->all->count; i++) {
		const struct field *field = tabler->all->list[i].field;

		if (field >= list->fields.list &&
		    field < list->fields.list + list->fields.count)
			return true;
	}
	return false;
}

static bool
is_head(const struct head *head)
{
	return head->count > 1 ||
	       (head->count == 1 && head->list->fields.count == 1);
}

/* The list whose fields ROW names; NULL for none. */
static struct head
find_head(const struct tabler *tabler, xmlNode *row)
{
	for (size_t i = 0; i < tabler->form->fields.count; i++) {
		const struct field *list = &tabler->form->fields.list[i];
		struct head head;

		if (list->type != TYPE_RECORDS || is_shown(tabler, list))
			continue;
		head = head_of(tabler, list, row);
		if (is_head(&head))
			return head;
	}
	return (struct head){ .list = NULL };
}

/* --- rows ----------------------------------------------------------------- */

static void
add_cell(const struct tabler *tabler, xmlNode *cell, const struct field *field,
	 struct page_row *row)
{
	struct arena *arena = tabler->page->arena;
	struct reading *reading = arena_new(arena, struct reading, 1);

	reading->control = CONTROL_RICH;
	reading->badge.block = 1;
	reading->node = cell;
	reading->row = row;
	reading_lines(tabler->page, tabler->tree, cell, text_of(tabler, cell),
		      reading, tabler->faults);
	*arena_push(arena, tabler->all->list, tabler->all->count,
		    tabler->all->cap) = (struct shown){ .reading = reading,
							.field = field,
							.row = row };
}

static void
add_row(const struct tabler *tabler, const struct head *head, xmlNode *line)
{
	struct page_row *row =
		arena_new(tabler->page->arena, struct page_row, 1);
	size_t column = 0;

	*row = (struct page_row){ head->list->key, SIZE_MAX };
	for (xmlNode *cell = rows_cell(xml_first(line));
	     cell && column < COLUMNS; cell = rows_cell(xml_next(cell))) {
		if (head->fields[column] && !head->fields[column]->value)
			add_cell(tabler, cell, head->fields[column], row);
		column += rows_width(cell);
	}
}

static xmlNode *
row_from(xmlNode *node)
{
	while (node && (!xml_is(node, SPACE_W, "tr") || seen_not(node)))
		node = xml_next(node);
	return node;
}

static void
read_table(const struct tabler *tabler, xmlNode *table)
{
	xmlNode *row = row_from(xml_first(table));
	struct head head = { .list = NULL };

	for (size_t i = 0; row && !head.list && i < HEADS; i++) {
		head = find_head(tabler, row);
		row = row_from(xml_next(row));
	}
	for (; row && head.list; row = row_from(xml_next(row)))
		add_row(tabler, &head, row);
}

void
page_tables(const struct page *page, struct tree *tree, const struct form *form,
	    struct shown_list *all, struct faults *faults)
{
	struct tabler tabler = { page, tree, form, all, faults };
	xmlNode *root = xmlDocGetRootElement(tree->document);

	for (xmlNode *node = root; node;
	     node = xml_walk(node, root, seen_not(node)))
		if (xml_is(node, SPACE_W, "tbl"))
			read_table(&tabler, node);
}
