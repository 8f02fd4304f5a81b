/* command.h - what the program can be told to do. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "base/arena.h"
#include "base/str.h"

enum command_id {
	COMMAND_FILL,
	COMMAND_CHECK,
	COMMAND_NEW,
	COMMAND_KEYS,
	COMMAND_FORM,
	COMMAND_BLANK,
	COMMAND_EXTRACT,
	COMMAND_VERIFY,
	COMMAND_COLLECT,
	COMMAND_COUNT
};

/* EXAMPLE is how it may be written.  A command without READS takes no files. */
struct command {
	struct str name;
	struct str example;
	bool reads;
};

const struct command *command_of(enum command_id);

/* Whether NAME is a command's; the command is then *ID. */
bool command_find(struct str name, enum command_id *id);

/* The command nearest to NAME within distance 2, empty if none. */
struct str command_nearest(struct str name);

/* "fill, check, …". */
struct str command_names(struct arena *);

#endif
