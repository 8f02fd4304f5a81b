/* extent.h - how far the paragraphs of a value go. */
#ifndef DOCX_EXTENT_H
#define DOCX_EXTENT_H

#include <libxml/tree.h>

#include "docx/wordml/badge.h"

/* A paragraph, and in it the control PART that goes on with the value; NULL
 * where it was typed outside of all controls. */
struct extent_piece {
	xmlNode *paragraph, *part;
};

/* In the order of the document.  LOOSE is the first paragraph of which nobody
 * can say whether it was typed, NULL where there is none; it is not among
 * them. */
struct extent {
	struct extent_piece *list;
	size_t count, cap;
	xmlNode *loose;
};

/* What follows the paragraph of SDT, which BADGE names, or SDT itself where it
 * holds paragraphs, and belongs to its value.  HASHES are of the fixed texts of
 * the template; without any only what stands between parts is found. */
struct extent extent_of(struct arena *, xmlNode *sdt, const struct badge *,
			struct str hashes);

/* The first control or form field in BLOCK, itself if it is one, or NULL. */
xmlNode *extent_control(xmlNode *block);

#endif
