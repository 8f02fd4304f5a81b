/* types.h - [Content_Types].xml (ECMA-376 part 2, 10.1.2.2). */
#ifndef OPC_TYPES_H
#define OPC_TYPES_H

#include "opc/package.h"

/* Set the content type of every part of a package whose parts are sorted.
 * One without [Content_Types].xml is a fault. */
void types_resolve(struct package *, struct faults *);

/* The extension of NAME without its dot, empty where it has none. */
struct str types_extension(struct str name);

#endif
