/* test_words.c - what blanks a text has. */
#include "bench.h"

#include "docx/wordml/words.h"

enum { LONGEST = 40 };

/* LEN letters with BLANKS from AT on. */
static bool
wants(size_t len, size_t at, const char *blanks)
{
	char text[LONGEST];

	memset(text, 'x', sizeof text);
	memcpy(text + at, blanks, strlen(blanks));
	return words_wants_preserve((struct str){ text, len });
}

static void
a_blank_between_words_is_kept_anyway(void **state)
{
	(void)state;
	for (size_t len = 3; len <= LONGEST; len++)
		for (size_t at = 1; at + 1 < len; at++)
			assert_false(wants(len, at, " "));
}

static void
two_blanks_are_seen_wherever_they_stand(void **state)
{
	static const char *const blanks[] = { "  ", " \n", "\t ", "\r\n" };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(blanks); i++)
		for (size_t len = 4; len <= LONGEST; len++)
			for (size_t at = 1; at + 2 < len; at++)
				assert_true(wants(len, at, blanks[i]));
}

static void
a_blank_at_either_end_is_seen(void **state)
{
	(void)state;
	assert_true(words_wants_preserve(STR(" ")));
	for (size_t len = 1; len <= LONGEST; len++) {
		assert_true(wants(len, 0, " "));
		assert_true(wants(len, len - 1, " "));
	}
}

static void
letters_are_no_blanks(void **state)
{
	(void)state;
	assert_false(words_wants_preserve(STR("")));
	assert_false(words_wants_preserve(STR("à\u00A0\u00A0ààààà ẠẠẠẠ!")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_blank_between_words_is_kept_anyway),
		cmocka_unit_test(two_blanks_are_seen_wherever_they_stand),
		cmocka_unit_test(a_blank_at_either_end_is_seen),
		cmocka_unit_test(letters_are_no_blanks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
