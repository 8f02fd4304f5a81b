/* tally.c - counting, and one line. */
#include "cli/tally.h"

#include "base/clock.h"

void
tally_start(struct tally *tally, size_t all)
{
	*tally = (struct tally){ .all = all, .start = clock_ms() };
}

void
tally_count(struct tally *tally, enum fate fate)
{
	tally->made += fate == FATE_MADE;
	tally->current += fate == FATE_CURRENT;
	tally->wrong += fate == FATE_WRONG;
}

/* "1.25" */
static struct str
seconds(struct arena *arena, uint64_t ms)
{
	struct buf text = { .arena = arena };

	buf_number(&text, (unsigned long)(ms / 1000), 0);
	buf_char(&text, '.');
	buf_number(&text, (unsigned long)(ms / 10 % 100), 2);
	return buf_str(&text);
}

void
tally_tell(const struct tally *tally, const struct cli *cli,
	   enum message message)
{
	struct arena *arena = cli->arena;

	cli_note(cli, message, arena_number(arena, tally->made),
		 arena_number(arena, tally->wrong),
		 seconds(arena, clock_ms() - tally->start),
		 arena_number(arena, tally->current));
}
