/* unfinished.c - a table that the signal handler goes through. */
#include "base/unfinished.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

enum { FREE, TAKEN, SET, PLACES = 256 };

/* More threads than there are places go without. */
static struct place {
	atomic_int state;
	int folder;
	char name[UNFINISHED_NAME];
} places[PLACES];

size_t
unfinished_add(int folder, const char *name)
{
	for (size_t i = 0; i < PLACES; i++) {
		int expected = FREE;

		if (!atomic_compare_exchange_strong(&places[i].state, &expected,
						    TAKEN))
			continue;
		places[i].folder = folder;
		strncpy(places[i].name, name, UNFINISHED_NAME - 1);
		atomic_store(&places[i].state, SET);
		return i;
	}
	return PLACES;
}

void
unfinished_forget(size_t i)
{
	if (i < PLACES)
		atomic_store(&places[i].state, FREE);
}

static _Atomic(const char *) line;

void
unfinished_line(const char *undo)
{
	atomic_store(&line, undo);
}

static void
remove_line(void)
{
	const char *undo = atomic_load(&line);

	if (undo && write(STDERR_FILENO, undo, strlen(undo)) < 0)
		return;
}

static void
interrupted(int signal_number)
{
	for (size_t i = 0; i < PLACES; i++)
		if (atomic_load(&places[i].state) == SET)
			unlinkat(places[i].folder, places[i].name, 0);
	remove_line();
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

void
unfinished_prepare(void)
{
	static const int ends[] = { SIGHUP, SIGINT, SIGTERM };
	struct sigaction action = { .sa_handler = interrupted };

	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		struct sigaction before;

		if (sigaction(ends[i], NULL, &before) == 0 &&
		    before.sa_handler != SIG_IGN)
			sigaction(ends[i], &action, NULL);
	}
}
