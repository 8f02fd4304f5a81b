/* deflate_free.c - matches of values with each other, and of static bytes that
 * are not as planned. */
#include "docx/deflate/deflater.h"

/* LEN bytes are as they stood DISTANCE before; none where that is 0. */
struct repeat {
	size_t len, distance;
};

/* Whether REPEAT, if there is one, takes fewer bits than its bytes. */
static bool
pays(const struct deflater *deflater, size_t at, struct repeat repeat)
{
	enum { SURELY = 7 };
	const struct codes *codes = &deflater->plan->codes;
	const char *here = deflater->bytes + at;
	size_t cost = 0;

	if (repeat.distance == 0 || repeat.len >= SURELY)
		return repeat.distance != 0;
	for (size_t i = 0; i < repeat.len; i++)
		cost += codes->literals[(unsigned char)here[i]].length;
	return symbol_match_cost(codes, repeat.len, repeat.distance) < cost;
}

/* --- matches with the template --------------------------------------------- */

/* Of what begins alike so many are looked at, unless a match is of ENOUGH
 * bytes. */
enum { STEPS = 8, ENOUGH = 16 };

/* Of AT with what stands at FROM in the template, if it was copied, or BEST where
 * that is no shorter. */
static struct repeat
longer(const struct deflater *deflater, size_t at, size_t from,
       struct repeat best)
{
	size_t op = index_op(deflater->plan->index.cells,
			     deflater->program->ops, from);
	size_t last = deflater->last[op], distance, len;
	size_t place = last + from - deflater->program->ops[op].from;

	if (last == 0 || place > at)
		return best;
	distance = at + 1 - place;
	if (distance > FARTHEST)
		return best;
	len = deflater_reach(deflater, at, 0, distance);
	return len > best.len ? (struct repeat){ len, distance } : best;
}

/* Of at most MOST bytes at AT, which are those at FROM in the template, with what
 * begins alike before them. */
static struct repeat
longest(const struct deflater *deflater, size_t at, size_t from, size_t most)
{
	const uint16_t *back = deflater->plan->index.back;
	const char *bytes = deflater->program->bytes.data;
	const char *here = bytes + from;
	struct repeat best = { INDEX_LEAST - 1, 0 };

	if (most > ENOUGH)
		most = ENOUGH;
	for (size_t i = 0; i < STEPS && back[from] && best.len < most; i++) {
		from -= back[from];
		if (bytes[from + best.len] == here[best.len])
			best = longer(deflater, at, from, best);
	}
	return best;
}

/* Of AT with the last that begins alike in the template. */
static struct repeat
like_static(const struct deflater *deflater, size_t at)
{
	const char *here = deflater->bytes + at;
	const char *bytes = deflater->program->bytes.data;
	size_t from = deflater->plan->index.heads[index_hash(here, INDEX_BITS)];
	struct repeat none = { 0, 0 };

	if (from == 0 || index_start(bytes + from - 1) != index_start(here))
		return none;
	return longer(deflater, at, from - 1, none);
}

/* Of AT with the last value that begins alike, whose seat it takes; otherwise
 * with the template. */
static struct repeat
like_value(struct deflater *deflater, size_t at)
{
	const char *here = deflater->bytes + at;
	uint32_t *seat = &deflater->seats[index_hash(here, SEAT_BITS)];
	size_t distance = at + 1 - *seat;
	bool is_taken = *seat != 0;

	*seat = (uint32_t)at + 1;
	if (!is_taken || distance > FARTHEST ||
	    index_start(here - distance) != index_start(here))
		return like_static(deflater, at);
	return (struct repeat){
		deflater_reach(deflater, at, INDEX_LEAST, distance), distance
	};
}

/* --- writing --------------------------------------------------------------- */

/* Digits, and letters in any script, of which words are made. */
static bool
is_of_word(unsigned char c)
{
	return c >= '0' && (c > '@' || c <= '9');
}

/* Where the word ends that begins behind AT, END at last. */
static size_t
word_end(const struct deflater *deflater, size_t at, size_t end)
{
	do
		at++;
	while (at < end && is_of_word((unsigned char)deflater->bytes[at]));
	return at;
}

static void
put_repeat(struct deflater *deflater, size_t at, struct repeat repeat)
{
	deflater_put_literals(deflater, at);
	deflater_put_match(deflater, repeat.len, repeat.distance);
}

void
deflate_value(struct deflater *deflater, size_t end)
{
	size_t at = deflater->at;

	while (at + INDEX_LEAST <= end) {
		struct repeat repeat = like_value(deflater, at);

		if (pays(deflater, at, repeat)) {
			put_repeat(deflater, at, repeat);
			at = deflater->at;
		} else {
			at = word_end(deflater, at, end);
		}
	}
	deflater_put_literals(deflater, end);
}

void
deflate_static(struct deflater *deflater, size_t from, size_t end)
{
	size_t at = deflater->at;

	from -= at;
	while (at < end) {
		struct repeat repeat =
			longest(deflater, at, from + at, end - at);

		if (pays(deflater, at, repeat)) {
			put_repeat(deflater, at, repeat);
			at = deflater->at;
		} else {
			at = word_end(deflater, at, end);
		}
	}
	deflater_put_literals(deflater, end);
}
