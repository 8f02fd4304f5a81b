/* test_package.c - packages in: parts, types, damage. */
#include "parts.h"

static const struct entry plain[] = {
	ENTRY("[Content_Types].xml",
	      TYPES "<Default Extension='PNG' ContentType='image/png'/>"
		    "</Types>"),
	ENTRY("_rels/.rels", ROOT_RELS),
	ENTRY("word/document.xml", "<document>twice, twice, twice</document>"),
	ENTRY("word/media/a.png", "not quite a picture"),
	ENTRY("word/b.xml", "<b/>"),
};

static struct package
opened(struct bench *bench)
{
	struct package package;

	assert_true(package_open(&package, &bench->arena, &bench->source,
				 zip_of(bench, plain, COUNT_OF(plain)),
				 &bench->faults));
	return package;
}

/* --- parts --------------------------------------------------------------- */

static void
parts_keep_the_order_of_the_zip(void **state)
{
	struct package package = opened(*state);

	assert_int_equal(package.count, COUNT_OF(plain));
	for (size_t i = 0; i < package.count; i++)
		assert_true(str_eq(package.parts[i].name, plain[i].name));
	package_close(&package);
}

static void
a_part_is_found_whatever_its_case(void **state)
{
	struct package package = opened(*state);
	const struct part *part =
		package_find(&package, STR("/WORD/Document.XML"));

	assert_non_null(part);
	assert_text(part->name, "word/document.xml");
	package_close(&package);
}

static void
a_part_that_is_not_there_is_not_found(void **state)
{
	struct package package = opened(*state);

	assert_null(package_find(&package, STR("word/document.xm")));
	assert_null(package_find(&package, STR("")));
	package_close(&package);
}

static void
an_override_wins_over_a_default(void **state)
{
	struct package package = opened(*state);

	assert_text(package_find(&package, plain[2].name)->content_type,
		    WORDML "document.main+xml");
	assert_text(package_find(&package, plain[4].name)->content_type,
		    "application/xml");
	package_close(&package);
}

static void
extensions_match_whatever_their_case(void **state)
{
	struct package package = opened(*state);

	assert_text(package_find(&package, plain[3].name)->content_type,
		    "image/png");
	package_close(&package);
}

static void
a_second_read_gives_the_same_bytes(void **state)
{
	struct bench *bench = *state;
	struct package package = opened(bench);
	struct str once =
		package_read(&package, &package.parts[2], &bench->faults);
	struct str twice =
		package_read(&package, &package.parts[2], &bench->faults);

	assert_text(once, "<document>twice, twice, twice</document>");
	assert_ptr_equal(once.data, twice.data);
	package_close(&package);
}

static void
folders_are_not_parts(void **state)
{
	struct bench *bench = *state;
	const struct entry entries[] = { plain[0], ENTRY("word/", "") };
	struct package package;

	assert_true(package_open(&package, &bench->arena, &bench->source,
				 zip_of(bench, entries, COUNT_OF(entries)),
				 &bench->faults));
	assert_int_equal(package.count, 1);
	package_close(&package);
}

/* --- data that is not what the directory says ---------------------------- */

/* The size of the document is changed by DELTA in the directory. */
static void
read_with_size(struct bench *bench, int delta)
{
	struct str bytes = zip_of(bench, plain, COUNT_OF(plain));
	unsigned char *size = central_header(bytes, 2) + 24;
	struct package package;

	*size = (unsigned char)(*size + delta);
	assert_true(package_open(&package, &bench->arena, &bench->source, bytes,
				 &bench->faults));
	assert_null(
		package_read(&package, &package.parts[2], &bench->faults).data);
	assert_true(has_fault(bench, MSG_PART_DAMAGED));
	package_close(&package);
}

static void
a_part_longer_than_it_says_is_damaged(void **state)
{
	read_with_size(*state, -1);
}

static void
a_part_shorter_than_it_says_is_damaged(void **state)
{
	read_with_size(*state, 1);
}

static void
a_wrong_checksum_is_damage(void **state)
{
	struct bench *bench = *state;
	struct str bytes = zip_of(bench, plain, COUNT_OF(plain));
	struct package package;

	central_header(bytes, 2)[16] ^= 1;
	assert_true(package_open(&package, &bench->arena, &bench->source, bytes,
				 &bench->faults));
	assert_null(
		package_read(&package, &package.parts[2], &bench->faults).data);
	package_close(&package);
}

static void
damage_is_told_once(void **state)
{
	struct bench *bench = *state;
	struct str bytes = zip_of(bench, plain, COUNT_OF(plain));
	struct package package;

	central_header(bytes, 2)[16] ^= 1;
	assert_true(package_open(&package, &bench->arena, &bench->source, bytes,
				 &bench->faults));
	package_read(&package, &package.parts[2], &bench->faults);
	package_read(&package, &package.parts[2], &bench->faults);
	assert_int_equal(bench->faults.count, 1);
	package_close(&package);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(parts_keep_the_order_of_the_zip),
		BENCH_TEST(a_part_is_found_whatever_its_case),
		BENCH_TEST(a_part_that_is_not_there_is_not_found),
		BENCH_TEST(an_override_wins_over_a_default),
		BENCH_TEST(extensions_match_whatever_their_case),
		BENCH_TEST(a_second_read_gives_the_same_bytes),
		BENCH_TEST(folders_are_not_parts),
		BENCH_TEST(a_part_longer_than_it_says_is_damaged),
		BENCH_TEST(a_part_shorter_than_it_says_is_damaged),
		BENCH_TEST(a_wrong_checksum_is_damage),
		BENCH_TEST(damage_is_told_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
