/* sdt.h - the elements of a content control (17.5.2.31). */
#ifndef DOCX_SDT_H
#define DOCX_SDT_H

#include "docx/program/slot.h"
#include "opc/spaces.h"

/* What a control stands among, and so what it holds. */
enum sdt_level { SDT_RUNS, SDT_BLOCKS, SDT_CELLS, SDT_ROWS };

enum sdt_level sdt_level(const xmlNode *sdt);

/* Whether the control is in a deleted revision. */
bool sdt_is_deleted(const xmlNode *sdt);

/* What the control is, CONTROL_NONE for those that are never filled. */
enum control sdt_control(const xmlNode *sdt);

/* The property SPACE:NAME, or NULL; the value of the property W:NAME, with NULL
 * data where there is none. */
xmlNode *sdt_property(const xmlNode *sdt, enum space, const char *name);
struct str sdt_value(const xmlNode *sdt, const char *name);

/* Whether the property W:NAME is on (17.17.4); switch it; where it is set anew
 * it stands where the schema wants it, before the data binding. */
bool sdt_is(const xmlNode *sdt, const char *name);
void sdt_unset(xmlNode *sdt, const char *name);
void sdt_set(struct arena *, xmlNode *sdt, const char *name);

/* Whether a plain text may have several lines (17.5.2.44). */
bool sdt_has_lines(const xmlNode *sdt);

/* The w:sdtContent, or NULL; of what is no control NULL. */
xmlNode *sdt_content(const xmlNode *sdt);

/* The first element W:NAME in NODE, however deep, or NULL. */
xmlNode *sdt_find(xmlNode *node, const char *name);

/* A new element W:NAME beside LIKE's namespace, not yet in the tree. */
xmlNode *sdt_element(struct arena *, const xmlNode *like, const char *name);

/* A new w:t of TEXT. */
xmlNode *sdt_text(struct arena *, const xmlNode *like, struct str text);

#endif
