/* deflate_matches.c - the best match of each place, and which of them to
 * take. */
#include "docx/deflate/deflate_matches.h"

#include "docx/deflate/deflate_codes.h"

/* Of TRIES places the best is taken.  They may be farther away than a match can
 * reach, as a report leaves out some of the blocks in between. */
enum { REACH = FARTHEST / 4 * 5, TRIES = 128, WISH_LEAST = 5 };

/* BLOCKS, of each step, is 1 more than the step of the block that it is in, or
 * 0. */
struct finder {
	struct arena *arena;
	const struct program *program;
	struct indexer *indexer;
	size_t *blocks;
	struct matches found;
};

static size_t
end_of(const struct finder *finder, size_t op)
{
	return finder->program->ops[op].from + finder->program->ops[op].len;
}

/* --- blocks --------------------------------------------------------------- */

static void
find_blocks(const struct finder *finder, size_t from, size_t to, size_t block)
{
	const struct op *ops = finder->program->ops;

	while (from < to) {
		size_t next = from + 1;

		finder->blocks[from] = block;
		if (ops[from].end > next) {
			find_blocks(finder, next, ops[from].end, next);
			next = ops[from].end;
		}
		from = next;
	}
}

static bool
is_opposite(enum op_kind one, enum op_kind other)
{
	return (one == OP_BLOCK && other == OP_UNLESS) ||
	       (one == OP_UNLESS && other == OP_BLOCK) ||
	       (one == OP_ANSWERED && other == OP_MISSING) ||
	       (one == OP_MISSING && other == OP_ANSWERED) ||
	       (one == OP_HOLDS && other == OP_FAILS) ||
	       (one == OP_FAILS && other == OP_HOLDS);
}

/* Whether step OWNER is in a block, and OP in one right behind it that is run
 * where the other is not. */
static bool
excludes(const struct finder *finder, size_t owner, size_t op)
{
	const struct program *program = finder->program;
	size_t one = finder->blocks[owner], other = finder->blocks[op];
	const struct ref *a, *b;

	if (one == 0 || other == 0 || program->ops[one - 1].end != other - 1 ||
	    !is_opposite(program->ops[one - 1].kind,
			 program->ops[other - 1].kind))
		return false;
	a = &program->uses[program->ops[one - 1].use].ref;
	b = &program->uses[program->ops[other - 1].use].ref;
	return a->level == b->level && a->field == b->field &&
	       a->choice == b->choice;
}

/* Whether step OWNER is run wherever OP is: it is in no block that OP is not
 * in. */
static bool
is_sure(const struct finder *finder, size_t owner, size_t op)
{
	size_t block = finder->blocks[op];

	while (block && block != finder->blocks[owner])
		block = finder->blocks[block - 1];
	return block == finder->blocks[owner];
}

/* Whether OWNER is there for OP where OTHER is not. */
static bool
stands_in(const struct finder *finder, size_t owner, size_t other, size_t op)
{
	if (is_sure(finder, owner, op))
		return true;
	return (excludes(finder, owner, other) ||
		excludes(finder, other, owner)) &&
	       is_sure(finder, finder->blocks[owner] - 1, op);
}

/* --- matches -------------------------------------------------------------- */

/* How many of the bytes at AT, at most MOST, are those at FROM, which are
 * OWNER's. */
static size_t
common(const struct finder *finder, size_t from, size_t owner, size_t at,
       size_t most)
{
	const char *bytes = finder->program->bytes.data;
	size_t end = end_of(finder, owner);

	if (at >= end && most > end - from)
		most = end - from;
	return index_common(bytes + from, bytes + at, most);
}

static struct origin
origin_of(const struct finder *finder, size_t from, size_t op)
{
	return (struct origin){
		(uint32_t)(from - finder->program->ops[op].from),
		(uint32_t)op,
	};
}

/* The longest match of the bytes at AT, at most MOST, which are OP's; where
 * OTHER is set only one that stands in for it.  Its REACH may be 0. */
static struct match
longest(const struct finder *finder, size_t at, size_t op, size_t most,
	const struct origin *other)
{
	struct match best = { .at = (uint32_t)at };
	size_t from = at;

	for (size_t i = 0; i < TRIES && finder->indexer->back[from]; i++) {
		size_t owner, len;

		from -= finder->indexer->back[from];
		if (at - from > REACH)
			break;
		owner = index_op(finder->indexer->cells, finder->program->ops,
				 from);
		if (excludes(finder, owner, op) ||
		    (owner == op && at - from > FARTHEST) ||
		    (other && !stands_in(finder, owner, other->op, op)))
			continue;
		len = common(finder, from, owner, at, most);
		if (len < (owner == op ? INDEX_LEAST : WISH_LEAST) ||
		    len <= best.reach)
			continue;
		best.first = best.second = origin_of(finder, from, owner);
		best.reach = best.len = (uint32_t)len;
	}
	return best;
}

/* Bytes of OP from AT to END, for reports without ABSENT where that is set. */
struct stretch {
	size_t op, at, end;
	const struct origin *absent;
};

static struct match
longest_of(const struct finder *finder, const struct stretch *stretch)
{
	size_t at = stretch->at, op = stretch->op, most = stretch->end - at;
	struct match best = { .at = (uint32_t)at }, second;

	if (most > LONGEST_MATCH)
		most = LONGEST_MATCH;
	if (most >= INDEX_LEAST)
		best = longest(finder, at, op, most, stretch->absent);
	if (best.reach == 0 || stretch->absent ||
	    is_sure(finder, best.first.op, op))
		return best;
	second = longest(finder, at, op, best.reach, &best.first);
	best.second = second.first;
	best.len = second.reach;
	return best;
}

/* The match of the next byte; all that is sought only for some reports is in
 * the index already. */
static struct match
next_match(const struct finder *finder, struct stretch *stretch)
{
	struct match match;

	if (!stretch->absent && stretch->at + INDEX_LEAST <= stretch->end)
		indexer_add(finder->indexer, stretch->at);
	match = longest_of(finder, stretch);
	stretch->at++;
	return match;
}

static void find_in(struct finder *, struct stretch);

/* Take MATCH, and go on where it ends. */
static void
take(struct finder *finder, struct stretch *stretch, const struct match *match)
{
	size_t end = match->at + match->reach;

	*arena_push(finder->arena, finder->found.list, finder->found.count,
		    finder->found.cap) = *match;
	for (; !stretch->absent && stretch->at < end; stretch->at++)
		if (stretch->at + INDEX_LEAST <= stretch->end)
			indexer_add(finder->indexer, stretch->at);
	stretch->at = end;
	if (match->len < match->reach)
		find_in(finder,
			(struct stretch){ stretch->op, match->at + match->len,
					  end, &match->first });
}

/* A match is put off by a byte where there is a longer one then. */
static void
find_in(struct finder *finder, struct stretch stretch)
{
	while (stretch.at < stretch.end) {
		struct match match = next_match(finder, &stretch);

		while (match.reach && stretch.at < stretch.end) {
			struct match later = next_match(finder, &stretch);

			if (later.reach <= match.reach)
				break;
			match = later;
		}
		if (match.reach)
			take(finder, &stretch, &match);
	}
}

struct matches
deflate_matches(struct arena *arena, struct indexer *indexer)
{
	const struct program *program = indexer->program;
	struct finder finder = {
		.arena = arena,
		.program = program,
		.indexer = indexer,
		.blocks = arena_new(arena, size_t, program->nops),
	};

	find_blocks(&finder, 0, program->nops, 0);
	for (size_t i = 0; i < program->nops; i++)
		if (program->ops[i].kind == OP_COPY)
			find_in(&finder,
				(struct stretch){ i, program->ops[i].from,
						  end_of(&finder, i), NULL });
	return finder.found;
}
