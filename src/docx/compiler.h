/* compiler.h - what compile*.c share: a template on its way. */
#ifndef DOCX_COMPILER_H
#define DOCX_COMPILER_H

#include "docx/compile.h"
#include "docx/numbers.h"
#include "docx/orphans.h"
#include "docx/trees.h"

/* INVENTORY is NULL where nobody asks for it. */
struct compiler {
	struct arena *arena;
	const struct source *source;
	struct compiled *compiled;
	struct trees trees;
	struct faults *faults;
	struct inventory *inventory;
	struct numbers numbers;
	struct orphans orphans;
};

/* A program for each part that is not carried over as it is. */
void compiler_emit(struct compiler *);

#endif
