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

/* A fault about the slot, unless it is a control, which is let be then, or the
 * second half of a comparison. */
void resolver_refuse(const struct resolver *, enum message, struct str key,
		     struct str zero, struct str one);

/* Whether the slot prints a picture, and refuse what cannot be printed of REF,
 * which it means, or not here. */
void resolver_check(const struct resolver *, const struct ref *);

#endif
