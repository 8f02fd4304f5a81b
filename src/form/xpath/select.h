/* select.h - what the XPath of a stranger points at. */
#ifndef FORM_SELECT_H
#define FORM_SELECT_H

#include "base/arena.h"

struct _xmlDoc;
struct _xmlNode;

/* Such an expression is a path, which takes few steps. */
enum { SELECT_STEPS = 100000 };

/* The first node of the document that PATH, XPath 1.0, selects; its prefixes
 * are those that NAMES, an element, declares.  NULL if there is none, PATH is
 * no XPath or it takes more than SELECT_STEPS. */
struct _xmlNode *select_node(struct arena *, struct _xmlDoc *, struct str path,
			     const struct _xmlNode *names);

#endif
