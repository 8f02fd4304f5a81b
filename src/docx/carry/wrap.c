/* wrap.c - which values are wrapped, and in what. */
#include "docx/carry/wrap.h"

#include "docx/blocks/alone.h"
#include "docx/blocks/nest.h"
#include "docx/carry/blank.h"
#include "docx/carry/wrapper.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- which ---------------------------------------------------------------- */

/* Word lets no control into notes and comments. */
static bool
is_open(const struct tree *tree)
{
	static const char *const roots[] = { "document", "hdr", "ftr" };

	return tree->is_story &&
	       words_is_any(xmlDocGetRootElement(tree->document), roots,
			    sizeof roots / sizeof *roots);
}

/* Whether a run may be a child of AROUND. */
static bool
is_in_line(const xmlNode *around)
{
	static const char *const holders[] = {
		"p", "hyperlink", "ins", "moveTo", "smartTag",
	};

	if (xml_is(around, SPACE_W, "sdtContent"))
		return sdt_level(around->parent) == SDT_RUNS;
	return words_is_any(around, holders, sizeof holders / sizeof *holders);
}

/* Whether only controls that may hold others are around NODE. */
static bool
is_in_rich(const xmlNode *node)
{
	const xmlNode *sdt = node;

	while ((sdt = words_around(sdt, "sdt")))
		if (sdt_control(sdt) != CONTROL_RICH &&
		    sdt_control(sdt) != CONTROL_NONE)
			return false;
	return true;
}

/* The number of a record is no answer. */
static bool
is_wrapped(const struct slot *slot)
{
	const xmlNode *run = slot->marker->parent;

	return slot->tag.kind == TAG_VALUE && slot->ref.field &&
	       slot->control == CONTROL_NONE && !slot->in_attribute &&
	       !slot_sheet(slot) && !slot->is_picture &&
	       !slot_is_number(slot) && slot->quoting == QUOTE_TEXTS &&
	       xml_is(run, SPACE_W, "r") && is_in_line(run->parent) &&
	       is_in_rich(run);
}

/* A cell has to end in a paragraph, and two tables must not touch. */
static bool
may_be_held(const xmlNode *last)
{
	const xmlNode *next = xml_next(last);

	if (xml_is(last->parent, SPACE_W, "tc"))
		return next && !xml_is(next, SPACE_W, "tbl");
	return !next || !xml_is(next, SPACE_W, "tbl");
}

/* Whose items it has must be known. */
static bool
is_section(const struct slot *slot)
{
	return slot->control == CONTROL_NONE && slot_opens(slot) &&
	       !slot_sheet(slot) && slot->ref.field && !slot->ref.other &&
	       slot_repeats(slot) &&
	       (slot->ref.field->type == TYPE_RECORDS ||
		slot->ref.field->type == TYPE_LIST) &&
	       slot->marker->parent == slot->partner->marker->parent &&
	       !is_in_line(slot->marker->parent) &&
	       may_be_held(slot->partner->marker) && is_in_rich(slot->marker);
}

/* --- values --------------------------------------------------------------- */

/* Whether the value may have several paragraphs. */
static bool
has_lines(const struct field *field)
{
	return field->type == TYPE_TEXT || field->type == TYPE_PARAGRAPHS ||
	       field->type == TYPE_LIST || field->type == TYPE_BLOCK;
}

/* The innermost block around SLOT that repeats. */
static const struct slot *
loop_around(const struct slot *slot)
{
	return slot->block ? slot_loop(slot->block) : NULL;
}

/* A hint has one paragraph, what replaces it may have more. */
static void
wrap_hint(const struct wrapper *wrapper, const struct slot *slot)
{
	xmlNode *paragraph = words_around(slot->marker, "p"), *held;
	bool is_held = slot->ref.field->type == TYPE_PARAGRAPHS && paragraph &&
		       alone_in(paragraph) == slot && may_be_held(paragraph);
	struct badge badge = wrapper_badge(wrapper, slot, loop_around(slot));
	xmlNode *sdt = wrapper_control(wrapper, slot, &badge);

	runs_isolate(wrapper->arena, slot->marker);
	held = is_held ? paragraph : slot->marker->parent;
	wrapper_put(held, held, sdt);
	blank_value(wrapper, sdt, slot);
}

static void
wrap_value(const struct wrapper *wrapper, const struct slot *slot)
{
	xmlNode *paragraph = words_around(slot->marker, "p"), *sdt;
	bool is_alone = has_lines(slot->ref.field) && paragraph &&
			alone_in(paragraph) == slot;
	struct badge badge = wrapper_badge(wrapper, slot, loop_around(slot));

	badge.starts = is_alone;
	runs_isolate(wrapper->arena, slot->marker);
	sdt = wrapper_control(wrapper, slot, &badge);
	wrapper_put(slot->marker->parent, slot->marker->parent, sdt);
	if (!is_alone || slot->ref.field->type != TYPE_PARAGRAPHS ||
	    !may_be_held(paragraph))
		return;
	badge.starts = false;
	sdt = wrapper_control(wrapper, slot, &badge);
	wrapper_put(paragraph, paragraph, sdt);
}

/* --- records -------------------------------------------------------------- */

static void
wrap_section(const struct wrapper *wrapper, const struct slot *slot)
{
	struct badge badge = wrapper_badge(wrapper, slot, slot);
	xmlNode *open = slot->marker, *closing = slot->partner->marker;

	if (open->next == closing)
		return;
	badge.is_record = true;
	wrapper_put(open->next, closing->prev,
		    wrapper_section(wrapper, slot, &badge));
	badge.is_record = false;
	wrapper_put(open, closing, wrapper_section(wrapper, slot, &badge));
}

/* --- the template's own --------------------------------------------------- */

/* LibreOffice takes a control without a placeholder for what the one before it
 * was. */
static void
mark_own(const struct wrapper *wrapper, const struct slot *slot)
{
	struct badge badge = wrapper_badge(wrapper, slot, loop_around(slot));
	xmlNode *sdt = slot->marker->parent;

	if (slot->control == CONTROL_SECTION) {
		badge = wrapper_badge(wrapper, slot, slot);
		badge.is_record = true;
		wrapper_mark(wrapper, xml_next(slot->marker), &badge);
		badge.is_record = false;
		sdt = sdt->parent;
	}
	wrapper_mark(wrapper, sdt, &badge);
}

static bool
is_own(const struct slot *slot)
{
	return slot->ref.field && slot->control != CONTROL_NONE &&
	       slot->control <= CONTROL_SECTION && !nest_holds(slot) &&
	       (slot->control != CONTROL_SECTION || slot_opens(slot));
}

/* --- all of them ---------------------------------------------------------- */

static void
wrap(const struct wrapper *wrapper, struct slot *slot)
{
	if (is_wrapped(slot) && wrapper->is_blank)
		wrap_hint(wrapper, slot);
	else if (is_wrapped(slot))
		wrap_value(wrapper, slot);
	else if (is_section(slot))
		wrap_section(wrapper, slot);
	else if (is_own(slot))
		mark_own(wrapper, slot);
	if (wrapper->is_blank && slot->control != CONTROL_NONE &&
	    slot->ref.field)
		blank_own(wrapper, slot);
}

/* The last first: where a value is alone, what stands in the paragraph must not
 * have changed. */
static void
wrap_all(struct wrapper wrapper)
{
	for (size_t i = 0; i < wrapper.trees->count; i++) {
		struct tree *tree = &wrapper.trees->list[i];

		wrapper.tree = tree;
		for (size_t j = tree->slots.count; j-- > 0 && is_open(tree);)
			wrap(&wrapper, tree->slots.list[j]);
		if (wrapper.is_blank)
			blank_rest(tree);
	}
}

void
wrap_slots(struct arena *arena, struct trees *trees)
{
	wrap_all((struct wrapper){ .arena = arena, .trees = trees });
}

void
wrap_blank(struct arena *arena, struct trees *trees, struct str hint_style)
{
	wrap_all((struct wrapper){ .arena = arena,
				   .trees = trees,
				   .is_blank = true,
				   .hint_style = hint_style });
}
