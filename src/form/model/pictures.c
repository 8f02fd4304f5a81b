/* pictures.c - a walk over the values. */
#include "form/model/pictures.h"

static void
see_value(const struct field *field, const struct value *value,
	  void (*see)(void *context, struct picture), void *context)
{
	bool is_typed = value->at.source != NULL;

	if (!type_is_picture(field->type) || value->state != ANSWERED)
		return;
	for (size_t i = 0; i < value->nitems; i++)
		see(context,
		    (struct picture){ field, &value->items[i],
				      !is_typed && field->ndefaults > 0 });
}

void
pictures_see(const struct record *record,
	     void (*see)(void *context, struct picture), void *context)
{
	for (size_t i = 0; i < record->fields->count; i++) {
		const struct value *value = &record->values[i];

		see_value(&record->fields->list[i], value, see, context);
		for (size_t j = 0; j < value->nrecords; j++)
			pictures_see(value->records[j], see, context);
	}
}
