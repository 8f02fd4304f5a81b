/* sight.c - names in expressions to fields. */
#include "form/file/sight.h"

#include "base/buf.h"
#include "base/hash.h"

struct seer {
	struct arena *arena;
	struct form *form;
	const struct fields *list; /* where the expression's field is */
	struct xpath *xpath;
};

/* The place of FIELD in the order; a new one if it is not seen so far. */
static struct sight *
place(const struct seer *seer, const struct field *field, bool is_top)
{
	struct xpath *xpath = seer->xpath;
	struct sight *last;
	size_t i = 0;

	while (i < xpath->nsights && (xpath->sights[i].is_top != is_top ||
				      xpath->sights[i].field < field))
		i++;
	if (i < xpath->nsights && xpath->sights[i].field == field)
		return &xpath->sights[i];
	last = arena_push(seer->arena, xpath->sights, xpath->nsights,
			  xpath->sights_cap);
	for (; last > &xpath->sights[i]; last--)
		*last = last[-1];
	*last = (struct sight){ .field = field, .is_top = is_top };
	return last;
}

static void
see(const struct seer *seer, const struct fields *list, struct str name)
{
	const struct fields *top = &seer->form->fields;
	const struct field *field = form_find(seer->form, list, name);

	if (field)
		place(seer, field, list == top)->is_named = true;
}

/* Whether elements called NAME are answers to one field of the top level, and
 * nothing but text. */
static bool
is_narrow_name(const struct form *form, struct str name)
{
	const struct field *field = form_find(form, &form->fields, name);

	for (size_t i = 0; i < form->fields.count; i++) {
		const struct fields *inner = &form->fields.list[i].fields;

		for (size_t j = 0; j < inner->count; j++)
			if (str_eq(inner->list[j].key, name))
				return false;
	}
	return field && str_eq(field->key, name) && !field_has_records(field);
}

static bool
is_narrow(const struct seer *seer, const struct field *field)
{
	const struct xpath *xpath = seer->xpath;

	if (seer->list != &seer->form->fields || xpath->looks_around ||
	    field_has_records(field))
		return false;
	for (size_t i = 0; i < xpath->nnames; i++)
		if (!is_narrow_name(seer->form, xpath->names[i]))
			return false;
	return true;
}

static void
identify(struct arena *arena, struct xpath *xpath)
{
	struct buf identity = { .arena = arena };

	buf_put(&identity, xpath->text);
	for (size_t i = 0; i < xpath->nsights; i++) {
		buf_char(&identity, '\n');
		buf_put(&identity, xpath->sights[i].field->key);
	}
	xpath->identity = buf_str(&identity);
	xpath->hash = hash_of(xpath->identity);
}

static void
look(struct seer *seer, const struct field *field, struct xpath *xpath,
     bool is_rule)
{
	const struct fields *top = &seer->form->fields;

	if (!xpath)
		return;
	seer->xpath = xpath;
	for (size_t i = 0; i < xpath->nnames; i++) {
		see(seer, seer->list, xpath->names[i]);
		if (seer->list != top)
			see(seer, top, xpath->names[i]);
	}
	xpath->is_narrow = is_narrow(seer, field);
	xpath->has_position =
		str_find(xpath->text, STR("position")) < xpath->text.len;
	if (is_rule)
		place(seer, field, seer->list == top)->is_own = true;
	identify(seer->arena, xpath);
}

static void
look_all(struct seer *seer, const struct fields *list)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct field *field = &list->list[i];

		seer->list = list;
		look(seer, field, field->required, false);
		look(seer, field, field->when, false);
		look(seer, field, field->value, false);
		for (size_t j = 0; j < field->nrules; j++)
			look(seer, field, field->rules[j].test, true);
		look_all(seer, &field->fields);
	}
}

void
sight_find(struct arena *arena, struct form *form)
{
	struct seer seer = { .arena = arena, .form = form };

	look_all(&seer, &form->fields);
}
