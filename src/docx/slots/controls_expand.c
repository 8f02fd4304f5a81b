/* controls_expand.c - what becomes of a control in each state of its answer. */
#include "docx/blocks/nest.h"
#include "docx/slots/controls.h"
#include "docx/slots/sections.h"
#include "docx/wordml/boxes.h"
#include "docx/wordml/contents.h"
#include "docx/wordml/dates.h"
#include "docx/wordml/lists.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/states.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* PLACEHOLDERS is NULL where a control without an answer stays as it is. */
struct expander {
	struct arena *arena;
	const struct placeholders *placeholders;
	const struct slot *slot;
	xmlNode *sdt;
};

static struct siblings
alone(xmlNode *sdt)
{
	return (struct siblings){ sdt, sdt };
}

/* A copy of the control, right before it. */
static xmlNode *
copy(const struct expander *expander)
{
	xmlNode *sdt = expander->sdt;
	xmlNode *made = words_copy(expander->arena, sdt, sdt->parent);

	words_put_before(sdt, made);
	return made;
}

static void
wrap(const struct expander *expander, enum tag_kind kind, struct siblings range)
{
	state_wrap(expander->arena, expander->slot, kind, range);
}

/* --- check boxes ---------------------------------------------------------- */

static void
expand_box(const struct expander *expander)
{
	xmlNode *ticked = copy(expander), *cleared = expander->sdt;

	box_set(expander->arena, ticked, true);
	wrap(expander, TAG_BLOCK, alone(ticked));
	if (!expander->placeholders) {
		cleared = copy(expander);
		wrap(expander, TAG_MISSING, alone(expander->sdt));
		wrap(expander, TAG_ANSWERED, alone(cleared));
	}
	box_set(expander->arena, cleared, false);
	wrap(expander, TAG_UNLESS, alone(cleared));
}

/* --- texts ---------------------------------------------------------------- */

/* Without an answer: a placeholder that is there stays. */
static void
expand_missing(const struct expander *expander)
{
	xmlNode *sdt = expander->sdt;
	struct siblings range = alone(sdt);

	if (expander->placeholders && !sdt_is(sdt, "showingPlcHdr")) {
		struct str blank =
			placeholders_text(expander->placeholders, sdt,
					  expander->slot->ref.field->blank);

		range = contents_text(expander->arena, sdt, blank,
				      expander->placeholders->style);
		sdt_set(expander->arena, sdt, "showingPlcHdr");
		date_clear(sdt);
		list_clear(sdt);
	}
	wrap(expander, TAG_MISSING, range);
}

/* SDT, which is in RANGE, has been filled (17.5.2.41, 17.5.2.45). */
static void
finish_filled(const struct expander *expander, enum tag_kind kind, xmlNode *sdt,
	      struct siblings range)
{
	sdt_unset(sdt, "showingPlcHdr");
	wrap(expander, kind, range);
	if (sdt_is(sdt, "temporary"))
		contents_unwrap(sdt);
}

static void
expand_text(const struct expander *expander)
{
	xmlNode *filled = copy(expander);
	struct siblings range = contents_value(
		expander->arena, filled,
		date_printed(expander->arena, filled, expander->slot));

	date_put(expander->arena, filled, expander->slot);
	list_clear(filled);
	finish_filled(expander, TAG_ANSWERED, filled, range);
	expand_missing(expander);
}

static void
expand_list(const struct expander *expander)
{
	xmlNode *filled = copy(expander), *run;
	struct siblings range = contents_empty(expander->arena, filled, &run);

	list_put(expander->arena, filled, run, expander->slot);
	finish_filled(expander, TAG_ANSWERED, filled, range);
	expand_missing(expander);
}

/* A combo box takes any text. */
static bool
has_choices(const struct slot *slot)
{
	return slot->ref.field->type == TYPE_CHOICE && !slot->ref.choice;
}

/* --- all of them ---------------------------------------------------------- */

static void
expand(const struct expander *expander)
{
	switch (expander->slot->control) {
	case CONTROL_BOX:
		expand_box(expander);
		break;
	case CONTROL_TEXT:
	case CONTROL_RICH:
	case CONTROL_DATE:
		expand_text(expander);
		break;
	case CONTROL_LIST:
	case CONTROL_COMBO:
		if (has_choices(expander->slot))
			expand_list(expander);
		else
			expand_text(expander);
		break;
	case CONTROL_SECTION:
	case CONTROL_FORM_BOX:
	case CONTROL_FORM_LIST:
	case CONTROL_FORM_TEXT:
	case CONTROL_NONE:
		break;
	}
}

/* The innermost first, so that those around are seen to hold something. */
void
controls_expand(struct arena *arena, struct tree *tree,
		const struct placeholders *placeholders)
{
	for (size_t i = tree->slots.count; i-- > 0;) {
		const struct slot *slot = tree->slots.list[i];
		xmlNode *sdt = slot->marker->parent;
		struct expander expander = { arena, placeholders, slot, sdt };

		if (slot->control == CONTROL_SECTION && slot_opens(slot))
			section_expand(arena, slot, !placeholders);
		if (slot->control == CONTROL_NONE ||
		    slot->control >= CONTROL_SECTION)
			continue;
		words_drop(slot->marker);
		if (slot->ref.field && !nest_has_slot(sdt))
			expand(&expander);
	}
}
