/* test_image.c - what picture files say of themselves. */
#include "bench.h"

#include "form/values/image.h"
#include "images.h"

#define READ(literal, image) image_read(STR(literal), image)

static void
has_size(const struct image *image, enum image_kind kind, size_t width,
	 size_t height)
{
	assert_int_equal(image->kind, kind);
	assert_int_equal(image->width, width);
	assert_int_equal(image->height, height);
}

static void
is_dense(double density, double expected)
{
	assert_true(density > expected - 0.01 && density < expected + 0.01);
}

static void
a_png_has_a_size(void **state)
{
	struct image image;

	(void)state;
	assert_int_equal(READ(PNG_WIDE, &image), IMAGE_GOOD);
	has_size(&image, IMAGE_PNG, 200, 100);
	is_dense(image.across, 96);
}

static void
a_png_may_tell_its_density(void **state)
{
	struct image image;

	(void)state;
	assert_int_equal(
		READ(PNG_BEGIN PNG_SIZE(
			     "\0\0\1\0",
			     "\0\0\0\1") "\0\0\0\11pHYs\0\0\x2E\x23\0\0\x17\x11\1" PNG_SUM
			     PNG_DATA,
		     &image),
		IMAGE_GOOD);
	has_size(&image, IMAGE_PNG, 256, 1);
	is_dense(image.across, 299.9994);
	is_dense(image.down, 149.9870);
}

static void
a_ratio_of_pixels_is_no_density(void **state)
{
	struct image image;

	(void)state;
	assert_int_equal(
		READ(PNG_BEGIN PNG_SIZE(
			     "\0\0\0\1",
			     "\0\0\0\1") "\0\0\0\11pHYs\0\0\0\1\0\0\0\1\0" PNG_SUM
			     PNG_DATA,
		     &image),
		IMAGE_GOOD);
	is_dense(image.across, 96);
}

static void
a_jpeg_has_a_size_whatever_its_frame(void **state)
{
	static const struct str files[] = {
		STR_INIT(JPEG_HIGH),
		STR_INIT(JPEG_BEGIN JPEG_FRAME("\xC1", "\0\x64", "\0\x32")),
		STR_INIT(JPEG_BEGIN JPEG_FRAME("\xC2", "\0\x64", "\0\x32")),
		STR_INIT(JPEG_BEGIN "\xFF\xDB\0\3x"
				    "\xFF\xC4\0\3x"
				    "\xFF\xFF\xFF" /* fill bytes */
				    "\xC2\0\13\10\0\x64\0\x32\1\1\21\0"),
	};
	struct image image;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(files); i++) {
		assert_int_equal(image_read(files[i], &image), IMAGE_GOOD);
		has_size(&image, IMAGE_JPEG, 50, 100);
	}
}

static void
jfif_tells_the_density_in_inches_or_centimetres(void **state)
{
	struct image image;

	(void)state;
	assert_int_equal(READ(JPEG_BEGIN JPEG_JFIF("\1", "\1\x2C", "\0\x96")
				      JPEG_FRAME("\xC0", "\0\1", "\0\1"),
			      &image),
			 IMAGE_GOOD);
	is_dense(image.across, 300);
	is_dense(image.down, 150);
	assert_int_equal(READ(JPEG_BEGIN JPEG_JFIF("\2", "\0\x64", "\0\x64")
				      JPEG_FRAME("\xC0", "\0\1", "\0\1"),
			      &image),
			 IMAGE_GOOD);
	is_dense(image.across, 254);
	assert_int_equal(READ(JPEG_BEGIN JPEG_JFIF("\0", "\0\1", "\0\1")
				      JPEG_FRAME("\xC0", "\0\1", "\0\1"),
			      &image),
			 IMAGE_GOOD);
	is_dense(image.across, 96);
}

#define EXIF(order, number, directory)                                        \
	JPEG_BEGIN "\xFF\xE1\0\42Exif\0\0" order number directory JPEG_FRAME( \
		"\xC0", "\0\1", "\0\1")
#define EXIF_BIG(value)              \
	EXIF("MM", "\0\52\0\0\0\10", \
	     "\0\1\1\22\0\3\0\0\0\1\0" value "\0\0\0\0\0\0")
#define EXIF_LITTLE(value)           \
	EXIF("II", "\52\0\10\0\0\0", \
	     "\1\0\22\1\3\0\1\0\0\0" value "\0\0\0\0\0\0\0")

static void
exif_tells_whether_it_is_turned(void **state)
{
	static const struct {
		struct str file;
		bool is_turned;
	} cases[] = {
		{ STR_INIT(EXIF_BIG("\1")), false },
		{ STR_INIT(EXIF_BIG("\6")), true },
		{ STR_INIT(EXIF_BIG("\11")), false },
		{ STR_INIT(EXIF_LITTLE("\1")), false },
		{ STR_INIT(EXIF_LITTLE("\10")), true },
	};
	struct image image;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_int_equal(image_read(cases[i].file, &image), IMAGE_GOOD);
		assert_int_equal(image.is_turned, cases[i].is_turned);
	}
}

static void
a_file_that_ends_too_early_is_broken(void **state)
{
	static const struct {
		struct str whole;
		size_t shortest;
	} cases[] = {
		{ STR_INIT(PNG_BEGIN PNG_SIZE(
			  "\0\0\0\1",
			  "\0\0\0\1") "\0\0\0\11pHYs\0\0\0\1\0\0\0\1\0" PNG_SUM
				      "\0\0\0\1IDAT"),
		  8 },
		{ STR_INIT(EXIF_BIG("\6")), 3 },
	};
	struct image image;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		for (size_t len = cases[i].shortest; len < cases[i].whole.len;
		     len++)
			assert_int_equal(
				image_read(str_slice(cases[i].whole, 0, len),
					   &image),
				IMAGE_BROKEN);
}

static void
a_damaged_file_is_broken(void **state)
{
	static const struct str files[] = {
		STR_INIT(PNG_BEGIN PNG_DATA),
		STR_INIT(PNG_BEGIN "\0\0\0\1IHDRx" PNG_SUM PNG_DATA),
		STR_INIT(PNG_BEGIN PNG_SIZE("\xFF\0\0\0", "\0\0\0\1") PNG_DATA),
		STR_INIT(PNG_BEGIN PNG_SIZE(
			"\0\0\0\1",
			"\0\0\0\1") "\xFF\xFF\xFF\xFFtEXt" PNG_DATA),
		STR_INIT(PNG_BEGIN PNG_SIZE("\0\0\0\1", "\0\0\0\1") PNG_END),
		STR_INIT(JPEG_BEGIN "\xFF\xE0\0\1JFIF"),
		STR_INIT(JPEG_BEGIN "\xFF\xE0\0\2JFIF"),
		STR_INIT(JPEG_BEGIN "\xFF\xC0\0\5\10\0\1"),
		STR_INIT(JPEG_BEGIN JPEG_SCAN),
	};
	struct image image;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(files); i++)
		assert_int_equal(image_read(files[i], &image), IMAGE_BROKEN);
}

static void
without_a_width_or_a_height_it_is_empty(void **state)
{
	struct image image;

	(void)state;
	assert_int_equal(READ(PNG_BEGIN PNG_SIZE("\0\0\0\0", "\0\0\0\1")
				      PNG_DATA,
			      &image),
			 IMAGE_EMPTY);
	assert_int_equal(
		READ(JPEG_BEGIN JPEG_FRAME("\xC0", "\0\0", "\0\1"), &image),
		IMAGE_EMPTY);
}

static void
other_files_are_unknown(void **state)
{
	static const struct str files[] = {
		STR_INIT(""),
		STR_INIT("GIF89a"),
		STR_INIT("BM"),
		STR_INIT("\x89PNG"),
		STR_INIT("\xFF\xD8"),
		STR_INIT("<svg/>"),
		STR_INIT(JPEG_BEGIN JPEG_FRAME("\xC3", "\0\1", "\0\1")),
	};
	struct image image;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(files); i++)
		assert_int_equal(image_read(files[i], &image), IMAGE_UNKNOWN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_png_has_a_size),
		cmocka_unit_test(a_png_may_tell_its_density),
		cmocka_unit_test(a_ratio_of_pixels_is_no_density),
		cmocka_unit_test(a_jpeg_has_a_size_whatever_its_frame),
		cmocka_unit_test(
			jfif_tells_the_density_in_inches_or_centimetres),
		cmocka_unit_test(exif_tells_whether_it_is_turned),
		cmocka_unit_test(a_file_that_ends_too_early_is_broken),
		cmocka_unit_test(a_damaged_file_is_broken),
		cmocka_unit_test(without_a_width_or_a_height_it_is_empty),
		cmocka_unit_test(other_files_are_unknown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
