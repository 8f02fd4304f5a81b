/* formulas.c - formulas over the sheet of data. */
#include "collect/formulas.h"

#include "base/buf.h"

struct str
formula_quoted(struct arena *arena, struct str text)
{
	struct buf out = { .arena = arena };

	buf_put(&out, STR("\""));
	while (text.len) {
		size_t len = str_index(text, '"');

		buf_put(&out, str_slice(text, 0, len));
		if (len < text.len)
			buf_put(&out, STR("\"\""));
		text = str_from(text, len < text.len ? len + 1 : len);
	}
	buf_put(&out, STR("\""));
	return buf_str(&out);
}

struct str
formula_matches(struct collection *collection, const struct field *field,
		struct str needle)
{
	struct arena *arena = &collection->scratch;
	struct str range = book_range(collection, field);

	if (field->type != TYPE_CHOICES)
		return arena_concat(arena, STR("("), range, STR("="), needle,
				    STR(")"));
	return arena_concat(arena, STR("ISNUMBER(FIND(CHAR(10)&"), needle,
			    STR("&CHAR(10),CHAR(10)&"), range,
			    STR("&CHAR(10)))"));
}

struct str
formula_count(struct arena *arena, struct str test)
{
	return arena_concat(arena, STR("=SUMPRODUCT(--"), test, STR(")"));
}

struct str
formula_ratio(struct arena *arena, struct str part, struct str whole)
{
	return arena_concat(arena, STR("=IF("), whole, STR("=0,0,"), part,
			    STR("/"), whole, STR(")"));
}

struct str
formula_of(struct collection *collection, const char *name,
	   const struct field *field)
{
	return arena_concat(&collection->scratch, STR("="), str_of(name),
			    STR("("), book_range(collection, field), STR(")"));
}
