/* options.h - the command line, read in one place. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "base/faults.h"
#include "cli/options/command.h"

enum option_id {
	OPTION_TEMPLATE,
	OPTION_FORM,
	OPTION_OUTPUT,
	OPTION_DIR,
	OPTION_NAME,
	OPTION_FORCE,
	OPTION_ENCODING,
	OPTION_INPUT_FORMAT,
	OPTION_SEPARATOR,
	OPTION_SHEET,
	OPTION_MAP,
	OPTION_QUIET,
	OPTION_VERBOSE,
	OPTION_LANG,
	OPTION_DIAG,
	OPTION_JSON,
	OPTION_CSV,
	OPTION_FLAT,
	OPTION_OPEN,
	OPTION_ANNOTATE,
	OPTION_FILES_FROM,
	OPTION_JOBS,
	OPTION_UPDATE,
	OPTION_DURABLE,
	OPTION_SHARD,
	OPTION_LOG,
	OPTION_WITH,
	OPTION_LATEST,
	OPTION_FAILED,
	OPTION_USAGE,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_COUNT
};

/* GIVEN holds each option's value, "" for one that takes none, NULL where it
 * is not given. */
struct options {
	enum command_id command;
	const char *given[OPTION_COUNT];
	const char **inputs;
	size_t ninputs, inputs_cap;
};

/* Read ARGV.  Every fault of it goes to FAULTS, and the rest is still read. */
void options_read(struct arena *, int argc, char **argv, struct options *,
		  struct faults *);

/* How ID is written: "-o", or "--form" where it has no letter. */
struct str option_spelled(struct arena *, enum option_id id);

/* Whether COMMAND knows the option ID. */
bool option_goes_with(enum option_id id, enum command_id command);

/* Whether the option ID is given as WORD. */
bool option_is(const struct options *, enum option_id id, const char *word);

#endif
