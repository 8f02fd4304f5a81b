/* test_nodes.c - reading trees: names, attributes, walks. */
#include "parts.h"

#include "base/buf.h"
#include "opc/xml.h"

#define W_URI "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define STRICT_URI "http://purl.oclc.org/ooxml/wordprocessingml/main"

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
strict_and_transitional_are_one_space(void **state)
{
	static const struct str texts[] = {
		STR_INIT("<x:p xmlns:x='" W_URI "'/>"),
		STR_INIT("<p xmlns='" STRICT_URI "'/>"),
	};

	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		xmlDoc *tree = parsed(*state, texts[i]);

		assert_true(xml_is(xmlDocGetRootElement(tree), SPACE_W, "p"));
		xmlFreeDoc(tree);
	}
}

static void
a_name_in_another_space_is_another(void **state)
{
	xmlDoc *tree = parsed(*state, STR("<p xmlns='urn:x'/>"));

	assert_false(xml_is(xmlDocGetRootElement(tree), SPACE_W, "p"));
	assert_int_equal(xml_space(xmlDocGetRootElement(tree)), SPACE_OTHER);
	xmlFreeDoc(tree);
}

static void
attributes_are_told_apart_by_space(void **state)
{
	xmlDoc *tree = parsed(*state, STR("<a id='1' w:id='2' xml:id='n' "
					  "xmlns:w='" W_URI "'/>"));
	const xmlNode *root = xmlDocGetRootElement(tree);

	assert_text(xml_attribute(root, SPACE_NONE, "id"), "1");
	assert_text(xml_attribute(root, SPACE_W, "id"), "2");
	assert_text(xml_attribute(root, SPACE_XML, "id"), "n");
	assert_null(xml_attribute(root, SPACE_R, "id").data);
	xmlFreeDoc(tree);
}

static void
an_empty_attribute_is_there(void **state)
{
	xmlDoc *tree = parsed(*state, STR("<a b=''/>"));
	struct str value =
		xml_attribute(xmlDocGetRootElement(tree), SPACE_NONE, "b");

	assert_non_null(value.data);
	assert_int_equal(value.len, 0);
	xmlFreeDoc(tree);
}

/* The names of all elements in the order of a walk, "." for other nodes. */
static void
walk_gives(struct bench *bench, const char *skipped, const char *names)
{
	xmlDoc *tree = parsed(bench, STR("<a><b>x<c/></b><d/>y</a>"));
	const xmlNode *root = xmlDocGetRootElement(tree);
	struct buf seen = { .arena = &bench->arena };

	for (const xmlNode *node = root; node;) {
		bool skip = str_eq(xml_name(node), str_of(skipped));

		buf_put(&seen, node->type == XML_ELEMENT_NODE ? xml_name(node)
							      : STR("."));
		node = xml_walk(node, root, skip);
	}
	assert_text(buf_str(&seen), names);
	xmlFreeDoc(tree);
}

static void
a_walk_meets_every_node_once(void **state)
{
	walk_gives(*state, "", "ab.cd.");
}

static void
a_walk_can_pass_over_what_is_inside(void **state)
{
	walk_gives(*state, "b", "abd.");
	walk_gives(*state, "a", "a");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(strict_and_transitional_are_one_space),
		BENCH_TEST(a_name_in_another_space_is_another),
		BENCH_TEST(attributes_are_told_apart_by_space),
		BENCH_TEST(an_empty_attribute_is_there),
		BENCH_TEST(a_walk_meets_every_node_once),
		BENCH_TEST(a_walk_can_pass_over_what_is_inside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
