/* rels.h - the relationships of a part that will get hyperlinks. */
#ifndef DOCX_RELS_H
#define DOCX_RELS_H

#include "docx/program.h"
#include "docx/slot.h"
#include "opc/package.h"

/* The .rels part of TREE's part, ready to be added to; that it cannot be read
 * is a fault. */
struct rels rels_prepare(struct arena *, struct package *, const struct tree *,
			 struct faults *);

#endif
