/* progress.c - a line that is written over itself. */
#include "cli/batch/progress.h"

#include "base/clock.h"
#include "base/diagnosis.h"
#include "base/files.h"
#include "base/unfinished.h"

/* To the start of the line, and away with it. */
#define UNDO "\r\033[K"

enum { FIRST_MS = 1000, EVERY_MS = 200 };

void
progress_start(struct progress *progress, const struct cli *cli)
{
	progress->cli = cli;
	progress->is_wanted = files_errors_are_terminal() &&
			      !cli_given(cli, OPTION_QUIET) &&
			      !option_is(&cli->options, OPTION_DIAG, "json");
	progress->next = clock_ms() + FIRST_MS;
}

/* "1:05", minutes and seconds. */
static struct str
minutes(struct arena *arena, uint64_t seconds)
{
	struct buf text = { .arena = arena };

	buf_number(&text, (unsigned long)(seconds / 60), 0);
	buf_char(&text, ':');
	buf_number(&text, (unsigned long)(seconds % 60), 2);
	return buf_str(&text);
}

static void
put_line(struct buf *line, const struct cli *cli, const struct tally *tally,
	 uint64_t ms)
{
	struct arena *arena = line->arena;
	size_t done = tally->made + tally->current + tally->wrong;
	size_t left = tally->all > done ? tally->all - done : 0;
	uint64_t rate = ms ? done * 1000 / ms : 0;
	struct fault words = { .message = MSG_PROGRESS };

	words.key = arena_number(arena, done);
	words.args[0] = arena_number(arena, tally->all);
	words.args[1] = arena_number(arena, rate);
	words.args[2] = minutes(arena, rate ? left / rate : 0);
	words.args[3] = arena_number(arena, tally->wrong);
	if (!tally->all)
		words.message = MSG_PROGRESS_OPEN;
	diagnosis_text(line, message_text(words.message)->text[cli->language],
		       &words);
}

void
progress_show(struct progress *progress, const struct tally *tally)
{
	struct arena arena = { NULL, progress->cli->arena->exhausted };
	struct buf line = { .arena = &arena };
	uint64_t now;

	if (!progress->is_wanted)
		return;
	now = clock_ms();
	if (now < progress->next)
		return;
	buf_char(&line, '\r');
	put_line(&line, progress->cli, tally, now - tally->start);
	buf_put(&line, STR("\033[K"));
	unfinished_line(UNDO);
	files_complain(buf_str(&line));
	arena_free(&arena);
	progress->is_shown = true;
	progress->next = now + EVERY_MS;
}

void
progress_hide(struct progress *progress)
{
	if (progress->is_shown)
		files_complain(STR(UNDO));
	unfinished_line(NULL);
	progress->is_shown = false;
}
