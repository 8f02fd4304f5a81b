/* list.c - getdelim over a file that can be read again. */
#include "cli/inputs/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/files.h"

/* No name is longer, so that a NUL would have come. */
enum { NEAR = 1 << 13 };

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
	struct source *source = arena_new(faults->arena, struct source, 1);

	source->name = str_of(path);
	if (files_is_folder(path))
		fault(faults, MSG_IS_FOLDER, spot_nowhere(), source->name);
	else
		list->file = files_random(path, source, faults);
	if (!list->file)
		return false;
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
	if (list->file)
		fclose(list->file);
	free(list->name);
	list->file = NULL;
	list->name = NULL;
}
