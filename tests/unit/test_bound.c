#include "fill.h"

#include "controls.h"

#define BOUND(path)                                                           \
	"<w:dataBinding w:prefixMappings=\"xmlns:n='urn:n'\" w:xpath=\"" path \
	"\" w:storeItemID=\"{A}\"/>"
#define ITEM_RELS                                                         \
	RELS_HEAD "<Relationship Id='p' Type='" OFFICE "customXmlProps' " \
		  "Target='itemProps1.xml'/></Relationships>"
#define CORE_TITLE                             \
	"<w:dataBinding w:xpath=\"/c/title\" " \
	"w:storeItemID=\"{6C3C8BC8-F283-45AE-878A-BAB7291924A1}\"/>"
#define CORE_RELATION RELATE("k", "metadata/core-properties", "core.xml")
#define STORE(inside) "<n:a xmlns:n=\"urn:n\">" inside "</n:a>"

/* The file with BODY and a store; the store is filled. */
static void
stores(struct bench *bench, const char *form, const char *body,
       const char *store, const char *typed, const char *expected)
{
	struct file file = {
		.body = body,
		.rels = RELATE("x", "customXml", "../customXml/item1.xml"),
		.more = {
			ENTRY("customXml/_rels/item1.xml.rels", ITEM_RELS),
			ENTRY("customXml/itemProps1.xml",
			      "<d:datastoreItem xmlns:d='urn:d' d:itemID='{a}'/>"),
			{ STR("customXml/item1.xml"), str_of(store), NULL, NULL },
		},
	};
	struct str filled = part_of(bench, fill_file(bench, file, form, typed),
				    "customXml/item1.xml");
	size_t from = str_find(filled, STR("<n:a"));

	assert_text(str_from(filled, from), expected);
}

#define STORES(name, body, store, typed, expected)              \
	static void name(void **state)                          \
	{                                                       \
		stores(*state, FORM, body, STORE(store), typed, \
		       STORE(expected));                        \
	}

#define CONTROL_OF(key, path, type) \
	IN_P(SDT(TAG(key) BOUND(path) type, RUN("x")))

STORES(text_of_a_bound_control, CONTROL_OF("ten", "/n:a/n:b[2]", ""),
       "<n:b>1</n:b><n:b>2</n:b>", "ten = A & B",
       "<n:b>1</n:b><n:b>A &amp; B</n:b>")
STORES(node_without_an_answer_is_empty, CONTROL_OF("ten", "/n:a[1]/n:b[1]", ""),
       "<n:b>1</n:b>", "", "<n:b></n:b>")
STORES(attribute_of_a_bound_control, CONTROL_OF("ten", "/n:a/n:b/@c", ""),
       "<n:b d=\"1\" c=\"2\" e=\"3\"/>", "ten = \"A\"",
       "<n:b d=\"1\" c=\"&quot;A&quot;\" e=\"3\"/>")
STORES(true_of_a_bound_box, CONTROL_OF("dat", "/n:a/n:b", "<w14:checkbox/>"),
       "<n:b>false</n:b>", "dat = có", "<n:b>true</n:b>")
STORES(digit_of_a_bound_box, CONTROL_OF("dat", "/n:a/n:b", "<w14:checkbox/>"),
       "<n:b>1</n:b>", "dat = không", "<n:b>0</n:b>")
STORES(date_of_a_bound_control,
       CONTROL_OF("ngay", "/n:a/n:b",
		  "<w:date><w:dateFormat w:val=\"d/M\"/></w:date>"),
       "<n:b/>", "ngay = 5/9/2025", "<n:b>2025-09-05T00:00:00Z</n:b>")
STORES(date_alone_of_a_bound_control,
       CONTROL_OF("ngay", "/n:a/n:b",
		  "<w:date><w:storeMappedDataAs w:val=\"date\"/></w:date>"),
       "<n:b/>", "ngay = 5/9/2025", "<n:b>2025-09-05</n:b>")
STORES(value_of_a_bound_list,
       CONTROL_OF("muc", "/n:a/n:b",
		  "<w:dropDownList>" ITEM("Tốt", "1")
			  ITEM("Kém", "2") "</w:dropDownList>"),
       "<n:b/>", "muc = kem", "<n:b>2</n:b>")
STORES(two_controls_of_one_node,
       CONTROL_OF("ten", "/n:a/n:b", "") CONTROL_OF("ten", "/n:a/n:b", ""),
       "<n:b/>", "ten = A", "<n:b>A</n:b>")
STORES(path_that_is_none_changes_nothing,
       CONTROL_OF("ten", "/n:a[", "") CONTROL_OF("ten", "//*[x:y]", ""),
       "<n:b>1</n:b>", "ten = A", "<n:b>1</n:b>")

static void
bound_control_without_a_form_keeps_its_store(void **state)
{
	stores(*state, NULL, CONTROL_OF("a", "/n:a/n:b", "") P("{{x}}"),
	       STORE("<n:b>1</n:b>"), "x = 2", STORE("<n:b>1</n:b>"));
}

static void
bound_control_without_a_form_fills_its_store(void **state)
{
	stores(*state, NULL, CONTROL_OF("a", "/n:a/n:b", ""),
	       STORE("<n:b>1</n:b>"), "a = 2", STORE("<n:b>2</n:b>"));
}

/* The bytes of the part NAME of a report without answers on FILE, and of its
 * template, are the same. */
static void
carries(struct bench *bench, struct file file, const char *name)
{
	struct str report = fill_file(bench, file, NULL, "");

	assert_true(str_eq(part_of(bench, report, name),
			   part_of(bench, docx_of(bench, &file), name)));
}

static void
part_of_unanswered_controls_is_carried(void **state)
{
	struct bench *bench = *state;

	carries(bench,
		(struct file){ .body = CONTROL_OF("a", "/n:a", "") "<w:p />" },
		"word/document.xml");
}

static void
store_of_unanswered_controls_is_carried(void **state)
{
	struct bench *bench = *state;

	carries(bench,
		(struct file){
			.body = IN_P(SDT(TAG("a") CORE_TITLE, RUN("x"))),
			.root_rels = CORE_RELATION,
			.more = { ENTRY("core.xml",
					"<c ><title>x</title></c>") },
		},
		"core.xml");
}

/* A store has one place for it. */
FILLS(control_of_an_item_is_bound_no_longer,
      P("{{#can_bo}}") CONTROL_OF("ho_ten", "/n:a", "") P("{{/can_bo}}"),
      "[can_bo]\nho_ten = A", IN_P(SDT(TAG("ho_ten"), RUN("A"))))

static void
core_properties_are_a_store(void **state)
{
	struct bench *bench = *state;
	struct file file = {
		.body = IN_P(SDT(TAG("ten") CORE_TITLE, RUN("x"))),
		.root_rels = CORE_RELATION,
		.more = { ENTRY("core.xml", "<c><title>x</title></c>") },
	};
	struct str core = part_of(
		bench, fill_file(bench, file, FORM, "ten = A"), "core.xml");

	assert_true(str_find(core, STR("<title>A</title>")) < core.len);
}

#define T(name) \
	cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(text_of_a_bound_control),
		T(node_without_an_answer_is_empty),
		T(attribute_of_a_bound_control),
		T(true_of_a_bound_box),
		T(digit_of_a_bound_box),
		T(date_of_a_bound_control),
		T(date_alone_of_a_bound_control),
		T(value_of_a_bound_list),
		T(two_controls_of_one_node),
		T(path_that_is_none_changes_nothing),
		T(bound_control_without_a_form_keeps_its_store),
		T(bound_control_without_a_form_fills_its_store),
		T(part_of_unanswered_controls_is_carried),
		T(store_of_unanswered_controls_is_carried),
		T(control_of_an_item_is_bound_no_longer),
		T(core_properties_are_a_store),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
