/* test_formats.c - numbers of a workbook as their cells show them. */
#include "bench.h"

#include "answers/formats.h"

/* VALUE in a cell of the number format CODE. */
static struct str
shown(struct bench *bench, const char *code, const char *value, bool is_1904)
{
	struct format format = format_of_code(str_of(code));
	struct formats formats = { &format, 1, 1, is_1904 };
	struct buf out = { .arena = &bench->arena };

	formats_put(&out, &formats, 0, str_of(value));
	return buf_str(&out);
}

struct showing {
	const char *code, *value, *shown;
};

static void
assert_showings(struct bench *bench, const struct showing *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_text(shown(bench, cases[i].code, cases[i].value, false),
			    cases[i].shown);
}

static void
numbers_are_as_they_were_typed(void **state)
{
	static const struct showing cases[] = {
		{ "General", "24", "24" },
		{ "General", "0.1", "0,1" },
		{ "General", "0.10000000000000001", "0,1" },
		{ "General", "-12.5", "-12,5" },
		{ "General", "1E3", "1000" },
		{ "General", "1.5E-3", "0,0015" },
		{ "General", "1.0000000000000001E+20",
		  "100000000000000000000" },
		{ "General", "912345678", "912345678" },
		{ "General", "0", "0" },
		{ "#,##0.00", "1013", "1013" },
		{ "General", "x", "x" },
		{ "General", "", "" },
		{ "General", "1e999", "1e999" },
	};

	assert_showings(*state, cases, COUNT_OF(cases));
}

static void
dates_are_day_month_year(void **state)
{
	static const struct showing cases[] = {
		{ "dd/mm/yyyy", "45905", "05/09/2025" },
		{ "[$-42A]d/m/yyyy;@", "45905", "05/09/2025" },
		{ "DD/MM/YYYY", "45905.75", "05/09/2025" },
		{ "m/yyyy", "46266", "01/09/2026" },
		{ "mmm", "45905", "05/09/2025" },
		{ "\"ngày\" d \\t\\h\\á\\n\\g m", "45905", "05/09/2025" },
		{ "yyyy-mm-dd", "1", "01/01/1900" },
		{ "yyyy-mm-dd", "59", "28/02/1900" },
		{ "yyyy-mm-dd", "60", "29/02/1900" },
		{ "yyyy-mm-dd", "61", "01/03/1900" },
		{ "yyyy-mm-dd", "36585", "29/02/2000" },
		{ "yyyy-mm-dd", "2958465", "31/12/9999" },
		{ "yyyy-mm-dd", "2958466", "2958466" },
		{ "yyyy-mm-dd", "-1", "-1" },
	};

	assert_showings(*state, cases, COUNT_OF(cases));
	assert_text(shown(*state, "yyyy", "44443", true), "05/09/2025");
	assert_text(shown(*state, "yyyy", "0", true), "01/01/1904");
}

static void
times_are_hours_and_minutes(void **state)
{
	static const struct showing cases[] = {
		{ "h:mm", "0.5", "12:00" },
		{ "h:mm:ss", "0.50001157407", "12:00:01" },
		{ "mm:ss", "0.5", "12:00" },
		{ "[h]:mm", "1.5", "36:00" },
		{ "dd/mm/yyyy hh:mm", "45905.3125", "05/09/2025 07:30" },
		{ "dd/mm/yyyy hh:mm", "45905", "05/09/2025" },
		{ "dd/mm/yyyy hh:mm", "45904.999999", "05/09/2025" },
	};

	assert_showings(*state, cases, COUNT_OF(cases));
}

static void
percentages_and_leading_zeros_are_kept(void **state)
{
	static const struct showing cases[] = {
		{ "0%", "0.5", "50%" },
		{ "0.0%", "0.125", "12,5%" },
		{ "0000000000", "912345678", "0912345678" },
		{ "0000 000 000", "912345678", "0912345678" },
		{ "00", "5", "05" },
		{ "0", "5", "5" },
		{ "0.00", "5", "5" },
		{ "\"h\"0", "5", "5" },
		{ "[Red]0", "5", "5" },
		{ "0\"", "5", "5" },
		{ "0\\", "5", "5" },
	};

	assert_showings(*state, cases, COUNT_OF(cases));
}

static void
built_in_formats_are_known_by_number(void **state)
{
	(void)state;
	assert_true(format_of_id(14).is_date);
	assert_true(format_of_id(17).is_date);
	assert_true(format_of_id(20).is_time);
	assert_true(format_of_id(22).is_date && format_of_id(22).is_time);
	assert_true(format_of_id(46).is_time);
	assert_true(format_of_id(9).is_percent);
	assert_false(format_of_id(0).is_date);
	assert_false(format_of_id(4).is_date);
	assert_false(format_of_id(49).is_date);
}

static void
iso_dates_are_turned_round(void **state)
{
	static const struct {
		const char *iso, *shown;
	} cases[] = {
		{ "2025-09-05", "05/09/2025" },
		{ "2025-09-05T00:00:00", "05/09/2025" },
		{ "2025-09-05T07:30:00Z", "05/09/2025 07:30" },
		{ "07:30", "07:30" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct buf out = { .arena = &bench->arena };

		formats_put_iso(&out, str_of(cases[i].iso));
		assert_text(buf_str(&out), cases[i].shown);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		BENCH_TEST(numbers_are_as_they_were_typed),
		BENCH_TEST(dates_are_day_month_year),
		BENCH_TEST(times_are_hours_and_minutes),
		BENCH_TEST(percentages_and_leading_zeros_are_kept),
		BENCH_TEST(built_in_formats_are_known_by_number),
		BENCH_TEST(iso_dates_are_turned_round),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
