/* collect.c - the answers of many in one workbook. */
#include <stdint.h>

#include "answers/table_write.h"
#include "base/files.h"
#include "cli/batch.h"
#include "cli/relative.h"
#include "cli/teller.h"
#include "cli/units.h"
#include "cli/usage.h"
#include "collect/collection.h"

/* FOLDER is the workbook's, from where its links lead. */
struct collector {
	struct batch batch;
	struct teller teller;
	struct units units;
	struct collection *collection;
	struct str folder;
};

/* --- any thread ---------------------------------------------------------- */

static void
check_report(void *context, struct worker *worker, struct report *report)
{
	const struct collector *collector = context;
	const struct batch *batch = &collector->batch;

	if (report->job.kind == JOB_TABLE) {
		report->fate = FATE_TOLD;
		return;
	}
	if (report->job.kind == JOB_FILE && report->job.is_listed)
		usage_check_answers(&report->arena, report->job.input.path,
				    &report->faults);
	if (report->faults.errors == 0)
		report->record =
			batch_check(batch, worker, report, &report->faults);
	report->fate = report->faults.errors ? FATE_WRONG : FATE_MADE;
}

/* --- in order ------------------------------------------------------------ */

static struct unit *
unit_of(struct collector *collector, const struct report *report)
{
	struct str key = units_key(report->faults.arena,
				   loaded_form(&collector->batch.loaded),
				   report->record);

	return key.len ? units_find(&collector->units, key) : NULL;
}

static void
hold(const struct collector *collector, struct unit *unit,
     const struct report *report, int64_t changed)
{
	unit->title = input_title(collector->units.arena, &report->job.input,
				  collector->batch.cli->language);
	unit->changed = changed;
	unit->number = report->job.number;
}

/* Of two that are as young the later one counts. */
static void
find_latest(void *context, struct report *report)
{
	struct collector *collector = context;
	int64_t changed = files_changed(report->job.input.path);
	struct unit *unit;

	if (report->fate != FATE_MADE)
		return;
	unit = unit_of(collector, report);
	if (unit && (!unit->title.len || unit->changed <= changed))
		hold(collector, unit, report, changed);
}

/* Whether the answers are the unit's only ones, or those that count. */
static bool
counts(struct collector *collector, struct report *report)
{
	struct unit *unit = unit_of(collector, report);

	if (!unit || unit->number == report->job.number)
		return true;
	if (!unit->title.len) {
		hold(collector, unit, report, 0);
		return true;
	}
	if (cli_given(collector->batch.cli, OPTION_LATEST)) {
		report->fate = FATE_CURRENT;
		teller_note(&collector->teller, MSG_UNIT_OLDER,
			    report->job.input.source.name, unit->title);
		return false;
	}
	fault(&report->faults, MSG_UNIT_TWICE,
	      spot_source(&report->job.input.source), STR(""), unit->title);
	return false;
}

static struct origin
origin_of(const struct collector *collector, const struct report *report)
{
	struct arena *arena = report->faults.arena;
	struct origin origin = { .name = report->job.input.source.name };

	origin.target = relative_path(arena, collector->folder, origin.name);
	if (report->job.kind == JOB_ROW)
		origin.place = arena_number(arena, report->job.input.index);
	return origin;
}

static void
add(struct collector *collector, struct report *report)
{
	struct origin origin = origin_of(collector, report);

	collection_add(collector->collection, &origin, report->record,
		       &report->faults);
}

static void
refuse(struct collector *collector, struct report *report)
{
	struct origin origin = origin_of(collector, report);

	collection_refuse(collector->collection, &origin,
			  table_remarks(report->faults.arena, &report->faults,
					VIETNAMESE),
			  &report->faults);
}

static struct str
status_word(const struct report *report)
{
	if (report->fate == FATE_MADE)
		return STR("collected");
	if (report->fate == FATE_CURRENT)
		return STR("older");
	return report->faults.status == STATUS_ANSWERS ? STR("wrong")
						       : STR("failed");
}

static void
take_report(void *context, struct report *report)
{
	struct collector *collector = context;

	if (report->fate == FATE_MADE && counts(collector, report))
		add(collector, report);
	if (report->faults.errors) {
		report->fate = FATE_WRONG;
		refuse(collector, report);
	}
	teller_take(&collector->teller, report, status_word(report));
}

/* --- the workbook -------------------------------------------------------- */

static void
collect_all(struct collector *collector)
{
	if (cli_given(collector->batch.cli, OPTION_LATEST)) {
		collector->batch.intake.reads_again = true;
		batch_run(&collector->batch,
			  &(struct pass){ NULL, check_report, find_latest,
					  collector });
		intake_rewind(&collector->batch.intake);
	}
	batch_run(&collector->batch,
		  &(struct pass){ NULL, check_report, take_report, collector });
}

/* The workbook is made in the file PATH, and put in its place when it is
 * whole. */
static void
make_workbook(struct collector *collector, const char *path)
{
	struct cli *cli = collector->batch.cli;
	struct faults faults = { .arena = cli->arena };
	struct source source = { .name = str_of(path) };
	struct str bytes;

	collector->collection = collection_begin(
		cli->arena, loaded_form(&collector->batch.loaded), path,
		&faults);
	if (collector->collection) {
		collect_all(collector);
		teller_end(&collector->teller);
		if (collection_end(collector->collection, &faults) &&
		    files_read(cli->arena, path, SIZE_MAX / 2, &source, &bytes,
			       &faults))
			cli_print(cli, bytes);
		teller_sum(&collector->teller);
	}
	cli_tell(cli, &faults);
}

void
run_collect(struct cli *cli)
{
	struct collector collector = {
		.batch.loaded.wants_form = true,
		.units.arena = cli->arena,
	};
	struct faults faults = { .arena = cli->arena };
	struct str path;

	collector.folder =
		relative_folder(cli->arena, cli_value(cli, OPTION_OUTPUT));
	if (batch_start(&collector.batch, cli) &&
	    teller_start(&collector.teller, cli, 0, true)) {
		path = files_scratch(cli->arena, &faults);
		if (cli_tell(cli, &faults)) {
			make_workbook(&collector, path.data);
			files_remove(path.data);
		}
	}
	batch_end(&collector.batch);
}
