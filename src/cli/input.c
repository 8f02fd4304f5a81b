/* input.c - read, decode, parse, check. */
#include "cli/input.h"

#include "base/encoding.h"
#include "base/files.h"
#include "cli/pictures.h"

struct input
input_of(const char *path)
{
	struct str name = str_of(path);

	if (str_eq(name, STR("-")))
		name = STR("<stdin>");
	return (struct input){ .path = path, .source = { .name = name } };
}

bool
input_read(struct arena *arena, struct input *input, struct faults *faults)
{
	size_t max = (size_t)ANSWERS_MAX_MIB << 20;

	if (!input->is_read)
		input->is_read =
			files_read(arena, input->path, max, &input->source,
				   &input->bytes, faults);
	return input->is_read;
}

struct record *
input_check(struct arena *arena, struct input *input, const char *encoding,
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
