/* resolve_refuse.c - what the form does not have, and what may be meant. */
#include "docx/compile/resolver.h"

void
resolver_refuse(const struct resolver *resolver, enum message message,
		struct str key, struct str zero, struct str one)
{
	const struct slot *slot = resolver->slot;

	if (slot->control == CONTROL_NONE && slot->tag.kind != TAG_ANSWERED &&
	    !slot->tag.is_foreign)
		fault(resolver->faults, message, slot_spot(slot), key, zero,
		      one);
}

/* The list of records with a field NAME. */
static const struct field *
owner_of(const struct resolver *resolver, struct str name)
{
	for (size_t i = 0; i < resolver->form->fields.count; i++) {
		const struct field *list = &resolver->form->fields.list[i];

		if (resolver_sub(resolver, list, name))
			return list;
	}
	return NULL;
}

/* The key in FIELDS that NAME may be meant for, empty for none. */
static struct str
meant_in(const struct resolver *resolver, const struct fields *fields,
	 struct str name)
{
	struct str key = form_begun(resolver->form, fields, name);

	return key.len ? key : form_nearest(resolver->form, fields, name);
}

/* The records at hand within BLOCK, or NULL. */
static const struct field *
records_of(const struct slot *block)
{
	for (; block; block = block->block)
		if (block->tag.kind == TAG_BLOCK && block->ref.field &&
		    !block->ref.choice && field_has_records(block->ref.field))
			return block->ref.field;
	return NULL;
}

/* Whether nobody knows what is at hand within BLOCK, which has been said. */
static bool
is_in_unknown(const struct slot *block)
{
	for (; block; block = block->block)
		if (block->control == CONTROL_NONE &&
		    block->tag.kind == TAG_BLOCK && !block->ref.field)
			return true;
	return false;
}

static struct str
section_of(const struct resolver *resolver, const struct field *list,
	   struct str name)
{
	return list ? arena_concat(resolver->arena, list->key, STR("."), name)
		    : name;
}

/* What is in the block is of the list that is meant. */
static void
refuse_block(const struct resolver *resolver, struct str name,
	     struct str nearest)
{
	struct slot *slot = resolver->slot;

	resolver_refuse(resolver, MSG_TAG_UNKNOWN_BLOCK, name, nearest,
			slot->tag.kind == TAG_UNLESS ? STR("^") : STR("#"));
	slot->ref.field =
		form_find(resolver->form, &resolver->form->fields, nearest);
}

void
resolver_unknown_field(const struct resolver *resolver,
		       const struct field *list, struct str name)
{
	struct str typed = resolver->slot->tag.at;
	struct str nearest = meant_in(resolver, &list->fields, name);
	struct str section = section_of(resolver, list, name);

	if (nearest.len)
		resolver_refuse(resolver, MSG_TAG_UNKNOWN_NEAR, typed,
				section_of(resolver, list, nearest), STR(""));
	else
		resolver_refuse(resolver, MSG_TAG_UNKNOWN, typed, section,
				STR(""));
}

void
resolver_unknown(const struct resolver *resolver)
{
	const struct slot *slot = resolver->slot;
	struct str name = slot->tag.path[0], nearest = STR("");
	const struct field *owner = owner_of(resolver, name);
	const struct field *list = records_of(slot->block);

	if (owner && is_in_unknown(slot->block))
		return;
	if (owner) {
		resolver_refuse(resolver, MSG_TAG_OUTSIDE, name, owner->key,
				STR(""));
		return;
	}
	if (list)
		nearest = meant_in(resolver, &list->fields, name);
	if (nearest.len) {
		resolver_refuse(resolver, MSG_TAG_UNKNOWN_NEAR, name, nearest,
				STR(""));
		return;
	}
	nearest = meant_in(resolver, &resolver->form->fields, name);
	if (nearest.len && slot->control == CONTROL_NONE && slot_opens(slot))
		refuse_block(resolver, name, nearest);
	else if (nearest.len)
		resolver_refuse(resolver, MSG_TAG_UNKNOWN_NEAR, name, nearest,
				STR(""));
	else
		resolver_refuse(resolver, MSG_TAG_UNKNOWN, name,
				section_of(resolver, list, name), STR(""));
}
