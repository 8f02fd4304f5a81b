/* fuzz_table.c - any bytes as a table: after "=== " the parts of a workbook, as
 * in fuzz_package.c; after "PK" one that is packed; else text. */
#include "fuzz.h"

#include <unistd.h>

#include "answers/table.h"
#include "answers/table_write.h"
#include "form/file/form_read.h"
#include "form/typed/columns.h"
#include "pack.h"

static const char questions[] =
	"[a]\nlabel = Tên đơn vị\n[b]\ntype = choices\nchoice = x : Một, hai\n"
	"choice = y\n[c]\ntype = list\n[d]\ntype = date\n[e]\ntype = phone\n"
	"[t]\nlabel = Khó khăn\n[u]\nlabel = Thuận lợi\nasked with = t: ở trên\n"
	"[r]\ntype = records\n[r.f]\n[r.g]\ntype = paragraphs\n";

static char path[] = "/tmp/fuzz-table-XXXXXX";

static void
take_away(void)
{
	unlink(path);
}

/* A file with BYTES in it, always the same one. */
static const char *
file_of(struct str bytes)
{
	static int fd = -1;

	if (fd < 0) {
		fd = mkstemp(path);
		atexit(take_away);
	}
	must(fd >= 0 && ftruncate(fd, 0) == 0);
	must(pwrite(fd, bytes.data, bytes.len, 0) == (ssize_t)bytes.len);
	return path;
}

/* Whether ROW cannot be read back: NULs look like UTF-16, and one of its cells
 * may be the head of remarks. */
static bool
is_odd(struct arena *arena, const struct row *row)
{
	if (str_index(row->source->text, '\0') < row->source->text.len)
		return true;
	for (size_t i = 0; i < row->count; i++)
		if (table_is_remarks(text_fold(arena, row->cells[i].text)))
			return true;
	return false;
}

/* What is written back is read again, the same but for its remarks. */
static void
must_come_back(struct arena *arena, const struct row *row, char separator)
{
	static const struct source source = { .name = STR_INIT("back"),
					      .text = { NULL, 0 } };
	struct table_wishes wishes = { .kind = TABLE_CSV,
				       .separator = separator };
	struct faults faults = { .arena = arena };
	struct buf out = { .arena = arena };
	struct table *table;
	struct row back;

	table_write_header(&out, separator, row, ENGLISH);
	if (is_odd(arena, row) || text_invalid(buf_str(&out)) < out.len ||
	    out.len > 1 << 20 || str_starts(row->source->text, STR("sep=")))
		return;
	table = table_open(arena, file_of(buf_str(&out)), &source, &wishes,
			   &faults);
	must(table && faults.errors == 0);
	back = *table_header(table);
	must(back.count == row->count + 1);
	for (size_t i = 0; i < row->count; i++)
		must(str_eq(back.cells[i].text, row->cells[i].text));
	table_close(table);
}

static void
check_row(struct arena *arena, const struct columns *columns,
	  const struct row *row, struct faults *faults)
{
	struct answers *answers;

	for (size_t i = 0; i < row->count; i++)
		must(str_within(row->source->text, row->cells[i].text));
	if (row->is_wrong)
		return;
	answers = columns_answers(arena, columns, row, faults);
	if (faults->errors == 0)
		must_be_clean(arena, answers);
}

static void
read_rows(struct arena *arena, struct table *table, const struct form *form,
	  struct faults *faults)
{
	const struct row *header = table_header(table);
	const struct columns *columns =
		columns_read(arena, form, NULL, header, NULL, faults);
	struct row row;

	must_be_told(arena, faults);
	for (int i = 0; i < 1000; i++) {
		struct faults told = { .arena = arena };
		bool is_there = table_next(table, arena, &row, &told);

		if (is_there)
			check_row(arena, columns, &row, &told);
		must_be_told(arena, &told);
		if (!is_there)
			break;
		if (i < 3)
			must_come_back(arena, &row, table_separator(table));
	}
}

static struct form *
make_form(struct arena *arena)
{
	static const struct source source = { .name = STR_INIT("form"),
					      .text = STR_INIT(questions) };
	struct faults faults = { .arena = arena };

	return form_read(arena, answers_parse(arena, &source, &faults),
			 &faults);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { .exhausted = abort };
	struct faults faults = { .arena = &arena };
	struct str given = { (const char *)data, size };
	struct source source = { .name = STR("in"), .text = { NULL, 0 } };
	struct table_wishes wishes = { .kind = TABLE_CSV };
	struct form *form = make_form(&arena);
	struct table *table;

	if (str_starts(given, STR("PK")) || str_starts(given, STR("=== ")))
		wishes.kind = TABLE_XLSX;
	if (str_starts(given, STR("=== ")))
		given = pack(&arena, given);
	table = given.data ? table_open(&arena, file_of(given), &source,
					&wishes, &faults)
			   : NULL;
	must_be_told(&arena, &faults);
	if (table) {
		read_rows(&arena, table, form, &faults);
		table_close(table);
	}
	form_free(form);
	arena_free(&arena);
	return 0;
}
