/* pictures_expand.c - a place for a file, in a block of its own. */
#include "docx/attributes.h"
#include "docx/drawing.h"
#include "docx/fit.h"
#include "docx/pictures.h"
#include "docx/room.h"
#include "docx/sdt.h"
#include "docx/shape_style.h"
#include "docx/states.h"
#include "docx/words.h"
#include "opc/xml.h"

/* SLOT, of TREE, asks for the picture, BOX is the room for it. */
struct expander {
	struct arena *arena;
	struct tree *tree;
	struct slot *slot;
	struct box box;
};

/* --- slots of attributes ---------------------------------------------------- */

static struct slot *
slot_like(const struct expander *expander, enum quoting quoting, xmlDoc *doc)
{
	struct slot *made = arena_new(expander->arena, struct slot, 1);

	*made = *expander->slot;
	made->tag.nfilters = 0;
	made->quoting = quoting;
	made->box = expander->box;
	made->marker = slot_marker(expander->arena, doc, made);
	return made;
}

static void
fill(const struct expander *expander, xmlAttr *attribute, struct slot *slot)
{
	static const char here[] = { SLOT_HERE };

	attributes_fill(expander->arena, attribute,
			(struct str){ here, sizeof here }, &slot, 1);
}

/* The slot itself is where the file is named. */
static void
fill_file(const struct expander *expander, xmlAttr *id)
{
	expander->slot->quoting = QUOTE_PICTURE;
	xmlUnlinkNode(expander->slot->marker);
	if (xml_value(id).len)
		strset_add(&expander->tree->replaced,
			   arena_dup(expander->arena, xml_value(id)));
	fill(expander, id, expander->slot);
}

static void
fill_size(const struct expander *expander, const xmlNode *node)
{
	xmlAttr *width =
		node ? drawing_attribute(node, SPACE_NONE, "cx") : NULL;
	xmlAttr *height =
		node ? drawing_attribute(node, SPACE_NONE, "cy") : NULL;

	if (width)
		fill(expander, width,
		     slot_like(expander, QUOTE_WIDTH, node->doc));
	if (height)
		fill(expander, height,
		     slot_like(expander, QUOTE_HEIGHT, node->doc));
}

/* --- DrawingML -------------------------------------------------------------- */

static void
drop(xmlNode *node)
{
	if (node)
		words_drop(node);
}

/* What was said of the file that stood here: how it is cut, a copy of it in
 * vectors, where else it is kept. */
static void
forget_file(xmlNode *fill, xmlNode *blip)
{
	xmlAttr *link = drawing_attribute(blip, SPACE_R, "link");

	drop(xml_child(fill, SPACE_A, "srcRect"));
	drop(xml_child(blip, SPACE_A, "extLst"));
	if (link)
		xmlRemoveProp(link);
}

/* Sizes relative to the page ([MS-ODRAWXML] 2.18) would go before ours. */
static void
forget_relative_size(xmlNode *frame)
{
	xmlNode *next;

	for (xmlNode *node = xml_first(frame); node; node = next) {
		next = xml_next(node);
		if (str_eq(xml_name(node), STR("sizeRelH")) ||
		    str_eq(xml_name(node), STR("sizeRelV")))
			words_drop(node);
	}
}

/* A file that is linked is embedded from now on. */
static void
fill_blip(const struct expander *expander, xmlAttr *file)
{
	xmlNode *blip = file->parent;
	xmlAttr *embed = drawing_attribute(blip, SPACE_R, "embed");

	if (!embed)
		embed = xmlNewNsProp(blip, file->ns, BAD_CAST "embed", NULL);
	if (!embed)
		arena_fail(expander->arena);
	fill_file(expander, embed);
}

static void
fill_drawing(const struct expander *expander, xmlNode *drawing)
{
	xmlNode *frame = drawing_frame(drawing);
	xmlNode *picture = drawing_picture(drawing);
	xmlNode *fill = xml_child(picture, SPACE_PIC, "blipFill");
	xmlAttr *file = drawing_embedded(picture);
	xmlNode *shape = xml_child(picture, SPACE_PIC, "spPr");

	fill_blip(expander, file);
	forget_file(fill, xml_child(fill, SPACE_A, "blip"));
	forget_relative_size(frame);
	fill_size(expander, xml_child(frame, SPACE_WP, "extent"));
	shape = shape ? xml_child(shape, SPACE_A, "xfrm") : NULL;
	fill_size(expander, shape ? xml_child(shape, SPACE_A, "ext") : NULL);
}

static struct box
drawing_box(const xmlNode *drawing)
{
	const xmlNode *extent =
		xml_child(drawing_frame(drawing), SPACE_WP, "extent");
	struct box box = { .may_grow = true };

	if (!extent)
		return box;
	box.width = words_number(xml_attribute(extent, SPACE_NONE, "cx"));
	box.height = words_number(xml_attribute(extent, SPACE_NONE, "cy"));
	return box;
}

/* --- VML -------------------------------------------------------------------- */

static struct box
shape_box(const xmlNode *shape)
{
	struct str style = xml_attribute(shape, SPACE_NONE, "style");

	return (struct box){
		.width = shape_style_length(style, STR("width")),
		.height = shape_style_length(style, STR("height")),
		.may_grow = true,
	};
}

/* A shape in a group has no size that could be told in points. */
static void
fill_style(const struct expander *expander, xmlAttr *style)
{
	struct slot *slots[2];
	bool is_high = false;
	struct str marked;

	if (!style || !expander->box.width || !expander->box.height)
		return;
	marked = shape_style_mark(expander->arena, xml_value(style), SLOT_HERE,
				  &is_high);
	slots[is_high] = slot_like(expander, QUOTE_WIDTH_POINTS, style->doc);
	slots[!is_high] = slot_like(expander, QUOTE_HEIGHT_POINTS, style->doc);
	attributes_fill(expander->arena, style, marked, slots, 2);
}

/* Attributes that cut the file that stood here, or say where else it is. */
static void
forget_data(xmlNode *data)
{
	static const struct {
		enum space space;
		const char *name;
	} names[] = {
		{ SPACE_NONE, "cropleft" },  { SPACE_NONE, "croptop" },
		{ SPACE_NONE, "cropright" }, { SPACE_NONE, "cropbottom" },
		{ SPACE_NONE, "src" },	     { SPACE_R, "href" },
		{ SPACE_O, "href" },	     { SPACE_O, "title" },
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		xmlAttr *found =
			drawing_attribute(data, names[i].space, names[i].name);

		if (found)
			xmlRemoveProp(found);
	}
}

static void
fill_shape(const struct expander *expander, xmlNode *shape)
{
	xmlNode *data = drawing_data(shape);

	forget_data(data);
	fill_file(expander, drawing_related(data));
	fill_style(expander, drawing_attribute(shape, SPACE_NONE, "style"));
}

/* --- what goes with it ------------------------------------------------------ */

static bool
is_alone(const xmlNode *node)
{
	const xmlNode *around = node->parent;

	for (const xmlNode *other = xml_first(around); other;
	     other = xml_next(other))
		if (other != node && !xml_is(other, SPACE_V, "shapetype"))
			return false;
	return true;
}

/* The mc:AlternateContent that shows NODE and nothing else in this branch; NODE
 * where there is none. */
static xmlNode *
with_branches(xmlNode *node)
{
	xmlNode *branch = node->parent;

	if ((xml_is(branch, SPACE_MC, "Choice") ||
	     xml_is(branch, SPACE_MC, "Fallback")) &&
	    is_alone(node))
		return branch->parent;
	return node;
}

static void
wrap(const struct expander *expander, xmlNode *node)
{
	state_wrap(expander->arena, expander->slot, TAG_ANSWERED,
		   (struct siblings){ node, node });
}

/* --- placeholders ----------------------------------------------------------- */

/* The alternative text of the picture that is put in: the question, if somebody
 * has worded it. */
static void
set_text(const struct expander *expander)
{
	const struct slot *slot = expander->slot;
	const struct field *field = slot->ref.field;
	xmlAttr *text = attributes_holder(slot);

	if (str_eq(field->label, field->key) ||
	    str_eq(xml_name((const xmlNode *)text), STR("title")))
		xmlRemoveProp(text);
	else
		attributes_exchange(expander->arena, text, field->label);
}

/* A control for pictures holds a placeholder no more (17.5.2.39). */
static void
fill_control(const xmlNode *node)
{
	xmlNode *sdt = words_around(node, "sdt");

	if (sdt && sdt_is(sdt, "picture"))
		sdt_unset(sdt, "showingPlcHdr");
}

static void
expand_alt(struct expander *expander)
{
	xmlNode *node = expander->slot->marker->parent, *outer;

	set_text(expander);
	if (drawing_data(node)) {
		expander->box = shape_box(node);
		fill_shape(expander, node);
		outer = xml_is(node->parent, SPACE_W, "pict") && is_alone(node)
				? node->parent
				: node;
	} else {
		outer = node->parent->parent;
		expander->box = drawing_box(outer);
		fill_drawing(expander, outer);
	}
	fill_control(outer);
	wrap(expander, with_branches(outer));
}

/* --- tags ------------------------------------------------------------------- */

static void
expand_tag(struct expander *expander, size_t id, const struct tree *main)
{
	const struct slot *slot = expander->slot;
	const struct field *field = slot->ref.field;
	xmlNode *drawing = drawing_new(expander->arena, slot->marker->parent,
				       id, field->key);

	expander->box = room_at(slot->marker, main);
	if (!str_eq(field->label, field->key))
		xmlSetProp(
			drawing_properties(drawing), BAD_CAST "descr",
			BAD_CAST arena_dup(expander->arena, field->label).data);
	words_put_before(slot->marker, drawing);
	fill_drawing(expander, drawing);
	wrap(expander, drawing);
}

void
pictures_expand(struct arena *arena, struct tree *tree, const struct tree *main,
		size_t *id)
{
	tree->replaced.arena = arena;
	for (size_t i = 0; i < tree->slots.count; i++) {
		struct slot *slot = tree->slots.list[i];
		struct expander expander = {
			arena, tree, slot, { .width = 0 }
		};

		if (!slot->is_picture)
			continue;
		if (slot->is_alt)
			expand_alt(&expander);
		else
			expand_tag(&expander, (*id)++, main);
	}
}
