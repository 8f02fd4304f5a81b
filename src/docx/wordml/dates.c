/* dates.c - the picture, and the date that is kept. */
#include "docx/wordml/dates.h"

#include "base/buf.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/sdt.h"
#include "opc/xml.h"

static bool
is_date(const struct slot *slot)
{
	return slot->ref.field->type == TYPE_DATE && !slot->ref.choice;
}

static struct slot *
filtered(struct arena *arena, const struct slot *slot, enum filter_kind kind,
	 struct str text)
{
	struct slot *made = arena_new(arena, struct slot, 1);

	*made = *slot;
	made->tag.filters[0] = (struct filter){ kind, text };
	made->tag.nfilters = 1;
	return made;
}

struct str
date_picture(const xmlNode *sdt)
{
	const xmlNode *date = sdt_property(sdt, SPACE_W, "date");
	const xmlNode *format =
		date ? xml_child(date, SPACE_W, "dateFormat") : NULL;
	struct str picture = { NULL, 0 };

	if (format)
		picture = xml_attribute(format, SPACE_W, "val");
	return picture.len ? picture : STR("");
}

const struct slot *
date_printed(struct arena *arena, const xmlNode *sdt, const struct slot *slot)
{
	struct str picture = date_picture(sdt);

	if (!picture.len || !is_date(slot))
		return slot;
	return filtered(arena, slot, FILTER_PICTURE, arena_dup(arena, picture));
}

const struct slot *
date_canonical(struct arena *arena, const struct slot *slot)
{
	return filtered(arena, slot, FILTER_CANONICAL, STR(""));
}

void
date_put(struct arena *arena, xmlNode *sdt, const struct slot *slot)
{
	xmlNode *date = sdt_property(sdt, SPACE_W, "date");
	struct buf value = { .arena = arena };
	struct slot *made;

	date_clear(sdt);
	if (!date || !is_date(slot))
		return;
	made = filtered(arena, slot, FILTER_CANONICAL, STR(""));
	made->tag.kind = TAG_VALUE;
	made->quoting = QUOTE_DATA;
	made->marker = slot_marker(arena, sdt->doc, made);
	attributes_mark(date, made);
	buf_char(&value, SLOT_HERE);
	buf_put(&value, STR("T00:00:00Z"));
	attributes_set(arena, date, "fullDate", buf_str(&value));
}

void
date_clear(xmlNode *sdt)
{
	xmlNode *date = sdt_property(sdt, SPACE_W, "date");

	if (date)
		attributes_set(NULL, date, "fullDate", STR(""));
}
