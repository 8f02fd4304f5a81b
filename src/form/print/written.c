/* written.c - keys and values, then records. */
#include "form/print/written.h"

#include "form/values/number.h"

static bool
is_given(const struct value *value)
{
	return value->state == ANSWERED && value->is_given;
}

bool
written_has(const struct value *value)
{
	return is_given(value) && value->nitems;
}

bool
written_is_empty(const struct record *record)
{
	for (size_t i = 0; i < record->fields->count; i++)
		if (is_given(&record->values[i]))
			return false;
	return true;
}

struct str
written_item(struct arena *arena, const struct field *field,
	     const struct item *item)
{
	if (field->type == TYPE_NUMBER || field->type == TYPE_INTEGER)
		return number_plain(arena, item->text);
	return item->text;
}

/* An indented line goes on with the value above it. */
static const struct str indent = STR_INIT("\n  ");

static void
put_lines(struct buf *out, struct str text)
{
	buf_put(out, str_cut(&text, '\n'));
	while (text.len) {
		buf_put(out, indent);
		buf_put(out, str_cut(&text, '\n'));
	}
}

static const struct str equals = STR_INIT(" = ");

struct str
written_start(struct arena *arena, const struct field *field)
{
	return arena_concat(arena, field->key, equals);
}

static void
put_start(struct buf *out, const struct field *field)
{
	buf_put(out, field->key);
	buf_put(out, equals);
}

/* What stands between the items of a field: paragraphs are one value, choices
 * one line, and others begin anew. */
static void
put_between(struct buf *out, const struct field *field)
{
	if (field->type == TYPE_PARAGRAPHS) {
		buf_put(out, indent);
	} else if (field->type == TYPE_CHOICES) {
		buf_put(out, STR(", "));
	} else {
		buf_char(out, '\n');
		put_start(out, field);
	}
}

void
written_rest(struct buf *out, const struct field *field,
	     const struct value *value)
{
	for (size_t i = 0; i < value->nitems; i++) {
		if (i)
			put_between(out, field);
		put_lines(out,
			  written_item(out->arena, field, &value->items[i]));
	}
	buf_char(out, '\n');
}

static void
put_items(struct buf *out, const struct field *field, const struct value *value)
{
	put_start(out, field);
	written_rest(out, field, value);
}

static void put_values(struct buf *, const struct record *);

static void
put_records(struct buf *out, const struct field *field,
	    const struct value *value)
{
	for (size_t i = 0; i < value->nrecords; i++) {
		buf_char(out, '[');
		buf_put(out, field->key);
		buf_put(out, STR("]\n"));
		put_values(out, value->records[i]);
	}
}

void
written_value(struct buf *out, const struct field *field,
	      const struct value *value)
{
	if (!is_given(value))
		return;
	if (value->nitems)
		put_items(out, field, value);
	put_records(out, field, value);
}

/* Those that are no records. */
static void
put_values(struct buf *out, const struct record *record)
{
	for (size_t i = 0; i < record->fields->count; i++)
		if (written_has(&record->values[i]))
			put_items(out, &record->fields->list[i],
				  &record->values[i]);
}

void
written_records(struct buf *out, const struct record *record)
{
	for (size_t i = 0; i < record->fields->count; i++)
		if (is_given(&record->values[i]))
			put_records(out, &record->fields->list[i],
				    &record->values[i]);
}

void
written_put(struct buf *out, const struct record *record)
{
	put_values(out, record);
	written_records(out, record);
}
