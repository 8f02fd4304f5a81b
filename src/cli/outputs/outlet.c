/* outlet.c - a stream, begun when it is needed. */
#include "cli/outputs/outlet.h"

static const char *
path_of(const struct outlet *outlet)
{
	const char *path = cli_value(outlet->cli, OPTION_OUTPUT);

	return path ? path : "-";
}

bool
outlet_put(struct outlet *outlet, struct str bytes, struct faults *faults)
{
	if (outlet->is_broken)
		return false;
	if (!outlet->stream)
		outlet->stream = stream_open(
			outlet->cli->arena, path_of(outlet),
			cli_given(outlet->cli, OPTION_FORCE), faults);
	outlet->is_broken =
		!outlet->stream || !stream_put(outlet->stream, bytes);
	return !outlet->is_broken;
}

void
outlet_end(struct outlet *outlet)
{
	struct faults faults = { .arena = outlet->cli->arena };
	struct str path = str_of(path_of(outlet));

	if (outlet->stream && stream_end(outlet->stream, &faults) &&
	    !str_eq(path, STR("-")))
		cli_note(outlet->cli, MSG_WROTE, path);
	outlet->stream = NULL;
	cli_tell(outlet->cli, &faults);
}

void
outlet_drop(struct outlet *outlet)
{
	if (outlet->stream)
		stream_drop(outlet->stream);
	outlet->stream = NULL;
}
