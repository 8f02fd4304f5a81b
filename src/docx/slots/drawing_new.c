/* drawing_new.c - a picture in the line, element by element. */
#include "docx/wordml/drawing.h"

#include "docx/program/slot.h"
#include "docx/wordml/attributes.h"
#include "opc/xml.h"

/* The namespaces of a picture, transitional and strict. */
enum family { OF_WP, OF_A, OF_PIC, OF_R, FAMILIES };

#define TRANSITIONAL "http://schemas.openxmlformats.org/"
#define STRICT "http://purl.oclc.org/ooxml/"

static const struct {
	const char *prefix, *uri, *strict;
} spaces[] = {
	[OF_WP] = { "wp", TRANSITIONAL "drawingml/2006/wordprocessingDrawing",
		    STRICT "drawingml/wordprocessingDrawing" },
	[OF_A] = { "a", TRANSITIONAL "drawingml/2006/main",
		   STRICT "drawingml/main" },
	[OF_PIC] = { "pic", TRANSITIONAL "drawingml/2006/picture",
		     STRICT "drawingml/picture" },
	[OF_R] = { "r", TRANSITIONAL "officeDocument/2006/relationships",
		   STRICT "officeDocument/relationships" },
};

/* 20.4.2.8 and 20.2.2.5: elements by depth, each within the last before it that
 * is less deep, with names and values of attributes in turn. */
static const struct {
	size_t depth;
	enum family family;
	const char *name;
	bool names_file;
	const char *attributes[9];
} pieces[] = {
	{ 1,
	  OF_WP,
	  "inline",
	  false,
	  { "distT", "0", "distB", "0", "distL", "0", "distR", "0" } },
	{ 2, OF_WP, "extent", false, { "cx", "", "cy", "" } },
	{ 2, OF_WP, "docPr", false, { "id", "", "name", "" } },
	{ 2, OF_WP, "cNvGraphicFramePr", false, { NULL } },
	{ 3, OF_A, "graphicFrameLocks", false, { "noChangeAspect", "1" } },
	{ 2, OF_A, "graphic", false, { NULL } },
	{ 3, OF_A, "graphicData", false, { "uri", "" } },
	{ 4, OF_PIC, "pic", false, { NULL } },
	{ 5, OF_PIC, "nvPicPr", false, { NULL } },
	{ 6, OF_PIC, "cNvPr", false, { "id", "0", "name", "" } },
	{ 6, OF_PIC, "cNvPicPr", false, { NULL } },
	{ 5, OF_PIC, "blipFill", false, { NULL } },
	{ 6, OF_A, "blip", true, { NULL } },
	{ 6, OF_A, "stretch", false, { NULL } },
	{ 7, OF_A, "fillRect", false, { NULL } },
	{ 5, OF_PIC, "spPr", false, { NULL } },
	{ 6, OF_A, "xfrm", false, { NULL } },
	{ 7, OF_A, "off", false, { "x", "0", "y", "0" } },
	{ 7, OF_A, "ext", false, { "cx", "", "cy", "" } },
	{ 6, OF_A, "prstGeom", false, { "prst", "rect" } },
	{ 7, OF_A, "avLst", false, { NULL } },
};

enum { DEEPEST = 8 };

static xmlNs *
declared(struct arena *arena, xmlNode *drawing, enum family family,
	 bool is_strict)
{
	xmlNs *space = xmlNewNs(drawing,
				BAD_CAST(is_strict ? spaces[family].strict
						   : spaces[family].uri),
				BAD_CAST spaces[family].prefix);

	if (!space)
		arena_fail(arena);
	return space;
}

static xmlNode *
add_piece(struct arena *arena, xmlNode *around, xmlNs *space, size_t index)
{
	const char *const *attributes = pieces[index].attributes;
	xmlNode *made =
		xmlNewChild(around, space, BAD_CAST pieces[index].name, NULL);

	if (!made)
		arena_fail(arena);
	for (size_t i = 0; attributes[i]; i += 2)
		attributes_plain(arena, made, attributes[i],
				 str_of(attributes[i + 1]));
	return made;
}

static void
add_pieces(struct arena *arena, xmlNode *drawing, bool is_strict)
{
	xmlNode *path[DEEPEST] = { drawing };
	xmlNs *declarations[FAMILIES];

	for (int i = 0; i < FAMILIES; i++)
		declarations[i] =
			declared(arena, drawing, (enum family)i, is_strict);
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		size_t depth = pieces[i].depth;

		path[depth] = add_piece(arena, path[depth - 1],
					declarations[pieces[i].family], i);
		if (pieces[i].names_file &&
		    !xmlNewNsProp(path[depth], declarations[OF_R],
				  BAD_CAST "embed", BAD_CAST ""))
			arena_fail(arena);
	}
}

xmlNode *
drawing_new(struct arena *arena, const xmlNode *like, size_t id,
	    struct str name)
{
	xmlNode *drawing =
		xmlNewDocNode(like->doc, like->ns, BAD_CAST "drawing", NULL);
	xmlNode *picture;

	if (!drawing)
		arena_fail(arena);
	add_pieces(arena, drawing, tree_is_strict(like->doc));
	picture = drawing_picture(drawing);
	attributes_plain(arena, picture->parent, "uri",
			 str_of((const char *)picture->ns->href));
	attributes_plain(arena, drawing_properties(drawing), "id",
			 arena_number(arena, id));
	attributes_plain(arena, drawing_properties(drawing), "name", name);
	return drawing;
}
