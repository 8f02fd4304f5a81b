/* blank.c - a form to fill in in Word. */
#include "docx/carry/blank.h"

#include "base/files.h"
#include "base/stamp.h"
#include "cli/commands/run.h"
#include "cli/options/cli.h"
#include "cli/template/template.h"
#include "docx/render/render.h"

static struct str
blank_form(struct cli *cli, const struct compiled *compiled)
{
	struct faults faults = { .arena = cli->arena };
	uint32_t dostime =
		stamp_read(files_environment("SOURCE_DATE_EPOCH"), &faults);
	struct str bytes = { NULL, 0 };

	if (faults.errors == 0)
		bytes = render_report(
			cli->arena, compiled,
			blank_record(cli->arena, &compiled->form->fields),
			dostime, &faults);
	return cli_tell(cli, &faults) ? bytes : (struct str){ NULL, 0 };
}

void
run_blank(struct cli *cli)
{
	struct loaded loaded = { .is_blank = true,
				 .is_open = cli_given(cli, OPTION_OPEN) };
	struct str bytes = { NULL, 0 };

	if (template_load(cli, &loaded))
		bytes = blank_form(cli, loaded.compiled);
	if (bytes.data)
		cli_print(cli, bytes);
	loaded_free(&loaded);
}
