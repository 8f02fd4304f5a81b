/* head.c - by its name, with numbering before it, or as LIST.NUMBER.FIELD. */
#include "form/typed/head.h"

#include "base/text.h"

static bool
is_numbering(struct str token)
{
	bool digits = token.len > 0 && token.len <= 3, roman = token.len <= 4;

	for (size_t i = 0; i < token.len; i++) {
		char c = token.data[i];

		digits &= c >= '0' && c <= '9';
		roman &= c == 'i' || c == 'v' || c == 'x';
	}
	return digits || roman || token.len == 1 || str_eq(token, STR("cau")) ||
	       str_eq(token, STR("muc"));
}

/* The field of LIST that FOLDED names, "3_b_so_lop" as "so_lop". */
static const struct field *
find_numbered(const struct form *form, const struct fields *list,
	      struct str folded)
{
	const struct field *field = form_find(form, list, folded);
	struct str rest = folded;

	while (!field && rest.len && is_numbering(str_cut(&rest, '_')))
		field = form_find(form, list, rest);
	return field;
}

/* LIST.NUMBER.FIELD, and LIST.FIELD where there is one record. */
static bool
find_in_record(struct arena *arena, const struct form *form,
	       const struct fields *fields, struct str name,
	       struct column *column)
{
	struct str rest = name;
	struct str list = text_fold(arena, str_cut(&rest, '.'));
	struct str field = rest;

	column->list = form_find(form, fields, list);
	column->number = str_number(text_trim(str_cut(&rest, '.')));
	if (!column->number && column->list && field_is_sole(column->list)) {
		column->number = 1;
		rest = field;
	}
	if (!column->number || !rest.len)
		return false;
	if (column->list)
		column->field = form_find(form, &column->list->fields,
					  text_fold(arena, rest));
	return column->field != NULL;
}

bool
head_find(struct arena *arena, const struct form *form,
	  const struct fields *fields, struct str head, struct str folded,
	  struct column *column)
{
	*column = (struct column){ .field = NULL };
	if (find_in_record(arena, form, fields, head, column))
		return !column->field->value;
	*column = (struct column){
		.field = find_numbered(form, fields, folded),
	};
	return column->field && !column->field->value &&
	       column->field->type != TYPE_RECORDS;
}
