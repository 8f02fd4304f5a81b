/* pictures.c - each file once. */
#include "cli/inputs/pictures.h"

#include "base/files.h"
#include "base/strset.h"
#include "cli/text/filename.h"
#include "form/model/pictures.h"
#include "form/values/image.h"

/* What became of one file.  IMAGE is NULL where it is no picture. */
struct result {
	enum file_reading reading;
	struct str why;
	enum image_fault found;
	const struct image *image;
};

/* RESULTS are those of PATHS, IMAGES those of CONTENTS. */
struct gallery {
	struct arena *arena;
	struct faults *faults;
	struct str folder;
	struct strset paths, contents;
	struct result *results;
	size_t nresults, results_cap;
	struct image **images;
	size_t nimages, images_cap;
};

/* --- paths ---------------------------------------------------------------- */

static struct str
seen_from(struct arena *arena, struct str folder, struct str path)
{
	if (str_starts(path, STR("/")))
		return arena_dup(arena, path);
	return arena_concat(arena, folder, path);
}

/* Answers are normalised, names of files need not be: one that is not found is
 * looked for as it was typed. */
static struct str
path_of(const struct gallery *gallery, struct picture picture)
{
	const struct item *item = picture.item;
	struct str folder = gallery->folder, path, typed;

	if (picture.is_usual)
		folder = filename_folder(picture.field->at.source->name);
	path = seen_from(gallery->arena, folder, item->text);
	if (files_kind(path.data) != FILE_NONE || !item->at.at.len)
		return path;
	typed = seen_from(gallery->arena, folder, item->at.at);
	return files_kind(typed.data) == FILE_NONE ? path : typed;
}

/* --- files ---------------------------------------------------------------- */

/* The image of BYTES, the same for the same. */
static struct result
image_of(struct gallery *gallery, struct str bytes)
{
	struct result result = { .reading = FILE_READ };
	size_t index = strset_add(&gallery->contents, bytes);
	struct image *image;

	if (index == gallery->nimages)
		*arena_push(gallery->arena, gallery->images, gallery->nimages,
			    gallery->images_cap) =
			arena_new(gallery->arena, struct image, 1);
	image = gallery->images[index];
	result.found = image_read(gallery->contents.list[index], image);
	image->index = index;
	if (result.found == IMAGE_GOOD)
		result.image = image;
	return result;
}

static const struct result *
result_of(struct gallery *gallery, struct str path)
{
	const size_t most = (size_t)IMAGE_MAX_MIB << 20;
	size_t index = strset_add(&gallery->paths, path);
	struct result result = { .image = NULL };
	struct str bytes;

	if (index < gallery->nresults)
		return &gallery->results[index];
	result.reading = files_read_regular(gallery->arena, path.data, most,
					    &bytes, &result.why);
	if (result.reading == FILE_READ)
		result = image_of(gallery, bytes);
	*arena_push(gallery->arena, gallery->results, gallery->nresults,
		    gallery->results_cap) = result;
	return &gallery->results[index];
}

/* --- faults --------------------------------------------------------------- */

static enum message
message_of(const struct result *result)
{
	static const enum message unread[] = {
		[FILE_MISSING] = MSG_NO_PICTURE,
		[FILE_NOT_REGULAR] = MSG_PICTURE_NO_FILE,
		[FILE_TOO_BIG] = MSG_PICTURE_TOO_BIG,
		[FILE_UNREADABLE] = MSG_PICTURE_UNREAD,
	};
	static const enum message unknown[] = {
		[IMAGE_UNKNOWN] = MSG_PICTURE_KIND,
		[IMAGE_BROKEN] = MSG_PICTURE_BROKEN,
		[IMAGE_EMPTY] = MSG_PICTURE_EMPTY,
	};

	return result->reading == FILE_READ ? unknown[result->found]
					    : unread[result->reading];
}

static void
tell(const struct gallery *gallery, struct picture picture, struct str path,
     const struct result *result)
{
	struct str detail = result->why;

	if (result->reading == FILE_TOO_BIG)
		detail = arena_number(gallery->arena, IMAGE_MAX_MIB);
	if (result->image && !result->image->is_turned)
		return;
	fault(gallery->faults,
	      result->image ? MSG_PICTURE_TURNED : message_of(result),
	      picture.item->at, picture.field->key, picture.field->label, path,
	      detail);
}

static void
see(void *context, struct picture picture)
{
	struct gallery *gallery = context;
	struct str path = path_of(gallery, picture);
	const struct result *result = result_of(gallery, path);

	picture.item->image = result->image;
	tell(gallery, picture, path, result);
}

void
pictures_read(struct arena *arena, const struct record *record,
	      const char *path, struct faults *faults)
{
	struct gallery gallery = {
		.arena = arena,
		.faults = faults,
		.folder = filename_folder(str_of(path)),
		.paths = { .arena = arena },
		.contents = { .arena = arena },
	};

	pictures_see(record, see, &gallery);
}
