/* test_writer.c - files put in place at once, or not at all. */
#include "bench.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/draft.h"
#include "base/files.h"
#include "base/writer.h"

/* A folder of the test's own, where it stands; with a slash. */
static struct str
folder(struct bench *bench)
{
	char path[] = "/tmp/baocao-test-XXXXXX";

	assert_non_null(mkdtemp(path));
	return arena_concat(&bench->arena, str_of(path), STR("/"));
}

static struct str
within(struct bench *bench, struct str above, const char *name)
{
	return arena_concat(&bench->arena, above, str_of(name));
}

static struct str
read_back(struct bench *bench, struct str path)
{
	struct str bytes = STR("nothing");

	files_read(&bench->arena, path.data, 1 << 20, &bench->source, &bytes,
		   &bench->faults);
	return bytes;
}

/* Remove all that is in PATH, and PATH; how many there were. */
static size_t
clear(struct bench *bench, struct str path)
{
	DIR *dir = opendir(path.data);
	const struct dirent *entry;
	size_t count = 0;

	assert_non_null(dir);
	while ((entry = readdir(dir))) {
		if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
			continue;
		unlink(within(bench, path, entry->d_name).data);
		count++;
	}
	closedir(dir);
	rmdir(path.data);
	return count;
}

static bool
put(struct bench *bench, struct writer *writer, struct str path,
    const char *text)
{
	return writer_put(writer, &bench->arena, path, str_of(text),
			  &bench->faults);
}

static void
files_are_put_with_and_without_a_name(void **state)
{
	struct bench *bench = *state;

	for (int named = 0; named <= 1; named++) {
		struct writer writer = { .is_named = named };
		struct str above = folder(bench);
		struct str path = within(bench, above, "a");

		assert_true(put(bench, &writer, path, "one"));
		assert_text(read_back(bench, path), "one");
		assert_true(writer_sync(&writer, &bench->faults));
		writer_end(&writer);
		assert_int_equal(clear(bench, above), 1);
	}
}

static void
a_file_that_is_there_stays(void **state)
{
	struct bench *bench = *state;

	for (int named = 0; named <= 1; named++) {
		struct writer writer = { .is_named = named };
		struct str above = folder(bench);
		struct str path = within(bench, above, "a");

		bench->faults = (struct faults){ .arena = &bench->arena };
		assert_true(put(bench, &writer, path, "old"));
		assert_false(put(bench, &writer, path, "new"));
		assert_int_equal(bench->faults.count, 1);
		assert_int_equal(bench->faults.list[0].message, MSG_EXISTS);
		assert_text(read_back(bench, path), "old");
		writer_end(&writer);
		assert_int_equal(clear(bench, above), 1);
	}
}

static void
a_file_that_is_replaced_keeps_its_permissions(void **state)
{
	struct bench *bench = *state;

	for (int named = 0; named <= 1; named++) {
		struct writer writer = { .replaces = true, .is_named = named };
		struct str above = folder(bench);
		struct str path = within(bench, above, "a");
		struct stat status;

		assert_true(put(bench, &writer, path, "old"));
		assert_int_equal(chmod(path.data, 0640), 0);
		assert_true(put(bench, &writer, path, "new"));
		assert_text(read_back(bench, path), "new");
		assert_int_equal(stat(path.data, &status), 0);
		assert_int_equal(status.st_mode & 07777, 0640);
		writer_end(&writer);
		assert_int_equal(clear(bench, above), 1);
	}
}

/* Begin a file and go on without it, as a run that is killed does. */
static void
leave_behind(struct str above, const char *name)
{
	int at = open(above.data, O_RDONLY | O_DIRECTORY);
	struct draft draft;

	assert_true(draft_begin(&draft, at, name, true));
	assert_true(files_put(draft.fd, STR("half")));
	unfinished_forget(draft.mark);
	close(draft.fd);
	close(at);
}

static void
what_a_killed_run_left_is_in_nobodys_way(void **state)
{
	struct bench *bench = *state;

	for (int i = 0; i < 4; i++) {
		struct writer writer = { .replaces = i / 2, .is_named = i % 2 };
		struct str above = folder(bench);
		struct str path = within(bench, above, "a");

		leave_behind(above, "a");
		if (writer.replaces)
			close(open(path.data, O_CREAT | O_WRONLY, 0600));
		assert_true(put(bench, &writer, path, "whole"));
		assert_text(read_back(bench, path), "whole");
		writer_end(&writer);
		/* Without a name there was none in the way. */
		assert_int_equal(clear(bench, above),
				 writer.replaces || writer.is_named ? 1 : 2);
	}
}

static void
one_writer_puts_into_several_folders(void **state)
{
	struct bench *bench = *state;
	struct writer writer = { .makes_folders = true };
	struct str above = folder(bench);
	struct str x = within(bench, above, "x/"),
		   y = within(bench, above, "y/");

	assert_true(put(bench, &writer, within(bench, x, "a"), "1"));
	assert_true(put(bench, &writer, within(bench, y, "a"), "2"));
	assert_true(put(bench, &writer, within(bench, x, "b"), "3"));
	assert_text(read_back(bench, within(bench, x, "b")), "3");
	writer_end(&writer);
	assert_int_equal(clear(bench, x), 2);
	assert_int_equal(clear(bench, y), 1);
	clear(bench, above);
}

static void
a_folder_that_is_missing_is_told(void **state)
{
	struct bench *bench = *state;
	struct writer writer = { .is_durable = true };

	assert_false(put(bench, &writer, STR("/nowhere/at/all"), "x"));
	assert_int_equal(bench->faults.list[0].message, MSG_NO_FOLDER);
	writer_end(&writer);
}

static void
a_path_that_is_too_long_is_told(void **state)
{
	struct bench *bench = *state;
	struct writer writer = { .replaces = false };
	struct buf path = { .arena = &bench->arena };

	buf_put(&path, STR("/tmp/"));
	for (int i = 0; i < PATH_MAX / 2; i++)
		buf_put(&path, STR("./"));
	buf_char(&path, 'a');
	assert_false(put(bench, &writer, buf_str(&path), "x"));
	assert_int_equal(bench->faults.list[0].message, MSG_NAME_LONG);
	writer_end(&writer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(files_are_put_with_and_without_a_name),
		BENCH_TEST(a_file_that_is_there_stays),
		BENCH_TEST(a_file_that_is_replaced_keeps_its_permissions),
		BENCH_TEST(what_a_killed_run_left_is_in_nobodys_way),
		BENCH_TEST(one_writer_puts_into_several_folders),
		BENCH_TEST(a_folder_that_is_missing_is_told),
		BENCH_TEST(a_path_that_is_too_long_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
