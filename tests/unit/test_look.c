/* test_look.c - expressions that see what they name only, and what is
 * remembered of them. */
#include "forms.h"

#include "dice.h"

#include "base/hash.h"
#include "form/print/written.h"

static bool
is_narrow(struct checked *checked, const char *expression)
{
	struct arena *arena = &checked->bench->arena;
	struct str form = arena_concat(
		arena, STR("[a]\n[b]\nalias = c\n[l]\ntype = list\n"),
		STR("[r]\ntype = records\n[r.x]\n[z]\nwhen = "),
		str_of(expression));

	return ask(checked, form.data)->xpaths.list[0]->is_narrow;
}

static void
what_sees_what_it_names_is_narrow(void **state)
{
	static const char *const narrow[] = {
		"a = 'x'",
		"not(a = 'x') or b",
		"count(l) = 1",
		"l[last()] = a",
		"a/following-sibling::l",
		"//a",
		"current()",
		"id('a')",
	};
	static const char *const wide[] = {
		"*",
		"count(/answers/a)",
		".",
		"string()",
		"r",
		"r/x",
		"//x",
		"c",
		"a/..",
		"a/text()",
		"count(a | node())",
	};

	for (size_t i = 0; i < COUNT_OF(narrow); i++)
		assert_true(is_narrow(*state, narrow[i]));
	for (size_t i = 0; i < COUNT_OF(wide); i++)
		assert_false(is_narrow(*state, wide[i]));
}

static void
an_expression_of_a_record_is_wide(void **state)
{
	const struct form *form =
		ask(*state, "[a]\n[r]\ntype = records\n[r.x]\nwhen = a = 1\n"
			    "[s]\ntype = records\nrule = a = 1\nmessage = m\n"
			    "[s.x]\n");

	assert_false(form->xpaths.list[0]->is_narrow);
	assert_false(form->xpaths.list[1]->is_narrow);
}

/* Of each kind of expression there is one that is narrow. */
static const char questions[] =
	"[a]\n[b]\ndefault = x\n[n]\ntype = integer\n[m]\ntype = number\n"
	"rule = m <= n\nmessage = m {{n}}\n"
	"[l]\ntype = list\ndefault = xy\ndefault = 0\n"
	"rule = not(starts-with(current(), '-'))\nmessage = dash\n"
	"rule = translate(substring(current(), string-length(current())), "
	"'.;', '') != ''\nmessage = end\n"
	"rule = current() != 'x' or not(current()/following-sibling::l)\n"
	"message = last\n"
	"rule = count(current()/preceding-sibling::a | a) < 2\nmessage = p\n"
	"[c]\ntype = choices\nchoice = x : X\nchoice = y : Y\nchoice = z : Z\n"
	"rule = current() != 'z' or count(c) = 1\nmessage = alone\n"
	"[p]\ntype = paragraphs\nrule = contains(concat('|', current(), '|'), "
	"'|0') or string-length(current()) > 1\nmessage = long\n"
	"[w]\nwhen = c = 'x'\nrequired = a = 'x' or b = 'y'\n"
	"[v]\nwhen = not(c = 'y') and a\nrequired = yes\n"
	"[va]\nvalue = concat(substring('0', 1, number(n) < 10), n)\n"
	"[vb]\ntype = list\nvalue = l[position() < last()]\n"
	"[vc]\nvalue = l[last()]\n[vd]\ntype = integer\nvalue = count(c | l)\n"
	"[ve]\nvalue = string(l | b | a)\n"
	"[vf]\nvalue = substring-before(a, '-') + n - 1\n"
	"[vg]\nvalue = normalize-space(p[2])\n[vh]\ntype = yes-no\n"
	"value = n > m\n[vi]\nvalue = name(a/following-sibling::l[1])\n"
	"[vj]\ntype = number\nvalue = sum(n | m) div 2\nmax = 4\n"
	"[vk]\nvalue = string(ve | vc | a)\n";

/* Answers to some of the questions, some of them wrong. */
static struct str
dice_answers(struct arena *arena, unsigned *seed)
{
	static const struct {
		struct str key, letters;
	} typed[] = {
		{ STR_INIT("a = "), STR_INIT("xy-0") },
		{ STR_INIT("b = "), STR_INIT("xy<&") },
		{ STR_INIT("n = "), STR_INIT("0123") },
		{ STR_INIT("m = "), STR_INIT("01,5") },
		{ STR_INIT("l = "), STR_INIT("x-.;0") },
		{ STR_INIT("l = "), STR_INIT("xy&") },
		{ STR_INIT("c = "), STR_INIT("xyz,") },
		{ STR_INIT("p = "), STR_INIT("0 x") },
		{ STR_INIT("  "), STR_INIT("0 x") },
		{ STR_INIT("w = "), STR_INIT("wx") },
		{ STR_INIT("v = "), STR_INIT("vx") },
	};
	struct str all = STR("");

	for (size_t i = 0; i < COUNT_OF(typed); i++)
		if (dice_roll(seed) % 4)
			all = arena_concat(
				arena, all, typed[i].key,
				dice_text(arena, seed, typed[i].letters, 4),
				STR("\n"));
	return all;
}

/* All that EVALUATOR makes of ANSWERS: values, faults, and what it took. */
static struct str
outcome_of(struct checked *checked, struct evaluator *evaluator,
	   struct str answers)
{
	struct bench *bench = checked->bench;
	struct buf out = { .arena = &bench->arena };

	bench->faults = (struct faults){ .arena = &bench->arena };
	bench->source.text = answers;
	checked->record = check_answers(
		&bench->arena, evaluator, checked->form,
		answers_parse(&bench->arena, &bench->source, &bench->faults),
		&bench->faults);
	for (size_t i = 0; i < checked->record->fields->count; i++) {
		const struct field *field = &checked->record->fields->list[i];
		const struct value *value = &checked->record->values[i];

		buf_number(&out, value->state, 1);
		for (size_t j = 0; j < value->nitems; j++) {
			buf_put(&out, written_item(&bench->arena, field,
						   &value->items[j]));
			buf_char(&out, '|');
		}
	}
	buf_put(&out, told(bench));
	return buf_str(&out);
}

static void
set_narrow(const struct form *form, const bool *narrow)
{
	for (size_t i = 0; i < form->xpaths.count; i++)
		form->xpaths.list[i]->is_narrow = narrow && narrow[i];
}

enum { MOST = 64, TIMES = 3000 };

/* Whole: XPath is asked each time, and sees all answers. */
static void
what_is_remembered_is_what_xpath_says_of_all(void **state)
{
	struct checked *checked = *state;
	struct evaluator whole = { .arena = NULL };
	bool narrow[MOST], any = false;
	unsigned seed = 1;
	const struct form *form = ask(checked, questions);

	assert_silent(checked->bench);
	for (size_t i = 0; i < form->xpaths.count; i++)
		assert_true(narrow[i] = form->xpaths.list[i]->is_narrow);
	for (int i = 0; i < TIMES; i++) {
		struct str typed = dice_answers(&checked->bench->arena, &seed);
		struct str quick, slow;

		set_narrow(form, narrow);
		quick = outcome_of(checked, &checked->evaluator, typed);
		any |= checked->bench->faults.count == 0;
		set_narrow(form, NULL);
		slow = outcome_of(checked, &whole, typed);
		assert_text(quick,
			    arena_dup(&checked->bench->arena, slow).data);
	}
	assert_true(any);
	evaluator_end(&whole);
}

static void
what_is_remembered_takes_as_much_of_the_limits(void **state)
{
	struct checked *checked = *state;
	unsigned seed = 2;

	ask(checked, questions);
	for (int i = 0; i < 100; i++) {
		struct str typed = dice_answers(&checked->bench->arena, &seed);
		struct evaluator fresh = { .arena = NULL };

		outcome_of(checked, &checked->evaluator, typed);
		outcome_of(checked, &fresh, typed);
		assert_int_equal(checked->evaluator.steps, fresh.steps);
		assert_int_equal(checked->evaluator.text, fresh.text);
		evaluator_end(&fresh);
	}
}

static void
the_order_of_the_form_is_that_of_the_document(void **state)
{
	static const struct printing cases[] = {
		{ "[b]\ndefault = 1\n[c]\n[a]\nvalue = string(b | c)\n",
		  "c = 2", "1" },
		{ "[e]\nvalue = count(*)\n[b]\ndefault = 1\n[c]\n"
		  "[a]\nvalue = string((b | c) [count(..)])\n",
		  "c = 2", "1" },
		{ "[e]\nvalue = count(*)\n[b]\ndefault = 1\n[r]\n"
		  "type = records\n[r.x]\n[a]\nvalue = string(*[2])\n",
		  "[r]\nx = 2", "1" },
	};

	assert_printings(*state, cases, COUNT_OF(cases));
}

static void
rules_of_one_text_are_told_apart_by_their_fields(void **state)
{
	struct checked *checked = *state;

	check(checked,
	      "[a]\nrule = name(current()) = 'a'\nmessage = m\n"
	      "[b]\nrule = name(current()) = 'a'\nmessage = m\n",
	      "a = x\nb = x");
	assert_told(checked->bench, "2:5 rule");
}

static void
a_long_list_is_held_to_its_rules(void **state)
{
	struct checked *checked = *state;
	struct arena *arena = &checked->bench->arena;
	struct str all = STR("");

	for (int i = 0; i < 400; i++)
		all = arena_concat(arena, all, STR("l = a longer item\n"));
	check(checked,
	      "[l]\ntype = list\n"
	      "rule = current() != 'x' or current()/following-sibling::l\n"
	      "message = m\n",
	      arena_concat(arena, all, STR("l = x\n")).data);
	assert_told(checked->bench, "401:5 rule");
}

/* --- the memory itself --------------------------------------------------- */

static struct query
query_of(struct arena *arena, const char *expression, size_t number)
{
	return (struct query){ str_of(expression), arena_number(arena, number),
			       hash_of(str_of(expression)) };
}

static void
keep(struct bench *bench, struct memo *memo, const char *expression,
     size_t number, struct str text)
{
	memo_keep(memo,
		  &(struct memory){
			  .query = query_of(&bench->arena, expression, number),
			  .verdict = { .texts = &text, .count = 1 },
		  });
}

static const struct memory *
find(struct bench *bench, const struct memo *memo, const char *expression,
     size_t number)
{
	const struct query query = query_of(&bench->arena, expression, number);

	return memo_find(memo, &query);
}

static void
what_was_asked_of_the_same_is_found(void **state)
{
	struct memo memo = { .arena.exhausted = abort };

	memo_start(&memo);
	keep(*state, &memo, "a", 1, STR("one"));
	keep(*state, &memo, "b", 1, STR("other"));
	assert_text(find(*state, &memo, "a", 1)->verdict.texts[0], "one");
	assert_text(find(*state, &memo, "b", 1)->verdict.texts[0], "other");
	assert_null(find(*state, &memo, "a", 2));
	memo_end(&memo);
}

static void
what_is_too_much_is_forgotten_at_the_next_start(void **state)
{
	struct memo memo = { .arena.exhausted = abort };

	memo_start(&memo);
	for (size_t i = 0; i <= MEMO_COUNT; i++)
		keep(*state, &memo, "a", i, STR("x"));
	assert_non_null(find(*state, &memo, "a", MEMO_COUNT - 1));
	assert_null(find(*state, &memo, "a", MEMO_COUNT));
	memo_start(&memo);
	assert_null(find(*state, &memo, "a", 0));
	memo_end(&memo);
}

static void
what_is_large_is_not_kept(void **state)
{
	struct bench *bench = *state;
	struct memo memo = { .arena.exhausted = abort };
	struct str large = { arena_alloc(&bench->arena, MEMO_BYTES, 1),
			     MEMO_BYTES };

	memo_start(&memo);
	keep(bench, &memo, "a", 1, large);
	assert_null(find(bench, &memo, "a", 1));
	memo_end(&memo);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		FORM_TEST(what_sees_what_it_names_is_narrow),
		FORM_TEST(an_expression_of_a_record_is_wide),
		FORM_TEST(what_is_remembered_is_what_xpath_says_of_all),
		FORM_TEST(what_is_remembered_takes_as_much_of_the_limits),
		FORM_TEST(the_order_of_the_form_is_that_of_the_document),
		FORM_TEST(rules_of_one_text_are_told_apart_by_their_fields),
		FORM_TEST(a_long_list_is_held_to_its_rules),
		BENCH_TEST(what_was_asked_of_the_same_is_found),
		BENCH_TEST(what_is_too_much_is_forgotten_at_the_next_start),
		BENCH_TEST(what_is_large_is_not_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
