/* deflate_index.c - chains, each new place before the others. */
#include "docx/deflate/deflate_index.h"

/* The bytes of OP_COPYs are in the order of the steps. */
static void
set_cells(struct indexer *indexer)
{
	const struct program *program = indexer->program;
	size_t cell = 0;

	for (size_t i = 0; i < program->nops; i++) {
		const struct op *op = &program->ops[i];

		if (op->kind != OP_COPY)
			continue;
		for (; cell < indexer->ncells &&
		       cell * INDEX_CELL < op->from + op->len;
		     cell++)
			indexer->cells[cell] = (uint32_t)i;
	}
}

struct indexer
indexer_new(struct arena *arena, const struct program *program)
{
	struct indexer indexer = { .program = program };

	indexer.ncells = program->bytes.len / INDEX_CELL + 1;
	indexer.heads = arena_new(arena, uint32_t, INDEX_HEADS);
	indexer.back = arena_new(arena, uint16_t, program->bytes.len);
	indexer.cells = arena_new(arena, uint32_t, indexer.ncells);
	set_cells(&indexer);
	return indexer;
}

void
indexer_add(struct indexer *indexer, size_t at)
{
	uint32_t *head = &indexer->heads[index_hash(
		indexer->program->bytes.data + at, INDEX_BITS)];
	size_t back = *head ? at + 1 - *head : 0;

	indexer->back[at] = back <= UINT16_MAX ? (uint16_t)back : 0;
	*head = (uint32_t)at + 1;
}

struct index
indexer_end(const struct indexer *indexer)
{
	return (struct index){ indexer->heads, indexer->back, indexer->cells,
			       indexer->ncells };
}
