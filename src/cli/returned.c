/* returned.c - read, extract, check. */
#include "cli/returned.h"

#include "base/files.h"
#include "base/text.h"
#include "docx/extract/extract.h"
#include "opc/limits.h"

bool
returned_is(struct arena *arena, const char *path)
{
	struct str lower = text_lower(arena, str_of(path));

	return str_ends(lower, STR(".docx")) || str_ends(lower, STR(".docm"));
}

/* A report that cannot be read is a fault of who answered, as wrong answers
 * are. */
static void
blame_answers(struct faults *faults)
{
	if (faults->status == STATUS_TEMPLATE)
		faults->status = STATUS_ANSWERS;
}

struct record *
returned_check(struct arena *arena, struct input *input,
	       const struct form *form, struct evaluator *evaluator,
	       struct faults *faults)
{
	struct source *source = &input->source;
	struct record *record = NULL;
	struct extract extract;

	if (!files_read(arena, input->path, LIMIT_PART, source, &source->text,
			faults))
		return NULL;
	if (extract_open(&extract, arena, source, source->text, faults))
		record = check_answers(arena, evaluator, form,
				       extract_answers(&extract, form, faults),
				       faults);
	extract_close(&extract, faults);
	blame_answers(faults);
	return record;
}
