/* room.c - sections, cells and indents in twentieths of a point. */
#include "docx/wordml/room.h"

#include "docx/wordml/drawing.h"
#include "docx/wordml/fit.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* Between margins of 30 and 20 mm on A4; between the text of a cell and its
 * border, and a text box and its text, as Word has it. */
enum { USUAL_WIDTH = 9071, USUAL_CELL_MARGIN = 108, USUAL_INSET = 144 };

static xmlNode *
child(const xmlNode *node, const char *name)
{
	return node ? xml_child(node, SPACE_W, name) : NULL;
}

/* The attribute W:NAME of NODE as a number of twips; 0 where there is none, or
 * it is negative or of another unit. */
static size_t
twips(const xmlNode *node, const char *name)
{
	return node ? words_number(xml_attribute(node, SPACE_W, name)) : 0;
}

/* WIDTH less COUNT twips, unless nothing would be left. */
static size_t
less(size_t width, size_t count)
{
	return width > count ? width - count : width;
}

/* --- sections ------------------------------------------------------------- */

/* The section that NODE is in (17.6.17): the next one that ends. */
static const xmlNode *
section_after(const xmlNode *node, const xmlNode *root)
{
	while (node && !xml_is(node, SPACE_W, "sectPr"))
		node = xml_walk(node, root, false);
	return node;
}

static const xmlNode *
last_section(const struct tree *main)
{
	const xmlNode *body = NULL;

	if (main)
		body = child(xmlDocGetRootElement(main->document), "body");
	return child(body, "sectPr");
}

static const xmlNode *
section_of(const xmlNode *node, const struct tree *main)
{
	const xmlNode *paragraph = words_around(node, "p");
	const xmlNode *root = xmlDocGetRootElement(node->doc);
	const xmlNode *section = NULL;

	if (paragraph && xml_is(root, SPACE_W, "document"))
		section = section_after(paragraph, root);
	return section ? section : last_section(main);
}

/* 17.6.4: of columns the first. */
static size_t
column_width(const xmlNode *section, size_t width)
{
	const xmlNode *columns = child(section, "cols");
	const xmlNode *column = child(columns, "col");
	size_t count = twips(columns, "num");

	if (twips(column, "w"))
		return twips(column, "w");
	if (count < 2)
		return width;
	return less(width, (count - 1) * twips(columns, "space")) / count;
}

static struct box
section_room(const xmlNode *section)
{
	const xmlNode *page = child(section, "pgSz");
	const xmlNode *margins = child(section, "pgMar");
	size_t width = less(twips(page, "w"), twips(margins, "left") +
						      twips(margins, "right") +
						      twips(margins, "gutter"));

	return (struct box){
		.width = column_width(section, width),
		.height =
			less(twips(page, "h"),
			     twips(margins, "top") + twips(margins, "bottom")),
	};
}

/* --- cells ---------------------------------------------------------------- */

/* 17.4.41, 17.4.42: what the cell or its table has, or Word's. */
static size_t
cell_margin(const xmlNode *cell, const char *old, const char *strict)
{
	const xmlNode *table = words_around(cell, "tbl");
	const xmlNode *holders[] = {
		child(child(cell, "tcPr"), "tcMar"),
		child(child(table, "tblPr"), "tblCellMar"),
	};

	for (size_t i = 0; i < sizeof holders / sizeof *holders; i++) {
		const xmlNode *margin = child(holders[i], old);

		if (!margin)
			margin = child(holders[i], strict);
		if (margin)
			return twips(margin, "w");
	}
	return USUAL_CELL_MARGIN;
}

static size_t
span_of(const xmlNode *cell)
{
	size_t span = twips(child(child(cell, "tcPr"), "gridSpan"), "val");

	return span ? span : 1;
}

/* The columns of the grid that CELL covers (17.4.48). */
static size_t
grid_width(const xmlNode *cell)
{
	const xmlNode *row = words_around(cell, "tr");
	const xmlNode *column =
		child(child(words_around(cell, "tbl"), "tblGrid"), "gridCol");
	size_t skip = twips(child(child(row, "trPr"), "gridBefore"), "val");
	size_t width = 0;

	for (const xmlNode *before = cell->prev; before; before = before->prev)
		if (xml_is(before, SPACE_W, "tc"))
			skip += span_of(before);
	for (; column && skip > 0; skip--)
		column = xml_next(column);
	for (size_t span = span_of(cell); column && span > 0; span--) {
		width += twips(column, "w");
		column = xml_next(column);
	}
	return width;
}

static size_t
cell_width(const xmlNode *cell)
{
	const xmlNode *preferred = child(child(cell, "tcPr"), "tcW");
	struct str type = STR("");
	size_t width = 0;

	if (preferred)
		type = xml_attribute(preferred, SPACE_W, "type");
	if (!type.len || str_eq(type, STR("dxa")))
		width = twips(preferred, "w");
	if (!width)
		width = grid_width(cell);
	return less(width, cell_margin(cell, "left", "start") +
				   cell_margin(cell, "right", "end"));
}

/* --- text boxes ----------------------------------------------------------- */

/* Of a drawing; an old one does not tell where its text begins. */
static size_t
frame_width(const xmlNode *content)
{
	const xmlNode *drawing = words_around(content, "drawing");
	const xmlNode *frame = drawing ? xml_first(drawing) : NULL;
	const xmlNode *extent =
		frame ? xml_child(frame, SPACE_WP, "extent") : NULL;

	if (!extent)
		return 0;
	return less(words_number(xml_attribute(extent, SPACE_NONE, "cx")) /
			    EMU_TWIP,
		    2 * USUAL_INSET);
}

/* --- all ------------------------------------------------------------------ */

static size_t
indents(const xmlNode *paragraph)
{
	const xmlNode *indent = child(child(paragraph, "pPr"), "ind");

	return twips(indent, "left") + twips(indent, "start") +
	       twips(indent, "right") + twips(indent, "end") +
	       twips(indent, "firstLine");
}

/* The nearest cell or text box around NODE tells; 0 where none does. */
static size_t
narrow_width(const xmlNode *node)
{
	for (; node; node = node->parent) {
		if (xml_is(node, SPACE_W, "tc"))
			return cell_width(node);
		if (xml_is(node, SPACE_W, "txbxContent"))
			return frame_width(node);
	}
	return 0;
}

struct box
room_at(const xmlNode *node, const struct tree *main)
{
	struct box room = section_room(section_of(node, main));
	size_t narrow = narrow_width(node->parent);

	if (narrow)
		room.width = narrow;
	if (!room.width)
		room.width = USUAL_WIDTH;
	room.width = less(room.width, indents(words_around(node, "p")));
	room.width *= EMU_TWIP;
	room.height *= EMU_TWIP;
	return room;
}
