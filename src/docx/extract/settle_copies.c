/* settle_copies.c - how often it was printed, and how long it was. */
#include "docx/extract/settle_copies.h"

#include "docx/wordml/fixed.h"

static size_t
length(const struct settler *settler, const struct field *list)
{
	const struct value *value = record_value(settler->before, list);

	return list->fields.count || list->type == TYPE_BLOCK ? value->nrecords
							      : value->nitems;
}

/* How often LIST was printed at most: some of it may stand in blocks that did
 * not run. */
static size_t
times(const struct settler *settler, const struct field *list, size_t number)
{
	const struct fields *top = &settler->form->fields;
	size_t times = 1;

	for (size_t i = 0; i < top->count; i++) {
		size_t count = length(settler, &top->list[i]);

		if (count > 1 &&
		    fixed_has(settler->frame,
			      fixed_inside(settler->arena, list->key, number,
					   top->list[i].key)))
			times *= count;
	}
	return times;
}

/* Rows may have been added to each copy, or a copy taken out with what was
 * around. */
size_t
settle_copy(const struct settler *settler, const struct field *list,
	    size_t number, size_t count)
{
	size_t copies = times(settler, list, number);
	size_t before = length(settler, list);

	if (copies == 1 || before == 0 || count <= before)
		return count;
	if (count % before && count % copies == 0)
		return count / copies;
	return before;
}
