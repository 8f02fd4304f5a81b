/* Blocks in which lists begin anew. */
#include "fill.h"

#define LIST(id, inside)                                                 \
	"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" id \
	"\"/></w:numPr></w:pPr>" inside "</w:p>"
#define NUM(id) \
	"<w:num w:numId=\"" id "\"><w:abstractNumId w:val=\"0\"/></w:num>"
#define NUMBERING                                                   \
	"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">" \
	"<w:start w:val=\"3\"/></w:lvl></w:abstractNum>" NUM("1") NUM("4")
#define BODY(inside) P("{{#noi_nhan | restart}}") inside P("{{/noi_nhan}}")
#define ANSWERS "noi_nhan = A\nnoi_nhan = B\nnoi_nhan = C"

static struct str
fill_lists(struct bench *bench, const char *body, const char *numbering)
{
	return fill_file(bench,
			 (struct file){ .body = body, .numbering = numbering },
			 FORM, ANSWERS);
}

static void
lists_are(struct bench *bench, const char *body, const char *expected)
{
	struct str found = body_of(bench, fill_lists(bench, body, NUMBERING));

	assert_string_equal(arena_dup(&bench->arena, found).data, expected);
}

static void
each_item_begins_anew(void **state)
{
	lists_are(*state, BODY(LIST("1", RUN("{{.}}"))),
		  LIST("1", RUN("A")) LIST("5", RUN("B")) LIST("6", RUN("C")));
}

static void
an_item_is_one_list(void **state)
{
	lists_are(*state,
		  BODY(LIST("1", RUN("{{.}}")) LIST("4", RUN("x"))
			       LIST("1", RUN("y"))),
		  LIST("1", RUN("A")) LIST("4", RUN("x")) LIST("1", RUN("y"))
			  LIST("5", RUN("B")) LIST("6", RUN("x"))
				  LIST("5", RUN("y")) LIST("7", RUN("C"))
					  LIST("8", RUN("x"))
						  LIST("7", RUN("y")));
}

static void
lists_are_defined(void **state)
{
	struct bench *bench = *state;
	struct str part = part_of(
		bench,
		fill_lists(bench, BODY(LIST("1", RUN("{{.}}"))),
			   NUMBERING "<w:numIdMacAtCleanup w:val=\"1\"/>"),
		"word/numbers.xml");
	struct str added =
		str_from(part, str_find(part, STR("<w:num w:numId=\"5\">")));

	assert_true(str_starts(
		added, STR("<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/>"
			   "<w:lvlOverride w:ilvl=\"0\"><w:startOverride "
			   "w:val=\"3\"/></w:lvlOverride>")));
	assert_true(str_find(added, STR("w:numId=\"6\"")) <
		    str_find(added, STR("numIdMacAtCleanup")));
	assert_true(str_find(added, STR("w:numId=\"7\"")) == added.len);
}

static void
other_lists_go_on(void **state)
{
	lists_are(*state,
		  P("{{#noi_nhan}}") LIST("1", RUN("{{.}}")) P("{{/noi_nhan}}"),
		  LIST("1", RUN("A")) LIST("1", RUN("B")) LIST("1", RUN("C")));
}

static void
block_without_a_list_is_refused(void **state)
{
	refuses(*state, BODY(P("{{.}}")), MSG_RESTART_NOTHING);
}

static void
other_filters_of_blocks_are_refused(void **state)
{
	refuses(*state, P("{{#ten | upper}}") P("a") P("{{/ten}}"),
		MSG_TAG_BLOCK_FILTER);
}

static void
value_does_not_begin_anew(void **state)
{
	refuses(*state, P("{{ten | restart}}"), MSG_TAG_FILTER_TYPE);
}

int
main(void)
{
#define T(name) \
	cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)
	const struct CMUnitTest tests[] = {
		T(each_item_begins_anew),
		T(an_item_is_one_list),
		T(lists_are_defined),
		T(other_lists_go_on),
		T(block_without_a_list_is_refused),
		T(other_filters_of_blocks_are_refused),
		T(value_does_not_begin_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
