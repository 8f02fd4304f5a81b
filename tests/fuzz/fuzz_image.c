/* fuzz_image.c - any bytes as a picture: what is good has a size that fits into
 * any box. */
#include "fuzz.h"

#include "docx/wordml/fit.h"
#include "form/values/image.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct box room = { EMU_INCH, EMU_INCH, true };
	struct image image;
	struct box fitted;

	if (image_read((struct str){ (const char *)data, size }, &image) !=
	    IMAGE_GOOD)
		return 0;
	must(image.width > 0 && image.height > 0);
	fitted = fit_image(&image, room);
	must(fitted.width > 0 && fitted.width <= room.width);
	must(fitted.height > 0 && fitted.height <= room.height);
	return 0;
}
