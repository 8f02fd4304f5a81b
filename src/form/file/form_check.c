/* form_check.c - names, and what they refer to. */
#include "form/file/form_check.h"

#include <stdlib.h>

#include "base/text.h"
#include "form/file/form_order.h"
#include "form/print/phrase_check.h"

struct checker {
	struct arena *arena;
	struct form *form;
	struct faults *faults;
};

/* --- names --------------------------------------------------------------- */

/* A field's names stand together until they are sorted. */
static bool
has_name(const struct form *form, struct name name)
{
	for (size_t i = form->nnames; i-- > 0;) {
		const struct name *other = &form->names[i];

		if (other->list != name.list || other->index != name.index)
			return false;
		if (str_eq(other->folded, name.folded))
			return true;
	}
	return false;
}

static void
add_name(const struct checker *checker, const struct fields *list, size_t index,
	 struct str text)
{
	struct form *form = checker->form;
	struct name name = { text_fold(checker->arena, text), list, index };

	if (name.folded.len && !has_name(form, name))
		*arena_push(checker->arena, form->names, form->nnames,
			    form->names_cap) = name;
}

static void
gather(const struct checker *checker, const struct fields *list, size_t index)
{
	const struct field *field = &list->list[index];

	add_name(checker, list, index, field->key);
	add_name(checker, list, index, field->label);
	for (size_t i = 0; i < field->naliases; i++)
		add_name(checker, list, index, field->aliases[i]);
}

static int
compare(const void *a, const void *b)
{
	const struct name *x = a, *y = b;

	int order = str_compare(x->folded, y->folded);

	if (x->list != y->list)
		return x->list < y->list ? -1 : 1;
	if (order)
		return order;
	return (x->index > y->index) - (x->index < y->index);
}

/* Of two that share several names only the first is reported. */
static void
fault_same(const struct checker *checker, const struct name *one,
	   const struct name *other, size_t *last)
{
	const struct fields *list = one->list;

	if (one->list != other->list || !str_eq(one->folded, other->folded) ||
	    *last == other->index)
		return;
	*last = other->index;
	fault(checker->faults, MSG_FORM_SAME, list->list[other->index].at,
	      other->folded, list->list[one->index].key);
}

static void
sort_names(const struct checker *checker)
{
	struct form *form = checker->form;
	size_t last = form->nnames;

	if (form->nnames)
		qsort(form->names, form->nnames, sizeof *form->names, compare);
	for (size_t i = 1; i < form->nnames; i++)
		fault_same(checker, &form->names[i - 1], &form->names[i],
			   &last);
}

/* --- references ---------------------------------------------------------- */

static bool
is_known(const struct form *form, struct str key)
{
	const struct fields *top = &form->fields;

	if (str_eq(key, STR("answers")))
		return true;
	for (size_t i = 0; i < top->count; i++) {
		const struct fields *inner = &top->list[i].fields;

		if (str_eq(top->list[i].key, key))
			return true;
		for (size_t j = 0; j < inner->count; j++)
			if (str_eq(inner->list[j].key, key))
				return true;
	}
	return false;
}

static void
check_xpath(const struct checker *checker, const struct xpath *xpath)
{
	for (size_t i = 0; xpath && i < xpath->nnames; i++) {
		struct str name = xpath->names[i];
		struct str nearest;

		if (is_known(checker->form, name))
			continue;
		nearest = form_nearest(checker->form, &checker->form->fields,
				       text_fold(checker->arena, name));
		fault(checker->faults,
		      nearest.len ? MSG_FORM_NAME_NEAR : MSG_FORM_NAME,
		      xpath->at, name, nearest);
	}
}

/* --- one field ----------------------------------------------------------- */

static void
check_range(const struct checker *checker, const struct field *field)
{
	if (field->min && field->max && field->min->number > field->max->number)
		fault(checker->faults, MSG_FORM_RANGE, field->min->at,
		      field->key);
}

static void
check_field(const struct checker *checker, const struct fields *list,
	    const struct field *field)
{
	struct spot spot = field->at;
	bool chooses =
		field->type == TYPE_CHOICE || field->type == TYPE_CHOICES;

	if (chooses != (field->nchoices > 0))
		fault(checker->faults, MSG_FORM_CHOICES, spot, field->key);
	if (field->type == TYPE_RECORDS && field->fields.count == 0)
		fault(checker->faults, MSG_FORM_RECORDS, spot, field->key);
	if (field->type == TYPE_RECORDS && list != &checker->form->fields)
		fault(checker->faults, MSG_FORM_NESTED, spot, field->key);
	if (field->value && (field->is_required || field->required ||
			     field->ndefaults || field->type == TYPE_RECORDS))
		fault(checker->faults, MSG_FORM_CALCULATED, spot, field->key);
	check_range(checker, field);
	check_xpath(checker, field->when);
	check_xpath(checker, field->required);
	check_xpath(checker, field->value);
	for (size_t i = 0; i < field->nrules; i++) {
		check_xpath(checker, field->rules[i].test);
		if (field->rules[i].message)
			phrase_check(field->rules[i].message, checker->form,
				     list, checker->faults);
		else
			fault(checker->faults, MSG_FORM_RULE, spot, field->key);
	}
}

/* Parts and their whole stand in one list. */
static void
check_part(const struct checker *checker, const struct fields *list,
	   struct field *field)
{
	const struct field *whole;

	if (!field->part_of.len)
		return;
	whole = form_find(checker->form, list,
			  text_fold(checker->arena, field->part_of));
	if (field->value && whole && !whole->value &&
	    whole->type != TYPE_RECORDS)
		field->whole = whole;
	else
		fault(checker->faults, MSG_FORM_PART, field->at, field->key,
		      field->part_of);
}

static bool
is_text(const struct field *field)
{
	return !field->value && !field->with && !field->asked_with.len &&
	       (field->type == TYPE_TEXT || field->type == TYPE_PARAGRAPHS);
}

/* Both are texts of the top level. */
static void
check_with(const struct checker *checker, const struct fields *list,
	   struct field *field)
{
	struct field own = *field;
	const struct field *with;

	if (!field->asked_with.len)
		return;
	own.asked_with = STR("");
	with = form_find(checker->form, list,
			 text_fold(checker->arena, field->asked_with));
	if (list == &checker->form->fields && with && is_text(with) &&
	    is_text(&own) && field->stand_in.len)
		field->with = with;
	else
		fault(checker->faults, MSG_FORM_WITH, field->at, field->key,
		      field->asked_with);
}

static void
check_list(const struct checker *checker, const struct fields *list)
{
	for (size_t i = 0; i < list->count; i++) {
		check_field(checker, list, &list->list[i]);
		check_part(checker, list, &list->list[i]);
		check_with(checker, list, &list->list[i]);
		check_list(checker, &list->list[i].fields);
	}
}

static void
gather_list(const struct checker *checker, const struct fields *list)
{
	for (size_t i = 0; i < list->count; i++) {
		gather(checker, list, i);
		gather_list(checker, &list->list[i].fields);
	}
}

void
form_check(struct arena *arena, struct form *form, struct faults *faults)
{
	struct checker checker = { arena, form, faults };

	gather_list(&checker, &form->fields);
	sort_names(&checker);
	form_index(arena, form);
	check_list(&checker, &form->fields);
	form_order_check(form, faults);
}
