/* test_unfinished.c - what a signal takes away before it ends the program. */
#include "bench.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/unfinished.h"

/* What a program that has shown a line, and taken it away again where it
 * IS_GONE, writes to standard error when it is interrupted. */
static struct str
said(struct bench *bench, bool is_gone)
{
	char *bytes = arena_alloc(&bench->arena, 64, 1);
	int pipes[2], status;
	ssize_t got;
	pid_t child;

	assert_int_equal(pipe(pipes), 0);
	child = fork();
	if (child == 0) {
		dup2(pipes[1], STDERR_FILENO);
		unfinished_prepare();
		unfinished_line("away");
		if (is_gone)
			unfinished_line(NULL);
		raise(SIGINT);
		_exit(1);
	}
	close(pipes[1]);
	got = read(pipes[0], bytes, 64);
	close(pipes[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
	return (struct str){ bytes, got > 0 ? (size_t)got : 0 };
}

static void
a_line_that_is_shown_is_taken_away(void **state)
{
	assert_text(said(*state, false), "away");
}

static void
a_line_that_is_gone_is_left_alone(void **state)
{
	assert_text(said(*state, true), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(a_line_that_is_shown_is_taken_away),
		BENCH_TEST(a_line_that_is_gone_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
