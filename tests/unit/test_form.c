/* test_form.c - reading forms, and what is wrong with them. */
#include "forms.h"

#include "base/text.h"

struct asking {
	const char *questions, *told;
};

static void
assert_askings(struct checked *checked, const struct asking *cases,
	       size_t count)
{
	for (size_t i = 0; i < count; i++) {
		ask(checked, cases[i].questions);
		assert_told(checked->bench, cases[i].told);
	}
}

/* --- what is read -------------------------------------------------------- */

static void
the_lines_of_a_question_are_read(void **state)
{
	struct checked *checked = *state;
	const struct form *form =
		ask(checked, "[form]\ntitle = Báo cáo\n"
			     "[Số lớp]\nlabel = Số lớp học\nhelp = Đếm\n"
			     "type = integer\nrequired = yes\nexample = 12\n"
			     "section = Phần 1\nblank = –\nmin = 1\n"
			     "max = 1.000\nalias = Bao nhiêu lớp\n");
	const struct field *field = &form->fields.list[0];

	assert_silent(checked->bench);
	assert_text(form->title, "Báo cáo");
	assert_text(field->key, "so_lop");
	assert_text(field->label, "Số lớp học");
	assert_text(field->help, "Đếm");
	assert_text(field->example, "12");
	assert_text(field->section, "Phần 1");
	assert_text(field->blank, "–");
	assert_text(field->aliases[0], "Bao nhiêu lớp");
	assert_int_equal(field->type, TYPE_INTEGER);
	assert_true(field->is_required);
	assert_text(field->min->text, "1");
	assert_text(field->max->text, "1000");
}

static void
a_question_alone_is_an_optional_text(void **state)
{
	const struct form *form = ask(*state, "[so_lop]\n");
	const struct field *field = &form->fields.list[0];

	assert_int_equal(field->type, TYPE_TEXT);
	assert_text(field->label, "so_lop");
	assert_text(field->blank, "……");
	assert_false(field->is_required);
}

static void
each_type_has_its_name(void **state)
{
	static const char *const names[] = {
		"text",	  "paragraphs", "integer", "number", "date",
		"phone",  "email",	"url",	   "choice", "choices",
		"yes-no", "list",	"records",
	};
	struct checked *checked = *state;

	for (size_t i = 0; i < COUNT_OF(names); i++) {
		struct str text = arena_concat(
			&checked->bench->arena, STR("[a]\ntype = "),
			str_of(names[i]), STR("\nchoice = x\n[a.b]\n"));
		const struct form *form = ask(checked, text.data);

		assert_text(type_name(form->fields.list[0].type), names[i]);
	}
}

static void
a_choice_is_a_key_and_a_label(void **state)
{
	static const struct {
		const char *line, *key, *label;
	} cases[] = {
		{ "thcs : Trung học cơ sở", "thcs", "Trung học cơ sở" },
		{ "Đã ban hành", "da_ban_hanh", "Đã ban hành" },
		{ "a: b: c", "a", "b: c" },
		{ "Khác :", "khac", "Khác" },
	};
	struct checked *checked = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str text =
			arena_concat(&checked->bench->arena,
				     STR("[a]\ntype = choice\nchoice = "),
				     str_of(cases[i].line));
		const struct form *form = ask(checked, text.data);

		assert_silent(checked->bench);
		assert_text(form->fields.list[0].choices[0].key, cases[i].key);
		assert_text(form->fields.list[0].choices[0].label,
			    cases[i].label);
	}
}

static void
fields_are_found_by_key_label_and_alias(void **state)
{
	static const char *const names[] = { "so_lop", "Số lượng lớp học?",
					     "BAO NHIÊU LỚP", "số-lớp" };
	struct checked *checked = *state;
	const struct form *form =
		ask(checked,
		    "[so_lop]\nlabel = Số lượng lớp học\n"
		    "alias = Bao nhiêu lớp\n[x]\n[can_bo]\ntype = records\n"
		    "[can_bo.x]\n");

	for (size_t i = 0; i < COUNT_OF(names); i++)
		assert_ptr_equal(form_find(form, &form->fields,
					   text_fold(&checked->bench->arena,
						     str_of(names[i]))),
				 &form->fields.list[0]);
	assert_ptr_equal(form_find(form, &form->fields, STR("x")),
			 &form->fields.list[1]);
	assert_ptr_equal(
		form_find(form, &form->fields.list[2].fields, STR("x")),
		&form->fields.list[2].fields.list[0]);
	assert_null(form_find(form, &form->fields, STR("so")));
	assert_null(form_find(form, &form->fields, STR("")));
}

static void
the_nearest_name_is_at_most_two_away(void **state)
{
	static const struct {
		const char *typed, *nearest;
	} cases[] = {
		{ "so_lpo", "so_lop" },
		{ "so_lo", "so_lop" },
		{ "solop", "so_lop" },
		{ "xx_lop", "so_lop" },
		{ "so_lop_hoc", "" },
		{ "yy", "" },
		{ "so_luong_lop", "so_lop" },
		{ "so_luong_lp", "so_lop" },
		{ "xlb", "" },
		{ "ban", "bac" },
	};
	const struct form *form =
		ask(*state, "[so_lop]\nlabel = Số lượng lớp\n[x]\n"
			    "[lan]\n[bac]\n");

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(form_nearest(form, &form->fields,
					 str_of(cases[i].typed)),
			    cases[i].nearest);
}

static void
labels_without_letters_are_no_names(void **state)
{
	static const struct asking cases[] = {
		{ "[a]\nlabel = …\n[b]\nlabel = ?\n", "" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

/* --- what is refused ----------------------------------------------------- */

static void
lines_that_make_no_sense_are_refused(void **state)
{
	static const struct asking cases[] = {
		{ "", "- form-no-fields" },
		{ "[form]\ntitle = x\n", "- form-no-fields" },
		{ "a = x\n[a]\n", "1:1 form-outside" },
		{ "[form]\nname = x\n[a]\n", "2:1 form-title" },
		{ "[a]\nlabels = x\n", "2:1 form-property" },
		{ "[a]\nx = y\n", "2:1 form-property" },
		{ "[a]\nlabel = x\nlabel = y\n", "3:1 form-repeated" },
		{ "[a]\nlabel =\n", "2:1 form-empty" },
		{ "[a]\nblank =\n", "" },
		{ "[a]\ntype = integr\n", "2:8 form-type" },
		{ "[a]\ntype = block\n", "2:8 form-type" },
		{ "[1a]\n", "1:2 form-key" },
		{ "[…]\n", "1:2 form-key" },
		{ "[b.a]\n[b]\n", "1:2 form-list" },
		{ "[b]\n[b.a]\n", "2:2 form-list" },
		{ "[b]\ntype = records\n", "1:2 form-records" },
		{ "[b]\ntype = records\n[b.c]\ntype = records\n[b.d]\n",
		  "3:2 form-records; 3:2 form-nested" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

static void
a_line_nearly_known_is_asked_about(void **state)
{
	static const struct {
		const char *line;
		enum message message;
	} cases[] = {
		{ "labl = x", MSG_FORM_PROPERTY_NEAR },
		{ "requird = yes", MSG_FORM_PROPERTY_NEAR },
		{ "mxa = 1", MSG_FORM_PROPERTY_NEAR },
		{ "x = 1", MSG_FORM_PROPERTY },
		{ "on = 1", MSG_FORM_PROPERTY },
	};
	struct checked *checked = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		ask(checked, arena_concat(&checked->bench->arena, STR("[a]\n"),
					  str_of(cases[i].line))
				     .data);
		assert_int_equal(checked->bench->faults.list[0].message,
				 cases[i].message);
	}
}

static void
names_that_fold_alike_are_refused(void **state)
{
	static const struct asking cases[] = {
		{ "[a]\n[a]\n", "2:2 form-same" },
		{ "[a]\n[A]\nlabel = x\n", "2:2 form-same" },
		{ "[a]\nlabel = Số lớp\n[so_lop]\n", "3:2 form-same" },
		{ "[a]\nlabel = Hoà\n[b]\nlabel = hòa\n", "3:2 form-same" },
		{ "[a]\nalias = x\n[b]\nalias = X?\n", "3:2 form-same" },
		{ "[a]\nlabel = A\nalias = a\n", "" },
		{ "[a]\nlabel = x\n[b]\nlabel = x\n[c]\nlabel = x\n",
		  "3:2 form-same; 5:2 form-same" },
		{ "[l]\ntype = records\n[l.a]\n[a]\n", "" },
		{ "[l]\ntype = records\n[l.a]\n[l.a]\n", "4:2 form-same" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

static void
choices_go_with_their_types(void **state)
{
	static const struct asking cases[] = {
		{ "[a]\ntype = choice\n", "1:2 form-choices" },
		{ "[a]\ntype = choices\n", "1:2 form-choices" },
		{ "[a]\nchoice = x\n", "1:2 form-choices" },
		{ "[a]\ntype = choice\nchoice = x\nchoice = X : y\n",
		  "4:10 form-choice" },
		{ "[a]\ntype = choice\nchoice = x : Có\nchoice = y : CÓ\n",
		  "4:10 form-choice" },
		{ "[a]\ntype = choice\nchoice = x : y\nchoice = y : z\n",
		  "4:10 form-choice" },
		{ "[a]\ntype = choice\nchoice = : y\nchoice = z\n",
		  "3:10 form-choice" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

static void
defaults_and_limits_go_with_their_types(void **state)
{
	static const struct asking cases[] = {
		{ "[a]\ndefault = x\ntype = integer\n", "2:11 not-integer" },
		{ "[a]\ndefault = x\ndefault = y\n", "3:1 form-default" },
		{ "[a]\ntype = list\ndefault = x\ndefault = y\n", "" },
		{ "[a]\ntype = records\ndefault = x\n[a.b]\n",
		  "3:1 form-default" },
		{ "[a]\ntype = choice\nchoice = x\ndefault = y\n",
		  "4:11 unknown-choice" },
		{ "[a]\nmin = 1\n", "2:1 form-limit" },
		{ "[a]\ntype = choice\nchoice = x\nmax = 1\n",
		  "4:1 form-limit" },
		{ "[a]\nmin = x\ntype = date\n", "2:7 not-date" },
		{ "[a]\nmin = 1/1/2025\ntype = date\n", "" },
		{ "[a]\ndefault = 5\ntype = integer\nmin = 6\n",
		  "2:11 too-small" },
		{ "[a]\nmax = 4,5\ndefault = 5\ntype = number\n",
		  "3:11 too-large" },
		{ "[a]\ntype = date\nmin = 2/1/2025\ndefault = 1/1/2025\n",
		  "4:11 too-small" },
		{ "[a]\ntype = integer\nmin = 5\nmax = 5\ndefault = 5\n", "" },
		{ "[a]\ntype = email\ndefault = x\n", "3:11 not-email" },
		{ "[a]\ntype = integer\nmin = 5\nmax = 3\n", "3:7 form-range" },
		{ "[a]\ntype = records\nmin = 1\nmax = 2\n[a.b]\n", "" },
		{ "[a]\ntype = records\nmax = x\n[a.b]\n", "3:7 not-integer" },
		{ "[a]\ntype = list\nmax = 2\n", "3:1 form-limit" },
		{ "[a]\nmax = 1/1/2025\nmin = 2/1/2025\ntype = date\n",
		  "3:7 form-range" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

static void
rules_and_messages_come_in_pairs(void **state)
{
	static const struct asking cases[] = {
		{ "[a]\nmessage = x\n", "2:1 form-message" },
		{ "[a]\nrule = a\n", "1:2 form-rule" },
		{ "[a]\nrule = a\nmessage = x\nmessage = y\n",
		  "4:1 form-message" },
		{ "[a]\nrule = a\nmessage = x\nrule = a\nmessage = y\n", "" },
		{ "[a]\nrule = a\nmessage = x\n  {{b}}\n  {{a}} y\n",
		  "4:5 form-name" },
		{ "[a]\nrule = a\nmessage = {{a\n  }}\n", "3:11 tag-unclosed" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

static void
a_calculated_question_is_not_asked(void **state)
{
	static const struct asking cases[] = {
		{ "[a]\nvalue = 1\nrequired = yes\n", "1:2 form-calculated" },
		{ "[a]\nvalue = 1\nrequired = true()\n",
		  "1:2 form-calculated" },
		{ "[a]\nvalue = 1\ndefault = 1\n", "1:2 form-calculated" },
		{ "[a]\nvalue = 1\npart of = b\n", "1:2 form-part" },
		{ "[a]\npart of = b\n[b]\n", "1:2 form-part" },
		{ "[a]\nasked with = b: x\n", "1:2 form-with" },
		{ "[a]\nasked with = a: x\n", "1:2 form-with" },
		{ "[a]\nasked with = b\n[b]\n", "1:2 form-with" },
		{ "[a]\nasked with = b: x\n[b]\ntype = list\n",
		  "1:2 form-with" },
		{ "[a]\nasked with = b: x\n[b]\nvalue = 1\n", "1:2 form-with" },
		{ "[a]\nasked with = b: x\ntype = date\n[b]\n",
		  "1:2 form-with" },
		{ "[a]\nasked with = b: x\n[b]\nasked with = c: x\n[c]\n",
		  "1:2 form-with" },
		{ "[r]\ntype = records\n[r.a]\nasked with = b: x\n[r.b]\n",
		  "3:2 form-with" },
		{ "[a]\nvalue = 1\npart of = b\n[b]\nvalue = 1\n",
		  "1:2 form-part" },
		{ "[a]\nvalue = 1\ntype = records\n[a.b]\n",
		  "1:2 form-calculated" },
		{ "[a]\nvalue = 1\nrequired = no\n", "" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

static void
what_is_calculated_or_given_later_cannot_be_used(void **state)
{
	static const struct asking cases[] = {
		{ "[a]\nvalue = b + 1\n[b]\nvalue = c\n[c]\n",
		  "2:9 form-later" },
		{ "[a]\nwhen = b = 'x'\n[b]\ndefault = x\n", "2:8 form-later" },
		{ "[a]\nvalue = a\n", "2:9 form-later" },
		{ "[a]\nvalue = b\n[b]\nvalue = a\n", "2:9 form-later" },
		{ "[b]\nvalue = c\n[a]\nvalue = b + 1\n[c]\n", "" },
		{ "[a]\nwhen = not(b)\n[b]\nwhen = not(a)\n", "" },
		{ "[a]\nrule = b = 'x'\nmessage = {{b}}\nrequired = b\n"
		  "[b]\ndefault = x\n",
		  "" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

static void
lists_are_calculated_record_by_record(void **state)
{
	static const struct asking cases[] = {
		{ "[s]\nvalue = sum(l/x)\n[l]\ntype = records\n[l.x]\n"
		  "value = 1\n",
		  "2:9 form-later" },
		{ "[l]\ntype = records\n[l.x]\nvalue = y\n[l.y]\n"
		  "value = 1\n",
		  "4:9 form-later" },
		{ "[l]\ntype = records\n[l.x]\nvalue = s\n[s]\nvalue = 1\n",
		  "4:9 form-later" },
		{ "[l]\ntype = records\n[l.x]\nvalue = y\n[x]\nvalue = 1\n"
		  "[l.y]\n",
		  "" },
		{ "[l]\ntype = records\n[l.y]\n[l.x]\n"
		  "value = y + sum(preceding-sibling::l/y)\n",
		  "" },
		{ "[l]\ntype = records\n[l.x]\n"
		  "value = 1 + sum(preceding-sibling::l[1]/x)\n",
		  "" },
		{ "[l]\ntype = records\n[l.x]\nvalue = 1\n"
		  "[s]\nvalue = sum(l/x)\n",
		  "" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

static void
expressions_that_cannot_work_are_refused(void **state)
{
	static const struct asking cases[] = {
		{ "[a]\nwhen = a =\n", "2:8 form-xpath" },
		{ "[a]\nwhen = (a\n", "2:8 form-xpath" },
		{ "[a]\nwhen = 'a\n", "2:8 form-xpath" },
		{ "[a]\nwhen = $a\n", "2:8 form-xpath" },
		{ "[a]\nwhen = x:a\n", "2:8 form-xpath" },
		{ "[a]\nwhen = count()\n", "2:8 form-xpath" },
		{ "[a]\nwhen = count(1)\n", "2:8 form-xpath" },
		{ "[a]\nrequired = a <\n", "2:12 form-xpath" },
		{ "[a]\nvalue = 1 +\n", "2:9 form-xpath" },
		{ "[a]\nrule = )\nmessage = x\n", "2:8 form-xpath" },
		{ "[a]\nwhen = foo(a)\n", "2:8 form-function" },
		{ "[a]\nwhen = a and foo()\n", "2:8 form-function" },
		{ "[a]\nwhen = a[document('x')]\n", "2:8 form-function" },
		{ "[a]\nwhen =\n  a = 'x'\n  and nope()\n",
		  "3:3 form-function" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

static void
expressions_of_all_kinds_are_accepted(void **state)
{
	static const char *const expressions[] = {
		"a",
		"../a = 'x'",
		"/answers/a",
		"//a[1]",
		"a | a",
		"count(a[. != 'a b']) > 0",
		"a mod 2 = 1 and a div 2 < 3",
		"not(a) or a",
		"* = 'x'",
		"count(*) * 2",
		". = current()",
		"string-length(normalize-space(a)) > 3",
		"preceding-sibling::a = a",
		"child::a/text()",
		"self::node()",
		"a/@x",
		"div and mod",
		"translate(a, \"'\", '') = ''",
		"- a < .5",
		"sum(a)>=number('1')",
		"starts-with (a, 'b')",
		"a\n\t= 'x'",
	};
	struct checked *checked = *state;

	for (size_t i = 0; i < COUNT_OF(expressions); i++) {
		struct str text =
			arena_concat(&checked->bench->arena,
				     STR("[div]\n[mod]\n[a]\nwhen = "),
				     str_of(expressions[i]));

		ask(checked, text.data);
		assert_silent(checked->bench);
	}
}

static void
names_in_expressions_are_questions(void **state)
{
	static const struct asking cases[] = {
		{ "[so_lop]\nwhen = so_hs > 1\n", "2:8 form-name" },
		{ "[so_lop]\nwhen = so_lp > 1\n", "2:8 form-name" },
		{ "[a]\nrule = a = x\nmessage = y\n", "2:8 form-name" },
		{ "[a]\nrequired = true\n", "2:12 form-name" },
		{ "[l]\ntype = records\n[l.a]\n[b]\nwhen = l/a = 'x'\n", "" },
	};
	struct checked *checked = *state;

	assert_askings(checked, cases, COUNT_OF(cases));
	ask(checked, cases[1].questions);
	assert_int_equal(checked->bench->faults.list[0].message,
			 MSG_FORM_NAME_NEAR);
	assert_text(checked->bench->faults.list[0].args[0], "so_lop");
}

static void
tags_in_messages_are_checked(void **state)
{
	static const struct asking cases[] = {
		{ "[a]\nrule = a\nmessage = x {{b}} y\n", "3:15 form-name" },
		{ "[a]\nrule = a\nmessage = {{a.b}}\n", "3:13 form-name" },
		{ "[a]\nrule = a\nmessage = {{a.b.c}}\n", "3:13 form-name" },
		{ "[a]\nrule = a\nmessage = {{.}}\n", "3:13 form-name" },
		{ "[a]\nrule = a\nmessage = {{a\n", "3:11 tag-unclosed" },
		{ "[a]\nrule = a\nmessage = {{#a}}\n", "3:13 phrase-block" },
		{ "[a]\nrule = a\nmessage = {{{a}}}\n", "3:13 tag-markup" },
		{ "[a]\nrule = a\nmessage = {{}}\n", "3:13 tag-empty" },
		{ "[a]\nrule = a\nmessage = {{a | big}}\n", "3:16 tag-filter" },
		{ "[a]\nrule = a\nmessage = {{a | words}}\n",
		  "3:13 tag-filter-type" },
		{ "[a]\nrule = a\nmessage = {{a | upper | date}}\n",
		  "3:13 tag-filter-type" },
		{ "[a]\nrule = a\nmessage = {{A | upper | or \"x\"}}\n", "" },
		{ "[l]\ntype = records\n[l.a]\nrule = a\n"
		  "message = {{a}} {{b}}\n[b]\n",
		  "" },
		{ "[a]\ntype = choice\nchoice = x\nrule = a\n"
		  "message = {{a.x}}\n",
		  "" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

static void
all_faults_are_told_at_once_and_in_order(void **state)
{
	static const struct asking cases[] = {
		{ "x = 1\n[a]\ntyp = x\nwhen = foo()\n[b\nc\n[a]\n[1]\n"
		  "type = z\nmin = 3\n",
		  "1:1 form-outside; 3:1 form-property; 4:8 form-function; "
		  "5:1 bad-section; 6:1 no-equals; 7:2 form-same; "
		  "8:2 form-key" },
	};

	assert_askings(*state, cases, COUNT_OF(cases));
}

/* Also where the fault is of a kind that answers have. */
static void
a_wrong_form_has_the_status_of_a_template(void **state)
{
	static const char *const questions[] = {
		"[a]\ntype = x\n",
		"[a]\ndefault = x\ntype = date\n",
		"[a]\nlabel\n",
		"[a]\nlabel = x\x01\n",
	};
	struct checked *checked = *state;

	for (size_t i = 0; i < COUNT_OF(questions); i++) {
		ask(checked, questions[i]);
		assert_int_equal(checked->bench->faults.status,
				 STATUS_TEMPLATE);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		FORM_TEST(the_lines_of_a_question_are_read),
		FORM_TEST(a_question_alone_is_an_optional_text),
		FORM_TEST(each_type_has_its_name),
		FORM_TEST(a_choice_is_a_key_and_a_label),
		FORM_TEST(fields_are_found_by_key_label_and_alias),
		FORM_TEST(the_nearest_name_is_at_most_two_away),
		FORM_TEST(labels_without_letters_are_no_names),
		FORM_TEST(lines_that_make_no_sense_are_refused),
		FORM_TEST(a_line_nearly_known_is_asked_about),
		FORM_TEST(names_that_fold_alike_are_refused),
		FORM_TEST(choices_go_with_their_types),
		FORM_TEST(defaults_and_limits_go_with_their_types),
		FORM_TEST(rules_and_messages_come_in_pairs),
		FORM_TEST(a_calculated_question_is_not_asked),
		FORM_TEST(what_is_calculated_or_given_later_cannot_be_used),
		FORM_TEST(lists_are_calculated_record_by_record),
		FORM_TEST(expressions_that_cannot_work_are_refused),
		FORM_TEST(expressions_of_all_kinds_are_accepted),
		FORM_TEST(names_in_expressions_are_questions),
		FORM_TEST(tags_in_messages_are_checked),
		FORM_TEST(all_faults_are_told_at_once_and_in_order),
		FORM_TEST(a_wrong_form_has_the_status_of_a_template),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
