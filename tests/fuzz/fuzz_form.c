/* fuzz_form.c - any text as a form, and below a line ---- answers to it. */
#include "fuzz.h"

#include "form/check/check.h"
#include "form/file/form_read.h"

/* ANSWERS checked, and what was told of them. */
struct checked {
	struct faults faults;
	const struct record *record;
};

static struct checked
check(struct evaluator *evaluator, const struct form *form,
      const struct answers *answers)
{
	struct checked checked = { .faults = { .arena = evaluator->arena } };

	checked.record = check_answers(evaluator->arena, evaluator, form,
				       answers, &checked.faults);
	return checked;
}

static bool
same_value(const struct value *a, const struct value *b)
{
	if (a->state != b->state || a->nitems != b->nitems)
		return false;
	for (size_t i = 0; i < a->nitems; i++)
		if (!str_eq(a->items[i].text, b->items[i].text))
			return false;
	return true;
}

static bool
is_beyond_limits(const struct faults *faults)
{
	for (size_t i = 0; i < faults->count; i++)
		if (faults->list[i].message == MSG_RULE_LIMIT ||
		    faults->list[i].message == MSG_RULE_TEXT)
			return true;
	return false;
}

static void
must_be_same(const struct checked *a, const struct checked *b)
{
	if (is_beyond_limits(&a->faults) || is_beyond_limits(&b->faults))
		return;
	must(a->faults.count == b->faults.count);
	for (size_t i = 0; i < a->faults.count; i++)
		must(a->faults.list[i].message == b->faults.list[i].message);
	for (size_t i = 0; i < a->record->fields->count; i++)
		must(same_value(&a->record->values[i], &b->record->values[i]));
}

/* What is remembered of an expression, and what it comes to where it sees no
 * more than it names, is what it comes to where it sees all. */
static void
check_all_ways(struct arena *arena, const struct form *form,
	       const struct source *source, struct faults *faults)
{
	struct evaluator evaluator = { .arena = arena };
	const struct answers *answers = answers_parse(arena, source, faults);
	struct checked first = check(&evaluator, form, answers), other;

	other = check(&evaluator, form, answers);
	must_be_same(&first, &other);
	for (size_t i = 0; i < form->xpaths.count; i++)
		form->xpaths.list[i]->is_narrow = false;
	other = check(&evaluator, form, answers);
	must_be_same(&first, &other);
	must_be_told(arena, &first.faults);
	evaluator_end(&evaluator);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { .exhausted = abort };
	struct faults faults = { .arena = &arena };
	struct str all = { (const char *)data, size };
	size_t cut = str_find(all, STR("\n----\n"));
	struct source questions = { .name = STR("form"),
				    .text = str_slice(all, 0, cut) };
	struct source given = { .name = STR("in.txt"),
				.text = str_from(all, cut + 6 < size ? cut + 6
								     : size) };

	if (encoding_decode(&arena, &questions, NULL, &faults) &&
	    encoding_decode(&arena, &given, NULL, &faults)) {
		struct form *form = form_read(
			&arena, answers_parse(&arena, &questions, &faults),
			&faults);

		if (faults.errors == 0)
			check_all_ways(&arena, form, &given, &faults);
		form_free(form);
	}
	must_be_told(&arena, &faults);
	arena_free(&arena);
	return 0;
}
