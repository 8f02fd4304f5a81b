/* resolve_check.c - filters where they make no sense. */
#include "docx/compile/resolver.h"
#include "docx/wordml/words.h"
#include "form/print/print.h"

static bool
accepts(const struct ref *ref, enum filter_kind kind)
{
	if (ref->choice)
		return kind == FILTER_BOX;
	return print_accepts(ref->field, kind);
}

static void
check_filters(const struct resolver *resolver, const struct ref *ref)
{
	const struct tag *tag = &resolver->slot->tag;

	for (size_t i = 0; i < tag->nfilters; i++)
		if (!accepts(ref, tag->filters[i].kind))
			resolver_refuse(resolver, MSG_TAG_FILTER_TYPE, tag->at,
					filter_name(tag->filters[i].kind),
					ref->choice
						? STR("choice")
						: type_name(ref->field->type));
}

/* A key of another type in an alternative text is text. */
static void
check_picture(const struct resolver *resolver, const struct ref *ref)
{
	struct slot *slot = resolver->slot;
	bool is_image = tag_has(&slot->tag, FILTER_IMAGE);
	bool has_others = ref->other && ref->other->type != TYPE_PICTURE;
	bool names_file = !ref->choice && type_is_picture(ref->field->type);

	slot->is_picture =
		is_image || (slot->is_alt && names_file && !has_others);
	if (!slot->is_picture)
		return;
	if (names_file && ref->field->type == TYPE_PICTURES && !ref->is_item)
		resolver_refuse(resolver, MSG_TAG_PICTURES, ref->field->key,
				STR(""), STR(""));
	if (names_file && has_others)
		resolver_refuse(resolver, MSG_TAG_FILTER_TYPE, slot->tag.at,
				filter_name(FILTER_IMAGE),
				type_name(ref->other->type));
	if (!slot->is_alt && slot->quoting != QUOTE_TEXTS)
		resolver_refuse(resolver, MSG_TAG_IMAGE, slot->tag.at, STR(""),
				STR(""));
	if (slot->tag.nfilters > is_image)
		resolver_refuse(resolver, MSG_TAG_IMAGE_ALONE, slot->tag.at,
				STR(""), STR(""));
}

void
resolver_check(const struct resolver *resolver, const struct ref *ref)
{
	const struct slot *slot = resolver->slot;

	if (slot->tag.kind != TAG_VALUE && slot->tag.kind != TAG_OPERAND)
		return;
	if (ref->field->type == TYPE_RECORDS)
		resolver_refuse(resolver, MSG_TAG_RECORDS, ref->field->key,
				STR(""), STR(""));
	if (tag_has(&slot->tag, FILTER_LINK) &&
	    (slot->quoting != QUOTE_TEXTS ||
	     words_around(slot->marker, "hyperlink") ||
	     words_around(slot->marker, "ins") ||
	     words_around(slot->marker, "moveTo")))
		resolver_refuse(resolver, MSG_TAG_LINK, slot->tag.at, STR(""),
				STR(""));
	check_picture(resolver, ref);
	check_filters(resolver, ref);
}

bool
resolver_sheet(const struct resolver *resolver, struct ref *ref)
{
	const struct field *list = ref->field;

	ref->places = resolver->slot->places;
	if (list && (list->type == TYPE_RECORDS || list->type == TYPE_BLOCK))
		return true;
	resolver_refuse(resolver, MSG_FIELD_SHEET, resolver->slot->tag.path[0],
			STR(""), STR(""));
	return false;
}

void
resolver_place(struct slot *slot)
{
	const struct slot *sheet = slot_sheet(slot->block);

	if (sheet && slot->term)
		slot->ref.level = sheet->level + 1;
	if (sheet && (slot->term || slot->ref.field) &&
	    slot->ref.level == sheet->level + 1)
		slot->ref.ahead = slot->ahead;
}
