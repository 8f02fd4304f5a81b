/* image_jpeg.c - the segments of a JPEG before its first scan (ITU-T T.81,
 * B.1): the size of a frame, the density of JFIF, the orientation of Exif. */
#include "form/values/image.h"

enum marker {
	SOF0 = 0xC0, /* baseline, extended, progressive: */
	SOF2 = 0xC2,
	DHT = 0xC4,
	JPG = 0xC8,
	DAC = 0xCC,
	SOF15 = 0xCF,
	EOI = 0xD9,
	SOS = 0xDA,
	APP0 = 0xE0,
	APP1 = 0xE1
};

/* Whether MARKER begins a frame, of whatever kind. */
static bool
is_frame(size_t marker)
{
	return marker >= SOF0 && marker <= SOF15 && marker != DHT &&
	       marker != JPG && marker != DAC;
}

/* B.2.2.  A height of 0 is one that follows the scan, which nobody writes. */
static enum image_fault
read_frame(struct image *image, size_t marker, struct str data)
{
	if (marker > SOF2)
		return IMAGE_UNKNOWN;
	if (data.len < 6)
		return IMAGE_BROKEN;
	image->height = image_number(data, 1, 2);
	image->width = image_number(data, 3, 2);
	return IMAGE_GOOD;
}

/* ISO/IEC 10918-5, 10.1: in inches or in centimetres. */
static void
read_density(struct image *image, struct str data)
{
	enum { INCHES = 1, CENTIMETRES = 2 };
	size_t unit, across, down;
	double scale;

	if (!str_starts(data, STR("JFIF\0")) || data.len < 12)
		return;
	unit = image_number(data, 7, 1);
	across = image_number(data, 8, 2);
	down = image_number(data, 10, 2);
	if ((unit != INCHES && unit != CENTIMETRES) || !across || !down)
		return;
	scale = unit == INCHES ? 1 : 2.54;
	image->across = (double)across * scale;
	image->down = (double)down * scale;
}

/* The number in LEN bytes from byte FROM of TIFF, which may begin with the
 * least significant ones; 0 beyond its end. */
static size_t
tiff_number(struct str tiff, size_t from, size_t len)
{
	size_t number = 0;

	if (from > tiff.len || tiff.len - from < len)
		return 0;
	if (tiff.data[0] == 'M')
		return image_number(tiff, from, len);
	while (len-- > 0)
		number = number << 8 | (unsigned char)tiff.data[from + len];
	return number;
}

/* Exif 2.3, 4.6.4: the entry Orientation of the first directory, 1 if there is
 * nothing to turn. */
static void
read_orientation(struct image *image, struct str data)
{
	enum { HEAD = 6, ENTRY = 12, ORIENTATION = 0x0112, LAST = 8 };
	struct str tiff = str_from(data, data.len < HEAD ? data.len : HEAD);
	size_t at, count;

	if (!str_starts(data, STR("Exif\0\0")) ||
	    (!str_starts(tiff, STR("II")) && !str_starts(tiff, STR("MM"))))
		return;
	at = tiff_number(tiff, 4, 4);
	count = tiff_number(tiff, at, 2);
	for (size_t i = 0; i < count; i++) {
		size_t entry = at + 2 + i * ENTRY;
		size_t value = tiff_number(tiff, entry + 8, 2);

		if (tiff_number(tiff, entry, 2) == ORIENTATION)
			image->is_turned = value > 1 && value <= LAST;
	}
}

/* Cut a segment off *REST: its marker and its data; 0 where there is none that
 * is whole. */
static size_t
take_segment(struct str *rest, struct str *data)
{
	size_t at = 0, marker, len;

	while (at < rest->len && (unsigned char)rest->data[at] == 0xFF)
		at++;
	if (at == 0 || rest->len - at < 3)
		return 0;
	marker = image_number(*rest, at, 1);
	len = image_number(*rest, at + 1, 2);
	*rest = str_from(*rest, at + 1);
	if (len < 2 || len > rest->len)
		return 0;
	*data = str_slice(*rest, 2, len);
	*rest = str_from(*rest, len);
	return marker;
}

enum image_fault
image_read_jpeg(struct image *image)
{
	struct str rest = str_from(image->bytes, 2), data;
	size_t marker;

	while ((marker = take_segment(&rest, &data))) {
		if (is_frame(marker))
			return read_frame(image, marker, data);
		if (marker == SOS || marker == EOI)
			break;
		if (marker == APP0)
			read_density(image, data);
		else if (marker == APP1)
			read_orientation(image, data);
	}
	return IMAGE_BROKEN;
}
