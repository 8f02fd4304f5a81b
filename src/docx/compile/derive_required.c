/* derive_required.c - the blocks around a value as an expression. */
#include "docx/compile/deriver.h"

const struct slot *
deriver_block(const struct slot *slot)
{
	const struct slot *block = slot->block;

	while (block && block->term)
		block = block->block;
	return block;
}

/* XPath: whether BLOCK runs, and has no records. */
static struct str
test_of(struct deriver *deriver, const struct slot *block, struct str top)
{
	struct arena *arena = deriver->wishes.arena;
	const struct tag *tag = &block->tag;
	struct str key = arena_concat(arena, top, tag->path[0]), test;

	if (tag->depth > 1 && !heads_is_record(&deriver->heads, tag->path[0]))
		test = arena_concat(arena, key, STR(" = '"), tag->path[1],
				    STR("'"));
	else if (tag->depth > 1)
		test = arena_concat(arena, key, STR("/"), tag->path[1],
				    STR(" and not("), key, STR("/"),
				    tag->path[1], STR(" = 'no')"));
	else
		test = arena_concat(arena, key, STR(" and not("), key,
				    STR(" = 'no')"));
	if (tag->kind == TAG_UNLESS)
		return arena_concat(arena, STR("not("), test, STR(")"));
	if (tag->depth > 1)
		return arena_concat(arena, STR("("), test, STR(")"));
	return arena_concat(arena, STR("("), test, STR(" and not("), key,
			    STR("/*))"));
}

struct str
deriver_condition(struct deriver *deriver, const struct slot *slot,
		  struct str top)
{
	struct buf test = { .arena = deriver->wishes.arena };

	for (const struct slot *block = deriver_block(slot); block;
	     block = deriver_block(block)) {
		if (test.len)
			buf_put(&test, STR(" and "));
		buf_put(&test, test_of(deriver, block, top));
	}
	return test.len ? buf_str(&test) : STR("");
}

void
deriver_require(struct wish *wish, struct str test)
{
	if (test.len == 0) {
		wish->required.len = 0;
		buf_put(&wish->required, STR("yes"));
		return;
	}
	if (str_eq(buf_str(&wish->required), STR("yes")) ||
	    str_find(buf_str(&wish->required), test) < wish->required.len)
		return;
	if (wish->required.len)
		buf_put(&wish->required, STR(" or "));
	buf_put(&wish->required, test);
}
