/* run_keep.c - what must not be left empty. */
#include "docx/machine.h"

/* WRITTEN up to the last thing that is neither blank nor an empty element, as
 * the marks are that may follow a paragraph. */
static struct str
before_marks(struct str written)
{
	for (;;) {
		written = str_trim(written);
		if (!str_ends(written, STR("/>")))
			return written;
		while (written.data[written.len - 1] != '<')
			written.len--;
		written.len--;
	}
}

/* WRITTEN without the end tags of content controls that it ends in. */
static struct str
within_controls(struct str written)
{
	while (str_ends(written, STR("sdt>")) ||
	       str_ends(written, STR("sdtContent>"))) {
		size_t at = written.len;

		while (at > 0 && written.data[at - 1] != '<')
			at--;
		if (at == 0 || written.data[at] != '/')
			break;
		written.len = at - 1;
	}
	return written;
}

void
run_keep(struct machine *machine, const struct op *op)
{
	const struct str *end = &machine->program->words.paragraph_end;

	if (!str_ends(within_controls(before_marks(buf_str(machine->out))),
		      *end))
		buf_put(machine->out, machine_bytes(machine, op));
}

/* The start tag of the control is the last thing written if it is empty. */
void
run_keep_run(struct machine *machine, const struct op *op)
{
	if (str_ends(buf_str(machine->out), STR("sdtContent>")))
		buf_put(machine->out, machine_bytes(machine, op));
}
