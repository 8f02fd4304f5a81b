/* text_distance.c - how far one spelling is from another. */
#include "base/text.h"

/* The first character of S, 0 where there is none; *REST is what follows. */
static int
split(struct str s, struct str *rest)
{
	*rest = s;
	return s.len ? text_next(rest) : 0;
}

static size_t
smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* What agrees costs nothing and each disagreement one of LIMIT, so that this
 * goes LIMIT calls deep at most. */
static size_t
distance(struct str a, struct str b, size_t limit)
{
	struct str a1, b1, a2, b2;
	int c = split(a, &a1), d = split(b, &b1);
	size_t best = limit + 1;

	while (a.len && b.len && c == d) {
		a = a1;
		b = b1;
		c = split(a, &a1);
		d = split(b, &b1);
	}
	if (a.len == 0 && b.len == 0)
		return 0;
	if (limit == 0)
		return 1;
	if (a.len && b.len)
		best = smaller(best, 1 + distance(a1, b1, limit - 1));
	if (a.len)
		best = smaller(best, 1 + distance(a1, b, limit - 1));
	if (b.len)
		best = smaller(best, 1 + distance(a, b1, limit - 1));
	if (a1.len && b1.len && split(a1, &a2) == d && split(b1, &b2) == c)
		best = smaller(best, 1 + distance(a2, b2, limit - 1));
	return best;
}

size_t
text_distance(struct str a, struct str b, size_t limit)
{
	size_t gap = a.len > b.len ? a.len - b.len : b.len - a.len;

	return gap > limit * 4 ? limit + 1 : distance(a, b, limit);
}

bool
text_is_nearer(struct str a, struct str b, size_t *best)
{
	size_t far = text_distance(a, b, 2);

	if (far >= *best)
		return false;
	*best = far;
	return true;
}
