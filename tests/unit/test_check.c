/* test_check.c - answers against their form. */
#include "forms.h"

#include "base/buf.h"
#include "form/print/print.h"

/* --- keys ---------------------------------------------------------------- */

static void
keys_match_whatever_their_spelling(void **state)
{
	static const struct printing cases[] = {
		{ "[a]\nlabel = Tên đơn vị\n", "A = x", "x" },
		{ "[a]\nlabel = Tên đơn vị\n", "Tên đơn vị? = x", "x" },
		{ "[a]\nlabel = Tên đơn vị\n", "TEN_DON_VI = x", "x" },
		{ "[a]\nlabel = Te\xCC\x82n đơn vị\n", "Tên đơn vị = x", "x" },
		{ "[a]\nalias = Tên trường\n", "tên trường = x", "x" },
	};

	assert_printings(*state, cases, COUNT_OF(cases));
}

static void
an_unknown_key_is_an_error(void **state)
{
	static const struct checking cases[] = {
		{ "[so_lop]\n", "xyz = 1", "1:1 unknown-key" },
		{ "[so_lop]\n", "\n so_lop = 1", "2:2 nothing-to-continue" },
		{ "[so_lop]\n", "--- = 1", "1:1 unknown-key" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
an_unknown_key_names_the_nearest(void **state)
{
	struct checked *checked = *state;
	const struct fault *fault;

	check(checked, "[so_lop]\nlabel = Số lượng lớp\n", "Số lượn lớp = 1");
	assert_told(checked->bench, "1:1 unknown-key");
	fault = checked->bench->faults.list;
	assert_int_equal(fault->message, MSG_UNKNOWN_KEY_NEAR);
	assert_text(fault->args[0], "so_lop");
}

/* One mistake, one fault. */
static void
what_a_misspelt_key_was_meant_for_is_not_missing(void **state)
{
	static const struct checking cases[] = {
		{ "[so_lop]\nrequired = yes\n", "so_lp = 1",
		  "1:1 unknown-key" },
		{ "[so_lop]\nrequired = yes\n[b]\ntype = integer\n"
		  "rule = b < so_lop\nmessage = x\n",
		  "so_lp = 1\nb = 3", "1:1 unknown-key" },
		{ "[so_lop]\nrequired = yes\n", "so_lp = 1\nso_lop = 2",
		  "1:1 unknown-key" },
		{ "[so_lop]\nrequired = yes\n", "xyzzy = 1",
		  "1:1 unknown-key; - missing" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
a_repeated_key_names_the_line_before(void **state)
{
	struct checked *checked = *state;

	check(checked, "[a]\n[b]\n", "b = 1\na = x\n\nA = y\n");
	assert_told(checked->bench, "4:1 repeated");
	assert_text(checked->bench->faults.list[0].args[0], "2");
}

static void
answers_are_found_in_any_order(void **state)
{
	static const char form[] =
		"[a]\nlabel = x\n[b]\nalias = y\n"
		"[c]\nrule = a = 1 and b = 2 and current() = 3\nmessage = m\n"
		"[r]\ntype = records\n[r.a]\n[r.d]\nrule = a = current()\n"
		"message = m\n";
	static const struct checking cases[] = {
		{ form, "a = 1\nb = 2\nc = 3\n[r]\nd = 4\na = 4", "" },
		{ form, "c = 3\nb = 2\na = 1\n[r]\na = 4\nd = 4", "" },
		{ form, "b = 2\nx = 1\nc = 3", "" },
		{ form, "x = 1\nc = 3\ny = 2", "" },
		{ form, "c = 3\nd = 4", "1:5 rule; 2:1 wrong-section" },
		{ form, "a = 1\nb = 2\nb = 3", "3:1 repeated" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
an_empty_answer_is_none(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\nrequired = yes\n", "a =", "1:1 missing" },
		{ "[a]\nrequired = yes\n", "a =\na = x", "" },
		{ "[a]\nrequired = yes\n", "a = x\na =", "" },
		{ "[a]\nrequired = yes\n", "a = \xE2\x80\x8B",
		  "1:1 missing; 1:5 zero-width" },
		{ "[a]\ntype = integer\n", "a =", "" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
an_indented_line_that_looks_like_an_answer_is_warned_of(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\n[b]\n", "a = x\n b = y", "2:2 indented-key" },
		{ "[a]\n[b]\n", "a =\n b = y", "2:2 indented-key" },
		{ "[a]\n[b]\n", "a = b = y", "" },
		{ "[a]\n[b]\n", "a = x\n c = y", "" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
a_value_within_quotes_is_warned_of(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\n", "a = \"x\"", "1:5 quoted" },
		{ "[a]\n", "a = 'x y'", "1:5 quoted" },
		{ "[a]\n", "a = \"x\n y\"", "1:5 quoted" },
		{ "[a]\n", "a = '\n '", "1:5 quoted" },
		{ "[a]\n", "a = \"x\n y'", "" },
		{ "[a]\n", "a =", "" },
		{ "[a]\n", "a = \"x\" y", "" },
		{ "[a]\n", "a = “x”", "" },
		{ "[a]\n", "a = \"", "" },
		{ "[a]\n", "a = \"x'", "" },
		{ "[a]\nvalue = 'x'\n", "", "" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

/* --- types --------------------------------------------------------------- */

static void
values_of_each_type_are_printed(void **state)
{
	static const struct printing cases[] = {
		{ "[a]\n", "a = x", "x" },
		{ "[a]\ntype = paragraphs\n", "a = x\n y\na = z", "x\ny\nz" },
		{ "[a]\ntype = integer\n", "a = 1.234", "1234" },
		{ "[a]\ntype = number\n", "a = 1.234,50", "1234,5" },
		{ "[a]\ntype = date\n", "a = 5-9-2025", "05/9/2025" },
		{ "[a]\ntype = phone\n", "a = +84912345678", "0912 345 678" },
		{ "[a]\ntype = email\n", "a = a@b.vn", "a@b.vn" },
		{ "[a]\ntype = url\n", "a = https://b.vn", "https://b.vn" },
		{ "[a]\ntype = yes-no\n", "a = có", "Có" },
		{ "[a]\ntype = yes-no\n", "a = KHÔNG", "Không" },
		{ "[a]\ntype = yes-no\n", "a = x", "Có" },
		{ "[a]\ntype = yes-no\n", "a = no", "Không" },
		{ "[a]\ntype = list\n", "a = x\na = y", "x, y" },
		{ "[a]\n", "", "……" },
		{ "[a]\nblank = –\n", "", "–" },
		{ "[a]\nblank =\n", "", "" },
	};

	assert_printings(*state, cases, COUNT_OF(cases));
}

static void
choices_match_by_key_and_label(void **state)
{
	static const struct printing cases[] = {
		{ "[a]\ntype = choice\nchoice = x : Đã ban hành\n", "a = x",
		  "Đã ban hành" },
		{ "[a]\ntype = choice\nchoice = x : Đã ban hành\n",
		  "a = ĐÃ BAN HÀNH", "Đã ban hành" },
		{ "[a]\ntype = choice\nchoice = x : Đã ban hành\n",
		  "a = da_ban_hanh", "Đã ban hành" },
		{ "[a]\ntype = choice\nchoice = x : Hoà Bình\n", "a = Hòa Bình",
		  "Hoà Bình" },
		{ "[a]\ntype = choice\nchoice = x : Uỷ ban\n", "a = Ủy Ban",
		  "Uỷ ban" },
		{ "[a]\ntype = choices\nchoice = x : Một\nchoice = y : Hai\n",
		  "a = x, hai", "Một, Hai" },
		{ "[a]\ntype = choices\nchoice = x : Một\nchoice = y : Hai\n",
		  "a = x; y;", "Một, Hai" },
		{ "[a]\ntype = choices\nchoice = x : Một\nchoice = y : Hai\n",
		  "a = y\na = x", "Hai, Một" },
		{ "[a]\ntype = choices\nchoice = x : Một\nchoice = y : Hai\n",
		  "a = y\n x", "Hai, Một" },
		{ "[a]\ntype = choices\nchoice = x : Một, hai\nchoice = y : "
		  "Hai\nchoice = z : Ba; bốn, năm\n",
		  "a = Hai, Một, hai; Ba; bốn, năm",
		  "Hai, Một, hai, Ba; bốn, năm" },
		{ "[a]\ntype = choices\nchoice = x : Một, hai\n",
		  "a = Một, hai", "Một, hai" },
	};

	assert_printings(*state, cases, COUNT_OF(cases));
}

static void
values_of_another_type_are_refused(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\ntype = integer\n", "a = x", "1:5 not-integer" },
		{ "[a]\ntype = integer\n", "a = 1,5", "1:5 not-integer" },
		{ "[a]\ntype = integer\n", "a = 1234567890123456",
		  "1:5 long-number" },
		{ "[a]\ntype = number\n", "a = x", "1:5 not-number" },
		{ "[a]\ntype = number\n", "a = 1.234", "1:5 ambiguous-number" },
		{ "[a]\ntype = date\n", "a = mai", "1:5 not-date" },
		{ "[a]\ntype = date\n", "a = 31/02/2026", "1:5 no-such-date" },
		{ "[a]\ntype = date\n", "a = 1/2/26", "1:5 short-year" },
		{ "[a]\ntype = phone\n", "a = 0912 34 56", "1:5 not-phone" },
		{ "[a]\ntype = phone\n", "a = 01234567890", "1:5 old-phone" },
		{ "[a]\ntype = email\n", "a = a.b.vn", "1:5 not-email" },
		{ "[a]\ntype = url\n", "a = b.vn", "1:5 not-url" },
		{ "[a]\ntype = yes-no\n", "a = có lẽ", "1:5 not-yes-no" },
		{ "[a]\ntype = choice\nchoice = thcs\n", "a = thpt",
		  "1:5 unknown-choice" },
		{ "[a]\ntype = integer\n", "a = 1\n 2", "2:2 one-line" },
		{ "[a]\ntype = integer\n",
		  "a = 1\xE2\x80\xA8"
		  "2",
		  "1:7 one-line" },
		{ "[a]\ntype = choices\nchoice = x\nchoice = y\n",
		  "a = x, z, w", "1:8 unknown-choice; 1:11 unknown-choice" },
		{ "[a]\ntype = choices\nchoice = x\nchoice = y\n",
		  "a = x\na = y, x", "2:8 chosen-twice" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
an_unknown_choice_names_the_nearest(void **state)
{
	static const struct {
		const char *typed, *nearest;
	} cases[] = {
		{ "a = thcss", "thcs" },
		{ "a = Trung học cơ s", "thcs" },
		{ "a = xy", "" },
		{ "a = zzzzzz", "" },
	};
	struct checked *checked = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		check(checked,
		      "[a]\ntype = choice\nchoice = thcs : Trung học cơ sở\n"
		      "choice = ab\n",
		      cases[i].typed);
		assert_told(checked->bench, "1:5 unknown-choice");
		assert_text(checked->bench->faults.list[0].args[3],
			    cases[i].nearest);
	}
}

static void
an_old_telephone_number_is_told_with_the_new(void **state)
{
	struct checked *checked = *state;

	check(checked, "[a]\ntype = phone\n", "a = 01234567890");
	assert_text(checked->bench->faults.list[0].args[2], "0834 567 890");
}

static void
limits_are_kept(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\ntype = integer\nmin = 1\nmax = 9\n", "a = 0",
		  "1:5 too-small" },
		{ "[a]\ntype = integer\nmin = 1\nmax = 9\n", "a = 10",
		  "1:5 too-large" },
		{ "[a]\ntype = integer\nmin = 1\nmax = 9\n", "a = 1", "" },
		{ "[a]\ntype = integer\nmin = 1\nmax = 9\n", "a = 9", "" },
		{ "[a]\ntype = number\nmax = 0,5\n", "a = 0,51",
		  "1:5 too-large" },
		{ "[a]\ntype = date\nmin = 5/9/2025\n", "a = 4/9/2025",
		  "1:5 too-small" },
		{ "[a]\ntype = date\nmin = 5/9/2025\n", "a = 1/1/2026", "" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
limits_are_told_as_people_write_them(void **state)
{
	struct checked *checked = *state;

	check(checked, "[a]\ntype = date\nmin = 5/9/2025\n", "a = 4-9-2025");
	assert_text(checked->bench->faults.list[0].args[1], "04/9/2025");
	assert_text(checked->bench->faults.list[0].args[2], "05/9/2025");
	check(checked, "[a]\ntype = integer\nmax = 1000\n", "a = 1234");
	assert_text(checked->bench->faults.list[0].args[1], "1.234");
	assert_text(checked->bench->faults.list[0].args[2], "1.000");
}

/* --- what is required, asked, calculated --------------------------------- */

static void
what_is_required_and_not_there_is_missing(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\nrequired = yes\n", "", "- missing" },
		{ "[a]\nrequired = no\n", "", "" },
		{ "[a]\nrequired = b = 'x'\n[b]\n", "b = x", "- missing" },
		{ "[a]\nrequired = b = 'x'\n[b]\n", "b = y", "" },
		{ "[a]\nrequired = b = 'x'\n[b]\n", "", "" },
		{ "[a]\nrequired = b = 'x'\n[b]\ndefault = x\n", "",
		  "- missing" },
		{ "[a]\nrequired = yes\n[b]\nrequired = yes\n", "",
		  "- missing; - missing" },
		{ "[a]\ntype = records\nrequired = yes\n[a.b]\n", "",
		  "- missing" },
		{ "[a]\ntype = records\n[a.b]\nrequired = yes\n", "", "" },
		{ "[a]\ntype = records\n[a.b]\nrequired = yes\n",
		  "\n[a]\n[a]\nb = x\n[a]", "2:2 missing; 5:2 missing" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
a_wrong_answer_is_not_also_missing(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\ntype = integer\nrequired = yes\n", "a = x",
		  "1:5 not-integer" },
		{ "[a]\ntype = integer\nrequired = yes\nmax = 3\n", "a = 4",
		  "1:5 too-large" },
		{ "[a]\ntype = records\nrequired = yes\n[a.b]\n", "a = x",
		  "1:1 needs-section" },
		{ "[a]\ntype = records\nrequired = yes\n[a.b]\n", "b = x",
		  "1:1 wrong-section" },
		{ "[a]\nrequired = yes\n[l]\ntype = records\n[l.b]\n",
		  "[l]\nb = 1\na = x", "3:1 wrong-section" },
		{ "[a]\nlabel = Số lớp\nrequired = yes\n", "Số lớp: 3",
		  "1:1 no-equals" },
		{ "[a]\nrequired = yes\n", "a", "1:1 no-equals" },
		{ "[a]\nrequired = yes\n", "a ＝ 5", "1:1 no-equals" },
		{ "[a]\nrequired = yes\n", "[a\n", "1:1 bad-section" },
		{ "[a]\n", "[b\n", "1:1 bad-section" },
		{ "[a]\nrequired = yes\n", "[Phần 1]\na = x",
		  "1:2 unknown-list" },
		{ "[a]\nrequired = yes\n", "[a]\nx = y", "1:2 not-records" },
		{ "[can_bo]\ntype = records\nrequired = yes\n[can_bo.b]\n"
		  "type = integer\n",
		  "[can_b]\nb = x", "1:2 unknown-list; 2:5 not-integer" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
an_expression_says_nothing_of_wrong_or_missing_answers(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\ntype = integer\n[b]\ntype = integer\nrule = b <= a\n"
		  "message = x\n",
		  "a = x\nb = 3", "1:5 not-integer" },
		{ "[a]\nrequired = yes\n[b]\nrule = b = a\nmessage = x\n",
		  "b = 3", "- missing" },
		{ "[a]\ntype = integer\n[b]\nrequired = not(a = 1)\n", "a = x",
		  "1:5 not-integer" },
		{ "[a]\ntype = integer\n[b]\nwhen = a = 1\n", "a = x\nb = y",
		  "1:5 not-integer" },
		{ "[a]\nrequired = yes\n[b]\nwhen = a = 1\n", "b = y",
		  "- missing" },
		{ "[l]\ntype = records\n[l.n]\ntype = integer\n"
		  "[b]\ntype = integer\nvalue = sum(l/n)\nrule = b > 3\n"
		  "message = x\n",
		  "[l]\nn = x\n[l]\nn = 1", "2:5 not-integer" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
what_is_not_asked_is_not_printed_and_warned_of(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\nwhen = b = 'x'\n[b]\n", "a = 1\nb = y",
		  "1:1 not-asked" },
		{ "[a]\nwhen = b = 'x'\n[b]\n", "a = 1\nb = x", "" },
		{ "[a]\nwhen = b = 'x'\nrequired = yes\n[b]\n", "b = y", "" },
		{ "[a]\nwhen = b = 'x'\nrequired = yes\n[b]\n", "b = x",
		  "- missing" },
		{ "[a]\nwhen = b = 'x'\ndefault = 1\n[b]\n", "b = y", "" },
		{ "[a]\ntype = records\nwhen = b = 'x'\n[a.c]\n"
		  "required = yes\n[b]\n",
		  "b = y\n[a]\nc = 1", "2:2 not-asked" },
		{ "[b]\n[a]\nwhen = b = 'x'\n[c]\nwhen = a = 1\n"
		  "required = yes\n",
		  "b = y\na = 1", "2:1 not-asked" },
	};
	struct checked *checked = *state;

	assert_checkings(checked, cases, COUNT_OF(cases));
	check(checked, cases[0].questions, cases[0].answers);
	assert_int_equal(value_of(checked->record, "a")->state, NOT_ASKED);
	assert_text(printed(checked, "a"), "……");
}

static void
defaults_stand_in_for_what_is_not_answered(void **state)
{
	static const struct printing cases[] = {
		{ "[a]\ndefault = x\n", "", "x" },
		{ "[a]\ndefault = x\n", "a =", "x" },
		{ "[a]\ndefault = x\n", "a = y", "y" },
		{ "[a]\ntype = list\ndefault = x\ndefault = y\n", "", "x, y" },
		{ "[a]\ntype = list\ndefault = x\ndefault = y\n", "a = z",
		  "z" },
		{ "[a]\ntype = integer\ndefault = 1.234\n", "", "1234" },
		{ "[a]\ntype = yes-no\ndefault = có\n", "", "Có" },
		{ "[a]\ntype = choice\nchoice = x : Xê\ndefault = Xê\n", "",
		  "Xê" },
		{ "[b]\ndefault = x\n[a]\nvalue = concat(b, 'y')\n", "", "xy" },
	};

	assert_printings(*state, cases, COUNT_OF(cases));
}

static void
values_are_calculated(void **state)
{
	static const struct printing cases[] = {
		{ "[a]\nvalue = concat(b, '!')\n[b]\n", "b = x", "x!" },
		{ "[a]\ntype = integer\nvalue = b + 1\n[b]\ntype = integer\n",
		  "b = 1.234", "1235" },
		{ "[a]\ntype = number\nvalue = b div 4\n[b]\ntype = integer\n",
		  "b = 5", "1,25" },
		{ "[a]\ntype = number\nvalue = b div 1000\n[b]\n"
		  "type = integer\n",
		  "b = 1234", "1,234" },
		{ "[a]\ntype = number\nvalue = b div 3\n[b]\ntype = integer\n",
		  "b = 1", "0,333333333333333" },
		{ "[a]\ntype = integer\nvalue = -b\n[b]\ntype = integer\n",
		  "b = 5", "-5" },
		{ "[a]\ntype = number\nvalue = b\n[b]\ntype = number\n",
		  "b = 1,234", "1,234" },
		{ "[a]\ntype = date\nvalue = b\n[b]\ntype = date\n",
		  "b = 5/9/2025", "05/9/2025" },
		{ "[a]\ntype = yes-no\nvalue = b = 'x'\n[b]\n", "b = x", "Có" },
		{ "[a]\ntype = list\nvalue = l/n\n[l]\ntype = records\n[l.n]\n",
		  "[l]\nn = x\n[l]\nn = y", "x, y" },
		{ "[a]\ntype = integer\nvalue = count(l)\n[l]\ntype = records\n"
		  "[l.n]\n",
		  "[l]\n[l]\nn = 1\n[l]", "3" },
		{ "[a]\nvalue = b\n[b]\n", "", "……" },
		{ "[a]\ntype = integer\nvalue = b + 1\n[b]\n", "", "……" },
	};

	assert_printings(*state, cases, COUNT_OF(cases));
}

static void
a_calculated_value_is_not_answered(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\nvalue = 1\n", "a = 2", "1:1 calculated" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
a_calculated_value_keeps_its_type_and_limits(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\ntype = integer\nmin = 1\nvalue = b - 2\n"
		  "[b]\ntype = integer\n",
		  "b = 2", "- too-small" },
		{ "[a]\ntype = integer\nmax = 9\nvalue = b + 2\n"
		  "[b]\ntype = integer\n",
		  "b = 8", "- too-large" },
		{ "[a]\ntype = integer\nmin = 1\nmax = 9\nvalue = b\n"
		  "[b]\ntype = integer\n",
		  "b = 9", "" },
		{ "[a]\ntype = records\n[a.n]\ntype = integer\n"
		  "[a.m]\ntype = integer\nmax = 9\nvalue = n * 2\n",
		  "[a]\nn = 4\n[a]\nn = 5", "3:2 too-large" },
		{ "[a]\ntype = integer\nvalue = b div 2\n"
		  "[b]\ntype = integer\n",
		  "b = 3", "- calculated-type" },
		{ "[a]\ntype = number\nvalue = 1 div b\n"
		  "[b]\ntype = integer\n",
		  "b = 0", "- calculated-type" },
		{ "[a]\ntype = date\nvalue = b\n[b]\n", "b = 30/2/2025",
		  "- calculated-type" },
		{ "[a]\ntype = choice\nchoice = x\nvalue = b\n[b]\n", "b = y",
		  "- calculated-type" },
		{ "[a]\ntype = phone\nvalue = b\n[b]\n", "b = 1",
		  "- calculated-type" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
a_calculated_value_is_told_by_its_label(void **state)
{
	struct checked *checked = *state;
	const struct fault *fault;

	check(checked, "[a]\nlabel = Tổng\ntype = integer\nvalue = b\n[b]\n",
	      "b = x");
	fault = &checked->bench->faults.list[0];
	assert_int_equal(fault->message, MSG_CALCULATED_TYPE);
	assert_text(fault->args[0], "Tổng");
	assert_int_equal(checked->bench->faults.status, STATUS_ANSWERS);
}

/* --- rules --------------------------------------------------------------- */

static void
broken_rules_are_told_at_their_answer(void **state)
{
	static const struct checking cases[] = {
		{ "[a]\ntype = integer\nrule = a <= b\nmessage = x\n"
		  "[b]\ntype = integer\n",
		  "b = 2\na = 3", "2:5 rule" },
		{ "[a]\ntype = integer\nrule = a <= b\nmessage = x\n"
		  "[b]\ntype = integer\n",
		  "b = 3\na = 3", "" },
		{ "[a]\nrule = a = 'x'\nmessage = x\nrule = a = 'y'\n"
		  "message = y\n",
		  "a = z", "1:5 rule; 1:5 rule" },
		{ "[a]\nrule = a = 'x'\nmessage = x\n", "", "" },
		{ "[a]\ntype = list\nrule = string-length(current()) < 3\n"
		  "message = x\n",
		  "a = xx\na = xxx\na = x\na = yyy", "2:5 rule; 4:5 rule" },
		{ "[a]\ntype = records\nrule = current()/n > 0\nmessage = x\n"
		  "[a.n]\ntype = integer\n",
		  "[a]\nn = 1\n[a]\nn = 0", "3:2 rule" },
		{ "[a]\ntype = records\n[a.n]\ntype = integer\n"
		  "rule = n < ../b\nmessage = x\n[b]\ntype = integer\n",
		  "b = 5\n[a]\nn = 7\n[a]\nn = 4", "3:5 rule" },
		{ "[a]\ndefault = y\nrule = a = 'x'\nmessage = x\n", "",
		  "- rule" },
		{ "[a]\nvalue = 'y'\nrule = a = 'x'\nmessage = x\n", "",
		  "- rule" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
messages_of_rules_print_values(void **state)
{
	static const struct {
		const char *message, *text;
	} cases[] = {
		{ "nhiều hơn ({{b}})", "nhiều hơn (1234)" },
		{ "{{b | number}} {{B | words | capital}}",
		  "1.234 Một nghìn hai trăm ba mươi tư" },
		{ "{{c}} {{c | or \"trống\"}}", "…… trống" },
		{ "{{a}}", "x" },
		{ "{{d.m}}{{d.n}}", "☒☐" },
		{ "nhiều hơn\n  {{b}}\n\n  của {{a}}!",
		  "nhiều hơn 1234 của x!" },
	};
	struct checked *checked = *state;
	struct arena *arena = &checked->bench->arena;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str questions = arena_concat(
			arena,
			STR("[b]\ntype = integer\n[c]\n[d]\ntype = choice\n"
			    "choice = m\nchoice = n\n[a]\nrule = false()\n"
			    "message = "),
			str_of(cases[i].message));

		check(checked, questions.data, "a = x\nb = 1234\nd = m");
		assert_told(checked->bench, "1:5 rule");
		assert_text(checked->bench->faults.list[0].args[1],
			    cases[i].text);
	}
}

static void
a_rule_without_end_is_a_fault_of_the_form(void **state)
{
	struct checked *checked = *state;
	struct bench *bench = checked->bench;
	struct str answers = STR("");

	for (int i = 0; i < 400; i++)
		answers = arena_concat(&bench->arena, answers, STR("a = x\n"));
	check(checked,
	      "[a]\ntype = list\n[b]\ndefault = x\n"
	      "rule = count(//*[count(//*[count(//*) > 0]) > 0]) > 0\n"
	      "message = x\n",
	      answers.data);
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.list[0].message, MSG_RULE_LIMIT);
	assert_int_equal(bench->faults.status, STATUS_TEMPLATE);
}

/* Each field doubles the one before, from 16 bytes on. */
static void
values_that_double_are_a_fault_of_the_form(void **state)
{
	struct checked *checked = *state;
	struct arena *arena = &checked->bench->arena;
	struct buf form = { .arena = arena };

	buf_put(&form, STR("[f0]\n"));
	for (size_t i = 1; i <= 40; i++) {
		struct str last = arena_number(arena, i - 1);

		buf_put(&form,
			arena_concat(arena, STR("[f"), arena_number(arena, i),
				     STR("]\nvalue = concat(f"), last,
				     STR(", f"), last, STR(")\n")));
	}
	check(checked, arena_dup(arena, buf_str(&form)).data,
	      "f0 = 0123456789abcdef\n");
	assert_int_equal(checked->bench->faults.count, 1);
	assert_int_equal(checked->bench->faults.list[0].message, MSG_RULE_TEXT);
	assert_text(checked->bench->faults.list[0].key, "f17");
	assert_int_equal(checked->bench->faults.status, STATUS_TEMPLATE);
}

static const char *
many_records(struct arena *arena, size_t count)
{
	struct buf answers = { .arena = arena };

	while (count--)
		buf_put(&answers, STR("[r]\nx = a\n"));
	return arena_dup(arena, buf_str(&answers)).data;
}

static void
texts_of_all_values_together_are_bounded(void **state)
{
	struct checked *checked = *state;
	struct arena *arena = &checked->bench->arena;
	struct buf answers = { .arena = arena };

	for (int i = 0; i < 2100; i++)
		buf_put(&answers, STR("y = a\n"));
	buf_put(&answers, str_of(many_records(arena, 512)));
	check(checked,
	      "[y]\ntype = list\n[r]\ntype = records\n[r.x]\n"
	      "[r.all]\ntype = list\nvalue = /*/y\n",
	      arena_dup(arena, buf_str(&answers)).data);
	assert_true(checked->bench->faults.count > 0);
	assert_int_equal(checked->bench->faults.list[0].message, MSG_RULE_TEXT);
}

static void
a_phrase_of_long_values_ends(void **state)
{
	struct checked *checked = *state;
	struct arena *arena = &checked->bench->arena;
	struct buf tags = { .arena = arena }, value = { .arena = arena };
	struct str form;

	for (int i = 0; i < 1000; i++) {
		buf_put(&tags, STR("{{a}}"));
		buf_put(&value, STR("0123456789"));
	}
	form = arena_concat(arena, STR("[a]\nrule = a = 'x'\nmessage = "),
			    buf_str(&tags), STR("\n"));
	check(checked, form.data,
	      arena_concat(arena, STR("a = "), buf_str(&value)).data);
	assert_int_equal(checked->bench->faults.count, 1);
	assert_true(checked->bench->faults.list[0].args[1].len <
		    PHRASE_TEXT + 10001);
}

/* --- records ------------------------------------------------------------- */

static void
each_section_is_one_record(void **state)
{
	struct checked *checked = *state;
	const struct record *record =
		check(checked,
		      "[can_bo]\nlabel = Cán bộ\ntype = records\n[can_bo.ten]\n"
		      "[can_bo.stt]\ntype = integer\n"
		      "value = count(preceding-sibling::can_bo) + 1\n[x]\n",
		      "x = 1\n[can_bo]\nten = A\n[Cán bộ]\nten = B\n[]\n");
	const struct value *value = value_of(record, "can_bo");

	assert_silent(checked->bench);
	assert_int_equal(value->nrecords, 2);
	assert_text(value_of(value->records[0], "ten")->items[0].text, "A");
	assert_text(value_of(value->records[1], "ten")->items[0].text, "B");
	assert_text(value_of(value->records[1], "stt")->items[0].text, "2");
}

static void
position_numbers_the_records(void **state)
{
	struct checked *checked = *state;
	const struct record *record =
		check(checked,
		      "[r]\ntype = records\n[r.x]\nrule = position() < 3\n"
		      "message = x\n[r.n]\nvalue = concat(position(), '/', "
		      "last())\n[all]\nvalue = concat(position(), last())\n",
		      many_records(&checked->bench->arena, 3));
	const struct value *value = value_of(record, "r");

	assert_told(checked->bench, "6:5 rule");
	assert_text(value_of(value->records[0], "n")->items[0].text, "1/3");
	assert_text(value_of(value->records[2], "n")->items[0].text, "3/3");
	assert_text(value_of(record, "all")->items[0].text, "11");
}

/* The steps of all expressions together are bounded by less than the square. */
static void
position_takes_one_step_for_each_record(void **state)
{
	struct checked *checked = *state;

	check(checked,
	      "[r]\ntype = records\n[r.x]\n"
	      "[r.n]\ntype = integer\nvalue = position()\n",
	      many_records(&checked->bench->arena, 40000));
	assert_silent(checked->bench);
}

static void
keys_in_the_wrong_section_are_told_where_to_go(void **state)
{
	static const struct checking cases[] = {
		{ "[l]\ntype = records\n[l.a]\n[b]\n", "[l]\nb = x",
		  "2:1 wrong-section" },
		{ "[l]\ntype = records\n[l.a]\n[b]\n", "[l]\n[]\nb = x", "" },
		{ "[l]\ntype = records\n[l.a]\n[b]\n", "a = x",
		  "1:1 wrong-section" },
		{ "[l]\ntype = records\n[l.a]\n[b]\n", "[l]\na = x\na = y",
		  "3:1 repeated" },
		{ "[l]\ntype = records\n[l.a]\n[b]\n", "l = x",
		  "1:1 needs-section" },
		{ "[l]\ntype = records\n[l.a]\n[b]\n", "[b]\na = x",
		  "1:2 not-records" },
		{ "[l]\ntype = records\n[l.a]\n[b]\n", "[xyz]\na = x\nq = 1",
		  "1:2 unknown-list" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

/* --- all of it ----------------------------------------------------------- */

static void
all_faults_are_told_at_once_and_in_order(void **state)
{
	static const struct checking cases[] = {
		{ "[ten]\nrequired = yes\n[so]\ntype = integer\nmax = 5\n"
		  "[ngay]\ntype = date\n[cap]\ntype = choice\nchoice = thcs\n"
		  "[la]\nrequired = yes\n[cuoi]\nrequired = yes\n[so2]\ntype = "
		  "integer\n"
		  "rule = so2 > 3\nmessage = x\n",
		  "ngay = 31/02/2026\nso = 7\ncap = thpt\nso2 = 2\nso = 1\n"
		  "ten\nxyz = 1\nla =\n",
		  "1:8 no-such-date; 2:6 too-large; 3:7 unknown-choice; "
		  "4:7 rule; 5:1 repeated; 6:1 no-equals; 7:1 unknown-key; "
		  "8:1 missing; - missing" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

static void
a_form_serves_many_answers(void **state)
{
	struct checked *checked = *state;
	struct bench *bench = checked->bench;

	check(checked,
	      "[a]\ndefault = x\n[b]\ntype = integer\nvalue = count(l)\n"
	      "[l]\ntype = records\n[l.n]\nrequired = yes\n",
	      "[l]\nn = 1");
	for (int i = 0; i < 3; i++) {
		bench->source.text = STR("[l]\nn = 1\n[l]\nn = 2");
		checked->record = check_answers(
			&bench->arena, &checked->evaluator, checked->form,
			answers_parse(&bench->arena, &bench->source,
				      &bench->faults),
			&bench->faults);
		assert_silent(bench);
		assert_text(printed(checked, "a"), "x");
		assert_text(printed(checked, "b"), "2");
	}
}

/* --- numbers of records -------------------------------------------------- */

static void
records_may_have_to_be_so_many(void **state)
{
	static const char form[] = "[a]\ntype = records\nmin = 2\nmax = 3\n"
				   "[a.b]\n";
	static const struct checking cases[] = {
		{ form, "", "" },
		{ form, "[a]\nb = 1\n[a]\nb = 2\n", "" },
		{ form, "[a]\nb = 1\n", "1:2 records-number" },
		{ form, "[a]\n[a]\n[a]\n[a]\n", "4:2 records-number" },
		{ "[a]\ntype = records\nmax = 1\n[a.b]\n",
		  "[a]\nb = 1\n[a]\nb = 2\n", "3:2 records-number" },
	};

	assert_checkings(*state, cases, COUNT_OF(cases));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		FORM_TEST(keys_match_whatever_their_spelling),
		FORM_TEST(an_unknown_key_is_an_error),
		FORM_TEST(an_unknown_key_names_the_nearest),
		FORM_TEST(what_a_misspelt_key_was_meant_for_is_not_missing),
		FORM_TEST(a_repeated_key_names_the_line_before),
		FORM_TEST(answers_are_found_in_any_order),
		FORM_TEST(an_empty_answer_is_none),
		FORM_TEST(
			an_indented_line_that_looks_like_an_answer_is_warned_of),
		FORM_TEST(a_value_within_quotes_is_warned_of),
		FORM_TEST(values_of_each_type_are_printed),
		FORM_TEST(choices_match_by_key_and_label),
		FORM_TEST(values_of_another_type_are_refused),
		FORM_TEST(an_unknown_choice_names_the_nearest),
		FORM_TEST(an_old_telephone_number_is_told_with_the_new),
		FORM_TEST(limits_are_kept),
		FORM_TEST(limits_are_told_as_people_write_them),
		FORM_TEST(what_is_required_and_not_there_is_missing),
		FORM_TEST(a_wrong_answer_is_not_also_missing),
		FORM_TEST(
			an_expression_says_nothing_of_wrong_or_missing_answers),
		FORM_TEST(what_is_not_asked_is_not_printed_and_warned_of),
		FORM_TEST(defaults_stand_in_for_what_is_not_answered),
		FORM_TEST(values_are_calculated),
		FORM_TEST(a_calculated_value_is_not_answered),
		FORM_TEST(a_calculated_value_keeps_its_type_and_limits),
		FORM_TEST(a_calculated_value_is_told_by_its_label),
		FORM_TEST(broken_rules_are_told_at_their_answer),
		FORM_TEST(messages_of_rules_print_values),
		FORM_TEST(a_rule_without_end_is_a_fault_of_the_form),
		FORM_TEST(values_that_double_are_a_fault_of_the_form),
		FORM_TEST(texts_of_all_values_together_are_bounded),
		FORM_TEST(a_phrase_of_long_values_ends),
		FORM_TEST(each_section_is_one_record),
		FORM_TEST(position_numbers_the_records),
		FORM_TEST(position_takes_one_step_for_each_record),
		FORM_TEST(keys_in_the_wrong_section_are_told_where_to_go),
		FORM_TEST(all_faults_are_told_at_once_and_in_order),
		FORM_TEST(a_form_serves_many_answers),
		FORM_TEST(records_may_have_to_be_so_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
