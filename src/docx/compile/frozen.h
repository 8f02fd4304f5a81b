/* frozen.h - a compiled template as constant data, so that a report from one
 * that is built in need not wait for its XML to be parsed.  tools/embed.c
 * writes it as C. */
#ifndef DOCX_FROZEN_H
#define DOCX_FROZEN_H

#include "docx/compile/compile.h"
#include "docx/program/program.h"

/* Where a field stands in its form: the LIST-th of all, or the FIELD-th of its
 * records.  Both count from 1; 0 is none. */
struct seat {
	size_t list, field;
};

/* A use, with places in place of pointers.  CHOICE counts from 1. */
struct frozen_use {
	size_t level, ref_level;
	bool is_item;
	struct seat field, other, sole;
	size_t choice;
	enum quoting quoting;
	struct box box;
	const struct filter *filters;
	size_t nfilters;
	size_t ahead, places;
};

/* PROGRAM is whole but for its part and its uses. */
struct frozen_program {
	struct program program;
	const struct frozen_use *uses;
};

struct frozen {
	const struct frozen_program *programs;
	size_t nprograms;
	struct media_plan media;
};

/* COMPILED, which must outlive it, without pointers into its form and
 * package. */
struct frozen frozen_of(struct arena *, const struct compiled *);

/* The template BYTES compiled for FORM, as compile_template gives it; FROZEN
 * was made of the same two.  Only BYTES that are no package are a fault. */
struct compiled *frozen_thaw(struct arena *, const struct frozen *,
			     const struct source *, struct str bytes,
			     struct form *, struct faults *);

#endif
