/* test_workbook.c - rows of .xlsx files. */
#include "parts.h"
#include "tables.h"

#include "base/where.h"

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE_R \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/* What of a workbook differs from test to test; XML, NULL where there is
 * none. */
struct book {
	const char *rows;    /* of sheetData */
	const char *strings; /* of sst */
	const char *codes;   /* of numFmts */
	const char *formats; /* of cellXfs */
	const char *sheets;
	const char *properties;
	const char *after; /* sheetData */
};

static struct str
element(struct bench *bench, const char *name, const char *content)
{
	return arena_concat(&bench->arena, STR("<"), str_of(name),
			    STR(" xmlns='" MAIN "' xmlns:r='" OFFICE_R "'>"),
			    str_of(content), STR("</"), str_of(name), STR(">"));
}

static struct str
rels(struct bench *bench)
{
	return arena_dup(
		&bench->arena,
		STR(RELS_HEAD
		    "<Relationship Id='r1' Type='" OFFICE "worksheet' "
		    "Target='worksheets/sheet1.xml'/>"
		    "<Relationship Id='r2' Type='" OFFICE "worksheet' "
		    "Target='worksheets/sheet2.xml'/>"
		    "<Relationship Id='r3' Type='" OFFICE "chartsheet' "
		    "Target='worksheets/sheet2.xml'/>"
		    "<Relationship Id='r4' Type='" OFFICE "sharedStrings' "
		    "Target='sharedStrings.xml'/>"
		    "<Relationship Id='r5' Type='" OFFICE "styles' "
		    "Target='styles.xml'/></Relationships>"));
}

static struct str
sheet(struct bench *bench, const char *rows, const char *after)
{
	struct str data =
		arena_concat(&bench->arena, STR("<sheetData>"), str_of(rows),
			     STR("</sheetData>"), str_of(after));

	return element(bench, "worksheet", data.data);
}

static struct str
styles(struct bench *bench, const struct book *book)
{
	struct str inner =
		arena_concat(&bench->arena, STR("<numFmts>"),
			     str_of(book->codes), STR("</numFmts><cellXfs>"),
			     str_of(book->formats), STR("</cellXfs>"));

	return element(bench, "styleSheet", inner.data);
}

static struct str
main_part(struct bench *bench, const struct book *book)
{
	const char *sheets =
		book->sheets ? book->sheets
			     : "<sheet name='Một' r:id='r1'/><sheet name='Hai' "
			       "r:id='r2'/>";
	struct str inner =
		arena_concat(&bench->arena, str_of(book->properties),
			     STR("<sheets>"), str_of(sheets), STR("</sheets>"));

	return element(bench, "workbook", inner.data);
}

static struct str
pack(struct bench *bench, const struct book *book)
{
	struct entry entries[] = {
		ENTRY("_rels/.rels",
		      RELS_HEAD "<Relationship Id='r1' Type='" OFFICE
				"officeDocument' Target='xl/workbook.xml'/>"
				"</Relationships>"),
		ENTRY("xl/workbook.xml", ""),
		ENTRY("xl/_rels/workbook.xml.rels", ""),
		ENTRY("xl/worksheets/sheet1.xml", ""),
		ENTRY("xl/worksheets/sheet2.xml", ""),
		ENTRY("xl/sharedStrings.xml", ""),
		ENTRY("xl/styles.xml", ""),
	};

	entries[1].bytes = main_part(bench, book);
	entries[2].bytes = rels(bench);
	entries[3].bytes = sheet(bench, book->rows, book->after);
	entries[4].bytes = sheet(
		bench, "<row><c t='inlineStr'><is><t>hai</t></is></c></row>",
		NULL);
	entries[5].bytes = element(bench, "sst", book->strings);
	entries[6].bytes = styles(bench, book);
	return zip_of(bench, entries, COUNT_OF(entries));
}

static const struct table_wishes xlsx = { .kind = TABLE_XLSX };

struct reading {
	struct book book;
	const char *rows, *told;
};

static void
assert_readings(struct bench *bench, const struct table_wishes *wishes,
		const struct reading *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct str bytes = pack(bench, &cases[i].book);

		assert_text(rows_of(bench, bytes, wishes), cases[i].rows);
		assert_told(bench, cases[i].told);
	}
}

#define V(value) "<c><v>" value "</v></c>"
#define T(text) "<c t='inlineStr'><is><t>" text "</t></is></c>"
#define S(number) "<c t='s'><v>" number "</v></c>"

static void
texts_are_shared_or_inline(void **state)
{
	static const struct reading cases[] = {
		{ { .rows = "<row>" T("a") S("1") S("0") "</row>",
		    .strings = "<si><t>x</t></si><si><r><t>y</t></r><r>"
			       "<rPr/><t xml:space='preserve'> z</t></r>"
			       "<rPh><t>aid</t></rPh></si>" },
		  "1:a|y z|x/",
		  "" },
		{ { .rows = "<row><c t='inlineStr'><is><r><t>a</t></r><r><t>b"
			    "</t></r><rPh><t>aid</t></rPh></is></c></row>" },
		  "1:ab/",
		  "" },
		{ { .rows = "<row>" T("a_x000D_b") T("_x00e9_") T("_x12_")
			    T("_xD800_") T("a_x") "</row>" },
		  "1:a\rb|é|_x12_|_xD800_|a_x/",
		  "" },
		{ { .rows = "<row><c t='str'><f>A1</f><v>Đ</v></c></row>" },
		  "1:Đ/",
		  "" },
		{ { .rows = "<row>" T("a &amp; <![CDATA[b]]>") "</row>" },
		  "1:a & b/",
		  "" },
	};

	assert_readings(*state, &xlsx, cases, COUNT_OF(cases));
}

static void
numbers_are_shown_as_their_style_says(void **state)
{
	static const struct reading cases[] = {
		{ { .rows = "<row>" V("24") V(
			    "0.1") "<c s='1'><v>45905</v></c>"
				   "<c s='2'><v>45905</v></c><c s='9'><v>7</v></c>"
				   "</row>",
		    .codes = "<numFmt numFmtId='170' formatCode='d\\.m'/>",
		    .formats = "<xf numFmtId='0'/><xf numFmtId='14'/>"
			       "<xf numFmtId='170'/>" },
		  "1:#24|#0,1|#05/09/2025|#05/09/2025|#7/",
		  "" },
		{ { .rows = "<row><c s='0'><v>0</v></c></row>",
		    .formats = "<xf numFmtId='14'/>",
		    .properties = "<workbookPr date1904='1'/>" },
		  "1:#01/01/1904/",
		  "" },
		{ { .rows = "<row><c t='d'><v>2025-09-05</v></c><c t='b'><v>1"
			    "</v></c><c t='b'><v>0</v></c></row>" },
		  "1:05/09/2025|TRUE|FALSE/",
		  "" },
	};

	assert_readings(*state, &xlsx, cases, COUNT_OF(cases));
}

static void
rows_tell_that_days_are_counted_from_1904(void **state)
{
	struct bench *bench = *state;
	struct book book = { .rows = "<row>" T("a") "</row><row>" V(
				     "44443") "</row>",
			     .properties = "<workbookPr date1904='1'/>" };
	struct table *table = open_table(bench, pack(bench, &book), &xlsx);
	struct row row;

	assert_true(table_next(table, &bench->arena, &row, &bench->faults));
	assert_true(row.is_1904);
	table_close(table);
}

static void
formulas_give_their_results(void **state)
{
	static const struct reading cases[] = {
		{ { .rows = "<row><c><f>1+1</f><v>2</v></c><c><f>1+1</f><v/>"
			    "</c><c><f>1+1</f></c><c t='e'><f>1/0</f><v>"
			    "#DIV/0!</v></c><c t='str'><f>x</f><v></v></c>" T(
				    "a") "</row>" },
		  "1:#2|=|=|!#DIV/0!||a/",
		  "" },
	};

	assert_readings(*state, &xlsx, cases, COUNT_OF(cases));
}

static void
cells_and_rows_may_be_left_out(void **state)
{
	static const struct reading cases[] = {
		{ { .rows = "<row r='3'><c r='B3'><v>1</v></c><c r='D3'><v>2"
			    "</v></c></row><row r='7'><c r='C7'><v>3</v></c>"
			    "</row>" },
		  "3:|#1||#2/7:||#3|/",
		  "" },
		{ { .rows = "<row>" V("1") "</row><row><c/></row><row>" V(
			    "2") "</row>" },
		  "1:#1/3:#2/",
		  "" },
		{ { .rows = "<row r='2' hidden='1'>" V(
			    "1") "</row><row/><row r='9'>" V("2") "</row>" },
		  "2:#1/9:#2/",
		  "" },
		{ { .rows = "<row><c r='AA1'><v>1</v></c></row>" },
		  "1:||||||||||||||||||||||||||#1/",
		  "" },
		{ { .rows = "" }, "", "- empty-table" },
		{ { .rows = "<row><c s='1'/></row>" }, "", "- empty-table" },
	};

	assert_readings(*state, &xlsx, cases, COUNT_OF(cases));
}

static void
merged_cells_are_told_of_once(void **state)
{
	static const struct reading cases[] = {
		{ { .rows = "<row>" V("1") "</row><row>" V("2") "</row>",
		    .after = "<mergeCells><mergeCell ref='A1:C1'/><mergeCell "
			     "ref='B2:B4'/><mergeCell ref='C2:C3'/>"
			     "</mergeCells>" },
		  "1:#1/2:#2/",
		  "- merged-cells" },
		{ { .rows = "<row>" V("1") "</row>",
		    .after = "<mergeCells><mergeCell ref='A1:C1'/>"
			     "</mergeCells>" },
		  "1:#1/",
		  "" },
	};

	assert_readings(*state, &xlsx, cases, COUNT_OF(cases));
}

static void
a_sheet_is_chosen_by_name_or_number(void **state)
{
	static const struct {
		const char *sheet, *sheets, *rows, *told;
	} cases[] = {
		{ NULL, NULL, "1:#1/", "" },
		{ "Hai", NULL, "1:hai/", "" },
		{ "HAI", NULL, "1:hai/", "" },
		{ "2", NULL, "1:hai/", "" },
		{ "3", NULL, "", "- no-sheet" },
		{ "Ba", NULL, "", "- no-sheet" },
		{ NULL,
		  "<sheet name='a' state='hidden' r:id='r1'/>"
		  "<sheet name='b' r:id='r2'/>",
		  "1:hai/", "" },
		{ "a",
		  "<sheet name='a' state='hidden' r:id='r1'/>"
		  "<sheet name='b' r:id='r2'/>",
		  "1:#1/", "" },
		{ "2", "<sheet name='2' r:id='r1'/><sheet name='b' r:id='r2'/>",
		  "1:#1/", "" },
		{ NULL, "<sheet name='a' r:id='r3'/>", "", "- damaged-xlsx" },
		{ NULL, "<sheet name='a' r:id='r9'/>", "", "- damaged-xlsx" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct book book = { .rows = "<row>" V("1") "</row>",
				     .sheets = cases[i].sheets };
		struct table_wishes wishes = { .kind = TABLE_XLSX,
					       .sheet = cases[i].sheet };

		assert_text(rows_of(bench, pack(bench, &book), &wishes),
			    cases[i].rows);
		assert_told(bench, cases[i].told);
	}
}

static void
an_unknown_sheet_is_told_with_those_there_are(void **state)
{
	struct bench *bench = *state;
	struct book book = { .rows = "" };
	struct table_wishes wishes = { .kind = TABLE_XLSX, .sheet = "x" };

	rows_of(bench, pack(bench, &book), &wishes);
	assert_true(has_fault(bench, MSG_NO_SHEET));
	assert_text(bench->faults.list[0].args[0], "Một, Hai");
}

static void
what_is_damaged_is_refused(void **state)
{
	static const struct reading cases[] = {
		{ { .rows = "<row>" S("5") "</row>" }, "", "- damaged-xlsx" },
		{ { .rows = "<row><c r='B1'><v>1</v></c><c r='A1'><v>2</v></c>"
			    "</row>" },
		  "",
		  "- damaged-xlsx" },
		{ { .rows = "<row><c r='ZZZZ1'><v>1</v></c></row>" },
		  "",
		  "- damaged-xlsx" },
		{ { .rows = "<row>" V("1") "</row" }, "", "- damaged-xlsx" },
		{ { .rows = "<row>&lol;</row>" }, "", "- damaged-xlsx" },
		{ { .rows = "<row/>", .strings = "<si>" },
		  "",
		  "- damaged-xlsx" },
		{ { .rows = "<row/>", .sheets = " " }, "", "- not-xlsx" },
	};

	assert_readings(*state, &xlsx, cases, COUNT_OF(cases));
}

static void
what_is_no_workbook_is_refused(void **state)
{
	static const struct entry word[] = {
		ENTRY("_rels/.rels", ROOT_RELS),
		ENTRY("word/document.xml", "<document/>"),
	};
	struct bench *bench = *state;

	rows_of(bench, STR("a,b\n"), &xlsx);
	assert_told(bench, "- not-xlsx");
	rows_of(bench, STR(""), &xlsx);
	assert_told(bench, "- not-xlsx");
	rows_of(bench, STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), &xlsx);
	assert_told(bench, "- old-xlsx");
	rows_of(bench, zip_of(bench, word, COUNT_OF(word)), &xlsx);
	assert_told(bench, "- not-xlsx");
}

static void
faults_of_a_sheet_tell_the_reference(void **state)
{
	struct bench *bench = *state;
	struct book book = { .rows = "<row r='2'>" T("a")
				     T("b") "</row>"
					    "<row r='12'>" T("x")
						    T("y") "</row>" };
	struct table *table = open_table(bench, pack(bench, &book), &xlsx);
	struct buf out = { .arena = &bench->arena };
	struct row row;

	assert_true(table_next(table, &bench->arena, &row, &bench->faults));
	table_close(table);
	where_put_cell(&out, (struct spot){ row.source, row.cells[1].text },
		       ENGLISH);
	assert_text(buf_str(&out), ": Một!B12, column «b»");
	out.len = 0;
	where_put_cell(&out, spot_source(row.source), ENGLISH);
	assert_text(buf_str(&out), ": Một row 12");
}

/* More rows than one piece of XML holds, and more strings than memory. */
static void
many_rows_are_read_in_their_order(void **state)
{
	enum { COUNT = 30000 };
	struct bench *bench = *state;
	struct buf rows = { .arena = &bench->arena };
	struct buf strings = { .arena = &bench->arena };
	struct book book;
	struct table *table;
	struct row row;

	buf_put(&rows, STR("<row>" V("0") "</row>"));
	for (size_t i = 0; i < COUNT; i++) {
		buf_put(&rows, STR("<row><c t='s'><v>"));
		buf_number(&rows, i, 0);
		buf_put(&rows, STR("</v></c></row>"));
		buf_put(&strings, STR("<si><t>"));
		buf_number(&strings, i, 400);
		buf_put(&strings, STR("</t></si>"));
	}
	buf_char(&rows, '\0');
	buf_char(&strings, '\0');
	book = (struct book){ .rows = rows.data, .strings = strings.data };
	table = open_table(bench, pack(bench, &book), &xlsx);
	for (size_t i = 0; i < COUNT; i++) {
		assert_true(
			table_next(table, &bench->arena, &row, &bench->faults));
		assert_int_equal(row.cells[0].text.len, 400);
		assert_int_equal(str_number(str_from(row.cells[0].text, 391)),
				 i);
	}
	assert_false(table_next(table, &bench->arena, &row, &bench->faults));
	assert_silent(bench);
	table_close(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		BENCH_TEST(texts_are_shared_or_inline),
		BENCH_TEST(numbers_are_shown_as_their_style_says),
		BENCH_TEST(rows_tell_that_days_are_counted_from_1904),
		BENCH_TEST(formulas_give_their_results),
		BENCH_TEST(cells_and_rows_may_be_left_out),
		BENCH_TEST(merged_cells_are_told_of_once),
		BENCH_TEST(a_sheet_is_chosen_by_name_or_number),
		BENCH_TEST(an_unknown_sheet_is_told_with_those_there_are),
		BENCH_TEST(what_is_damaged_is_refused),
		BENCH_TEST(what_is_no_workbook_is_refused),
		BENCH_TEST(faults_of_a_sheet_tell_the_reference),
		BENCH_TEST(many_rows_are_read_in_their_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
