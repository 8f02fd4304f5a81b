/* test_headers.c - where 32 bits do not do: zip64 (APPNOTE 4.5.3). */
#include "bench.h"

#include "opc/headers.h"

enum { LOCAL_EXTRA = 30 + 1, CENTRAL_EXTRA = 46 + 1 };

static const uint64_t gib5 = (uint64_t)5 << 30;

static uint64_t
number_at(struct str bytes, size_t at, size_t count)
{
	uint64_t number = 0;

	assert_true(at + count <= bytes.len);
	while (count--)
		number = number << 8 | (unsigned char)bytes.data[at + count];
	return number;
}

/* A file that unpacks to SIZE bytes and begins AT. */
static struct zipped
file(uint64_t size, uint64_t at)
{
	struct zipped file = { .name = STR("a"), .at = at };

	file.packed = pack_nothing(STR("12345"));
	file.packed.size = size;
	return file;
}

static struct str
local(struct bench *bench, struct zipped file)
{
	struct buf out = { .arena = &bench->arena };

	headers_put_local(&out, &file);
	return buf_str(&out);
}

static struct str
central(struct bench *bench, struct zipped file)
{
	struct buf out = { .arena = &bench->arena };

	headers_put_central(&out, &file);
	return buf_str(&out);
}

static struct str
end(struct bench *bench, uint64_t count, uint64_t at, uint64_t len)
{
	struct buf out = { .arena = &bench->arena };

	headers_put_end(&out, count, at, len);
	return buf_str(&out);
}

static void
what_32_bits_hold_has_no_extra_field(void **state)
{
	struct zipped small = file(UINT32_MAX - 1, UINT32_MAX - 1);

	assert_int_equal(local(*state, small).len, LOCAL_EXTRA);
	assert_int_equal(central(*state, small).len, CENTRAL_EXTRA);
	assert_int_equal(number_at(central(*state, small), 42, 4),
			 UINT32_MAX - 1);
}

static void
what_is_stored_wants_less_of_a_reader_than_what_is_packed(void **state)
{
	struct zipped small = file(5, 0);

	assert_int_equal(number_at(local(*state, small), 4, 2), 10);
	assert_int_equal(number_at(central(*state, small), 6, 2), 10);
	small.packed.deflated = true;
	assert_int_equal(number_at(local(*state, small), 4, 2), 20);
	assert_int_equal(number_at(central(*state, small), 6, 2), 20);
}

static void
a_large_file_has_both_sizes_in_its_extra_field(void **state)
{
	struct str bytes = local(*state, file(gib5, 0));

	assert_int_equal(bytes.len, LOCAL_EXTRA + 20);
	assert_int_equal(number_at(bytes, 4, 2), 45);
	assert_int_equal(number_at(bytes, 18, 4), UINT32_MAX);
	assert_int_equal(number_at(bytes, 22, 4), UINT32_MAX);
	assert_int_equal(number_at(bytes, 28, 2), 20);
	assert_int_equal(number_at(bytes, LOCAL_EXTRA, 2), 1);
	assert_int_equal(number_at(bytes, LOCAL_EXTRA + 2, 2), 16);
	assert_int_equal(number_at(bytes, LOCAL_EXTRA + 4, 8), gib5);
	assert_int_equal(number_at(bytes, LOCAL_EXTRA + 12, 8), 5);
}

static void
a_file_behind_4_gib_has_its_place_in_the_directory(void **state)
{
	struct str bytes = central(*state, file(5, gib5));

	assert_int_equal(local(*state, file(5, gib5)).len, LOCAL_EXTRA);
	assert_int_equal(bytes.len, CENTRAL_EXTRA + 12);
	assert_int_equal(number_at(bytes, 24, 4), 5);
	assert_int_equal(number_at(bytes, 42, 4), UINT32_MAX);
	assert_int_equal(number_at(bytes, CENTRAL_EXTRA + 4, 8), gib5);
}

static void
a_large_file_behind_4_gib_has_all_three(void **state)
{
	struct str bytes = central(*state, file(gib5, gib5 + 1));

	assert_int_equal(bytes.len, CENTRAL_EXTRA + 28);
	assert_int_equal(number_at(bytes, CENTRAL_EXTRA + 2, 2), 24);
	assert_int_equal(number_at(bytes, CENTRAL_EXTRA + 4, 8), gib5);
	assert_int_equal(number_at(bytes, CENTRAL_EXTRA + 12, 8), 5);
	assert_int_equal(number_at(bytes, CENTRAL_EXTRA + 20, 8), gib5 + 1);
}

static void
a_short_directory_ends_in_one_record(void **state)
{
	struct str bytes = end(*state, 65534, 1000, 2000);

	assert_int_equal(bytes.len, 22);
	assert_int_equal(number_at(bytes, 8, 2), 65534);
	assert_int_equal(number_at(bytes, 10, 2), 65534);
	assert_int_equal(number_at(bytes, 12, 4), 2000);
	assert_int_equal(number_at(bytes, 16, 4), 1000);
}

static void
a_directory_behind_4_gib_ends_in_three_records(void **state)
{
	struct str bytes = end(*state, 3, gib5, 100);

	assert_int_equal(bytes.len, 56 + 20 + 22);
	assert_int_equal(number_at(bytes, 4, 8), 44);
	assert_int_equal(number_at(bytes, 32, 8), 3);
	assert_int_equal(number_at(bytes, 40, 8), 100);
	assert_int_equal(number_at(bytes, 48, 8), gib5);
	assert_int_equal(number_at(bytes, 56 + 8, 8), gib5 + 100);
	assert_int_equal(number_at(bytes, 56 + 16, 4), 1);
	assert_int_equal(number_at(bytes, 76 + 10, 2), 3);
	assert_int_equal(number_at(bytes, 76 + 16, 4), UINT32_MAX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(what_32_bits_hold_has_no_extra_field),
		BENCH_TEST(
			what_is_stored_wants_less_of_a_reader_than_what_is_packed),
		BENCH_TEST(a_large_file_has_both_sizes_in_its_extra_field),
		BENCH_TEST(a_file_behind_4_gib_has_its_place_in_the_directory),
		BENCH_TEST(a_large_file_behind_4_gib_has_all_three),
		BENCH_TEST(a_short_directory_ends_in_one_record),
		BENCH_TEST(a_directory_behind_4_gib_ends_in_three_records),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
