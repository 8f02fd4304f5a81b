/* Tags of other programs: what is said of them. */
#include "fill.h"

/* The fault of a template with TAGS, its code and what to write instead. */
static void
says(struct bench *bench, const char *tags, const char *expected)
{
	char body[256];
	struct str told = STR("");

	snprintf(body, sizeof body, P("%s"), tags);
	bench->faults = (struct faults){ .arena = &bench->arena };
	assert_null(compile_file(bench, (struct file){ .body = body }, NULL));
	for (size_t i = 0; i < bench->faults.count; i++) {
		const struct fault *fault = &bench->faults.list[i];

		told = arena_concat(
			&bench->arena, told, i ? STR(" ") : STR(""),
			fault->message == MSG_TAG_FOREIGN
				? fault->args[0]
				: message_text(fault->message)->code);
	}
	assert_text(told, expected);
}

static void
signs_before_a_key_are_told_with_what_to_write(void **state)
{
	static const struct {
		const char *tags, *told;
	} cases[] = {
		{ "{{@anh}}", "{{anh | image}}" },
		{ "{{%anh}}", "{{anh | image}}" },
		{ "{{*ds}}", "{{#ds}}{{.}}{{/ds}}" },
		{ "{{+phu_luc}}", "{{#phu_luc}} … {{/phu_luc}}" },
		{ "{{?ds}}x{{/ds}}", "{{#ds}} … {{/ds}}" },
		{ "{{$a}}", "{{a}}" },
		{ "{{~a | upper}}", "{{a}}" },
		{ "{{:a}}", "{{a}}" },
		{ "{{.a}}", "{{a}}" },
		{ "{{../a}}", "{{a}}" },
		{ "{{this}}", "{{.}}" },
		{ "{{this.a}}", "{{a}}" },
		{ "{{$a = 1}}", "{{a}}" },
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		says(*state, cases[i].tags, cases[i].told);
}

static void
commands_are_told_with_what_to_write(void **state)
{
	static const struct {
		const char *tags, *told;
	} cases[] = {
		{ "{{#if a}}x{{/if}}", "{{#a}} … {{/a}}" },
		{ "{{#if a}}x{{else}}y{{/if}}",
		  "{{#a}} … {{/a}} {{/a}}{{^a}}" },
		{ "{{^a}}x{{else}}y{{/a}}", "{{/a}}{{#a}}" },
		{ "{{#a}}x{{/a}}{{else}}", "{{/…}}{{^…}}" },
		{ "{{#each a}}{{b}}{{/each}}", "{{#a}} … {{/a}}" },
		{ "{{#unless a}}x{{/unless}}", "{{^a}} … {{/a}}" },
		{ "{{#foreach b in a}}{{/foreach}}", "{{#a}} … {{/a}}" },
		{ "{{range .A}}", "{{#A}} … {{/A}}" },
		{ "{{FOR b IN a}}{{END-FOR b}}", "{{#a}} … {{/a}} {{/…}}" },
		{ "{{IF a}}{{END-IF}}", "{{#a}} … {{/a}} {{/…}}" },
		{ "{{INS a}}", "{{a}}" },
		{ "{{IMAGE anh()}}", "{{anh | image}}" },
		{ "{{insert_image img1 png 200 300}}", "{{img1 | image}}" },
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		says(*state, cases[i].tags, cases[i].told);
}

static void
expressions_are_refused(void **state)
{
	static const char *const cases[] = {
		"{{a == 1}}",
		"{{a != b}}",
		"{{a &amp;&amp; b}}",
		"{{a || b}}",
		"{{a >= 1}}",
		"{{a ? b : c}}",
		"{{a()}}",
		"{{f(a,b)}}",
		"{{a[0]}}",
		"{{a.b()}}",
		"{{@index}}",
		"{{#a > 3}}x{{/a > 3}}",
		"{{#a == 'b'}}x{{/a == 'b'}}",
		"{{#a and b}}x{{/a and b}}",
		"{{a + b}}",
		"{{a+b}}",
		"{{kinh_phi * 2}}",
		"{{ kinh_phi : number }}",
		"{{tong - giam}}",
		"{{tong / 2 | number}}",
		"{{a % b}}",
		"{{a = 1}}",
		"{{a &lt; 1}}",
	};

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		says(*state, cases[i], "tag-expression");
}

/* What people may call a question. */
static void
labels_of_all_kinds_are_keys(void **state)
{
	fills_with(
		*state, NULL,
		P("{{Họ tên (nếu có)}}{{Lớp(nếu có)}}{{Điểm >= 8}}{{nam + nữ}}"
		  "{{a (b)}}{{* Số}}{{if}}{{range}}"),
		"Họ tên (nếu có) = 1\nlop_neu_co = 2\ndiem_8 = 3\nnam_nu = 4\n"
		"a_b = 5\nso = 6\nif = 7\nrange = 8\n",
		"<w:p><w:r><w:t>1</w:t><w:t>2</w:t><w:t>3</w:t><w:t>4</w:t>"
		"<w:t>5</w:t><w:t>6</w:t><w:t>7</w:t><w:t>8</w:t></w:r></w:p>");
}

static void
plain_letters_may_be_a_label_as_well(void **state)
{
	fills_with(*state, NULL,
		   P("{{Ten - chuc vu}}{{xa/phuong}}{{Diem-so}}{{C++}}"
		     "{{Email - Fax}}{{so (neu co)}}"),
		   "ten_chuc_vu = 1\nxa_phuong = 2\ndiem_so = 3\nc = 4\n"
		   "email_fax = 5\nso_neu_co = 6\n",
		   "<w:p><w:r><w:t>1</w:t><w:t>2</w:t><w:t>3</w:t><w:t>4</w:t>"
		   "<w:t>5</w:t><w:t>6</w:t></w:r></w:p>");
}

static void
labels_of_the_form_are_no_expressions(void **state)
{
	fills_with(
		*state,
		"[tong]\nlabel = Nam + nu\n[tl]\nlabel = Tot = kha\n"
		"[ds]\ntype = records\n[ds.d]\nlabel = Hoc - thi\n",
		P("{{Nam + nu}}{{tot = kha | upper}}"
		  "{{#ds}}{{hoc - thi}}{{/ds}}"),
		"tong = 1\ntl = 2\n[ds]\nd = 3\n",
		"<w:p><w:r><w:t>1</w:t><w:t>2</w:t></w:r><w:r><w:t>3</w:t></w:r></w:p>");
}

static void
expressions_are_refused_with_a_form_too(void **state)
{
	refuses(*state, P("{{so + ten}}"), MSG_TAG_EXPRESSION);
	((struct bench *)*state)->faults =
		(struct faults){ .arena = &((struct bench *)*state)->arena };
	refuses(*state, P("{{ten()}}"), MSG_TAG_EXPRESSION);
}

/* --- only texts ----------------------------------------------------------- */

/* The one warning about a template with BODY is MESSAGE, about FOUND; or there
 * is none, where that is NULL. */
static void
warns(struct bench *bench, const char *body, enum message message,
      const char *found)
{
	struct compiled *compiled =
		compile_file(bench, (struct file){ .body = body }, NULL);

	assert_non_null(compiled);
	compiled_free(compiled);
	assert_int_equal(bench->faults.count, found != NULL);
	if (!found)
		return;
	assert_int_equal(bench->faults.list[0].message, message);
	assert_text(bench->faults.list[0].key, found);
}

#define WARNS(name, body, message, found)            \
	static void name(void **state)               \
	{                                            \
		warns(*state, body, message, found); \
	}

WARNS(tags_of_one_brace_are_only_text, P("a {b c} {#ds}") P("{ten}"),
      MSG_TAG_LOOKALIKE, "{#ds}")
WARNS(names_between_angles_are_only_text, P("Kính gửi «Ho_ten»"),
      MSG_TAG_LOOKALIKE, "«Ho_ten»")
WARNS(names_between_doubled_signs_are_only_text, P("&lt;&lt;ten>>"),
      MSG_TAG_LOOKALIKE, "<<ten>>")
WARNS(cut_over_runs_it_is_still_seen, "<w:p>" RUN("{t") RUN("en}") "</w:p>",
      MSG_TAG_LOOKALIKE, "{ten}")
WARNS(beside_tags_nothing_is_said_of_them, P("{ten} «x» {{so}}"),
      MSG_TAG_LOOKALIKE, NULL)
WARNS(other_texts_in_braces_are_let_be,
      P("{1} {…} {a b} « a » «Echoes» {x|x>0} {}"), MSG_TAG_LOOKALIKE, NULL)
WARNS(commands_are_only_text, P("{{so}}") P("{% for x in xs %}"),
      MSG_TAG_COMMAND, "{% for x in xs %}")

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(signs_before_a_key_are_told_with_what_to_write),
		BENCH_TEST(commands_are_told_with_what_to_write),
		BENCH_TEST(expressions_are_refused),
		BENCH_TEST(labels_of_all_kinds_are_keys),
		BENCH_TEST(plain_letters_may_be_a_label_as_well),
		BENCH_TEST(labels_of_the_form_are_no_expressions),
		BENCH_TEST(expressions_are_refused_with_a_form_too),
		BENCH_TEST(tags_of_one_brace_are_only_text),
		BENCH_TEST(names_between_angles_are_only_text),
		BENCH_TEST(names_between_doubled_signs_are_only_text),
		BENCH_TEST(cut_over_runs_it_is_still_seen),
		BENCH_TEST(beside_tags_nothing_is_said_of_them),
		BENCH_TEST(other_texts_in_braces_are_let_be),
		BENCH_TEST(commands_are_only_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
