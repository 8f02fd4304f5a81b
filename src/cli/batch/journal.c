/* journal.c - objects of input, output, status and faults. */
#include "cli/batch/journal.h"

#include "base/diagnosis_json.h"
#include "base/files.h"
#include "cli/text/json.h"

enum { MOST = 100 };

/* An older log, or nothing that would be missed. */
static bool
may_go(const char *path)
{
	FILE *file = fopen(path, "re");
	int first = file ? getc(file) : EOF;

	if (file)
		fclose(file);
	return first == EOF || first == '{';
}

bool
journal_open(struct journal *journal, const struct cli *cli,
	     struct faults *faults)
{
	const char *path = cli_value(cli, OPTION_LOG);

	journal->cli = cli;
	journal->path = path;
	if (!path)
		return true;
	if (files_kind(path) == FILE_REGULAR && !cli_given(cli, OPTION_FORCE) &&
	    !may_go(path)) {
		fault(faults, MSG_EXISTS, spot_nowhere(), str_of(path));
		return false;
	}
	journal->file = fopen(path, "we");
	if (!journal->file)
		files_unwritten(faults, str_of(path));
	return journal->file != NULL;
}

static void
put_faults(struct buf *line, const struct faults *faults,
	   enum language language)
{
	struct diagnosis how = { .language = language };

	json_name(line, STR("faults"));
	buf_char(line, '[');
	for (size_t i = 0; i < faults->count && i < MOST; i++) {
		if (i)
			buf_char(line, ',');
		diagnosis_put_json(line, &faults->list[i], &how);
		line->len--; /* the line break */
	}
	buf_char(line, ']');
	json_number(line, STR("more"),
		    faults->count > MOST ? faults->count - MOST : 0);
}

void
journal_put(struct journal *journal, const struct report *report,
	    struct str status, struct faults *faults)
{
	struct buf line = { .arena = report->faults.arena };
	struct str whole;

	if (!journal->file)
		return;
	buf_char(&line, '{');
	json_text(&line, STR("input"), report->job.input.source.name);
	if (report->job.kind == JOB_ROW)
		json_number(&line, STR("row"), report->job.input.row.number);
	json_text(&line, STR("output"), report->output);
	json_text(&line, STR("status"), status);
	put_faults(&line, &report->faults, journal->cli->language);
	buf_put(&line, STR("}\n"));
	whole = buf_str(&line);
	if (fwrite(whole.data, 1, whole.len, journal->file) == whole.len &&
	    fflush(journal->file) == 0)
		return;
	files_unwritten(faults, str_of(journal->path));
	journal_close(journal);
}

void
journal_close(struct journal *journal)
{
	if (journal->file)
		fclose(journal->file);
	journal->file = NULL;
}
