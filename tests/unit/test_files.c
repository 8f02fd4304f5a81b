/* test_files.c - what a path leads to, and all its bytes. */
#include "bench.h"

#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"

/* A new file of LEN bytes "a"; remove it. */
static struct str
file_of(struct bench *bench, size_t len)
{
	struct str path = files_scratch(&bench->arena, &bench->faults);
	FILE *file = fopen(path.data, "w");

	assert_non_null(file);
	for (size_t i = 0; i < len; i++)
		fputc('a', file);
	assert_int_equal(fclose(file), 0);
	return path;
}

static bool
read_up_to(struct bench *bench, const char *path, size_t max, struct str *bytes)
{
	return files_read(&bench->arena, path, max, &bench->source, bytes,
			  &bench->faults);
}

static void
files_of_any_size_are_read_whole(void **state)
{
	static const size_t sizes[] = { 0, 1, 4095, 4096, 4097, 1 << 20 };
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(sizes); i++) {
		struct str path = file_of(bench, sizes[i]), bytes;

		assert_true(read_up_to(bench, path.data, 1 << 20, &bytes));
		assert_int_equal(bytes.len, sizes[i]);
		unlink(path.data);
	}
	assert_silent(bench);
}

static void
a_file_of_more_than_the_most_is_told(void **state)
{
	struct bench *bench = *state;
	struct str path = file_of(bench, 5000), bytes;

	assert_true(read_up_to(bench, path.data, 5000, &bytes));
	assert_false(read_up_to(bench, path.data, 4999, &bytes));
	assert_told(bench, "- too-big");
	unlink(path.data);
}

static void
a_file_that_hides_its_size_is_read_whole(void **state)
{
	struct bench *bench = *state;
	struct stat status;
	struct str bytes;

	if (stat("/proc/self/maps", &status) || status.st_size)
		skip();
	assert_true(read_up_to(bench, "/proc/self/maps", 1 << 20, &bytes));
	assert_true(bytes.len > 0);
	assert_int_equal(bytes.data[bytes.len - 1], '\n');
}

static void
a_pipe_is_read_until_it_is_closed(void **state)
{
	struct bench *bench = *state;
	struct str bytes;
	int ends[2];
	char path[32];

	assert_int_equal(pipe(ends), 0);
	snprintf(path, sizeof path, "/dev/fd/%d", ends[0]);
	if (!files_exists(path))
		skip();
	if (fork() == 0) {
		for (int i = 0; i < 3; i++) {
			if (write(ends[1], "piece", 5) != 5)
				_exit(1);
			usleep(2000);
		}
		_exit(0);
	}
	close(ends[1]);
	assert_true(read_up_to(bench, path, 1 << 20, &bytes));
	assert_text(bytes, "piecepiecepiece");
	wait(NULL);
	close(ends[0]);
}

static void
a_link_is_seen_with_what_it_leads_to(void **state)
{
	struct bench *bench = *state;
	struct str file = file_of(bench, 1);
	struct str link = arena_concat(&bench->arena, file, STR("-link"));
	struct file_look look = files_look(file.data);

	assert_int_equal(look.kind, FILE_REGULAR);
	assert_false(look.is_link);
	assert_int_equal(symlink("/", link.data), 0);
	look = files_look(link.data);
	assert_int_equal(look.kind, FILE_FOLDER);
	assert_true(look.is_link);
	unlink(file.data);
	unlink(link.data);
	assert_int_equal(files_look(link.data).kind, FILE_NONE);
}

static void
a_link_that_leads_nowhere_is_a_file(void **state)
{
	struct bench *bench = *state;
	struct str file = file_of(bench, 1);
	struct file_look look;

	unlink(file.data);
	assert_int_equal(symlink("nowhere/x", file.data), 0);
	look = files_look(file.data);
	assert_int_equal(look.kind, FILE_REGULAR);
	assert_true(look.is_link);
	unlink(file.data);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(files_of_any_size_are_read_whole),
		BENCH_TEST(a_file_of_more_than_the_most_is_told),
		BENCH_TEST(a_file_that_hides_its_size_is_read_whole),
		BENCH_TEST(a_pipe_is_read_until_it_is_closed),
		BENCH_TEST(a_link_is_seen_with_what_it_leads_to),
		BENCH_TEST(a_link_that_leads_nowhere_is_a_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
