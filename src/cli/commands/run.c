/* run.c - a function for each command. */
#include "cli/commands/run.h"

static void (*const runs[COMMAND_COUNT])(struct cli *) = {
	[COMMAND_FILL] = run_fill,	 [COMMAND_CHECK] = run_check,
	[COMMAND_NEW] = run_new,	 [COMMAND_KEYS] = run_keys,
	[COMMAND_FORM] = run_form,	 [COMMAND_BLANK] = run_blank,
	[COMMAND_EXTRACT] = run_extract, [COMMAND_VERIFY] = run_verify,
	[COMMAND_COLLECT] = run_collect,
};

void
run_command(struct cli *cli)
{
	runs[cli->options.command](cli);
}
