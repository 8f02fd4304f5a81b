/* compiler.h - what compile*.c share: a template on its way. */
#ifndef DOCX_COMPILER_H
#define DOCX_COMPILER_H

#include "docx/blocks/numbers.h"
#include "docx/blocks/orphans.h"
#include "docx/compile/carry.h"
#include "docx/compile/compile.h"
#include "docx/parts/trees.h"

struct compiler {
	struct arena *arena;
	const struct source *source;
	struct compiled *compiled;
	struct trees trees;
	struct faults *faults;
	const struct compile_wishes *wishes;
	struct numbers numbers;
	struct orphans orphans;
	struct carry carry;
};

/* A program for each part that is not carried over as it is. */
void compiler_emit(struct compiler *);

#endif
