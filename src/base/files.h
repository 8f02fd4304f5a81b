/* files.h - files in whole, and put in place at once. */
#ifndef BASE_FILES_H
#define BASE_FILES_H

#include <stdint.h>
#include <stdio.h>

#include "base/faults.h"

/* All bytes of the file PATH, of standard input where PATH is "-".  More than
 * MAX bytes is MSG_TOO_BIG, anything else that fails says why it cannot be
 * read; both are about SOURCE.  Returns whether BYTES is set. */
bool files_read(struct arena *, const char *path, size_t max,
		const struct source *, struct str *bytes, struct faults *);

/* Why a file that an input names was not read. */
enum file_reading {
	FILE_READ,
	FILE_MISSING,
	FILE_NOT_REGULAR, /* a folder, a pipe, a device: not waited for */
	FILE_TOO_BIG,
	FILE_UNREADABLE /* for the reason *WHY */
};

/* All bytes of the regular file PATH, of at most MAX bytes. */
enum file_reading files_read_regular(struct arena *, const char *path,
				     size_t max, struct str *bytes,
				     struct str *why);

/* The same piece by piece: a file descriptor, -1 with a fault; then as many of
 * the next ROOM bytes as there are, fewer only at the end.  False with a fault
 * where reading fails. */
int files_open(const char *path, const struct source *, struct faults *);
bool files_take(int fd, char *to, size_t room, size_t *got,
		const struct source *, struct faults *);
void files_close(int fd);

/* The file PATH, to be read from anywhere in it: standard input and pipes are
 * copied into a temporary file first.  NULL with a fault. */
FILE *files_random(const char *path, const struct source *, struct faults *);

/* A path under which the bytes of PATH, standard input where that is "-", are
 * read from the first on as often as need be: PATH itself, or a copy that is
 * there until the program ends.  NULL with a fault. */
const char *files_again(struct arena *, const char *path, const struct source *,
			struct faults *);

/* A new file that nobody else sees, gone when it is closed; -1 with a fault.
 * Append BYTES to it, or read LEN bytes at OFFSET. */
int files_temporary(struct faults *);
bool files_append(int fd, struct str bytes, struct faults *);
bool files_take_at(int fd, size_t offset, char *to, size_t len,
		   struct faults *);
/* Say what errno says of reading PATH, about SOURCE, which may be NULL. */
void files_unread(struct faults *, const struct source *, const char *path);

/* Write BYTES to a new file beside PATH, sync it, and rename it to PATH, so
 * that PATH is always the old file or the new one, even after a power cut; the
 * folder itself is not waited for.  It must exist.  A link stays, and what it
 * leads to is written.  Without REPLACE a file that is there already is
 * MSG_EXISTS. */
bool files_write(struct arena *, const char *path, struct str bytes,
		 bool replace, struct faults *);

/* Write all BYTES to FD; false with errno set.  Say what errno says of writing
 * PATH. */
bool files_put(int fd, struct str bytes);
void files_unwritten(struct faults *, struct str path);

/* Write BYTES, all that there is to say, to standard output and close it. */
bool files_print(struct str bytes, struct faults *);

/* Write BYTES to standard error; nobody could be told if that fails. */
void files_complain(struct str bytes);

/* Make the folder PATH and those above it. */
bool files_make_folder(struct arena *, struct str path, struct faults *);

/* The path of a new, empty file that nobody else may read, in $TMPDIR or /tmp;
 * remove it.  Empty with a fault where there can be none. */
struct str files_scratch(struct arena *, struct faults *);
void files_remove(const char *path);

bool files_exists(const char *path);
bool files_is_folder(const char *path);

/* A link is what it leads to, one that leads nowhere is FILE_REGULAR.
 * FILE_SPECIAL is a pipe, a device and the like. */
enum file_kind { FILE_NONE, FILE_REGULAR, FILE_FOLDER, FILE_SPECIAL };
enum file_kind files_kind(const char *path);

/* The same, and whether PATH is a link. */
struct file_look {
	enum file_kind kind;
	bool is_link;
};
struct file_look files_look(const char *path);

/* When the file PATH was changed, in nanoseconds since 1970; 0 where there is
 * none or one without bytes. */
int64_t files_changed(const char *path);

/* Whether the file PATH has as many bytes as TAIL before its last REST and
 * they are those. */
bool files_end_in(const char *path, struct str tail, size_t rest);

/* The absolute path of PATH without links, "." and ".."; steps of it that do
 * not exist yet stay as they are. */
struct str files_real(struct arena *, struct str path);

/* Whether standard output or standard error is a terminal, and how an
 * environment variable is set ("" where it is not). */
bool files_output_is_terminal(void);
bool files_errors_are_terminal(void);
struct str files_environment(const char *name);

/* Once, before anything is opened: a full disk is to be an error, not a
 * signal, an interrupted run is to leave no temporary file, and a closed
 * standard stream is to stay closed. */
void files_prepare(void);

#endif
