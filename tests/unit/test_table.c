/* test_table.c - rows of .csv and .tsv files. */
#include "tables.h"

#include "base/diagnosis.h"

/* Bytes with NULs in them need their length. */
struct reading {
	struct str bytes;
	const char *rows, *told;
};

static void
assert_readings(struct bench *bench, const struct table_wishes *wishes,
		const struct reading *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		assert_text(rows_of(bench, cases[i].bytes, wishes),
			    cases[i].rows);
		assert_told(bench, cases[i].told);
	}
}

static const struct table_wishes csv = { .kind = TABLE_CSV };

static void
each_row_has_as_many_cells_as_the_header(void **state)
{
	static const struct reading cases[] = {
		{ STR_INIT("a,b,c\n1\n1,2,3\n1,2,3,,\n"),
		  "1:a|b|c/2:1||/3:1|2|3/4:1|2|3/", "" },
		{ STR_INIT("a,b,,\n1,2\n"), "1:a|b/2:1|2/", "" },
		{ STR_INIT("a,b\n1,2,3\n4,5\n"), "1:a|b/2:1|2|3?/3:4|5/",
		  "2:1 too-many-cells" },
	};

	assert_readings(*state, &csv, cases, COUNT_OF(cases));
}

static void
empty_rows_are_skipped_but_counted(void **state)
{
	static const struct reading cases[] = {
		{ STR_INIT("\n,\na,b\n\n ,\t\n1,2\n\n"), "3:a|b/6:1|2/", "" },
		{ STR_INIT("a\n"), "1:a/", "" },
		{ STR_INIT(""), "", "- empty-table" },
		{ STR_INIT("\n,,\n"), "", "- empty-table" },
	};

	assert_readings(*state, &csv, cases, COUNT_OF(cases));
}

static void
text_of_each_encoding_is_read(void **state)
{
	static const struct reading cases[] = {
		{ STR_INIT("\xEF\xBB\xBF"
			   "Đ;b\n1;2\n"),
		  "1:Đ|b/2:1|2/", "" },
		{ STR_INIT("\xFF\xFE\x10\x01\t\0b\0\r\0\n\0\x31\0\t\0\x32\0"),
		  "1:Đ|b/2:1|2/", "" },
		{ STR_INIT("\xFE\xFF\x01\x10\0;\0b\0\n\0\x31\0;\0\x32"),
		  "1:Đ|b/2:1|2/", "" },
	};
	static const struct table_wishes cp1258 = { .kind = TABLE_CSV,
						    .encoding = "CP1258" };
	static const struct reading named[] = {
		{ STR_INIT("Vi\xEA\xF2t,b\n"), "1:Việt|b/", "" },
		{ STR_INIT("\xEF\xBB\xBFViệt,b\n"), "1:Việt|b/", "" },
	};

	assert_readings(*state, &csv, cases, COUNT_OF(cases));
	assert_readings(*state, &cp1258, named, COUNT_OF(named));
}

static void
what_cannot_be_decoded_is_told(void **state)
{
	static const struct reading cases[] = {
		{ STR_INIT("a,b\nx\xFF,2\n3,4\n"), "1:a|b/2:x\xFF|2?/3:3|4/",
		  "2:2 not-utf8" },
		{ STR_INIT("a\xFF,b\n1,2\n"), "", "1:2 not-utf8" },
		{ STR_INIT("\xFF\xFE\x61\0\n\0\x62"), "", "- not-utf16" },
		{ STR_INIT("a\0,\0b\0\n\0"), "", "- utf16-unmarked" },
		{ STR_INIT("\xFF\xFE\0\0a\0\0\0"), "", "- utf32" },
		{ STR_INIT("Tr\xAD\xEAng h\xE4\x63,b\xB5\n1,2\n"), "",
		  "1:3 legacy-encoding" },
	};

	assert_readings(*state, &csv, cases, COUNT_OF(cases));
}

static void
a_line_may_declare_the_separator(void **state)
{
	static const struct reading cases[] = {
		{ STR_INIT("sep=;\r\na,x;b\r\n1;2\r\n"), "1:a,x|b/2:1|2/", "" },
		{ STR_INIT("sep=|\na|b\n"), "1:a|b/", "" },
		{ STR_INIT("sep=\n1\n"), "1:sep=/2:1/", "" },
	};
	static const struct table_wishes comma = { .kind = TABLE_CSV,
						   .separator = ',' };
	static const struct table_wishes tsv = { .kind = TABLE_TSV };
	static const struct reading with_comma = { STR_INIT("a;b,c\n1;2,3\n"),
						   "1:a;b|c/2:1;2|3/", "" };
	static const struct reading with_tab = { STR_INIT("a,b\t\"c\"\n"),
						 "1:a,b|c/", "" };

	assert_readings(*state, &csv, cases, COUNT_OF(cases));
	assert_readings(*state, &comma, &with_comma, 1);
	assert_readings(*state, &tsv, &with_tab, 1);
}

static void
an_open_quote_is_a_fault_of_its_row_alone(void **state)
{
	static const struct reading cases[] = {
		{ STR_INIT("a,b\n1,\"2\n3,4\n5,6\n"),
		  "1:a|b/2:1|\"2?/3:3|4/4:5|6/", "2:1 open-quote" },
		{ STR_INIT("a,b\n\"x\"y,2\n3,4\n"), "1:a|b/2:\"x\"y|2?/3:3|4/",
		  "2:1 after-quote" },
	};

	assert_readings(*state, &csv, cases, COUNT_OF(cases));
}

/* A header, then COUNT times LINE. */
static struct str
many(struct bench *bench, const char *line, size_t count)
{
	struct buf text = { .arena = &bench->arena };

	buf_put(&text, STR("a,b\n"));
	for (size_t i = 0; i < count; i++)
		buf_put(&text, str_of(line));
	return buf_str(&text);
}

static void
rows_are_whole_wherever_a_block_ends(void **state)
{
	struct bench *bench = *state;
	struct str bytes = many(bench, "\"x\ny\"\"\",Đỗ\r\n", 20000);
	struct table *table = open_table(bench, bytes, &csv);
	struct arena arena = { .exhausted = abort };
	struct row row;
	size_t count = 0;

	while (table_next(table, &arena, &row, &bench->faults)) {
		assert_text(row.cells[0].text, "x\ny\"");
		assert_text(row.cells[1].text, "Đỗ");
		assert_int_equal(row.number, ++count + 1);
		assert_int_equal(row.source->place->grid->line, 2 * count);
		arena_reset(&arena);
	}
	assert_int_equal(count, 20000);
	assert_silent(bench);
	table_close(table);
	arena_free(&arena);
}

static void
a_quote_that_is_open_too_long_closes_nothing_else(void **state)
{
	struct bench *bench = *state;
	struct str bytes = arena_concat(&bench->arena, STR("a,b\n\"x,1\n"),
					many(bench, "1,2\n", 1200000));
	struct table *table = open_table(bench, bytes, &csv);
	struct arena arena = { .exhausted = abort };
	struct row row;
	size_t count = 0;

	for (; table_next(table, &arena, &row, &bench->faults); count++) {
		assert_int_equal(row.is_wrong, row.number == 2);
		arena_reset(&arena);
	}
	assert_int_equal(count, 1200002);
	assert_true(has_fault(bench, MSG_QUOTE_OPEN));
	table_close(table);
	arena_free(&arena);
}

static void
a_line_without_end_is_no_row(void **state)
{
	struct bench *bench = *state;
	struct buf text = { .arena = &bench->arena };

	buf_put(&text, STR("a,b\n1,2\n"));
	buf_fill(&text, 'x', 9 << 20);
	assert_text(rows_of(bench, buf_str(&text), &csv), "1:a|b/2:1|2/");
	assert_told(bench, "- row-too-big");
}

/* The first line of what is said of a fault at AT of ROW. */
static struct str
said_at(struct bench *bench, const struct row *row, struct str at)
{
	struct faults faults = { .arena = &bench->arena };
	struct diagnosis how = { .language = ENGLISH, .most = 1 };
	struct buf out = { .arena = &bench->arena };
	struct str text;

	fault(&faults, MSG_QUOTED, ((struct spot){ row->source, at }), STR(""));
	diagnosis_put(&out, &faults, &how);
	text = buf_str(&out);
	text = str_cut(&text, '\n');
	return str_slice(text, 0, str_find(text, STR(": warning")));
}

static void
a_fault_names_the_line_and_the_column(void **state)
{
	struct bench *bench = *state;
	struct table *table =
		open_table(bench, STR("Số lớp,\"b\nb\",\n1,2,3\n4,5\n"), &csv);
	const struct row *header = table_header(table);
	struct row row;

	assert_true(table_next(table, &bench->arena, &row, &bench->faults));
	assert_text(said_at(bench, &row, row.cells[0].text),
		    "test:3: row 2, column «Số lớp»");
	assert_text(said_at(bench, &row, row.cells[2].text),
		    "test:3: row 2, column C");
	assert_text(said_at(bench, &row, header->cells[1].text),
		    "test:3: row 2, column «b␊b»");
	assert_text(said_at(bench, &row, STR("")), "test:3: row 2");
	assert_text(said_at(bench, header, header->cells[0].text),
		    "test:1: column «Số lớp»");
	table_close(table);
}

static void
faults_are_told_column_by_column(void **state)
{
	struct bench *bench = *state;
	struct table *table = open_table(bench, STR("a,b,c\n1,2,3\n"), &csv);
	const struct cell *heads = table_header(table)->cells;
	struct row row;
	struct str at[4];

	assert_true(table_next(table, &bench->arena, &row, &bench->faults));
	at[0] = row.cells[2].text;
	at[1] = heads[1].text;
	at[2] = row.cells[1].text;
	at[3] = row.cells[0].text;
	for (size_t i = 0; i < COUNT_OF(at); i++)
		fault(&bench->faults, MSG_QUOTED,
		      ((struct spot){ row.source, at[i] }), STR(""));
	faults_sort(&bench->faults);
	assert_ptr_equal(bench->faults.list[0].spot.at.data, at[3].data);
	assert_ptr_equal(bench->faults.list[1].spot.at.data, at[1].data);
	assert_ptr_equal(bench->faults.list[2].spot.at.data, at[2].data);
	assert_ptr_equal(bench->faults.list[3].spot.at.data, at[0].data);
	table_close(table);
}

static void
the_separator_that_was_found_is_known(void **state)
{
	struct bench *bench = *state;
	struct table *table = open_table(bench, STR("a;b\n1;2\n"), &csv);

	assert_int_equal(table_separator(table), ';');
	table_close(table);
}

/* Cut, it would be no proof of a separator, and its lines be of another. */
static void
the_last_row_of_a_small_file_is_not_cut(void **state)
{
	struct str text = STR("a,b\n1,\"x;\ny;\nz;\nu\"\n");

	assert_text(rows_of(*state, text, &csv), "1:a|b/2:1|x;\ny;\nz;\nu/");
}

static void
files_are_tables_by_their_ending(void **state)
{
	(void)state;
	assert_int_equal(table_kind_of(STR("a.csv")), TABLE_CSV);
	assert_int_equal(table_kind_of(STR("A.TSV")), TABLE_TSV);
	assert_int_equal(table_kind_of(STR("d/b.Xlsx")), TABLE_XLSX);
	assert_int_equal(table_kind_of(STR("b.xlsm")), TABLE_XLSX);
	assert_int_equal(table_kind_of(STR("csv")), TABLE_NONE);
	assert_int_equal(table_kind_of(STR("a.txt")), TABLE_NONE);
	assert_int_equal(table_kind_of(STR("")), TABLE_NONE);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		BENCH_TEST(each_row_has_as_many_cells_as_the_header),
		BENCH_TEST(empty_rows_are_skipped_but_counted),
		BENCH_TEST(text_of_each_encoding_is_read),
		BENCH_TEST(what_cannot_be_decoded_is_told),
		BENCH_TEST(a_line_may_declare_the_separator),
		BENCH_TEST(an_open_quote_is_a_fault_of_its_row_alone),
		BENCH_TEST(rows_are_whole_wherever_a_block_ends),
		BENCH_TEST(a_quote_that_is_open_too_long_closes_nothing_else),
		BENCH_TEST(a_line_without_end_is_no_row),
		BENCH_TEST(a_fault_names_the_line_and_the_column),
		BENCH_TEST(faults_are_told_column_by_column),
		BENCH_TEST(the_separator_that_was_found_is_known),
		BENCH_TEST(the_last_row_of_a_small_file_is_not_cut),
		BENCH_TEST(files_are_tables_by_their_ending),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
