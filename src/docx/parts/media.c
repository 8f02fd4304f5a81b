/* media.c - names, and types for them. */
#include "docx/parts/media.h"

/* The extension and the content type of each kind. */
static const struct {
	struct str extension, type;
} kinds[] = {
	[IMAGE_PNG] = { STR_INIT("png"), STR_INIT("image/png") },
	[IMAGE_JPEG] = { STR_INIT("jpeg"), STR_INIT("image/jpeg") },
};

struct str
media_extension(enum image_kind kind)
{
	return kinds[kind].extension;
}

struct str
media_type(enum image_kind kind)
{
	return kinds[kind].type;
}

struct str
media_name(struct media *media, const struct image *image)
{
	struct str *name;

	while (media->nnames <= image->index)
		*arena_push(media->arena, media->names, media->nnames,
			    media->names_cap) = STR("");
	name = &media->names[image->index];
	if (name->len)
		return *name;
	*name = arena_concat(
		media->arena, STR(MEDIA_BEGIN),
		arena_number(media->arena, media->plan->first + media->count),
		STR("."), media_extension(image->kind));
	*arena_push(media->arena, media->list, media->count, media->cap) =
		image;
	return *name;
}

static bool
has_kind(const struct media *media, enum image_kind kind)
{
	for (size_t i = 0; i < media->count; i++)
		if (media->list[i]->kind == kind)
			return true;
	return false;
}

static void
put_type(struct buf *out, struct str start, const char *what, struct str slash,
	 struct str name, enum image_kind kind)
{
	buf_put(out, start);
	buf_put(out, str_of(what));
	buf_put(out, slash);
	buf_put(out, name);
	buf_put(out, STR("\" ContentType=\""));
	buf_put(out, media_type(kind));
	buf_put(out, STR("\"/>"));
}

static void
put_overrides(struct buf *out, const struct media *media, enum image_kind kind)
{
	for (size_t i = 0; i < media->count; i++)
		if (media->list[i]->kind == kind)
			put_type(out, media->plan->override_start,
				 " PartName=\"", STR("/"),
				 media->names[media->list[i]->index], kind);
}

void
media_put_types(struct buf *out, const struct media *media)
{
	for (size_t i = 0; i < IMAGE_KINDS; i++) {
		enum image_kind kind = (enum image_kind)i;

		if (!has_kind(media, kind))
			continue;
		switch (media->plan->needs[i]) {
		case MEDIA_DEFAULT:
			put_type(out, media->plan->default_start,
				 " Extension=\"", STR(""),
				 media_extension(kind), kind);
			break;
		case MEDIA_OVERRIDE:
			put_overrides(out, media, kind);
			break;
		case MEDIA_NOTHING:
			break;
		}
	}
}
