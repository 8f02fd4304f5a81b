/* test_copies.c - lists that are printed once for each record of another. */
#include "carry.h"

/* What is read off the report on TYPED of a template with BODY, with TO in
 * place of FROM after AFTER. */
static struct str
reading(struct bench *bench, const char *form_text, const char *body,
	const char *typed, const char *after, const char *from, const char *to)
{
	struct str report = carry(bench, form_text, body, typed);

	report = edited_after(bench, report, after, from, to);
	return read_back(bench, form_text, report);
}

#define READS(name, body, typed, after, from, to, expected)                  \
	static void name(void **state)                                       \
	{                                                                    \
		assert_text(                                                 \
			reading(*state, NULL, body, typed, after, from, to), \
			expected);                                           \
		assert_text(read_faults(*state), "");                        \
	}

/* Within a record Z is looked for there first, Y only at the top. */
#define INSIDE      \
	P("{{#x}}") \
	P("{{a}}.") \
	P("{{#z}}") \
	P("{{#y}}") \
	P("{{b}}.") P("{{/y}}") P("{{/z}}") P("{{c}}.") P("{{/x}}") P("!")
#define X "[x]\na = 1\nc = 2\n[x]\na = 3\nc = 4\n"
#define Y "[y]\nb = A\n[y]\nb = B\n"
#define TYPED X Y "[z]\n"
#define ITEMS       \
	P("{{#x}}") \
	P("{{a}}.") P("{{#y}}") P("{{.}}.") P("{{/y}}") P("{{/x}}") P("!")

READS(list_in_a_list_is_read_once, INSIDE, TYPED, "", ">!<", ">!<", TYPED)
READS(record_around_a_list_is_one, INSIDE, "[x]\na = 1\nc = 2\n" Y "[z]\n", "",
      ">!<", ">!<", "[x]\na = 1\nc = 2\n" Y "[z]\n")
READS(items_in_a_list_are_read_once, ITEMS,
      "y = A\ny = B\n[x]\na = 1\n[x]\na = 3\n", "", ">!<", ">!<",
      "y = A\ny = B\n[x]\na = 1\n[x]\na = 3\n")

/* --- what differs --------------------------------------------------------- */

static void
copies_of_a_list_that_differ_are_told(void **state)
{
	reading(*state, NULL, INSIDE, TYPED, ">3<", ">A<", ">C<");
	assert_text(read_faults(*state), "2 places-differ; 6 places-differ");
}

static void
copies_of_a_list_that_are_not_as_long_are_told(void **state)
{
	struct bench *bench = *state;
	struct str report = carry(bench, NULL, INSIDE, TYPED);
	struct str xml = part_of(bench, report, "word/document.xml");
	size_t from = str_find(xml, STR("<w:p>")) + 1, to;

	from += str_find(str_from(xml, from), STR("<w:p>"));
	to = from + 1 + str_find(str_from(xml, from + 1), STR("<w:p>"));
	xml = arena_concat(&bench->arena, str_slice(xml, 0, to),
			   str_slice(xml, from, to), str_from(xml, to));
	read_back(bench, NULL, with_document(bench, report, xml.data));
	assert_text(read_faults(bench), "3 places-differ; 8 places-differ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(list_in_a_list_is_read_once),
		BENCH_TEST(record_around_a_list_is_one),
		BENCH_TEST(items_in_a_list_are_read_once),
		BENCH_TEST(copies_of_a_list_that_differ_are_told),
		BENCH_TEST(copies_of_a_list_that_are_not_as_long_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
