/* test_write.c - packages out: order, dates, packing, carried parts. */
#include "parts.h"

#include "opc/headers.h"

enum { LOCAL_NAME = 30 };

static const struct entry two[] = {
	ENTRY("word/b.xml", "<b>bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb</b>"),
	ENTRY("a.bin", "abc"),
};

static unsigned
number_at(const void *bytes, size_t offset)
{
	const unsigned char *b = (const unsigned char *)bytes + offset;

	return b[0] | (unsigned)b[1] << 8;
}

static struct package
reopened(struct bench *bench, struct str bytes)
{
	struct package package;

	assert_true(package_open(&package, &bench->arena, &bench->source, bytes,
				 &bench->faults));
	return package;
}

/* A package of three parts, the second deflated, the third stored. */
static struct str
three(struct bench *bench)
{
	const struct entry entries[] = {
		ENTRY("[Content_Types].xml", TYPES "</Types>"),
		two[0],
		two[1],
	};

	return zip_of(bench, entries, COUNT_OF(entries));
}

static void
the_same_entries_give_the_same_bytes(void **state)
{
	struct str once = zip_of(*state, two, COUNT_OF(two));
	struct str twice = zip_of(*state, two, COUNT_OF(two));

	assert_int_equal(once.len, twice.len);
	assert_memory_equal(once.data, twice.data, once.len);
}

static void
entries_keep_their_order(void **state)
{
	struct str bytes = zip_of(*state, two, COUNT_OF(two));

	assert_memory_equal(bytes.data + LOCAL_NAME, "word/b.xml", 10);
	assert_memory_equal(central_header(bytes, 1) + 46, "a.bin", 5);
}

static void
what_was_written_is_read(void **state)
{
	struct bench *bench = *state;
	struct package package = reopened(bench, three(bench));

	assert_text(package_read(&package, &package.parts[1], &bench->faults),
		    "<b>bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb</b>");
	assert_text(package_read(&package, &package.parts[2], &bench->faults),
		    "abc");
	package_close(&package);
}

static void
an_empty_entry_is_written(void **state)
{
	static const struct entry entries[] = {
		ENTRY("[Content_Types].xml", TYPES "</Types>"),
		ENTRY("a.bin", ""),
	};
	struct bench *bench = *state;
	struct package package =
		reopened(bench, zip_of(bench, entries, COUNT_OF(entries)));

	assert_text(package_read(&package, &package.parts[1], &bench->faults),
		    "");
	package_close(&package);
}

static void
xml_is_deflated(void **state)
{
	struct str bytes = zip_of(*state, two, COUNT_OF(two));

	assert_int_equal(number_at(central_header(bytes, 0), 10), 8);
}

static void
what_does_not_shrink_is_stored(void **state)
{
	struct str bytes = zip_of(*state, two, COUNT_OF(two));

	assert_int_equal(number_at(central_header(bytes, 1), 10), 0);
}

static void
a_picture_is_stored(void **state)
{
	static const struct entry entries[] = {
		ENTRY("a.png", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
	};
	struct str bytes = zip_of(*state, entries, COUNT_OF(entries));

	assert_int_equal(number_at(central_header(bytes, 0), 10), 0);
}

static void
entries_are_dated_1980(void **state)
{
	struct str bytes = zip_of(*state, two, COUNT_OF(two));

	assert_int_equal(number_at(central_header(bytes, 0), 12), 0);
	assert_int_equal(number_at(central_header(bytes, 0), 14), 0x21);
	assert_int_equal(number_at(bytes.data, 12), 0x21);
}

static void
a_date_of_the_callers_is_taken(void **state)
{
	struct bench *bench = *state;
	struct str bytes = package_write(&bench->arena, NULL, two, 1,
					 0x5B2A0001, &bench->faults);

	assert_int_equal(number_at(central_header(bytes, 0), 12), 0x0001);
	assert_int_equal(number_at(central_header(bytes, 0), 14), 0x5B2A);
}

static void
entries_have_no_extra_fields_and_attributes(void **state)
{
	struct str bytes = zip_of(*state, two, COUNT_OF(two));
	const unsigned char *central = central_header(bytes, 0);

	assert_int_equal(number_at(bytes.data, 28), 0);
	assert_int_equal(number_at(central, 30), 0);
	assert_int_equal(number_at(central, 38), 0);
	assert_int_equal(number_at(central, 40), 0);
	assert_int_equal(central[5], 0);
}

static void
no_data_descriptors_are_written(void **state)
{
	struct str bytes = zip_of(*state, two, COUNT_OF(two));

	assert_int_equal(number_at(bytes.data, 6) & 8, 0);
}

/* --- carried entries ----------------------------------------------------- */

/* Part I of three(), carried alone into a new package. */
static struct str
carried(struct bench *bench, struct package *package, size_t i)
{
	struct entry entry = { .name = package->parts[i].name,
			       .carried = &package->parts[i] };
	struct str bytes = package_write(&bench->arena, package, &entry, 1,
					 WRITE_EARLIEST, &bench->faults);

	assert_non_null(bytes.data);
	return bytes;
}

static void
a_carried_entry_keeps_its_packed_bytes(void **state)
{
	struct bench *bench = *state;
	struct package package = reopened(bench, three(bench));
	struct str packed =
		package_packed(&package, &package.parts[1], &bench->faults);
	struct str bytes = carried(bench, &package, 1);

	assert_int_equal(packed.len, package.parts[1].packed_size);
	assert_memory_equal(bytes.data + LOCAL_NAME + strlen("word/b.xml"),
			    packed.data, packed.len);
	package_close(&package);
}

static void
a_carried_entry_is_like_one_written(void **state)
{
	struct bench *bench = *state;
	struct package package = reopened(bench, three(bench));
	struct str bytes = carried(bench, &package, 1);
	struct str same = zip_of(bench, two, 1);

	assert_int_equal(bytes.len, same.len);
	assert_memory_equal(bytes.data, same.data, same.len);
	package_close(&package);
}

static void
a_stored_entry_is_carried_stored(void **state)
{
	struct bench *bench = *state;
	struct package package = reopened(bench, three(bench));
	struct str bytes = carried(bench, &package, 2);

	assert_int_equal(number_at(central_header(bytes, 0), 10), 0);
	assert_memory_equal(bytes.data + LOCAL_NAME, "a.binabc", 8);
	package_close(&package);
}

static void
a_carried_entry_may_be_renamed(void **state)
{
	struct bench *bench = *state;
	struct package package = reopened(bench, three(bench));
	struct entry entry = { .name = STR("c.xml"),
			       .carried = &package.parts[1] };
	struct str bytes = package_write(&bench->arena, &package, &entry, 1,
					 WRITE_EARLIEST, &bench->faults);

	assert_memory_equal(bytes.data + LOCAL_NAME, "c.xml", 5);
	package_close(&package);
}

static void
the_source_stays_as_it_was(void **state)
{
	struct bench *bench = *state;
	struct str bytes = three(bench);
	struct str before = arena_dup(&bench->arena, bytes);
	struct package package = reopened(bench, bytes);

	carried(bench, &package, 1);
	package_close(&package);
	assert_memory_equal(bytes.data, before.data, before.len);
}

/* --- failure ------------------------------------------------------------- */

static void
a_name_that_no_zip_holds_is_a_fault(void **state)
{
	static char name[HEADERS_LONGEST_NAME + 1];
	struct bench *bench = *state;
	struct entry entry = { .name = { name, sizeof name },
			       .bytes = STR("1") };

	memset(name, 'a', sizeof name);
	assert_null(package_write(&bench->arena, NULL, &entry, 1,
				  WRITE_EARLIEST, &bench->faults)
			    .data);
	assert_true(has_fault(bench, MSG_ZIP_NAME));
	entry.name.len--;
	assert_non_null(package_write(&bench->arena, NULL, &entry, 1,
				      WRITE_EARLIEST, &bench->faults)
				.data);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(the_same_entries_give_the_same_bytes),
		BENCH_TEST(entries_keep_their_order),
		BENCH_TEST(what_was_written_is_read),
		BENCH_TEST(an_empty_entry_is_written),
		BENCH_TEST(xml_is_deflated),
		BENCH_TEST(what_does_not_shrink_is_stored),
		BENCH_TEST(a_picture_is_stored),
		BENCH_TEST(entries_are_dated_1980),
		BENCH_TEST(a_date_of_the_callers_is_taken),
		BENCH_TEST(entries_have_no_extra_fields_and_attributes),
		BENCH_TEST(no_data_descriptors_are_written),
		BENCH_TEST(a_carried_entry_keeps_its_packed_bytes),
		BENCH_TEST(a_carried_entry_is_like_one_written),
		BENCH_TEST(a_stored_entry_is_carried_stored),
		BENCH_TEST(a_carried_entry_may_be_renamed),
		BENCH_TEST(the_source_stays_as_it_was),
		BENCH_TEST(a_name_that_no_zip_holds_is_a_fault),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
