/* Any text in any slot comes out as that text, and nothing else changes. */
#include "dice.h"
#include "merge.h"

#include "docx/wordml/field_code.h"
#include "docx/wordml/words.h"
#include "form/values/contact.h"

/* --- texts ---------------------------------------------------------------- */

/* What markup, tags, fields, addresses or answers are made of. */
static const struct str pieces[] = {
	STR_INIT("&"),	  STR_INIT("<"),	STR_INIT(">"),
	STR_INIT("\""),	  STR_INIT("'"),	STR_INIT("{{"),
	STR_INIT("}}"),	  STR_INIT(" "),	STR_INIT("  "),
	STR_INIT("\t"),	  STR_INIT("]]>"),	STR_INIT("\\"),
	STR_INIT("%7B"),  STR_INIT("|"),	STR_INIT("#"),
	STR_INIT("="),	  STR_INIT("“"),	STR_INIT("đ"),
	STR_INIT("Ế"),	  STR_INIT("\xC2\xA0"), STR_INIT("😀"),
	STR_INIT("&lt;"), STR_INIT("ten"),	STR_INIT("«"),
	STR_INIT("/>"),	  STR_INIT("<!--"),	STR_INIT("?"),
	STR_INIT("[x]"),
};

/* Blanks around it would fall away. */
static struct str
any_text(struct arena *arena, unsigned *seed)
{
	struct buf text = { .arena = arena };
	size_t count = dice_roll(seed) % 12;

	buf_char(&text, 'a');
	for (size_t i = 0; i < count; i++)
		buf_put(&text, pieces[dice_roll(seed) % COUNT_OF(pieces)]);
	buf_char(&text, 'z');
	return buf_str(&text);
}

/* --- how a text is written where it stands -------------------------------- */

static void
put_texts(struct buf *out, struct str text)
{
	struct str rest = text;

	while (rest.len) {
		size_t tab = str_index(rest, '\t');
		struct str piece = str_slice(rest, 0, tab);

		if (piece.len) {
			buf_put(out, words_wants_preserve(piece)
					     ? STR("<w:t xml:space="
						   "\"preserve\">")
					     : STR("<w:t>"));
			buf_xml(out, piece);
			buf_put(out, STR("</w:t>"));
		}
		if (tab < rest.len)
			buf_put(out, STR("<w:tab/>"));
		rest = str_from(rest, tab < rest.len ? tab + 1 : tab);
	}
}

static void
put_run(struct buf *out, struct str text)
{
	buf_put(out, STR("<w:r>"));
	put_texts(out, text);
	buf_put(out, STR("</w:r>"));
}

static void
put_quoted(struct buf *out, struct str text)
{
	struct buf code = { .arena = out->arena };

	field_code_put(&code, text);
	buf_xml_attribute(out, buf_str(&code));
}

/* --- templates ------------------------------------------------------------ */

/* The body of a template is BEFORE, SLOT and AFTER, and of a report BEFORE,
 * what PUT makes of the value, and AFTER. */
struct slot_case {
	const char *before, *slot, *after;
	void (*put)(struct buf *, struct str text);
};

#define AROUND(inside) "<w:p><w:r><w:t>x</w:t></w:r>" inside
#define PICTURE_START                                         \
	"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" " \
	"name=\"a\" descr=\"Ảnh "
#define M_START                                                      \
	"<w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/" \
	"officeDocument/2006/math\"><m:r><m:t>"
#define PLAIN_START                                            \
	"<w:p><w:sdt><w:sdtPr><w:tag w:val=\"ten\"/><w:text/>" \
	"</w:sdtPr><w:sdtContent>"

static const struct slot_case slots[] = {
	{ AROUND(""), "<w:r><w:t>{{ten}}</w:t></w:r>", "</w:p>", put_run },
	{ AROUND(""), "<w:r><w:t>{{t</w:t><w:t>en}}</w:t></w:r>", "</w:p>",
	  put_run },
	{ "<w:p><w:r><w:t>(</w:t>", "<w:t>{{ten}}</w:t>", "</w:r></w:p>",
	  put_texts },
	{ "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p>",
	  "<w:r><w:t>{{ten}}</w:t></w:r>",
	  "</w:p></w:tc></w:tr></w:tbl><w:p></w:p>", put_run },
	{ PICTURE_START, "{{ten}}", ".\"/></wp:inline></w:drawing></w:r></w:p>",
	  buf_xml_attribute },
	{ "<w:p>" MARK("begin") "<w:r><w:instrText>QUOTE \"", "{{ten}}",
	  "\"</w:instrText></w:r>" MARK("end") "</w:p>", put_quoted },
	{ M_START, "{{ten}}", "</m:t></m:r></m:oMath></w:p>",
	  buf_xml_attribute },
	{ PLAIN_START, "<w:r><w:t>x</w:t></w:r>",
	  "</w:sdtContent></w:sdt></w:p>", put_run },
	{ AROUND(""), FIELD("MERGEFIELD ten", RUN("«ten»")), "</w:p>",
	  put_run },
	{ AROUND(""), SIMPLE("MERGEFIELD ten", RUN("«ten»")), "</w:p>",
	  put_run },
};

static void
comes_out(struct bench *bench, const struct slot_case *one, struct str text)
{
	struct arena *arena = &bench->arena;
	struct file file = { .body = arena_concat(arena, str_of(one->before),
						  str_of(one->slot),
						  str_of(one->after))
					     .data };
	struct buf expected = { .arena = arena };
	struct str typed = arena_concat(arena, STR("ten = "), text);
	struct str body =
		body_of(bench, fill_file(bench, file, FORM, typed.data));

	buf_put(&expected, str_of(one->before));
	one->put(&expected, text);
	buf_put(&expected, str_of(one->after));
	if (!str_eq(body, buf_str(&expected)))
		fail_msg("%s\n%.*s\n%.*s", typed.data, (int)body.len, body.data,
			 (int)expected.len, expected.data);
}

static void
any_text_comes_out_of_any_slot(void **state)
{
	struct bench *bench = *state;
	unsigned seed = 11;

	for (int i = 0; i < 60; i++) {
		for (size_t j = 0; j < COUNT_OF(slots); j++) {
			comes_out(bench, &slots[j],
				  any_text(&bench->arena, &seed));
			bench->faults =
				(struct faults){ .arena = &bench->arena };
			arena_reset(&bench->arena);
		}
	}
}

/* Each item in its own paragraph, in their order, and no other paragraph. */
static void
any_texts_come_out_of_a_block(void **state)
{
	struct bench *bench = *state;
	unsigned seed = 12;

	for (int i = 0; i < 60; i++) {
		struct arena *arena = &bench->arena;
		size_t count = dice_roll(&seed) % 5;
		struct buf typed = { .arena = arena };
		struct buf expected = { .arena = arena };

		buf_put(&expected, STR("<w:p><w:r><w:t>x</w:t></w:r></w:p>"));
		for (size_t j = 0; j < count; j++) {
			struct str text = any_text(arena, &seed);

			buf_put(&typed, STR("noi_nhan = "));
			buf_put(&typed, text);
			buf_char(&typed, '\n');
			buf_put(&expected, STR("<w:p>"));
			put_run(&expected, text);
			buf_put(&expected, STR("</w:p>"));
		}
		buf_char(&typed, '\0');
		buf_char(&expected, '\0');
		fills(bench,
		      P("x") P("{{#noi_nhan}}") P("{{.}}") P("{{/noi_nhan}}"),
		      typed.data, expected.data);
		bench->faults = (struct faults){ .arena = &bench->arena };
		arena_reset(&bench->arena);
	}
}

/* The value is one component of the address, so that it cannot add another. */
static void
any_text_comes_back_from_an_address(void **state)
{
	struct bench *bench = *state;
	unsigned seed = 13;

	for (int i = 0; i < 60; i++) {
		struct arena *arena = &bench->arena;
		struct str text = any_text(arena, &seed);
		struct file file = {
			.body = "<w:p><w:hyperlink r:id=\"u\">" RUN(
				"x") "</w:hyperlink></w:p>",
			.rels = "<Relationship Id=\"u\" Type=\"" OFFICE
				"hyperlink\" TargetMode=\"External\" "
				"Target=\"http://a.vn/?q={{ten}}&amp;b=1\"/>",
		};
		struct buf expected = { .arena = arena };
		struct str rels;

		buf_put(&expected, STR("\"http://a.vn/?q="));
		buf_put(&expected, url_component(arena, text));
		buf_put(&expected, STR("&amp;b=1\""));
		rels = part_of(
			bench,
			fill_file(
				bench, file, FORM,
				arena_concat(arena, STR("ten = "), text).data),
			"word/_rels/document.xml.rels");
		if (str_find(rels, buf_str(&expected)) == rels.len)
			fail_msg("%.*s\n%.*s", STR_ARG(rels),
				 STR_ARG(buf_str(&expected)));
		bench->faults = (struct faults){ .arena = &bench->arena };
		arena_reset(&bench->arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(any_text_comes_out_of_any_slot),
		BENCH_TEST(any_texts_come_out_of_a_block),
		BENCH_TEST(any_text_comes_back_from_an_address),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
