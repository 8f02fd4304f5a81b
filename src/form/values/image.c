/* image.c - which kind it is. */
#include "form/values/image.h"

/* How each kind begins. */
static const struct {
	struct str begin;
	enum image_fault (*read)(struct image *);
} kinds[] = {
	[IMAGE_PNG] = { STR_INIT("\x89PNG\r\n\x1A\n"), image_read_png },
	[IMAGE_JPEG] = { STR_INIT("\xFF\xD8\xFF"), image_read_jpeg },
};

size_t
image_number(struct str bytes, size_t from, size_t len)
{
	size_t number = 0;

	for (size_t i = from; i < from + len; i++)
		number = number << 8 | (unsigned char)bytes.data[i];
	return number;
}

enum image_fault
image_read(struct str bytes, struct image *image)
{
	enum { DENSITY = 96 };
	enum image_fault found;

	*image = (struct image){ .bytes = bytes,
				 .across = DENSITY,
				 .down = DENSITY };
	while (image->kind < IMAGE_KINDS &&
	       !str_starts(bytes, kinds[image->kind].begin))
		image->kind++;
	if (image->kind == IMAGE_KINDS)
		return IMAGE_UNKNOWN;
	found = kinds[image->kind].read(image);
	if (found == IMAGE_GOOD && (image->width == 0 || image->height == 0))
		return IMAGE_EMPTY;
	return found;
}
