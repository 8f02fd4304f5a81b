/* attributes.h - tags in attributes: alternative texts, targets of links, codes
 * of simple fields. */
#ifndef DOCX_ATTRIBUTES_H
#define DOCX_ATTRIBUTES_H

#include "docx/program/slot.h"

/* Take the tags out of NODE's attributes; SLOT_HERE is in their places, and
 * their markers are the first children of NODE.  FORM, NULL for none, is that
 * of the template SOURCE. */
void attributes_find(struct arena *, struct tree *, const struct source *,
		     const struct form *, xmlNode *node, struct faults *);

/* Put the marker of SLOT, which is then in an attribute of NODE, behind those
 * that are there.  Give NODE, which has no other attribute with markers, the
 * attribute W:NAME of VALUE, with SLOT_HERE for each marker; none where VALUE
 * is empty. */
void attributes_mark(xmlNode *node, struct slot *);
void attributes_set(struct arena *, xmlNode *node, const char *name,
		    struct str value);

/* Give NODE the attribute NAME, which has no prefix. */
void attributes_plain(struct arena *, xmlNode *node, const char *name,
		      struct str value);

/* Give the attribute the VALUE, with SLOT_HERE for each marker. */
void attributes_exchange(struct arena *, xmlAttr *, struct str value);

/* The attribute that SLOT, which is in one, stands in. */
xmlAttr *attributes_holder(const struct slot *);

/* Give the attribute the VALUE, with SLOT_HERE for each of COUNT new SLOTS. */
void attributes_fill(struct arena *, xmlAttr *, struct str value,
		     struct slot *const *slots, size_t count);

/* The children of NODE that are markers of its attributes come first: the first
 * child that is not one of them, or NULL. */
xmlNode *attributes_skip(const xmlNode *node);

#endif
