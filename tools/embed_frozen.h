/* embed_frozen.h - a compiled template into C, on standard output. */
#ifndef TOOLS_EMBED_FROZEN_H
#define TOOLS_EMBED_FROZEN_H

#include "docx/compile/frozen.h"

/* BYTES as the numbers of an array, and its end. */
void print_bytes(struct str bytes);

/* The definition of template_IDENT_frozen. */
void print_frozen(const char *ident, const struct frozen *);

#endif
