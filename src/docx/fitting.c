/* fitting.c - the type of the question, and the kind of control. */
#include "docx/fitting.h"

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

bool
control_fits(const struct slot *slot, const struct ref *ref, bool is_derived,
	     struct faults *faults)
{
	enum message message = MSG_CONTROL_RECORDS;
	bool fits = true;

	switch (slot->control) {
	case CONTROL_BOX:
		fits = is_tickable(ref);
		message = MSG_CONTROL_BOX;
		break;
	case CONTROL_TEXT:
	case CONTROL_RICH:
		fits = is_printable(ref);
		break;
	case CONTROL_NONE:
		break;
	}
	if (!fits && !is_derived)
		fault(faults, message, slot_spot(slot), slot->tag.at,
		      ref->field->key, type_name(ref->field->type));
	return fits;
}
