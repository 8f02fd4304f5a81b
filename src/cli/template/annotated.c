/* annotated.c - --annotate. */
#include "cli/template/annotated.h"

#include "base/files.h"
#include "docx/slots/annotate.h"

static bool
write_copy(struct cli *cli, const struct source *docx,
	   const struct faults *about)
{
	const char *path = cli_value(cli, OPTION_ANNOTATE);
	struct faults faults = { .arena = cli->arena };
	struct str copy = annotate_template(cli->arena, docx, docx->text, about,
					    cli->language, &faults);
	bool is_written =
		copy.data && files_write(cli->arena, path, copy,
					 cli_given(cli, OPTION_FORCE), &faults);

	/* What is wrong with the package has been told. */
	if (copy.data)
		cli_tell(cli, &faults);
	return is_written;
}

void
annotated_write(struct cli *cli, const struct source *docx,
		const struct faults *faults)
{
	const char *path = cli_value(cli, OPTION_ANNOTATE);
	size_t count = annotate_count(faults);

	if (!path)
		return;
	if (count == 0)
		cli_note(cli, MSG_NOT_ANNOTATED, docx->name, str_of(path));
	else if (write_copy(cli, docx, faults))
		cli_note(cli, MSG_ANNOTATED, str_of(path),
			 arena_number(cli->arena, count));
}
