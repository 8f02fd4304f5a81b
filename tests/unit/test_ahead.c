/* test_ahead.c - disks that are synced while more is written. */
#include "bench.h"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include "base/ahead.h"

enum { MUCH = 64 << 20 };

static size_t
open_files(void)
{
	DIR *list = opendir("/proc/self/fd");
	size_t count = 0;

	if (!list)
		skip();
	while (readdir(list))
		count++;
	closedir(list);
	return count;
}

static int
here(void)
{
	int folder = open(".", O_RDONLY | O_DIRECTORY);

	assert_true(folder >= 0);
	return folder;
}

static void
what_was_opened_for_it_is_closed(void **state)
{
	struct bench *bench = *state;
	size_t before = open_files();
	struct ahead *ahead = ahead_new(&bench->arena);
	int folder = here();

	for (int i = 0; i < 10; i++)
		ahead_note(ahead, folder, MUCH);
	ahead_end(ahead);
	ahead_note(ahead, folder, MUCH);
	close(folder);
	assert_int_equal(open_files(), before);
}

static void
it_may_end_twice_and_without_work(void **state)
{
	struct bench *bench = *state;
	struct ahead *ahead = ahead_new(&bench->arena);
	int folder = here();

	ahead_note(ahead, folder, 1);
	ahead_end(ahead);
	ahead_end(ahead);
	close(folder);
}

static void
a_folder_that_is_gone_is_nobodys_fault(void **state)
{
	struct bench *bench = *state;
	struct ahead *ahead = ahead_new(&bench->arena);

	ahead_note(ahead, -1, MUCH);
	ahead_note(ahead, -1, MUCH);
	ahead_end(ahead);
}

static void *
write_much(void *given)
{
	int folder = here();

	for (int i = 0; i < 100; i++)
		ahead_note(given, folder, 1 << 20);
	close(folder);
	return NULL;
}

static void
threads_share_it(void **state)
{
	struct bench *bench = *state;
	struct ahead *ahead = ahead_new(&bench->arena);
	size_t before = open_files();
	pthread_t threads[4];

	for (size_t i = 0; i < COUNT_OF(threads); i++)
		assert_int_equal(
			pthread_create(&threads[i], NULL, write_much, ahead),
			0);
	for (size_t i = 0; i < COUNT_OF(threads); i++)
		pthread_join(threads[i], NULL);
	ahead_end(ahead);
	assert_int_equal(open_files(), before);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(what_was_opened_for_it_is_closed),
		BENCH_TEST(it_may_end_twice_and_without_work),
		BENCH_TEST(a_folder_that_is_gone_is_nobodys_fault),
		BENCH_TEST(threads_share_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
