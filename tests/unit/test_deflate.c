/* test_deflate.c - plans of programs, and what reports make of them. */
#include "bench.h"
#include "dice.h"
#include "unpack.h"

#include "base/buf.h"
#include "docx/deflate/deflate.h"

#define LETTERS STR("<w:t> ab\xE1\xBB\x99")

/* --- programs of copies --------------------------------------------------- */

/* A program that copies PIECES, each in a step, and where each may come in a
 * report. */
struct made {
	struct program program;
	struct trace trace;
	struct buf out;
};

static void
add_step(struct made *made, struct arena *arena, enum op_kind kind,
	 struct str piece)
{
	struct program *program = &made->program;
	struct op *op =
		arena_push(arena, program->ops, program->nops, program->cap);

	op->kind = kind;
	op->from = program->bytes.len;
	op->len = piece.len;
	program->bytes = arena_concat(arena, program->bytes, piece);
}

static struct made *
made_of(struct bench *bench, const struct str *pieces, size_t count)
{
	struct made *made = arena_new(&bench->arena, struct made, 1);

	made->trace.arena = made->out.arena = &bench->arena;
	made->program.bytes = STR("");
	for (size_t i = 0; i < count; i++)
		add_step(made, &bench->arena, OP_COPY, pieces[i]);
	made->program.plan =
		deflate_compile(&bench->arena, &made->program, STR("ab"));
	return made;
}

static void
copy(struct made *made, size_t step)
{
	const struct op *op = &made->program.ops[step];

	trace_add(&made->trace, made->out.len, step);
	buf_put(&made->out,
		str_slice(made->program.bytes, op->from, op->from + op->len));
}

/* Packed, and unpacked again to the same. */
static struct packed
packed_of(struct bench *bench, const struct made *made)
{
	struct str bytes = buf_str(&made->out);
	struct packed packed = deflate_emit(&bench->arena, &made->program,
					    &made->trace, bytes);

	assert_true(str_eq(unpacked(&bench->arena, &packed), bytes));
	assert_int_equal(packed.size, bytes.len);
	assert_int_equal(packed.crc, pack_crc(bytes));
	return packed;
}

/* --- whatever the program and the values are ------------------------------ */

static struct made *
random_program(struct bench *bench, unsigned *seed)
{
	struct str pieces[12];
	size_t count = 1 + dice_roll(seed) % 12;

	for (size_t i = 0; i < count; i++) {
		pieces[i] = dice_text(&bench->arena, seed, LETTERS, 400);
		if (i > 0 && dice_roll(seed) % 2)
			pieces[i] = arena_concat(&bench->arena, pieces[i - 1],
						 pieces[i]);
	}
	return made_of(bench, pieces, count);
}

static void
what_is_packed_is_unpacked(void **state)
{
	struct bench *bench = *state;
	unsigned seed = 1;

	for (size_t i = 0; i < 500; i++) {
		struct made *made = random_program(bench, &seed);
		size_t copies = dice_roll(&seed) % 40;

		for (size_t j = 0; j < copies; j++) {
			copy(made, dice_roll(&seed) % made->program.nops);
			buf_put(&made->out,
				dice_text(&bench->arena, &seed, LETTERS, 30));
		}
		packed_of(bench, made);
		arena_reset(&bench->arena);
	}
}

static void
a_value_may_hold_any_byte(void **state)
{
	const struct str piece = STR("<w:t>");
	struct made *made = made_of(*state, &piece, 1);

	copy(made, 0);
	for (int c = 0; c < 256; c++)
		buf_char(&made->out, (char)c);
	packed_of(*state, made);
}

static void
nothing_is_packed_too(void **state)
{
	const struct str piece = STR("<w:t>");

	packed_of(*state, made_of(*state, &piece, 1));
}

static void
a_program_may_copy_nothing(void **state)
{
	struct made *made = made_of(*state, NULL, 0);

	buf_put(&made->out, STR("a value"));
	packed_of(*state, made);
}

/* --- matches -------------------------------------------------------------- */

/* Bytes that are not like each other. */
static struct str
noise(struct bench *bench, unsigned seed, size_t len)
{
	char *bytes = arena_alloc(&bench->arena, len, 1);

	for (size_t i = 0; i < len; i++)
		bytes[i] = (char)dice_roll(&seed);
	return (struct str){ bytes, len };
}

static void
what_was_copied_before_is_a_match(void **state)
{
	struct bench *bench = *state;
	struct str bytes = noise(bench, 1, 250);
	const struct str pieces[] = { bytes, bytes };
	struct made *made = made_of(bench, pieces, 2);
	size_t once;

	copy(made, 0);
	once = packed_of(bench, made).bytes.len;
	buf_put(&made->out, STR("a value"));
	copy(made, 1);
	assert_in_range(packed_of(bench, made).bytes.len, once + 1, once + 24);
}

static void
what_is_repeated_is_a_match_with_its_last_turn(void **state)
{
	struct bench *bench = *state;
	const struct str piece = noise(bench, 1, 250);
	struct made *made = made_of(bench, &piece, 1);
	size_t once;

	copy(made, 0);
	once = packed_of(bench, made).bytes.len;
	for (size_t i = 0; i < 100; i++)
		copy(made, 0);
	assert_in_range(packed_of(bench, made).bytes.len, once + 1, once + 600);
}

static void
a_value_is_a_match_with_the_same_value_before(void **state)
{
	struct bench *bench = *state;
	const struct str pieces[] = { noise(bench, 1, 2000), STR("</w:t>") };
	struct made *made = made_of(bench, pieces, 2);
	size_t once;

	copy(made, 0);
	buf_put(&made->out, noise(bench, 2, 100));
	copy(made, 1);
	once = packed_of(bench, made).bytes.len;
	buf_put(&made->out, noise(bench, 2, 100));
	assert_in_range(packed_of(bench, made).bytes.len, once + 1, once + 12);
}

static void
what_is_left_out_is_no_match(void **state)
{
	struct bench *bench = *state;
	struct str bytes = noise(bench, 1, 250);
	const struct str pieces[] = { bytes, bytes };
	struct made *made = made_of(bench, pieces, 2);

	copy(made, 1);
	packed_of(bench, made);
}

/* A block that copies ONE, what stands there where it does not run, OTHER, and
 * after both again ONE: steps 1, 3 and 4. */
static struct made *
either_and_again(struct bench *bench, struct str one, struct str other)
{
	struct made *made = made_of(bench, NULL, 0);
	struct program *program = &made->program;

	program->uses = arena_new(&bench->arena, struct use, 1);
	program->nuses = 1;
	add_step(made, &bench->arena, OP_BLOCK, STR(""));
	add_step(made, &bench->arena, OP_COPY, one);
	add_step(made, &bench->arena, OP_UNLESS, STR(""));
	add_step(made, &bench->arena, OP_COPY, other);
	add_step(made, &bench->arena, OP_COPY, one);
	program->ops[0].end = 2;
	program->ops[2].end = 4;
	program->plan = deflate_compile(&bench->arena, program, STR("ab"));
	return made;
}

/* What is copied again takes at most MOST bytes, whichever branch came
 * before. */
static void
assert_matched(struct bench *bench, struct str one, struct str other,
	       size_t most)
{
	for (size_t branch = 1; branch <= 3; branch += 2) {
		struct made *made = either_and_again(bench, one, other);
		size_t once;

		copy(made, branch);
		once = packed_of(bench, made).bytes.len;
		buf_put(&made->out, STR("a value"));
		copy(made, 4);
		assert_in_range(packed_of(bench, made).bytes.len, once + 1,
				once + most);
	}
}

static void
where_one_branch_is_left_out_the_other_is_matched(void **state)
{
	struct str bytes = noise(*state, 1, 250);

	assert_matched(*state, bytes, bytes, 24);
}

static void
what_the_other_branch_has_not_is_matched_before_and_behind(void **state)
{
	struct bench *bench = *state;
	struct str before = noise(bench, 1, 100), behind = noise(bench, 2, 100);

	assert_matched(
		bench, arena_concat(&bench->arena, before, STR("one"), behind),
		arena_concat(&bench->arena, before, STR("another"), behind),
		36);
}

/* The static bytes in between are twice as many in the second report. */
static void
what_has_moved_too_far_is_no_match(void **state)
{
	struct bench *bench = *state;
	struct str bytes = noise(bench, 1, 250);
	const struct str pieces[] = { bytes, noise(bench, 2, 20000), bytes,
				      noise(bench, 3, 20000) };
	struct made *made = made_of(bench, pieces, 4);

	copy(made, 0);
	copy(made, 1);
	copy(made, 3);
	copy(made, 2);
	packed_of(bench, made);
}

static void
what_is_too_far_in_one_copy_is_no_match(void **state)
{
	struct bench *bench = *state;
	struct str bytes = noise(bench, 1, 250);
	const struct str piece = arena_concat(&bench->arena, bytes,
					      noise(bench, 2, 35000), bytes);
	struct made *made = made_of(bench, &piece, 1);

	copy(made, 0);
	packed_of(bench, made);
}

/* --- whole parts ---------------------------------------------------------- */

static void
the_same_part_gives_the_same_bytes(void **state)
{
	unsigned seed = 7;
	struct made *made = random_program(*state, &seed);
	struct packed once, twice;

	copy(made, 0);
	buf_put(&made->out, STR("a value"));
	once = packed_of(*state, made);
	twice = packed_of(*state, made);
	assert_true(str_eq(once.bytes, twice.bytes));
}

static void
what_only_copies_is_packed_once(void **state)
{
	struct bench *bench = *state;
	const struct str pieces[] = { STR("<a>"), STR("one</a>") };
	struct made *made = made_of(bench, pieces, 2);
	const struct packed *whole =
		deflate_whole(&bench->arena, &made->program);

	assert_non_null(whole);
	assert_text(unpacked(&bench->arena, whole), "<a>one</a>");
	add_step(made, &bench->arena, OP_VALUE, STR(""));
	assert_null(deflate_whole(&bench->arena, &made->program));
}

static void
answers_that_outweigh_the_template_are_packed_as_any_text(void **state)
{
	struct bench *bench = *state;
	const struct str piece = STR("<w:t>");
	struct made *made = made_of(bench, &piece, 1);
	unsigned seed = 1;

	copy(made, 0);
	for (size_t i = 0; i < 1000; i++)
		buf_put(&made->out,
			dice_text(&bench->arena, &seed, LETTERS, 30));
	assert_true(
		str_eq(packed_of(bench, made).bytes,
		       pack_bytes(&bench->arena, buf_str(&made->out)).bytes));
}

static void
a_long_template_is_packed_as_any_text(void **state)
{
	struct bench *bench = *state;
	struct str bytes = STR("<w:p><w:r><w:t>a paragraph</w:t></w:r></w:p>");
	struct buf piece = { .arena = &bench->arena };
	struct made *made;

	while (piece.len < (size_t)5 << 20)
		buf_put(&piece, bytes);
	bytes = buf_str(&piece);
	made = made_of(bench, &bytes, 1);
	copy(made, 0);
	assert_true(str_eq(packed_of(bench, made).bytes,
			   pack_bytes(&bench->arena, bytes).bytes));
}

static void
a_long_report_is_packed_as_any_text(void **state)
{
	struct bench *bench = *state;
	const struct str piece =
		STR("<w:p><w:r><w:t>a paragraph</w:t></w:r></w:p>");
	struct made *made = made_of(bench, &piece, 1);

	while (made->out.len <= TRACE_MOST)
		copy(made, 0);
	assert_true(
		str_eq(packed_of(bench, made).bytes,
		       pack_bytes(&bench->arena, buf_str(&made->out)).bytes));
}

static void
a_short_part_has_no_codes_of_its_own(void **state)
{
	const struct str piece = STR("<?xml version=\"1.0\"?><a>");
	struct made *made = made_of(*state, &piece, 1);

	copy(made, 0);
	assert_in_range(packed_of(*state, made).bytes.len, 1, piece.len + 4);
}

static void
what_is_undone_leaves_no_trace(void **state)
{
	const struct str pieces[] = { STR("one"), STR("two") };
	struct made *made = made_of(*state, pieces, 2);

	copy(made, 0);
	copy(made, 1);
	trace_cut(&made->trace, 3);
	assert_int_equal(made->trace.count, 1);
	trace_cut(&made->trace, 0);
	assert_int_equal(made->trace.count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(what_is_packed_is_unpacked),
		BENCH_TEST(a_value_may_hold_any_byte),
		BENCH_TEST(nothing_is_packed_too),
		BENCH_TEST(a_program_may_copy_nothing),
		BENCH_TEST(what_was_copied_before_is_a_match),
		BENCH_TEST(what_is_repeated_is_a_match_with_its_last_turn),
		BENCH_TEST(a_value_is_a_match_with_the_same_value_before),
		BENCH_TEST(what_is_left_out_is_no_match),
		BENCH_TEST(where_one_branch_is_left_out_the_other_is_matched),
		BENCH_TEST(
			what_the_other_branch_has_not_is_matched_before_and_behind),
		BENCH_TEST(what_has_moved_too_far_is_no_match),
		BENCH_TEST(what_is_too_far_in_one_copy_is_no_match),
		BENCH_TEST(the_same_part_gives_the_same_bytes),
		BENCH_TEST(what_only_copies_is_packed_once),
		BENCH_TEST(
			answers_that_outweigh_the_template_are_packed_as_any_text),
		BENCH_TEST(a_long_template_is_packed_as_any_text),
		BENCH_TEST(a_long_report_is_packed_as_any_text),
		BENCH_TEST(a_short_part_has_no_codes_of_its_own),
		BENCH_TEST(what_is_undone_leaves_no_trace),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
