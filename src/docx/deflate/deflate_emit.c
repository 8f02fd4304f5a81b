/* deflate_emit.c - tokens of what is fresh, matches of what is free. */
#include "docx/deflate/deflater.h"

/* How far before AT stands what ORIGIN tells of, 0 where it is not there or too
 * far away. */
static size_t
distance_to(const struct deflater *deflater, struct origin origin, size_t at)
{
	size_t last = deflater->last[origin.op];
	size_t distance = at + 1 - last - origin.from;

	return last && distance <= FARTHEST ? distance : 0;
}

/* The match that TOKEN wants, and as far beyond as it goes. */
static void
put_wanted(struct deflater *deflater, const struct token *token)
{
	const char *here = deflater->bytes + deflater->at;
	size_t distance = distance_to(deflater, token->first, deflater->at);
	size_t least = token->len, most = deflater->len - deflater->at, len;

	if (distance == 0) {
		distance = distance_to(deflater, token->second, deflater->at);
		least = token->second_len;
	}
	if (distance == 0 || least == 0)
		return;
	if (most > LONGEST_MATCH)
		most = LONGEST_MATCH;
	len = index_common(here - distance, here, most);
	if (len >= least)
		deflater_put_match(deflater, len, distance);
}

/* TOKEN stands for what begins at AT, and may be written in part. */
static void
put_token(struct deflater *deflater, const struct token *token, size_t at)
{
	const unsigned char *bits =
		(const unsigned char *)deflater->plan->bits.data;

	if (at == deflater->at && token->bits) {
		bits_copy(&deflater->bits, bits + token->first.from,
			  token->bits);
		deflater->at += token->len;
		return;
	}
	if (at == deflater->at)
		put_wanted(deflater, token);
	if (deflater->at < at + token->len)
		deflate_free(deflater, at + token->len);
}

static void
put_copied(struct deflater *deflater, const struct copied *copied)
{
	const struct plan *plan = deflater->plan;
	size_t at = copied->at, end = plan->first[copied->op + 1];

	deflater->last[copied->op] = (uint32_t)at + 1;
	for (size_t i = plan->first[copied->op]; i < end; i++) {
		const struct token *token = &plan->tokens[i];

		if (deflater->at < at + token->len)
			put_token(deflater, token, at);
		at += token->len;
	}
}

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
	deflater_begin(deflater);
	while ((copied = next_fresh(deflater))) {
		deflate_free(deflater, copied->at);
		put_copied(deflater, copied);
		deflater_pass(deflater);
	}
	deflate_free(deflater, deflater->len);
	symbol_put_literal(&deflater->bits, &deflater->plan->codes, BLOCK_END);
	bits_end(&deflater->bits);
}

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
		.trace = trace,
		.bytes = bytes.data,
		.len = bytes.len,
		.bits.to = start,
	};

	deflater.last = arena_new(arena, uint32_t, program->nops);
	put_all(&deflater);
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
