/* run.c - one function for each kind of step. */
#include "docx/render/run.h"

#include "docx/render/machine.h"
#include "form/print/written.h"

static void run(struct machine *, const struct op *from, const struct op *to);

static void
run_inside(struct machine *machine, const struct op *op)
{
	run(machine, op + 1, machine->program->ops + op->end);
}

/* --- blocks --------------------------------------------------------------- */

static void
run_items(struct machine *machine, const struct op *op,
	  const struct value *value)
{
	const struct use *use = machine_use(machine, op);
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
		run_inside(machine, op);
	}
	machine->serial = outer;
}

/* In place of items none is at hand, of a record after the last nothing. */
static void
run_without(struct machine *machine, const struct op *op, bool is_so)
{
	const struct use *use = machine_use(machine, op);

	machine->frames[use->level + 1] = (struct frame){ .record = NULL };
	if (is_so && !machine_is_beyond(machine, &use->ref))
		run_inside(machine, op);
}

/* A sheet is there without records, too. */
static void
step_block(struct machine *machine, const struct op *op)
{
	const struct use *use = machine_use(machine, op);
	const struct ref *ref = &use->ref;
	const struct field *field;
	const struct value *value = machine->frames[ref->level].value;

	if (!machine_is_true(machine, ref)) {
		run_without(machine, op, ref->places > 0);
		return;
	}
	if (!ref->is_item)
		value = machine_value(machine, ref, &field);
	if (!ref->choice && !ref->is_item && machine_repeats(field)) {
		run_items(machine, op, value);
		return;
	}
	machine->frames[use->level + 1] = (struct frame){
		.value = value,
		.serial = machine->serial,
	};
	run_inside(machine, op);
}

/* --- what may be undone --------------------------------------------------- */

static void
cut(struct machine *machine, size_t len)
{
	machine->out->len = len;
	trace_cut(machine->trace, len);
}

static void
run_optional(struct machine *machine, const struct op *op, const size_t *count)
{
	size_t len = machine->out->len, seen = machine->seen;
	size_t rows = machine->rows, before = *count;

	run_inside(machine, op);
	if (*count != before)
		return;
	cut(machine, len);
	machine->seen = seen;
	machine->rows = rows;
}

/* --- one function for each kind of step ----------------------------------- */

static inline void
step_copy(struct machine *machine, const struct op *op)
{
	size_t at = (size_t)(op - machine->program->ops);

	trace_add(machine->trace, machine->out->len, at);
	buf_put(machine->out, machine_bytes(machine, op));
	machine->seen += op->visible;
}

static void
step_unless(struct machine *machine, const struct op *op)
{
	const struct ref *ref = &machine_use(machine, op)->ref;

	run_without(machine, op, !machine_is_true(machine, ref));
}

static void
step_answered(struct machine *machine, const struct op *op)
{
	if (machine_is_answered(machine, &machine_use(machine, op)->ref))
		run_inside(machine, op);
}

static void
step_missing(struct machine *machine, const struct op *op)
{
	const struct ref *ref = &machine_use(machine, op)->ref;

	run_without(machine, op, !machine_is_answered(machine, ref));
}

static void
step_holds(struct machine *machine, const struct op *op)
{
	run_without(machine, op, machine_holds(machine));
}

static void
step_fails(struct machine *machine, const struct op *op)
{
	run_without(machine, op, !machine_holds(machine));
}

static void
step_optional(struct machine *machine, const struct op *op)
{
	run_optional(machine, op, &machine->seen);
}

static void
step_optional_table(struct machine *machine, const struct op *op)
{
	run_optional(machine, op, &machine->rows);
}

static void
step_held(struct machine *machine, const struct op *op)
{
	size_t before = machine->out->len;

	run_inside(machine, op);
	if (str_ends(buf_str(machine->out), machine_bytes(machine, op)))
		cut(machine, before);
}

static void
step_row(struct machine *machine, const struct op *op)
{
	(void)op;
	machine->rows++;
}

static void
step_given(struct machine *machine, const struct op *op)
{
	if (!written_is_empty(machine->frames[0].record))
		run_inside(machine, op);
}

static void
step_has(struct machine *machine, const struct op *op)
{
	if (machine_has(machine, &machine_use(machine, op)->ref))
		run_inside(machine, op);
}

static void
step_first(struct machine *machine, const struct op *op)
{
	if (machine->serial == 0)
		run_inside(machine, op);
}

static void (*const steps[])(struct machine *, const struct op *) = {
	[OP_VALUE] = run_value,
	[OP_PLAIN] = run_plain,
	[OP_LINES] = run_lines,
	[OP_RECORDS] = run_records,
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

/* A step with an END has run what is up to there, or has left it out.  Most are
 * copies, and done here. */
static void
run(struct machine *machine, const struct op *from, const struct op *to)
{
	const struct op *ops = machine->program->ops;

	while (from < to) {
		if (from->kind == OP_COPY)
			step_copy(machine, from);
		else
			steps[from->kind](machine, from);
		from = from->end ? ops + from->end : from + 1;
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
	run(&machine, program->ops, program->ops + program->nops);
	shared->ids = machine.ids;
	restarts->next += machine.serials * program->nnums;
}
