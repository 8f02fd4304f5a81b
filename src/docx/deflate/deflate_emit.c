/* deflate_emit.c - a part from the start to the end, as its trace goes. */
#include "docx/deflate/deflater.h"

/* --- copies --------------------------------------------------------------- */

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
	if (deflater->at < end)
		deflate_value(deflater, end);
}

/* COPIED and, as it may be, some behind it, END at last.  Returns the next. */
static const struct copied *
put_copied(struct deflater *deflater, const struct copied *copied,
	   const struct copied *end)
{
	size_t distance = deflater_again(deflater, copied);

	if (!distance)
		return deflate_tokens(deflater, copied, end);
	put_again(deflater, distance,
		  copied->at + deflater->program->ops[copied->op].len);
	deflater->last[copied->op] = (uint32_t)copied->at + BEYOND;
	return copied + 1;
}

static void
put_all(struct deflater *deflater, const struct trace *trace)
{
	const struct plan *plan = deflater->plan;
	const struct copied *next = trace->list;
	const struct copied *end = next ? next + trace->count : NULL;

	bits_copy(&deflater->bits, plan->words, plan->header);
	while (next < end) {
		if (deflater->at < next->at)
			deflate_value(deflater, next->at);
		next = put_copied(deflater, next, end);
	}
	if (deflater->at < deflater->len)
		deflate_value(deflater, deflater->len);
	symbol_put_literal(&deflater->bits, &plan->codes, BLOCK_END);
	bits_end(&deflater->bits);
}

/* --- parts ---------------------------------------------------------------- */

/* Whether the answers are too much for a plan of the template: they take a
 * sixth of their size more than they need to, which may be a tenth of all. */
static bool
outweigh(const struct program *program, const struct trace *trace,
	 struct str bytes)
{
	size_t answers = bytes.len;

	for (size_t i = 0; i < trace->count; i++)
		answers -= program->ops[trace->list[i].op].len;
	return answers > 1024 + program->plan->size * 3 / 2 ||
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
