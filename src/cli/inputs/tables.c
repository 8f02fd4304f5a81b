/* tables.c - options of tables, and their rows as answers. */
#include "cli/inputs/tables.h"

#include "base/encoding.h"
#include "cli/inputs/input.h"
#include "cli/inputs/pictures.h"

/* --- options -------------------------------------------------------------- */

static const struct {
	const char *name;
	enum table_kind kind;
} formats[] = {
	{ "answers", TABLE_NONE },
	{ "csv", TABLE_CSV },
	{ "tsv", TABLE_TSV },
	{ "xlsx", TABLE_XLSX },
};

enum { FORMATS = sizeof formats / sizeof *formats };

enum table_kind
tables_kind(const struct options *options, const char *path)
{
	if (options->command == COMMAND_EXTRACT)
		return TABLE_NONE;
	for (size_t i = 0; i < FORMATS; i++)
		if (option_is(options, OPTION_INPUT_FORMAT, formats[i].name))
			return formats[i].kind;
	return table_kind_of(str_of(path));
}

/* The character that --separator names, 0 where it is not given, -1 where it is
 * none. */
static int
separator(const struct options *options)
{
	struct str given = str_of(options->given[OPTION_SEPARATOR]);

	if (str_eq(given, STR("tab")) || str_eq(given, STR("\\t")))
		return '\t';
	if (given.len > 1 ||
	    (given.len && (given.data[0] < ' ' && given.data[0] != '\t')))
		return -1;
	return given.len && given.data[0] != '"' ? given.data[0]
						 : -(int)given.len;
}

static bool
is_format(const struct options *options)
{
	for (size_t i = 0; i < FORMATS; i++)
		if (option_is(options, OPTION_INPUT_FORMAT, formats[i].name))
			return true;
	return !options->given[OPTION_INPUT_FORMAT];
}

void
tables_check_options(struct arena *arena, const struct options *options,
		     struct faults *faults)
{
	if (separator(options) < 0)
		fault(faults, MSG_OPTION_VALUE_WRONG, spot_nowhere(),
		      option_spelled(arena, OPTION_SEPARATOR),
		      str_of(options->given[OPTION_SEPARATOR]),
		      STR(", ; tab |"));
	if (!is_format(options))
		fault(faults, MSG_OPTION_VALUE_WRONG, spot_nowhere(),
		      option_spelled(arena, OPTION_INPUT_FORMAT),
		      str_of(options->given[OPTION_INPUT_FORMAT]),
		      STR("answers, csv, tsv, xlsx"));
}

const struct answers *
tables_map(const struct cli *cli, struct faults *faults)
{
	const char *path = cli_value(cli, OPTION_MAP);
	struct input *input;

	if (!path)
		return NULL;
	input = arena_new(cli->arena, struct input, 1);
	*input = input_of(path);
	if (!input_read(cli->arena, input, faults))
		return NULL;
	input->source.text = input->bytes;
	if (!encoding_decode(cli->arena, &input->source, NULL, faults))
		return NULL;
	return answers_parse(cli->arena, &input->source, faults);
}

/* --- rows ----------------------------------------------------------------- */

struct rows *
rows_open(struct arena *arena, const struct cli *cli, const char *path,
	  const char *from, const struct form *form, const struct field *list,
	  const struct answers *map, struct faults *faults)
{
	struct table_wishes wishes = {
		.kind = tables_kind(&cli->options, path),
		.separator = (char)separator(&cli->options),
		.encoding = cli_value(cli, OPTION_ENCODING),
		.sheet = cli_value(cli, OPTION_SHEET),
	};
	struct rows *rows = arena_new(arena, struct rows, 1);
	size_t errors = faults->errors;

	rows->path = path;
	rows->source = input_of(path).source;
	rows->table = table_open(arena, from, &rows->source, &wishes, faults);
	if (!rows->table)
		return NULL;
	rows->columns = columns_read(arena, form, list,
				     table_header(rows->table), map, faults);
	if (faults->errors == errors)
		return rows;
	rows_close(rows);
	return NULL;
}

void
rows_close(struct rows *rows)
{
	table_close(rows->table);
}

struct answers *
rows_answers(struct arena *arena, const struct rows *rows,
	     const struct row *row, size_t count, struct faults *faults)
{
	bool is_wrong = false;

	if (!rows->columns->rows)
		return row->is_wrong ? NULL
				     : columns_answers(arena, rows->columns,
						       row, faults);
	for (size_t i = 0; i < count; i++)
		is_wrong |= row[i].is_wrong;
	return is_wrong ? NULL
			: columns_records(arena, rows->columns, &rows->source,
					  row, count, faults);
}
