/* fuzz_deflate.c - programs, records of what they copied, and values, all out
 * of any bytes: what is packed by a plan is unpacked to the same. */
#include "fuzz.h"

#include "../unit/unpack.h"
#include "docx/deflate/deflate.h"

enum { MOST_OPS = 64, MOST_COPIES = 4096 };

/* The bytes that are not used yet; the sum of all that are is the dice. */
struct input {
	const uint8_t *data;
	size_t size;
};

static unsigned
take(struct input *input)
{
	if (input->size == 0)
		return 0;
	input->size--;
	return *input->data++;
}

static struct str
take_text(struct input *input, size_t len)
{
	struct str text = { (const char *)input->data, len };

	if (text.len > input->size)
		text.len = input->size;
	input->data += text.len;
	input->size -= text.len;
	return text;
}

/* A step: a copy of new bytes, of some that are an earlier copy's, or the start
 * of a block. */
static void
add_op(struct program *program, struct buf *bytes, struct input *input)
{
	struct op *op = &program->ops[program->nops++];
	unsigned kind = take(input);
	size_t len = take(input) * (kind & 8 ? 4 : 1), from = bytes->len;

	op->kind = kind & 1 ? OP_COPY : kind & 2 ? OP_BLOCK : OP_UNLESS;
	op->end = kind & 1 ? 0 : program->nops + (kind >> 4);
	if (op->kind != OP_COPY)
		return;
	buf_put(bytes, take_text(input, len));
	if (kind & 4 && from > len)
		buf_put(bytes,
			arena_dup(bytes->arena,
				  str_slice(buf_str(bytes), from - len, from)));
	op->from = from;
	op->len = bytes->len - from;
}

static void
make_program(struct arena *arena, struct program *program, struct input *input)
{
	static const struct use use = { .level = 0 };
	struct buf bytes = { .arena = arena };
	size_t count = 1 + take(input) % MOST_OPS;

	program->ops = arena_new(arena, struct op, count);
	program->uses = arena_new(arena, struct use, 1);
	program->uses[0] = use;
	program->nuses = 1;
	program->words.text = STR("<w:t>");
	program->words.text_end = STR("</w:t>");
	while (program->nops < count)
		add_op(program, &bytes, input);
	for (size_t i = 0; i < count; i++)
		if (program->ops[i].end > count)
			program->ops[i].end = count;
	program->bytes = buf_str(&bytes);
	program->plan =
		deflate_compile(arena, program, take_text(input, take(input)));
}

/* Copies in any order and as often as may be, with values in between. */
static void
run(const struct program *program, struct input *input, struct trace *trace,
    struct buf *out)
{
	for (size_t i = 0; input->size && i < MOST_COPIES; i++) {
		unsigned what = take(input);
		size_t op = what % program->nops;

		if (what & 128) {
			buf_put(out, take_text(input, what & 63));
			continue;
		}
		if (program->ops[op].kind != OP_COPY)
			continue;
		trace_add(trace, out->len, op);
		buf_put(out, str_slice(program->bytes, program->ops[op].from,
				       program->ops[op].from +
					       program->ops[op].len));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { .exhausted = abort };
	struct input input = { data, size };
	struct program program = { .name = STR("fuzz") };
	struct trace trace = { .arena = &arena };
	struct buf out = { .arena = &arena };
	struct packed packed;

	make_program(&arena, &program, &input);
	run(&program, &input, &trace, &out);
	packed = deflate_emit(&arena, &program, &trace, buf_str(&out));
	must(packed.size == out.len);
	must(packed.crc == pack_crc(buf_str(&out)));
	must(str_eq(unpacked(&arena, &packed), buf_str(&out)));
	arena_free(&arena);
	return 0;
}
