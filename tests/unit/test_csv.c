/* test_csv.c - texts between separators. */
#include "bench.h"

#include "answers/csv.h"

/* The cells of all rows, "a|b" each and "/" between; "!" before a row with a
 * quote that is not closed, "?" with text behind one; "…" where the text is
 * cut. */
static struct str
rows_of(struct bench *bench, struct str text, bool is_all, char separator)
{
	struct arena *arena = &bench->arena;
	struct cells cells = { .text = { .arena = arena } };
	struct buf out = { .arena = arena };
	size_t used;

	for (; text.len; text = str_from(text, used)) {
		cells_begin(&cells, 1, 1);
		if (!csv_read(text, is_all, separator, &cells, &used)) {
			buf_put(&out, STR("…"));
			break;
		}
		if (cells.wrong != MESSAGE_COUNT)
			buf_char(&out,
				 cells.wrong == MSG_QUOTE_OPEN ? '!' : '?');
		for (size_t i = 0; i < cells.text.len; i++)
			if (cells.text.data[i] == '\n')
				cells.text.data[i] = '|';
		buf_put(&out,
			str_slice(buf_str(&cells.text), 0, cells.text.len - 1));
		buf_char(&out, '/');
	}
	return buf_str(&out);
}

struct reading {
	const char *text, *rows;
};

static void
assert_readings(struct bench *bench, bool is_all, const struct reading *cases,
		size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_text(rows_of(bench, str_of(cases[i].text), is_all, ','),
			    cases[i].rows);
}

static void
commas_end_cells_and_line_ends_end_rows(void **state)
{
	static const struct reading cases[] = {
		{ "a,b\nc,d\n", "a|b/c|d/" },
		{ "a,b\r\nc,d\r\n", "a|b/c|d/" },
		{ "a,b\rc,d\r", "a|b/c|d/" },
		{ "a,b", "a|b/" },
		{ "a,\n,b\n,,\n", "a|/|b/||/" },
		{ "\n\na\n", "//a/" },
		{ " a , b ", " a | b /" },
	};

	assert_readings(*state, true, cases, COUNT_OF(cases));
}

static void
quotes_keep_separators_quotes_and_line_ends(void **state)
{
	static const struct reading cases[] = {
		{ "\"a,b\",c\n", "a,b|c/" },
		{ "\"a\"\"b\",c\n", "a\"b|c/" },
		{ "\"\"\"\"\n", "\"/" },
		{ "\"\",x\n", "|x/" },
		{ "\"a\r\nb\",c\n", "a\r|b|c/" },
		{ "\"a\" ,b\n", "a|b/" },
		{ "x\"y\"z,b\n", "x\"y\"z|b/" },
		{ "\"a\"", "a/" },
	};

	assert_readings(*state, true, cases, COUNT_OF(cases));
}

static void
a_quote_that_does_not_close_costs_one_row(void **state)
{
	static const struct reading cases[] = {
		{ "a,\"b\nc,d\n", "!a|\"b/c|d/" },
		{ "a,\"b\",\"c,d\nx,y\n", "!a|b|\"c|d/x|y/" },
		{ "a,\"b\"c,d\nx,y\n", "?a|\"b\"c|d/x|y/" },
		{ "\"a,b,\"c,d\",\"e\nf\"\nx,y\n", "?\"a|b|c,d|e|f/x|y/" },
		{ "a,\"\nb\"x\nc,\"d\"\n", "?a|\"/b\"x/c|d/" },
	};

	assert_readings(*state, true, cases, COUNT_OF(cases));
}

static void
a_row_is_read_when_its_end_is_there(void **state)
{
	static const struct reading cases[] = {
		{ "a,b\nc,d", "a|b/…" },   { "a,b", "…" },
		{ "a,b\r", "…" },	   { "\"a\"", "…" },
		{ "\"a\nb", "…" },	   { "\"a\"\nx", "a/…" },
		{ "a,b\r\nc\n", "a|b/…" },
	};

	assert_readings(*state, false, cases, COUNT_OF(cases));
}

static void
the_separator_is_what_gives_rows_of_one_length(void **state)
{
	static const struct {
		const char *text;
		char separator;
	} cases[] = {
		{ "a,b\n1,2\n", ',' },
		{ "a;b\n1;2\n", ';' },
		{ "a\tb\n1\t2\n", '\t' },
		{ "a|b\n1|2\n", '|' },
		{ "a", ',' },
		{ "", ',' },
		{ "Cán bộ, giáo viên;Lớp, học sinh;c\n1;2;3\n4;5;6\n", ';' },
		{ "a;b\n1,5;2,5\n1,5;3\n", ';' },
		{ "DANH SÁCH, năm 2025\na;b;c\n1;2;3\n4;5;6\n", ';' },
		{ "a,b\n\"x;y;z\",2\n\"1;2;3\",3\n", ',' },
		{ "a;b\n\"x\n1,2,3\n4,5,6\";2\n", ';' },
		{ "a;b;c\n1;2;3\n4;5\n1,2\n", ';' },
		{ "a;b\n\"x\n1,2\n3,4\n5,6\";7\n", ';' },
		{ "a;b;c\n1;x\n\"m, n\";\"o\";p\n\"q, r\";\"s\";t\n", ';' },
	};
	struct bench *bench = *state;
	struct cells cells = { .text = { .arena = &bench->arena } };

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(csv_guess(str_of(cases[i].text), true, &cells),
				 cases[i].separator);
}

/* The quote that the first row opens, as long as cells end at commas, may close
 * behind the sample. */
static void
a_row_that_is_cut_is_no_proof_of_a_separator(void **state)
{
	struct bench *bench = *state;
	struct cells cells = { .text = { .arena = &bench->arena } };
	const char *text = "a;x,\"b;c\n1;2;3\n4;5;6\n7;8;9\n7;8\n";

	assert_int_equal(csv_guess(str_of(text), false, &cells), ';');
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		BENCH_TEST(commas_end_cells_and_line_ends_end_rows),
		BENCH_TEST(quotes_keep_separators_quotes_and_line_ends),
		BENCH_TEST(a_quote_that_does_not_close_costs_one_row),
		BENCH_TEST(a_row_is_read_when_its_end_is_there),
		BENCH_TEST(the_separator_is_what_gives_rows_of_one_length),
		BENCH_TEST(a_row_that_is_cut_is_no_proof_of_a_separator),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
