/* run.c - one function for each kind of step. */
#include "docx/run.h"

#include "docx/words.h"
#include "form/contact.h"
#include "form/print.h"

/* What a block has at hand: a record or an item of a list, or its VALUE. */
struct frame {
	const struct record *record;
	const struct item *item;
	const struct value *value;
};

/* SEEN counts what a reader sees, ROWS the rows, so that what has added to
 * neither can be undone.  LATER counts the blocks around that are at an item
 * but their first. */
struct machine {
	struct arena *arena;
	const struct program *program;
	struct frame *frames;
	struct links *links;
	struct buf *out;
	size_t seen, rows, later, ids;
};

static void run(struct machine *, size_t from, size_t to);

static struct str
bytes_of(const struct machine *machine, const struct op *op)
{
	return str_slice(machine->program->bytes, op->from, op->from + op->len);
}

/* --- values --------------------------------------------------------------------- */

static const struct value *
value_of(const struct machine *machine, const struct ref *ref,
	 const struct field **field)
{
	const struct record *record = machine->frames[ref->level].record;
	const struct value *value = NULL;

	*field = ref->field;
	if (record)
		value = record_value(record, ref->field);
	if (ref->other && (!value || value->state == UNANSWERED)) {
		*field = ref->other;
		value = record_value(machine->frames[0].record, ref->other);
	}
	return value;
}

/* A field of a block without records, of which the form knows nothing else. */
static const struct value nothing = { .state = UNANSWERED };

static struct str
text_of(const struct machine *machine, const struct slot *slot)
{
	const struct ref *ref = &slot->ref;
	const struct tag *tag = &slot->tag;
	const struct frame *frame = &machine->frames[ref->level];
	const struct field *field = ref->field;
	const struct value *value = frame->value;

	if (ref->is_item && frame->item)
		return print_item(machine->arena, field, frame->item,
				  tag->filters, tag->nfilters);
	if (!ref->is_item)
		value = value_of(machine, ref, &field);
	if (!value)
		value = &nothing;
	if (ref->choice)
		return print_box(value_has_choice(value, ref->choice));
	return print_value(machine->arena, field, value, tag->filters,
			   tag->nfilters);
}

static void
put_text(struct machine *machine, struct str text)
{
	const struct words *words = &machine->program->words;

	if (text.len == 0)
		return;
	buf_put(machine->out, words_wants_preserve(text) ? words->text_preserved
							 : words->text);
	buf_xml(machine->out, text);
	buf_put(machine->out, words->text_end);
}

/* A line, with w:tab for TAB. */
static void
put_line(struct machine *machine, struct str line)
{
	while (line.len) {
		size_t tab = str_index(line, '\t');

		put_text(machine, str_slice(line, 0, tab));
		if (tab == line.len)
			return;
		buf_put(machine->out, machine->program->words.tab);
		line = str_from(line, tab + 1);
	}
}

static void
run_value(struct machine *machine, const struct op *op)
{
	struct str text = text_of(machine, op->slot);
	struct str gap = machine->program->words.line_break;

	if (op->between_len)
		gap = str_slice(machine->program->bytes, op->between,
				op->between + op->between_len);
	machine->seen += text.len > 0;
	while (text.len) {
		size_t end = str_index(text, '\n');

		put_line(machine, str_slice(text, 0, end));
		if (end == text.len)
			return;
		buf_put(machine->out, gap);
		text = str_from(text, end + 1);
	}
}

static void
run_plain(struct machine *machine, const struct op *op)
{
	struct str text = text_of(machine, op->slot);

	machine->seen += text.len > 0;
	buf_xml(machine->out, text);
}

/* --- blocks --------------------------------------------------------------------- */

static bool
is_true(const struct machine *machine, const struct ref *ref)
{
	const struct field *field;
	const struct value *value;

	if (ref->is_item)
		return true;
	value = value_of(machine, ref, &field);
	if (!value)
		return false;
	if (ref->choice)
		return value_has_choice(value, ref->choice);
	return value_is_true(field, value);
}

static bool
is_list(const struct field *field)
{
	return field->type == TYPE_LIST || field->type == TYPE_CHOICES ||
	       field->type == TYPE_RECORDS || field->type == TYPE_BLOCK;
}

static void
run_items(struct machine *machine, size_t at, const struct value *value)
{
	const struct op *op = &machine->program->ops[at];
	struct frame *frame = &machine->frames[op->slot->level + 1];
	size_t count = value->nrecords + value->nitems;

	for (size_t i = 0; i < count; i++) {
		bool is_record = i < value->nrecords;

		frame->record = is_record ? value->records[i] : NULL;
		frame->item =
			is_record ? NULL : &value->items[i - value->nrecords];
		frame->value = NULL;
		machine->later += i == 1;
		run(machine, at + 1, op->end);
	}
	machine->later -= count > 1;
}

static void
run_block(struct machine *machine, size_t at)
{
	const struct op *op = &machine->program->ops[at];
	const struct ref *ref = &op->slot->ref;
	const struct field *field;
	const struct value *value = machine->frames[ref->level].value;

	if (!is_true(machine, ref))
		return;
	if (!ref->is_item)
		value = value_of(machine, ref, &field);
	if (!ref->choice && !ref->is_item && is_list(field)) {
		run_items(machine, at, value);
		return;
	}
	machine->frames[op->slot->level + 1] = (struct frame){ .value = value };
	run(machine, at + 1, op->end);
}

/* --- what may be undone ----------------------------------------------------------- */

static void
run_optional(struct machine *machine, size_t at, const size_t *count)
{
	size_t len = machine->out->len, seen = machine->seen;
	size_t rows = machine->rows, before = *count;

	run(machine, at + 1, machine->program->ops[at].end);
	if (*count != before)
		return;
	machine->out->len = len;
	machine->seen = seen;
	machine->rows = rows;
}

static void
run_keep(struct machine *machine, const struct op *op)
{
	const struct str *end = &machine->program->words.paragraph_end;

	if (!str_ends(buf_str(machine->out), *end))
		buf_put(machine->out, bytes_of(machine, op));
}

/* The start tag of the control is the last thing written if it is empty. */
static void
run_keep_run(struct machine *machine, const struct op *op)
{
	if (str_ends(buf_str(machine->out), STR("sdtContent>")))
		buf_put(machine->out, bytes_of(machine, op));
}

/* --- links ---------------------------------------------------------------------- */

/* The one item of the slot's value, or NULL where there is no link. */
static const struct item *
link_item(const struct machine *machine, const struct slot *slot)
{
	const struct ref *ref = &slot->ref;
	const struct frame *frame = &machine->frames[ref->level];
	const struct field *field;
	const struct value *value = frame->value;

	if (ref->is_item && frame->item)
		return frame->item;
	if (!ref->is_item)
		value = value_of(machine, ref, &field);
	return value && value->state == ANSWERED && value->nitems ? value->items
								  : NULL;
}

static struct str
target_of(const struct machine *machine, const struct slot *slot,
	  const struct item *item)
{
	struct str url = url_encoded(machine->arena, item->text);

	if (slot->ref.field->type == TYPE_EMAIL)
		return arena_concat(machine->arena, STR("mailto:"), url);
	return url;
}

static void
run_link(struct machine *machine, const struct op *op)
{
	const struct item *item = link_item(machine, op->slot);
	size_t id;

	if (!item)
		return;
	id = links_add(machine->links, target_of(machine, op->slot, item));
	buf_put(machine->out, bytes_of(machine, op));
	buf_put(machine->out, STR("rId"));
	buf_number(machine->out, machine->program->rels.first + id, 1);
	buf_put(machine->out, STR("\">"));
}

/* --- the machine ------------------------------------------------------------------ */

static void
run_id(struct machine *machine, const struct op *op)
{
	if (machine->later)
		buf_number(machine->out,
			   machine->program->first_id + machine->ids++, 1);
	else
		buf_put(machine->out, bytes_of(machine, op));
}

/* One step; returns the next. */
static size_t
step(struct machine *machine, size_t at)
{
	const struct op *op = &machine->program->ops[at];

	switch (op->kind) {
	case OP_COPY:
		buf_put(machine->out, bytes_of(machine, op));
		machine->seen += op->visible;
		return at + 1;
	case OP_VALUE:
		run_value(machine, op);
		return at + 1;
	case OP_PLAIN:
		run_plain(machine, op);
		return at + 1;
	case OP_BLOCK:
		run_block(machine, at);
		return op->end;
	case OP_UNLESS:
		if (!is_true(machine, &op->slot->ref))
			run(machine, at + 1, op->end);
		return op->end;
	case OP_OPTIONAL:
		run_optional(machine, at, &machine->seen);
		return op->end;
	case OP_OPTIONAL_TABLE:
		run_optional(machine, at, &machine->rows);
		return op->end;
	case OP_ROW:
		machine->rows++;
		return at + 1;
	case OP_FIRST:
		if (machine->later == 0)
			run(machine, at + 1, op->end);
		return op->end;
	case OP_ID:
		run_id(machine, op);
		return at + 1;
	case OP_KEEP:
		run_keep(machine, op);
		return at + 1;
	case OP_KEEP_RUN:
		run_keep_run(machine, op);
		return at + 1;
	case OP_LINK:
		run_link(machine, op);
		return at + 1;
	case OP_LINK_END:
		if (link_item(machine, op->slot))
			buf_put(machine->out, bytes_of(machine, op));
		return at + 1;
	}
	return at + 1;
}

static void
run(struct machine *machine, size_t from, size_t to)
{
	while (from < to)
		from = step(machine, from);
}

void
run_program(struct arena *arena, const struct program *program,
	    const struct record *record, struct links *links, struct buf *out)
{
	struct machine machine = {
		.arena = arena,
		.program = program,
		.frames = arena_new(arena, struct frame, program->depth + 1),
		.links = links,
		.out = out,
	};

	machine.frames[0].record = record;
	run(&machine, 0, program->nops);
}
