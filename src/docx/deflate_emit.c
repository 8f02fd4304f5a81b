/* deflate_emit.c - tokens of what is fresh, matches of what is free. */
#include "docx/deflate.h"

#include "docx/deflate_matches.h"

/* SEATS are a hash table of 2^SEAT_BITS.  A match of SURELY bytes takes fewer
 * bits than they do; with one of ENOUGH no other is looked for.  Of the
 * template's places STEPS are looked at. */
enum {
	SEAT_BITS = 10,
	SEATS = 1 << SEAT_BITS,
	SURELY = 12,
	ENOUGH = 32,
	STEPS = 16
};

/* AT bytes are written.  NEXT is the first copy of the trace that is not wholly
 * among them.  LAST, of each step, holds 1 more than where it was copied to last,
 * SEATS where a value stands that begins in this way, or 0. */
struct deflater {
	const struct program *program;
	const struct plan *plan;
	const struct trace *trace;
	const char *bytes;
	size_t len, at, next;
	uint32_t *last;
	uint32_t seats[SEATS];
	struct bits bits;
};

struct repeat {
	size_t len, distance;
};

static size_t
end_of(const struct deflater *deflater, const struct copied *copied)
{
	return copied->at + deflater->program->ops[copied->op].len;
}

/* --- matches ------------------------------------------------------------------ */

/* How far what is written next is what stands DISTANCE before it, if that is
 * farther than BEST. */
static struct repeat
longer(const struct deflater *deflater, size_t distance, struct repeat best)
{
	size_t most = deflater->len - deflater->at, len;
	const char *here = deflater->bytes + deflater->at;

	if (distance > deflater->at || distance > FARTHEST || distance == 0)
		return best;
	if (most > LONGEST_MATCH)
		most = LONGEST_MATCH;
	if (best.len >= most || here[best.len] != (here - distance)[best.len])
		return best;
	len = index_common(here - distance, here, most);
	return len > best.len ? (struct repeat){ len, distance } : best;
}

/* Where the next copy that comes again was before. */
static struct repeat
longer_copy(const struct deflater *deflater, struct repeat best)
{
	const struct copied *copied;
	size_t last;

	if (deflater->next == deflater->trace->count)
		return best;
	copied = &deflater->trace->list[deflater->next];
	last = deflater->last[copied->op];
	return last ? longer(deflater, copied->at + 1 - last, best) : best;
}

static struct repeat
longer_value(struct deflater *deflater, struct repeat best)
{
	uint32_t *seat = &deflater->seats[index_hash(
		deflater->bytes + deflater->at, SEAT_BITS)];
	size_t last = *seat;

	*seat = (uint32_t)deflater->at + 1;
	return last ? longer(deflater, deflater->at + 1 - last, best) : best;
}

/* What stands at FROM in the template, if it was copied and is as long. */
static struct repeat
longer_at(const struct deflater *deflater, size_t from, struct repeat best)
{
	size_t op = index_op(deflater->plan->index.cells,
			     deflater->program->ops, from);
	size_t last = deflater->last[op];
	size_t place = last + from - deflater->program->ops[op].from;

	if (last == 0 || place > deflater->at)
		return best;
	return longer(deflater, deflater->at + 1 - place, best);
}

/* In the template's bytes before and at FROM. */
static struct repeat
longer_static(const struct deflater *deflater, size_t from, struct repeat best)
{
	const char *bytes = deflater->program->bytes.data;
	const char *here = deflater->bytes + deflater->at;
	size_t size = deflater->program->bytes.len;
	size_t most = deflater->len - deflater->at;

	for (size_t i = 0; i < STEPS; i++) {
		size_t back = deflater->plan->index.back[from];

		if (best.len < most && from + best.len < size &&
		    bytes[from + best.len] == here[best.len] &&
		    bytes[from] == *here)
			best = longer_at(deflater, from, best);
		if (back == 0)
			break;
		from -= back;
	}
	return best;
}

/* 1 more than where in the template stands, or something like it, what is
 * written next; 0 for nowhere.  Of values only words and tags are looked for. */
static size_t
place_in_template(const struct deflater *deflater)
{
	const struct copied *list = deflater->trace->list;
	size_t next = deflater->next;

	if (next < deflater->trace->count && list[next].at <= deflater->at)
		return deflater->program->ops[list[next].op].from +
		       (deflater->at - list[next].at) + 1;
	if (deflater->bytes[deflater->at] != ' ' &&
	    deflater->bytes[deflater->at] != '<')
		return 0;
	return deflater->plan->index
		.heads[index_hash(deflater->bytes + deflater->at, INDEX_BITS)];
}

static struct repeat
longest(struct deflater *deflater)
{
	struct repeat best =
		longer_copy(deflater, (struct repeat){ INDEX_LEAST - 1, 0 });
	size_t from;

	if (best.len >= ENOUGH || deflater->len - deflater->at < INDEX_LEAST)
		return best;
	best = longer_value(deflater, best);
	from = place_in_template(deflater);
	return from ? longer_static(deflater, from - 1, best) : best;
}

/* Whether REPEAT takes fewer bits than its bytes. */
static bool
pays(const struct deflater *deflater, struct repeat repeat)
{
	const struct codes *codes = &deflater->plan->codes;
	const char *here = deflater->bytes + deflater->at;
	size_t cost = 0;

	if (repeat.distance == 0 || repeat.len >= SURELY)
		return repeat.distance != 0;
	for (size_t i = 0; i < repeat.len; i++)
		cost += codes->literals[(unsigned char)here[i]].length;
	return symbol_match_cost(codes, repeat.len, repeat.distance) < cost;
}

/* Copies that end where all is written now have been made. */
static void
pass(struct deflater *deflater)
{
	const struct trace *trace = deflater->trace;

	for (; deflater->next < trace->count; deflater->next++) {
		const struct copied *copied = &trace->list[deflater->next];

		if (end_of(deflater, copied) > deflater->at)
			return;
		deflater->last[copied->op] = (uint32_t)copied->at + 1;
	}
}

static void
put_match(struct deflater *deflater, struct repeat repeat)
{
	symbol_put_match(&deflater->bits, &deflater->plan->codes, repeat.len,
			 repeat.distance);
	deflater->at += repeat.len;
}

/* Write up to END, or beyond. */
static void
put_until(struct deflater *deflater, size_t end)
{
	while (deflater->at < end) {
		struct repeat repeat;

		pass(deflater);
		repeat = longest(deflater);
		if (pays(deflater, repeat))
			put_match(deflater, repeat);
		else
			symbol_put_literal(
				&deflater->bits, &deflater->plan->codes,
				(unsigned char)deflater->bytes[deflater->at++]);
	}
}

/* --- tokens ------------------------------------------------------------------- */

/* What stands at ORIGIN in the template, as what stands at AT does. */
static struct repeat
longer_origin(const struct deflater *deflater, struct origin origin, size_t at,
	      struct repeat best)
{
	const struct op *op = &deflater->program->ops[origin.op];
	size_t last = deflater->last[origin.op];

	if (last == 0)
		return best;
	return longer(deflater, at + 1 - (last + origin.from - op->from), best);
}

/* The matches that TOKEN wants, as far as they are some in this report. */
static void
put_wanted(struct deflater *deflater, const struct token *token, size_t at)
{
	struct repeat repeat = { INDEX_LEAST - 1, 0 };

	repeat = longer_origin(deflater, token->first, at, repeat);
	if (repeat.distance == 0)
		repeat = longer_origin(deflater, token->second, at, repeat);
	if (pays(deflater, repeat))
		put_match(deflater, repeat);
}

/* TOKEN stands for what begins at AT, and may be written in part. */
static void
put_token(struct deflater *deflater, const struct token *token, size_t at)
{
	if (at == deflater->at && token->bits) {
		bits_copy(&deflater->bits,
			  (const unsigned char *)deflater->plan->bits.data +
				  token->first.from,
			  token->bits);
		deflater->at += token->len;
		return;
	}
	if (!token->bits && at + token->len > deflater->at)
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

/* --- all of it ----------------------------------------------------------------- */

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
	return answers > 512 + program->plan->bits.len / 2 * 3 ||
	       bytes.len > UINT32_MAX / 2;
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

	if (outweigh(program, trace, bytes))
		return pack_bytes(arena, bytes);
	deflater.last = arena_new(arena, uint32_t, program->nops);
	start = arena_grow(arena, NULL, 0, HEADER_MOST + 8 + 2 * bytes.len);
	deflater.bits.to = start;
	put_all(&deflater);
	return (struct packed){
		.bytes = { (char *)start, (size_t)(deflater.bits.to - start) },
		.size = bytes.len,
		.crc = pack_crc(bytes),
		.deflated = true,
	};
}
