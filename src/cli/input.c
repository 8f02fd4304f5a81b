/* input.c - read, decode, parse, check. */
#include "cli/input.h"

#include "base/encoding.h"
#include "base/files.h"
#include "form/merge.h"

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
	    const struct form *form, const struct answers *base,
	    struct evaluator *evaluator, struct faults *faults)
{
	const struct answers *answers;

	if (!input_read(arena, input, faults))
		return NULL;
	input->source.text = input->bytes;
	if (!encoding_decode(arena, &input->source, encoding, faults))
		return NULL;
	answers = answers_parse(arena, &input->source, faults);
	if (base)
		answers = merge_answers(arena, form, base, answers);
	return check_answers(arena, evaluator, form, answers, faults);
}
