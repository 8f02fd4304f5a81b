/* emit.h - from a tree with markers to a program. */
#ifndef DOCX_EMIT_H
#define DOCX_EMIT_H

#include "docx/blocks/numbers.h"
#include "docx/program/program.h"
#include "docx/program/slot.h"

/* The program of TREE, whose slots are resolved and in their places; the
 * step MORE, if not OP_COPY, adds to its root.  NUMBERS are those of the whole
 * template.  Its rels are left empty. */
struct program emit_program(struct arena *, const struct tree *,
			    enum op_kind more, const struct numbers *);

#endif
