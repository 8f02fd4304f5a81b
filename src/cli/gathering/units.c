/* units.c - the answers that tell a unit, as one text. */
#include "cli/gathering/units.h"

#include "base/buf.h"
#include "base/text.h"
#include "form/print/print.h"

struct str
units_key(struct arena *arena, const struct form *form,
	  const struct record *record)
{
	const struct references *units = &form->summary.units;
	struct buf key = { .arena = arena };

	for (size_t i = 0; i < units->count; i++) {
		const struct field *field = units->list[i];

		buf_put(&key, text_fold(arena,
					print_value(arena, field,
						    record_value(record, field),
						    NULL, 0)));
		buf_char(&key, '\n');
	}
	return buf_str(&key);
}

struct unit *
units_find(struct units *units, struct str key)
{
	size_t before = units->known.count, index;

	units->known.arena = units->arena;
	if (!strset_has(&units->known, key))
		key = arena_dup(units->arena, key);
	index = strset_add(&units->known, key);
	if (index == before) {
		size_t count = before;

		arena_push(units->arena, units->list, count, units->cap);
	}
	return &units->list[index];
}
