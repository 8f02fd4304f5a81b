/* table_write.c - cells, quoted where they must be (RFC 4180). */
#include "answers/table_write.h"

#include "base/diagnosis.h"
#include "base/grid.h"
#include "base/position.h"
#include "base/text.h"
#include "base/where.h"

static const struct {
	struct str head, folded;
} remarks_head[] = {
	[VIETNAMESE] = { STR_INIT("Cần sửa"), STR_INIT("can_sua") },
	[ENGLISH] = { STR_INIT("To mend"), STR_INIT("to_mend") },
};

bool
table_is_remarks(struct str folded)
{
	return str_eq(folded, remarks_head[VIETNAMESE].folded) ||
	       str_eq(folded, remarks_head[ENGLISH].folded);
}

static bool
wants_quotes(struct str text, char separator)
{
	if (text.len && (text.data[0] == ' ' || text.data[text.len - 1] == ' '))
		return true;
	return str_index(text, separator) < text.len ||
	       str_index(text, '"') < text.len ||
	       str_index(text, '\n') < text.len ||
	       str_index(text, '\r') < text.len;
}

void
table_write_cell(struct buf *out, struct str text, char separator)
{
	if (!wants_quotes(text, separator)) {
		buf_put(out, text);
		return;
	}
	buf_char(out, '"');
	while (text.len) {
		size_t quote = str_index(text, '"');

		buf_put(out, str_slice(text, 0, quote));
		if (quote < text.len)
			buf_put(out, STR("\"\""));
		text = str_from(text, quote + (quote < text.len));
	}
	buf_char(out, '"');
}

/* The cells of ROW below HEADER's, REMARKS, and what is beyond. */
static void
put_row(struct buf *out, char separator, const struct row *header,
	const struct row *row, struct str remarks)
{
	struct arena scratch = { NULL, out->arena->exhausted };

	for (size_t i = 0; i < header->count; i++) {
		if (table_is_remarks(
			    text_fold(&scratch, header->cells[i].text)))
			continue;
		table_write_cell(out, row->cells[i].text, separator);
		buf_char(out, separator);
	}
	table_write_cell(out, remarks, separator);
	for (size_t i = header->count; i < row->count; i++) {
		buf_char(out, separator);
		table_write_cell(out, row->cells[i].text, separator);
	}
	buf_put(out, STR("\r\n"));
	arena_free(&scratch);
}

void
table_write_header(struct buf *out, char separator, const struct row *header,
		   enum language language)
{
	buf_put(out, STR("\xEF\xBB\xBF"));
	put_row(out, separator, header, header, remarks_head[language].head);
}

void
table_write_row(struct buf *out, char separator, const struct row *header,
		const struct row *row, struct str remarks)
{
	put_row(out, separator, header, row, remarks);
}

/* The head of the column, the place in a Word file, or the line. */
static void
put_where(struct buf *out, const struct fault *fault, enum language language)
{
	static const struct str line[] = {
		[VIETNAMESE] = STR_INIT("dòng "),
		[ENGLISH] = STR_INIT("line "),
	};
	const struct source *source = fault->spot.source;
	const struct grid *grid = grid_of(source);
	size_t column = grid ? grid_column(fault->spot) : 0;
	size_t number = source && !grid ? position_line(fault->spot) : 0;

	if (column && column <= grid->nheads) {
		buf_put(out, grid->heads[column - 1]);
	} else if (!grid && source && source->place) {
		where_put(out, source->place, language);
	} else if (number) {
		buf_put(out, line[language]);
		buf_number(out, number, 0);
	} else {
		return;
	}
	buf_put(out, STR(": "));
}

static void
put_remark(struct buf *out, const struct fault *fault, enum language language)
{
	const struct message_text *message = message_text(fault->message);

	if (out->len)
		buf_char(out, '\n');
	put_where(out, fault, language);
	diagnosis_text(out, message->text[language], fault);
	if (!message->remedy[language].len)
		return;
	buf_put(out, STR(" ("));
	diagnosis_text(out, message->remedy[language], fault);
	buf_char(out, ')');
}

struct str
table_remarks(struct arena *arena, const struct faults *faults,
	      enum language language)
{
	struct buf out = { .arena = arena };

	for (size_t i = 0; i < faults->count; i++)
		if (message_text(faults->list[i].message)->severity ==
		    SEVERITY_ERROR)
			put_remark(&out, &faults->list[i], language);
	return buf_str(&out);
}
