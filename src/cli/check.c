/* check.c - all that is wrong with answers, and nothing written. */
#include "cli/cli.h"
#include "cli/input.h"
#include "cli/template.h"

struct checker {
	struct cli *cli;
	struct loaded loaded;
	struct evaluator evaluator;
	struct arena report;
};

static void
check_one(struct checker *checker, const char *path)
{
	struct cli *cli = checker->cli;
	struct faults faults = { .arena = &checker->report };
	struct input input = input_of(path);

	input_check(&checker->report, &input, cli_value(cli, OPTION_ENCODING),
		    checker->loaded.compiled->form, checker->loaded.base,
		    &checker->evaluator, &faults);
	if (cli_tell(cli, &faults))
		cli_note(cli, MSG_ANSWERS_GOOD, input.source.name);
	else if (faults.status == STATUS_ANSWERS)
		cli_note(cli, MSG_ANSWERS_WRONG, input.source.name,
			 arena_number(&checker->report, faults.errors));
	arena_reset(&checker->report);
}

void
run_check(struct cli *cli)
{
	struct checker checker = {
		.cli = cli,
		.report = { NULL, cli->arena->exhausted },
	};

	if (template_load(cli, &checker.loaded)) {
		for (size_t i = 0; i < cli->options.ninputs; i++)
			check_one(&checker, cli->options.inputs[i]);
		evaluator_end(&checker.evaluator);
	}
	arena_free(&checker.report);
	loaded_free(&checker.loaded);
}
