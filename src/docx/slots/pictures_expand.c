/* pictures_expand.c - a place for a file, in a block of its own. */
#include "docx/slots/expander.h"
#include "docx/slots/pictures.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/drawing.h"
#include "docx/wordml/room.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/states.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- what goes with it ---------------------------------------------------- */

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
wrap(const struct picture_expander *expander, xmlNode *node)
{
	state_wrap(expander->arena, expander->slot, TAG_ANSWERED,
		   (struct siblings){ node, node });
}

/* --- placeholders --------------------------------------------------------- */

/* The alternative text of the picture that is put in: the question, if somebody
 * has worded it. */
static void
set_text(const struct picture_expander *expander)
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
expand_alt(struct picture_expander *expander)
{
	xmlNode *node = expander->slot->marker->parent, *outer;

	set_text(expander);
	if (drawing_data(node)) {
		expander->box = picture_shape_box(node);
		picture_fill_shape(expander, node);
		outer = xml_is(node->parent, SPACE_W, "pict") && is_alone(node)
				? node->parent
				: node;
	} else {
		outer = node->parent->parent;
		expander->box = picture_drawing_box(outer);
		picture_fill_drawing(expander, outer);
	}
	fill_control(outer);
	wrap(expander, with_branches(outer));
}

/* --- tags ----------------------------------------------------------------- */

static void
expand_tag(struct picture_expander *expander, size_t id,
	   const struct tree *main)
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
	picture_fill_drawing(expander, drawing);
	wrap(expander, drawing);
}

void
pictures_expand(struct arena *arena, struct tree *tree, const struct tree *main,
		size_t *id)
{
	tree->replaced.arena = arena;
	for (size_t i = 0; i < tree->slots.count; i++) {
		struct slot *slot = tree->slots.list[i];
		struct picture_expander expander = {
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
