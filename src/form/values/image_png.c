/* image_png.c - the chunks before the picture of a PNG (ISO/IEC 15948, 11). */
#include "form/values/image.h"

/* Lengths of the signature, of a chunk's length and type, and of its sum. */
enum { SIGNATURE = 8, HEAD = 8, SUM = 4 };

/* 11.2.2: the size. */
static enum image_fault
read_header(struct image *image, struct str data)
{
	const size_t most = 0x7FFFFFFF;

	if (data.len != 13)
		return IMAGE_BROKEN;
	image->width = image_number(data, 0, 4);
	image->height = image_number(data, 4, 4);
	return image->width > most || image->height > most ? IMAGE_BROKEN
							   : IMAGE_GOOD;
}

/* 11.3.5.3, pHYs: pixels of a metre. */
static void
read_density(struct image *image, struct str data)
{
	const double inch = 0.0254;
	size_t across, down;

	if (data.len != 9 || data.data[8] != 1)
		return;
	across = image_number(data, 0, 4);
	down = image_number(data, 4, 4);
	if (across == 0 || down == 0)
		return;
	image->across = (double)across * inch;
	image->down = (double)down * inch;
}

/* Cut a chunk off *REST: its type and its data.  False where it is not whole;
 * of the picture itself, IDAT, the beginning is enough. */
static bool
take_chunk(struct str *rest, struct str *type, struct str *data)
{
	size_t len;

	if (rest->len < HEAD)
		return false;
	len = image_number(*rest, 0, 4);
	*type = str_slice(*rest, 4, HEAD);
	*rest = str_from(*rest, HEAD);
	if (str_eq(*type, STR("IDAT")))
		return true;
	if (len > rest->len || rest->len - len < SUM)
		return false;
	*data = str_slice(*rest, 0, len);
	*rest = str_from(*rest, len + SUM);
	return true;
}

enum image_fault
image_read_png(struct image *image)
{
	struct str rest = str_from(image->bytes, SIGNATURE);
	struct str type, data = STR("");

	if (!take_chunk(&rest, &type, &data) || !str_eq(type, STR("IHDR")) ||
	    read_header(image, data) != IMAGE_GOOD)
		return IMAGE_BROKEN;
	while (take_chunk(&rest, &type, &data)) {
		if (str_eq(type, STR("IDAT")))
			return IMAGE_GOOD;
		if (str_eq(type, STR("pHYs")))
			read_density(image, data);
	}
	return IMAGE_BROKEN;
}
