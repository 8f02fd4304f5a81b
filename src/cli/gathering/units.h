/* units.h - who has answered, so that nobody is added up twice. */
#ifndef CLI_UNITS_H
#define CLI_UNITS_H

#include <stdint.h>

#include "base/strset.h"
#include "form/model/record.h"

/* One unit's answers that count: where they are from, when their file was
 * changed, and their number among all inputs. */
struct unit {
	struct str title;
	int64_t changed;
	size_t number;
};

/* LIST by the index in KNOWN.  Set ARENA, zero the rest. */
struct units {
	struct arena *arena;
	struct strset known;
	struct unit *list;
	size_t cap;
};

/* What tells the unit of RECORD from others, folded; empty where the form does
 * not say what does. */
struct str units_key(struct arena *, const struct form *,
		     const struct record *);

/* The unit that KEY, which is copied, tells; its title is empty if it is
 * new. */
struct unit *units_find(struct units *, struct str key);

#endif
