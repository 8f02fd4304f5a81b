/* test_relationships.c - .rels parts, and names seen from a part. */
#include "parts.h"

#include "opc/relationships.h"

static const struct entry plain[] = {
	ENTRY("[Content_Types].xml", TYPES "</Types>"),
	ENTRY("word/document.xml", "<document/>"),
};

static void
the_rels_part_lies_in_a_folder_beside(void **state)
{
	struct bench *bench = *state;

	assert_text(relationships_part(&bench->arena, STR("word/document.xml")),
		    "word/_rels/document.xml.rels");
	assert_text(relationships_part(&bench->arena, STR("")), "_rels/.rels");
}

static void
targets_are_seen_from_their_part(void **state)
{
	static const struct {
		const char *target, *name;
	} cases[] = {
		{ "styles.xml", "word/styles.xml" },
		{ "../docProps/app.xml", "docProps/app.xml" },
		{ "/word/media/a.png", "word/media/a.png" },
		{ "./media//a.png", "word/media/a.png" },
		{ "../../../etc/passwd", "etc/passwd" },
		{ "styles.xml#top", "word/styles.xml" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(relationships_resolve(&bench->arena,
						  STR("word/document.xml"),
						  str_of(cases[i].target)),
			    cases[i].name);
}

/* The relationships of word/document.xml, which are TEXT. */
static struct relationships
read_rels(struct bench *bench, struct str text)
{
	struct entry entries[] = {
		plain[0],
		plain[1],
		{ .name = STR("word/_rels/document.xml.rels"), .bytes = text },
		ENTRY("word/a b.xml", "<a/>"),
	};
	struct relationships all;
	struct package package;

	assert_true(package_open(&package, &bench->arena, &bench->source,
				 zip_of(bench, entries, COUNT_OF(entries)),
				 &bench->faults));
	all = relationships_read(&package, STR("word/document.xml"),
				 &bench->faults);
	package_close(&package);
	return all;
}

static void
an_external_target_stays_as_it_is(void **state)
{
	struct relationships all = read_rels(
		*state, STR(RELS_HEAD "<Relationship Id='r1' Type='" OFFICE
				      "hyperlink' Target='HTTP://x/../#y' "
				      "TargetMode='External'/>"
				      "</Relationships>"));

	assert_true(all.list[0].external);
	assert_text(all.list[0].target, "HTTP://x/../#y");
}

static void
an_escaped_target_finds_a_plain_name(void **state)
{
	struct relationships all = read_rels(
		*state, STR(RELS_HEAD "<Relationship Id='r1' Type='x' "
				      "Target='a%20b.xml'/></Relationships>"));

	assert_text(all.list[0].target, "word/a b.xml");
}

static void
strict_types_are_of_the_same_kind(void **state)
{
	struct relationships all = read_rels(
		*state, STR(RELS_HEAD "<Relationship Id='r1' Type='http://"
				      "purl.oclc.org/ooxml/officeDocument/"
				      "relationships/header' Target='h.xml'/>"
				      "</Relationships>"));

	assert_ptr_equal(relationships_of_kind(&all, STR("header")), all.list);
	assert_null(relationships_of_kind(&all, STR("footer")));
}

static void
a_relationship_is_found_by_its_id(void **state)
{
	struct relationships all = read_rels(
		*state, STR(RELS_HEAD "<Relationship Id='a' Type='x' "
				      "Target='a'/><Relationship Id='b' "
				      "Type='x' Target='b'/></Relationships>"));

	assert_ptr_equal(relationships_by_id(&all, STR("b")), all.list + 1);
	assert_null(relationships_by_id(&all, STR("B")));
}

static void
broken_rels_are_a_fault(void **state)
{
	struct relationships all = read_rels(*state, STR("<Relationships>"));

	assert_int_equal(all.count, 0);
	assert_true(has_fault(*state, MSG_XML_BAD));
}

static void
the_main_part_may_have_any_name(void **state)
{
	static const struct entry entries[] = {
		ENTRY("[Content_Types].xml", TYPES "</Types>"),
		ENTRY("_rels/.rels",
		      RELS_HEAD "<Relationship Id='r1' Type='" OFFICE
				"officeDocument' Target='/doc/Main2.xml'/>"
				"</Relationships>"),
		ENTRY("doc/main2.xml", "<a/>"),
	};
	struct bench *bench = *state;
	struct package package;

	assert_true(package_open(&package, &bench->arena, &bench->source,
				 zip_of(bench, entries, COUNT_OF(entries)),
				 &bench->faults));
	assert_text(package_main(&package, &bench->faults)->name,
		    "doc/main2.xml");
	package_close(&package);
}

static void
a_package_without_main_part_is_a_fault(void **state)
{
	struct bench *bench = *state;
	struct package package;

	assert_true(package_open(&package, &bench->arena, &bench->source,
				 zip_of(bench, plain, 1), &bench->faults));
	assert_null(package_main(&package, &bench->faults));
	assert_true(has_fault(bench, MSG_NO_MAIN_PART));
	package_close(&package);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(the_rels_part_lies_in_a_folder_beside),
		BENCH_TEST(targets_are_seen_from_their_part),
		BENCH_TEST(an_external_target_stays_as_it_is),
		BENCH_TEST(an_escaped_target_finds_a_plain_name),
		BENCH_TEST(strict_types_are_of_the_same_kind),
		BENCH_TEST(a_relationship_is_found_by_its_id),
		BENCH_TEST(broken_rels_are_a_fault),
		BENCH_TEST(the_main_part_may_have_any_name),
		BENCH_TEST(a_package_without_main_part_is_a_fault),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
