/* pack.h - the parts of a package out of a text. */
#ifndef TESTS_PACK_H
#define TESTS_PACK_H

#include "base/text.h"
#include "opc/write.h"

enum { MOST_PARTS = 20 };

/* The parts, zipped, whatever else is wrong with them; those after MOST_PARTS
 * and text before the first line of a name are left out. */
static inline struct str
pack(struct arena *arena, struct str text)
{
	static const struct str mark = STR_INIT("=== ");
	struct faults faults = { .arena = arena };
	struct entry entries[MOST_PARTS];
	size_t count = 0;

	text = str_from(text, str_find(text, mark));
	while (text.len && count < MOST_PARTS) {
		struct entry *entry = &entries[count++];
		size_t end;

		text = str_from(text, mark.len);
		*entry = (struct entry){ .name = str_cut(&text, '\n') };
		end = str_find(text, STR("\n=== "));
		entry->bytes = str_slice(text, 0, end);
		text = str_from(text, end < text.len ? end + 1 : text.len);
	}
	return package_write(arena, NULL, entries, count, WRITE_EARLIEST,
			     &faults);
}

#endif
