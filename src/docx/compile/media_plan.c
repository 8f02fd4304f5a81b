/* media_plan.c - what a template has room for. */
#include "docx/parts/media.h"
#include "docx/parts/typing.h"
#include "docx/wordml/serialize.h"
#include "docx/wordml/words.h"
#include "opc/package.h"
#include "opc/xml.h"

/* Let *FREE be larger than the number of NAME, if that is one of ours. */
static void
pass_name(struct str name, size_t *free)
{
	const struct str begin = STR(MEDIA_BEGIN);
	struct str rest;
	size_t number;

	if (str_starts(name, STR("/")))
		name = str_from(name, 1);
	if (name.len < begin.len ||
	    !part_name_is(str_slice(name, 0, begin.len), begin))
		return;
	rest = str_from(name, begin.len);
	number = words_number(str_slice(rest, 0, str_index(rest, '.')));
	if (number >= *free)
		*free = number + 1;
}

static enum media_need
need_of(const xmlNode *root, enum image_kind kind)
{
	const xmlNode *typed = typing_of_extension(root, media_extension(kind));

	if (!typed)
		return MEDIA_DEFAULT;
	return part_name_is(xml_attribute(typed, SPACE_NONE, "ContentType"),
			    media_type(kind))
		       ? MEDIA_NOTHING
		       : MEDIA_OVERRIDE;
}

static struct str
start(struct arena *arena, const xmlNode *root, const char *name)
{
	struct buf out = { .arena = arena };

	buf_char(&out, '<');
	serialize_name(&out, root, name);
	return buf_str(&out);
}

struct media_plan
media_plan_of(struct arena *arena, const struct package *package, xmlDoc *types)
{
	const xmlNode *root = xmlDocGetRootElement(types);
	struct media_plan plan = {
		.first = 1,
		.default_start = start(arena, root, "Default"),
		.override_start = start(arena, root, "Override"),
	};

	for (size_t i = 0; i < package->count; i++)
		pass_name(package->parts[i].name, &plan.first);
	for (const xmlNode *node = xml_first(root); node; node = xml_next(node))
		pass_name(xml_attribute(node, SPACE_NONE, "PartName"),
			  &plan.first);
	for (size_t i = 0; i < IMAGE_KINDS; i++)
		plan.needs[i] = need_of(root, (enum image_kind)i);
	return plan;
}
