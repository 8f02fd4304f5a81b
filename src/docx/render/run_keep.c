/* run_keep.c - what must not be left empty. */
#include "docx/render/machine.h"

/* Blanks that XML files are laid out with are no text where blocks stand. */
static struct str
without_layout(struct str written)
{
	const struct str blanks = STR(" \t\n\r");

	while (written.len &&
	       str_index(blanks, written.data[written.len - 1]) < blanks.len)
		written.len--;
	return written;
}

/* The last element's tag in WRITTEN, which ends in one. */
static struct str
last_tag(struct str written)
{
	size_t at = written.len;

	while (at > 0 && written.data[at - 1] != '<')
		at--;
	return str_from(written, at);
}

/* Empty, as the marks are that may follow a paragraph, or the end of a content
 * control around it. */
static bool
may_follow(struct str tag)
{
	return str_ends(tag, STR("/>")) ||
	       (str_starts(tag, STR("/")) &&
		(str_ends(tag, STR("sdt>")) ||
		 str_ends(tag, STR("sdtContent>"))));
}

/* WRITTEN without what may follow a paragraph. */
static struct str
before_marks(struct str written)
{
	for (;;) {
		struct str tag;

		written = without_layout(written);
		tag = last_tag(written);
		if (!may_follow(tag))
			return written;
		written.len -= tag.len + 1;
	}
}

void
run_keep(struct machine *machine, const struct op *op)
{
	const struct str *end = &machine->program->words.paragraph_end;

	if (!str_ends(before_marks(buf_str(machine->out)), *end))
		buf_put(machine->out, machine_bytes(machine, op));
}

/* The start tag of the control is the last thing written if it is empty. */
void
run_keep_run(struct machine *machine, const struct op *op)
{
	if (str_ends(without_layout(buf_str(machine->out)), STR("sdtContent>")))
		buf_put(machine->out, machine_bytes(machine, op));
}
