/* deflate_emit.c - tokens of what is copied, matches of what is in between. */
#include "docx/deflate/deflater.h"

/* --- tokens ---------------------------------------------------------------- */

/* How far before AT stands what ORIGIN tells of, 0 where it is not there or too
 * far away. */
static size_t
distance_to(const struct deflater *deflater, struct origin origin, size_t at)
{
	size_t last = deflater->last[origin.op];
	size_t distance = at + 1 - last - origin.from;

	return last && distance <= FARTHEST ? distance : 0;
}

/* The match that TOKEN, which stands for what begins at AT, wants, or what is
 * left of it.  One that goes up to END goes on as far as it can. */
static void
put_wanted(struct deflater *deflater, const struct token *token, size_t at,
	   size_t end)
{
	size_t distance = distance_to(deflater, token->first, at);
	size_t until = at + token->reach, len;

	if (distance == 0) {
		distance = distance_to(deflater, token->second, at);
		until = at + token->len;
	}
	if (distance == 0 || until < deflater->at + INDEX_LEAST)
		return;
	len = until - deflater->at;
	if (until == end)
		len = deflater_reach(deflater, deflater->at, len, distance);
	deflater_put_match(deflater, len, distance);
}

static void
put_ready(struct deflater *deflater, const struct token *token)
{
	bits_copy(&deflater->bits,
		  (const unsigned char *)deflater->plan->bits.data +
			  token->first.from,
		  token->bits);
	deflater->at += token->len;
}

/* All bytes of COPIED's step, which end at END. */
static void
put_tokens(struct deflater *deflater, const struct copied *copied, size_t end)
{
	const struct plan *plan = deflater->plan;
	size_t at = copied->at, last = plan->first[copied->op + 1];
	size_t from = deflater->program->ops[copied->op].from - at;

	for (size_t i = plan->first[copied->op]; i < last; i++) {
		const struct token *token = &plan->tokens[i];
		size_t begin = at;

		at += token->len;
		if (deflater->at > begin && deflater->at >= at)
			continue;
		if (!token->bits)
			put_wanted(deflater, token, begin, end);
		else if (begin == deflater->at)
			put_ready(deflater, token);
		if (deflater->at < at)
			deflate_static(deflater, from + deflater->at, at);
	}
}

/* --- copies ---------------------------------------------------------------- */

/* What is copied again is as it was DISTANCE before, up to END and maybe
 * beyond. */
static void
put_again(struct deflater *deflater, size_t distance, size_t end)
{
	while (deflater->at + INDEX_LEAST <= end) {
		size_t at = deflater->at;

		deflater_put_match(
			deflater,
			deflater_reach(deflater, at, end - at, distance),
			distance);
	}
	deflater_put_literals(deflater, end);
}

static void
put_copied(struct deflater *deflater, const struct copied *copied)
{
	uint32_t *last = &deflater->last[copied->op];
	size_t distance = copied->at + 1 - *last;
	size_t end = copied->at + deflater->program->ops[copied->op].len;

	if (*last && distance <= FARTHEST)
		put_again(deflater, distance, end);
	else
		put_tokens(deflater, copied, end);
	*last = (uint32_t)copied->at + 1;
}

static void
put_all(struct deflater *deflater, const struct trace *trace)
{
	bits_copy(&deflater->bits,
		  (const unsigned char *)deflater->plan->bits.data,
		  deflater->plan->header);
	for (size_t i = 0; i < trace->count; i++) {
		deflate_value(deflater, trace->list[i].at);
		put_copied(deflater, &trace->list[i]);
	}
	deflate_value(deflater, deflater->len);
	symbol_put_literal(&deflater->bits, &deflater->plan->codes, BLOCK_END);
	bits_end(&deflater->bits);
}

/* --- parts ----------------------------------------------------------------- */

/* Whether the answers are too much for a plan of the template: they take a
 * sixth of their size more than they need to, which may be a tenth of all. */
static bool
outweigh(const struct program *program, const struct trace *trace,
	 struct str bytes)
{
	size_t answers = bytes.len;

	for (size_t i = 0; i < trace->count; i++)
		answers -= program->ops[trace->list[i].op].len;
	return answers > 1024 + program->plan->bits.len * 3 / 2 ||
	       bytes.len > TRACE_MOST;
}

/* A literal takes two bytes at most, and so does each byte of a match. */
static struct str
deflated(struct arena *arena, const struct program *program,
	 const struct trace *trace, struct str bytes)
{
	size_t most = HEADER_MOST + BITS_ROOM + 2 * bytes.len, len;
	unsigned char *start = arena_grow(arena, NULL, 0, most);
	struct deflater deflater = {
		.program = program,
		.plan = program->plan,
		.bytes = bytes.data,
		.len = bytes.len,
		.bits.to = start,
	};

	deflater.last = arena_new(arena, uint32_t, program->nops);
	put_all(&deflater, trace);
	len = (size_t)(deflater.bits.to - start);
	return (struct str){ (char *)start, len };
}

struct packed
deflate_emit(struct arena *arena, const struct program *program,
	     const struct trace *trace, struct str bytes)
{
	if (!program->plan || outweigh(program, trace, bytes))
		return pack_bytes(arena, bytes);
	return (struct packed){
		.bytes = deflated(arena, program, trace, bytes),
		.size = bytes.len,
		.crc = pack_crc(bytes),
		.deflated = true,
	};
}
