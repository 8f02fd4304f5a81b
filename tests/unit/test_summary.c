/* test_summary.c - what a form says about adding up. */
#include "forms.h"

#define QUESTIONS                                                       \
	"[ten]\n[so_lop]\ntype = integer\n[so]\ntype = integer\n"       \
	"[loai]\ntype = choice\nchoice = a : A\nchoice = b : B\n"       \
	"[co]\ntype = yes-no\n[tong]\ntype = integer\nvalue = so + 1\n" \
	"[ngay]\ntype = date\n"

static const struct summary *
summed(struct checked *checked, const char *lines)
{
	struct str questions =
		arena_concat(&checked->bench->arena, STR("[form]\n"),
			     str_of(lines), STR(QUESTIONS));

	ask(checked, questions.data);
	assert_silent(checked->bench);
	return &checked->form->summary;
}

static const struct field *
field_of(const struct checked *checked, const char *key)
{
	const struct form *form = checked->form;

	return form_find(form, &form->fields, str_of(key));
}

static void
units_and_groups_are_several_fields(void **state)
{
	struct checked *checked = *state;
	const struct summary *summary =
		summed(checked, "unit = ten, loai\ngroup = loai\ngroup = co\n");

	assert_int_equal(summary->units.count, 2);
	assert_ptr_equal(summary->units.list[1], field_of(checked, "loai"));
	assert_int_equal(summary->groups.count, 2);
	assert_ptr_equal(summary->groups.list[1], field_of(checked, "co"));
}

static void
ready_is_a_choice(void **state)
{
	struct checked *checked = *state;
	const struct summary *summary = summed(checked, "ready = loai.b\n");

	assert_ptr_equal(summary->readiness, field_of(checked, "loai"));
	assert_text(summary->ready->label, "B");
}

static void
ready_may_be_a_question_of_yes_and_no(void **state)
{
	struct checked *checked = *state;
	const struct summary *summary = summed(checked, "ready = co\n");

	assert_ptr_equal(summary->readiness, field_of(checked, "co"));
	assert_null(summary->ready);
}

static void
chart_is_of_choices_or_of_two_numbers(void **state)
{
	struct checked *checked = *state;
	const struct summary *summary =
		summed(checked, "chart = loai\nchart = so_lop, so\n");

	assert_int_equal(summary->ncharts, 2);
	assert_null(summary->charts[0].to);
	assert_ptr_equal(summary->charts[1].to, field_of(checked, "so"));
}

static void
calculated_is_left_out_unless_spoken_of(void **state)
{
	struct checked *checked = *state;
	const struct summary *summary = summed(checked, "");

	assert_true(summary_shows(summary, field_of(checked, "ten")));
	assert_false(summary_shows(summary, field_of(checked, "tong")));
	summary = summed(checked, "chart = tong, so_lop\n");
	assert_true(summary_shows(summary, field_of(checked, "tong")));
}

static void
plain_numbers_are_not_added_up(void **state)
{
	struct checked *checked = *state;
	const struct summary *summary = summed(checked, "plain = so\n");

	assert_false(summary_sums(summary, field_of(checked, "so")));
	assert_true(summary_sums(summary, field_of(checked, "so_lop")));
	assert_false(summary_sums(summary, field_of(checked, "ten")));
}

static void
lines_that_name_nothing_are_told(void **state)
{
	static const struct checking cases[] = {
		{ "[form]\nunit = tem\n" QUESTIONS, "", "2:8 form-name" },
		{ "[form]\ngroup = xyz\n" QUESTIONS, "", "2:9 form-name" },
		{ "[form]\ngroup = ngay\n" QUESTIONS, "", "2:9 form-group" },
		{ "[form]\nready = loai.c\n" QUESTIONS, "", "2:9 form-ready" },
		{ "[form]\nready = ten\n" QUESTIONS, "", "2:9 form-ready" },
		{ "[form]\nchart = ten\n" QUESTIONS, "", "2:9 form-chart" },
		{ "[form]\nchart = loai, so\n" QUESTIONS, "",
		  "2:9 form-chart" },
		{ "[form]\nchart = so, so, so\n" QUESTIONS, "",
		  "2:9 form-chart" },
	};
	struct checked *checked = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		ask(checked, cases[i].questions);
		assert_told(checked->bench, cases[i].told);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		FORM_TEST(units_and_groups_are_several_fields),
		FORM_TEST(ready_is_a_choice),
		FORM_TEST(ready_may_be_a_question_of_yes_and_no),
		FORM_TEST(chart_is_of_choices_or_of_two_numbers),
		FORM_TEST(calculated_is_left_out_unless_spoken_of),
		FORM_TEST(plain_numbers_are_not_added_up),
		FORM_TEST(lines_that_name_nothing_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
