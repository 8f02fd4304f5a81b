/* test_lookalikes.c - what is meant for a tag and is none. */
#include "fill.h"

#define QUESTIONS \
	"[ten_tinh]\nrequired = no\n[kinh_phi]\nlabel = Kinh phí dự kiến\n"

/* The code, key and first argument of each fault of FILE; "" for none. */
static void
tells_in(struct bench *bench, const char *form_text, struct file file,
	 const char *expected)
{
	struct str told = STR("");
	struct compiled *compiled;

	bench->faults = (struct faults){ .arena = &bench->arena };
	compiled = compile_file(bench, file, form_text);
	if (compiled && form_text)
		form_free(compiled->form);
	if (compiled)
		compiled_free(compiled);
	faults_sort(&bench->faults);
	for (size_t i = 0; i < bench->faults.count; i++) {
		const struct fault *fault = &bench->faults.list[i];

		told = arena_concat(&bench->arena, told, i ? STR("; ") : told,
				    message_text(fault->message)->code,
				    STR(" "), fault->key, STR(" "),
				    fault->args[0]);
	}
	assert_text(told, expected);
}

static void
tells(struct bench *bench, const char *form_text, const char *body,
      const char *expected)
{
	tells_in(bench, form_text, (struct file){ .body = body }, expected);
}

#define TELLS(name, form_text, body, expected)            \
	static void name(void **state)                    \
	{                                                 \
		tells(*state, form_text, body, expected); \
	}

/* --- a brace is lost ------------------------------------------------------ */

TELLS(a_tag_without_its_beginning_is_told, NULL,
      P("{{so}}") P("Tỉnh: ten_tinh}}, ") P("{ ten_tinh | upper }}"),
      "tag-unopened ten_tinh}} {{ten_tinh}}; "
      "tag-unopened { ten_tinh | upper }} {{ten_tinh | upper}}")
TELLS(filters_belong_to_a_tag_without_its_beginning, NULL,
      P("{{so}}") P("đồng kinh_phi | number}}"),
      "tag-unopened kinh_phi | number}} {{kinh_phi | number}}")
TELLS(a_closing_alone_is_told, NULL, P("{{so}}; }}"), "tag-unopened }} ")
TELLS(braces_of_a_program_are_only_text, NULL,
      P("if (x) { if (y) { z(); }}") P("}}"), "")
TELLS(single_braces_in_each_other_are_only_text, NULL,
      P("{{so}} {\"a\": {\"b\": 1}}"), "")
TELLS(a_key_of_the_form_in_a_half_tag_is_told, QUESTIONS, P("{ten_tinh}}"),
      "tag-unopened {ten_tinh}} {{ten_tinh}}")
TELLS(what_ends_a_tag_that_is_told_is_not_told, NULL, P("{{a {{b}} c}}"),
      "tag-unclosed {{ ")
TELLS(a_tag_over_two_paragraphs_is_told_once, NULL,
      P("- {{ten_") P("noi_nhan}}; {{so}}"), "tag-unclosed {{ ")

static void
paragraphs_that_cut_a_tag_are_to_be_joined(void **state)
{
	refuses_with(*state, NULL, P("- {{ten_") P("noi_nhan}};"),
		     MSG_TAG_UNCLOSED_SPLIT);
}

static void
a_closing_alone_has_a_message_of_its_own(void **state)
{
	refuses_with(*state, NULL, P("{{so}} }}"), MSG_TAG_UNOPENED_BARE);
}

static void
half_tags_are_told_wherever_text_stands(void **state)
{
	tells_in(*state, NULL,
		 (struct file){ .body = P("{{so}}") "<w:p><w:r><w:drawing><wp:"
						    "inline><wp:docPr id='1' "
						    "name='n' descr='anh}}'/>"
						    "</wp:inline></w:drawing>"
						    "</w:r></w:p>",
				.header = P("ten_tinh}}"),
				.note = P("{ghi_chu}}") },
		 "tag-unopened anh}} {{anh}}; "
		 "tag-unopened ten_tinh}} {{ten_tinh}}; "
		 "tag-unopened {ghi_chu}} {{ghi_chu}}");
}

/* --- other signs ---------------------------------------------------------- */

TELLS(keys_of_the_form_in_other_signs_are_told, QUESTIONS,
      P("{ten_tinh} {Kinh phí dự kiến} «kinh_phi» &lt;&lt;kinh_phi>> "
	"[[kinh_phi]] ${kinh_phi} &lt;%= kinh_phi %> ｛｛kinh_phi｝｝ "
	"{ MERGEFIELD kinh_phi \\* MERGEFORMAT } {khac}"),
      "tag-lookalike {ten_tinh} {{ten_tinh}}; "
      "tag-lookalike {Kinh phí dự kiến} {{Kinh phí dự kiến}}; "
      "tag-lookalike «kinh_phi» {{kinh_phi}}; "
      "tag-lookalike <<kinh_phi>> {{kinh_phi}}; "
      "tag-lookalike [[kinh_phi]] {{kinh_phi}}; "
      "tag-lookalike ${kinh_phi} {{kinh_phi}}; "
      "tag-lookalike <%= kinh_phi %> {{kinh_phi}}; "
      "tag-lookalike ｛｛kinh_phi｝｝ {{kinh_phi}}; "
      "tag-lookalike { MERGEFIELD kinh_phi \\* MERGEFORMAT } {{kinh_phi}}")
TELLS(keys_of_other_slots_in_other_signs_are_told, NULL,
      P("{{nguoi_ky}} «nguoi_ky» «nguoi_lap» {#nguoi_ky}"),
      "tag-lookalike «nguoi_ky» {{nguoi_ky}}; "
      "tag-lookalike {#nguoi_ky} {{#nguoi_ky}}")
TELLS(what_a_control_shows_is_not_told, NULL,
      P("{{so}}") "<w:p><w:sdt><w:sdtPr><w:tag w:val='a'/><w:text/></w:sdtPr>"
		  "<w:sdtContent>" RUN("{a}") "</w:sdtContent></w:sdt></w:p>",
      "")
TELLS(every_command_is_told, NULL,
      P("{{so}} {% for x in xs %} {% kinh_phi %}") P("{% endfor %}"),
      "tag-command {% for x in xs %} ; "
      "tag-lookalike {% kinh_phi %} {{kinh_phi}}; "
      "tag-command {% endfor %} ")

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(a_tag_without_its_beginning_is_told),
		BENCH_TEST(filters_belong_to_a_tag_without_its_beginning),
		BENCH_TEST(a_closing_alone_is_told),
		BENCH_TEST(braces_of_a_program_are_only_text),
		BENCH_TEST(single_braces_in_each_other_are_only_text),
		BENCH_TEST(a_key_of_the_form_in_a_half_tag_is_told),
		BENCH_TEST(what_ends_a_tag_that_is_told_is_not_told),
		BENCH_TEST(a_tag_over_two_paragraphs_is_told_once),
		BENCH_TEST(paragraphs_that_cut_a_tag_are_to_be_joined),
		BENCH_TEST(a_closing_alone_has_a_message_of_its_own),
		BENCH_TEST(half_tags_are_told_wherever_text_stands),
		BENCH_TEST(keys_of_the_form_in_other_signs_are_told),
		BENCH_TEST(keys_of_other_slots_in_other_signs_are_told),
		BENCH_TEST(what_a_control_shows_is_not_told),
		BENCH_TEST(every_command_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
