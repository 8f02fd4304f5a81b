/* list.c - getdelim over a file that can be read again. */
#include "cli/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/files.h"

/* No name is longer, so that a NUL would have come. */
enum { NEAR = 1 << 13 };

/* All of FROM in a file without a name; NULL with errno set. */
static FILE *
put_aside(FILE *from)
{
	FILE *to = tmpfile();
	char block[NEAR];
	size_t got;

	while (to && (got = fread(block, 1, sizeof block, from)) > 0)
		if (fwrite(block, 1, got, to) != got) {
			fclose(to);
			return NULL;
		}
	if (to && ferror(from)) {
		fclose(to);
		return NULL;
	}
	if (to)
		rewind(to);
	return to;
}

static FILE *
open_again(const char *path)
{
	bool is_input = strcmp(path, "-") == 0;
	FILE *file = is_input ? stdin : fopen(path, "re"), *copy;

	if (!file || (!is_input && files_kind(path) == FILE_REGULAR))
		return file;
	copy = put_aside(file);
	if (!is_input)
		fclose(file);
	return copy;
}

static char
separator_of(FILE *file)
{
	char block[NEAR];
	size_t got = fread(block, 1, sizeof block, file);

	rewind(file);
	return memchr(block, '\0', got) ? '\0' : '\n';
}

bool
list_open(struct list *list, const char *path, struct faults *faults)
{
	if (files_is_folder(path)) {
		fault(faults, MSG_IS_FOLDER, spot_nowhere(), str_of(path));
		return false;
	}
	list->file = open_again(path);
	if (!list->file) {
		files_unread(faults, NULL, path);
		return false;
	}
	list->separator = separator_of(list->file);
	return true;
}

const char *
list_next(struct list *list)
{
	ssize_t len;

	do {
		len = getdelim(&list->name, &list->cap, list->separator,
			       list->file);
		if (len < 0)
			return NULL;
		if (list->name[len - 1] == list->separator)
			list->name[--len] = '\0';
		if (len && list->separator == '\n' &&
		    list->name[len - 1] == '\r')
			list->name[--len] = '\0';
	} while (len == 0);
	return list->name;
}

void
list_rewind(struct list *list)
{
	rewind(list->file);
}

void
list_close(struct list *list)
{
	if (list->file && list->file != stdin)
		fclose(list->file);
	free(list->name);
	list->file = NULL;
	list->name = NULL;
}
