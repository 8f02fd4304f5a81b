/* draft_require.c - the blocks around a slot as an expression. */
#include "cli/questions/drafter.h"

static struct str
test_of(const struct drafter *drafter, const struct listed *block)
{
	struct arena *arena = drafter->arena;
	struct str test = block->path[0];

	if (block->sole)
		test = arena_concat(arena, test, STR("/"), block->field->key);
	if (block->choice)
		test = arena_concat(arena, test, STR(" = '"),
				    block->choice->key, STR("'"));
	else if (block->sole
			 ? guess_part(&drafter->guesser, block) == ROLE_YES_NO
			 : guess_role(&drafter->guesser, block) == ROLE_YES_NO)
		test = arena_concat(arena, test, STR(" = 'yes'"));
	if (block->tag_kind == TAG_UNLESS)
		test = arena_concat(arena, STR("not("), test, STR(")"));
	return test;
}

struct str
drafter_requirement(const struct drafter *drafter, const struct listed *listed,
		    const struct question *question)
{
	const struct listed *block = guess_around(&drafter->guesser, listed);
	struct str test = STR("");

	for (size_t i = 0; i < listed->nfilters; i++)
		if (listed->filters[i].kind == FILTER_OR)
			return STR("");
	if (question->list.len)
		return block == guess_owner(&drafter->guesser, listed)
			       ? STR("yes")
			       : STR("");
	for (; block; block = guess_around(&drafter->guesser, block)) {
		struct str one;

		if (block->depth == 0)
			return STR("");
		one = test_of(drafter, block);
		test = test.len ? arena_concat(drafter->arena, test,
					       STR(" and "), one)
				: one;
	}
	return test.len ? test : STR("yes");
}

void
drafter_require(struct buf *required, struct str test)
{
	if (str_eq(test, STR("yes")))
		required->len = 0;
	if (!test.len || str_eq(buf_str(required), STR("yes")) ||
	    str_find(buf_str(required), test) < required->len)
		return;
	if (required->len)
		buf_put(required, STR(" or "));
	buf_put(required, test);
}
