/* run.c - one function for each kind of step. */
#include "docx/render/run.h"

#include <string.h>

#include "docx/render/machine.h"
#include "form/print/written.h"

static void run(struct machine *, size_t from, size_t to);

/* --- blocks --------------------------------------------------------------------- */

static const struct use *
use_at(const struct machine *machine, size_t at)
{
	return machine_use(machine, &machine->program->ops[at]);
}

static void
run_items(struct machine *machine, size_t at, const struct value *value)
{
	const struct use *use = use_at(machine, at);
	struct frame *frame = &machine->frames[use->level + 1];
	size_t step = use->ref.places ? use->ref.places : 1;
	size_t count = value->nrecords + value->nitems;
	size_t outer = machine->serial;

	for (size_t i = 0; i < count; i += step) {
		bool is_record = i < value->nrecords;

		frame->record = is_record ? value->records[i] : NULL;
		frame->item =
			is_record ? NULL : &value->items[i - value->nrecords];
		frame->value = NULL;
		if (i)
			machine->serial = ++machine->serials;
		frame->serial = machine->serial;
		run(machine, at + 1, machine->program->ops[at].end);
	}
	machine->serial = outer;
}

static size_t
run_if(struct machine *machine, size_t at, bool is_so)
{
	size_t end = machine->program->ops[at].end;

	if (is_so)
		run(machine, at + 1, end);
	return end;
}

/* In place of items none is at hand, of a record after the last nothing. */
static size_t
run_without(struct machine *machine, size_t at, bool is_so)
{
	const struct use *use = use_at(machine, at);

	machine->frames[use->level + 1] = (struct frame){ .record = NULL };
	return run_if(machine, at,
		      is_so && !machine_is_beyond(machine, &use->ref));
}

/* A sheet is there without records, too. */
static size_t
step_block(struct machine *machine, size_t at)
{
	const struct use *use = use_at(machine, at);
	const struct ref *ref = &use->ref;
	const struct field *field;
	const struct value *value = machine->frames[ref->level].value;
	size_t end = machine->program->ops[at].end;

	if (!machine_is_true(machine, ref))
		return run_without(machine, at, ref->places > 0);
	if (!ref->is_item)
		value = machine_value(machine, ref, &field);
	if (!ref->choice && !ref->is_item && machine_repeats(field)) {
		run_items(machine, at, value);
		return end;
	}
	machine->frames[use->level + 1] = (struct frame){
		.value = value,
		.serial = machine->serial,
	};
	run(machine, at + 1, end);
	return end;
}

/* --- what may be undone ----------------------------------------------------------- */

static void
cut(struct machine *machine, size_t len)
{
	machine->out->len = len;
	trace_cut(machine->trace, len);
}

static void
run_optional(struct machine *machine, size_t at, const size_t *count)
{
	size_t len = machine->out->len, seen = machine->seen;
	size_t rows = machine->rows, before = *count;

	run(machine, at + 1, machine->program->ops[at].end);
	if (*count != before)
		return;
	cut(machine, len);
	machine->seen = seen;
	machine->rows = rows;
}

/* --- one function for each kind of step; it returns the next ----------------- */

static size_t
step_copy(struct machine *machine, size_t at)
{
	const struct op *op = &machine->program->ops[at];

	trace_add(machine->trace, machine->out->len, at);
	buf_put(machine->out, machine_bytes(machine, op));
	machine->seen += op->visible;
	return at + 1;
}

static size_t
step_unless(struct machine *machine, size_t at)
{
	return run_without(
		machine, at,
		!machine_is_true(machine, &use_at(machine, at)->ref));
}

static size_t
step_answered(struct machine *machine, size_t at)
{
	return run_if(machine, at,
		      machine_is_answered(machine, &use_at(machine, at)->ref));
}

static size_t
step_missing(struct machine *machine, size_t at)
{
	return run_without(
		machine, at,
		!machine_is_answered(machine, &use_at(machine, at)->ref));
}

static size_t
step_holds(struct machine *machine, size_t at)
{
	return run_without(machine, at, machine_holds(machine));
}

static size_t
step_fails(struct machine *machine, size_t at)
{
	return run_without(machine, at, !machine_holds(machine));
}

static size_t
step_optional(struct machine *machine, size_t at)
{
	run_optional(machine, at, &machine->seen);
	return machine->program->ops[at].end;
}

static size_t
step_optional_table(struct machine *machine, size_t at)
{
	run_optional(machine, at, &machine->rows);
	return machine->program->ops[at].end;
}

static size_t
step_held(struct machine *machine, size_t at)
{
	const struct op *op = &machine->program->ops[at];
	size_t before = machine->out->len;

	run(machine, at + 1, op->end);
	if (str_ends(buf_str(machine->out), machine_bytes(machine, op)))
		cut(machine, before);
	return op->end;
}

static size_t
step_row(struct machine *machine, size_t at)
{
	machine->rows++;
	return at + 1;
}

static size_t
step_given(struct machine *machine, size_t at)
{
	return run_if(machine, at,
		      !written_is_empty(machine->frames[0].record));
}

static size_t
step_has(struct machine *machine, size_t at)
{
	return run_if(machine, at,
		      machine_has(machine, &use_at(machine, at)->ref));
}

static size_t
step_first(struct machine *machine, size_t at)
{
	return run_if(machine, at, machine->serial == 0);
}

static size_t (*const steps[])(struct machine *, size_t) = {
	[OP_COPY] = step_copy,
	[OP_BLOCK] = step_block,
	[OP_UNLESS] = step_unless,
	[OP_ANSWERED] = step_answered,
	[OP_MISSING] = step_missing,
	[OP_HOLDS] = step_holds,
	[OP_FAILS] = step_fails,
	[OP_OPTIONAL] = step_optional,
	[OP_OPTIONAL_TABLE] = step_optional_table,
	[OP_HELD] = step_held,
	[OP_ROW] = step_row,
	[OP_GIVEN] = step_given,
	[OP_HAS] = step_has,
	[OP_FIRST] = step_first,
};

/* Those that only write. */
static void (*const writes[])(struct machine *, const struct op *) = {
	[OP_VALUE] = run_value,
	[OP_PLAIN] = run_plain,
	[OP_LINES] = run_lines,
	[OP_RECORDS] = run_records,
	[OP_ID] = run_id,
	[OP_NUMBER] = run_number,
	[OP_NAME] = run_name,
	[OP_NUM] = run_num,
	[OP_NUMS] = run_nums,
	[OP_KEEP] = run_keep,
	[OP_KEEP_RUN] = run_keep_run,
	[OP_LINK] = run_link,
	[OP_LINK_END] = run_link_end,
	[OP_LINKS] = run_links,
	[OP_PICTURE] = run_picture,
	[OP_TYPES] = run_types,
	[OP_PUSH] = run_push,
	[OP_PUSH_VALUE] = run_push_value,
	[OP_JOIN] = run_join,
	[OP_COMPARE] = run_compare,
	[OP_CHOOSE] = run_choose,
	[OP_FORMULA] = run_formula,
};

static void
run(struct machine *machine, size_t from, size_t to)
{
	while (from < to) {
		const struct op *op = &machine->program->ops[from];

		if (op->kind < sizeof steps / sizeof *steps &&
		    steps[op->kind]) {
			from = steps[op->kind](machine, from);
		} else {
			writes[op->kind](machine, op);
			from++;
		}
	}
}

void
run_program(struct arena *arena, const struct program *program,
	    struct shared *shared, struct links *links, struct buf *out,
	    struct trace *trace)
{
	struct restarts *restarts = &shared->restarts;
	struct machine machine = {
		.arena = arena,
		.program = program,
		.frames = arena_new(arena, struct frame, program->depth + 1),
		.links = links,
		.restarts = restarts,
		.media = &shared->media,
		.out = out,
		.trace = trace,
		.ids = shared->ids,
	};

	machine.frames[0].record = shared->record;
	if (restarts->first == 0)
		restarts->first = restarts->next = program->first_num;
	run(&machine, 0, program->nops);
	shared->ids = machine.ids;
	restarts->next += machine.serials * program->nnums;
}
