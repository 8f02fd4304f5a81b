/* resolve_find.c - the innermost block that has the field, else the form. */
#include "docx/compile/resolver.h"

static const struct field *
find_top(const struct resolver *resolver, struct str name)
{
	return form_find(resolver->form, &resolver->form->fields, name);
}

const struct field *
resolver_sub(const struct resolver *resolver, const struct field *list,
	     struct str name)
{
	return field_has_records(list)
		       ? form_find(resolver->form, &list->fields, name)
		       : NULL;
}

/* {{record.list}} within the block of that name is its item; returns as
 * find_in_block. */
static size_t
find_sole_item(const struct resolver *resolver, const struct slot *block,
	       struct ref *ref)
{
	const struct tag *tag = &resolver->slot->tag;
	const struct field *sole = block->ref.sole;

	if (tag->depth != 2 || find_top(resolver, tag->path[0]) != sole ||
	    resolver_sub(resolver, sole, tag->path[1]) != block->ref.field)
		return 0;
	ref->field = block->ref.field;
	ref->sole = sole;
	ref->is_item = true;
	return 2;
}

/* Steps of the path that name the field, 0 where no block has it. */
static size_t
find_in_block(const struct resolver *resolver, const struct slot *block,
	      struct ref *ref)
{
	const struct tag *tag = &resolver->slot->tag;
	const struct field *list = block->ref.field;

	ref->level = block->level + 1;
	ref->field = resolver_sub(resolver, list, tag->path[0]);
	if (!ref->field && block->ref.other)
		ref->field =
			resolver_sub(resolver, block->ref.other, tag->path[0]);
	if (ref->field) {
		if (list->type == TYPE_BLOCK)
			ref->other = find_top(resolver, tag->path[0]);
		return 1;
	}
	if (block->ref.sole)
		return find_sole_item(resolver, block, ref);
	if (block->ref.level || find_top(resolver, tag->path[0]) != list)
		return 0;
	if (tag->depth > 1)
		ref->field = resolver_sub(resolver, list, tag->path[1]);
	if (ref->field)
		return 2;
	ref->field = list;
	ref->is_item = tag->depth == 1;
	return ref->is_item;
}

size_t
resolver_find(const struct resolver *resolver, struct ref *ref)
{
	const struct slot *block = resolver->slot->block;

	for (; block; block = block->block) {
		size_t steps;

		*ref = (struct ref){ .level = 0 };
		if (block->tag.kind != TAG_BLOCK || !block->ref.field ||
		    block->ref.choice)
			continue;
		steps = find_in_block(resolver, block, ref);
		if (steps)
			return steps;
	}
	*ref = (struct ref){ .level = 0 };
	ref->field = find_top(resolver, resolver->slot->tag.path[0]);
	return ref->field ? 1 : 0;
}
