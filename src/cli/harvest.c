/* harvest.c - cells, columns, members. */
#include "cli/harvest.h"

#include "answers/table_write.h"
#include "cli/json.h"
#include "form/written.h"

/* --- JSON ---------------------------------------------------------------------- */

static bool
is_shown(const struct field *field, const struct value *value)
{
	return !field->value && value->state == ANSWERED;
}

static void
put_item(struct buf *out, const struct field *field, const struct item *item)
{
	if (field->type == TYPE_INTEGER || field->type == TYPE_NUMBER)
		buf_put(out, item->text);
	else if (field->type == TYPE_YES_NO)
		buf_put(out, str_eq(item->text, STR("yes")) ? STR("true")
							    : STR("false"));
	else
		json_string(out, item->text);
}

static void put_members(struct buf *, const struct record *);

static void
put_several(struct buf *out, const struct field *field,
	    const struct value *value)
{
	size_t count = 0;

	buf_char(out, '[');
	for (size_t i = 0; i < value->nrecords; i++) {
		if (count++)
			buf_char(out, ',');
		put_members(out, value->records[i]);
	}
	for (size_t i = 0; i < value->nitems; i++) {
		if (count++)
			buf_char(out, ',');
		put_item(out, field, &value->items[i]);
	}
	buf_char(out, ']');
}

static void
put_members(struct buf *out, const struct record *record)
{
	buf_char(out, '{');
	for (size_t i = 0; i < record->fields->count; i++) {
		const struct field *field = &record->fields->list[i];
		const struct value *value = &record->values[i];

		if (!is_shown(field, value))
			continue;
		json_name(out, field->key);
		if (type_holds_several(field->type) || value->nitems != 1)
			put_several(out, field, value);
		else
			put_item(out, field, value->items);
	}
	buf_char(out, '}');
}

void
harvest_json(struct buf *out, struct str file, const struct record *record)
{
	buf_char(out, '{');
	json_text(out, STR("file"), file);
	json_name(out, STR("answers"));
	put_members(out, record);
	buf_put(out, STR("}\n"));
}

/* --- CSV ----------------------------------------------------------------------- */

static struct str
cell_text(struct arena *arena, const struct field *field,
	  const struct value *value)
{
	struct buf text = { .arena = arena };

	if (value->nrecords) {
		put_several(&text, field, value);
		return buf_str(&text);
	}
	for (size_t i = 0; i < value->nitems; i++) {
		if (i)
			buf_put(&text, field->nchoices ? STR(", ") : STR("\n"));
		buf_put(&text, written_item(arena, field, &value->items[i]));
	}
	return text.len ? buf_str(&text) : STR("");
}

/* Every question has its column, answered or not. */
void
harvest_add(struct harvest *harvest, struct str file,
	    const struct record *record)
{
	struct harvest_row *row = arena_push(harvest->arena, harvest->rows,
					     harvest->count, harvest->cap);

	row->file = file;
	for (size_t i = 0; i < record->fields->count; i++) {
		const struct field *field = &record->fields->list[i];
		const struct value *value = &record->values[i];
		struct str text = STR("");

		if (field->value)
			continue;
		if (is_shown(field, value))
			text = cell_text(harvest->arena, field, value);
		*arena_push(harvest->arena, row->cells, row->count, row->cap) =
			(struct harvest_cell){
				arena_dup(harvest->arena, field->key),
				arena_dup(harvest->arena, text)
			};
	}
}

static bool
is_known(const struct harvest_row *columns, struct str key)
{
	for (size_t i = 0; i < columns->count; i++)
		if (str_eq(columns->cells[i].key, key))
			return true;
	return false;
}

/* The keys of all rows, in the order in which they come up. */
static struct harvest_row
columns_of(const struct harvest *harvest)
{
	struct harvest_row columns = { .count = 0 };

	for (size_t i = 0; i < harvest->count; i++)
		for (size_t j = 0; j < harvest->rows[i].count; j++) {
			struct str key = harvest->rows[i].cells[j].key;

			if (!is_known(&columns, key))
				arena_push(harvest->arena, columns.cells,
					   columns.count, columns.cap)
					->key = key;
		}
	return columns;
}

static struct str
text_in(const struct harvest_row *row, struct str key)
{
	for (size_t i = 0; i < row->count; i++)
		if (str_eq(row->cells[i].key, key))
			return row->cells[i].text;
	return STR("");
}

void
harvest_csv(struct buf *out, const struct harvest *harvest)
{
	struct harvest_row columns = columns_of(harvest);

	buf_put(out, STR("\xEF\xBB\xBF"
			 "tep"));
	for (size_t i = 0; i < columns.count; i++) {
		buf_char(out, ',');
		table_write_cell(out, columns.cells[i].key, ',');
	}
	buf_put(out, STR("\r\n"));
	for (size_t i = 0; i < harvest->count; i++) {
		table_write_cell(out, harvest->rows[i].file, ',');
		for (size_t j = 0; j < columns.count; j++) {
			buf_char(out, ',');
			table_write_cell(out,
					 text_in(&harvest->rows[i],
						 columns.cells[j].key),
					 ',');
		}
		buf_put(out, STR("\r\n"));
	}
}
