/* cli.h - what all commands share: the options, and telling people. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "base/buf.h"
#include "base/faults.h"
#include "cli/options/options.h"

/* ARENA lives as long as the program.  STATUS is the worst that happened. */
struct cli {
	struct arena *arena;
	struct options options;
	enum language language;
	enum status status;
};

/* The value of an option, NULL where it is not given. */
const char *cli_value(const struct cli *, enum option_id);
bool cli_given(const struct cli *, enum option_id);

/* Tell FAULTS on standard error, in the order of their places, and remember
 * their status.  Returns whether there was no error among them. */
bool cli_tell(struct cli *, struct faults *);

/* Tell a note, unless only faults are wanted.  The first of the slices is the
 * key. */
#define cli_note(cli, message, ...)                                         \
	cli_note_add((cli), (message), (const struct str[]){ __VA_ARGS__ }, \
		     sizeof((const struct str[]){ __VA_ARGS__ }) /          \
			     sizeof(struct str))
void cli_note_add(const struct cli *, enum message, const struct str *texts,
		  size_t count);

/* The words of a note in the language of the messages, with KEY and ARGUMENT
 * in their places. */
struct str cli_words(const struct cli *, enum message, struct str key,
		     struct str argument);

/* Print BYTES, all that the command has to say, on standard output, or with
 * -o into a file. */
void cli_print(struct cli *, struct str bytes);

#endif
