/* deflate_whole.c - what is the same in every report, packed once for all. */
#include "base/buf.h"
#include "docx/deflate/deflate.h"

static bool
is_same(const struct program *program)
{
	for (size_t i = 0; i < program->nops; i++)
		if (program->ops[i].kind != OP_COPY)
			return false;
	return true;
}

const struct packed *
deflate_whole(struct arena *arena, const struct program *program)
{
	struct packed *whole;
	struct buf bytes = { .arena = arena };

	if (!is_same(program))
		return NULL;
	for (size_t i = 0; i < program->nops; i++)
		buf_put(&bytes,
			str_slice(program->bytes, program->ops[i].from,
				  program->ops[i].from + program->ops[i].len));
	whole = arena_new(arena, struct packed, 1);
	*whole = pack_bytes(arena, buf_str(&bytes));
	return whole;
}
