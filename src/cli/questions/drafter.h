/* drafter.h - what draft*.c share: the questions of a form to be. */
#ifndef CLI_DRAFTER_H
#define CLI_DRAFTER_H

#include "cli/options/cli.h"
#include "cli/questions/guess.h"

/* LIST is the key of the records that have the field, or empty.  FIRST is a
 * slot that takes the answer.  IS_SOLE: of records, one at most.  REQUIRED is
 * "yes", an XPath or empty.  FOLDED is LABEL as it is compared, as soon as it
 * is different from the others. */
struct question {
	struct str list, key;
	struct str type, label, folded;
	const struct listed *first;
	struct buf required;
	bool is_sole;
	struct drafted_choice {
		struct str key, label, folded;
	} * choices;
	size_t nchoices, choices_cap;
};

struct drafter {
	const struct cli *cli;
	struct arena *arena;
	struct guesser guesser;
	struct question *list;
	size_t count, cap;
	struct buf out;
	bool plain;
};

/* Whether LISTED prints something in every report, "yes"; or an XPath of when;
 * or empty, where that cannot be said or there is something to print
 * instead. */
struct str drafter_requirement(const struct drafter *, const struct listed *,
			       const struct question *);

/* TEST is one more reason to be REQUIRED. */
void drafter_require(struct buf *required, struct str test);

/* The questions as the text of a form called TITLE, after their labels have
 * been made different from each other. */
struct str draft_text(struct drafter *, struct str title);

#endif
