/* rows.c - columns by the controls in them. */
#include "docx/wordml/rows.h"

#include "docx/wordml/badge.h"
#include "docx/wordml/extent.h"
#include "docx/wordml/fixed.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/seen.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

xmlNode *
rows_cell(xmlNode *node)
{
	while (node && !xml_is(node, SPACE_W, "tc"))
		node = xml_next(node);
	return node;
}

size_t
rows_width(const xmlNode *cell)
{
	const xmlNode *properties = xml_child(cell, SPACE_W, "tcPr");
	const xmlNode *span =
		properties ? xml_child(properties, SPACE_W, "gridSpan") : NULL;
	size_t width = 0;

	if (span)
		width = words_number(xml_attribute(span, SPACE_W, "val"));
	return width ? width : 1;
}

static size_t
cells_in(const xmlNode *row)
{
	size_t count = 0;

	for (xmlNode *cell = rows_cell(xml_first(row)); cell;
	     cell = rows_cell(xml_next(cell)))
		count++;
	return count;
}

/* Whether SDT shows the field of a record.  A box may be of a choice. */
static bool
is_of_record(struct arena *arena, const xmlNode *sdt)
{
	struct badge badge;

	return badge_is_control(sdt) && badge_read(arena, sdt, &badge) &&
	       badge.tag.depth > 1 && sdt_control(sdt) != CONTROL_BOX;
}

static void
read_row(struct arena *arena, struct rows *rows, xmlNode *row)
{
	size_t column = 0;

	for (xmlNode *cell = rows_cell(xml_first(row));
	     cell && column < ROWS_COLUMNS; cell = rows_cell(xml_next(cell))) {
		xmlNode *control = extent_control(cell);

		if (control && is_of_record(arena, control)) {
			rows->cells = cells_in(row);
			if (!rows->controls[column])
				rows->controls[column] = control;
		}
		column += rows_width(cell);
	}
}

struct rows
rows_of(struct arena *arena, xmlNode *table)
{
	struct rows rows = { .cells = 0 };

	for (xmlNode *node = table; node; node = xml_walk(node, table, false))
		if (xml_is(node, SPACE_W, "tr") &&
		    words_around(node, "tbl") == table)
			read_row(arena, &rows, node);
	return rows;
}

/* Whether nobody knows what the template says in the table. */
static bool
is_open(struct arena *arena, const struct rows *rows, struct str hashes)
{
	struct badge badge;

	for (size_t i = 0; i < ROWS_COLUMNS; i++)
		if (rows->controls[i] &&
		    badge_read(arena, rows->controls[i], &badge) &&
		    fixed_has_name(arena, hashes, FIXED_ROWS,
				   badge_name(arena, &badge)))
			return true;
	return false;
}

bool
rows_is_typed(struct arena *arena, const struct rows *rows, xmlNode *row,
	      struct str hashes)
{
	struct fixed_text read = { .choices = 0 };

	if (!rows->cells || !hashes.len || seen_not(row) ||
	    cells_in(row) != rows->cells || extent_control(row))
		return false;
	fixed_read(arena, row, &read);
	return !fixed_is_blank(read.text) &&
	       !fixed_has(hashes, fixed_plain(arena, read.text)) &&
	       !is_open(arena, rows, hashes);
}
