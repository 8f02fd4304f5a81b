/* target.c - the text of a node in each state of an answer. */
#include "docx/wordml/target.h"

#include "docx/wordml/attributes.h"
#include "docx/wordml/dates.h"
#include "docx/wordml/lists.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/states.h"
#include "opc/xml.h"

static void
put_marker(struct target *target, struct slot *slot)
{
	struct slots *slots = &target->tree->slots;

	if (target->attribute) {
		attributes_mark(target->element, slot);
		buf_char(&target->value, SLOT_HERE);
	} else {
		xmlAddChild(target->element, slot->marker);
	}
	*arena_push(target->arena, slots->list, slots->count, slots->cap) =
		slot;
}

static void
put_text(struct target *target, struct str text)
{
	if (target->attribute) {
		buf_put(&target->value, text);
		return;
	}
	xmlNodeAddContentLen(target->element, BAD_CAST text.data,
			     (int)text.len);
}

/* The end of the block that is opened. */
static struct slot *
open_block(struct target *target, const struct slot *slot, enum tag_kind kind)
{
	struct slot *open, *closing;

	state_pair(target->arena, slot, kind, target->element->doc, &open,
		   &closing);
	put_marker(target, open);
	return closing;
}

static void
put_in_block(struct target *target, const struct slot *slot, enum tag_kind kind,
	     struct str text)
{
	struct slot *closing = open_block(target, slot, kind);

	put_text(target, text);
	put_marker(target, closing);
}

static void
put_value(struct target *target, const struct slot *slot)
{
	struct slot *value = arena_new(target->arena, struct slot, 1);

	*value = *slot;
	value->tag.kind = TAG_VALUE;
	value->marker = slot_marker(target->arena, target->element->doc, value);
	put_marker(target, value);
}

/* --- what each kind of control keeps -------------------------------------- */

static void
put_box(struct target *target, const struct slot *slot)
{
	bool has_digits =
		str_eq(target->old, STR("0")) || str_eq(target->old, STR("1"));

	put_in_block(target, slot, TAG_BLOCK,
		     has_digits ? STR("1") : STR("true"));
	put_in_block(target, slot, TAG_UNLESS,
		     has_digits ? STR("0") : STR("false"));
}

static void
put_choice(struct target *target, const struct slot *slot, const xmlNode *sdt)
{
	const struct field *field = slot->ref.field;
	struct list list = list_of(target->arena, sdt);

	for (size_t i = 0; i < field->nchoices; i++) {
		const struct choice *choice = &field->choices[i];
		const struct list_item *item =
			list_find(target->arena, &list, choice);
		struct slot made = *slot;

		made.ref.choice = choice;
		put_in_block(target, &made, TAG_BLOCK,
			     item ? item->value : choice->label);
	}
}

/* 17.5.2.40 */
static void
put_date(struct target *target, const struct slot *slot, const xmlNode *sdt)
{
	const xmlNode *date = sdt_property(sdt, SPACE_W, "date");
	const xmlNode *mapped = xml_child(date, SPACE_W, "storeMappedDataAs");
	struct str as = { NULL, 0 };

	if (mapped)
		as = xml_attribute(mapped, SPACE_W, "val");
	if (str_eq(as, STR("text"))) {
		put_value(target, date_printed(target->arena, sdt, slot));
		return;
	}
	put_value(target, date_canonical(target->arena, slot));
	if (!str_eq(as, STR("date")))
		put_text(target, STR("T00:00:00Z"));
}

static void
put_answer(struct target *target, const struct slot *slot, enum control control,
	   const xmlNode *sdt)
{
	enum type type = slot->ref.field->type;

	if (control == CONTROL_BOX)
		put_box(target, slot);
	else if ((control == CONTROL_LIST || control == CONTROL_COMBO) &&
		 type == TYPE_CHOICE && !slot->ref.choice)
		put_choice(target, slot, sdt);
	else if (control == CONTROL_DATE && type == TYPE_DATE)
		put_date(target, slot, sdt);
	else
		put_value(target, slot);
}

void
target_write(struct target *target, const struct slot *bound,
	     bool keeps_missing)
{
	struct slot slot = *bound;

	slot.control = CONTROL_NONE;
	slot.quoting = QUOTE_DATA;
	slot.block = NULL;
	slot.level = 0;
	if (!target->attribute)
		xmlNodeSetContent(target->element, NULL);
	/* Without an answer a box of a form is not ticked. */
	if (bound->control == CONTROL_BOX && !keeps_missing) {
		put_box(target, &slot);
	} else {
		struct slot *closing = open_block(target, &slot, TAG_ANSWERED);

		put_answer(target, &slot, bound->control,
			   bound->marker->parent);
		put_marker(target, closing);
	}
	if (keeps_missing)
		put_in_block(target, &slot, TAG_MISSING, target->old);
	if (target->attribute)
		attributes_exchange(target->arena, target->attribute,
				    buf_str(&target->value));
}
