/* data.c - the sheet with a row for each unit. */
#include "base/buf.h"
#include "collect/book.h"
#include "form/print/print.h"
#include "form/values/date.h"

static double
width_of(const struct field *field)
{
	switch (field->type) {
	case TYPE_INTEGER:
	case TYPE_NUMBER:
	case TYPE_DATE:
	case TYPE_YES_NO:
	case TYPE_RECORDS:
	case TYPE_BLOCK:
		return 14;
	case TYPE_PARAGRAPHS:
	case TYPE_LIST:
	case TYPE_PICTURES:
		return 48;
	case TYPE_TEXT:
	case TYPE_PHONE:
	case TYPE_EMAIL:
	case TYPE_URL:
	case TYPE_CHOICE:
	case TYPE_CHOICES:
	case TYPE_PICTURE:
		break;
	}
	return 26;
}

static void
put_head(struct collection *collection, const struct field *field,
	 size_t column)
{
	book_text(collection, collection->data, 0, column, field->label,
		  collection->formats.head);
	collection->functions.worksheet_set_column(
		collection->data, (lxw_col_t)column, (lxw_col_t)column,
		width_of(field), NULL);
}

void
data_begin(struct collection *collection)
{
	const struct functions *functions = &collection->functions;
	const struct fields *fields = &collection->form->fields;

	book_text(collection, collection->data, 0, 0, STR("Tệp"),
		  collection->formats.head);
	functions->worksheet_set_column(collection->data, 0, 0, 26, NULL);
	for (size_t i = 0; i < fields->count; i++)
		if (collection->columns[i])
			put_head(collection, &fields->list[i],
				 collection->columns[i]);
	functions->worksheet_freeze_panes(collection->data, FIRST_ROW, 1);
}

static void
put_date(struct collection *collection, size_t row, size_t column,
	 const struct item *item)
{
	struct date date = date_of_iso(item->text);
	lxw_datetime at = {
		.year = date.year,
		.month = date.month,
		.day = date.day,
	};

	collection->functions.worksheet_write_datetime(
		collection->data, (lxw_row_t)row, (lxw_col_t)column, &at,
		collection->formats.date);
}

static void
put_number(struct collection *collection, size_t row, size_t column,
	   double number, lxw_format *format)
{
	collection->functions.worksheet_write_number(
		collection->data, (lxw_row_t)row, (lxw_col_t)column, number,
		format);
}

static void
put_text(struct collection *collection, size_t row, size_t column,
	 struct str text, struct spot spot, const struct field *field,
	 struct faults *faults)
{
	bool wraps = type_holds_several(field->type);

	if (book_is_long(text))
		fault(faults, MSG_CELL_CUT, spot, field->key);
	book_text(collection, collection->data, row, column, text,
		  wraps ? collection->formats.wrapped
			: collection->formats.text);
}

/* The items of VALUE, one below the other. */
static struct str
text_of(struct arena *arena, const struct field *field,
	const struct value *value)
{
	struct buf text = { .arena = arena };

	for (size_t i = 0; i < value->nitems; i++) {
		if (i)
			buf_char(&text, '\n');
		buf_put(&text,
			print_item(arena, field, &value->items[i], NULL, 0));
	}
	return buf_str(&text);
}

/* 31/12/1899 and before are no dates in a workbook. */
static bool
is_workbook_date(const struct item *item)
{
	return item->number >= 19000101;
}

static void
put_value(struct collection *collection, size_t row, size_t column,
	  const struct field *field, const struct value *value,
	  struct faults *faults)
{
	const struct formats *formats = &collection->formats;

	if (value->state != ANSWERED)
		return;
	if (field->type == TYPE_RECORDS || field->type == TYPE_BLOCK)
		put_number(collection, row, column, (double)value->nrecords,
			   formats->integer);
	else if (field->type == TYPE_INTEGER)
		put_number(collection, row, column, value->items[0].number,
			   formats->integer);
	else if (field->type == TYPE_NUMBER)
		put_number(collection, row, column, value->items[0].number,
			   formats->decimal);
	else if (field->type == TYPE_DATE && is_workbook_date(value->items))
		put_date(collection, row, column, value->items);
	else
		put_text(collection, row, column,
			 text_of(&collection->scratch, field, value), value->at,
			 field, faults);
}

/* In an external link "#" begins a place within the file (RFC 3986, 3.5). */
static struct str
link_to(struct arena *arena, struct str target)
{
	struct buf link = { .arena = arena };

	buf_put(&link, STR("external:"));
	for (size_t i = 0; i < target.len; i++)
		if (target.data[i] == '#')
			buf_put(&link, STR("%23"));
		else
			buf_char(&link, target.data[i]);
	buf_char(&link, '\0');
	return buf_str(&link);
}

/* The library writes links relative to the workbook, but not all of them: a
 * sheet can hold so many, and only short ones. */
static bool
put_link(struct collection *collection, size_t row, struct str target)
{
	struct str link = link_to(&collection->scratch, target);

	return row <= LXW_MAX_NUMBER_URLS &&
	       collection->functions.worksheet_write_url(
		       collection->data, (lxw_row_t)row, 0, link.data,
		       collection->formats.link) == LXW_NO_ERROR;
}

static void
put_name(struct collection *collection, size_t row, const struct origin *origin)
{
	struct str text = origin->name;
	bool is_link = put_link(collection, row, origin->target);

	if (origin->place.len)
		text = arena_concat(&collection->scratch, text, STR(" "),
				    origin->place);
	book_text(collection, collection->data, row, 0, text,
		  is_link ? collection->formats.link
			  : collection->formats.text);
}

void
data_add(struct collection *collection, const struct origin *origin,
	 const struct record *record, struct faults *faults)
{
	const struct fields *fields = &collection->form->fields;
	size_t row = FIRST_ROW + collection->rows++;

	put_name(collection, row, origin);
	for (size_t i = 0; i < fields->count; i++)
		if (collection->columns[i])
			put_value(collection, row, collection->columns[i],
				  &fields->list[i], &record->values[i], faults);
}

void
data_end(struct collection *collection)
{
	collection->functions.worksheet_autofilter(
		collection->data, 0, 0, (lxw_row_t)collection->rows,
		(lxw_col_t)collection->last_column);
}
