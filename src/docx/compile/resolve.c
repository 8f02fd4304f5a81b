/* resolve.c - from a path to a field. */
#include "docx/compile/resolve.h"

#include "docx/compile/resolver.h"
#include "docx/slots/fitting.h"

/* --- steps ---------------------------------------------------------------- */

/* Whether a tag that names no choice of REF's field was meant to: the title of
 * a control may begin with a key by chance. */
static bool
is_meant(const struct resolver *resolver, const struct ref *ref)
{
	const struct slot *slot = resolver->slot;

	return slot->control == CONTROL_NONE ||
	       (ref->field->nchoices && !slot->alias &&
		!resolver->form->is_derived);
}

static bool resolve_choice(const struct resolver *, struct ref *, size_t steps);

/* The last of STEPS is a field of the one record that REF means. */
static bool
resolve_sole(const struct resolver *resolver, struct ref *ref, size_t steps)
{
	struct str name = resolver->slot->tag.path[steps - 1];

	*ref = (struct ref){
		.field = resolver_sub(resolver, ref->field, name),
		.sole = ref->field,
	};
	return resolve_choice(resolver, ref, steps);
}

/* The step after the field: a choice. */
static bool
resolve_choice(const struct resolver *resolver, struct ref *ref, size_t steps)
{
	const struct tag *tag = &resolver->slot->tag;
	struct str name;

	if (steps == tag->depth)
		return true;
	name = tag->path[steps];
	if (field_is_sole(ref->field) &&
	    resolver_sub(resolver, ref->field, name))
		return resolve_sole(resolver, ref, steps + 1);
	if (field_has_records(ref->field)) {
		if (resolver_sub(resolver, ref->field, name))
			resolver_refuse(resolver, MSG_TAG_OUTSIDE, tag->at,
					ref->field->key, STR(""));
		else
			resolver_unknown_field(resolver, ref->field, name);
		return false;
	}
	if (steps + 1 == tag->depth)
		ref->choice = field_choice(ref->field, name);
	if (ref->choice)
		return true;
	if (is_meant(resolver, ref))
		fault(resolver->faults,
		      ref->field->nchoices ? MSG_TAG_CHOICE : MSG_TAG_NO_CHOICE,
		      slot_spot(resolver->slot), name, ref->field->key,
		      field_choice_keys(resolver->arena, ref->field));
	return false;
}

/* {{.}}: the item at hand of the innermost block that has items. */
static bool
resolve_dot(const struct resolver *resolver, struct ref *ref)
{
	const struct slot *block = resolver->slot->block;

	while (block && (block->tag.kind != TAG_BLOCK || block->ref.choice))
		block = block->block;
	if (!block || !block->ref.field) {
		resolver_refuse(resolver, MSG_TAG_DOT, STR("."), STR(""),
				STR(""));
		return false;
	}
	*ref = (struct ref){ .level = block->level + 1,
			     .field = block->ref.field,
			     .is_item = true,
			     .sole = block->ref.sole };
	return true;
}

/* The name of a form field has no dot: key_choice is as good as key.choice, if
 * there is no key of that name. */
static void
split_name(const struct resolver *resolver)
{
	struct tag *tag = &resolver->slot->tag;
	struct str name = tag->path[0];
	struct ref ref;

	if (resolver->slot->control != CONTROL_FORM_BOX || tag->depth != 1 ||
	    resolver_find(resolver, &ref))
		return;
	for (size_t i = 1; i + 1 < name.len; i++) {
		if (name.data[i] != '_')
			continue;
		tag->path[0] = str_slice(name, 0, i);
		tag->path[1] = str_from(name, i + 1);
		if (resolver_find(resolver, &ref) == 1 &&
		    field_choice(ref.field, tag->path[1])) {
			tag->depth = 2;
			return;
		}
	}
	tag->path[0] = name;
}

/* What the tag of the slot means, or a fault. */
static bool
look_up(const struct resolver *resolver, struct ref *ref)
{
	const struct tag *tag = &resolver->slot->tag;
	size_t steps;

	if (tag->depth == 0)
		return resolve_dot(resolver, ref);
	steps = resolver_find(resolver, ref);
	if (resolver->slot->places)
		return resolver_sheet(resolver, ref);
	if (steps == 0) {
		resolver_unknown(resolver);
		return false;
	}
	return resolve_choice(resolver, ref, steps);
}

/* A control whose tag names nothing may have a title that does. */
static bool
look_up_alias(const struct resolver *resolver, struct ref *ref)
{
	struct slot *slot = resolver->slot, *alias = slot->alias;

	if (!alias)
		return false;
	slot->alias = NULL;
	slot->tag = alias->tag;
	slot->excerpt = alias->excerpt;
	return look_up(resolver, ref);
}

static void
resolve_control(const struct resolver *resolver)
{
	struct slot *slot = resolver->slot;
	struct ref ref = { .level = 0 };

	split_name(resolver);
	if (!look_up(resolver, &ref) && !look_up_alias(resolver, &ref))
		return;
	if (control_fits(slot, &ref, resolver->form->is_derived,
			 resolver->faults))
		slot->ref = ref;
}

static void
resolve(const struct resolver *resolver)
{
	struct ref ref = { .level = 0 };

	if (resolver->slot->control != CONTROL_NONE) {
		resolve_control(resolver);
		return;
	}
	if (!look_up(resolver, &ref))
		return;
	resolver_check(resolver, &ref);
	resolver->slot->ref = ref;
}

void
resolve_slots(struct arena *arena, const struct form *form, struct tree *tree,
	      struct faults *faults)
{
	struct resolver resolver = { arena, form, faults, NULL };

	for (size_t i = 0; i < tree->slots.count; i++) {
		resolver.slot = tree->slots.list[i];
		if (resolver.slot->tag.kind == TAG_CLOSE ||
		    resolver.slot->tag.kind == TAG_NOTE)
			continue;
		if (!resolver.slot->term)
			resolve(&resolver);
		resolver_place(resolver.slot);
	}
}
