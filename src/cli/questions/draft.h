/* draft.h - a first form for a template, for a person to go over. */
#ifndef CLI_DRAFT_H
#define CLI_DRAFT_H

#include "cli/options/cli.h"
#include "docx/compile/inventory.h"

/* The text of a form with a question for all that INVENTORY lists, called
 * TITLE: of the types of the form that was derived from it, but that each block
 * is a list of records, a list or a yes.  Whatever answers the template takes
 * without a form give the same report with this one, if that is what its blocks
 * are.  PLAIN: no labels out of the template, which may be odd. */
struct str draft_form(const struct cli *, const struct inventory *,
		      struct str title, bool plain);

#endif
