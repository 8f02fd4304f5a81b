/* test_tape.c - bytes put aside, in memory and on the disk; tars; hashes. */
#include "bench.h"

#include <unistd.h>

#include "base/buf.h"
#include "base/hash.h"
#include "base/tape.h"
#include "base/tar.h"
#include "cli/options/counts.h"
#include "cli/outputs/claims.h"

static void
what_is_put_aside_comes_back_in_its_order(void **state)
{
	static const size_t counts[] = { 0, 1, 100, 100000 };
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(counts); i++) {
		struct tape tape = { .arena = &bench->arena };
		size_t got;

		for (size_t n = 0; n < counts[i]; n++)
			tape_put(&tape, &n, sizeof n, &bench->faults);
		for (int again = 0; again < 2; again++) {
			assert_true(tape_rewind(&tape, &bench->faults));
			for (size_t n = 0; n < counts[i]; n++) {
				assert_int_equal(
					tape_get(&tape, &got, sizeof got),
					sizeof got);
				assert_int_equal(got, n);
			}
			assert_true(tape_is_read(&tape, &bench->faults));
			assert_int_equal(tape_get(&tape, &got, sizeof got), 0);
		}
		tape_end(&tape);
	}
	assert_int_equal(bench->faults.count, 0);
}

static void
a_disk_that_is_full_is_told_once(void **state)
{
	struct bench *bench = *state;
	struct tape tape = { .arena = &bench->arena };
	FILE *full = fopen("/dev/full", "w+");
	static const char block[1 << 12];

	if (!full)
		skip();
	tape_put(&tape, block, sizeof block, &bench->faults);
	tape.file = full;
	for (int i = 0; i < 100; i++)
		tape_put(&tape, block, sizeof block, &bench->faults);
	assert_false(tape_rewind(&tape, &bench->faults));
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.list[0].message, MSG_TEMPORARY);
	tape_end(&tape);
}

static void
what_cannot_be_read_again_is_told(void **state)
{
	static char block[1 << 16];
	struct bench *bench = *state;
	struct tape tape = { .arena = &bench->arena };

	tape_put(&tape, block, sizeof block, &bench->faults);
	assert_true(tape_rewind(&tape, &bench->faults));
	assert_int_equal(ftruncate(fileno(tape.file), 100), 0);
	assert_int_equal(tape_get(&tape, block, sizeof block), 100);
	assert_false(tape_is_read(&tape, &bench->faults));
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.list[0].message, MSG_TEMPORARY);
	tape_end(&tape);
}

/* The tar of one file NAME, without its bytes. */
static struct str
header(struct bench *bench, const char *name)
{
	struct buf out = { .arena = &bench->arena };

	tar_put_header(&out, str_of(name), 1234, 315532800);
	assert_int_equal(out.len % 512, 0);
	return buf_str(&out);
}

static void
a_plain_name_has_one_header(void **state)
{
	struct str tar = header(*state, "a/b.docx");

	assert_int_equal(tar.len, 512);
	assert_string_equal(tar.data, "a/b.docx");
	assert_string_equal(tar.data + 124, "00000002322");
	assert_string_equal(tar.data + 136, "02263523000");
	assert_memory_equal(tar.data + 257, "ustar\00000", 8);
}

static void
a_long_name_or_one_beyond_ascii_has_two(void **state)
{
	char name[200];

	memset(name, 'a', sizeof name);
	name[101] = '\0';
	assert_int_equal(header(*state, name).len, 3 * 512);
	name[100] = '\0';
	assert_int_equal(header(*state, name).len, 512);
	assert_int_equal(header(*state, "ộ").len, 3 * 512);
}

/* "LENGTH path=NAME\n" whose LENGTH counts itself. */
static void
the_record_of_a_name_counts_itself(void **state)
{
	char name[1200] = "\xE1\xBB\x99";

	for (size_t len = 3; len < sizeof name - 1; len++) {
		struct str tar = header(*state, name);
		struct str record = str_from(tar, 512);
		size_t count = 0, i = 0;

		for (; record.data[i] != ' '; i++)
			count = count * 10 + (size_t)(record.data[i] - '0');
		assert_int_equal(record.data[count - 1], '\n');
		assert_int_equal(count, i + strlen(" path=\n") + len);
		name[len] = 'x';
	}
}

static void
padding_fills_a_block(void **state)
{
	struct bench *bench = *state;

	for (size_t size = 0; size < 1100; size++) {
		struct buf out = { .arena = &bench->arena };

		tar_put_padding(&out, size);
		assert_int_equal((size + out.len) % 512, 0);
		assert_true(out.len < 512);
	}
}

static void
texts_that_differ_have_other_hashes(void **state)
{
	(void)state;
	assert_int_equal(hash_of(STR("a")), hash_of(STR("a")));
	assert_true(hash_of(STR("a")) != hash_of(STR("b")));
	assert_true(hash_of(STR("ab")) != hash_of(STR("ba")));
	assert_true(hash_of(STR("")) != hash_of(STR("\0")));
}

/* Reports hold some. */
static void
hashes_stay_as_they_are(void **state)
{
	static const uint64_t hashes[] = {
		UINT64_C(0x8447ff99636db646), UINT64_C(0x818500e9cbffa142),
		UINT64_C(0xfeda7e1489f2f560), UINT64_C(0xe44b045dac295a37),
		UINT64_C(0xf75543f72e69147d), UINT64_C(0xa4639065826808a0),
		UINT64_C(0x500b6ca0138159b4), UINT64_C(0x0d78f5ebf4637e3a),
		UINT64_C(0xeeb594a4e7eb02eb), UINT64_C(0x4de9cc4e46a4c736),
		UINT64_C(0x9b13978abfced1b6), UINT64_C(0xd95b0986c79f8469),
		UINT64_C(0x2785234844fff41a), UINT64_C(0xd7650d6cf6714a1c),
		UINT64_C(0x75dd41ddcf78ffae), UINT64_C(0xcaa1b2fe4fcfb310),
		UINT64_C(0x1ce55b4f239295f2), UINT64_C(0x76ed2766289ab00d),
	};
	struct str text = STR("Tiểu học Đạo Thạnh");

	(void)state;
	for (size_t i = 0; i < COUNT_OF(hashes); i++)
		assert_int_equal(hash_of(str_slice(text, 0, i)), hashes[i]);
}

enum { MANY = 200000 };

static void
only_names_that_are_alike_are_suspects(void **state)
{
	static const size_t twins[] = { 7, 70, 77777, 150000 };
	struct bench *bench = *state;
	struct claims claims = { .noutputs = 0 };
	struct suspects suspects;

	claims_start(&claims, &bench->arena);
	for (uint64_t i = 1; i <= MANY; i++) {
		uint64_t hash = i * UINT64_C(0x9e3779b97f4a7c15);

		if (i == 77777)
			hash = 7 * UINT64_C(0x9e3779b97f4a7c15);
		if (i == 5 || i == 6) /* no names */
			hash = 0;
		claims_output(&claims, hash, i, &bench->faults);
	}
	claims_read(&claims, 70 * UINT64_C(0x9e3779b97f4a7c15), &bench->faults);
	claims_read(&claims, 150000 * UINT64_C(0x9e3779b97f4a7c15),
		    &bench->faults);
	claims_read(&claims, 1, &bench->faults);
	claims_read(&claims, 1, &bench->faults);
	suspects = claims_suspects(&claims, &bench->faults);
	assert_int_equal(suspects.count, COUNT_OF(twins));
	for (size_t i = 0; i < COUNT_OF(twins); i++)
		assert_int_equal(suspects.numbers[i], twins[i]);
	claims_rewind(&claims, &bench->faults);
	for (uint64_t i = 1; i <= MANY; i++)
		assert_int_equal(claims_next(&claims), i);
	claims_end(&claims);
}

static void
too_many_suspects_are_counted(void **state)
{
	struct bench *bench = *state;
	struct claims claims = { .noutputs = 0 };
	struct suspects suspects;

	claims_start(&claims, &bench->arena);
	for (size_t i = 0; i < FAULTS_KEPT + 50; i++)
		claims_output(&claims, 1, 1, &bench->faults);
	suspects = claims_suspects(&claims, &bench->faults);
	assert_int_equal(suspects.count, FAULTS_KEPT);
	assert_int_equal(suspects.more, 50);
	claims_end(&claims);
}

static void
every_report_is_in_one_shard(void **state)
{
	(void)state;
	for (size_t number = 1; number < 100; number++) {
		size_t in = 0;

		for (size_t k = 1; k <= 7; k++)
			in += shard_has(&(struct shard){ k, 7 }, number);
		assert_int_equal(in, 1);
	}
	assert_true(shard_has(&(struct shard){ 1, 7 }, 1));
	assert_true(shard_has(&(struct shard){ 7, 7 }, 14));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(what_is_put_aside_comes_back_in_its_order),
		BENCH_TEST(a_disk_that_is_full_is_told_once),
		BENCH_TEST(what_cannot_be_read_again_is_told),
		BENCH_TEST(a_plain_name_has_one_header),
		BENCH_TEST(a_long_name_or_one_beyond_ascii_has_two),
		BENCH_TEST(the_record_of_a_name_counts_itself),
		BENCH_TEST(padding_fills_a_block),
		BENCH_TEST(texts_that_differ_have_other_hashes),
		BENCH_TEST(hashes_stay_as_they_are),
		BENCH_TEST(only_names_that_are_alike_are_suspects),
		BENCH_TEST(too_many_suspects_are_counted),
		BENCH_TEST(every_report_is_in_one_shard),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
