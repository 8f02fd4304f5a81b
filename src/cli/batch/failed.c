/* failed.c - columns of one shape, rows with remarks. */
#include "cli/batch/failed.h"

#include "answers/table_write.h"
#include "base/files.h"
#include "base/hash.h"
#include "base/text.h"
#include "cli/inputs/sheet.h"

static const struct row *
header_of(const struct job *job)
{
	return table_header(job->sheet->rows->table);
}

/* A number that stands for the columns of the table of JOB but for that of
 * remarks; never 0. */
static uint64_t
shape_of(struct arena *arena, const struct job *job)
{
	const struct row *header = header_of(job);
	uint64_t shape = 1;

	for (size_t i = 0; i < header->count; i++) {
		struct str head = header->cells[i].text;

		if (!table_is_remarks(text_fold(arena, head)))
			shape = shape * 31 + hash_of(head);
	}
	return shape ? shape : 1;
}

static bool
fits(struct arena *arena, const struct job *job, uint64_t *shape)
{
	uint64_t own = shape_of(arena, job);

	if (!*shape)
		*shape = own;
	return *shape == own;
}

static void
refuse(const struct job *job, struct faults *faults)
{
	fault(faults, MSG_FAILED_SHAPE, spot_nowhere(),
	      arena_dup(faults->arena, job->input.source.name));
}

void
failed_foresee(const struct cli *cli, const struct job *job, uint64_t *shape,
	       struct faults *faults)
{
	const char *path = cli_value(cli, OPTION_FAILED);

	if (!path || job->kind != JOB_ROW || job->input.index > 1)
		return;
	if (!fits(faults->arena, job, shape))
		refuse(job, faults);
	if (files_exists(path) &&
	    str_eq(files_real(faults->arena, str_of(path)),
		   files_real(faults->arena, str_of(job->input.path))))
		fault(faults, MSG_OUTPUT_IS_INPUT, spot_nowhere(),
		      str_of(path));
}

bool
failed_open(struct failed *failed, const struct cli *cli, struct faults *faults)
{
	failed->cli = cli;
	failed->path = cli_value(cli, OPTION_FAILED);
	if (!failed->path)
		return true;
	failed->stream = stream_open(cli->arena, failed->path,
				     cli_given(cli, OPTION_FORCE) ||
					     cli_given(cli, OPTION_UPDATE),
				     faults);
	return failed->stream != NULL;
}

static void
put_row(struct failed *failed, const struct report *report, bool begins,
	bool is_wrong)
{
	const struct row *header = header_of(&report->job);
	char separator = table_separator(report->job.sheet->rows->table);
	struct buf lines = { .arena = report->faults.arena };

	if (begins)
		table_write_header(&lines, separator, header,
				   failed->cli->language);
	if (is_wrong)
		table_write_row(&lines, separator, header,
				&report->job.input.row,
				table_remarks(lines.arena, &report->faults,
					      failed->cli->language));
	stream_put(failed->stream, buf_str(&lines));
}

void
failed_take(struct failed *failed, const struct report *report,
	    struct faults *faults)
{
	bool is_wrong = report->fate == FATE_WRONG &&
			report->faults.status == STATUS_ANSWERS;
	bool begins = failed->shape == 0;

	if (!failed->stream || report->job.kind != JOB_ROW)
		return;
	if (fits(faults->arena, &report->job, &failed->shape)) {
		put_row(failed, report, begins, is_wrong);
	} else if (is_wrong && !failed->is_broken) {
		refuse(&report->job, faults);
		failed->is_broken = true;
	}
}

bool
failed_close(struct failed *failed, struct faults *faults)
{
	struct stream *stream = failed->stream;

	failed->stream = NULL;
	if (!stream)
		return true;
	if (failed->shape)
		return stream_end(stream, faults);
	stream_drop(stream);
	return true;
}
