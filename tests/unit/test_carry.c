/* test_carry.c - what reports carry, and that it is all there. */
#include "carry.h"

#include "dice.h"

#define PART_OF(name) \
	"<w:placeholder><w:docPart w:val=\"" name "\"/></w:placeholder>"
#define OURS(alias, key, name) ALIAS(alias) TAG(key) PART_OF("baocao:" name)
#define INNER(alias, key, name, text) SDT(OURS(alias, key, name), RUN(text))

static void
carries(struct bench *bench, const char *body, const char *typed,
	const char *expected)
{
	struct str filled = body_of(bench, carry(bench, FORM, body, typed));

	assert_string_equal(arena_dup(&bench->arena, filled).data, expected);
}

#define CARRIES(name, body, typed, expected)            \
	static void name(void **state)                  \
	{                                               \
		carries(*state, body, typed, expected); \
	}

/* A value that no control may hold is around none. */
CARRIES(value_in_an_attribute_is_in_no_control,
	"<w:p><w:hyperlink w:tooltip=\"{{ten}}\">" RUN(
		"x") "</w:hyperlink></w:p>",
	"ten = A",
	"<w:p><w:hyperlink w:tooltip=\"A\">" RUN("x") "</w:hyperlink></w:p>")

/* --- controls ------------------------------------------------------------- */

CARRIES(value_is_in_a_control, P("x {{ten}} y"), "ten = A",
	IN_P("<w:r><w:t xml:space=\"preserve\">x </w:t></w:r>" INNER(
		"ten", "ten", "ten",
		"A") "<w:r><w:t xml:space=\"preserve\"> y</w:t></w:r>"))
CARRIES(filters_are_kept, P("{{so | words}}."), "so = 2",
	IN_P(INNER("so", "so", "so|words", "hai") RUN(".")))
CARRIES(paragraphs_are_in_one_control, P("{{ghi_chu}}") P("x"),
	"ghi_chu = A\n B",
	SDT(OURS("ghi_chu", "ghi_chu", "ghi_chu"),
	    IN_P(INNER("ghi_chu", "ghi_chu", "ghi_chu|/", "A"))
		    IN_P(SDT(PART_OF("baocao:ghi_chu|+"), RUN("B")))) P("x"))
CARRIES(date_is_a_date_control, P("{{ngay}}."), "ngay = 5/9/2025",
	IN_P(SDT(OURS("ngay", "ngay",
		      "ngay") "<w:date w:fullDate=\"2025-09-05T00:00:00Z\">"
			      "<w:dateFormat w:val=\"dd/M/yyyy\"/>"
			      "<w:lid w:val=\"vi-VN\"/></w:date>",
		 RUN("05/9/2025")) RUN(".")))
CARRIES(missing_value_is_a_placeholder, P("{{ten}}."), "",
	IN_P(SDT(OURS("ten", "ten", "ten") SHOWS, RUN("……")) RUN(".")))
CARRIES(choice_is_a_list, P("{{muc | upper}}."), "muc = kem",
	IN_P(SDT(OURS("muc", "muc", "muc|upper") "<w:dropDownList>" ITEM("TỐT",
									 "tot")
			 ITEM("KÉM", "kem") "</w:dropDownList>",
		 RUN("KÉM")) RUN(".")))
CARRIES(box_is_a_check_box, P("{{muc.tot}}."), "muc = tot",
	IN_P(SDT(OURS("Tốt", "muc.tot",
		      "muc.tot") "<w14:checkbox><w14:checked w14:val=\"1\"/>"
				 "</w14:checkbox>",
		 RUN("☒")) RUN(".")))
CARRIES(part_of_an_answer_has_its_name, P("{{dau}}."), "co_dau = A",
	IN_P(INNER("Cả bài", "co_dau", "dau", "A") RUN(".")))
CARRIES(empty_paragraph_still_goes,
	P("{{#can_bo}}") P("{{ho_ten}}") P("{{/can_bo}}")
		P("{{ghi_chu | or \"\"}}") P("x"),
	"", P("x"))
CARRIES(long_labels_end_after_a_word, P("{{dai}}."), "dai = A",
	IN_P(INNER(
		"Một hai ba bốn năm sáu bảy tám chín mười mười một mười hai…",
		"dai", "dai", "A") RUN(".")))

static void
records_are_a_repeating_section(void **state)
{
	struct bench *bench = *state;
	struct str report =
		carry(bench, FORM,
		      TBL(TR(TC(P("h"))) TR(TC(P("{{#can_bo}}{{ho_ten}}"))
						    TC(P("{{/can_bo}}")))),
		      "[can_bo]\nho_ten = A\n[can_bo]\nho_ten = B");
	struct str xml = part_of(bench, report, "word/document.xml");
	assert_true(str_find(xml, STR("mc:Ignorable=\"w14 w15\"")) < xml.len);

	assert_true(
		str_find(
			xml,
			STR(PART_OF(
				"baocao:can_bo") "<w15:repeatingSection/>"
						 "</w:sdtPr><w:sdtContent><w:sdt><w:sdtPr>" PART_OF(
							 "baocao:can_bo|!") "<w15:repeatingSectionItem/>")) <
		xml.len);
}

#define ITEM_OF(list, name, text)                                       \
	SDT(PART_OF("baocao:" list "|!") "<w15:repeatingSectionItem/>", \
	    IN_P(RUN("-") INNER(list, list, name, text) RUN(";")))

CARRIES(items_of_a_list_are_a_repeating_section,
	P("{{#noi_nhan}}") P("-{{.}};") P("{{/noi_nhan}}") P("x"),
	"noi_nhan = A\nnoi_nhan = B",
	SDT(OURS("noi_nhan", "noi_nhan", "noi_nhan") "<w15:repeatingSection/>",
	    ITEM_OF("noi_nhan", "noi_nhan|*", "A")
		    ITEM_OF("noi_nhan", "noi_nhan|*", "B")) P("x"))
CARRIES(list_that_ends_a_cell_is_in_no_section,
	TBL(TR(TC(P("{{#noi_nhan}}") P("-{{.}};") P("{{/noi_nhan}}")))) P("x"),
	"noi_nhan = A",
	TBL(TR(TC(IN_P(RUN("-") INNER("noi_nhan", "noi_nhan", "noi_nhan|*", "A")
			       RUN(";"))))) P("x"))

static void
no_records_leave_no_section(void **state)
{
	carries(*state,
		TBL(TR(TC(P("h"))) TR(TC(P("{{#can_bo}}{{ho_ten}}"))
					      TC(P("{{/can_bo}}")))),
		"", TBL(TR(TC(P("h")))));
}

/* --- identity ------------------------------------------------------------- */

#define LINES                                           \
	P("{{ten}}, {{ten | upper}} và {{so | words}}") \
	P("{{ten}}")                                    \
	P("{{ghi_chu}}")                                \
	P("x {{ghi_chu}} y {{cuoi}}")                   \
	P("{{ngay | long-date}}; {{trang | link}}")     \
	P("{{#ngay}}{{ngay}}{{/ngay}}")                 \
	P("{{dat}} {{muc | upper}} {{muc.tot}}{{muc.kem}} {{thu}}")
#define ITEMS                 \
	P("{{#noi_nhan}}")    \
	P("- {{. | upper}};") \
	P("{{/noi_nhan}}")    \
	P("{{#noi_nhan}}") P("{{.}}") P("{{/noi_nhan}}") P("{{noi_nhan}}")
#define HEADS TR(TC(P("h")) TC(P("h")))
#define CELLS TC(P("{{#can_bo}}{{ho_ten}}")) TC(P("{{lop}} {{ten}}{{/can_bo}}"))
#define BLOCKS           \
	P("{{#can_bo}}") \
	P("{{ho_ten | upper}}: {{chuc}}") P("{{lop}}") P("{{/can_bo}}")
#define EVERYTHING LINES ITEMS TBL(HEADS TR(CELLS)) BLOCKS

static const char *const words[] = {
	"A",
	"Trường THCS",
	"a & b < c > d",
	"a \"nháy\" b",
	"#1",
	"Đ\xE1\xBA\xA1o",
	"e\xCC\x81",
	"  cách  đôi",
	"=",
	"[x]",
	"]]>",
	"……",
	"{{ten}}",
	"a, b",
	"it's",
	"tab\ttab",
	"- x",
	"\xF0\x9F\x98\x80",
	"&amp;",
	"\xC2\xA0x",
};

static struct str
words_of(struct bench *bench, unsigned *seed, size_t lines)
{
	struct buf text = { .arena = &bench->arena };

	for (size_t i = 0; i < lines; i++) {
		buf_put(&text, i ? STR("\n   ") : STR(""));
		for (size_t j = 0; j <= dice_roll(seed) % 3; j++) {
			buf_put(&text, str_of(words[dice_roll(seed) %
						    COUNT_OF(words)]));
			buf_char(&text, ' ');
		}
	}
	return buf_str(&text);
}

static void
put(struct bench *bench, struct buf *out, unsigned *seed, const char *key,
    size_t lines)
{
	if (dice_roll(seed) % 3 == 0)
		return;
	buf_put(out, str_of(key));
	buf_put(out, STR(" = "));
	buf_put(out, words_of(bench, seed, 1 + dice_roll(seed) % lines));
	buf_char(out, '\n');
}

static void
pick(struct buf *out, unsigned *seed, const char *key,
     const char *const *values, size_t count)
{
	size_t at = dice_roll(seed) % (count + 1);

	if (at == count)
		return;
	buf_put(out, str_of(key));
	buf_put(out, STR(" = "));
	buf_put(out, str_of(values[at]));
	buf_char(out, '\n');
}

static struct str
random_answers(struct bench *bench, unsigned *seed)
{
	static const char *const numbers[] = { "0", "-12", "1.234.567" };
	static const char *const dates[] = { "1/1/1900", "31/12/2099",
					     "2025-09-05" };
	static const char *const muc[] = { "tot", "kem" };
	static const char *const yes[] = { "co", "khong" };
	static const char *const urls[] = { "https://a.vn/?a=1&b=(2)" };
	static const char *const mails[] = { "a@b.vn" };
	struct buf out = { .arena = &bench->arena };

	put(bench, &out, seed, "ten", 3);
	put(bench, &out, seed, "ghi_chu", 20);
	pick(&out, seed, "so", numbers, COUNT_OF(numbers));
	pick(&out, seed, "ngay", dates, COUNT_OF(dates));
	pick(&out, seed, "muc", muc, COUNT_OF(muc));
	pick(&out, seed, "dat", yes, COUNT_OF(yes));
	pick(&out, seed, "trang", urls, COUNT_OF(urls));
	pick(&out, seed, "thu", mails, COUNT_OF(mails));
	for (size_t i = dice_roll(seed) % 4; i-- > 0;)
		put(bench, &out, seed, "noi_nhan", 2);
	for (size_t i = dice_roll(seed) % (dice_roll(seed) % 8 ? 5 : 200);
	     i-- > 0;) {
		buf_put(&out, STR("[can_bo]\n"));
		put(bench, &out, seed, "ho_ten", 2);
		put(bench, &out, seed, "chuc", 1);
		put(bench, &out, seed, "lop", 1);
		put(bench, &out, seed, "lop", 1);
	}
	buf_char(&out, '\0');
	return (struct str){ out.data, out.len - 1 };
}

/* The answers TYPED as they are written. */
static struct str
normal(struct bench *bench, const char *form_text, struct str typed)
{
	struct form *form = form_of(bench, form_text);
	struct source *source = arena_new(&bench->arena, struct source, 1);
	struct evaluator evaluator = { .arena = NULL };
	struct buf text = { .arena = &bench->arena };
	struct faults unheard = { .arena = &bench->arena };

	source->text = typed;
	written_put(&text, check_answers(&bench->arena, &evaluator, form,
					 answers_parse(&bench->arena, source,
						       &unheard),
					 &unheard));
	assert_int_equal(unheard.errors, 0);
	evaluator_end(&evaluator);
	form_free(form);
	return arena_dup(&bench->arena, text.len ? buf_str(&text) : STR(""));
}

static void
is_identity(struct bench *bench, struct str typed)
{
	struct str report = carry(bench, FORM, EVERYTHING, typed.data);
	struct str expected = normal(bench, FORM, typed);
	struct str again = read_back(bench, FORM, report);

	assert_text(read_faults(bench), "");
	assert_string_equal(again.data, expected.data);
	bench->faults = (struct faults){ .arena = &bench->arena };
	assert_true(str_eq(report, carry(bench, FORM, EVERYTHING, again.data)));
}

static void
answers_come_back_as_they_were(void **state)
{
	struct bench *bench = *state;
	unsigned seed = 5;

	for (size_t i = 0; i < 150; i++) {
		bench->faults = (struct faults){ .arena = &bench->arena };
		is_identity(bench, random_answers(bench, &seed));
		arena_reset(&bench->arena);
	}
}

static void
answers_written_again_are_the_same(void **state)
{
	struct bench *bench = *state;
	unsigned seed = 7;

	for (size_t i = 0; i < 200; i++) {
		struct str once =
			normal(bench, FORM, random_answers(bench, &seed));

		assert_string_equal(normal(bench, FORM, once).data, once.data);
		arena_reset(&bench->arena);
	}
}

static void
protection_comes_before_all_that_follows_it(void **state)
{
	struct bench *bench = *state;
	struct file file = {
		.body = P("{{x}}"),
		.settings = "<w:zoom/><w:defaultTabStop w:val='1'/>"
			    "<w:mailMerge/><w:compat/>",
	};
	struct compile_wishes wishes = { .carries = true, .is_blank = true };
	struct compiled *compiled =
		compile_as(&bench->arena, &bench->source, docx_of(bench, &file),
			   NULL, &wishes, &bench->faults);
	struct str blank = render_report(
		&bench->arena, compiled,
		blank_record(&bench->arena, &compiled->form->fields),
		WRITE_EARLIEST, &bench->faults);
	struct str xml = part_of(bench, blank, "word/set.xml");

	assert_true(str_find(xml, STR("<w:zoom/><w:documentProtection ")) <
		    xml.len);
	compiled_free(compiled);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(value_in_an_attribute_is_in_no_control),
		BENCH_TEST(value_is_in_a_control),
		BENCH_TEST(filters_are_kept),
		BENCH_TEST(paragraphs_are_in_one_control),
		BENCH_TEST(date_is_a_date_control),
		BENCH_TEST(missing_value_is_a_placeholder),
		BENCH_TEST(choice_is_a_list),
		BENCH_TEST(box_is_a_check_box),
		BENCH_TEST(part_of_an_answer_has_its_name),
		BENCH_TEST(empty_paragraph_still_goes),
		BENCH_TEST(long_labels_end_after_a_word),
		BENCH_TEST(records_are_a_repeating_section),
		BENCH_TEST(items_of_a_list_are_a_repeating_section),
		BENCH_TEST(list_that_ends_a_cell_is_in_no_section),
		BENCH_TEST(no_records_leave_no_section),
		BENCH_TEST(answers_come_back_as_they_were),
		BENCH_TEST(answers_written_again_are_the_same),
		BENCH_TEST(protection_comes_before_all_that_follows_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
