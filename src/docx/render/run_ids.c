/* run_ids.c - what every item of a block has for itself. */
#include "docx/render/machine.h"

void
run_id(struct machine *machine, const struct op *op)
{
	if (machine->serial)
		buf_number(machine->out,
			   machine->program->first_id + machine->ids++, 1);
	else
		buf_put(machine->out, machine_bytes(machine, op));
}

void
run_number(struct machine *machine, const struct op *op)
{
	const struct program *program = machine->program;
	size_t serial = machine->frames[op->level].serial;

	if (serial)
		buf_number(machine->out,
			   program->first_bookmark + op->index +
				   (serial - 1) * program->nbookmarks,
			   1);
	else
		buf_put(machine->out, machine_bytes(machine, op));
}

/* A name has at most 40 characters ([MS-OI29500] 2.1.331); one that gets too
 * long is another one. */
void
run_name(struct machine *machine, const struct op *op)
{
	enum { MOST = 40, LONGEST_END = 11 };
	struct str name = machine_bytes(machine, op);
	size_t serial = machine->frames[op->level].serial;

	if (serial && name.len > MOST - LONGEST_END) {
		buf_char(machine->out, '_');
		buf_number(machine->out, op->index, 1);
	} else {
		buf_put(machine->out, name);
	}
	if (!serial)
		return;
	buf_char(machine->out, '_');
	buf_number(machine->out, serial, 1);
}

void
run_num(struct machine *machine, const struct op *op)
{
	size_t serial = machine->frames[op->level].serial, id;

	if (serial == 0) {
		buf_put(machine->out, machine_bytes(machine, op));
		return;
	}
	id = machine->restarts->next + (serial - 1) * machine->program->nnums +
	     op->index;
	restarts_add(machine->restarts, op->index, id);
	buf_number(machine->out, id, 1);
}

void
run_nums(struct machine *machine, const struct op *op)
{
	const struct restarts *restarts = machine->restarts;
	struct str start = str_slice(machine->program->bytes, op->between,
				     op->between + op->between_len);

	for (size_t i = 0; i < restarts->count; i++) {
		if (restarts->list[i].index != op->index)
			continue;
		buf_put(machine->out, start);
		buf_number(machine->out, restarts->list[i].id, 1);
		buf_put(machine->out, machine_bytes(machine, op));
	}
}
