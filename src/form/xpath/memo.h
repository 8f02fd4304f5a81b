/* memo.h - what expressions came to, so that none is asked the same twice. */
#ifndef FORM_MEMO_H
#define FORM_MEMO_H

#include <stdint.h>

#include "base/arena.h"

/* EXPRESSION, whose hash_of is HASH, asked of what SEEN describes: whoever asks
 * the same of the same sees to it that the bytes are the same, and only
 * then. */
struct query {
	struct str expression, seen;
	uint64_t hash;
};

/* What an expression came to: as a boolean HOLDS, or COUNT TEXTS. */
struct verdict {
	bool holds;
	struct str *texts;
	size_t count;
};

/* STEPS and TEXT are what it took of the limits of a report. */
struct memory {
	struct query query;
	struct verdict verdict;
	size_t steps, text;
};

/* How much is remembered: what is asked of every report, and what was asked of
 * the last ones. */
enum { MEMO_COUNT = 512, MEMO_BYTES = 1 << 17 };

/* A hash table of SEATS, each 1 + an index into LIST, or 0; what is kept is in
 * ARENA.  With the rest zero it remembers nothing.  Not shared between
 * threads. */
struct memo {
	struct arena arena;
	struct memory *list;
	size_t count, cap, bytes;
	uint16_t seats[2 * MEMO_COUNT];
};

/* Forget all, if there is no room for more; what was found before is gone
 * then. */
void memo_start(struct memo *);

/* What was kept of QUERY; NULL if nothing. */
const struct memory *memo_find(const struct memo *, const struct query *);

/* Keep a copy, if it is small and there is room. */
void memo_keep(struct memo *, const struct memory *);

/* Forget all, and release it. */
void memo_end(struct memo *);

#endif
