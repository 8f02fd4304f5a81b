/* program.c - a program as it grows. */
#include "docx/program/program.h"

struct op *
program_add(struct arena *arena, struct program *program, enum op_kind kind)
{
	struct op *op =
		arena_push(arena, program->ops, program->nops, program->cap);

	op->kind = kind;
	return op;
}
