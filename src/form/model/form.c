/* form.c - what is asked of a form that has been read. */
#include "form/model/form.h"

#include "base/hash.h"
#include "base/text.h"

static const struct {
	struct str name;
	bool several;
	struct str example;
} types[] = {
	[TYPE_TEXT] = { STR_INIT("text"), false, STR_INIT("…") },
	[TYPE_PARAGRAPHS] = { STR_INIT("paragraphs"), true, STR_INIT("…") },
	[TYPE_INTEGER] = { STR_INIT("integer"), false, STR_INIT("24") },
	[TYPE_NUMBER] = { STR_INIT("number"), false, STR_INIT("12,5") },
	[TYPE_DATE] = { STR_INIT("date"), false, STR_INIT("05/9/2025") },
	[TYPE_PHONE] = { STR_INIT("phone"), false, STR_INIT("0912 345 678") },
	[TYPE_EMAIL] = { STR_INIT("email"), false,
			 STR_INIT("ten@truong.edu.vn") },
	[TYPE_URL] = { STR_INIT("url"), false,
		       STR_INIT("https://truong.edu.vn/hoc-ba-so") },
	[TYPE_PICTURE] = { STR_INIT("picture"), false, STR_INIT("chu-ky.png") },
	[TYPE_PICTURES] = { STR_INIT("pictures"), true, STR_INIT("anh.jpg") },
	[TYPE_CHOICE] = { STR_INIT("choice"), false, STR_INIT("") },
	[TYPE_CHOICES] = { STR_INIT("choices"), true, STR_INIT("") },
	[TYPE_YES_NO] = { STR_INIT("yes-no"), false, STR_INIT("co") },
	[TYPE_LIST] = { STR_INIT("list"), true, STR_INIT("…") },
	[TYPE_RECORDS] = { STR_INIT("records"), true, STR_INIT("") },
	[TYPE_BLOCK] = { STR_INIT("block"), true, STR_INIT("co") },
};

bool
type_holds_several(enum type type)
{
	return types[type].several;
}

bool
field_has_records(const struct field *field)
{
	return field->type == TYPE_RECORDS || field->type == TYPE_BLOCK;
}

bool
type_is_picture(enum type type)
{
	return type == TYPE_PICTURE || type == TYPE_PICTURES;
}

bool
field_is_sole(const struct field *field)
{
	return field->type == TYPE_RECORDS && field->max &&
	       field->max->number == 1;
}

struct str
type_name(enum type type)
{
	return types[type].name;
}

struct str
field_example(struct arena *arena, const struct field *field)
{
	(void)arena;
	if (field->example.len)
		return field->example;
	if (field->nchoices)
		return field->choices[0].key;
	return types[field->type].example;
}

/* Where the name FOLDED in LIST sits, or would. */
static size_t *
seat(const struct form *form, const struct fields *list, struct str folded)
{
	size_t at = (size_t)hash_of(folded) + (uintptr_t)list / sizeof *list;

	for (;; at++) {
		size_t *found = &form->seats[at & (form->nseats - 1)];
		const struct name *name;

		if (!*found)
			return found;
		name = &form->names[*found - 1];
		if (name->list == list && str_eq(name->folded, folded))
			return found;
	}
}

void
form_index(struct arena *arena, struct form *form)
{
	form->nseats = 1;
	while (form->nseats <= 2 * form->nnames)
		form->nseats *= 2;
	form->seats = arena_new(arena, size_t, form->nseats);
	for (size_t i = form->nnames; i-- > 0;)
		*seat(form, form->names[i].list, form->names[i].folded) = i + 1;
}

const struct field *
form_find(const struct form *form, const struct fields *list, struct str folded)
{
	size_t found = form->nseats ? *seat(form, list, folded) : 0;

	return found ? &list->list[form->names[found - 1].index] : NULL;
}

/* No two fields of a list have a name in common. */
const struct field *
form_find_on(const struct form *form, const struct fields *list,
	     struct str folded, const struct field *last)
{
	const struct field *end = list->list + list->count;
	const struct field *next = last ? last + 1 : list->list;

	if (last && str_eq(last->key, folded))
		return last;
	if (next < end && str_eq(next->key, folded))
		return next;
	return form_find(form, list, folded);
}

static bool
shares_first(struct str a, struct str b)
{
	return a.len && b.len && a.data[0] == b.data[0];
}

struct str
form_nearest(const struct form *form, const struct fields *list,
	     struct str folded)
{
	struct str nearest = STR("");
	size_t best = 6;

	for (size_t i = 0; i < form->nnames; i++) {
		const struct name *name = &form->names[i];
		size_t far;

		if (name->list != list)
			continue;
		far = text_distance(folded, name->folded, 2);
		if (2 * far > folded.len)
			continue;
		/* Of those as near, one that begins alike. */
		far = 2 * far + !shares_first(folded, name->folded);
		if (far >= best)
			continue;
		best = far;
		nearest = list->list[name->index].key;
	}
	return nearest;
}

struct str
form_begun(const struct form *form, const struct fields *list,
	   struct str folded)
{
	struct str begun = STR("");

	for (size_t i = 0; i < form->nnames; i++) {
		const struct name *name = &form->names[i];
		struct str key = list->list[name->index].key;

		if (name->list != list || name->folded.len <= folded.len ||
		    !str_starts(name->folded, folded) ||
		    name->folded.data[folded.len] != '_')
			continue;
		if (begun.len && !str_eq(begun, key))
			return STR("");
		begun = key;
	}
	return begun;
}

void
form_free(struct form *form)
{
	xpaths_free(&form->xpaths);
}
