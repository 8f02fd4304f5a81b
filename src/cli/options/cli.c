/* cli.c - telling people and programs. */
#include "cli/options/cli.h"

#include "base/diagnosis.h"
#include "base/files.h"

enum { MOST_FAULTS = 100 };

const char *
cli_value(const struct cli *cli, enum option_id id)
{
	return cli->options.given[id];
}

bool
cli_given(const struct cli *cli, enum option_id id)
{
	return cli->options.given[id] != NULL;
}

static bool
wants_colour(void)
{
	return files_errors_are_terminal() &&
	       files_environment("NO_COLOR").len == 0 &&
	       !str_eq(files_environment("TERM"), STR("dumb"));
}

static void
complain(const struct cli *cli, struct faults *faults)
{
	struct buf out = { .arena = faults->arena };
	struct diagnosis how = {
		.language = cli->language,
		.json = option_is(&cli->options, OPTION_DIAG, "json"),
		.colour = wants_colour(),
		.quiet = cli_given(cli, OPTION_QUIET),
		.most = MOST_FAULTS,
	};

	faults_sort(faults);
	diagnosis_put(&out, faults, &how);
	files_complain(buf_str(&out));
}

bool
cli_tell(struct cli *cli, struct faults *faults)
{
	if (faults->count)
		complain(cli, faults);
	if (cli->status < faults->status)
		cli->status = faults->status;
	return faults->errors == 0;
}

static void
put_note(struct buf *out, const struct cli *cli, enum message message,
	 const struct str *texts, size_t count)
{
	struct fault fault = { .message = message, .key = texts[0] };

	for (size_t i = 1; i < count; i++)
		fault.args[i - 1] = texts[i];
	diagnosis_text(out, message_text(message)->text[cli->language], &fault);
}

void
cli_note_add(const struct cli *cli, enum message message,
	     const struct str *texts, size_t count)
{
	struct arena scratch = { NULL, cli->arena->exhausted };
	struct buf out = { .arena = &scratch };

	if (cli_given(cli, OPTION_QUIET) ||
	    option_is(&cli->options, OPTION_DIAG, "json"))
		return;
	put_note(&out, cli, message, texts, count);
	buf_char(&out, '\n');
	files_complain(buf_str(&out));
	arena_free(&scratch);
}

struct str
cli_words(const struct cli *cli, enum message message, struct str key,
	  struct str argument)
{
	const struct str texts[] = { key, argument };
	struct buf out = { .arena = cli->arena };

	put_note(&out, cli, message, texts, 2);
	return buf_str(&out);
}

void
cli_print(struct cli *cli, struct str bytes)
{
	const char *path = cli_value(cli, OPTION_OUTPUT);
	struct faults faults = { .arena = cli->arena };

	if (!path || option_is(&cli->options, OPTION_OUTPUT, "-"))
		files_print(bytes, &faults);
	else if (files_write(cli->arena, path, bytes,
			     cli_given(cli, OPTION_FORCE), &faults))
		cli_note(cli, MSG_WROTE, str_of(path));
	cli_tell(cli, &faults);
}
