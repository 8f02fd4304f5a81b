/* fuzz_form.c - any text as a form, and below a line ---- answers to it. */
#include "fuzz.h"

#include "form/check.h"

static void
check(struct arena *arena, const struct form *form, const struct source *source,
      struct faults *faults)
{
	struct evaluator evaluator = { .arena = arena };
	struct answers *answers = answers_parse(arena, source, faults);

	check_answers(arena, &evaluator, form, answers, faults);
	evaluator_end(&evaluator);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { .exhausted = abort };
	struct faults faults = { .arena = &arena };
	struct str all = { (const char *)data, size };
	size_t cut = str_find(all, STR("\n----\n"));
	struct source questions = { STR("form"), str_slice(all, 0, cut), NULL };
	struct source given = { STR("in.txt"),
				str_from(all, cut + 6 < size ? cut + 6 : size),
				NULL };

	if (encoding_decode(&arena, &questions, NULL, &faults) &&
	    encoding_decode(&arena, &given, NULL, &faults)) {
		struct form *form = form_read(
			&arena, answers_parse(&arena, &questions, &faults),
			&faults);

		if (faults.errors == 0)
			check(&arena, form, &given, &faults);
		form_free(form);
	}
	must_be_told(&arena, &faults);
	arena_free(&arena);
	return 0;
}
