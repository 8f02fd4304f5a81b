/* machine.h - what run*.c share: a program at work. */
#ifndef DOCX_MACHINE_H
#define DOCX_MACHINE_H

#include "base/buf.h"
#include "docx/deflate/trace.h"
#include "docx/parts/media.h"
#include "docx/program/program.h"
#include "docx/program/restarts.h"
#include "docx/render/links.h"
#include "form/model/record.h"

/* What a block has at hand: a record or an item of a list, or its VALUE; the
 * SERIAL of that item. */
struct frame {
	const struct record *record;
	const struct item *item;
	const struct value *value;
	size_t serial;
};

/* SEEN counts what a reader sees, ROWS the rows, so that what has added to
 * neither can be undone.  SERIAL numbers the items that are
 * not the first of all blocks around; SERIALS were given so far. */
struct machine {
	struct arena *arena;
	const struct program *program;
	struct frame *frames;
	struct links *links;
	struct restarts *restarts;
	struct media *media;
	struct buf *out;
	struct trace *trace;
	size_t seen, rows, serial, serials, ids;
	struct str *stack; /* the texts of terms */
	size_t nstack, stack_cap;
};

static inline struct str
machine_bytes(const struct machine *machine, const struct op *op)
{
	return str_slice(machine->program->bytes, op->from, op->from + op->len);
}

/* The answer that the step is about. */
static inline const struct use *
machine_use(const struct machine *machine, const struct op *op)
{
	return &machine->program->uses[op->use];
}

/* The value that REF means now, NULL where the item at hand has no such field;
 * *FIELD is the field that it is of. */
const struct value *machine_value(const struct machine *, const struct ref *,
				  const struct field **field);

/* The one item of what USE means, or NULL where there is no answer. */
const struct item *machine_item(const struct machine *, const struct use *);

/* The value of USE as it is printed. */
struct str machine_text(struct machine *, const struct use *);

/* Whether a block over FIELD runs once for each item or record. */
bool machine_repeats(const struct field *);

/* Whether REF means a record that is not there, after the last of a sheet. */
bool machine_is_beyond(const struct machine *, const struct ref *);

/* Whether a block over REF runs, of a list at least once; whether there is an
 * answer. */
bool machine_is_true(const struct machine *, const struct ref *);
bool machine_is_answered(const struct machine *, const struct ref *);

/* Whether its value was given, as some text. */
bool machine_has(const struct machine *, const struct ref *);

/* Take the text on top of the stack; whether it is "1"; as USE prints it, if it
 * is a number. */
struct str machine_pop(struct machine *);
bool machine_holds(struct machine *);
struct str machine_result(struct machine *, const struct use *);

/* The steps of terms. */
void run_push(struct machine *, const struct op *);
void run_push_value(struct machine *, const struct op *);
void run_join(struct machine *, const struct op *);
void run_compare(struct machine *, const struct op *);
void run_choose(struct machine *, const struct op *);
void run_formula(struct machine *, const struct op *);

/* The steps that print values. */
void run_value(struct machine *, const struct op *);
void run_plain(struct machine *, const struct op *);
void run_lines(struct machine *, const struct op *);
void run_records(struct machine *, const struct op *);
void run_link(struct machine *, const struct op *);
void run_link_end(struct machine *, const struct op *);
void run_links(struct machine *, const struct op *);

/* The steps that print pictures. */
void run_picture(struct machine *, const struct op *);
void run_types(struct machine *, const struct op *);

/* The steps that write what a container must not be without. */
void run_keep(struct machine *, const struct op *);
void run_keep_run(struct machine *, const struct op *);

/* The steps that write ids and names. */
void run_id(struct machine *, const struct op *);
void run_number(struct machine *, const struct op *);
void run_name(struct machine *, const struct op *);
void run_num(struct machine *, const struct op *);
void run_nums(struct machine *, const struct op *);

#endif
