/* bench.h - what every test of the core needs. */
#ifndef TESTS_BENCH_H
#define TESTS_BENCH_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/faults.h"
#include "base/position.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* ACTUAL is a slice, EXPECTED a C string; a failure shows both. */
#define assert_text(actual, expected) \
	assert_text_at((actual), (expected), __FILE__, __LINE__)

struct bench {
	struct arena arena;
	struct faults faults;
	struct source source;
};

static inline void
assert_text_at(struct str actual, const char *expected, const char *file,
	       int line)
{
	if (actual.len == strlen(expected) &&
	    (actual.len == 0 || !memcmp(actual.data, expected, actual.len)))
		return;
	print_error("\"%.*s\" is not \"%s\"\n", STR_ARG(actual), expected);
	_fail(file, line);
}

static inline int
bench_setup(void **state)
{
	struct bench *bench = calloc(1, sizeof *bench);

	bench->arena.exhausted = abort;
	bench->faults.arena = &bench->arena;
	bench->source.name = STR("test");
	*state = bench;
	return 0;
}

static inline int
bench_teardown(void **state)
{
	struct bench *bench = *state;

	arena_free(&bench->arena);
	free(bench);
	return 0;
}

#define BENCH_TEST(function) \
	cmocka_unit_test_setup_teardown(function, bench_setup, bench_teardown)

static inline bool
has_fault(const struct bench *bench, enum message message)
{
	for (size_t i = 0; i < bench->faults.count; i++)
		if (bench->faults.list[i].message == message)
			return true;
	return false;
}

/* The faults in the order in which they are told, "LINE:COLUMN CODE" each and
 * "; " between; "-" for one without a place. */
static inline struct str
told(struct bench *bench)
{
	struct str all = STR("");

	faults_sort(&bench->faults);
	for (size_t i = 0; i < bench->faults.count; i++) {
		const struct fault *fault = &bench->faults.list[i];
		struct position at = position_find(fault->spot);
		struct arena *arena = &bench->arena;
		struct str place =
			at.line ? arena_concat(arena,
					       arena_number(arena, at.line),
					       STR(":"),
					       arena_number(arena, at.column))
				: STR("-");

		all = arena_concat(arena, all, i ? STR("; ") : STR(""), place,
				   STR(" "),
				   message_text(fault->message)->code);
	}
	return all;
}

#define assert_told(bench, expected) assert_text(told(bench), (expected))

/* Without a fault. */
#define assert_silent(bench) assert_text(told(bench), "")

#endif
