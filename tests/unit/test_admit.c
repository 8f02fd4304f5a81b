/* test_admit.c - zips that are not believed. */
#include "dice.h"
#include "parts.h"

#include "opc/limits.h"

static const struct entry plain[] = {
	ENTRY("[Content_Types].xml", TYPES "</Types>"),
	ENTRY("_rels/.rels", ROOT_RELS),
	ENTRY("word/document.xml", "<document/>"),
	ENTRY("word/b.xml", "<b/>"),
};

/* BYTES are refused, with MESSAGE among the faults. */
static void
refused(struct bench *bench, struct str bytes, enum message message)
{
	struct package package;

	assert_false(package_open(&package, &bench->arena, &bench->source,
				  bytes, &bench->faults));
	assert_true(has_fault(bench, message));
}

/* The package with the name of its last part changed to NAME. */
static void
refused_name(struct bench *bench, struct str name, enum message message)
{
	struct str bytes = zip_of(bench, plain, COUNT_OF(plain));

	patch(bytes, STR("word/b.xml"), name);
	refused(bench, bytes, message);
}

static void
text_is_no_package(void **state)
{
	refused(*state, STR("Trường Tiểu học"), MSG_NOT_PACKAGE);
}

static void
nothing_is_no_package(void **state)
{
	refused(*state, STR(""), MSG_NOT_PACKAGE);
}

static void
an_old_doc_is_told_apart(void **state)
{
	refused(*state, STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), MSG_OLD_WORD);
}

static void
a_truncated_package_is_refused(void **state)
{
	struct str bytes = zip_of(*state, plain, COUNT_OF(plain));

	refused(*state, str_slice(bytes, 0, bytes.len - 40),
		MSG_PACKAGE_DAMAGED);
}

static void
a_zip_without_content_types_is_refused(void **state)
{
	refused(*state, zip_of(*state, plain + 1, 2), MSG_NO_CONTENT_TYPES);
}

static void
duplicate_names_are_refused(void **state)
{
	static const struct entry entries[] = {
		ENTRY("[Content_Types].xml", TYPES "</Types>"),
		ENTRY("word/a.xml", "<a/>"),
		ENTRY("word/b.xml", "<b/>"),
	};
	struct str bytes = zip_of(*state, entries, COUNT_OF(entries));

	patch(bytes, STR("word/b.xml"), STR("word/a.xml"));
	refused(*state, bytes, MSG_PART_REPEATED);
}

static void
names_that_differ_in_case_are_duplicates(void **state)
{
	static const struct entry entries[] = {
		ENTRY("[Content_Types].xml", TYPES "</Types>"),
		ENTRY("word/a.xml", "<a/>"),
		ENTRY("word/b.xml", "<b/>"),
	};
	struct str bytes = zip_of(*state, entries, COUNT_OF(entries));

	patch(bytes, STR("word/b.xml"), STR("Word/A.xml"));
	refused(*state, bytes, MSG_PART_REPEATED);
}

static void
a_name_that_climbs_is_refused(void **state)
{
	refused_name(*state, STR("../../evil"), MSG_PART_NAME);
}

static void
an_absolute_name_is_refused(void **state)
{
	refused_name(*state, STR("/etc/passw"), MSG_PART_NAME);
}

static void
a_backslash_in_a_name_is_refused(void **state)
{
	refused_name(*state, STR("word\\b.xml"), MSG_PART_NAME);
}

static void
an_encrypted_entry_is_refused(void **state)
{
	struct str bytes = zip_of(*state, plain, COUNT_OF(plain));

	central_header(bytes, 2)[8] |= 1;
	refused(*state, bytes, MSG_PART_ENCRYPTED);
}

static void
a_method_other_than_deflate_is_refused(void **state)
{
	struct str bytes = zip_of(*state, plain, COUNT_OF(plain));

	central_header(bytes, 2)[10] = 12;
	refused(*state, bytes, MSG_PART_METHOD);
}

static void
a_part_larger_than_the_limit_is_refused(void **state)
{
	struct str bytes = zip_of(*state, plain, COUNT_OF(plain));

	central_header(bytes, 2)[27] = 0x7F;
	refused(*state, bytes, MSG_PART_TOO_BIG);
}

/* Each part claims a little less than its own limit. */
static void
parts_larger_than_the_limit_together_are_refused(void **state)
{
	static const struct entry entries[] = {
		ENTRY("1.xml", "<a/>"), ENTRY("2.xml", "<a/>"),
		ENTRY("3.xml", "<a/>"), ENTRY("4.xml", "<a/>"),
		ENTRY("5.xml", "<a/>"),
	};
	struct str bytes = zip_of(*state, entries, COUNT_OF(entries));

	for (size_t i = 0; i < COUNT_OF(entries); i++)
		central_header(bytes, i)[27] = 0x0F;
	refused(*state, bytes, MSG_PACKAGE_TOO_BIG);
}

static void
a_part_packed_too_well_is_refused(void **state)
{
	struct str bytes = zip_of(*state, plain, COUNT_OF(plain));

	central_header(bytes, 2)[27] = 1;
	refused(*state, bytes, MSG_PART_BOMB);
}

static void
a_part_that_claims_to_be_smaller_than_packed_is_refused(void **state)
{
	struct bench *bench = *state;
	unsigned seed = 1;
	struct entry entry = { .name = STR("a.bin") };
	struct str bytes;

	while (entry.bytes.len < 8000)
		entry.bytes =
			dice_text(&bench->arena, &seed,
				  STR("abcdefghijklmnopqrstuvwxyz"), 10000);
	bytes = zip_of(bench, &entry, 1);
	central_header(bytes, 0)[24] = 100;
	central_header(bytes, 0)[25] = 0;
	refused(bench, bytes, MSG_PART_DAMAGED);
}

static void
a_packed_size_beyond_the_file_is_an_overlap(void **state)
{
	struct str bytes = zip_of(*state, plain, COUNT_OF(plain));

	central_header(bytes, 2)[22] = 1;
	refused(*state, bytes, MSG_PACKAGE_OVERLAP);
}

static void
too_many_entries_are_refused(void **state)
{
	struct bench *bench = *state;
	size_t count = LIMIT_ENTRIES + 1;
	struct entry *entries = arena_new(&bench->arena, struct entry, count);

	for (size_t i = 0; i < count; i++)
		entries[i].name = arena_number(&bench->arena, i);
	refused(bench, zip_of(bench, entries, count), MSG_TOO_MANY_ENTRIES);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(text_is_no_package),
		BENCH_TEST(nothing_is_no_package),
		BENCH_TEST(an_old_doc_is_told_apart),
		BENCH_TEST(a_truncated_package_is_refused),
		BENCH_TEST(a_zip_without_content_types_is_refused),
		BENCH_TEST(duplicate_names_are_refused),
		BENCH_TEST(names_that_differ_in_case_are_duplicates),
		BENCH_TEST(a_name_that_climbs_is_refused),
		BENCH_TEST(an_absolute_name_is_refused),
		BENCH_TEST(a_backslash_in_a_name_is_refused),
		BENCH_TEST(an_encrypted_entry_is_refused),
		BENCH_TEST(a_method_other_than_deflate_is_refused),
		BENCH_TEST(a_part_larger_than_the_limit_is_refused),
		BENCH_TEST(parts_larger_than_the_limit_together_are_refused),
		BENCH_TEST(a_part_packed_too_well_is_refused),
		BENCH_TEST(
			a_part_that_claims_to_be_smaller_than_packed_is_refused),
		BENCH_TEST(a_packed_size_beyond_the_file_is_an_overlap),
		BENCH_TEST(too_many_entries_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
