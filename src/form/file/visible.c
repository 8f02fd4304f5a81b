/* visible.c - by the names in the expressions. */
#include "form/file/visible.h"

static bool
looks_around(const struct form *form)
{
	for (size_t i = 0; i < form->xpaths.count; i++)
		if (form->xpaths.list[i]->looks_around)
			return true;
	return false;
}

static bool
is_named(const struct form *form, struct str key)
{
	for (size_t i = 0; i < form->xpaths.count; i++) {
		const struct xpath *xpath = form->xpaths.list[i];

		for (size_t j = 0; j < xpath->nnames; j++)
			if (str_eq(xpath->names[j], key))
				return true;
	}
	return false;
}

static bool
has_expressions(const struct fields *fields)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		if (field->required || field->when || field->value ||
		    field->nrules)
			return true;
	}
	return false;
}

/* A list is seen with all that is in it. */
static void
mark_all(struct fields *fields)
{
	for (size_t i = 0; i < fields->count; i++) {
		fields->list[i].is_visible = true;
		mark_all(&fields->list[i].fields);
	}
}

void
visible_mark(struct form *form)
{
	bool all = looks_around(form);

	for (size_t i = 0; i < form->fields.count; i++) {
		struct field *field = &form->fields.list[i];

		field->is_visible = all || field->nrules ||
				    has_expressions(&field->fields) ||
				    is_named(form, field->key);
		if (field->is_visible)
			mark_all(&field->fields);
	}
}
