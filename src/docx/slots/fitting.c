/* fitting.c - the type of the question, and the kind of control. */
#include "docx/slots/fitting.h"

#include "docx/wordml/lists.h"

/* A tick needs a choice or a yes. */
static bool
is_tickable(const struct ref *ref)
{
	return ref->choice || ref->field->type == TYPE_YES_NO;
}

/* A record is no text. */
static bool
is_printable(const struct ref *ref)
{
	return ref->choice || ref->is_item ||
	       (ref->field->type != TYPE_RECORDS &&
		ref->field->type != TYPE_BLOCK);
}

/* Each choice has its item. */
static bool
has_items(const struct slot *slot, const struct ref *ref, bool is_derived,
	  struct faults *faults)
{
	struct list list = list_of(faults->arena, slot->marker->parent);
	bool has_all = true;

	for (size_t i = 0; !is_derived && i < ref->field->nchoices; i++) {
		const struct choice *choice = &ref->field->choices[i];

		if (list_find(faults->arena, &list, choice))
			continue;
		has_all = false;
		fault(faults, MSG_CONTROL_ITEM, slot_spot(slot), slot->tag.at,
		      choice->key, choice->label, ref->field->key);
	}
	return has_all;
}

bool
control_fits(const struct slot *slot, const struct ref *ref, bool is_derived,
	     struct faults *faults)
{
	enum message message = MSG_CONTROL_RECORDS;
	bool fits = true;

	switch (slot->control) {
	case CONTROL_BOX:
	case CONTROL_FORM_BOX:
		fits = is_tickable(ref);
		message = MSG_CONTROL_BOX;
		break;
	case CONTROL_TEXT:
	case CONTROL_RICH:
	case CONTROL_DATE:
	case CONTROL_COMBO:
	case CONTROL_FORM_TEXT:
		fits = is_printable(ref);
		break;
	case CONTROL_LIST:
	case CONTROL_FORM_LIST:
		fits = ref->field->type == TYPE_CHOICE && !ref->choice;
		message = MSG_CONTROL_LIST;
		break;
	case CONTROL_SECTION:
		fits = type_holds_several(ref->field->type);
		message = MSG_CONTROL_SECTION;
		break;
	case CONTROL_NONE:
		break;
	}
	if (!fits && !is_derived)
		fault(faults, message, slot_spot(slot), slot->tag.at,
		      ref->field->key, type_name(ref->field->type));
	if (fits && slot->control == CONTROL_LIST)
		return has_items(slot, ref, is_derived, faults);
	return fits;
}
