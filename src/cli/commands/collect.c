/* collect.c - the answers of many in one place. */
#include "answers/table_write.h"
#include "base/files.h"
#include "cli/batch/batch.h"
#include "cli/batch/returned.h"
#include "cli/batch/teller.h"
#include "cli/commands/run.h"
#include "cli/gathering/gathering.h"
#include "cli/gathering/units.h"
#include "cli/options/kinds.h"
#include "cli/template/builtin.h"

struct collector {
	struct batch batch;
	struct teller teller;
	struct units units;
	struct gathering gathering;
};

/* --- any thread ---------------------------------------------------------- */

static struct record *
read_report(const struct batch *batch, struct worker *worker,
	    struct report *report)
{
	if (report->job.kind == JOB_FILE &&
	    kinds_is_report(report->job.input.path))
		return returned_check(batch, worker, report);
	return batch_check(batch, worker, report, &report->faults);
}

static void
check_report(void *context, struct worker *worker, struct report *report)
{
	const struct collector *collector = context;
	const struct batch *batch = &collector->batch;

	if (report->job.kind == JOB_TABLE) {
		report->fate = FATE_TOLD;
		return;
	}
	batch_check_kind(batch, report, &report->faults);
	if (report->faults.errors == 0)
		report->record = read_report(batch, worker, report);
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

/* The row in its table, empty of a file. */
static struct str
place_of(const struct report *report)
{
	if (report->job.kind != JOB_ROW)
		return STR("");
	return arena_number(report->faults.arena, report->job.input.index);
}

static void
refuse(struct collector *collector, struct report *report)
{
	report->fate = FATE_WRONG;
	gathering_refuse(&collector->gathering, report->job.input.source.name,
			 place_of(report),
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
		gathering_add(&collector->gathering,
			      report->job.input.source.name, place_of(report),
			      report->record, &report->faults);
	if (report->faults.errors)
		refuse(collector, report);
	teller_take(&collector->teller, report, status_word(report));
}

/* --- all of them --------------------------------------------------------- */

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
	teller_end(&collector->teller);
	gathering_end(&collector->gathering);
	teller_sum(&collector->teller);
}

/* Where -t names the template of a report on all, the questions are those of
 * --form, or the usual ones. */
void
run_collect(struct cli *cli)
{
	struct collector collector = { .units.arena = cli->arena,
				       .gathering.cli = cli };
	struct loaded *loaded = &collector.batch.loaded;

	loaded->wants_form = loaded->is_only_checked = true;
	if (gathering_kind(&cli->options) == GATHERING_REPORT)
		loaded->name = builtin_usual().data;
	if (batch_start(&collector.batch, cli) &&
	    gathering_begin(&collector.gathering, cli, loaded_form(loaded)) &&
	    teller_start(&collector.teller, cli, 0, true))
		collect_all(&collector);
	gathering_free(&collector.gathering);
	batch_end(&collector.batch);
}
