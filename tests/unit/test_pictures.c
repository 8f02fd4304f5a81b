/* test_pictures.c - pictures in place of tags and of other pictures. */
#include "fill.h"

#include "docx/wordml/fit.h"
#include "docx/wordml/shape_style.h"

#define DRAWING_SPACES                                                     \
	"xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' " \
	"xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/"     \
	"picture'"
#define SHAPE_SPACES                               \
	"xmlns:v='urn:schemas-microsoft-com:vml' " \
	"xmlns:o='urn:schemas-microsoft-com:office:office'"

/* A picture 100 by 100 mm with the attributes TEXTS of its wp:docPr, INNER of
 * its pic:cNvPr, what is MORE in its a:blip, its frame INLINE or ANCHOR. */
#define FRAMED(frame, texts, inner, more)                                        \
	"<w:drawing " DRAWING_SPACES "><wp:" frame "><wp:extent cx='3600000' "   \
	"cy='3600000'/><wp:docPr id='1' name='a' " texts "/><a:graphic>"         \
	"<a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id='0' name='b' " inner \
	"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>" more                     \
	"<a:srcRect l='9'/><a:stretch/></pic:blipFill><pic:spPr><a:xfrm>"        \
	"<a:off x='0' y='0'/><a:ext cy='3600000' cx='3600000'/></a:xfrm>"        \
	"</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:" frame           \
	"></w:drawing>"
#define BLIP "<a:blip r:embed='old'><a:extLst/></a:blip>"
#define PICTURE(texts) FRAMED("inline", texts, "", BLIP)
#define SHAPE(texts)                                                    \
	"<w:pict " SHAPE_SPACES "><v:shapetype id='t'/><v:shape " texts \
	" style='position:absolute;height:1in;width:72pt;z-index:1'>"   \
	"<v:imagedata r:id='old' cropleft='9' o:title='x'/></v:shape></w:pict>"
#define IN_RUN(inside) "<w:p><w:r>" inside "</w:r></w:p>"
#define OLD_REL RELATE("old", "image", "media/image7.PNG")

static struct file
file_with(const char *body)
{
	return (struct file){
		.body = body,
		.rels = OLD_REL,
		.types = "<Default Extension='PNG' ContentType='image/png'/>",
		.more = { { STR("word/media/image7.PNG"), STR("x"), NULL } },
	};
}

static void
has(struct bench *bench, struct str text, const char *part)
{
	if (str_find(text, str_of(part)) == text.len)
		fail_msg("no %s in %s", part,
			 arena_dup(&bench->arena, text).data);
}

static void
has_not(struct bench *bench, struct str text, const char *part)
{
	if (str_find(text, str_of(part)) < text.len)
		fail_msg("%s in %s", part, arena_dup(&bench->arena, text).data);
}

static size_t
count_of(struct str text, const char *part)
{
	struct str needle = str_of(part);
	size_t count = 0, at;

	while ((at = str_find(text, needle)) < text.len) {
		count++;
		text = str_from(text, at + needle.len);
	}
	return count;
}

static struct str
body_with(struct bench *bench, const char *body, const char *typed)
{
	return body_of(bench, fill_file(bench, file_with(body), FORM, typed));
}

/* --- placeholders --------------------------------------------------------- */

static void
a_picture_is_fitted_into_the_box(void **state)
{
	struct bench *bench = *state;
	struct str body = body_with(bench, IN_RUN(PICTURE("descr='{{anh}}'")),
				    "anh = a.png");

	has(bench, body, "<wp:extent cx=\"3600000\" cy=\"1800000\"/>");
	has(bench, body, "<a:ext cy=\"1800000\" cx=\"3600000\"/>");
	has(bench, body, "<a:blip r:embed=\"rId1\"/>");
	has_not(bench, body, "srcRect");
	has_not(bench, body, "descr");
}

static void
a_high_picture_is_fitted_by_its_height(void **state)
{
	struct bench *bench = *state;

	has(bench,
	    body_with(bench, IN_RUN(PICTURE("title=' {{ anh }}'")),
		      "anh = a.jpg"),
	    "<wp:extent cx=\"1800000\" cy=\"3600000\"/>");
}

static void
the_tag_may_stand_in_any_alternative_text(void **state)
{
	static const char *const bodies[] = {
		IN_RUN(FRAMED("anchor", "descr='{{anh}}' title='{{anh}}'",
			      "descr='{{anh}}'", BLIP)),
		IN_RUN(FRAMED("inline", "", "descr='{{anh | image}}'", BLIP)),
		IN_RUN(FRAMED("inline", "descr='Logo'", "title='{{anh}}'",
			      BLIP)),
		IN_RUN(FRAMED("inline", "descr='{{anh}}'", "",
			      "<a:blip r:link='old'/>")),
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(bodies); i++) {
		struct str body = body_with(bench, bodies[i], "anh = a.png");

		has(bench, body, "cy=\"1800000\"");
		has(bench, body, "r:embed=\"rId1\"");
		has_not(bench, body, ".png");
		has_not(bench, body, "r:link");
	}
}

static void
the_question_is_the_new_alternative_text(void **state)
{
	struct bench *bench = *state;

	has(bench,
	    body_of(bench,
		    fill_file(bench,
			      file_with(IN_RUN(PICTURE("descr='{{anh}}'"))),
			      "[anh]\nlabel = Ảnh <1>\ntype = picture\n",
			      "anh = a.png")),
	    "descr=\"Ảnh &lt;1&gt;\"");
}

static void
words_around_the_tag_make_it_a_text(void **state)
{
	struct bench *bench = *state;
	struct str body = body_with(
		bench, IN_RUN(PICTURE("descr='Ảnh {{anh}}'")), "anh = a.png");

	has(bench, body, "descr=\"Ảnh a.png\"");
	has(bench, body, "r:embed=\"old\"");
}

static void
an_answer_of_another_type_is_a_text(void **state)
{
	struct bench *bench = *state;
	struct str body = body_with(bench, IN_RUN(PICTURE("descr='{{ten}}'")),
				    "ten = An");

	has(bench, body, "descr=\"An\"");
	has(bench, body, "r:embed=\"old\"");
}

static void
without_an_answer_the_picture_goes(void **state)
{
	struct bench *bench = *state;

	fills(bench, P("x") IN_RUN(PICTURE("descr='{{anh}}'")) P("y"), "",
	      P("x") P("y"));
}

static void
what_stands_beside_it_stays(void **state)
{
	struct bench *bench = *state;

	fills(bench,
	      "<w:p>" RUN("x") "<w:r>" PICTURE(
		      "descr='{{anh}}'") "</w:r></w:p>",
	      "", "<w:p>" RUN("x") "<w:r></w:r></w:p>");
}

static void
a_deleted_picture_is_let_be(void **state)
{
	struct bench *bench = *state;

	has(bench,
	    body_with(bench,
		      "<w:p><w:del w:id='5' w:author='a'><w:r>" PICTURE(
			      "descr='{{anh}}'") "</w:r></w:del></w:p>",
		      "anh = a.png"),
	    "r:embed=\"old\"");
}

#define CONTROLLED(inside)                                                \
	"<w:p>" RUN("x") "<w:sdt><w:sdtPr><w:showingPlcHdr/><w:picture/>" \
			 "</w:sdtPr><w:sdtContent>" inside                \
			 "</w:sdtContent></w:sdt></w:p>"

static void
a_control_for_pictures_is_filled(void **state)
{
	struct bench *bench = *state;
	struct str body = body_with(
		bench, CONTROLLED("<w:r>" PICTURE("descr='{{anh}}'") "</w:r>"),
		"anh = a.png");

	has(bench, body, "r:embed=\"rId1\"");
	has_not(bench, body, "showingPlcHdr");
}

static void
a_control_for_pictures_is_never_empty(void **state)
{
	struct bench *bench = *state;

	has(bench,
	    body_with(bench,
		      CONTROLLED("<w:r>" PICTURE("descr='{{anh}}'") "</w:r>"),
		      ""),
	    "<w:sdtContent><w:r></w:r></w:sdtContent>");
}

/* --- the old kind --------------------------------------------------------- */

static void
an_old_picture_is_exchanged(void **state)
{
	struct bench *bench = *state;
	struct str body =
		body_with(bench, IN_RUN(SHAPE("alt='{{anh}}'")), "anh = a.png");

	has(bench, body,
	    "style=\"position:absolute;height:36.00pt;width:72.00pt;"
	    "z-index:1\"");
	has(bench, body, "<v:imagedata r:id=\"rId1\"/>");
}

static void
an_old_picture_goes_without_an_answer(void **state)
{
	struct bench *bench = *state;

	fills(bench, P("x") IN_RUN(SHAPE("title='{{anh}}'")) P("y"), "",
	      P("x") P("y"));
}

#define BOTH                                                       \
	"<mc:AlternateContent><mc:Choice Requires='w14'>" PICTURE( \
		"descr='{{anh}}'") "</mc:Choice><mc:Fallback>" SHAPE("") "</mc:Fallback></mc:AlternateContent>"

static void
both_branches_show_the_same_file(void **state)
{
	struct bench *bench = *state;
	struct str body = body_with(bench, IN_RUN(BOTH), "anh = a.png");

	has(bench, body, "r:embed=\"rId1\"");
	has(bench, body, "<v:imagedata r:id=\"rId1\"/>");
}

static void
both_branches_go_together(void **state)
{
	struct bench *bench = *state;

	fills(bench, P("x") IN_RUN(BOTH) P("y"), "", P("x") P("y"));
}

static void
lengths_of_a_style_have_units(void **state)
{
	static const struct {
		struct str style;
		size_t width;
	} cases[] = {
		{ STR_INIT("width:1pt"), 12700 },
		{ STR_INIT("left:9pt; width : 1.5in ;top:1pt"), 1371600 },
		{ STR_INIT("width:10mm"), 360000 },
		{ STR_INIT("width:2000"), 0 },
		{ STR_INIT("width:1pt;width:2pt"), 0 },
		{ STR_INIT("width:99999999in"), 0 },
		{ STR_INIT("mso-width:1pt"), 0 },
		{ STR_INIT(""), 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(
			shape_style_length(cases[i].style, STR("width")),
			cases[i].width);
}

/* --- tags ----------------------------------------------------------------- */

#define SECTION                                                          \
	"<w:p><w:pPr><w:sectPr><w:pgSz w:w='3000' w:h='9000'/><w:pgMar " \
	"w:left='500' w:right='500' w:top='100' w:bottom='100'/>"        \
	"</w:sectPr></w:pPr></w:p>"
#define INDENTED                                                           \
	"<w:p><w:pPr><w:ind w:left='500' w:firstLine='500'/></w:pPr>" RUN( \
		"{{anh | image}}") "</w:p>"
#define COLUMNS                                                         \
	"<w:p><w:pPr><w:sectPr><w:pgSz w:w='3000' w:h='9000'/><w:cols " \
	"w:num='2' w:space='1000'/></w:sectPr></w:pPr></w:p>"
#define WIDE_CELL(width)                                                \
	"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='500'/><w:gridCol " \
	"w:w='1216'/></w:tblGrid><w:tr><w:tc>" P(                       \
		"") "</w:tc><w:tc>"                                     \
		    "<w:tcPr>" width                                    \
		    "</w:tcPr>" P("{{anh | image}}") "</w:tc></w:tr></w:tbl>"

/* 200 by 100 pixels of 96 to the inch, at most 2 inches wide; 635 EMU are a
 * twentieth of a point. */
static void
a_tag_prints_the_natural_size_if_there_is_room(void **state)
{
	static const struct {
		const char *body, *size;
	} cases[] = {
		{ P("{{anh | image}}"), "cx=\"1905000\" cy=\"952500\"" },
		{ P("{{anh | image}}") SECTION,
		  "cx=\"1270000\" cy=\"635000\"" },
		{ INDENTED SECTION, "cx=\"635000\" cy=\"317500\"" },
		{ P("{{anh | image}}") COLUMNS, "cx=\"635000\" cy=\"317500\"" },
		{ SECTION P("{{anh | image}}"),
		  "cx=\"1905000\" cy=\"952500\"" },
		{ WIDE_CELL(""), "cx=\"635000\" cy=\"317500\"" },
		{ WIDE_CELL("<w:tcW w:w='716' w:type='dxa'/>"),
		  "cx=\"317500\" cy=\"158750\"" },
		{ WIDE_CELL("<w:tcW w:w='716' w:type='dxa'/><w:tcMar><w:left "
			    "w:w='16'/><w:right w:w='200'/></w:tcMar>"),
		  "cx=\"317500\" cy=\"158750\"" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str report = fill_file(bench, file_with(cases[i].body),
					      FORM, "anh = a.png");
		struct str body = part_of(bench, report, "word/document.xml");

		has(bench, body, cases[i].size);
		assert_int_equal(count_of(body, cases[i].size), 2);
	}
}

static void
a_tag_prints_nothing_without_an_answer(void **state)
{
	struct bench *bench = *state;

	fills(bench, P("x") P("{{anh | image}}") P("a{{anh|image}}b"), "",
	      P("x") "<w:p><w:r><w:t>a</w:t><w:t>b</w:t></w:r></w:p>");
}

static void
pictures_of_records_have_ids_of_their_own(void **state)
{
	struct bench *bench = *state;
	struct str body = body_with(
		bench,
		P("{{#can_bo}}") "<w:p><w:r>" PICTURE("descr='{{can_bo.anh}}'") "</w:r>" RUN(
			"{{anh | image}}") "</w:p>" P("{{/can_bo}}"),
		"[can_bo]\nanh = a.png\n[can_bo]\nanh = b.jpg\n"
		"[can_bo]\nho_ten = A");

	assert_int_equal(count_of(body, "<wp:docPr"), 4);
	assert_int_equal(count_of(body, "r:embed=\"rId1\""), 2);
	assert_int_equal(count_of(body, "r:embed=\"rId2\""), 2);
	assert_int_equal(count_of(body, "<w:p>"), 2);
}

static void
a_wide_picture_is_never_wider_than_word_allows(void **state)
{
	static const struct image image = {
		.width = 1 << 30, .height = 1, .across = 96, .down = 96
	};
	struct box size = fit_image(&image, (struct box){ .may_grow = true });

	(void)state;
	assert_int_equal(size.width, 22 * EMU_INCH);
	assert_int_equal(size.height, 1);
}

static void
pixels_need_not_be_square(void **state)
{
	static const struct image image = {
		.width = 100, .height = 100, .across = 200, .down = 100
	};
	struct box size = fit_image(&image, (struct box){ .width = 0 });

	(void)state;
	assert_int_equal(size.width, EMU_INCH / 2);
	assert_int_equal(size.height, EMU_INCH);
}

/* --- parts ---------------------------------------------------------------- */

static void
a_file_is_one_part_and_one_relationship_of_each_part(void **state)
{
	struct bench *bench = *state;
	struct file file = file_with(IN_RUN(PICTURE("descr='{{anh}}'"))
					     P("{{anh | image}}"));
	struct str report, rels;

	file.header = P("{{anh | image}}");
	file.note = P("{{anh | image}}");
	report = fill_file(bench, file, FORM, "anh = a.png");
	rels = part_of(bench, report, "word/_rels/document.xml.rels");
	assert_int_equal(count_of(rels, "/word/media/image8.png"), 1);
	has(bench, part_of(bench, report, "word/_rels/header1.xml.rels"),
	    "Target=\"/word/media/image8.png\"");
	has(bench, part_of(bench, report, "word/_rels/notes.xml.rels"),
	    "Id=\"rId1\"");
	assert_true(str_eq(part_of(bench, report, "word/media/image8.png"),
			   STR(PNG_WIDE)));
	assert_int_equal(part_of(bench, report, "word/media/image9.png").len,
			 0);
}

static void
types_are_looked_up_without_case(void **state)
{
	struct bench *bench = *state;
	struct str types = part_of(
		bench,
		fill_file(bench,
			  file_with(P("{{anh|image}}") P(
				  "{{#can_bo}}{{anh|image}}{{/can_bo}}")),
			  FORM, "anh = a.jpg\n[can_bo]\nanh = b.png"),
		"[Content_Types].xml");

	assert_int_equal(count_of(types, "\"image/png\""), 1);
	has(bench, types, "Extension=\"PNG\"");
	has(bench, types,
	    "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>");
}

static void
an_extension_of_another_type_makes_an_override(void **state)
{
	struct bench *bench = *state;
	struct file file = file_with(P("{{anh | image}}"));
	struct str types;

	file.types = "<Default Extension='png' ContentType='application/x'/>";
	types = part_of(bench, fill_file(bench, file, FORM, "anh = a.png"),
			"[Content_Types].xml");
	has(bench, types,
	    "<Override PartName=\"/word/media/image8.png\" "
	    "ContentType=\"image/png\"/>");
}

static void
no_type_is_added_without_a_picture(void **state)
{
	struct bench *bench = *state;

	has_not(bench,
		part_of(bench,
			fill_file(bench, file_with(P("{{anh | image}}") P("x")),
				  FORM, ""),
			"[Content_Types].xml"),
		"jpeg");
}

static void
the_file_of_a_placeholder_is_not_carried_over(void **state)
{
	struct bench *bench = *state;
	struct file file = file_with(IN_RUN(PICTURE("descr='{{anh}}'")));
	struct str report;

	file.types = "<Override PartName='/word/media/image7.PNG' "
		     "ContentType='image/png'/>";
	report = fill_file(bench, file, FORM, "anh = a.png");
	assert_int_equal(part_of(bench, report, "word/media/image7.PNG").len,
			 0);
	has_not(bench, part_of(bench, report, "word/_rels/document.xml.rels"),
		"image7");
	has_not(bench, part_of(bench, report, "[Content_Types].xml"), "image7");
}

static void
a_file_that_is_shown_elsewhere_stays(void **state)
{
	struct bench *bench = *state;
	struct str report =
		fill_file(bench,
			  file_with(IN_RUN(PICTURE("descr='{{anh}}'"))
					    IN_RUN(SHAPE("alt='x'"))),
			  FORM, "anh = a.png");

	assert_text(part_of(bench, report, "word/media/image7.PNG"), "x");
	has(bench, part_of(bench, report, "word/_rels/document.xml.rels"),
	    "image7");
}

/* --- without a form ------------------------------------------------------- */

static void
the_type_is_guessed_from_the_place(void **state)
{
	struct bench *bench = *state;
	struct file file = file_with(
		IN_RUN(PICTURE("descr='{{a}}'")) P("{{b | image}}")
			P("{{#c}}{{c | image}}{{/c}}") P("{{#d}}x{{/d}}")
				P("{{#d}}{{e | image}}{{/d}}"));
	struct str body = body_of(
		bench, fill_file(bench, file, NULL,
				 "a = a.png\nb = b.png\n[d]\ne = e.jpg"));

	assert_int_equal(count_of(body, "r:embed"), 3);
}

/* --- several -------------------------------------------------------------- */

#define SHOWN "{{#anh}}{{. | image}}{{/anh}}"
#define SEVERAL "[anh]\ntype = pictures\n"

static void
pictures_of_a_list_stand_in_a_line(void **state)
{
	static const char *const forms[] = { SEVERAL, NULL };
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(forms); i++) {
		struct str report =
			fill_file(bench, file_with(P(SHOWN) P("x")), forms[i],
				  "anh = a.png\nanh = b.jpg\nanh = c.png");
		struct str body = body_of(bench, report);

		assert_int_equal(count_of(body, "r:embed=\"rId1\""), 2);
		assert_int_equal(count_of(body, "r:embed=\"rId2\""), 1);
		assert_int_equal(count_of(body, "<w:p>"), 2);
	}
}

static void
placeholder_in_a_block_of_pictures_is_each_of_them(void **state)
{
	struct bench *bench = *state;
	struct str body = body_of(
		bench, fill_file(bench,
				 file_with(P("{{#anh}}") IN_RUN(PICTURE(
					 "descr='{{.}}'")) P("{{/anh}}")),
				 NULL, "anh = a.png\nanh = b.png"));

	assert_int_equal(count_of(body, "<w:drawing"), 2);
	has_not(bench, body, "old");
}

static void
without_pictures_nothing_is_shown(void **state)
{
	fills_with(*state, NULL,
		   P("x") P("{{#anh}}") P("{{. | image}}") P("{{/anh}}")
			   P("{{^anh}}không có{{/anh}}"),
		   "", P("x") P("không có"));
}

static void
records_have_pictures_each(void **state)
{
	struct bench *bench = *state;
	struct str body = body_of(
		bench, fill_file(bench,
				 file_with(P("{{#ds}}") P("{{ten}}" SHOWN)
						   P("{{/ds}}")),
				 NULL,
				 "[ds]\nten = A\nanh = a.png\nanh = b.png\n"
				 "[ds]\nten = B"));

	assert_int_equal(count_of(body, "<w:drawing"), 2);
	assert_int_equal(count_of(body, "<w:p>"), 2);
}

static void
names_of_pictures_are_a_text(void **state)
{
	fills_with(*state, SEVERAL, P("{{anh}}"), "anh = a.png\nanh = b.png",
		   P("a.png, b.png"));
}

static void
several_pictures_are_not_one(void **state)
{
	refuses_with(*state, SEVERAL, P("{{anh | image}}"), MSG_TAG_PICTURES);
}

static void
items_of_a_text_are_no_pictures(void **state)
{
	refuses_with(*state, "[anh]\ntype = list\n", P(SHOWN),
		     MSG_TAG_FILTER_TYPE);
}

/* --- faults --------------------------------------------------------------- */

REFUSES(a_tag_for_a_picture_in_an_attribute,
	"<w:p><w:hyperlink w:tooltip='{{anh | image}}'/></w:p>", MSG_TAG_IMAGE)
REFUSES(a_picture_with_another_filter, P("{{anh | image | upper}}"),
	MSG_TAG_IMAGE_ALONE)
REFUSES(a_placeholder_with_another_filter,
	IN_RUN(PICTURE("descr='{{anh | lower}}'")), MSG_TAG_IMAGE_ALONE)
REFUSES(a_text_as_a_picture, P("{{ten | image}}"), MSG_TAG_FILTER_TYPE)

static void
a_key_that_is_a_picture_only_in_a_list(void **state)
{
	struct bench *bench = *state;

	refuses_with(bench, NULL,
		     P("{{anh | date}}") P("{{#ds}}") P("{{anh | image}}")
			     P("{{/ds}}"),
		     MSG_TAG_FILTER_TYPE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(a_picture_is_fitted_into_the_box),
		BENCH_TEST(a_high_picture_is_fitted_by_its_height),
		BENCH_TEST(the_tag_may_stand_in_any_alternative_text),
		BENCH_TEST(the_question_is_the_new_alternative_text),
		BENCH_TEST(words_around_the_tag_make_it_a_text),
		BENCH_TEST(an_answer_of_another_type_is_a_text),
		BENCH_TEST(without_an_answer_the_picture_goes),
		BENCH_TEST(what_stands_beside_it_stays),
		BENCH_TEST(a_deleted_picture_is_let_be),
		BENCH_TEST(a_control_for_pictures_is_filled),
		BENCH_TEST(a_control_for_pictures_is_never_empty),
		BENCH_TEST(an_old_picture_is_exchanged),
		BENCH_TEST(an_old_picture_goes_without_an_answer),
		BENCH_TEST(both_branches_show_the_same_file),
		BENCH_TEST(both_branches_go_together),
		BENCH_TEST(lengths_of_a_style_have_units),
		BENCH_TEST(a_tag_prints_the_natural_size_if_there_is_room),
		BENCH_TEST(a_tag_prints_nothing_without_an_answer),
		BENCH_TEST(pictures_of_records_have_ids_of_their_own),
		BENCH_TEST(a_wide_picture_is_never_wider_than_word_allows),
		BENCH_TEST(pixels_need_not_be_square),
		BENCH_TEST(
			a_file_is_one_part_and_one_relationship_of_each_part),
		BENCH_TEST(types_are_looked_up_without_case),
		BENCH_TEST(an_extension_of_another_type_makes_an_override),
		BENCH_TEST(no_type_is_added_without_a_picture),
		BENCH_TEST(the_file_of_a_placeholder_is_not_carried_over),
		BENCH_TEST(a_file_that_is_shown_elsewhere_stays),
		BENCH_TEST(the_type_is_guessed_from_the_place),
		BENCH_TEST(a_key_that_is_a_picture_only_in_a_list),
		BENCH_TEST(pictures_of_a_list_stand_in_a_line),
		BENCH_TEST(placeholder_in_a_block_of_pictures_is_each_of_them),
		BENCH_TEST(without_pictures_nothing_is_shown),
		BENCH_TEST(records_have_pictures_each),
		BENCH_TEST(names_of_pictures_are_a_text),
		BENCH_TEST(several_pictures_are_not_one),
		BENCH_TEST(items_of_a_text_are_no_pictures),
		BENCH_TEST(a_tag_for_a_picture_in_an_attribute),
		BENCH_TEST(a_picture_with_another_filter),
		BENCH_TEST(a_placeholder_with_another_filter),
		BENCH_TEST(a_text_as_a_picture),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
