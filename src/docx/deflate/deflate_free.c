/* deflate_free.c - matches with values, and with the template's bytes. */
#include "docx/deflate/deflater.h"

/* Of the template's bytes that begin alike so many places are looked at, unless
 * a match is of ENOUGH bytes. */
enum { STEPS = 8, ENOUGH = 16 };

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
	if (last == 0 || !index_alike(deflater->bytes + last - 1, here))
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

/* 1 more than where in the template stands, or something like it, what is
 * written next; 0 for nowhere. */
static size_t
place_in_template(const struct deflater *deflater)
{
	const struct copied *list = deflater->trace->list;
	const char *here = deflater->bytes + deflater->at;

	if (deflater->next < deflater->trace->count &&
	    list[deflater->next].at <= deflater->at)
		return deflater->program->ops[list[deflater->next].op].from +
		       (deflater->at - list[deflater->next].at) + 1;
	return deflater->plan->index.heads[index_hash(here, INDEX_BITS)];
}

/* With the template's bytes there and before. */
static struct repeat
longer_static(const struct deflater *deflater, struct repeat best)
{
	const uint16_t *back = deflater->plan->index.back;
	const char *bytes = deflater->program->bytes.data;
	const char *here = deflater->bytes + deflater->at;
	size_t size = deflater->program->bytes.len;
	size_t from = place_in_template(deflater);

	if (from == 0)
		return best;
	from--;
	for (size_t i = 0; i < STEPS && best.len < ENOUGH; i++) {
		if (from + best.len < size &&
		    best.len < deflater->len - deflater->at &&
		    bytes[from + best.len] == here[best.len] &&
		    *here == bytes[from])
			best = longer_copy(deflater, from, best);
		if (back[from] == 0)
			break;
		from -= back[from];
	}
	return best;
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

/* The longest match that can be found quickly. */
static struct repeat
search(struct deflater *deflater)
{
	struct repeat best = { INDEX_LEAST - 1, 0 };

	if (deflater->len - deflater->at < INDEX_LEAST)
		return best;
	if (deflater->ahead)
		best = longer(deflater, deflater->ahead, best);
	best = longer_value(deflater, best);
	return longer_static(deflater, best);
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
		repeat = search(deflater);
		if (pays(deflater, repeat))
			deflater_put_match(deflater, repeat.len,
					   repeat.distance);
		else
			put_literals(deflater,
				     end < deflater->due ? end : deflater->due);
	}
}
