/* xml.h - XML of strangers into trees: no DTD, no network, no surprises. */
#ifndef OPC_XML_H
#define OPC_XML_H

#include <libxml/tree.h>

#include "base/faults.h"
#include "opc/package.h"
#include "opc/spaces.h"

/* Once, before a second thread begins. */
void xml_prepare(void);

/* The tree of BYTES, the part PART of the package; the caller frees it with
 * xmlFreeDoc.  Text is kept as it stands, blank text too; CDATA sections are
 * text, comments and processing instructions are left out.  XML that is not
 * well-formed, has a DOCTYPE, is in another encoding than UTF-8, UTF-16 or one
 * byte per Latin letter, or exceeds LIMIT_DEPTH, LIMIT_ATTRIBUTES,
 * LIMIT_SPACES or, with all that was parsed of the package before,
 * LIMIT_TREES, is one fault and gives NULL.  Several threads may call it at
 * once, each with its own package. */
xmlDoc *xml_parse(struct package *, struct str bytes, struct str part,
		  struct faults *);

/* What follows is about trees from xml_parse, read with no copying. */

/* The namespace of NODE; whether it is the element SPACE:NAME. */
enum space xml_space(const xmlNode *);
bool xml_is(const xmlNode *, enum space, const char *name);

/* The local name of an element or attribute. */
struct str xml_name(const xmlNode *);

/* The first child element, the next sibling element, the last child element;
 * NULL where there is none. */
xmlNode *xml_first(const xmlNode *);
xmlNode *xml_next(const xmlNode *);
xmlNode *xml_last(const xmlNode *);

/* The first child element SPACE:NAME, or NULL. */
xmlNode *xml_child(const xmlNode *, enum space, const char *name);

/* The node that comes after NODE in the tree below ROOT, or, with SKIP, after
 * NODE and all that is in it; NULL at the end.  A loop of it needs no stack. */
xmlNode *xml_walk(const xmlNode *node, const xmlNode *root, bool skip);

/* The value of the attribute SPACE:NAME, SPACE_NONE for one without prefix;
 * NULL data where there is none. */
struct str xml_attribute(const xmlNode *, enum space, const char *name);
struct str xml_value(const xmlAttr *);

/* The text directly in NODE. */
struct str xml_text(const xmlNode *);

#endif
