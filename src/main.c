/* main.c - options, then one command. */
#include <stdlib.h>

#include "base/files.h"
#include "base/heap.h"
#include "cli/commands/run.h"
#include "cli/commands/usage.h"
#include "cli/options/cli.h"
#include "cli/options/help.h"
#include "cli/options/language.h"

/* Nobody is left who could say it in one language. */
static _Noreturn void
out_of_memory(void)
{
	files_complain(STR("baocao: hết bộ nhớ (out of memory)\n"));
	exit(STATUS_MACHINE);
}

static void
choose_language(struct cli *cli)
{
	cli->language = language_of_environment();
	if (option_is(&cli->options, OPTION_LANG, "vi"))
		cli->language = VIETNAMESE;
	if (option_is(&cli->options, OPTION_LANG, "en"))
		cli->language = ENGLISH;
}

static void
print(struct cli *cli, struct str text)
{
	struct faults faults = { .arena = cli->arena };

	files_print(text, &faults);
	cli_tell(cli, &faults);
}

/* Whether help was asked for, and is all that was to be done. */
static bool
help(struct cli *cli)
{
	if (cli_given(cli, OPTION_HELP))
		print(cli, help_text(cli->arena, cli->language));
	else if (cli_given(cli, OPTION_USAGE))
		print(cli, help_usage(cli->language));
	else if (cli_given(cli, OPTION_VERSION))
		print(cli, help_version());
	else
		return false;
	return true;
}

int
main(int argc, char **argv)
{
	struct arena arena = { NULL, out_of_memory };
	struct cli cli = { .arena = &arena };
	struct faults faults = { .arena = &arena };

	heap_prepare();
	files_prepare();
	options_read(&arena, argc, argv, &cli.options, &faults);
	choose_language(&cli);
	if (help(&cli)) {
		arena_free(&arena);
		return cli.status;
	}
	usage_check(&arena, &cli.options, &faults);
	if (cli_tell(&cli, &faults))
		run_command(&cli);
	else if (argc == 1)
		files_complain(help_usage(cli.language));
	arena_free(&arena);
	return cli.status;
}
