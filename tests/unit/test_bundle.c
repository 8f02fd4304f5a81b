/* test_bundle.c - a zip of many files, out of a stream. */
#include "bench.h"

#include <stdio.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/files.h"
#include "base/text.h"
#include "opc/bundle.h"
#include "opc/write.h"

/* A name for a file of the test's own. */
static const char *
place(struct bench *bench)
{
	char path[] = "/tmp/baocao-test-XXXXXX";
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	close(fd);
	unlink(path);
	return arena_dup(&bench->arena, str_of(path)).data;
}

static struct str
bundle(struct bench *bench, size_t count, const char *format)
{
	const char *path = place(bench);
	struct stream *stream =
		stream_open(&bench->arena, path, false, &bench->faults);
	struct bundle *all = bundle_open(&bench->arena, stream, WRITE_EARLIEST);
	struct str zip = STR("");
	static char name[1 << 17];
	bool is_whole = true;

	for (size_t i = 0; i < count; i++) {
		snprintf(name, sizeof name, format, (unsigned)i);
		is_whole &= bundle_add(all, str_of(name), STR("text"),
				       &bench->faults);
	}
	if (is_whole && bundle_end(all, &bench->faults) &&
	    stream_end(stream, &bench->faults))
		files_read(&bench->arena, path, 1 << 26, &bench->source, &zip,
			   &bench->faults);
	else
		stream_drop(stream);
	bundle_close(all);
	unlink(path);
	return zip;
}

static void
entries_are_in_order_and_stored(void **state)
{
	struct bench *bench = *state;
	struct str zip = bundle(bench, 3, "%u.docx");

	assert_int_equal(bench->faults.count, 0);
	assert_true(str_find(zip, STR("0.docxtext")) <
		    str_find(zip, STR("1.docxtext")));
	assert_true(str_find(zip, STR("1.docxtext")) <
		    str_find(zip, STR("2.docxtext")));
	assert_true(str_find(zip, STR("2.docxtext")) < zip.len);
	assert_int_equal(str_find(zip, STR("PK\6\6")), zip.len);
}

static void
more_entries_than_a_zip_holds_are_a_zip64(void **state)
{
	struct bench *bench = *state;
	struct str zip = bundle(bench, 65600, "%05u");
	size_t at = str_find(zip, STR("PK\6\6"));

	assert_int_equal(bench->faults.count, 0);
	assert_true(at < zip.len);
	/* The number of entries, 64 bits, little end first. */
	assert_memory_equal(zip.data + at + 32, "\x40\0\1\0\0\0\0\0", 8);
}

static void
names_are_told_to_be_utf8_where_that_matters(void **state)
{
	struct bench *bench = *state;
	struct str plain = bundle(bench, 1, "a%u");
	struct str other = bundle(bench, 1, "Tr\u01b0\u1eddng %u");

	assert_int_equal(plain.data[7], 0);
	assert_int_equal(other.data[7], 8);
}

static void
a_name_that_no_zip_holds_is_told(void **state)
{
	struct bench *bench = *state;

	assert_int_equal(bundle(bench, 1, "%065536u").len, 0);
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.list[0].message, MSG_ZIP_NAME);
}

#define TEN_OF_TWO                       \
	"\u01b0\u01b0\u01b0\u01b0\u01b0" \
	"\u01b0\u01b0\u01b0\u01b0\u01b0"

static void
a_name_that_is_told_ends_in_a_whole_character(void **state)
{
	struct bench *bench = *state;
	struct str key;

	bundle(bench, 1, "a" TEN_OF_TWO TEN_OF_TWO TEN_OF_TWO "%065536u");
	key = bench->faults.list[0].key;
	assert_int_equal(text_invalid(key), key.len);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(entries_are_in_order_and_stored),
		BENCH_TEST(more_entries_than_a_zip_holds_are_a_zip64),
		BENCH_TEST(names_are_told_to_be_utf8_where_that_matters),
		BENCH_TEST(a_name_that_no_zip_holds_is_told),
		BENCH_TEST(a_name_that_is_told_ends_in_a_whole_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
