/* merge.c - what is not given anew. */
#include "form/typed/merge.h"

struct merger {
	struct arena *arena;
	const struct form *form;
	const struct answers *given;
	struct answers *all;
};

static const struct field *
find_top(const struct merger *merger, struct str folded)
{
	return form_find(merger->form, &merger->form->fields, folded);
}

/* Whether the answers that were given speak of FIELD of the top level. */
static bool
is_given(const struct merger *merger, const struct field *field)
{
	for (size_t i = 0; i < merger->given->count; i++) {
		const struct section *section = &merger->given->sections[i];

		if (section->name.len) {
			if (find_top(merger, section->folded) == field)
				return true;
			continue;
		}
		for (size_t j = 0; j < section->count; j++)
			if (find_top(merger, section->answers[j].folded) ==
			    field)
				return true;
	}
	return false;
}

static struct section *
push(const struct merger *merger)
{
	struct answers *all = merger->all;

	return arena_push(merger->arena, all->sections, all->count, all->cap);
}

/* The answers of SECTION, which has no name. */
static void
take_top(const struct merger *merger, const struct section *section)
{
	struct section kept = { .name = STR(""), .folded = STR("") };

	for (size_t i = 0; i < section->count; i++) {
		const struct answer *answer = &section->answers[i];

		if (!is_given(merger, find_top(merger, answer->folded)))
			*arena_push(merger->arena, kept.answers, kept.count,
				    kept.cap) = *answer;
	}
	*push(merger) = kept;
}

const struct answers *
merge_answers(struct arena *arena, const struct form *form,
	      const struct answers *base, const struct answers *given)
{
	struct answers *all = arena_new(arena, struct answers, 1);
	struct merger merger = { arena, form, given, all };

	all->source = given->source;
	all->number = given->number;
	for (size_t i = 0; i < base->count; i++) {
		const struct section *section = &base->sections[i];

		if (!section->name.len)
			take_top(&merger, section);
		else if (!is_given(&merger, find_top(&merger, section->folded)))
			*push(&merger) = *section;
	}
	for (size_t i = 0; i < given->count; i++)
		*push(&merger) = given->sections[i];
	return all;
}
