/* counts.h - numbers on the command line. */
#ifndef CLI_COUNTS_H
#define CLI_COUNTS_H

#include <stdbool.h>

#include "base/str.h"

/* The number that TEXT is written as, in digits; 0 where it is none, or more
 * than a thousand million. */
size_t count_read(struct str text);

/* Every OF-th report from the NUMBER-th on; both count from 1. */
struct shard {
	size_t number, of;
};

/* Whether TEXT is K/N; K is not beyond N. */
bool shard_read(struct str text, struct shard *);

/* Whether the report NUMBER, from 1, is one of SHARD. */
bool shard_has(const struct shard *, size_t number);

#endif
