/* slots.h - the slots of a template, for people and for programs. */
#ifndef CLI_SLOTS_H
#define CLI_SLOTS_H

#include "cli/options/cli.h"
#include "docx/compile/inventory.h"

/* How many slots of INVENTORY take answers to FIELD. */
size_t slots_of(const struct inventory *, const struct field *);

/* The keys of FORM that none of the slots takes and no other question is
 * calculated from, with commas between; none where FORM was made out of the
 * slots and is NULL. */
struct str slots_unused(struct arena *, const struct inventory *,
			const struct form *);

/* A table of the slots; then the keys of slots_unused. */
void slots_put(struct buf *, const struct cli *, const struct inventory *,
	       const struct form *);

/* A line of JSON for each slot. */
void slots_put_json(struct buf *, const struct form *,
		    const struct inventory *);

#endif
