/* slots.h - the slots of a template, for people and for programs. */
#ifndef CLI_SLOTS_H
#define CLI_SLOTS_H

#include "cli/cli.h"
#include "docx/compile/inventory.h"

/* How many slots of INVENTORY take answers to FIELD. */
size_t slots_of(const struct inventory *, const struct field *);

/* A table of the slots; then the keys of FORM that none of them takes and no
 * other question is calculated from, unless FORM was made out of the slots and
 * is NULL. */
void slots_put(struct buf *, const struct cli *, const struct inventory *,
	       const struct form *);

/* A line of JSON for each slot. */
void slots_put_json(struct buf *, const struct form *,
		    const struct inventory *);

#endif
