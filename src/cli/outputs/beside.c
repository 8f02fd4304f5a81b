/* beside.c - the log, the wrong rows, the archive. */
#include "cli/outputs/beside.h"

#include "base/files.h"

static const enum option_id options[] = { OPTION_LOG, OPTION_FAILED,
					  OPTION_OUTPUT };

bool
beside_written(const struct naming *naming, struct arena *arena, size_t i,
	       struct str *path, struct str *key)
{
	if (i == sizeof options / sizeof *options)
		return false;
	*key = STR("");
	if (options[i] == OPTION_OUTPUT && !naming->in_archive)
		return true;
	*path = str_of(cli_value(naming->cli, options[i]));
	if (path->len && !str_eq(*path, STR("-")) &&
	    files_kind(path->data) != FILE_SPECIAL)
		*key = naming_key_read(arena, *path);
	return true;
}
