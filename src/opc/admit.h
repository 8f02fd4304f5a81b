/* admit.h - what a zip must be to be believed. */
#ifndef OPC_ADMIT_H
#define OPC_ADMIT_H

#include "opc/package.h"

/* A fault for each thing that one entry should not be: encrypted, packed in
 * another way than deflate, named like a way out of a folder; and, unless the
 * package is streamed, what admit_size refuses. */
void admit_entry(const struct package *, const struct part *, int method,
		 bool encrypted, struct faults *);

/* Whether PART is not too large, nor a bomb; otherwise there is a fault. */
bool admit_size(const struct package *, const struct part *, struct faults *);

/* The same of all entries together, sorted, in a zip of LEN bytes: repeated
 * names, entries that share bytes, too much in all. */
void admit_package(const struct package *, size_t len, struct faults *);

#endif
