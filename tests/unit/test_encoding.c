/* test_encoding.c - bytes of a file into UTF-8. */
#include "bench.h"

#include "base/encoding.h"
#include "base/text.h"

/* Bytes with NULs in them need their length. */
#define BYTES(literal) STR_INIT(literal)

static bool
decode(struct bench *bench, struct str bytes, const char *encoding)
{
	bench->faults = (struct faults){ .arena = &bench->arena };
	bench->source.text = bytes;
	return encoding_decode(&bench->arena, &bench->source, encoding,
			       &bench->faults);
}

static void
text_of_each_encoding_is_read(void **state)
{
	static const struct {
		struct str bytes;
		const char *encoding, *text;
	} cases[] = {
		{ BYTES("a = Đỗ"), NULL, "a = Đỗ" },
		{ BYTES(""), NULL, "" },
		{ BYTES("\xEF\xBB\xBF"
			"a = Đỗ"),
		  NULL, "a = Đỗ" },
		{ BYTES("\xEF\xBB\xBF"), NULL, "" },
		{ BYTES("\xFF\xFE"
			"a\0\x10\x01\xD7\x1E"),
		  NULL, "aĐỗ" },
		{ BYTES("\xFE\xFF"
			"\0a\x01\x10\x1E\xD7"),
		  NULL, "aĐỗ" },
		{ BYTES("\xFF\xFE\x3D\xD8\x00\xDE"), NULL, "😀" },
		{ BYTES("\xFF\xFE"), NULL, "" },
		{ BYTES("\x10\x01\xD7\x1E"), "UTF-16LE", "Đỗ" },
		{ BYTES("\xFF\xFE\x10\x01"), "UTF-16LE", "Đ" },
		{ BYTES("\xEF\xBB\xBF\xC4\x90"), "UTF-8", "Đ" },
		{ BYTES("Nguy\xEA\xDEn"), "CP1258", "Nguyễn" },
		{ BYTES("Vi\xEA\xF2t \xD0"), "CP1258", "Việt Đ" },
		{ BYTES("Tr\xAD\xEAng"), "TCVN5712-1", "Trường" },
		{ BYTES("x\xA7"), "TCVN5712-1", "xĐ" },
		{ BYTES("\xE9t\xE9"), "ISO-8859-1", "été" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_true(decode(bench, cases[i].bytes, cases[i].encoding));
		assert_silent(bench);
		assert_text(text_nfc(&bench->arena, bench->source.text),
			    cases[i].text);
	}
}

/* iconv keeps the last letter back, in case that a mark follows. */
static void
the_last_letter_is_not_lost(void **state)
{
	static const char *const encodings[] = { "CP1258", "TCVN5712-1" };
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(encodings); i++) {
		assert_true(decode(bench, STR("x = a"), encodings[i]));
		assert_text(bench->source.text, "x = a");
	}
}

static void
what_cannot_be_read_is_refused(void **state)
{
	static const struct {
		struct str bytes;
		const char *encoding, *told;
	} cases[] = {
		{ BYTES("ok\na = \xFF"), NULL, "2:5 not-utf8" },
		{ BYTES("\xC3\n\xFFx\xFF\nok\n\xE1\xBB"), NULL,
		  "1:1 not-utf8; 2:1 not-utf8; 4:1 not-utf8" },
		{ BYTES("\xEF\xBB\xBF"
			"a\xED\xA0\x80"),
		  NULL, "1:2 not-utf8" },
		{ BYTES("\xFF\xFE"
			"a"),
		  NULL, "- not-utf16" },
		{ BYTES("\xFF\xFE"
			"a\0\x00\xD8"
			"b\0"),
		  NULL, "- not-utf16" },
		{ BYTES("\xFE\xFF"
			"\xDC\x00\0a"),
		  NULL, "- not-utf16" },
		{ BYTES("\xFE\xFF"
			"\0a\xD8\x00"),
		  NULL, "- not-utf16" },
		{ BYTES("a\0 \0=\0 \0b\0"), NULL, "- utf16-unmarked" },
		{ BYTES("\xFF\xFE\0\0a\0\0\0=\0\0\0b\0\0\0"), NULL, "- utf32" },
		{ BYTES("\0\0\xFE\xFF\0\0\0a\0\0\0=\0\0\0b"), NULL, "- utf32" },
		{ BYTES("a\0\0\0=\0\0\0\xD7\x1E\0\0\n\0\0\0"), NULL,
		  "- utf32" },
		{ BYTES("\0\0\0a\0\0\0=\0\0\x1E\xD7"), NULL, "- utf32" },
		{ BYTES("a = Trường THCS Đỗ\nb = Hoà B\xB5nh"), NULL,
		  "2:10 not-utf8" },
		{ BYTES("a = Trường\nb = \xB5\xBB a\xB5 b\xB6"), NULL,
		  "2:5 legacy-encoding" },
		{ BYTES("a\xFFz"), "UTF-8", "- not-encoding" },
		{ BYTES("PK\x03\x04\x14\0\0\0"), NULL, "- not-text" },
		{ BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0"), NULL,
		  "- not-text" },
		{ BYTES("{\\rtf1\\ansi a = b}"), NULL, "- not-text" },
		{ BYTES("%PDF-1.4\n"), "CP1258", "- not-text" },
		{ BYTES("Tr\xAD\xEAng THCS Ho\xB5 B\xD7nh"), NULL,
		  "1:3 legacy-encoding" },
		{ BYTES("a = Tr\xFD\xF5\xCCng Nguy\xEA\xDEn\n"
			"b = \xD0\xF5\xECi"),
		  NULL, "1:7 legacy-encoding" },
		{ BYTES("Tr\xF6\xF4\xF8ng Nguye\xE3n \xD1i\xF6\xF9"
			"c"),
		  NULL, "1:3 legacy-encoding" },
	};
	struct bench *bench = *state;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_false(decode(bench, cases[i].bytes, cases[i].encoding));
		assert_told(bench, cases[i].told);
	}
}

static void
names_are_those_of_iconv(void **state)
{
	(void)state;
	assert_true(encoding_known("CP1258"));
	assert_true(encoding_known("utf-16le"));
	assert_false(encoding_known("VNI"));
}

static void
old_font_encodings_are_recognised(void **state)
{
	static const struct {
		const char *text;
		enum legacy legacy;
	} cases[] = {
		{ "Tr\u00ad\u00eang THCS Ho\u00b5 B\u00d7nh", LEGACY_IS_TCVN3 },
		{ "Hi\u00d6u tr\u00ad\u00ebng: L\u00aa V\u00a8n T\u00b8m",
		  LEGACY_IS_TCVN3 },
		{ "Tr\u00f6\u00f4\u00f8ng Trung hoïc c\u00f4 s\u00f4\u00fb",
		  LEGACY_IS_VNI },
		{ "Tr\u00fd\u00f5\u00ccng Nguy\u00ea\u00den",
		  LEGACY_IS_CP1258 },
		{ "Perché? Così, però.", LEGACY_NONE },
		{ "Trường THCS Nguyễn Du", LEGACY_NONE },
		{ "Hoà Bình, Cà Mau", LEGACY_NONE },
		{ "Noël, Noël, Noël", LEGACY_NONE },
		{ "Word® và Excel®, «Ban» và «Hoa», §5, 30°C", LEGACY_NONE },
		{ "THCS", LEGACY_NONE },
		{ "", LEGACY_NONE },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(encoding_legacy(str_of(cases[i].text)),
				 cases[i].legacy);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(text_of_each_encoding_is_read),
		BENCH_TEST(the_last_letter_is_not_lost),
		BENCH_TEST(what_cannot_be_read_is_refused),
		BENCH_TEST(names_are_those_of_iconv),
		BENCH_TEST(old_font_encodings_are_recognised),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
