/* verify.c - any Word file against the promises that a report keeps. */
#include "docx/verify/verify.h"

#include "base/files.h"
#include "cli/commands/run.h"
#include "cli/options/cli.h"
#include "opc/limits.h"

/* A file that cannot be read fails as the machine does, even where only its
 * size is to blame. */
static void
verify_one(struct cli *cli, struct arena *arena, const char *path)
{
	struct faults faults = { .arena = arena };
	struct source source = { .name = str_of(path) };
	struct str bytes;

	if (str_eq(source.name, STR("-")))
		source.name = STR("<stdin>");
	if (files_read(arena, path, LIMIT_PART, &source, &bytes, &faults)) {
		source.text = bytes;
		docx_verify(arena, &source, bytes, &faults);
	} else {
		faults.status = STATUS_MACHINE;
	}
	if (cli_tell(cli, &faults))
		cli_note(cli, MSG_PACKAGE_GOOD, source.name);
	arena_reset(arena);
}

void
run_verify(struct cli *cli)
{
	struct arena arena = { NULL, cli->arena->exhausted };

	for (size_t i = 0; i < cli->options.ninputs; i++)
		verify_one(cli, &arena, cli->options.inputs[i]);
	arena_free(&arena);
}
