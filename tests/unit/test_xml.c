/* test_xml.c - XML of strangers: what is refused, what is kept. */
#include "parts.h"

#include "base/buf.h"
#include "opc/limits.h"
#include "opc/xml.h"

static xmlDoc *
parsed(struct bench *bench, struct str bytes)
{
	struct package package = { .arena = &bench->arena,
				   .source = &bench->source };
	xmlDoc *tree =
		xml_parse(&package, bytes, STR("word/a.xml"), &bench->faults);

	assert_non_null(tree);
	assert_int_equal(bench->faults.count, 0);
	return tree;
}

static void
refused(struct bench *bench, struct str bytes, enum message message)
{
	struct package package = { .arena = &bench->arena,
				   .source = &bench->source };

	assert_null(
		xml_parse(&package, bytes, STR("word/a.xml"), &bench->faults));
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.list[0].message, message);
	assert_text(bench->faults.list[0].key, "word/a.xml");
}

/* --- what is refused ----------------------------------------------------- */

static void
a_doctype_is_refused(void **state)
{
	refused(*state, STR("<!DOCTYPE a><a/>"), MSG_XML_DOCTYPE);
}

static void
an_external_dtd_is_refused(void **state)
{
	refused(*state, STR("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"),
		MSG_XML_DOCTYPE);
}

static void
entities_are_refused_before_they_grow(void **state)
{
	refused(*state,
		STR("<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b "
		    "'&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;'>"
		    "]><a>&c;</a>"),
		MSG_XML_DOCTYPE);
}

static void
undeclared_entities_are_refused(void **state)
{
	refused(*state, STR("<a>&nbsp;</a>"), MSG_XML_BAD);
}

static void
control_characters_are_refused(void **state)
{
	refused(*state, STR("<a>\x0B</a>"), MSG_XML_BAD);
}

static void
bytes_that_are_not_utf8_are_refused(void **state)
{
	refused(*state, STR("<a>\xE1\xBB</a>"), MSG_XML_BAD);
}

static void
an_undeclared_prefix_is_refused(void **state)
{
	refused(*state, STR("<w:a/>"), MSG_XML_BAD);
}

static void
nothing_is_refused(void **state)
{
	refused(*state, STR(""), MSG_XML_BAD);
}

static void
an_encoding_that_hides_tags_is_refused(void **state)
{
	refused(*state, STR("<?xml version='1.0' encoding='UTF-7'?><a/>"),
		MSG_XML_ENCODING);
}

static struct str
repeated(struct bench *bench, struct str text, size_t count)
{
	struct buf buf = { .arena = &bench->arena };

	while (count--)
		buf_put(&buf, text);
	return buf_str(&buf);
}

static void
nesting_beyond_the_limit_is_refused(void **state)
{
	refused(*state, repeated(*state, STR("<a>"), LIMIT_DEPTH + 1),
		MSG_XML_DEEP);
}

static void
nesting_up_to_the_limit_is_read(void **state)
{
	struct bench *bench = *state;
	struct str open = repeated(bench, STR("<a>"), LIMIT_DEPTH);
	struct str close = repeated(bench, STR("</a>"), LIMIT_DEPTH);

	xmlFreeDoc(parsed(bench, arena_concat(&bench->arena, open, close)));
}

static struct str
with_attributes(struct bench *bench, size_t count)
{
	struct buf buf = { .arena = &bench->arena };

	buf_put(&buf, STR("<a"));
	while (count--) {
		buf_put(&buf, STR(" a"));
		buf_number(&buf, count, 1);
		buf_put(&buf, STR("='>'"));
	}
	buf_put(&buf, STR("/>"));
	return buf_str(&buf);
}

static void
attributes_beyond_the_limit_are_refused(void **state)
{
	refused(*state, with_attributes(*state, LIMIT_ATTRIBUTES + 1),
		MSG_XML_ATTRIBUTES);
}

static void
attributes_up_to_the_limit_are_read(void **state)
{
	xmlFreeDoc(parsed(*state, with_attributes(*state, LIMIT_ATTRIBUTES)));
}

static void
quotes_in_comments_are_no_attributes(void **state)
{
	struct bench *bench = *state;

	xmlFreeDoc(parsed(bench, arena_concat(&bench->arena, STR("<a><!-- "),
					      repeated(bench, STR("'' "), 5000),
					      STR("--></a>"))));
}

/* An element inside another for each of COUNT, with declarations in all. */
static struct str
with_spaces(struct bench *bench, size_t count)
{
	struct buf open = { .arena = &bench->arena };
	struct str close = repeated(bench, STR("</a>"), count / 4);

	for (size_t i = 0; i < count; i++) {
		buf_put(&open, i % 4 ? STR(" xmlns:n") : STR("<a xmlns:n"));
		buf_number(&open, i, 1);
		buf_put(&open, i % 4 == 3 ? STR("='u'>") : STR("='u'"));
	}
	return arena_concat(&bench->arena, buf_str(&open), close);
}

static void
namespaces_beyond_the_limit_are_refused(void **state)
{
	refused(*state, with_spaces(*state, LIMIT_SPACES + 4), MSG_XML_SPACES);
}

static void
namespaces_up_to_the_limit_are_read(void **state)
{
	xmlFreeDoc(parsed(*state, with_spaces(*state, LIMIT_SPACES)));
}

static void
namespaces_end_with_their_element(void **state)
{
	struct bench *bench = *state;
	struct str many =
		repeated(bench, STR("<b xmlns:n='u'/>"), LIMIT_SPACES + 1);

	xmlFreeDoc(parsed(bench, arena_concat(&bench->arena, STR("<a>"), many,
					      STR("</a>"))));
}

static void
trees_beyond_the_limit_are_refused(void **state)
{
	struct bench *bench = *state;
	struct str many = repeated(bench, STR("<a/>"), (LIMIT_TREES >> 7) + 1);

	refused(bench, many, MSG_XML_TOO_BIG);
	assert_text(bench->faults.list[0].args[0], "448");
}

/* Not one by one: parts that are each small enough are held together. */
static void
trees_of_a_package_are_counted_together(void **state)
{
	struct bench *bench = *state;
	struct package package = { .arena = &bench->arena,
				   .source = &bench->source,
				   .trees = LIMIT_TREES - 1000 };
	xmlDoc *tree = xml_parse(&package, STR("<a b='c'>d</a>"),
				 STR("word/a.xml"), &bench->faults);

	assert_non_null(tree);
	xmlFreeDoc(tree);
	assert_null(xml_parse(&package, STR("<a b='c'>d</a>"),
			      STR("word/b.xml"), &bench->faults));
	assert_int_equal(bench->faults.list[0].message, MSG_XML_TOO_BIG);
	assert_text(bench->faults.list[0].key, "word/b.xml");
}

static void
an_error_is_told_with_line_and_column(void **state)
{
	struct bench *bench = *state;

	refused(bench, STR("<a>\n<b>\n  </c></a>"), MSG_XML_BAD);
	assert_text(bench->faults.list[0].args[1], "3");
	assert_text(bench->faults.list[0].args[2], "7");
}

/* --- what is kept -------------------------------------------------------- */

static void
root_text_is(struct bench *bench, struct str bytes, const char *text)
{
	xmlDoc *tree = parsed(bench, bytes);

	assert_text(xml_text(xmlDocGetRootElement(tree)), text);
	xmlFreeDoc(tree);
}

static void
blank_text_is_kept(void **state)
{
	root_text_is(*state, STR("<a>\n <b/></a>"), "\n ");
}

static void
references_are_one_text(void **state)
{
	root_text_is(*state, STR("<a>A &amp; B &lt; &#x110;</a>"),
		     "A & B < \xC4\x90");
}

static void
cdata_is_text(void **state)
{
	root_text_is(*state, STR("<a>x<![CDATA[<&>]]>y</a>"), "x<&>y");
}

static void
a_byte_order_mark_is_overlooked(void **state)
{
	root_text_is(*state,
		     STR("\xEF\xBB\xBF<?xml version='1.0'?><a>\xC4\x90</a>"),
		     "\xC4\x90");
}

static void
utf16_of_either_order_is_read(void **state)
{
	root_text_is(*state,
		     STR("\xFF\xFE<\0a\0>\0\x10\x01=\xD8\0\xDE<\0/\0a\0>\0"),
		     "\xC4\x90\xF0\x9F\x98\x80");
	root_text_is(*state, STR("\0<\0a\0>\x01\x10\0<\0/\0a\0>"), "\xC4\x90");
}

static void
utf16_may_say_so(void **state)
{
	static const char text[] = "<?xml version='1.0' encoding='UTF-16'?>"
				   "<a>b</a>";
	struct bench *bench = *state;
	struct buf wide = { .arena = &bench->arena };

	for (size_t i = 0; i < sizeof text - 1; i++) {
		buf_char(&wide, text[i]);
		buf_char(&wide, '\0');
	}
	root_text_is(bench, buf_str(&wide), "b");
}

static void
half_a_character_of_utf16_is_refused(void **state)
{
	refused(*state, STR("\xFF\xFE<\0a\0>\0=\xD8<\0/\0a\0>\0"), MSG_XML_BAD);
}

static void
latin1_is_read_where_it_is_declared(void **state)
{
	root_text_is(*state,
		     STR("<?xml version='1.0' encoding='ISO-8859-1'?>"
			 "<a>\xE0</a>"),
		     "\xC3\xA0");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(a_doctype_is_refused),
		BENCH_TEST(an_external_dtd_is_refused),
		BENCH_TEST(entities_are_refused_before_they_grow),
		BENCH_TEST(undeclared_entities_are_refused),
		BENCH_TEST(control_characters_are_refused),
		BENCH_TEST(bytes_that_are_not_utf8_are_refused),
		BENCH_TEST(an_undeclared_prefix_is_refused),
		BENCH_TEST(nothing_is_refused),
		BENCH_TEST(an_encoding_that_hides_tags_is_refused),
		BENCH_TEST(nesting_beyond_the_limit_is_refused),
		BENCH_TEST(nesting_up_to_the_limit_is_read),
		BENCH_TEST(attributes_beyond_the_limit_are_refused),
		BENCH_TEST(attributes_up_to_the_limit_are_read),
		BENCH_TEST(quotes_in_comments_are_no_attributes),
		BENCH_TEST(namespaces_beyond_the_limit_are_refused),
		BENCH_TEST(namespaces_up_to_the_limit_are_read),
		BENCH_TEST(namespaces_end_with_their_element),
		BENCH_TEST(trees_beyond_the_limit_are_refused),
		BENCH_TEST(trees_of_a_package_are_counted_together),
		BENCH_TEST(an_error_is_told_with_line_and_column),
		BENCH_TEST(blank_text_is_kept),
		BENCH_TEST(references_are_one_text),
		BENCH_TEST(cdata_is_text),
		BENCH_TEST(a_byte_order_mark_is_overlooked),
		BENCH_TEST(utf16_of_either_order_is_read),
		BENCH_TEST(utf16_may_say_so),
		BENCH_TEST(half_a_character_of_utf16_is_refused),
		BENCH_TEST(latin1_is_read_where_it_is_declared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
