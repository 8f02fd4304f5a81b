/* strings.c - sharedStrings.xml, item by item. */
#include "answers/strings.h"

#include <string.h>

#include "opc/events.h"

/* IN_TEXT: within a "t" that is shown; that of a reading aid is not.  FAILED:
 * the disk is full. */
struct reading {
	struct spool *spool;
	struct faults *faults;
	struct buf raw, text;
	size_t aids;
	bool in_text, failed;
};

static bool
is(const char *name, const char *other)
{
	return !strcmp(name, other);
}

static void
start(void *data, const struct event *event)
{
	struct reading *reading = data;

	if (event->space != SPACE_S)
		return;
	if (is(event->name, "si"))
		reading->raw.len = 0;
	reading->aids += is(event->name, "rPh");
	reading->in_text = is(event->name, "t") && !reading->aids;
}

static void
end(void *data, enum space space, const char *name)
{
	struct reading *reading = data;

	if (space != SPACE_S)
		return;
	reading->in_text = false;
	reading->aids -= is(name, "rPh") && reading->aids;
	if (!is(name, "si"))
		return;
	reading->text.len = 0;
	strings_put(&reading->text, buf_str(&reading->raw));
	if (!reading->failed)
		reading->failed =
			!spool_add(reading->spool, buf_str(&reading->text),
				   reading->faults);
}

static void
text(void *data, struct str piece)
{
	struct reading *reading = data;

	if (reading->in_text)
		buf_put(&reading->raw, piece);
}

bool
strings_read(struct package *package, const struct part *part,
	     struct spool *spool, struct faults *faults)
{
	struct arena scratch = { NULL, package->arena->exhausted };
	struct reading reading = { .spool = spool,
				   .faults = faults,
				   .raw = { .arena = &scratch },
				   .text = { .arena = &scratch } };
	struct event_handler handler = { &reading, start, end, text };
	size_t errors = faults->errors;
	struct events *events = events_open(package, part, &handler, faults);

	while (events && !reading.failed && events_more(events, faults))
		;
	if (events)
		events_close(events);
	arena_free(&scratch);
	return faults->errors == errors && spool_end(spool, faults);
}

/* The character of "_xHHHH_" at the start of TEXT; 0 where it is none. */
static int
escaped(struct str text)
{
	int c = 0;

	if (text.len < 7 || !str_starts(text, STR("_x")) || text.data[6] != '_')
		return 0;
	for (size_t i = 2; i < 6; i++) {
		static const char digits[] = "0123456789abcdef";
		char digit = text.data[i];
		const char *found;

		if (digit >= 'A' && digit <= 'F')
			digit |= 0x20;
		found = memchr(digits, digit, 16);
		if (!found)
			return 0;
		c = c << 4 | (int)(found - digits);
	}
	return (c & 0xF800) == 0xD800 ? 0 : c;
}

void
strings_put(struct buf *out, struct str text)
{
	for (;;) {
		size_t at = str_find(text, STR("_x"));
		struct str rest = str_from(text, at);
		int c = escaped(rest);

		buf_put(out, str_slice(text, 0, at));
		if (!rest.len)
			return;
		if (c)
			buf_codepoint(out, c);
		else
			buf_char(out, '_');
		text = str_from(rest, c ? 7 : 1);
	}
}
