/* test_tag.c - tags, filters and phrases. */
#include "forms.h"

#include "base/buf.h"

static bool
read_tag(struct bench *bench, const char *inside, struct tag *tag)
{
	bench->faults = (struct faults){ .arena = &bench->arena };
	bench->source.text = str_of(inside);
	return tag_read(&bench->arena, &bench->source, bench->source.text, tag,
			&bench->faults);
}

/* "#a.b|upper|or=x" */
static struct str
shown(struct bench *bench, const struct tag *tag)
{
	static const char *const kinds[] = {
		[TAG_VALUE] = "",  [TAG_BLOCK] = "#", [TAG_UNLESS] = "^",
		[TAG_CLOSE] = "/", [TAG_NOTE] = "!",
	};
	struct buf out = { .arena = &bench->arena };

	buf_put(&out, str_of(kinds[tag->kind]));
	for (size_t i = 0; i < tag->depth; i++) {
		if (i)
			buf_char(&out, '.');
		buf_put(&out, tag->path[i]);
	}
	for (size_t i = 0; i < tag->nfilters; i++) {
		buf_char(&out, '|');
		buf_put(&out, filter_name(tag->filters[i].kind));
		if (tag->filters[i].kind == FILTER_OR)
			buf_char(&out, '=');
		buf_put(&out, tag->filters[i].text);
	}
	return buf_str(&out);
}

static void
tags_are_read_as_people_type_them(void **state)
{
	static const struct {
		const char *inside, *shown;
	} cases[] = {
		{ "a", "a" },
		{ " Tên đơn vị ", "ten_don_vi" },
		{ "Te\xCC\x82n\xC2\xA0\xC4\x91ơn vị", "ten_don_vi" },
		{ "\xE2\x80\x8B"
		  "a\xEF\xBB\xBF",
		  "a" },
		{ "a.b", "a.b" },
		{ "a . b.c", "a.b.c" },
		{ ".", "" },
		{ "#a", "#a" },
		{ "# a ", "#a" },
		{ "^a", "^a" },
		{ "/a", "/a" },
		{ "! gì cũng được | {", "!" },
		{ "a|upper", "a|upper" },
		{ "a | long-date", "a|long-date" },
		{ "a | Long Date", "a|long-date" },
		{ "a | long\xE2\x80\x93"
		  "date",
		  "a|long-date" },
		{ "a | words | capital", "a|words|capital" },
		{ "a | or \"không | có\"", "a|or=không | có" },
		{ "a | or “x”", "a|or=x" },
		{ "a | or 'x' | upper", "a|or=x|upper" },
		{ "a | or \"\"", "a|or=" },
		{ "a | or\"x\"", "a|or=x" },
		{ "a | or \"l'a\" | upper", "a|or=l'a|upper" },
		{ "a | or “l’a” | upper", "a|or=l’a|upper" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct tag tag;

		assert_true(read_tag(bench, cases[i].inside, &tag));
		assert_text(shown(bench, &tag), cases[i].shown);
	}
}

static void
other_tags_are_refused(void **state)
{
	static const struct {
		const char *inside, *told;
	} cases[] = {
		{ "", "1:1 tag-empty" },
		{ "  ", "1:1 tag-empty" },
		{ "#", "1:2 tag-empty" },
		{ "{a", "1:1 tag-markup" },
		{ "&a", "1:1 tag-markup" },
		{ ">a", "1:1 tag-code" },
		{ "=<% %>=", "1:1 tag-code" },
		{ "a..b", "1:1 tag-key" },
		{ ".a", "1:1 tag-key" },
		{ "a.", "1:1 tag-key" },
		{ "a.b.c.d", "1:1 tag-deep" },
		{ "…", "1:1 tag-key" },
		{ "a | big", "1:4 tag-filter" },
		{ "a |", "1:3 tag-filter" },
		{ "a | or", "1:4 tag-or" },
		{ "a | or x", "1:4 tag-or" },
		{ "#a | upper", "1:2 tag-block-filter" },
		{ "a|upper|upper|upper|upper|upper|upper|upper|upper|upper",
		  "1:51 tag-filters" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct tag tag;

		assert_false(read_tag(bench, cases[i].inside, &tag));
		assert_int_equal(bench->faults.count, 1);
		assert_told(bench, cases[i].told);
	}
}

static void
misspelt_filters_are_told_with_the_nearest(void **state)
{
	static const struct {
		const char *inside, *nearest;
		enum message message;
	} cases[] = {
		{ "a | dat", "date", MSG_TAG_FILTER_NEAR },
		{ "a | NUMBR", "number", MSG_TAG_FILTER_NEAR },
		{ "a | longdate", "long-date", MSG_TAG_FILTER_NEAR },
		{ "a | uper | box", "upper", MSG_TAG_FILTER_NEAR },
		{ "a | so", "", MSG_TAG_FILTER },
		{ "a | ngày", "", MSG_TAG_FILTER },
		{ "a | words | ", "", MSG_TAG_FILTER_EMPTY },
		{ "a | | upper", "", MSG_TAG_FILTER_EMPTY },
		{ "a|", "", MSG_TAG_FILTER_EMPTY },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct tag tag;

		assert_false(read_tag(bench, cases[i].inside, &tag));
		assert_int_equal(bench->faults.list[0].message,
				 cases[i].message);
		assert_text(bench->faults.list[0].args[0], cases[i].nearest);
	}
}

static void
texts_are_cut_at_their_tags(void **state)
{
	struct str rest = STR("x {{a}}{{b}} y {{"), before, inside;
	bool is_open = false;

	(void)state;
	assert_true(tag_next(&rest, &before, &inside, &is_open));
	assert_text(before, "x ");
	assert_text(inside, "a");
	assert_true(tag_next(&rest, &before, &inside, &is_open));
	assert_text(before, "");
	assert_text(inside, "b");
	assert_true(tag_next(&rest, &before, &inside, &is_open));
	assert_text(before, " y ");
	assert_true(is_open);
	assert_false(tag_next(&rest, &before, &inside, &is_open));
	assert_text(before, "");
}

/* --- filters ------------------------------------------------------------- */

static void
filters_change_what_is_printed(void **state)
{
	static const struct {
		const char *type, *answer, *tag, *printed;
	} cases[] = {
		{ "text", "a = đỗ", "a | upper", "ĐỖ" },
		{ "text", "a = ĐỖ", "a | lower", "đỗ" },
		{ "text", "a = đỗ a", "a | capital", "Đỗ a" },
		{ "integer", "a = 1234", "a | number", "1.234" },
		{ "number", "a = 1234,5", "a | number", "1.234,5" },
		{ "integer", "a = 24", "a | words", "hai mươi tư" },
		{ "integer", "a = 24", "a | words | capital", "Hai mươi tư" },
		{ "integer", "a = 24", "a | words | upper", "HAI MƯƠI TƯ" },
		{ "date", "a = 5/9/2025", "a | date", "05/9/2025" },
		{ "date", "a = 5/9/2025", "a | long-date",
		  "ngày 05 tháng 9 năm 2025" },
		{ "date", "a = 5/9/2025", "a | long-date | capital",
		  "Ngày 05 tháng 9 năm 2025" },
		{ "yes-no", "a = có", "a | box", "☒" },
		{ "yes-no", "a = không", "a | box", "☐" },
		{ "yes-no", "", "a | box", "☐" },
		{ "url", "a = https://a.vn", "a | link", "https://a.vn" },
		{ "text", "", "a | or \"trống\"", "trống" },
		{ "text", "a = x", "a | or \"trống\"", "x" },
		{ "text", "", "a | upper", "……" },
		{ "list", "a = x\na = y", "a | upper", "X, Y" },
	};
	struct checked *checked = *state;
	struct arena *arena = &checked->bench->arena;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str questions = arena_concat(arena, STR("[a]\ntype = "),
						    str_of(cases[i].type));
		const struct record *record =
			check(checked, questions.data, cases[i].answer);
		struct tag tag;

		assert_true(read_tag(checked->bench, cases[i].tag, &tag));
		assert_text(print_value(arena, field_named(record, "a"),
					value_of(record, "a"), tag.filters,
					tag.nfilters),
			    cases[i].printed);
	}
}

static void
filters_go_with_some_types_only(void **state)
{
	static const struct {
		enum filter_kind kind;
		enum type good, bad;
	} cases[] = {
		{ FILTER_NUMBER, TYPE_INTEGER, TYPE_TEXT },
		{ FILTER_WORDS, TYPE_NUMBER, TYPE_DATE },
		{ FILTER_DATE, TYPE_DATE, TYPE_TEXT },
		{ FILTER_LONG_DATE, TYPE_DATE, TYPE_INTEGER },
		{ FILTER_BOX, TYPE_YES_NO, TYPE_TEXT },
		{ FILTER_LINK, TYPE_URL, TYPE_PHONE },
		{ FILTER_LINK, TYPE_EMAIL, TYPE_LIST },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct field good = { .type = cases[i].good };
		struct field bad = { .type = cases[i].bad };

		assert_true(print_accepts(&good, cases[i].kind));
		assert_false(print_accepts(&bad, cases[i].kind));
	}
}

static void
a_value_is_never_read_as_a_tag(void **state)
{
	struct checked *checked = *state;

	check(checked, "[a]\nrule = false()\nmessage = {{a}}\n",
	      "a = {{b}} {{a}}");
	assert_text(checked->bench->faults.list[0].args[1], "{{b}} {{a}}");
}

/* The insides of TEXT's tags, with a bar after each. */
static struct str
insides(struct bench *bench, struct str text)
{
	struct str all = STR(""), before, inside;
	bool is_open = false;

	while (tag_next(&text, &before, &inside, &is_open))
		all = arena_concat(&bench->arena, all,
				   is_open ? STR("open") : inside, STR("¦"));
	return arena_concat(&bench->arena, all, before);
}

static void
braces_within_quotes_close_no_tag(void **state)
{
	static const struct {
		const char *text, *insides;
	} cases[] = {
		{ "{{a | or \"x}}y\"}}z", "a | or \"x}}y\"¦z" },
		{ "{{a | or “x}}y” | upper}}z", "a | or “x}}y” | upper¦z" },
		{ "{{a | or \"l'a}}\"}}{{b}}", "a | or \"l'a}}\"¦b¦" },
		{ "{{a | or \"x\"}} \"y}}\"", "a | or \"x\"¦ \"y}}\"" },
		{ "{{a | or \"x}} và {{b | or \"y\"}}",
		  "a | or \"x¦b | or \"y\"¦" },
		{ "{{a | or \"x}} z", "a | or \"x¦ z" },
		{ "{{a | or \"{{b}}\"}}", "a | or \"{{b¦\"}}" },
		{ "{{! don't}} | it's }}", "! don't¦ | it's }}" },
		{ "{{a}} | \"{{b}}\"", "a¦b¦\"" },
		{ "{{a | or \"x", "open¦a | or \"x" },
		{ "{{a | or \"{{\"}}z", "a | or \"{{\"¦z" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(insides(bench, str_of(cases[i].text)),
			    cases[i].insides);
}

/* Where the next tag begins, the one before it has ended. */
static void
a_tag_ends_before_the_next_one(void **state)
{
	static const struct {
		const char *text, *insides;
	} cases[] = {
		{ "{{a x {{b}} y", "open¦b¦ y" },
		{ "{{a {{b {{c}}", "open¦open¦c¦" },
		{ "{{a | upper {{b}}", "open¦b¦" },
		{ "{{! {{b}}", "open¦b¦" },
		{ "{{a} {{b}}", "open¦b¦" },
		{ "{{{a}}} b", "{a¦ b" },
		{ "{{{{a}}}} b", "{{a¦ b" },
		{ "{{a}}} b", "a¦} b" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(insides(bench, str_of(cases[i].text)),
			    cases[i].insides);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(tags_are_read_as_people_type_them),
		BENCH_TEST(other_tags_are_refused),
		BENCH_TEST(misspelt_filters_are_told_with_the_nearest),
		BENCH_TEST(texts_are_cut_at_their_tags),
		FORM_TEST(filters_change_what_is_printed),
		FORM_TEST(filters_go_with_some_types_only),
		FORM_TEST(a_value_is_never_read_as_a_tag),
		BENCH_TEST(braces_within_quotes_close_no_tag),
		BENCH_TEST(a_tag_ends_before_the_next_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
