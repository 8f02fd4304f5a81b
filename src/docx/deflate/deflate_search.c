/* deflate_search.c - matches with values, and with the template's bytes. */
#include "docx/deflate/deflater.h"

/* Of the template's bytes that begin alike so many places are looked at. */
enum { STEPS = 8 };

static struct repeat
longer_value(struct deflater *deflater, struct repeat best)
{
	uint32_t *seat = &deflater->seats[index_hash(
		deflater->bytes + deflater->at, SEAT_BITS)];
	size_t last = *seat;

	*seat = (uint32_t)deflater->at + 1;
	if (last == 0)
		return best;
	return repeat_longer(deflater, deflater->at + 1 - last, best);
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
	return repeat_longer(deflater, deflater->at + 1 - place, best);
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
	const char *here = deflater->bytes + deflater->at;

	if (deflater->next < deflater->trace->count &&
	    list[deflater->next].at <= deflater->at)
		return deflater->program->ops[list[deflater->next].op].from +
		       (deflater->at - list[deflater->next].at) + 1;
	if (*here != ' ' && *here != '<')
		return 0;
	return deflater->plan->index.heads[index_hash(here, INDEX_BITS)];
}

struct repeat
deflate_search(struct deflater *deflater)
{
	struct repeat best =
		repeat_longer(deflater, deflater->ahead, repeat_none());
	size_t from;

	if (best.len >= ENOUGH || deflater->len - deflater->at < INDEX_LEAST)
		return best;
	best = longer_value(deflater, best);
	from = place_in_template(deflater);
	return from ? longer_static(deflater, from - 1, best) : best;
}
