/* words.h - small questions about WordprocessingML trees. */
#ifndef DOCX_WORDS_H
#define DOCX_WORDS_H

#include <libxml/tree.h>

#include "base/arena.h"

/* Whether TEXT, of a part, has blanks that are lost without
 * xml:space="preserve": outer ones, or two together. */
bool words_wants_preserve(struct str text);

/* Give NODE, a w:t of TEXT, xml:space="preserve" where that is wanted. */
void words_preserve(xmlNode *node, struct str text);

/* The nearest element W:NAME around NODE, or NULL. */
xmlNode *words_around(const xmlNode *node, const char *name);

/* Put ADDED into the tree right before or after NODE; texts stay apart. */
void words_put_before(xmlNode *node, xmlNode *added);
void words_put_after(xmlNode *node, xmlNode *added);

/* Put ADDED into PARENT right after its child NODE, as the first where that is
 * NULL. */
void words_put_under(xmlNode *parent, xmlNode *node, xmlNode *added);

/* A copy of NODE with all that is in it, markers too, to be put into PARENT by
 * the caller; it uses the namespaces that are declared there. */
xmlNode *words_copy(struct arena *, xmlNode *node, xmlNode *parent);

/* Take NODE out of its tree and release it. */
void words_drop(xmlNode *node);

/* The number that TYPED, an id, is; 0 if it is none, or has ten digits or
 * more. */
size_t words_number(struct str typed);

/* Whether the element NODE is one of COUNT W:NAMES. */
bool words_is_any(const xmlNode *node, const char *const *names, size_t count);

/* Whether NODE is a tracked change (17.13.5) whose id nothing refers to. */
bool words_is_revision(const xmlNode *node);

/* Take all of them out of COPY, which would have the ids of its original. */
void words_drop_revisions(xmlNode *copy);

/* Whether NODE is something that a reader sees, or that must stay: text that
 * is not blank, a picture, a break, a field, a section; not properties, marks
 * of spelling, bookmarks or slots. */
bool words_is_visible(const xmlNode *node);

#endif
