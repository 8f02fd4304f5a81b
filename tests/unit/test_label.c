/* What becomes of the text before a slot. */
#include "bench.h"

#include "docx/wordml/label.h"

#define LAST(name, text, expected)                                           \
	static void name(void **state)                                       \
	{                                                                    \
		struct bench *bench = *state;                                \
                                                                             \
		assert_text(label_last(&bench->arena, STR(text)), expected); \
	}

LAST(colon_is_dropped, "Họ và tên: ", "Họ và tên")
LAST(number_is_dropped, "1. Tên đơn vị:\t", "Tên đơn vị")
LAST(letter_is_dropped, "a) Số lớp: ", "Số lớp")
LAST(mark_of_a_list_is_dropped, "- Số lớp:", "Số lớp")
LAST(dotted_line_is_dropped, "Ghi chú …………", "Ghi chú")
LAST(last_clause_is_taken, "Nam: 5; Nữ: ", "Nữ")
LAST(note_in_brackets_stays, "Số (nếu có): ", "Số (nếu có)")
LAST(blanks_are_one, "Họ \xC2\xA0\t tên", "Họ tên")
LAST(digits_are_no_label, "12.", "")
LAST(nothing_is_no_label, " : ", "")
LAST(sentence_is_no_label,
     "Căn cứ vào công văn của Sở Giáo dục và Đào tạo về việc chuẩn bị các điều "
     "kiện để triển khai tại ",
     "")

static void
words_of_a_box_end_at_a_semicolon(void **state)
{
	struct bench *bench = *state;

	assert_text(label_first(&bench->arena, STR(" Đã ban hành; số: ")),
		    "Đã ban hành");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(colon_is_dropped),
		BENCH_TEST(number_is_dropped),
		BENCH_TEST(letter_is_dropped),
		BENCH_TEST(mark_of_a_list_is_dropped),
		BENCH_TEST(dotted_line_is_dropped),
		BENCH_TEST(last_clause_is_taken),
		BENCH_TEST(note_in_brackets_stays),
		BENCH_TEST(blanks_are_one),
		BENCH_TEST(digits_are_no_label),
		BENCH_TEST(nothing_is_no_label),
		BENCH_TEST(sentence_is_no_label),
		BENCH_TEST(words_of_a_box_end_at_a_semicolon),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
