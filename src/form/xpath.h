/* xpath.h - XPath 1.0 over the answers, by libxml2. */
#ifndef FORM_XPATH_H
#define FORM_XPATH_H

#include "base/faults.h"
#include "form/evaluator.h"

struct _xmlXPathCompExpr;

/* NAMES are the elements that the expression speaks of, as they stand in it;
 * UNKNOWN is a function that does not exist. */
struct xpath {
	struct _xmlXPathCompExpr *compiled;
	struct str text;
	struct spot at;
	struct str *names;
	size_t nnames, cap;
	struct str unknown;
};

/* All expressions of a form, for them to be freed together, and nothing to try
 * them on. */
struct xpaths {
	struct xpath **list;
	size_t count, cap;
	struct evaluator trial;
};

/* Compile TEXT, which stands at SPOT; NULL with a fault if it is not XPath 1.0
 * or calls a function that is not there. */
struct xpath *xpath_compile(struct arena *, struct xpaths *, struct str text,
			    struct spot, struct faults *);
void xpaths_free(struct xpaths *);

enum truth { IS_FALSE, IS_TRUE, IS_TOO_LONG };

/* The expression's value with NODE as its context and CURRENT (may be NULL)
 * as what current() returns: as a boolean, or as texts: a node-set gives one
 * for each node, anything else one.  IS_TOO_LONG, or COUNT 0 with TOO_LONG
 * set, where it would take more than XPATH_STEPS steps. */
enum truth xpath_test(struct evaluator *, const struct xpath *,
		      struct _xmlNode *node, struct _xmlNode *current);
struct str *xpath_texts(struct evaluator *, const struct xpath *,
			struct _xmlNode *node, size_t *count, bool *too_long);

#endif
