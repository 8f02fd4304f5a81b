/* test_columns.c - which question each column answers, and the rows as
 * answers. */
#include "tables.h"

#include "answers/table_write.h"
#include "form/file/form_read.h"
#include "form/typed/columns.h"

static const struct table_wishes csv = { .kind = TABLE_CSV, .separator = ',' };

/* A table opened against a form. */
struct opened {
	struct form *form;
	struct table *table;
	struct columns *columns;
};

static struct opened
open_columns(struct bench *bench, const char *questions, const char *text,
	     const char *map)
{
	struct arena *arena = &bench->arena;
	struct source *form = arena_new(arena, struct source, 1);
	struct source *mapping = arena_new(arena, struct source, 1);
	struct faults faults = { .arena = arena };
	struct opened opened;

	*form = (struct source){ .name = STR("form"),
				 .text = str_of(questions) };
	*mapping = (struct source){ .name = STR("map"), .text = str_of(map) };
	opened.form =
		form_read(arena, answers_parse(arena, form, &faults), &faults);
	assert_int_equal(faults.errors, 0);
	opened.table = open_table(bench, str_of(text), &csv);
	assert_non_null(opened.table);
	opened.columns = columns_read(
		arena, opened.form, NULL, table_header(opened.table),
		map ? answers_parse(arena, mapping, &bench->faults) : NULL,
		&bench->faults);
	return opened;
}

static void
close_columns(const struct opened *opened)
{
	table_close(opened->table);
	form_free(opened->form);
}

/* "a:ten b:so", the heads and the keys; "list.1.key" of a record. */
static struct str
columns_of(struct bench *bench, const char *questions, const char *text,
	   const char *map)
{
	struct opened opened = open_columns(bench, questions, text, map);
	struct buf out = { .arena = &bench->arena };

	for (size_t i = 0; i < opened.columns->count; i++) {
		const struct column *column = &opened.columns->list[i];

		if (i)
			buf_char(&out, ' ');
		buf_put(&out, column->head);
		buf_char(&out, ':');
		if (column->list) {
			buf_put(&out, column->list->key);
			buf_char(&out, '.');
			buf_number(&out, column->number, 0);
			buf_char(&out, '.');
		}
		buf_put(&out, column->field->key);
	}
	close_columns(&opened);
	return buf_str(&out);
}

struct mapping {
	const char *questions, *text, *map, *columns, *told;
};

static void
assert_mappings(struct bench *bench, const struct mapping *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		assert_text(columns_of(bench, cases[i].questions, cases[i].text,
				       cases[i].map),
			    cases[i].columns);
		assert_told(bench, cases[i].told);
	}
}

static void
heads_are_keys_labels_or_aliases(void **state)
{
	static const struct mapping cases[] = {
		{ "[ten]\nlabel = Tên đơn vị\nalias = Tên trường\n[so]\n",
		  "ten,SO\n", NULL, "ten:ten SO:so", "" },
		{ "[ten]\nlabel = Tên đơn vị\nalias = Tên trường\n",
		  "TÊN ĐƠN VỊ ? *\n", NULL, "TÊN ĐƠN VỊ ? *:ten", "" },
		{ "[ten]\nlabel = Tên đơn vị\nalias = Tên trường\n",
		  "Te\xCC\x82n trường\n", NULL, "Te\xCC\x82n trường:ten", "" },
		{ "[ten]\nlabel = Tên đơn vị\n", "\"Tên\nđơn vị:\"\n", NULL,
		  "Tên\nđơn vị::ten", "" },
	};

	assert_mappings(*state, cases, COUNT_OF(cases));
}

static void
one_record_needs_no_number(void **state)
{
	static const struct mapping cases[] = {
		{ "[a]\ntype = records\nmax = 1\n[a.b]\n", "A.b\n", NULL,
		  "A.b:a.1.b", "" },
		{ "[a]\ntype = records\n[a.b]\n", "a.b,a.1.b\n", NULL,
		  "a.1.b:a.1.b", "- unknown-columns" },
	};

	assert_mappings(*state, cases, COUNT_OF(cases));
}

static void
numbering_before_a_head_is_overlooked(void **state)
{
	static const struct mapping cases[] = {
		{ "[ten]\nlabel = Tên đơn vị\n", "1. Tên đơn vị\n", NULL,
		  "1. Tên đơn vị:ten", "" },
		{ "[ten]\nlabel = Tên đơn vị\n", "Câu 12: Tên đơn vị?\n", NULL,
		  "Câu 12: Tên đơn vị?:ten", "" },
		{ "[ten]\nlabel = Tên đơn vị\n", "III.2 b) Tên đơn vị\n", NULL,
		  "III.2 b) Tên đơn vị:ten", "" },
		{ "[e_mail]\n[mail]\n", "E-mail\n", NULL, "E-mail:e_mail", "" },
		{ "[ten]\n", "1 2 3\n", NULL, "", "- no-columns" },
	};

	assert_mappings(*state, cases, COUNT_OF(cases));
}

static void
unknown_heads_are_one_warning(void **state)
{
	static const struct mapping cases[] = {
		{ "[a]\n", "a,b,c\n", NULL, "a:a", "- unknown-columns" },
		{ "[a]\n", "a,,b\n", NULL, "a:a", "- unknown-columns" },
		{ "[a]\n[c]\nvalue = a\n", "a,c\n", NULL, "a:a",
		  "- unknown-columns" },
	};
	struct bench *bench = *state;

	assert_mappings(bench, cases, COUNT_OF(cases));
	columns_of(bench, "[a]\n", "a,b,,c d\n", NULL);
	assert_text(bench->faults.list[0].args[0], "“b”, C, “c d”");
}

static void
heads_that_forms_on_the_web_add_are_known(void **state)
{
	static const struct mapping cases[] = {
		{ "[a]\n",
		  "Dấu thời gian,Timestamp,Email Address,Địa chỉ email,STT,a,"
		  "Cần sửa,To mend\n",
		  NULL, "a:a", "" },
		{ "[stt]\n", "STT\n", NULL, "STT:stt", "" },
	};

	assert_mappings(*state, cases, COUNT_OF(cases));
}

static void
two_columns_for_one_question_are_an_error(void **state)
{
	static const struct mapping cases[] = {
		{ "[a]\nlabel = Tên\n", "a,Tên\n", NULL, "a:a",
		  "1:1 column-twice" },
		{ "[a]\nlabel = Tên\n", "a,Tên\n", "a = Tên\n", "Tên:a",
		  "1:1 column-twice" },
	};

	assert_mappings(*state, cases, COUNT_OF(cases));
}

static void
a_question_that_every_report_needs_must_have_a_column(void **state)
{
	static const struct mapping cases[] = {
		{ "[a]\n[b]\nrequired = yes\n", "a\n", NULL, "a:a",
		  "- column-missing" },
		{ "[a]\n[b]\nrequired = yes\ndefault = x\n", "a\n", NULL, "a:a",
		  "" },
		{ "[a]\n[b]\nrequired = yes\nwhen = a = 'x'\n", "a\n", NULL,
		  "a:a", "" },
		{ "[a]\n[b]\nrequired = a = 'x'\n", "a\n", NULL, "a:a", "" },
		{ "[a]\nrequired = yes\n", "x\n", NULL, "", "- no-columns" },
	};

	assert_mappings(*state, cases, COUNT_OF(cases));
}

static void
a_map_gives_questions_their_columns(void **state)
{
	static const struct mapping cases[] = {
		{ "[a]\nlabel = Tên\n[b]\n", "x y,b\n", "Tên = X Y?\n",
		  "x y:a b:b", "" },
		{ "[a]\n[b]\n", "a,b\n", "a = b\nb = a\n", "a:b b:a", "" },
		{ "[r]\ntype = records\n[r.x]\n", "y\n", "r.1.x = y\n",
		  "y:r.1.x", "" },
	};

	assert_mappings(*state, cases, COUNT_OF(cases));
}

static void
a_map_names_questions_and_columns_that_are_there(void **state)
{
	static const struct mapping cases[] = {
		{ "[a]\n", "a\n", "c = a\n", "a:a", "1:1 map-key" },
		{ "[a]\n", "a\n", "[x]\n", "a:a", "1:2 map-key" },
		{ "[a]\n[b]\n", "b\n", "a = x\n", "b:b", "1:5 map-column" },
		{ "[a]\n[b]\n", "b\n", "a =\n", "b:b", "1:1 map-column" },
	};

	assert_mappings(*state, cases, COUNT_OF(cases));
}

static void
fields_of_records_are_numbered(void **state)
{
	static const struct mapping cases[] = {
		{ "[a]\n[can_bo]\ntype = records\n[can_bo.ten]\n[can_bo.so]\n",
		  "can_bo.2.ten,Cán bộ.1.Tên,a,can_bo.1.so\n", NULL,
		  "a:a Cán bộ.1.Tên:can_bo.1.ten can_bo.1.so:can_bo.1.so "
		  "can_bo.2.ten:can_bo.2.ten",
		  "" },
		{ "[a]\n[can_bo]\ntype = records\n[can_bo.ten]\n",
		  "a,can_bo,can_bo.0.ten,can_bo.1.x,can_bo.x.ten,can_bo.ten\n",
		  NULL, "a:a", "- unknown-columns" },
	};

	assert_mappings(*state, cases, COUNT_OF(cases));
}

/* --- rows ----------------------------------------------------------------- */

/* The answers of each row, "key=line|line", "?" behind a broken one; "[name]"
 * for each record, "/" behind each row. */
static void
put_answers(struct buf *out, const struct answers *answers)
{
	for (size_t i = 0; i < answers->count; i++) {
		const struct section *section = &answers->sections[i];

		if (i) {
			buf_char(out, '[');
			buf_put(out, section->folded);
			buf_char(out, ']');
		}
		for (size_t j = 0; j < section->count; j++) {
			const struct answer *answer = &section->answers[j];

			buf_put(out, j ? STR(" ") : STR(""));
			buf_put(out, answer->folded);
			buf_char(out, answer->is_broken ? '?' : '=');
			for (size_t k = 0; k < answer->nlines; k++) {
				buf_put(out, k ? STR("|") : STR(""));
				buf_put(out, answer->lines[k].text);
			}
		}
	}
	buf_char(out, '/');
}

struct answering {
	const char *questions, *text, *answers, *told;
};

static void
assert_answerings(struct bench *bench, const struct answering *cases,
		  size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct opened opened = open_columns(bench, cases[i].questions,
						    cases[i].text, NULL);
		struct buf out = { .arena = &bench->arena };
		struct row row;

		while (table_next(opened.table, &bench->arena, &row,
				  &bench->faults))
			put_answers(&out, columns_answers(&bench->arena,
							  opened.columns, &row,
							  &bench->faults));
		assert_text(buf_str(&out), cases[i].answers);
		assert_told(bench, cases[i].told);
		close_columns(&opened);
	}
}

static void
cells_are_cleaned_as_answers_are(void **state)
{
	static const struct answering cases[] = {
		{ "[a]\n[b]\n", "a,b\n x , e\xCC\x81\n", "a=x b=é/", "" },
		{ "[a]\n", "a\nÐỗ\n", "a=Đỗ/", "2:1 eth" },
		{ "[a]\n[b]\n", "a,b\n1,x\x01\n", "a=1 b=x/",
		  "2:2 control-character" },
		{ "[a]\n[b]\n", "a,b\n1,\n", "a=1 b=/", "" },
	};

	assert_answerings(*state, cases, COUNT_OF(cases));
}

static void
lines_of_a_cell_are_paragraphs_or_items(void **state)
{
	static const struct answering cases[] = {
		{ "[a]\ntype = paragraphs\n", "a\n\"x\r\n\n y\"\n", "a=x|y/",
		  "" },
		{ "[a]\n", "a\n\"x\ny\"\n", "a=x|y/", "" },
		{ "[a]\ntype = list\n[b]\n", "a,b\n\"x\n\ny\n\",1\n",
		  "a=x a=y b=1/", "" },
		{ "[a]\ntype = list\n[b]\n", "a,b\n,1\n", "a= b=1/", "" },
	};

	assert_answerings(*state, cases, COUNT_OF(cases));
}

static void
records_that_are_empty_are_none(void **state)
{
	static const struct answering cases[] = {
		{ "[a]\n[r]\ntype = records\n[r.x]\n[r.y]\n",
		  "a,r.1.x,r.1.y,r.2.x,r.2.y\n1,p,,q,\n1,,,q,\n1,,,,\n",
		  "a=1[r]x=p y=[r]x=q y=/a=1[r]x=q y=/a=1/", "" },
	};

	assert_answerings(*state, cases, COUNT_OF(cases));
}

#define TWO                                                          \
	"[a]\nlabel = Thuận lợi\nasked with = b: như dưới\n" \
	"[b]\nlabel = Khó khăn\nalias = Thuận lợi, khó khăn\n[c]\n"

static void
a_question_without_a_column_is_asked_with_another(void **state)
{
	static const struct mapping cases[] = {
		{ TWO, "\"4. Thuận lợi, khó khăn\"\n", NULL,
		  "4. Thuận lợi, khó khăn:a 4. Thuận lợi, khó khăn:b", "" },
		{ TWO, "khó khăn,thuận lợi\n", NULL, "khó khăn:b thuận lợi:a",
		  "" },
		{ TWO, "a\n", NULL, "a:a", "" },
		{ TWO, "x,c\n", "a = x\nb = x\n", "x:a x:b c:c", "" },
		{ TWO, "x,c\n", "b = x\na = x\n", "x:a x:b c:c", "" },
		{ TWO, "x,c\n", "b = y\na = y\n", "c:c",
		  "1:5 map-column; - unknown-columns" },
	};

	assert_mappings(*state, cases, COUNT_OF(cases));
}

static void
a_cell_is_cut_where_it_names_a_question_with_a_colon(void **state)
{
	static const struct answering cases[] = {
		{ TWO, "b\nThuận lợi: x\n", "a=x b=/", "" },
		{ TWO, "b\nyy; thuận lợi: x\n", "a=x b=yy/", "" },
		{ TWO, "b\nyy. Thuận lợi: x\n", "a=x b=yy./", "" },
		{ TWO, "b\nyy – Thuận lợi: x\n", "a=x b=yy/", "" },
		{ TWO, "b\n\"y;\r- Thuận lợi: x\r- z\"\n", "a=x|- z b=y;/",
		  "" },
		{ TWO, "b\n\"1) THUẬN LỢI : x\n2) Khó khăn:\ny\"\n", "a=x b=y/",
		  "" },
		{ TWO, "b\n\"Thuận lợi: x: c: y\nThuận lợi: z\"\n",
		  "a=x: c: y|z b=/", "" },
		{ TWO, "b\nyy. Khó khăn: x\n", "a=yy. b=x/", "" },
		{ TWO, "b\nkhông thuận lợi: x\n",
		  "a=như dưới b=không thuận lợi: x/", "" },
	};

	assert_answerings(*state, cases, COUNT_OF(cases));
}

static void
an_answer_before_a_name_is_no_numbering(void **state)
{
	static const struct answering cases[] = {
		{ TWO, "b\nKhó khăn: K; thuận lợi: x\n", "a=x b=K/", "" },
		{ TWO, "b\nKhó khăn: 12. Thuận lợi: x\n", "a=x b=12./", "" },
		{ TWO, "b\nKhó khăn: z: 5 - Thuận lợi: x\n", "a=x b=z: 5/",
		  "" },
		{ TWO, "b\nKhó khăn: y; b) Thuận lợi: x\n", "a=x b=y/", "" },
		{ TWO, "b\nKhó khăn: Thuận lợi: x\n", "a=x b=/", "" },
		{ TWO, "b\n\"K, thuận lợi: x\"\n", "a=x b=K/", "" },
		{ TWO, "b\n100%. Thuận lợi: x\n", "a=x b=100%./", "" },
	};

	assert_answerings(*state, cases, COUNT_OF(cases));
}

static void
a_cell_that_names_no_question_has_a_stand_in(void **state)
{
	static const struct answering cases[] = {
		{ TWO, "b\n\"x: y\nz\"\n", "a=như dưới b=x: y|z/", "" },
		{ TWO, "b,c\n,1\n\xE2\x80\x8B,1\n", "a= b= c=1/a= b= c=1/",
		  "3:1 zero-width" },
		{ TWO, "b\nx\x01\n", "a=như dưới b=x/",
		  "2:2 control-character" },
	};

	assert_answerings(*state, cases, COUNT_OF(cases));
}

/* The first row of a table whose second cell, VALUE, is of KIND. */
static struct str
answered(struct bench *bench, enum cell_kind kind, const char *text)
{
	struct opened opened =
		open_columns(bench, "[a]\n[b]\ntype = phone\n", text, NULL);
	struct buf out = { .arena = &bench->arena };
	struct row row;

	assert_true(
		table_next(opened.table, &bench->arena, &row, &bench->faults));
	row.cells[1].kind = kind;
	put_answers(&out, columns_answers(&bench->arena, opened.columns, &row,
					  &bench->faults));
	close_columns(&opened);
	return buf_str(&out);
}

static void
cells_without_a_value_are_faults(void **state)
{
	struct bench *bench = *state;

	assert_text(answered(bench, CELL_ERROR, "a,b\n1,#N/A\n"), "a=1 b?/");
	assert_told(bench, "2:1 cell-error");
	assert_text(answered(bench, CELL_FORMULA, "a,b\n1,\n"), "a=1 b?/");
	assert_told(bench, "2:1 cell-formula");
}

static void
a_telephone_number_gets_back_its_zero(void **state)
{
	static const struct {
		const char *text, *answers;
		enum cell_kind kind;
	} cases[] = {
		{ "a,b\n1,912345678\n", "a=1 b=0912345678/", CELL_NUMBER },
		{ "a,b\n1,2838291234\n", "a=1 b=02838291234/", CELL_NUMBER },
		{ "a,b\n1,912345678\n", "a=1 b=0912345678/", CELL_TEXT },
		{ "a,b\n1,a12345678\n", "a=1 b=a12345678/", CELL_TEXT },
		{ "a,b\n1,84912345678\n", "a=1 b=84912345678/", CELL_NUMBER },
		{ "a,b\n1,113\n", "a=1 b=113/", CELL_NUMBER },
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(answered(*state, cases[i].kind, cases[i].text),
			    cases[i].answers);
}

static void
a_date_is_the_day_of_a_moment_or_of_a_number(void **state)
{
	static const struct answering cases[] = {
		{ "[a]\ntype = date\n",
		  "a\n05/09/2025 0:00:00\n2025-09-05T10:05:00.000Z\n"
		  "5/9/2025 10:05:00 SA\n",
		  "a=05/09/2025/a=2025-09-05/a=5/9/2025/", "" },
		{ "[a]\ntype = date\n",
		  "a\nngày 5 tháng 9\n5/9/2025 sáng\n2025 10\n5/9 :\n",
		  "a=ngày 5 tháng 9/a=5/9/2025 sáng/a=2025 10/a=5/9 :/", "" },
		{ "[a]\ntype = date\n", "a\n45905\n", "a=05/09/2025/",
		  "2:1 date-number" },
		{ "[a]\ntype = date\n", "a\n2025\n12345\n4590x\n",
		  "a=2025/a=12345/a=4590x/", "" },
		{ "[a]\n", "a\n45905\n1/1/2025 0:00\n",
		  "a=45905/a=1/1/2025 0:00/", "" },
	};

	assert_answerings(*state, cases, COUNT_OF(cases));
}

static void
a_number_of_a_day_counted_from_1904_is_no_date(void **state)
{
	struct bench *bench = *state;
	struct opened opened =
		open_columns(bench, "[a]\ntype = date\n", "a\n44443\n", NULL);
	struct buf out = { .arena = &bench->arena };
	struct row row;

	assert_true(
		table_next(opened.table, &bench->arena, &row, &bench->faults));
	row.is_1904 = true;
	put_answers(&out, columns_answers(&bench->arena, opened.columns, &row,
					  &bench->faults));
	close_columns(&opened);
	assert_text(buf_str(&out), "a=44443/");
	assert_told(bench, "");
}

/* --- written back --------------------------------------------------------- */

/* All of TEXT's rows written back with the remark "x;\"y\"". */
static struct str
written(struct bench *bench, const char *text, char separator)
{
	struct table *table = open_table(bench, str_of(text), &csv);
	const struct row *header = table_header(table);
	struct buf out = { .arena = &bench->arena };
	struct row row;

	table_write_header(&out, separator, header, ENGLISH);
	while (table_next(table, &bench->arena, &row, &bench->faults))
		table_write_row(&out, separator, header, &row, STR("x;\"y\""));
	table_close(table);
	return buf_str(&out);
}

static void
rows_are_written_back_as_they_can_be_read(void **state)
{
	struct bench *bench = *state;
	struct str text = written(
		bench, "a,\"b \"\"q\"\"\"\n\" 1\",\"2\n3\"\n;,4\n", ';');
	static const struct table_wishes semicolon = { .kind = TABLE_CSV };

	assert_text(text, "\xEF\xBB\xBF"
			  "a;\"b \"\"q\"\"\";To mend\r\n"
			  "\" 1\";\"2\n3\";\"x;\"\"y\"\"\"\r\n"
			  "\";\";4;\"x;\"\"y\"\"\"\r\n");
	assert_text(rows_of(bench, text, &semicolon),
		    "1:a|b \"q\"|To mend/2: 1|2\n3|x;\"y\"/3:;|4|x;\"y\"/");
}

static void
old_remarks_make_room_for_new_ones(void **state)
{
	assert_text(written(*state, "a,Cần sửa,b\n1,old,2\n", ','),
		    "\xEF\xBB\xBF"
		    "a,b,To mend\r\n1,2,\"x;\"\"y\"\"\"\r\n");
}

static void
cells_too_many_are_kept_behind_the_remarks(void **state)
{
	assert_text(written(*state, "a,b\n1,2,3,4\n", ','),
		    "\xEF\xBB\xBF"
		    "a,b,To mend\r\n1,2,\"x;\"\"y\"\"\",3,4\r\n");
}

static void
remarks_name_the_column_and_the_remedy(void **state)
{
	struct bench *bench = *state;
	struct table *table = open_table(bench, STR("a,b\n1,\"2\n"), &csv);
	struct row row;
	struct str remarks;

	assert_true(table_next(table, &bench->arena, &row, &bench->faults));
	fault(&bench->faults, MSG_QUOTED,
	      ((struct spot){ row.source, row.cells[0].text }), STR(""));
	fault(&bench->faults, MSG_TABLE_EMPTY, spot_source(row.source),
	      STR(""));
	remarks = table_remarks(&bench->arena, &bench->faults, ENGLISH);
	assert_text(remarks,
		    "b: the quote that this cell begins with is never closed "
		    "(close it at the end of the cell; write a quote within "
		    "the cell twice)\nthe table has no rows (its first row "
		    "names the columns, each further one is a report)");
	table_close(table);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		BENCH_TEST(heads_are_keys_labels_or_aliases),
		BENCH_TEST(one_record_needs_no_number),
		BENCH_TEST(numbering_before_a_head_is_overlooked),
		BENCH_TEST(unknown_heads_are_one_warning),
		BENCH_TEST(heads_that_forms_on_the_web_add_are_known),
		BENCH_TEST(two_columns_for_one_question_are_an_error),
		BENCH_TEST(
			a_question_that_every_report_needs_must_have_a_column),
		BENCH_TEST(a_map_gives_questions_their_columns),
		BENCH_TEST(a_map_names_questions_and_columns_that_are_there),
		BENCH_TEST(fields_of_records_are_numbered),
		BENCH_TEST(cells_are_cleaned_as_answers_are),
		BENCH_TEST(lines_of_a_cell_are_paragraphs_or_items),
		BENCH_TEST(records_that_are_empty_are_none),
		BENCH_TEST(a_question_without_a_column_is_asked_with_another),
		BENCH_TEST(
			a_cell_is_cut_where_it_names_a_question_with_a_colon),
		BENCH_TEST(an_answer_before_a_name_is_no_numbering),
		BENCH_TEST(a_cell_that_names_no_question_has_a_stand_in),
		BENCH_TEST(cells_without_a_value_are_faults),
		BENCH_TEST(a_telephone_number_gets_back_its_zero),
		BENCH_TEST(a_date_is_the_day_of_a_moment_or_of_a_number),
		BENCH_TEST(a_number_of_a_day_counted_from_1904_is_no_date),
		BENCH_TEST(rows_are_written_back_as_they_can_be_read),
		BENCH_TEST(old_remarks_make_room_for_new_ones),
		BENCH_TEST(cells_too_many_are_kept_behind_the_remarks),
		BENCH_TEST(remarks_name_the_column_and_the_remedy),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
