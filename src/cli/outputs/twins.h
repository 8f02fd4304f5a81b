/* twins.h - rows whose reports would have the name of another. */
#ifndef CLI_TWINS_H
#define CLI_TWINS_H

#include "base/arena.h"
#include "base/str.h"

/* The report NUMBER would be called as that of OTHER. */
struct twin {
	size_t number;
	struct str other;
};

struct twins {
	struct twin *list;
	size_t count, cap;
};

void twins_add(struct twins *, struct arena *, size_t number, struct str other);

/* Sort them, before twins_find. */
void twins_sort(struct twins *);

/* The other one of the report NUMBER; without data if there is none. */
struct str twins_find(const struct twins *, size_t number);

#endif
