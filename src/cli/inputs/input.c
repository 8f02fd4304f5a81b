/* input.c - read, decode, parse, check. */
#include "cli/inputs/input.h"

#include "base/encoding.h"
#include "base/files.h"
#include "base/where.h"
#include "cli/inputs/pictures.h"
#include "cli/inputs/tables.h"
#include "form/typed/merge.h"

struct input
input_of(const char *path)
{
	struct str name = str_of(path);

	if (str_eq(name, STR("-")))
		name = STR("<stdin>");
	return (struct input){ .path = path,
			       .from = path,
			       .source = { .name = name } };
}

struct str
input_title(struct arena *arena, const struct input *input,
	    enum language language)
{
	struct buf title = { .arena = arena };

	buf_put(&title, input->source.name);
	if (input->rows && !input->nrecords)
		where_put_cell(&title, spot_source(input->row.source),
			       language);
	return buf_str(&title);
}

bool
input_read(struct arena *arena, struct input *input, struct faults *faults)
{
	size_t max = (size_t)ANSWERS_MAX_MIB << 20;

	return files_read(arena, input->from, max, &input->source,
			  &input->bytes, faults);
}

/* The text of a file, as UTF-8. */
static bool
read_file(struct arena *arena, struct input *input, const char *encoding,
	  struct faults *faults)
{
	if (!input_read(arena, input, faults))
		return false;
	input->source.text = input->bytes;
	return encoding_decode(arena, &input->source, encoding, faults);
}

/* NULL where they could not be read. */
static const struct answers *
read_answers(struct arena *arena, struct input *input, const char *encoding,
	     struct faults *faults)
{
	struct answers *answers;

	if (input->nrecords)
		return rows_answers(arena, input->rows, input->records,
				    input->nrecords, faults);
	if (!input->rows)
		return read_file(arena, input, encoding, faults)
			       ? answers_parse(arena, &input->source, faults)
			       : NULL;
	answers = rows_answers(arena, input->rows, &input->row, 1, faults);
	if (answers)
		answers->number = input->index;
	return answers;
}

struct record *
input_check(struct arena *arena, struct input *input, const char *encoding,
	    const struct form *form, const struct answers *base,
	    struct evaluator *evaluator, struct faults *faults)
{
	const struct answers *answers =
		read_answers(arena, input, encoding, faults);
	struct record *record;

	if (!answers)
		return NULL;
	if (base)
		answers = merge_answers(arena, form, base, answers);
	record = check_answers(arena, evaluator, form, answers, faults);
	pictures_read(arena, record, input->path, faults);
	return record;
}
