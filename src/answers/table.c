/* table.c - what tables of all kinds have in common. */
#include "answers/table.h"

#include "answers/cells.h"
#include "answers/text_table.h"
#include "answers/workbook.h"
#include "base/encoding.h"
#include "base/text.h"

/* TEXT or WORKBOOK, whichever it is. */
struct table {
	const struct source *source;
	struct text_table *text;
	struct workbook *workbook;
	struct arena own; /* of what is in CELLS */
	struct cells cells;
	struct row header;
};

enum table_kind
table_kind_of(struct str name)
{
	static const struct {
		struct str ending;
		enum table_kind kind;
	} kinds[] = {
		{ STR_INIT(".csv"), TABLE_CSV },
		{ STR_INIT(".tsv"), TABLE_TSV },
		{ STR_INIT(".xlsx"), TABLE_XLSX },
		{ STR_INIT(".xlsm"), TABLE_XLSX },
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_has_ending(name, kinds[i].ending))
			return kinds[i].kind;
	return TABLE_NONE;
}

/* The next row that is not empty. */
static bool
next_cells(struct table *table, struct faults *faults)
{
	struct cells *cells = &table->cells;

	do {
		bool is_there =
			table->workbook
				? workbook_next(table->workbook, cells, faults)
				: text_table_next(table->text, cells, faults);

		if (!is_there)
			return false;
	} while (cells_is_empty(cells));
	return true;
}

/* libxml2 has looked at a workbook's text, iconv at what it decoded. */
static void
check_row(struct table *table, struct row *row, struct faults *faults)
{
	const struct cells *cells = &table->cells;
	struct str text = row->source->text;
	size_t errors = faults->errors, width = table->header.count;

	if (table->text && !row->source->is_usual)
		encoding_check(faults->arena, row->source, faults);
	if (cells->wrong != MESSAGE_COUNT)
		fault(faults, cells->wrong,
		      ((struct spot){ row->source,
				      str_slice(text, cells->wrong_at,
						cells->wrong_at + 1) }),
		      STR(""));
	else if (width && row->count > width)
		fault(faults, MSG_ROW_TOO_LONG,
		      ((struct spot){ row->source, row->cells[width].text }),
		      STR(""), arena_number(faults->arena, row->count),
		      arena_number(faults->arena, width));
	row->is_wrong = faults->errors > errors;
}

static bool
read_header(struct table *table, struct arena *arena, struct faults *faults)
{
	size_t errors = faults->errors;

	if (next_cells(table, faults)) {
		cells_finish(&table->cells, arena, table->source->name, NULL,
			     &table->header);
		check_row(table, &table->header, faults);
	} else if (faults->errors == errors) {
		fault(faults, MSG_TABLE_EMPTY, spot_source(table->source),
		      STR(""));
	}
	return faults->errors == errors;
}

struct table *
table_open(struct arena *arena, const char *path, const struct source *source,
	   const struct table_wishes *wishes, struct faults *faults)
{
	struct table *table = arena_new(arena, struct table, 1);

	table->source = source;
	table->own.exhausted = arena->exhausted;
	table->cells.text.arena = &table->own;
	if (wishes->kind == TABLE_XLSX)
		table->workbook =
			workbook_open(arena, path, source, wishes, faults);
	else
		table->text =
			text_table_open(arena, path, source, wishes, faults);
	if ((table->workbook || table->text) &&
	    read_header(table, arena, faults))
		return table;
	table_close(table);
	return NULL;
}

void
table_close(struct table *table)
{
	if (table->text)
		text_table_close(table->text);
	if (table->workbook)
		workbook_close(table->workbook);
	arena_free(&table->own);
}

const struct row *
table_header(const struct table *table)
{
	return &table->header;
}

bool
table_next(struct table *table, struct arena *arena, struct row *row,
	   struct faults *faults)
{
	if (!next_cells(table, faults))
		return false;
	cells_finish(&table->cells, arena, table->source->name, &table->header,
		     row);
	check_row(table, row, faults);
	return true;
}

bool
table_skip(struct table *table, struct faults *faults)
{
	return next_cells(table, faults);
}

char
table_separator(const struct table *table)
{
	return table->text ? text_table_separator(table->text) : ';';
}
