/* sheet_cell.c - what a cell says of itself, and what it holds. */
#include "answers/sheet_cell.h"

#include "answers/strings.h"

static enum value_type
type_of(struct str name)
{
	static const struct {
		struct str name;
		enum value_type type;
	} types[] = {
		{ STR_INIT("s"), VALUE_SHARED },
		{ STR_INIT("str"), VALUE_TEXT },
		{ STR_INIT("inlineStr"), VALUE_TEXT },
		{ STR_INIT("b"), VALUE_BOOLEAN },
		{ STR_INIT("e"), VALUE_ERROR },
		{ STR_INIT("d"), VALUE_ISO },
	};

	for (size_t i = 0; name.len && i < sizeof types / sizeof *types; i++)
		if (str_eq(name, types[i].name))
			return types[i].type;
	return VALUE_NUMBER;
}

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The column of the reference "AB12"; 0 where it has none. */
static size_t
column_of(struct str reference)
{
	enum { LETTERS = 4 }; /* one more than there may be */
	size_t column = 0;

	for (size_t i = 0; i < reference.len && i < LETTERS; i++) {
		if (!is_letter(reference.data[i]))
			break;
		column = column * 26 +
			 (size_t)((reference.data[i] & ~0x20) - 'A' + 1);
	}
	return column;
}

size_t
sheet_cell_row(struct str reference)
{
	while (reference.len && is_letter(reference.data[0]))
		reference = str_from(reference, 1);
	return str_number(reference);
}

void
sheet_cell_start(struct sheet_cell *cell, const struct event *event,
		 size_t next)
{
	size_t column = column_of(event_attribute(event, "r"));

	cell->type = type_of(event_attribute(event, "t"));
	cell->column = column ? column : next;
	cell->style = str_number(event_attribute(event, "s"));
	cell->has_formula = cell->has_value = false;
	cell->value.len = 0;
}

static bool
put_shared(struct buf *out, struct str digits, struct spool *strings,
	   struct faults *faults)
{
	size_t i = str_number(digits);
	struct str text;

	if (i >= spool_count(strings) || !spool_get(strings, i, &text, faults))
		return false;
	buf_put(out, text);
	return true;
}

bool
sheet_cell_put(const struct sheet_cell *cell, struct buf *out,
	       struct spool *strings, const struct formats *formats,
	       struct faults *faults)
{
	struct str value = buf_str(&cell->value);

	if (!cell->has_value)
		return true;
	switch (cell->type) {
	case VALUE_NUMBER:
		formats_put(out, formats, cell->style, value);
		break;
	case VALUE_SHARED:
		return put_shared(out, value, strings, faults);
	case VALUE_TEXT:
		strings_put(out, value);
		break;
	case VALUE_BOOLEAN:
		buf_put(out,
			str_eq(value, STR("1")) ? STR("TRUE") : STR("FALSE"));
		break;
	case VALUE_ERROR:
		buf_put(out, value);
		break;
	case VALUE_ISO:
		formats_put_iso(out, value);
		break;
	}
	return true;
}

enum cell_kind
sheet_cell_kind(const struct sheet_cell *cell)
{
	if (cell->type == VALUE_ERROR)
		return CELL_ERROR;
	if (cell->has_formula && !cell->has_value && cell->type != VALUE_TEXT)
		return CELL_FORMULA;
	return cell->type == VALUE_NUMBER ? CELL_NUMBER : CELL_TEXT;
}
