/* fit.h - how large a picture is printed. */
#ifndef DOCX_FIT_H
#define DOCX_FIT_H

#include "docx/program/use.h"
#include "form/values/image.h"

/* EMU of an inch, a point and a twentieth of one (20.1.2.1). */
enum { EMU_INCH = 914400, EMU_POINT = 12700, EMU_TWIP = 635 };

/* The size of IMAGE in ROOM, in EMU: at least 1 each way, and at most 22
 * inches, which is as much as Word takes. */
struct box fit_image(const struct image *, struct box room);

#endif
