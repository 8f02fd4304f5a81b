/* deflate_emit.c - tokens of what is fresh, matches of what is free. */
#include "docx/deflate/deflater.h"

static size_t
end_of(const struct deflater *deflater, const struct copied *copied)
{
	return copied->at + deflater->program->ops[copied->op].len;
}

static void
look_ahead(struct deflater *deflater)
{
	const struct copied *copied;
	size_t last;

	deflater->due = SIZE_MAX;
	deflater->ahead = 0;
	if (deflater->next == deflater->trace->count)
		return;
	copied = &deflater->trace->list[deflater->next];
	last = deflater->last[copied->op];
	deflater->due = end_of(deflater, copied);
	deflater->ahead = last ? copied->at + 1 - last : 0;
}

/* Copies that end where all is written now have been made. */
static void
pass(struct deflater *deflater)
{
	while (deflater->at >= deflater->due) {
		const struct copied *copied =
			&deflater->trace->list[deflater->next++];

		deflater->last[copied->op] = (uint32_t)copied->at + 1;
		look_ahead(deflater);
	}
}

/* --- what is free --------------------------------------------------------------- */

/* Whether REPEAT takes fewer bits than its bytes. */
static bool
pays(const struct deflater *deflater, struct repeat repeat)
{
	enum { SURELY = 7 };
	const struct codes *codes = &deflater->plan->codes;
	const char *here = deflater->bytes + deflater->at;
	size_t cost = 0;

	if (repeat.distance == 0 || repeat.len >= SURELY)
		return repeat.distance != 0;
	for (size_t i = 0; i < repeat.len; i++)
		cost += codes->literals[(unsigned char)here[i]].length;
	return symbol_match_cost(codes, repeat.len, repeat.distance) < cost;
}

static void
put_repeat(struct deflater *deflater, struct repeat repeat)
{
	symbol_put_match(&deflater->bits, &deflater->plan->codes, repeat.len,
			 repeat.distance);
	deflater->at += repeat.len;
}

static void
put_literal(struct deflater *deflater)
{
	symbol_put_literal(&deflater->bits, &deflater->plan->codes,
			   (unsigned char)deflater->bytes[deflater->at++]);
}

/* Write up to END, or beyond. */
static void
put_until(struct deflater *deflater, size_t end)
{
	while (deflater->at < end) {
		struct repeat repeat;

		pass(deflater);
		repeat = deflate_search(deflater);
		if (pays(deflater, repeat))
			put_repeat(deflater, repeat);
		else
			put_literal(deflater);
	}
}

/* --- what is fresh -------------------------------------------------------------- */

/* What stands at ORIGIN in the template, as what stands at AT does. */
static struct repeat
longer_origin(const struct deflater *deflater, struct origin origin, size_t at,
	      struct repeat best)
{
	const struct op *op = &deflater->program->ops[origin.op];
	size_t last = deflater->last[origin.op];

	if (last == 0)
		return best;
	return repeat_longer(deflater, at + 1 - (last + origin.from - op->from),
			     best);
}

/* The match that TOKEN wants, as far as it is one in this report. */
static void
put_wanted(struct deflater *deflater, const struct token *token, size_t at)
{
	struct repeat repeat = repeat_none();

	repeat = longer_origin(deflater, token->first, at, repeat);
	if (repeat.distance == 0)
		repeat = longer_origin(deflater, token->second, at, repeat);
	if (pays(deflater, repeat))
		put_repeat(deflater, repeat);
}

/* TOKEN stands for what begins at AT, and may be written in part. */
static void
put_token(struct deflater *deflater, const struct token *token, size_t at)
{
	const unsigned char *bits =
		(const unsigned char *)deflater->plan->bits.data;

	if (at + token->len <= deflater->at)
		return;
	if (at == deflater->at && token->bits) {
		bits_copy(&deflater->bits, bits + token->first.from,
			  token->bits);
		deflater->at += token->len;
		return;
	}
	if (!token->bits)
		put_wanted(deflater, token, at);
	put_until(deflater, at + token->len);
}

static void
put_copied(struct deflater *deflater, const struct copied *copied)
{
	const struct plan *plan = deflater->plan;
	size_t at = copied->at;

	deflater->last[copied->op] = (uint32_t)at + 1;
	for (size_t i = plan->first[copied->op];
	     i < plan->first[copied->op + 1]; i++) {
		put_token(deflater, &plan->tokens[i], at);
		at += plan->tokens[i].len;
	}
}

/* --- all of it ------------------------------------------------------------------- */

/* The next copy that comes for the first time, or NULL. */
static const struct copied *
next_fresh(const struct deflater *deflater)
{
	for (size_t i = deflater->next; i < deflater->trace->count; i++)
		if (!deflater->last[deflater->trace->list[i].op])
			return &deflater->trace->list[i];
	return NULL;
}

static void
put_all(struct deflater *deflater)
{
	const struct copied *copied;

	bits_copy(&deflater->bits,
		  (const unsigned char *)deflater->plan->bits.data,
		  deflater->plan->header);
	look_ahead(deflater);
	while ((copied = next_fresh(deflater))) {
		put_until(deflater, copied->at);
		put_copied(deflater, copied);
		pass(deflater);
	}
	put_until(deflater, deflater->len);
	symbol_put_literal(&deflater->bits, &deflater->plan->codes, BLOCK_END);
	bits_end(&deflater->bits);
}

/* Whether the answers are too much for a plan of the template: they take an
 * eighth of their size more than they need to, which may be a tenth of all. */
static bool
outweigh(const struct program *program, const struct trace *trace,
	 struct str bytes)
{
	size_t answers = bytes.len;

	for (size_t i = 0; i < trace->count; i++)
		answers -= program->ops[trace->list[i].op].len;
	return answers > 256 + program->plan->bits.len * 2 ||
	       bytes.len > TRACE_MOST;
}

/* A literal takes two bytes at most, and so does each byte of a match. */
struct packed
deflate_emit(struct arena *arena, const struct program *program,
	     const struct trace *trace, struct str bytes)
{
	struct deflater deflater = {
		.program = program,
		.plan = program->plan,
		.trace = trace,
		.bytes = bytes.data,
		.len = bytes.len,
	};
	unsigned char *start;

	if (!program->plan || outweigh(program, trace, bytes))
		return pack_bytes(arena, bytes);
	deflater.last = arena_new(arena, uint32_t, program->nops);
	start = arena_grow(arena, NULL, 0,
			   HEADER_MOST + BITS_ROOM + 2 * bytes.len);
	deflater.bits.to = start;
	put_all(&deflater);
	return (struct packed){
		.bytes = { (char *)start, (size_t)(deflater.bits.to - start) },
		.size = bytes.len,
		.crc = pack_crc(bytes),
		.deflated = true,
	};
}
