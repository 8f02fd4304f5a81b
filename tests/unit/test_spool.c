/* test_spool.c - more pieces than memory should hold. */
#include "bench.h"

#include "base/buf.h"
#include "base/spool.h"

/* Piece I: I repeated, of a length that depends on it. */
static struct str
piece(struct bench *bench, size_t i)
{
	struct buf out = { .arena = &bench->arena };

	for (size_t n = 0; n <= i * 7 % 23; n++)
		buf_number(&out, i, 6);
	return buf_str(&out);
}

static void
assert_kept(struct bench *bench, size_t count)
{
	struct arena own = { .exhausted = abort };
	struct spool *spool = spool_new(&own);

	for (size_t i = 0; i < count; i++) {
		assert_true(spool_add(spool, piece(bench, i), &bench->faults));
		if (i % 1000 == 0)
			arena_reset(&bench->arena);
	}
	assert_true(spool_end(spool, &bench->faults));
	assert_int_equal(spool_count(spool), count);
	for (size_t i = 0; i < count; i += 1 + count / 5000) {
		size_t asked = i * 7919 % count;
		struct str got;

		assert_true(spool_get(spool, asked, &got, &bench->faults));
		assert_true(str_eq(got, piece(bench, asked)));
	}
	spool_close(spool);
	arena_free(&own);
}

static void
few_pieces_are_kept_in_memory(void **state)
{
	assert_kept(*state, 100);
}

static void
many_pieces_are_kept_in_a_file(void **state)
{
	assert_kept(*state, 3 * SPOOL_MEMORY / 72);
}

static void
an_empty_piece_is_one(void **state)
{
	struct bench *bench = *state;
	struct spool *spool = spool_new(&bench->arena);
	struct str got;

	assert_true(spool_add(spool, STR(""), &bench->faults));
	assert_true(spool_add(spool, STR("x"), &bench->faults));
	assert_true(spool_end(spool, &bench->faults));
	assert_true(spool_get(spool, 1, &got, &bench->faults));
	assert_text(got, "x");
	assert_true(spool_get(spool, 0, &got, &bench->faults));
	assert_text(got, "");
	spool_close(spool);
}

static void
a_folder_that_is_not_there_is_the_machines_fault(void **state)
{
	struct bench *bench = *state;

	setenv("TMPDIR", "/nowhere", 1);
	for (size_t i = 0; bench->faults.errors == 0; i++) {
		static char block[1 << 16];
		struct str large = { block, sizeof block };
		static struct spool *spool;

		if (!spool)
			spool = spool_new(&bench->arena);
		if (!spool_add(spool, large, &bench->faults))
			spool_close(spool);
		assert_true(i < 1000);
	}
	unsetenv("TMPDIR");
	assert_told(bench, "- temporary-file");
	assert_int_equal(bench->faults.status, STATUS_MACHINE);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		BENCH_TEST(few_pieces_are_kept_in_memory),
		BENCH_TEST(many_pieces_are_kept_in_a_file),
		BENCH_TEST(an_empty_piece_is_one),
		BENCH_TEST(a_folder_that_is_not_there_is_the_machines_fault),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
