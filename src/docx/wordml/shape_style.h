/* shape_style.h - the size in the style of a VML shape (ISO/IEC 29500-4,
 * 19.1.2.19): "width:72pt;height:1in". */
#ifndef DOCX_SHAPE_STYLE_H
#define DOCX_SHAPE_STYLE_H

#include "base/arena.h"

/* The length NAME of STYLE in EMU; 0 where there is none or more than one, or
 * it has no unit, as within a group. */
size_t shape_style_length(struct str style, struct str name);

/* STYLE with MARK and "pt" in place of its width and its height, of which it
 * has one each; *IS_HIGH: the height comes first.  What makes it relative to
 * the page is left out. */
struct str shape_style_mark(struct arena *, struct str style, char mark,
			    bool *is_high);

#endif
