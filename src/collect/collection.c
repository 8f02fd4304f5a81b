/* collection.c - three sheets, from their heads to the disk. */
#include "collect/book.h"

#include <string.h>

#include "base/text.h"

bool
book_is_long(struct str text)
{
	return text.len > CELL_MAX && text_length(text) > CELL_MAX;
}

static struct str
cut(struct str text)
{
	struct str rest = text;

	for (size_t i = 0; i < CELL_MAX && rest.len; i++)
		text_next(&rest);
	return str_slice(text, 0, text.len - rest.len);
}

void
book_text(struct collection *collection, lxw_worksheet *sheet, size_t row,
	  size_t column, struct str text, lxw_format *format)
{
	if (book_is_long(text))
		text = cut(text);
	text = arena_dup(&collection->scratch, text);
	collection->functions.worksheet_write_string(
		sheet, (lxw_row_t)row, (lxw_col_t)column, text.data, format);
}

size_t
book_last_row(const struct collection *collection)
{
	return FIRST_ROW + (collection->rows ? collection->rows : 1);
}

struct str
book_range(struct collection *collection, const struct field *field)
{
	struct arena *arena = &collection->scratch;
	size_t index = (size_t)(field - collection->form->fields.list);
	char name[LXW_MAX_COL_NAME_LENGTH] = "";
	struct str column, last;

	collection->functions.lxw_col_to_name(
		name, (lxw_col_t)collection->columns[index], LXW_TRUE);
	column = arena_dup(arena, str_of(name));
	last = arena_number(arena, book_last_row(collection));
	return arena_concat(arena, STR("'" DATA_SHEET "'!"), column, STR("$2:"),
			    column, STR("$"), last);
}

static lxw_format *
new_format(const struct collection *collection)
{
	const struct functions *functions = &collection->functions;
	lxw_format *format = functions->workbook_add_format(collection->book);

	functions->format_set_font_name(format, "Times New Roman");
	functions->format_set_font_size(format, 12);
	functions->format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	return format;
}

static lxw_format *
number_format(const struct collection *collection, const char *picture)
{
	lxw_format *format = new_format(collection);

	collection->functions.format_set_num_format(format, picture);
	return format;
}

static lxw_format *
bold_format(const struct collection *collection, double size)
{
	lxw_format *format = new_format(collection);

	collection->functions.format_set_bold(format);
	collection->functions.format_set_font_size(format, size);
	return format;
}

static void
add_formats(struct collection *collection)
{
	const struct functions *functions = &collection->functions;
	struct formats *formats = &collection->formats;

	formats->title = bold_format(collection, 14);
	formats->heading = bold_format(collection, 12);
	formats->head = bold_format(collection, 12);
	functions->format_set_text_wrap(formats->head);
	functions->format_set_bg_color(formats->head, 0xDDE7F0);
	formats->text = new_format(collection);
	formats->wrapped = new_format(collection);
	functions->format_set_text_wrap(formats->wrapped);
	formats->integer = number_format(collection, "#,##0");
	formats->decimal = number_format(collection, "#,##0.##");
	formats->date = number_format(collection, "dd/mm/yyyy");
	formats->percent = number_format(collection, "0.0%");
	formats->link = new_format(collection);
	functions->format_set_font_color(formats->link, LXW_COLOR_BLUE);
	functions->format_set_underline(formats->link, LXW_UNDERLINE_SINGLE);
}

static void
begin_mends(struct collection *collection)
{
	static const struct {
		struct str head;
		double width;
	} columns[] = {
		{ STR_INIT("Tệp"), 40 },
		{ STR_INIT("Dòng"), 10 },
		{ STR_INIT("Cần sửa"), 110 },
	};

	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
		book_text(collection, collection->mend, 0, i, columns[i].head,
			  collection->formats.head);
		collection->functions.worksheet_set_column(
			collection->mend, (lxw_col_t)i, (lxw_col_t)i,
			columns[i].width, NULL);
	}
	collection->functions.worksheet_freeze_panes(collection->mend,
						     FIRST_ROW, 0);
}

/* Dated as everything here, so that two runs give the same bytes. */
static void
set_properties(struct collection *collection)
{
	struct str title = collection->form->title;
	lxw_doc_properties properties = {
		.title = arena_alloc(collection->arena, title.len + 1, 1),
		.created = 315532800, /* 1980-01-01 */
	};

	if (title.len)
		memcpy(properties.title, title.data, title.len);
	collection->functions.workbook_set_properties(collection->book,
						      &properties);
}

static void
place_columns(struct collection *collection)
{
	const struct form *form = collection->form;

	collection->columns =
		arena_new(collection->arena, size_t, form->fields.count);
	for (size_t i = 0; i < form->fields.count; i++)
		if (summary_shows(&form->summary, &form->fields.list[i]))
			collection->columns[i] = ++collection->last_column;
}

/* On paper a sheet is as wide as the page. */
static void
prepare_page(const struct collection *collection, lxw_worksheet *sheet)
{
	enum { A4 = 9 };

	if (!sheet)
		arena_fail(collection->arena);
	collection->functions.worksheet_set_paper(sheet, A4);
	collection->functions.worksheet_set_landscape(sheet);
	collection->functions.worksheet_fit_to_pages(sheet, 1, 0);
}

struct collection *
collection_begin(struct arena *arena, const struct form *form, const char *path,
		 struct faults *faults)
{
	struct collection *collection = arena_new(arena, struct collection, 1);
	const struct functions *functions = &collection->functions;
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };

	collection->arena = arena;
	collection->scratch.exhausted = arena->exhausted;
	collection->form = form;
	collection->totals = totals_start(arena, form);
	if (!functions_load(&collection->functions, faults))
		return NULL;
	collection->book = functions->workbook_new_opt(path, &options);
	collection->data =
		functions->workbook_add_worksheet(collection->book, DATA_SHEET);
	collection->summary = functions->workbook_add_worksheet(
		collection->book, SUMMARY_SHEET);
	collection->mend =
		functions->workbook_add_worksheet(collection->book, MEND_SHEET);
	prepare_page(collection, collection->data);
	prepare_page(collection, collection->summary);
	prepare_page(collection, collection->mend);
	set_properties(collection);
	add_formats(collection);
	place_columns(collection);
	data_begin(collection);
	begin_mends(collection);
	return collection;
}

static bool
has_room(size_t rows, struct faults *faults)
{
	if (FIRST_ROW + rows < LXW_ROW_MAX)
		return true;
	fault(faults, MSG_BOOK_FULL, spot_nowhere(), STR(""));
	return false;
}

void
collection_add(struct collection *collection, const struct origin *origin,
	       const struct record *record, struct faults *faults)
{
	if (!has_room(collection->rows, faults))
		return;
	arena_reset(&collection->scratch);
	data_add(collection, origin, record, faults);
	totals_add(&collection->totals, &collection->scratch, record);
}

void
collection_refuse(struct collection *collection, const struct origin *origin,
		  struct str reason, struct faults *faults)
{
	const struct formats *formats = &collection->formats;
	size_t row = FIRST_ROW + collection->mends;

	if (!has_room(collection->mends, faults))
		return;
	collection->mends++;
	arena_reset(&collection->scratch);
	book_text(collection, collection->mend, row, 0, origin->name,
		  formats->text);
	book_text(collection, collection->mend, row, 1, origin->place,
		  formats->text);
	book_text(collection, collection->mend, row, 2, reason,
		  formats->wrapped);
}

bool
collection_end(struct collection *collection, struct faults *faults)
{
	lxw_error error;

	data_end(collection);
	summary_write(collection);
	error = collection->functions.workbook_close(collection->book);
	arena_free(&collection->scratch);
	if (error == LXW_NO_ERROR)
		return true;
	fault(faults, MSG_WORKBOOK_UNWRITTEN, spot_nowhere(), STR(""),
	      str_of(collection->functions.lxw_strerror(error)));
	return false;
}
