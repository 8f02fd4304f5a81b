/* harvest.c - cells, columns, members. */
#include "cli/gathering/harvest.h"

#include <string.h>

#include "answers/table_write.h"
#include "cli/text/json.h"
#include "form/print/written.h"

/* --- JSON ----------------------------------------------------------------- */

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

/* --- CSV ------------------------------------------------------------------ */

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

void
harvest_begin(struct harvest *harvest, struct arena *arena)
{
	*harvest = (struct harvest){ .arena = arena, .rows = spool_new(arena) };
}

void
harvest_free(struct harvest *harvest)
{
	if (harvest->rows)
		spool_close(harvest->rows);
	harvest->rows = NULL;
}

/* The column of the question KEY; most rows have theirs in the order of the one
 * before, NEXT. */
static size_t
column_of(struct harvest *harvest, struct str key, size_t next)
{
	if (next < harvest->count && str_eq(harvest->keys[next], key))
		return next;
	for (size_t i = 0; i < harvest->count; i++)
		if (str_eq(harvest->keys[i], key))
			return i;
	*arena_push(harvest->arena, harvest->keys, harvest->count,
		    harvest->cap) = arena_dup(harvest->arena, key);
	return harvest->count - 1;
}

/* A cell of a row put aside: its column, how long it is, its text. */
static void
put_cell(struct buf *row, size_t column, struct str text)
{
	const size_t head[] = { column, text.len };

	buf_put(row, (struct str){ (const char *)head, sizeof head });
	buf_put(row, text);
}

static size_t
take_cell(struct str *row, struct str *text)
{
	size_t head[2];

	memcpy(head, row->data, sizeof head);
	*text = str_slice(*row, sizeof head, sizeof head + head[1]);
	*row = str_from(*row, sizeof head + head[1]);
	return head[0];
}

/* Every question has its column, answered or not. */
bool
harvest_add(struct harvest *harvest, struct str file,
	    const struct record *record, struct faults *faults)
{
	struct buf row = { .arena = faults->arena };
	size_t column = 0;

	put_cell(&row, 0, file);
	for (size_t i = 0; i < record->fields->count; i++) {
		const struct field *field = &record->fields->list[i];
		const struct value *value = &record->values[i];
		struct str text = STR("");

		if (field->value)
			continue;
		if (is_shown(field, value))
			text = cell_text(faults->arena, field, value);
		column = column_of(harvest, field->key, column) + 1;
		put_cell(&row, column, text);
	}
	return spool_add(harvest->rows, buf_str(&row), faults);
}

static void
put_head(struct buf *out, const struct harvest *harvest)
{
	buf_put(out, STR("\xEF\xBB\xBF"
			 "tep"));
	for (size_t i = 0; i < harvest->count; i++) {
		buf_char(out, ',');
		table_write_cell(out, harvest->keys[i], ',');
	}
	buf_put(out, STR("\r\n"));
}

static void
put_row(struct buf *out, const struct harvest *harvest, struct str row)
{
	struct str *cells =
		arena_new(out->arena, struct str, harvest->count + 1);

	while (row.len) {
		struct str text;
		size_t column = take_cell(&row, &text);

		cells[column] = text;
	}
	for (size_t i = 0; i <= harvest->count; i++) {
		if (i)
			buf_char(out, ',');
		table_write_cell(out, cells[i], ',');
	}
	buf_put(out, STR("\r\n"));
}

/* Faults are of the rows; the outlet tells of its own. */
static void
put_rows(const struct harvest *harvest, struct outlet *outlet,
	 struct faults *faults)
{
	struct arena scratch = { NULL, harvest->arena->exhausted };
	struct buf out = { .arena = &scratch };
	bool is_good;
	struct str row;

	put_head(&out, harvest);
	is_good = outlet_put(outlet, buf_str(&out), faults);
	for (size_t i = 0; is_good && i < spool_count(harvest->rows); i++) {
		arena_reset(&scratch);
		out = (struct buf){ .arena = &scratch };
		is_good = spool_get(harvest->rows, i, &row, faults);
		if (!is_good)
			break;
		put_row(&out, harvest, row);
		is_good = outlet_put(outlet, buf_str(&out), faults);
	}
	arena_free(&scratch);
}

void
harvest_print(struct harvest *harvest, struct cli *cli)
{
	struct faults faults = { .arena = cli->arena };
	struct outlet outlet = { .cli = cli };

	if (spool_end(harvest->rows, &faults))
		put_rows(harvest, &outlet, &faults);
	if (faults.errors)
		outlet_drop(&outlet);
	cli_tell(cli, &faults);
	outlet_end(&outlet);
}
