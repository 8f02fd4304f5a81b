/* deflate_free.c - matches with values, and with the template's bytes. */
#include "docx/deflate/deflater.h"

/* Of the template's bytes that begin alike so many are looked at, unless a match
 * is of ENOUGH bytes. */
enum { TAG_STEPS = 8, WORD_STEPS = 1, ENOUGH = 16 };

/* LEN bytes are as they stood DISTANCE before; none where that is 0. */
struct repeat {
	uint32_t len, distance;
};

/* --- matches --------------------------------------------------------------- */

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
	if (len <= best.len)
		return best;
	return (struct repeat){ (uint32_t)len, (uint32_t)distance };
}

/* With the last value that begins like what is written next, which takes its
 * seat. */
static struct repeat
longer_value(struct deflater *deflater, struct repeat best)
{
	const char *here = deflater->bytes + deflater->at;
	uint32_t *seat = &deflater->seats[index_hash(here, SEAT_BITS)];
	size_t last = *seat;

	*seat = (uint32_t)deflater->at + 1;
	if (last == 0 ||
	    index_start(deflater->bytes + last - 1) != index_start(here))
		return best;
	return longer(deflater, deflater->at + 1 - last, best);
}

/* With what stands at FROM in the template, if it was copied. */
static struct repeat
longer_copy(const struct deflater *deflater, size_t from, struct repeat best)
{
	size_t op = index_op(deflater->plan->index.cells,
			     deflater->program->ops, from);
	size_t last = deflater->last[op];
	size_t place = last + from - deflater->program->ops[op].from;

	if (last == 0 || place > deflater->at)
		return best;
	return longer(deflater, deflater->at + 1 - place, best);
}

/* With STEPS of the template's bytes that begin alike, the last of which are at
 * FROM - 1. */
static struct repeat
longer_static(const struct deflater *deflater, size_t from, size_t steps,
	      struct repeat best)
{
	const uint16_t *back = deflater->plan->index.back;
	const struct str bytes = deflater->program->bytes;
	const char *here = deflater->bytes + deflater->at;

	for (size_t at = from - 1; steps-- > 0 && best.len < ENOUGH;) {
		if (at + best.len < bytes.len &&
		    best.len < deflater->len - deflater->at &&
		    bytes.data[at + best.len] == here[best.len] &&
		    bytes.data[at] == *here)
			best = longer_copy(deflater, at, best);
		if (steps == 0 || back[at] == 0)
			break;
		at -= back[at];
	}
	return best;
}

/* 1 more than where in the template stands what is written next, if a copy has
 * begun; otherwise 0. */
static size_t
place_in_copy(const struct deflater *deflater)
{
	const struct trace *trace = deflater->trace;
	const struct copied *copied;

	if (deflater->next == trace->count)
		return 0;
	copied = &trace->list[deflater->next];
	if (copied->at > deflater->at)
		return 0;
	return deflater->program->ops[copied->op].from +
	       (deflater->at - copied->at) + 1;
}

/* Within a copy with what is like it; otherwise with what begins alike, of which
 * tags have more to choose from than words. */
static struct repeat
longer_in_template(const struct deflater *deflater, struct repeat best)
{
	const char *here = deflater->bytes + deflater->at;
	size_t from = place_in_copy(deflater);
	size_t steps = from || *here == '<' ? TAG_STEPS : WORD_STEPS;

	if (from == 0)
		from = deflater->plan->index
			       .heads[index_hash(here, INDEX_BITS)];
	return from ? longer_static(deflater, from, steps, best) : best;
}

/* --- writing --------------------------------------------------------------- */

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

/* The longest match that can be found quickly for what ends at END; less than a
 * match needs is not worth a search. */
static struct repeat
search(struct deflater *deflater, size_t end)
{
	struct repeat best = { INDEX_LEAST - 1, 0 };

	if (end - deflater->at < INDEX_LEAST)
		return best;
	if (deflater->ahead)
		best = longer(deflater, deflater->ahead, best);
	best = longer_value(deflater, best);
	return longer_in_template(deflater, best);
}

/* Letters in any script, of which words are made. */
static bool
is_letter(unsigned char c)
{
	return c > '@' && c != '_';
}

/* A byte, and the letters behind it that end before END. */
static void
put_literals(struct deflater *deflater, size_t end)
{
	const struct code *codes = deflater->plan->codes.literals;
	const unsigned char *bytes = (const unsigned char *)deflater->bytes;
	struct bits bits = deflater->bits;
	size_t at = deflater->at;

	do {
		struct code code = codes[bytes[at++]];

		bits_put(&bits, code.bits, code.length);
	} while (at < end && is_letter(bytes[at]));
	deflater->bits = bits;
	deflater->at = at;
}

void
deflate_free(struct deflater *deflater, size_t end)
{
	while (deflater->at < end) {
		struct repeat repeat;

		if (deflater->at >= deflater->due)
			deflater_pass(deflater);
		repeat = search(deflater, end);
		if (pays(deflater, repeat))
			deflater_put_match(deflater, repeat.len,
					   repeat.distance);
		else
			put_literals(deflater,
				     end < deflater->due ? end : deflater->due);
	}
}
