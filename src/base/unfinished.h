/* unfinished.h - what an interrupted run must not leave behind. */
#ifndef BASE_UNFINISHED_H
#define BASE_UNFINISHED_H

#include <stddef.h>

/* The longest name, with its NUL. */
enum { UNFINISHED_NAME = 32 };

/* Have NAME, of the folder that is open as FOLDER, removed by a signal that
 * ends the program.  Returns what unfinished_forget wants; the folder must stay
 * open until then.  Any thread may call either. */
size_t unfinished_add(int folder, const char *name);
void unfinished_forget(size_t);

/* Have UNDO, which takes a line away from standard error, written by such a
 * signal; NULL where there is none.  UNDO is a constant. */
void unfinished_line(const char *undo);

/* Once: catch SIGHUP, SIGINT and SIGTERM unless they are ignored. */
void unfinished_prepare(void);

#endif
