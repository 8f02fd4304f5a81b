/* The fields of a mail merge as Word and others write them. */
#include "merge.h"

#define EN(inside) \
	"<w:r><w:rPr><w:lang w:val=\"en-US\"/></w:rPr>" inside "</w:r>"
#define VI(inside) \
	"<w:r><w:rPr><w:lang w:val=\"vi-VN\"/></w:rPr>" inside "</w:r>"

FILLS(complex_field,
      LINE(RUN("a") FIELD(" MERGEFIELD Ten ", RUN("«Ten»")) RUN("b")),
      "ten = An", LINE(RUN("a") RUN("An") RUN("b")))
FILLS(simple_field, LINE(SIMPLE(" MERGEFIELD ten ", RUN("«ten»"))), "ten = An",
      LINE(RUN("An")))
FILLS(result_gives_the_look,
      LINE(FIELD("MERGEFIELD ten", BOLD(T_("«t")) ITALIC(T_("en»")))),
      "ten = An", LINE(BOLD(T_("An"))))
FILLS(simple_field_looks_as_its_first_run,
      LINE(SIMPLE("MERGEFIELD ten", BOLD(T_("x")))), "ten = An",
      LINE(BOLD(T_("An"))))
FILLS(letter_gives_the_look,
      LINE(MARK("begin") ITALIC("<w:instrText>MERGEFIELD ten \\* CharFormat"
				"</w:instrText>") MARK("separate") BOLD(T_("x"))
		   MARK("end")),
      "ten = An", LINE(ITALIC(T_("An"))))
FILLS(field_without_a_result,
      LINE(MARK("begin") BOLD("<w:instrText>MERGEFIELD ten</w:instrText>")
		   MARK("end")),
      "ten = An", LINE(BOLD(T_("An"))))
FILLS(code_in_pieces,
      LINE(MARK("begin") CODE(
	      " MERGE") "<w:proofErr w:type=\"spellStart\"/>" CODE("FIELD \"T")
		   CODE("ên\" ") MARK("separate") RUN("«Tên»") MARK("end")),
      "ten = An", LINE(RUN("An")))
FILLS(field_in_one_run,
      LINE("<w:r><w:t>a</w:t><w:fldChar w:fldCharType=\"begin\"/>"
	   "<w:instrText>MERGEFIELD ten</w:instrText>"
	   "<w:fldChar w:fldCharType=\"separate\"/><w:t>x</w:t>"
	   "<w:fldChar w:fldCharType=\"end\"/><w:t>b</w:t></w:r>"),
      "ten = An", LINE(RUN("a") RUN("An") RUN("b")))
FILLS(two_fields_in_one_run,
      LINE("<w:r><w:fldChar w:fldCharType=\"begin\"/>"
	   "<w:instrText>MERGEFIELD ten</w:instrText>"
	   "<w:fldChar w:fldCharType=\"end\"/>"
	   "<w:fldChar w:fldCharType=\"begin\"/>"
	   "<w:instrText>MERGEFIELD so</w:instrText>"
	   "<w:fldChar w:fldCharType=\"end\"/></w:r>"),
      "ten = An\nso = 7", LINE(RUN("An") RUN("7")))
FILLS(bookmarks_stay,
      LINE(MARK("begin") "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>" CODE(
	      "MERGEFIELD ten") MARK("separate")
		   RUN("x") "<w:bookmarkEnd w:id=\"1\"/>" MARK("end")),
      "ten = An",
      LINE(RUN("An") "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>"
		     "<w:bookmarkEnd w:id=\"1\"/>"))
FILLS(other_fields_stay,
      LINE(MARK("begin") CODE(" PAGE ") MARK("separate") RUN("1") MARK("end")
		   RUN("{{ten}}")),
      "ten = An",
      LINE(MARK("begin") CODE(" PAGE ") MARK("separate") RUN("1") MARK("end")
		   RUN("An")))
FILLS(deleted_field_stays,
      LINE("<w:del w:id=\"1\" w:author=\"a\">" MARK("begin") "<w:r><w:delInstrText>MERGEFIELD ten</w:delInstrText></w:r>" MARK(
	      "end") "</w:del>" RUN("{{so}}")),
      "so = 1",
      LINE("<w:del w:id=\"1\" w:author=\"a\">" MARK("begin") "<w:r><w:delInstrText>MERGEFIELD ten</w:delInstrText></w:r>" MARK(
	      "end") "</w:del>" RUN("1")))
FILLS(field_in_the_result_of_another,
      LINE(FIELD("HYPERLINK \\l a", FIELD("MERGEFIELD ten", RUN("x")))),
      "ten = An", LINE(FIELD("HYPERLINK \\l a", RUN("An"))))
FILLS(formats,
      LINE(SIMPLE("MERGEFIELD ten \\* Upper \\* MERGEFORMAT", "")
		   SIMPLE("MERGEFIELD ten \\* firstcap", "")
			   SIMPLE("MERGEFIELD ten \\* Caps", "")),
      "ten = đỗ văn", LINE(RUN("ĐỖ VĂN") RUN("Đỗ văn") RUN("Đỗ Văn")))
FILLS(date_picture,
      LINE(SIMPLE("MERGEFIELD ngay \\@ &quot;d/M/yyyy&quot;", "")),
      "ngay = 05/09/2025", LINE(RUN("5/9/2025")))
FILLS(number_picture, LINE(SIMPLE("MERGEFIELD so \\# #,##0", "")), "so = 12345",
      LINE(RUN("12,345")))
FILLS(number_formats,
      LINE(SIMPLE("MERGEFIELD so \\* Roman", "")
		   SIMPLE("MERGEFIELD so \\* ALPHABETIC", "")
			   SIMPLE("MERGEFIELD so \\* Hex", "")),
      "so = 12", LINE(RUN("XII") RUN("L") RUN("C")))
FILLS(number_picture_is_read_by_a_format,
      LINE(SIMPLE("MERGEFIELD ngay \\* roman \\@ yyyy", "")),
      "ngay = 05/09/2025", LINE(RUN("mmxxv")))
FILLS(no_number_has_no_format,
      LINE(SIMPLE("MERGEFIELD ngay \\@ MMMM \\* Roman", "")),
      "ngay = 05/09/2025", LINE(RUN("Tháng Chín")))
FILLS(words_are_vietnamese_where_no_language_is_told,
      LINE(SIMPLE("MERGEFIELD so \\* CardText \\* FirstCap", "")), "so = 12",
      LINE(RUN("Mười hai")))
FILLS(words_are_in_the_language_of_the_run,
      LINE(SIMPLE("MERGEFIELD so \\* Caps \\* CardText", EN(T_("x")))
		   FIELD("MERGEFIELD so \\* OrdText", VI(T_("x")))),
      "so = 21", LINE(EN(T_("Twenty-one")) VI(T_("thứ hai mươi mốt"))))
FILLS(texts_around_a_value,
      LINE(SIMPLE("MERGEFIELD ten \\b &quot;(&quot; \\f &quot;)&quot;", "")
		   SIMPLE("MERGEFIELD so \\b &quot;x&quot;", "") RUN("z")),
      "ten = An", LINE(RUN("(An)") "<w:r></w:r>" RUN("z")))
FILLS(nothing_is_printed_for_nothing,
      LINE(RUN("a") SIMPLE("MERGEFIELD ten", RUN("«ten»"))), "",
      LINE(RUN("a") "<w:r></w:r>"))
FILLS(block_of_fields,
      LINE(SIMPLE("MERGEFIELD TableStart:can_bo", ""))
	      LINE(SIMPLE("MERGEFIELD Ho_ten", ""))
		      LINE(SIMPLE("MERGEFIELD TableEnd:can_bo", "")),
      "[can_bo]\nho_ten = A\n[can_bo]\nho_ten = B",
      LINE(RUN("A")) LINE(RUN("B")))

REFUSES(unknown_name, LINE(SIMPLE("MERGEFIELD khong_co", "")), MSG_TAG_UNKNOWN)
REFUSES(no_key, LINE(SIMPLE("MERGEFIELD #ten", "")), MSG_FIELD_NAME)
REFUSES(unknown_switch, LINE(SIMPLE("MERGEFIELD ten \\* BahtText", "")),
	MSG_FIELD_SWITCH)
REFUSES(field_without_a_name, LINE(SIMPLE(" MERGEFIELD ", "")),
	MSG_FIELD_NAMELESS)
REFUSES(field_that_is_misspelt, LINE(FIELD("MERGFIELD ten", RUN("x"))),
	MSG_FIELD_TYPE_NEAR)
REFUSES(picture_without_a_place, LINE(SIMPLE("MERGEFIELD so \\# abc", "")),
	MSG_FIELD_PICTURE)

static void
fault_of_a_switch_points_into_the_code(void **state)
{
	const struct fault *fault =
		refuses(*state, LINE(SIMPLE("MERGEFIELD ten \\z 1", "")),
			MSG_FIELD_SWITCH);

	assert_text(fault->spot.source->text, "{ MERGEFIELD ten \\z 1 }");
	assert_text(fault->spot.at, "\\z");
}

REFUSES(number_format_of_a_text, LINE(SIMPLE("MERGEFIELD ten \\* Roman", "")),
	MSG_TAG_FILTER_TYPE)
REFUSES(picture_of_another_type, LINE(SIMPLE("MERGEFIELD ten \\@ d", "")),
	MSG_TAG_FILTER_TYPE)
REFUSES(field_of_a_database, LINE(SIMPLE("DATABASE", "")), MSG_FIELD_OTHER)
FILLS(field_over_paragraphs,
      LINE(RUN("a") MARK("begin") CODE("MERGEFIELD ten") MARK("separate")
		   RUN("x")) LINE(RUN("y") MARK("end") RUN("b")),
      "ten = An", LINE(RUN("a") RUN("An") RUN("b")))
REFUSES(field_over_a_table,
	LINE(MARK("begin") CODE("MERGEFIELD ten") MARK("separate"))
		TBL(TR(TC(P("a")))) LINE(MARK("end")),
	MSG_FIELD_PARAGRAPHS)

static void
without_a_form_types_are_guessed(void **state)
{
	fills_with(*state, NULL,
		   LINE(SIMPLE("MERGEFIELD Ngày_lập \\@ dd.MM.yy", "")
				SIMPLE("MERGEFIELD &quot;Họ tên&quot;", "")),
		   "ngay_lap = 1/2/2026\nHọ tên = An",
		   LINE(RUN("01.02.26") RUN("An")));
}

#define STYLES                                                           \
	"<w:styles " SPACES "><w:docDefaults><w:rPrDefault><w:rPr>"      \
	"<w:lang w:val='en-GB'/></w:rPr></w:rPrDefault></w:docDefaults>" \
	"</w:styles>"

static void
words_are_in_the_language_of_the_file(void **state)
{
	struct file file = {
		.body = LINE(SIMPLE("MERGEFIELD so \\* CardText", RUN("x")))
			LINE(SIMPLE("MERGEFIELD so \\* CardText", VI(""))),
		.types = OVERRIDE("styles.xml", "styles+xml"),
		.rels = RELATE("t", "styles", "styles.xml"),
		.more = { ENTRY("word/styles.xml", STYLES) },
	};

	assert_string_equal(
		arena_dup(&((struct bench *)*state)->arena,
			  body_of(*state,
				  fill_file(*state, file, FORM, "so = 12")))
			.data,
		LINE(RUN("twelve")) LINE(VI(T_("mười hai"))));
}

#define MERGE \
	"<w:mailMerge><w:mainDocumentType w:val='formLetters'/></w:mailMerge>"

static struct str
settings_of(struct bench *bench, const char *body)
{
	struct file file = { .body = body,
			     .settings = MERGE "<w:zoom w:percent='100'/>" };

	return part_of(bench, fill_file(bench, file, FORM, "ten = An"),
		       "word/set.xml");
}

#define ASKS LINE(FIELD("ASK ten \"?\"", "") FIELD("FILLIN \"?\"", RUN("x")))
FILLS(what_word_asks_is_left_alone, ASKS P("{{ten}}"), "ten = An", ASKS P("An"))

static void
name_with_a_point_is_one_key(void **state)
{
	fills_with(*state, NULL, LINE(SIMPLE("MERGEFIELD $nguoi.ten", "")),
		   "nguoi_ten = An", LINE(RUN("An")));
}

static void
report_is_no_mail_merge(void **state)
{
	struct str left =
		settings_of(*state, LINE(SIMPLE("MERGEFIELD ten", "")));

	assert_true(str_find(left, STR("mailMerge")) == left.len);
	assert_true(str_find(left, STR("w:zoom")) < left.len);
}

static void
mail_merge_of_nothing_is_left_alone(void **state)
{
	struct str left = settings_of(*state, P("{{ten}}"));

	assert_true(str_find(left, STR(MERGE)) < left.len);
}

int
main(void)
{
#define T(name) \
	cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)
	const struct CMUnitTest tests[] = {
		T(complex_field),
		T(simple_field),
		T(result_gives_the_look),
		T(simple_field_looks_as_its_first_run),
		T(letter_gives_the_look),
		T(field_without_a_result),
		T(code_in_pieces),
		T(field_in_one_run),
		T(two_fields_in_one_run),
		T(bookmarks_stay),
		T(other_fields_stay),
		T(deleted_field_stays),
		T(field_in_the_result_of_another),
		T(formats),
		T(date_picture),
		T(number_picture),
		T(number_formats),
		T(number_picture_is_read_by_a_format),
		T(no_number_has_no_format),
		T(words_are_vietnamese_where_no_language_is_told),
		T(words_are_in_the_language_of_the_run),
		T(texts_around_a_value),
		T(nothing_is_printed_for_nothing),
		T(block_of_fields),
		T(unknown_name),
		T(no_key),
		T(unknown_switch),
		T(field_without_a_name),
		T(field_that_is_misspelt),
		T(picture_without_a_place),
		T(fault_of_a_switch_points_into_the_code),
		T(number_format_of_a_text),
		T(picture_of_another_type),
		T(field_of_a_database),
		T(field_over_paragraphs),
		T(field_over_a_table),
		T(words_are_in_the_language_of_the_file),
		T(without_a_form_types_are_guessed),
		T(what_word_asks_is_left_alone),
		T(name_with_a_point_is_one_key),
		T(report_is_no_mail_merge),
		T(mail_merge_of_nothing_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
