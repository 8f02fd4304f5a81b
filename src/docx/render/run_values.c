/* run_values.c - values as text, and as the targets of links. */
#include "docx/render/machine.h"
#include "docx/wordml/field_code.h"
#include "docx/wordml/words.h"
#include "form/print/print.h"
#include "form/print/written.h"
#include "form/values/contact.h"

/* The one record of LIST, or NULL. */
static const struct record *
sole_record(const struct record *top, const struct field *list)
{
	const struct value *value = record_value(top, list);

	return value->nrecords ? value->records[0] : NULL;
}

/* The record that REF means, or NULL. */
static inline const struct record *
record_of(const struct machine *machine, const struct ref *ref)
{
	const struct record *record = machine->frames[ref->level].record;
	size_t at;

	if (ref->sole)
		return sole_record(machine->frames[0].record, ref->sole);
	if (!record || !ref->ahead)
		return record;
	at = record->position - 1 + ref->ahead;
	return at < record->among->nrecords ? record->among->records[at] : NULL;
}

bool
machine_is_beyond(const struct machine *machine, const struct ref *ref)
{
	return ref->ahead && !record_of(machine, ref);
}

const struct value *
machine_value(const struct machine *machine, const struct ref *ref,
	      const struct field **field)
{
	const struct record *record = record_of(machine, ref);
	const struct value *value = NULL;

	*field = ref->field;
	if (record)
		value = record_value(record, ref->field);
	else if (ref->ahead)
		return NULL;
	if (ref->other && (!value || value->state == UNANSWERED)) {
		*field = ref->other;
		value = record_value(machine->frames[0].record, ref->other);
	}
	return value;
}

/* A field of a block without records, of which the form knows nothing else. */
static const struct value nothing = { .state = UNANSWERED };

struct str
machine_text(struct machine *machine, const struct use *use)
{
	const struct ref *ref = &use->ref;
	const struct frame *frame = &machine->frames[ref->level];
	const struct field *field = ref->field;
	const struct value *value = frame->value;

	if (!field) {
		struct str result = machine_result(machine, use);

		return machine_is_beyond(machine, ref) ? STR("") : result;
	}
	if (machine_is_beyond(machine, ref))
		return STR("");
	if (ref->is_item && frame->item)
		return print_item(machine->arena, field, frame->item,
				  use->filters, use->nfilters);
	if (!ref->is_item)
		value = machine_value(machine, ref, &field);
	if (!value)
		value = &nothing;
	if (ref->choice)
		return print_box(value_has_choice(value, ref->choice));
	return print_value(machine->arena, field, value, use->filters,
			   use->nfilters);
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

void
run_value(struct machine *machine, const struct op *op)
{
	struct str text = machine_text(machine, machine_use(machine, op));
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

static struct str
quoted(struct arena *arena, struct str text, enum quoting quoting)
{
	struct buf code = { .arena = arena };

	switch (quoting) {
	case QUOTE_TARGET:
		return url_encoded(arena, text);
	case QUOTE_COMPONENT:
		return url_component(arena, text);
	case QUOTE_CODE:
		field_code_put(&code, text);
		return buf_str(&code);
	case QUOTE_TEXTS:
	case QUOTE_DATA:
	case QUOTE_PICTURE:
	case QUOTE_WIDTH:
	case QUOTE_HEIGHT:
	case QUOTE_WIDTH_POINTS:
	case QUOTE_HEIGHT_POINTS:
		break;
	}
	return text;
}

void
run_plain(struct machine *machine, const struct op *op)
{
	const struct use *use = machine_use(machine, op);
	struct str text = machine_text(machine, use);

	machine->seen += text.len > 0;
	buf_xml_attribute(machine->out,
			  quoted(machine->arena, text, use->quoting));
}

void
run_lines(struct machine *machine, const struct op *op)
{
	size_t from = machine->out->len;
	const struct field *field;
	const struct value *value =
		machine_value(machine, &machine_use(machine, op)->ref, &field);

	written_rest(machine->out, field, value);
	buf_xml_from(machine->out, from);
}

void
run_records(struct machine *machine, const struct op *op)
{
	size_t from = machine->out->len;

	(void)op;
	written_records(machine->out, machine->frames[0].record);
	buf_xml_from(machine->out, from);
}

/* --- links ---------------------------------------------------------------- */

const struct item *
machine_item(const struct machine *machine, const struct use *use)
{
	const struct ref *ref = &use->ref;
	const struct frame *frame = &machine->frames[ref->level];
	const struct field *field;
	const struct value *value = frame->value;

	if (ref->is_item && frame->item)
		return frame->item;
	if (!ref->is_item)
		value = machine_value(machine, ref, &field);
	return value && value->state == ANSWERED && value->nitems ? value->items
								  : NULL;
}

static struct str
target_of(const struct machine *machine, const struct use *use,
	  const struct item *item)
{
	if (use->ref.field->type == TYPE_EMAIL)
		return email_encoded(machine->arena, item->text);
	return url_encoded(machine->arena, item->text);
}

void
run_link(struct machine *machine, const struct op *op)
{
	const struct item *item =
		machine_item(machine, machine_use(machine, op));
	size_t id;

	if (!item)
		return;
	id = links_add(machine->links,
		       target_of(machine, machine_use(machine, op), item));
	buf_put(machine->out, machine_bytes(machine, op));
	buf_put(machine->out, STR("rId"));
	buf_number(machine->out, machine->program->rels.first + id, 1);
	buf_put(machine->out, STR("\">"));
}

void
run_links(struct machine *machine, const struct op *op)
{
	(void)op;
	links_put(machine->out, machine->links, &machine->program->rels);
}

void
run_link_end(struct machine *machine, const struct op *op)
{
	if (machine_item(machine, machine_use(machine, op)))
		buf_put(machine->out, machine_bytes(machine, op));
}
