/* test_picture.c - dates and numbers by the pictures of Word's fields. */
#include "bench.h"
#include "dice.h"

#include "form/formats/picture.h"
#include "form/values/number.h"

struct picture_case {
	const char *value, *picture, *printed;
};

static void
assert_printed(struct str printed, const struct picture_case *expected)
{
	if (!str_eq(printed, str_of(expected->printed)))
		print_error("%s by %s:\n", expected->value, expected->picture);
	assert_text(printed, expected->printed);
}

static void
assert_numbers(struct bench *bench, const struct picture_case *cases,
	       size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_printed(picture_number(&bench->arena,
					      str_of(cases[i].value),
					      str_of(cases[i].picture)),
			       &cases[i]);
}

static void
assert_dates(struct bench *bench, const struct picture_case *cases,
	     size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_printed(picture_date(&bench->arena,
					    date_of_iso(str_of(cases[i].value)),
					    str_of(cases[i].picture)),
			       &cases[i]);
}

#define NUMBERS(...)                                                \
	static const struct picture_case cases[] = { __VA_ARGS__ }; \
	assert_numbers(*state, cases, COUNT_OF(cases))
#define DATES(...)                                                  \
	static const struct picture_case cases[] = { __VA_ARGS__ }; \
	assert_dates(*state, cases, COUNT_OF(cases))

static void
days_months_and_years_are_numbers(void **state)
{
	DATES({ "2025-09-05", "d/M/yy", "5/9/25" },
	      { "2025-09-05", "dd/MM/yyyy", "05/09/2025" },
	      { "2025-09-05", "DD-MM-YYYY", "05-09-2025" },
	      { "2025-09-05", "yyyyMMdd", "20250905" },
	      { "2009-11-25", "d.M.yy", "25.11.09" },
	      { "2025-09-05", "y yyy", "25 2025" });
}

static void
days_and_months_have_vietnamese_names(void **state)
{
	DATES({ "2025-09-01", "ddd dddd", "T2 Thứ Hai" },
	      { "2025-09-06", "ddd dddd", "T7 Thứ Bảy" },
	      { "2025-09-07", "ddd dddd", "CN Chủ Nhật" },
	      { "2024-02-29", "dddd", "Thứ Năm" },
	      { "2000-01-01", "dddd", "Thứ Bảy" },
	      { "1900-03-01", "dddd", "Thứ Năm" },
	      { "0001-01-01", "dddd", "Thứ Hai" },
	      { "2025-09-05", "MMM MMMM", "Thg9 Tháng Chín" },
	      { "2025-01-05", "MMMM", "Tháng Giêng" },
	      { "2025-12-05", "MMM MMMMM", "Thg12 Tháng Mười Hai" });
}

static void
a_day_has_no_time(void **state)
{
	DATES({ "2025-09-05", "HH:mm:ss", "00:00:00" },
	      { "2025-09-05", "h:m:s am/pm", "0:0:0 SA" },
	      { "2025-09-05", "hAM/PM", "0SA" }, { "2025-09-05", "Mm", "90" });
}

static void
text_in_quotes_stands_in_dates(void **state)
{
	DATES({ "2025-09-05", "'ngày' dd 'tháng' MM 'năm' yyyy",
		"ngày 05 tháng 09 năm 2025" },
	      { "2025-09-05", "‘ngày’ d", "ngày 5" },
	      { "2025-09-05", "d ''yy", "5 '25" },
	      { "2025-09-05", "'d''d' d", "d'd 5" },
	      { "2025-09-05", "d 'chưa đóng d", "5 chưa đóng d" },
	      { "2025-09-05", "á d, à", "á 5, à" }, { "2025-09-05", "", "" });
}

static void
places_are_filled(void **state)
{
	NUMBERS({ "9", "00.00", "09.00" }, { "15", "$###", "$ 15" },
		{ "95.4", "$###.00", "$ 95.40" }, { "1234", "0", "1234" },
		{ "1234", "$0", "$1234" }, { "0", "0", "0" }, { "0", "#", "0" },
		{ "0", "##", " 0" }, { "0.5", ".00", ".50" },
		{ "3.5", ".00", "3.50" }, { "1.5", "0.##", "1.5 " },
		{ "33", "##%", "33%" }, { "5551234", "000'-'0000", "555-1234" },
		{ "5551234", "000-0000", "555-1234" });
}

static void
x_drops_digits(void **state)
{
	NUMBERS({ "222492", "x##", "492" }, { "0.125", "0.00x", "0.125" },
		{ "0.75", ".x", ".8" }, { "111092", "x##", "092" },
		{ "7", "x##", "  7" }, { "1234", "0x0", "034" });
}

static void
numbers_are_rounded_half_away_from_zero(void **state)
{
	NUMBERS({ "2.5", "0", "3" }, { "-2.5", "0", "-3" },
		{ "2.49", "0", "2" }, { "0.005", "0.00", "0.01" },
		{ "999.995", "#,##0.00", "1,000.00" }, { "0.4", "0", "0" },
		{ "-0.4", "0", "0" }, { "1.999", "0.##", "2.  " },
		{ "123456789012345", "#,##0", "123,456,789,012,345" });
}

static void
thousands_are_grouped_as_the_picture_says(void **state)
{
	NUMBERS({ "1234567.5", "#,##0.00", "1,234,567.50" },
		{ "1234567.5", "#.##0,00", "1.234.567,50" },
		{ "1234567", "#,##0", "1,234,567" },
		{ "1234567", "#.##0", "1.234.567" },
		{ "2456800", "$#,###,###", "$2,456,800" },
		{ "1234.5", "#.###.###,0", "   1.234,5" },
		{ "1234", "#.###", "1.234" }, { "1234", "0,0.0", "1,234.0" },
		{ "1234", ",0", "1,234" }, { "1234", "$,0.00", "$1,234.00" },
		{ "5", "#,##0", "   5" }, { "5", "0,000.0", "0,005.0" });
}

static void
the_last_sign_begins_decimals(void **state)
{
	NUMBERS({ "1234.5", "0,00", "1234,50" },
		{ "1234.5", "0.000", "1234.500" },
		{ "1234.5678", "0.###", "1234.568" },
		{ "1234.5", "0,0", "1234,5" },
		{ "1234.5678", "#,##0.###", "1,234.568" },
		{ "1234.5", "#.0 đ.", "1234.5 đ." }, { "1234", "0.", "1234." },
		{ "12", "Tr. 0", "Tr. 12" });
}

static void
signs_stand_where_the_picture_says(void **state)
{
	NUMBERS({ "-80", "-##", "-80" }, { "10", "-##", " 10" },
		{ "10", "+##", "+10" }, { "-10", "+##", "-10" },
		{ "0", "+0", " 0" }, { "-5", "0-", "5-" },
		{ "-5", "$0.00", "$-5.00" }, { "-5", "##0", "  -5" },
		{ "-0.5", ".0", "-.5" }, { "-5", "(-)0", "(-)5" });
}

static void
sections_are_for_positive_negative_and_zero(void **state)
{
	NUMBERS({ "5", "0.0;(0.0);'không'", "5.0" },
		{ "-5", "0.0;(0.0);'không'", "(5.0)" },
		{ "0", "0.0;(0.0);'không'", "không" },
		{ "0", "0.0;(0.0)", "0.0" }, { "-5", "0;-0", "-5" },
		{ "-0.2", "0;-0", "0" }, { "0", "#,##0;-#,##0;-", "-" },
		{ "-5", "0;;", "" }, { "5", "0';'", "5;" },
		{ "5", "0;1;2;3", "5" });
}

static void
text_stands_in_numbers(void **state)
{
	NUMBERS({ "1500", "#.##0 'đồng (x0#)'", "1.500 đồng (x0#)" },
		{ "5", "0 đ", "5 đ" }, { "5", "'số ' 0", "số  5" },
		{ "-5", "'không in'", "không in" }, { "1234.5", "", "1234,5" });
}

static void
any_picture_is_good(void **state)
{
	static const char *const numbers[] = { "0", "-0.05", "999999999999999",
					       "-1234567.89", "9.9999" };
	struct bench *bench = *state;
	unsigned seed = 7;

	for (int i = 0; i < 5000; i++) {
		struct str picture =
			dice_text(&bench->arena, &seed,
				  STR("00##x.,.,-+;';'%dMyYhm \xC3\x81"), 24);
		struct str number =
			str_of(numbers[dice_roll(&seed) % COUNT_OF(numbers)]);
		struct date date = { 1 + (int)(dice_roll(&seed) % 28),
				     1 + (int)(dice_roll(&seed) % 12),
				     1 + (int)(dice_roll(&seed) % 9999) };

		assert_true(picture_number(&bench->arena, number, picture).len <
			    200);
		assert_true(picture_date(&bench->arena, date, picture).len <
			    400);
		arena_reset(&bench->arena);
	}
}

/* Grouped by points or by commas, a number is that number. */
static void
a_grouped_number_reads_back(void **state)
{
	struct bench *bench = *state;
	struct arena *arena = &bench->arena;
	unsigned seed = 11;

	for (int i = 0; i < 2000; i++) {
		struct str number = arena_concat(
			arena, i % 2 ? STR("-") : STR(""),
			arena_number(arena, 1 + dice_roll(&seed)),
			arena_number(arena, dice_roll(&seed)), STR(".25"));
		struct str printed =
			picture_number(arena, number, STR(".0,00"));
		struct str read;

		assert_int_equal(number_read(arena, printed, true, &read),
				 NUMBER_GOOD);
		assert_true(str_eq(read, number));
		arena_reset(arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(days_months_and_years_are_numbers),
		BENCH_TEST(days_and_months_have_vietnamese_names),
		BENCH_TEST(a_day_has_no_time),
		BENCH_TEST(text_in_quotes_stands_in_dates),
		BENCH_TEST(places_are_filled),
		BENCH_TEST(x_drops_digits),
		BENCH_TEST(numbers_are_rounded_half_away_from_zero),
		BENCH_TEST(thousands_are_grouped_as_the_picture_says),
		BENCH_TEST(the_last_sign_begins_decimals),
		BENCH_TEST(signs_stand_where_the_picture_says),
		BENCH_TEST(sections_are_for_positive_negative_and_zero),
		BENCH_TEST(text_stands_in_numbers),
		BENCH_TEST(any_picture_is_good),
		BENCH_TEST(a_grouped_number_reads_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
