/* test_types.c - dates, numbers, telephones, addresses. */
#include "bench.h"

#include "form/values/contact.h"
#include "form/values/date.h"
#include "form/values/number.h"
#include "form/values/phone.h"

/* --- dates --------------------------------------------------------------- */

static void
dates_are_read_as_people_write_them(void **state)
{
	static const struct {
		const char *typed, *iso;
	} cases[] = {
		{ "5/9/2025", "2025-09-05" },
		{ "05/09/2025", "2025-09-05" },
		{ " 5 / 9 / 2025 ", "2025-09-05" },
		{ "5-9-2025", "2025-09-05" },
		{ "5.9.2025", "2025-09-05" },
		{ "2025-09-05", "2025-09-05" },
		{ "2025/9/5", "2025-09-05" },
		{ "ngày 5 tháng 9 năm 2025", "2025-09-05" },
		{ "Ngày 05 tháng 09 năm 2025", "2025-09-05" },
		{ "29/02/2024", "2024-02-29" },
		{ "29/2/2000", "2000-02-29" },
		{ "31/12/1999", "1999-12-31" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct date date;

		assert_int_equal(date_read(str_of(cases[i].typed), &date),
				 DATE_GOOD);
		assert_text(date_iso(&bench->arena, date), cases[i].iso);
	}
}

static void
other_dates_are_refused(void **state)
{
	static const struct {
		const char *typed;
		enum date_fault fault;
	} cases[] = {
		{ "31/02/2026", DATE_NO_SUCH },
		{ "29/02/2025", DATE_NO_SUCH },
		{ "29/02/1900", DATE_NO_SUCH },
		{ "31/4/2025", DATE_NO_SUCH },
		{ "0/1/2025", DATE_NO_SUCH },
		{ "1/0/2025", DATE_NO_SUCH },
		{ "1/13/2025", DATE_NO_SUCH },
		{ "32/1/2025", DATE_NO_SUCH },
		{ "1/1/0000", DATE_NO_SUCH },
		{ "5/9/25", DATE_SHORT_YEAR },
		{ "5/9/025", DATE_SHORT_YEAR },
		{ "5/9", DATE_NOT },
		{ "5/9/20255", DATE_NOT },
		{ "5/9/2025 x", DATE_NOT },
		{ "5/9-2025", DATE_NOT },
		{ "hôm nay", DATE_NOT },
		{ "", DATE_NOT },
		{ "ngày 5 tháng năm 2025", DATE_NOT },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct date date;

		assert_int_equal(date_read(str_of(cases[i].typed), &date),
				 cases[i].fault);
	}
}

static void
dates_are_printed_with_the_zeros_of_decree_30(void **state)
{
	static const struct {
		struct date date;
		const char *brief, *full;
	} cases[] = {
		{ { 5, 9, 2025 }, "05/9/2025", "ngày 05 tháng 9 năm 2025" },
		{ { 15, 1, 2025 }, "15/01/2025", "ngày 15 tháng 01 năm 2025" },
		{ { 1, 2, 2025 }, "01/02/2025", "ngày 01 tháng 02 năm 2025" },
		{ { 31, 12, 2025 }, "31/12/2025", "ngày 31 tháng 12 năm 2025" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_text(date_short(&bench->arena, cases[i].date),
			    cases[i].brief);
		assert_text(date_long(&bench->arena, cases[i].date),
			    cases[i].full);
	}
}

/* --- numbers ------------------------------------------------------------- */

static void
whole_numbers_are_worth_what_they_say(void **state)
{
	static const struct {
		const char *canonical;
		double value;
	} cases[] = {
		{ "0", 0 },	  { "7", 7 },
		{ "1086", 1086 }, { "999999999999999", 999999999999999 },
		{ "-12", -12 },	  { "12.5", 12.5 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_true(number_value(str_of(cases[i].canonical)) ==
			    cases[i].value);
}

struct number {
	const char *typed, *canonical;
	enum number_fault fault;
};

static void
assert_numbers(struct bench *bench, bool with_decimals,
	       const struct number *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct str canonical = STR("");

		assert_int_equal(number_read(&bench->arena,
					     str_of(cases[i].typed),
					     with_decimals, &canonical),
				 cases[i].fault);
		assert_text(canonical, cases[i].canonical);
	}
}

static void
integers_have_points_or_blanks_between_thousands(void **state)
{
	static const struct number cases[] = {
		{ "1234", "1234", NUMBER_GOOD },
		{ "1.234", "1234", NUMBER_GOOD },
		{ "1 234", "1234", NUMBER_GOOD },
		{ "1\xC2\xA0"
		  "234",
		  "1234", NUMBER_GOOD },
		{ "1\xE2\x80\xAF"
		  "234",
		  "1234", NUMBER_GOOD },
		{ "12.345.678", "12345678", NUMBER_GOOD },
		{ " 24 ", "24", NUMBER_GOOD },
		{ "0024", "24", NUMBER_GOOD },
		{ "0", "0", NUMBER_GOOD },
		{ "-0", "0", NUMBER_GOOD },
		{ "-1.234", "-1234", NUMBER_GOOD },
		{ "\xE2\x88\x92"
		  "5",
		  "-5", NUMBER_GOOD },
		{ "999999999999999", "999999999999999", NUMBER_GOOD },
		{ "1000000000000000", "", NUMBER_LONG },
		{ "1.23", "", NUMBER_NOT },
		{ "1.2345", "", NUMBER_NOT },
		{ "1234.567", "", NUMBER_NOT },
		{ "1.234 567", "", NUMBER_NOT },
		{ "0.123", "", NUMBER_NOT },
		{ "1,234", "", NUMBER_NOT },
		{ "1,5", "", NUMBER_NOT },
		{ "24 lớp", "", NUMBER_NOT },
		{ "hai mươi", "", NUMBER_NOT },
		{ "1e3", "", NUMBER_NOT },
		{ "--1", "", NUMBER_NOT },
		{ "-", "", NUMBER_NOT },
		{ "", "", NUMBER_NOT },
		{ ".5", "", NUMBER_NOT },
	};

	assert_numbers(*state, false, cases, COUNT_OF(cases));
}

static void
numbers_have_decimals_after_a_comma(void **state)
{
	static const struct number cases[] = {
		{ "12,5", "12.5", NUMBER_GOOD },
		{ "12,50", "12.5", NUMBER_GOOD },
		{ "12,00", "12", NUMBER_GOOD },
		{ "1.234,5", "1234.5", NUMBER_GOOD },
		{ "1 234,5", "1234.5", NUMBER_GOOD },
		{ "1.23", "1.23", NUMBER_GOOD },
		{ "1234.567", "1234.567", NUMBER_GOOD },
		{ "0.123", "0.123", NUMBER_GOOD },
		{ "0,333333333333333", "0.333333333333333", NUMBER_GOOD },
		{ "-0,5", "-0.5", NUMBER_GOOD },
		{ "-0,0", "0", NUMBER_GOOD },
		{ "1.234", "1234", NUMBER_AMBIGUOUS },
		{ "1.234.567", "1234567", NUMBER_GOOD },
		{ "1 234", "1234", NUMBER_GOOD },
		{ "1.234.56", "", NUMBER_NOT },
		{ "1,234.5", "", NUMBER_NOT },
		{ "1,2,3", "", NUMBER_NOT },
		{ "1,", "", NUMBER_NOT },
		{ ",5", "", NUMBER_NOT },
		{ "1,2345678901234567", "", NUMBER_LONG },
	};

	assert_numbers(*state, true, cases, COUNT_OF(cases));
}

static void
numbers_are_printed_as_in_vietnam(void **state)
{
	static const struct {
		const char *canonical, *grouped, *plain;
	} cases[] = {
		{ "0", "0", "0" },
		{ "999", "999", "999" },
		{ "1234", "1.234", "1234" },
		{ "1234567.25", "1.234.567,25", "1234567,25" },
		{ "-1234", "-1.234", "-1234" },
		{ "-123", "-123", "-123" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str canonical = str_of(cases[i].canonical);

		assert_text(number_grouped(&bench->arena, canonical),
			    cases[i].grouped);
		assert_text(number_plain(&bench->arena, canonical),
			    cases[i].plain);
	}
}

static void
numbers_are_said_in_vietnamese(void **state)
{
	static const struct {
		const char *canonical, *words;
	} cases[] = {
		{ "0", "không" },
		{ "1", "một" },
		{ "5", "năm" },
		{ "10", "mười" },
		{ "11", "mười một" },
		{ "14", "mười bốn" },
		{ "15", "mười lăm" },
		{ "20", "hai mươi" },
		{ "21", "hai mươi mốt" },
		{ "24", "hai mươi tư" },
		{ "55", "năm mươi lăm" },
		{ "100", "một trăm" },
		{ "101", "một trăm linh một" },
		{ "105", "một trăm linh năm" },
		{ "110", "một trăm mười" },
		{ "115", "một trăm mười lăm" },
		{ "1000", "một nghìn" },
		{ "1001", "một nghìn không trăm linh một" },
		{ "1021", "một nghìn không trăm hai mươi mốt" },
		{ "1234", "một nghìn hai trăm ba mươi tư" },
		{ "21000", "hai mươi mốt nghìn" },
		{ "1000000", "một triệu" },
		{ "1000005", "một triệu không trăm linh năm" },
		{ "2015000", "hai triệu không trăm mười lăm nghìn" },
		{ "1000000000", "một tỷ" },
		{ "1000000000000", "một nghìn tỷ" },
		{ "1002000000000", "một nghìn không trăm linh hai tỷ" },
		{ "-24", "âm hai mươi tư" },
		{ "12.5", "mười hai phẩy năm" },
		{ "0.05", "không phẩy không năm" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(
			number_words(&bench->arena, str_of(cases[i].canonical)),
			cases[i].words);
}

/* --- telephones ---------------------------------------------------------- */

static void
telephones_that_can_be_dialled_are_read(void **state)
{
	static const struct {
		const char *typed, *canonical, *printed;
	} cases[] = {
		{ "0912345678", "0912345678", "0912 345 678" },
		{ "0912 345 678", "0912345678", "0912 345 678" },
		{ "0912.345.678", "0912345678", "0912 345 678" },
		{ "0912-345-678", "0912345678", "0912 345 678" },
		{ "+84912345678", "0912345678", "0912 345 678" },
		{ "+84 912 345 678", "0912345678", "0912 345 678" },
		{ "(+84) 912 345 678", "0912345678", "0912 345 678" },
		{ "+84 (0)912 345 678", "0912345678", "0912 345 678" },
		{ "84912345678", "0912345678", "0912 345 678" },
		{ "0343\xC2\xA0"
		  "456 789",
		  "0343456789", "0343 456 789" },
		{ "0563456789", "0563456789", "0563 456 789" },
		{ "0703456789", "0703456789", "0703 456 789" },
		{ "0863456789", "0863456789", "0863 456 789" },
		{ "024 38251234", "02438251234", "024 3825 1234" },
		{ "(028) 3825 1234", "02838251234", "028 3825 1234" },
		{ "0273 3875 123", "02733875123", "0273 387 5123" },
		{ "+84 273 3875 123", "02733875123", "0273 387 5123" },
		{ "1900 1234", "19001234", "1900 1234" },
		{ "1800 599 920", "1800599920", "1800 599 920" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str canonical;

		assert_int_equal(phone_read(&bench->arena,
					    str_of(cases[i].typed), &canonical),
				 PHONE_GOOD);
		assert_text(canonical, cases[i].canonical);
		assert_text(phone_printed(&bench->arena, canonical),
			    cases[i].printed);
	}
}

static void
other_telephones_are_refused(void **state)
{
	static const char *const cases[] = {
		"",
		"0912 34 56",
		"091234567",
		"09123456789",
		"0612345678",
		"0733875123", /* the area code of 2016 */
		"073 3875123",
		"0312345678901",
		"0302345678",
		"02438251",
		"+1 202 555 0100",
		"+85 912345678",
		"++84912345678",
		"0912345678x",
		"0912 345 678, 0987 654 321",
		"912345678",
		"0912+345678",
		"không có",
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str canonical;

		assert_int_equal(
			phone_read(&bench->arena, str_of(cases[i]), &canonical),
			PHONE_NOT);
	}
}

static void
old_mobile_numbers_are_renumbered(void **state)
{
	static const struct {
		const char *typed, *renewed;
	} cases[] = {
		{ "01234567890", "0834567890" },
		{ "0120 345 6789", "0703456789" },
		{ "+84 168 3456789", "0383456789" },
		{ "01993456789", "0593456789" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str renewed;

		assert_int_equal(phone_read(&bench->arena,
					    str_of(cases[i].typed), &renewed),
				 PHONE_OLD);
		assert_text(renewed, cases[i].renewed);
	}
}

/* --- addresses ----------------------------------------------------------- */

static void
mail_addresses_are_told_from_others(void **state)
{
	static const struct {
		const char *typed;
		bool is_good;
	} cases[] = {
		{ "ten@truong.edu.vn", true },
		{ "Ten.Ho+x@truong-a.edu.vn", true },
		{ "a@b.vn", true },
		{ "", false },
		{ "ten", false },
		{ "ten@", false },
		{ "@truong.vn", false },
		{ "ten@truong", false },
		{ "ten@truong.", false },
		{ "ten@.vn", false },
		{ "ten@truong..vn", false },
		{ "ten@-truong.vn", false },
		{ "ten@truong.v", false },
		{ "ten@10.0.0.1", false },
		{ "ten @truong.vn", false },
		{ "ten@truong.vn ", false },
		{ "tên@truong.vn", false },
		{ "ten@trường.vn", false },
		{ ".ten@truong.vn", false },
		{ "ten.@truong.vn", false },
		{ "t..en@truong.vn", false },
		{ "a@b@truong.vn", false },
		{ "a@b.vn; c@d.vn", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		if (email_is_good(str_of(cases[i].typed)) != cases[i].is_good)
			fail_msg("%s", cases[i].typed);
}

static void
web_addresses_are_told_from_others(void **state)
{
	static const struct {
		const char *typed;
		bool is_good;
	} cases[] = {
		{ "https://truong.edu.vn", true },
		{ "http://truong.edu.vn/hoc-ba?x=1&y=%20#z", true },
		{ "HTTPS://Truong.edu.vn/", true },
		{ "https://truong.edu.vn:8443/a", true },
		{ "https://trường.vn/học-bạ", true },
		{ "http://10.0.0.1/a", true },
		{ "https://255.255.255.255:65535", true },
		{ "https://1.2.3.4.truong.vn", true },
		{ "https://1.2.3.999", false },
		{ "https://1.2.3.256/a", false },
		{ "https://1.2.3", false },
		{ "https://1.2.3.4.5", false },
		{ "https://01.2.3.4", false },
		{ "https://truong.123", false },
		{ "https://truong.edu.vn:65536", false },
		{ "https://truong.edu.vn:99999", false },
		{ "https://truong.edu.vn:0", false },
		{ "https://truong.edu.vn:", false },
		{ "truong.edu.vn", false },
		{ "www.truong.edu.vn", false },
		{ "ftp://truong.edu.vn", false },
		{ "https://", false },
		{ "https://truong", false },
		{ "https:///a", false },
		{ "https://truong.edu.vn/a b", false },
		{ "https://truong.edu.vn/a\xC2\xA0"
		  "b",
		  false },
		{ "https://truong.edu.vn/<a>", false },
		{ "https://truong.edu.vn:x/", false },
		{ "https://a@truong.edu.vn/", false },
		{ "javascript:alert(1)", false },
		{ "", false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		if (url_is_good(str_of(cases[i].typed)) != cases[i].is_good)
			fail_msg("%s", cases[i].typed);
}

static void
what_has_to_be_escaped_is_not_in_an_address(void **state)
{
	char url[] = "https://a.vn/x?";

	(void)state;
	for (int c = 1; c < 0x80; c++) {
		bool is_good = c > ' ' && !strchr("<>\"\\^`{|}\x7F", c);

		url[sizeof url - 3] = (char)c;
		assert_int_equal(url_is_good(str_of(url)), is_good);
	}
	assert_false(url_is_good(STR("https://a.vn/\xC2\x85")));
	assert_false(url_is_good(STR("https://a.vn/\xE3\x80\x80")));
}

static void
letters_are_encoded_but_in_the_host(void **state)
{
	static const struct {
		const char *typed, *encoded;
	} cases[] = {
		{ "https://a.vn/học", "https://a.vn/h%E1%BB%8Dc" },
		{ "https://a.vn/%20x", "https://a.vn/%20x" },
		{ "https://trường.vn:8443/học?bạ#ạ",
		  "https://trường.vn:8443/h%E1%BB%8Dc?b%E1%BA%A1#%E1%BA%A1" },
		{ "https://trường.vn?ạ", "https://trường.vn?%E1%BA%A1" },
		{ "https://trường.vn", "https://trường.vn" },
		{ "https://a.vn/100%", "https://a.vn/100%25" },
		{ "https://a.vn/%zz[1]", "https://a.vn/%25zz%5B1%5D" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_text(url_encoded(&bench->arena, str_of(cases[i].typed)),
			    cases[i].encoded);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(dates_are_read_as_people_write_them),
		BENCH_TEST(other_dates_are_refused),
		BENCH_TEST(dates_are_printed_with_the_zeros_of_decree_30),
		BENCH_TEST(whole_numbers_are_worth_what_they_say),
		BENCH_TEST(integers_have_points_or_blanks_between_thousands),
		BENCH_TEST(numbers_have_decimals_after_a_comma),
		BENCH_TEST(numbers_are_printed_as_in_vietnam),
		BENCH_TEST(numbers_are_said_in_vietnamese),
		BENCH_TEST(telephones_that_can_be_dialled_are_read),
		BENCH_TEST(other_telephones_are_refused),
		BENCH_TEST(old_mobile_numbers_are_renumbered),
		BENCH_TEST(mail_addresses_are_told_from_others),
		BENCH_TEST(web_addresses_are_told_from_others),
		BENCH_TEST(what_has_to_be_escaped_is_not_in_an_address),
		BENCH_TEST(letters_are_encoded_but_in_the_host),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
