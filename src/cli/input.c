/* input.c - read, decode, parse, check. */
#include "cli/input.h"

#include "base/encoding.h"
#include "base/files.h"
#include "base/where.h"
#include "cli/pictures.h"
#include "cli/tables.h"

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
	if (input->rows)
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

static struct record *
check_file(struct arena *arena, struct input *input, const char *encoding,
	   const struct form *form, struct evaluator *evaluator,
	   struct faults *faults)
{
	struct record *record;

	if (!input_read(arena, input, faults))
		return NULL;
	input->source.text = input->bytes;
	if (!encoding_decode(arena, &input->source, encoding, faults))
		return NULL;
	record = check_answers(arena, evaluator, form,
			       answers_parse(arena, &input->source, faults),
			       faults);
	pictures_read(arena, record, input->path, faults);
	return record;
}

struct record *
input_check(struct arena *arena, struct input *input, const char *encoding,
	    const struct form *form, struct evaluator *evaluator,
	    struct faults *faults)
{
	if (input->rows)
		return rows_check(arena, input->rows, &input->row, form,
				  evaluator, faults);
	return check_file(arena, input, encoding, form, evaluator, faults);
}
