/* fit.c - the largest rectangle of a ratio. */
#include "docx/wordml/fit.h"

/* SCALE, or less so that LENGTH times it is no more than ROOM. */
static double
limit(double scale, double length, size_t room)
{
	return room && length * scale > (double)room ? (double)room / length
						     : scale;
}

static size_t
whole(double length)
{
	return length < 1 ? 1 : (size_t)(length + 0.5);
}

struct box
fit_image(const struct image *image, struct box room)
{
	const size_t most = (size_t)22 * EMU_INCH;
	double width = (double)image->width / image->across * EMU_INCH;
	double height = (double)image->height / image->down * EMU_INCH;
	double scale = 1;

	/* More than enough; the limits below take it back. */
	if (room.may_grow && (room.width || room.height))
		scale = (double)most / (width < height ? width : height);
	scale = limit(scale, width, room.width);
	scale = limit(scale, height, room.height);
	scale = limit(scale, width, most);
	scale = limit(scale, height, most);
	return (struct box){ .width = whole(width * scale),
			     .height = whole(height * scale) };
}
