/* resolver.h - what resolve*.c share: a slot that is being looked up. */
#ifndef DOCX_RESOLVER_H
#define DOCX_RESOLVER_H

#include "docx/program/slot.h"

struct resolver {
	struct arena *arena;
	const struct form *form;
	struct faults *faults;
	struct slot *slot;
};

/* The field called NAME of the records that LIST may have, or NULL. */
const struct field *resolver_sub(const struct resolver *,
				 const struct field *list, struct str name);

/* Find the field that the slot's path names, as REF; returns how many steps of
 * the path that took, 0 if there is none. */
size_t resolver_find(const struct resolver *, struct ref *);

/* A fault about the slot, unless it is a control, which is let be then, or the
 * second half of a comparison. */
void resolver_refuse(const struct resolver *, enum message, struct str key,
		     struct str zero, struct str one);

/* A fault about the slot, whose first step names no question, or whose step
 * NAME no field of the records LIST, with what may be meant.  A block is then
 * taken for what it was meant for; of what is in one that cannot be known
 * nothing is said that follows from that. */
void resolver_unknown(const struct resolver *);
void resolver_unknown_field(const struct resolver *, const struct field *list,
			    struct str name);

/* What the block of a sheet means: REF is its list; false with a fault where it
 * is none. */
bool resolver_sheet(const struct resolver *, struct ref *);

/* On a sheet SLOT, if it is a field of the records or a term, is of the record
 * of its place. */
void resolver_place(struct slot *);

/* Whether the slot prints a picture, and refuse what cannot be printed of REF,
 * which it means, or not here. */
void resolver_check(const struct resolver *, const struct ref *);

#endif
