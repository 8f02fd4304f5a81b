/* xpath.h - XPath 1.0 over the answers, by libxml2. */
#ifndef FORM_XPATH_H
#define FORM_XPATH_H

#include "base/faults.h"
#include "form/xpath/evaluator.h"

struct _xmlXPathCompExpr;
struct sight;

/* NAMES are the elements that the expression speaks of, as they stand in it;
 * LOOKS_AROUND: it may see others too.  UNKNOWN is a function that does not
 * exist.  SIGHTS are the fields that it sees, and IS_NARROW that it sees
 * nothing else (form/file/sight.h), HAS_POSITION that it may ask for the number
 * of the record.  IDENTITY, whose hash is HASH, tells it from all others: its
 * text and the keys of what it sees. */
struct xpath {
	struct _xmlXPathCompExpr *compiled;
	struct str text;
	struct str identity;
	uint64_t hash;
	struct spot at;
	struct str *names;
	size_t nnames, cap;
	bool looks_around;
	struct str unknown;
	struct sight *sights;
	size_t nsights, sights_cap;
	bool is_narrow, has_position;
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

/* Where an expression is evaluated: NODE is the context node, CURRENT (may be
 * NULL) what current() returns, POSITION of SIZE what position() and last()
 * do. */
struct context {
	struct _xmlNode *node, *current;
	size_t position, size;
};

/* TOO_LONG: it would take more steps, TOO_BIG: it would make more text than
 * the XPATH_ limits allow. */
enum outcome { WORKED_OUT, TOO_LONG, TOO_BIG };

/* What is wanted of an expression: whether it holds; or texts, of a node-set
 * one for each node, of anything else one. */
enum sort { AS_BOOLEAN, AS_TEXTS };

/* Work XPATH out in CONTEXT.  What cannot be worked out holds, and gives no
 * texts. */
enum outcome xpath_evaluate(struct evaluator *, const struct xpath *, enum sort,
			    const struct context *, struct verdict *);

#endif
