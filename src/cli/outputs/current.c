/* current.c - times, and the end of a zip. */
#include "cli/outputs/current.h"

#include <string.h>

#include "base/files.h"

/* What a zip without a comment ends in: four bytes and ENDING more.  A machine
 * that lost its power may have a file's name, but not yet its bytes. */
enum { ENDING = 18 };

int64_t
current_since(const struct loaded *loaded)
{
	int64_t docx = 0, form = 0;

	if (loaded->docx_path)
		docx = files_changed(loaded->docx_path);
	if (loaded->form_path)
		form = files_changed(loaded->form_path);
	return docx > form ? docx : form;
}

bool
current_is(struct str path, const char *input, int64_t since)
{
	int64_t written = files_changed(path.data);

	return written > since && strcmp(input, "-") != 0 &&
	       written > files_changed(input) &&
	       files_end_in(path.data, STR("PK\5\6"), ENDING);
}
