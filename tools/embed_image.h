/* embed_image.h - a compiled template into C, on standard output. */
#ifndef TOOLS_EMBED_IMAGE_H
#define TOOLS_EMBED_IMAGE_H

#include "docx/image.h"

/* BYTES as the numbers of an array, and its end. */
void print_bytes(struct str bytes);

/* The definition of template_IDENT_image. */
void print_image(const char *ident, const struct image *);

#endif
