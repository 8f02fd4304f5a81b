/* tally.c - counting, and one line. */
#include "cli/batch/tally.h"

#include "base/clock.h"

void
tally_start(struct tally *tally, size_t all)
{
	*tally = (struct tally){ .all = all, .start = clock_ms() };
}

void
tally_count(struct tally *tally, const struct report *report)
{
	switch (report->fate) {
	case FATE_MADE:
		tally->made++;
		break;
	case FATE_CURRENT:
		tally->current++;
		break;
	case FATE_WRONG:
		tally->wrong++;
		break;
	case FATE_TOLD:
		tally->wrong += report->faults.errors > 0;
		break;
	case FATE_OTHERS:
		break;
	}
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

static enum message
sum_of(const struct cli *cli)
{
	if (cli->options.command == COMMAND_COLLECT)
		return MSG_COLLECTED;
	if (cli->options.command == COMMAND_EXTRACT)
		return MSG_EXTRACTED;
	return cli_given(cli, OPTION_UPDATE) ? MSG_BATCH_UPDATED : MSG_BATCH;
}

void
tally_tell(const struct tally *tally, const struct cli *cli)
{
	struct arena *arena = cli->arena;

	cli_note(cli, sum_of(cli), arena_number(arena, tally->made),
		 arena_number(arena, tally->wrong),
		 seconds(arena, clock_ms() - tally->start),
		 arena_number(arena, tally->current));
}
