/* images.h - the beginnings of picture files. */
#ifndef TESTS_IMAGES_H
#define TESTS_IMAGES_H

#include "form/model/pictures.h"
#include "form/values/image.h"

#define PNG_BEGIN "\x89PNG\r\n\x1A\n"
#define PNG_SUM "SUM!"
#define PNG_SIZE(width, height) \
	"\0\0\0\15IHDR" width height "\10\2\0\0\0" PNG_SUM
#define PNG_DATA       \
	"\0\0\0\1IDAT" \
	"x" PNG_SUM
#define PNG_END "\0\0\0\0IEND" PNG_SUM

/* 200 pixels wide and 100 high. */
#define PNG_WIDE PNG_BEGIN PNG_SIZE("\0\0\0\xC8", "\0\0\0\x64") PNG_DATA PNG_END

#define JPEG_BEGIN "\xFF\xD8"
#define JPEG_JFIF(unit, across, down) \
	"\xFF\xE0\0\20JFIF\0\1\2" unit across down "\0\0"
#define JPEG_FRAME(marker, height, width) \
	"\xFF" marker "\0\13\10" height width "\1\1\21\0"
#define JPEG_SCAN "\xFF\xDA\0\10\1\1\0\0\77\0x\xFF\xD9"

/* 50 pixels wide and 100 high. */
#define JPEG_HIGH JPEG_BEGIN JPEG_FRAME("\xC0", "\0\x64", "\0\x32") JPEG_SCAN

/* In place of every picture that RECORD names: a high JPEG where its path ends
 * in "jpg", else a wide PNG. */
static inline void
put_image(void *context, struct picture picture)
{
	struct image *images = context;

	picture.item->image = &images[str_ends(picture.item->text, STR("jpg"))];
}

static inline void
put_images(struct arena *arena, const struct record *record)
{
	struct image *images = arena_new(arena, struct image, 2);

	image_read(STR(PNG_WIDE), &images[0]);
	image_read(STR(JPEG_HIGH), &images[1]);
	images[1].index = 1;
	pictures_see(record, put_image, images);
}

#endif
