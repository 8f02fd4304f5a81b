/* media.h - picture files as parts of a report. */
#ifndef DOCX_MEDIA_H
#define DOCX_MEDIA_H

#include <libxml/tree.h>

#include "base/buf.h"
#include "base/strset.h"
#include "form/values/image.h"

/* What [Content_Types].xml must be told of a part of a kind: nothing, the
 * kind's extension, or, where that means something else, each part. */
enum media_need { MEDIA_NOTHING, MEDIA_DEFAULT, MEDIA_OVERRIDE };

/* What the template has: word/media/imageFIRST.* and those after it are free;
 * DEFAULT_START and OVERRIDE_START are "<Default" and "<Override" in the prefix
 * of [Content_Types].xml.  GONE are the names of parts that were pictures in
 * the template and are not carried over. */
struct media_plan {
	size_t first;
	enum media_need needs[IMAGE_KINDS];
	struct str default_start, override_start;
	struct strset gone;
};

/* What the names of their parts begin with; the extension and the content type
 * of a KIND. */
#define MEDIA_BEGIN "word/media/image"
struct str media_extension(enum image_kind);
struct str media_type(enum image_kind);

/* The plan for PACKAGE, whose [Content_Types].xml is TYPES, with nothing
 * gone. */
struct package;
struct media_plan media_plan_of(struct arena *, const struct package *,
				xmlDoc *types);

/* The pictures of one report in the order in which they are used; NAMES are
 * those of their parts, by the image's index.  Set ARENA and PLAN, leave the
 * rest zero. */
struct media {
	struct arena *arena;
	const struct media_plan *plan;
	const struct image **list;
	size_t count, cap;
	struct str *names;
	size_t nnames, names_cap;
};

/* The name of IMAGE's part, which is one of the report from now on. */
struct str media_name(struct media *, const struct image *);

/* The Default and Override elements (part 2, 10.1.2.2) that MEDIA need. */
void media_put_types(struct buf *, const struct media *);

#endif
