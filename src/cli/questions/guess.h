/* guess.h - what the blocks of a template without a form are meant to be. */
#ifndef CLI_GUESS_H
#define CLI_GUESS_H

#include "docx/compile/inventory.h"

enum role {
	ROLE_UNKNOWN,
	ROLE_VALUE, /* of a question of another kind */
	ROLE_YES_NO,
	ROLE_LIST,
	ROLE_RECORDS
};

/* ROLES are those of the slots that begin a block. */
struct guesser {
	const struct inventory *inventory;
	enum role *roles;
};

/* INVENTORY must outlive it. */
struct guesser guess_begin(struct arena *, const struct inventory *);

/* The block around LISTED, or NULL. */
const struct listed *guess_around(const struct guesser *,
				  const struct listed *);

/* The role of the block that LISTED begins. */
enum role guess_role(const struct guesser *, const struct listed *);

/* As guess_role, where LISTED asks for a field of the one record of a list. */
enum role guess_part(const struct guesser *, const struct listed *);

/* The block around LISTED that has records, or NULL. */
const struct listed *guess_owner(const struct guesser *, const struct listed *);

#endif
