/* kinds.h - what files are by their names. */
#ifndef CLI_KINDS_H
#define CLI_KINDS_H

#include "cli/options/options.h"

/* The one of COUNT ENDINGS, in lower case, that PATH has whatever its case;
 * empty if none. */
struct str kinds_ending(struct str path, const struct str *endings,
			size_t count);

/* Whether PATH is that of a Word file that may be a report. */
bool kinds_is_report(const char *path);

/* The ending that PATH has in common with Word files of any kind, in lower
 * case; empty if none. */
struct str kinds_word_ending(struct str path);

/* Add a fault where PATH, an input and a folder if IS_FOLDER, is of another
 * kind than answers. */
void kinds_check_answers(const struct options *, const char *path,
			 bool is_folder, struct faults *);

#endif
