/* run_tests.c - what steps ask about answers before they run. */
#include "docx/render/machine.h"
#include "form/print/written.h"

bool
machine_repeats(const struct field *field)
{
	return type_holds_several(field->type) &&
	       field->type != TYPE_PARAGRAPHS;
}

bool
machine_is_true(const struct machine *machine, const struct ref *ref)
{
	const struct field *field;
	const struct value *value;

	if (ref->is_item)
		return true;
	value = machine_value(machine, ref, &field);
	if (!value)
		return false;
	if (ref->choice)
		return value_has_choice(value, ref->choice);
	return value_is_true(field, value);
}

bool
machine_is_answered(const struct machine *machine, const struct ref *ref)
{
	const struct field *field;
	const struct value *value;

	if (ref->is_item)
		return !machine_is_beyond(machine, ref);
	value = machine_value(machine, ref, &field);
	return value && value->state == ANSWERED;
}

bool
machine_has(const struct machine *machine, const struct ref *ref)
{
	const struct field *field;
	const struct value *value = machine_value(machine, ref, &field);

	return value && written_has(value);
}
