/* image.h - what a picture file says of itself; nothing is decoded. */
#ifndef FORM_IMAGE_H
#define FORM_IMAGE_H

#include "base/str.h"

enum image_kind { IMAGE_PNG, IMAGE_JPEG, IMAGE_KINDS };

/* WIDTH and HEIGHT are in pixels, of at most 2^31 - 1; ACROSS and DOWN are the
 * pixels of an inch, 96 where the file does not tell.  IS_TURNED: a camera has
 * noted (Exif, Orientation) that it is to be turned or mirrored, which no word
 * processor does with a picture that it finds in a document.  INDEX is its
 * number among those of the report, set by who reads the files. */
struct image {
	enum image_kind kind;
	struct str bytes;
	size_t width, height;
	double across, down;
	bool is_turned;
	size_t index;
};

enum image_fault {
	IMAGE_GOOD,
	IMAGE_UNKNOWN, /* neither PNG nor a JPEG of the kinds in use */
	IMAGE_BROKEN,  /* it ends, or is damaged, before its picture begins */
	IMAGE_EMPTY    /* it has no width or no height */
};

/* The largest file that is read, in MiB. */
enum { IMAGE_MAX_MIB = 64 };

/* Set IMAGE to what BYTES, which must outlive it, begin with. */
enum image_fault image_read(struct str bytes, struct image *);

/* What image_read does for each kind, once IMAGE has its kind and bytes. */
enum image_fault image_read_png(struct image *);
enum image_fault image_read_jpeg(struct image *);

/* The number in the LEN bytes from byte FROM of BYTES, which has them, the most
 * significant first. */
size_t image_number(struct str bytes, size_t from, size_t len);

#endif
