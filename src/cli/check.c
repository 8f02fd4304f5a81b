/* check.c - all that is wrong with answers, and nothing written. */
#include "cli/cli.h"
#include "cli/input.h"
#include "cli/tables.h"
#include "cli/template.h"

struct checker {
	struct cli *cli;
	struct loaded loaded;
	struct evaluator evaluator;
	const struct answers *map;
	struct arena report;
};

static void
check_file(struct checker *checker, const char *path)
{
	struct cli *cli = checker->cli;
	struct faults faults = { .arena = &checker->report };
	struct input input = input_of(path);

	input_check(&checker->report, &input, cli_value(cli, OPTION_ENCODING),
		    checker->loaded.compiled->form, &checker->evaluator,
		    &faults);
	if (cli_tell(cli, &faults))
		cli_note(cli, MSG_ANSWERS_GOOD, input.source.name);
	else if (faults.status == STATUS_ANSWERS)
		cli_note(cli, MSG_ANSWERS_WRONG, input.source.name,
			 arena_number(&checker->report, faults.errors));
}

/* How many rows of a table are right, and how many not. */
struct tally {
	size_t good, bad;
};

/* False at the end of the table. */
static bool
check_row(struct checker *checker, struct rows *rows, struct tally *tally)
{
	struct faults faults = { .arena = &checker->report };
	struct row row;
	bool is_there, is_good;

	is_there = table_next(rows->table, &checker->report, &row, &faults);
	if (is_there)
		rows_check(&checker->report, rows, &row,
			   checker->loaded.compiled->form, &checker->evaluator,
			   &faults);
	is_good = cli_tell(checker->cli, &faults);
	arena_reset(&checker->report);
	tally->good += is_there && is_good;
	tally->bad += is_there && !is_good;
	return is_there;
}

static void
check_table(struct checker *checker, const char *path)
{
	struct cli *cli = checker->cli;
	struct arena arena = { NULL, cli->arena->exhausted };
	struct faults faults = { .arena = &arena };
	struct tally tally = { 0, 0 };
	struct rows *rows =
		rows_open(&arena, cli, path, checker->loaded.compiled->form,
			  checker->map, &faults);

	cli_tell(cli, &faults);
	if (rows) {
		while (check_row(checker, rows, &tally))
			;
		cli_note(cli, MSG_TABLE_CHECKED, rows->source.name,
			 arena_number(&arena, tally.good),
			 arena_number(&arena, tally.bad));
		rows_close(rows);
	}
	arena_free(&arena);
}

static void
check_one(struct checker *checker, const char *path)
{
	if (tables_kind(&checker->cli->options, path) == TABLE_NONE)
		check_file(checker, path);
	else
		check_table(checker, path);
	arena_reset(&checker->report);
}

static bool
read_map(struct checker *checker)
{
	struct faults faults = { .arena = checker->cli->arena };

	checker->map = tables_map(checker->cli, &faults);
	return cli_tell(checker->cli, &faults);
}

void
run_check(struct cli *cli)
{
	struct checker checker = {
		.cli = cli,
		.report = { NULL, cli->arena->exhausted },
	};

	if (template_load(cli, &checker.loaded) && read_map(&checker)) {
		for (size_t i = 0; i < cli->options.ninputs; i++)
			check_one(&checker, cli->options.inputs[i]);
		evaluator_end(&checker.evaluator);
	}
	arena_free(&checker.report);
	loaded_free(&checker.loaded);
}
