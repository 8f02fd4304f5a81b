/* deflate_plan.c - matches, codes out of them, and tokens out of both. */
#include "docx/deflate/deflate.h"
#include "docx/deflate/deflate_matches.h"

/* How the counts are weighed: a byte of the template, and what each symbol has
 * that never came; how much of a value usually is no match. */
enum { STATIC = 16, NEVER = 1, USUAL_VALUE = 12 };

/* Far more static bytes than a match can reach over are no better off for a
 * plan, which takes four times their memory. */
enum { LONGEST_PROGRAM = 4 << 20 };

struct planner {
	struct arena *arena;
	const struct program *program;
	struct matches matches;
	struct counts counts;
	struct plan *plan;
	struct bits bits;
	unsigned char *start; /* of all bits */
	uint64_t *words;
	size_t nwords, words_cap;
	struct token *tokens;
	size_t ntokens, cap;
};

/* --- what comes how often ------------------------------------------------- */

static void
count_literals(struct planner *planner, size_t from, size_t to)
{
	const char *bytes = planner->program->bytes.data;

	for (size_t i = from; i < to; i++)
		planner->counts.literals[(unsigned char)bytes[i]] += STATIC;
}

static void
count_match(struct planner *planner, size_t len, size_t distance)
{
	struct symbol length, far;

	if (len < SHORTEST_MATCH || len > LONGEST_MATCH || distance > FARTHEST)
		return;
	length = symbol_of_length(len);
	far = symbol_of_distance(distance);
	planner->counts.literals[length.symbol] += STATIC;
	planner->counts.distances[far.symbol] += STATIC;
}

/* As far as MATCH reaches among the static bytes. */
static size_t
distance_of(const struct planner *planner, const struct match *match)
{
	const struct op *op = &planner->program->ops[match->first.op];

	return match->at - (op->from + match->first.from);
}

/* The tags around values are matches with those before them. */
static void
count_value(struct planner *planner)
{
	const struct program *program = planner->program;
	size_t far = program->bytes.len / program->nuses + SHORTEST_MATCH;

	count_match(planner, program->words.text.len, far);
	count_match(planner, program->words.text_end.len, far);
}

/* Values are like SAMPLE, and together as long as they are usually. */
static void
count_values(struct planner *planner, struct str sample)
{
	size_t all = planner->program->nuses * USUAL_VALUE * STATIC * 16;
	size_t each = sample.len ? all / sample.len : 0;
	uint32_t counts[256] = { 0 };

	for (size_t i = 0; i < sample.len; i++)
		counts[(unsigned char)sample.data[i]]++;
	for (size_t i = 0; i < 256; i++)
		planner->counts.literals[i] +=
			(uint32_t)(counts[i] * each / 16);
	for (size_t i = 0; i < planner->program->nops; i++)
		if (planner->program->ops[i].kind == OP_VALUE)
			count_value(planner);
}

/* NEXT is the first match that may be in OP.  Returns the first that is not. */
static size_t
count_copy(struct planner *planner, const struct op *op, size_t next)
{
	const struct matches *matches = &planner->matches;
	size_t at = op->from, end = op->from + op->len;

	for (; next < matches->count && matches->list[next].at < end; next++) {
		const struct match *match = &matches->list[next];

		if (match->at < at)
			continue;
		count_literals(planner, at, match->at);
		count_match(planner, match->reach, distance_of(planner, match));
		at = match->at + match->reach;
	}
	count_literals(planner, at, end);
	return next;
}

static void
count_all(struct planner *planner, struct str sample)
{
	const struct program *program = planner->program;
	size_t next = 0;

	for (size_t i = 0; i < LITERALS; i++)
		planner->counts.literals[i] = NEVER;
	for (size_t i = 0; i < DISTANCES; i++)
		planner->counts.distances[i] = NEVER;
	planner->counts.literals[BLOCK_END] = STATIC;
	for (size_t i = 0; i < program->nops; i++)
		if (program->ops[i].kind == OP_COPY)
			next = count_copy(planner, &program->ops[i], next);
	count_values(planner, sample);
}

/* The bits since START as words.  Returns how many. */
static size_t
end_bits(struct planner *planner, const unsigned char *start)
{
	size_t count = bits_since(&planner->bits, start), n;

	bits_end(&planner->bits);
	for (size_t at = 0; at < count; at += n) {
		n = count - at < BITS_MOST ? count - at : BITS_MOST;
		*arena_push(planner->arena, planner->words, planner->nwords,
			    planner->words_cap) =
			eight_load(start + at / 8) & (((uint64_t)1 << n) - 1);
	}
	return count;
}

/* A description of codes is too long for what is short. */
static void
choose_codes(struct planner *planner)
{
	struct plan *plan = planner->plan;
	struct codes fixed;
	size_t header;

	codes_fixed(&fixed);
	codes_suit(&plan->codes, &planner->counts);
	codes_put_header(&planner->bits, &plan->codes);
	header = bits_since(&planner->bits, planner->start);
	if (codes_cost(&plan->codes, &planner->counts) / STATIC + header >=
	    codes_cost(&fixed, &planner->counts) / STATIC) {
		plan->codes = fixed;
		planner->bits = (struct bits){ .to = planner->start };
		codes_put_fixed(&planner->bits);
	}
	plan->header = end_bits(planner, planner->start);
}

/* --- tokens --------------------------------------------------------------- */

/* The bits since START, for the bytes FROM to AT of those behind BASE, are to
 * be of a token that does not go beyond FENCE. */
struct ready {
	const unsigned char *start;
	size_t base, from, at, fence;
};

static const struct match none;

static void
put_literals(struct planner *planner, struct ready *ready, size_t to)
{
	if (to == ready->at)
		return;
	symbol_put_literals(&planner->bits, &planner->plan->codes,
			    planner->program->bytes.data + ready->at,
			    to - ready->at);
	ready->at = to;
}

static struct wish
wish_for(uint32_t at, struct origin origin, size_t len)
{
	return (struct wish){ origin.op, len ? at - origin.from : WISH_NONE };
}

/* The token ends with MATCH, if that is not none, and the next one begins. */
static void
end_ready(struct planner *planner, struct ready *ready,
	  const struct match *match)
{
	uint32_t at = (uint32_t)(ready->at - ready->base);
	struct token token = {
		.begin = (uint32_t)(ready->from - ready->base),
		.at = at,
		.end = at + match->len,
		.reach = at + match->reach,
		.word = (uint32_t)planner->nwords,
		.first = wish_for(at, match->first, match->reach),
		.second = wish_for(at, match->second, match->len),
	};

	token.bits = (uint32_t)end_bits(planner, ready->start);
	if (token.reach > token.begin)
		*arena_push(planner->arena, planner->tokens, planner->ntokens,
			    planner->cap) = token;
	ready->start = planner->bits.to;
	ready->from = ready->at += match->len;
	if (match->len < match->reach)
		ready->fence = match->at + match->reach;
}

static void
add_literals(struct planner *planner, struct ready *ready, size_t to)
{
	if (ready->from < ready->fence && ready->fence <= to) {
		put_literals(planner, ready, ready->fence);
		end_ready(planner, ready, &none);
	}
	put_literals(planner, ready, to);
}

/* The tokens of step INDEX; NEXT is the first match that may be in it.  Returns
 * the first that is not. */
static size_t
add_tokens(struct planner *planner, size_t index, size_t next)
{
	const struct op *op = &planner->program->ops[index];
	const struct matches *matches = &planner->matches;
	size_t end = op->from + op->len;
	struct ready ready = { planner->bits.to, op->from, op->from, op->from,
			       0 };

	for (; next < matches->count && matches->list[next].at < end; next++) {
		const struct match *match = &matches->list[next];

		add_literals(planner, &ready, match->at);
		if (match->first.op != index) {
			end_ready(planner, &ready, match);
			continue;
		}
		symbol_put_match(&planner->bits, &planner->plan->codes,
				 match->len, distance_of(planner, match));
		ready.at += match->len;
	}
	add_literals(planner, &ready, end);
	end_ready(planner, &ready, &none);
	return next;
}

static void
add_all(struct planner *planner)
{
	size_t nops = planner->program->nops, next = 0;
	uint32_t *first = arena_new(planner->arena, uint32_t, nops + 1);

	for (size_t i = 0; i < nops; i++) {
		first[i] = (uint32_t)planner->ntokens;
		if (planner->program->ops[i].kind == OP_COPY)
			next = add_tokens(planner, i, next);
	}
	first[nops] = (uint32_t)planner->ntokens;
	planner->plan->first = first;
}

/* A literal takes two bytes at most, and so does each byte of a match; where a
 * match begins or ends a new byte does. */
const struct plan *
deflate_compile(struct arena *arena, const struct program *program,
		struct str sample)
{
	struct planner planner = { .arena = arena, .program = program };
	struct indexer indexer;
	size_t most;

	if (program->bytes.len > LONGEST_PROGRAM)
		return NULL;
	indexer = indexer_new(arena, program);
	planner.matches = deflate_matches(arena, &indexer);
	planner.plan = arena_new(arena, struct plan, 1);
	most = HEADER_MOST + BITS_ROOM + 2 * program->bytes.len +
	       program->nops + 2 * planner.matches.count;
	planner.start = planner.bits.to = arena_grow(arena, NULL, 0, most);
	planner.tokens = arena_new(arena, struct token, 1);
	count_all(&planner, sample);
	choose_codes(&planner);
	add_all(&planner);
	planner.plan->index = indexer_end(&indexer);
	planner.plan->words = planner.words;
	planner.plan->nwords = planner.nwords;
	planner.plan->size = (size_t)(planner.bits.to - planner.start);
	planner.plan->tokens = planner.tokens;
	planner.plan->ntokens = planner.ntokens;
	return planner.plan;
}
