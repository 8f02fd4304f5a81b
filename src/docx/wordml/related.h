/* related.h - parts that the main document names. */
#ifndef DOCX_RELATED_H
#define DOCX_RELATED_H

#include <libxml/tree.h>

#include "opc/package.h"

/* The part that the main document has a relationship of KIND to, to be freed by
 * the caller; NULL where there is none, or with a fault. */
xmlDoc *related_read(struct package *, struct str kind, struct faults *);

#endif
