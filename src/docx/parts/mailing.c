/* mailing.c - the kind of merge, and the names of its columns. */
#include "docx/parts/mailing.h"

#include "docx/wordml/field_parts.h"
#include "opc/xml.h"

static void
read_map(struct arena *arena, struct mailing *mailing, const xmlNode *source)
{
	for (const xmlNode *data = xml_first(source); data;
	     data = xml_next(data)) {
		struct mapped mapped = { field_value(data, "mappedName"),
					 field_value(data, "name") };

		if (!xml_is(data, SPACE_W, "fieldMapData") ||
		    !mapped.name.len || !mapped.column.len)
			continue;
		mapped.name = arena_dup(arena, mapped.name);
		mapped.column = arena_dup(arena, mapped.column);
		*arena_push(arena, mailing->list, mailing->count,
			    mailing->cap) = mapped;
	}
}

struct mailing
mailing_read(struct arena *arena, struct package *package,
	     const struct trees *trees)
{
	struct mailing mailing = { .package = package };

	for (size_t i = 0; i < trees->count; i++) {
		const xmlNode *root =
			xmlDocGetRootElement(trees->list[i].document);
		const xmlNode *merge = xml_child(root, SPACE_W, "mailMerge");
		const xmlNode *source =
			merge ? xml_child(merge, SPACE_W, "odso") : NULL;

		if (!trees->list[i].is_passive || !merge)
			continue;
		mailing.is_directory = str_eq(
			field_value(merge, "mainDocumentType"), STR("catalog"));
		if (source)
			read_map(arena, &mailing, source);
	}
	return mailing;
}

struct str
mailing_column(const struct mailing *mailing, struct str name)
{
	for (size_t i = 0; i < mailing->count; i++)
		if (part_name_is(mailing->list[i].name, name))
			return mailing->list[i].column;
	return mailing->count ? STR("") : name;
}
