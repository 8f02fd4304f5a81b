/* filename.c - what may not stand in a file's name, and where. */
#include "cli/text/filename.h"

#include "base/buf.h"
#include "base/text.h"

enum { LONGEST = 255 };
/* ".docx" or ".docm". */
enum { ENDING = 5 };

/* The names of devices, whatever ending follows. */
static bool
is_reserved(struct arena *arena, struct str step)
{
	static const struct str devices[] = {
		STR_INIT("con"), STR_INIT("prn"),    STR_INIT("aux"),
		STR_INIT("nul"), STR_INIT("conin$"), STR_INIT("conout$"),
	};
	struct str stem = text_lower(
		arena, text_trim(str_slice(step, 0, str_index(step, '.'))));
	struct str digit;

	for (size_t i = 0; i < sizeof devices / sizeof *devices; i++)
		if (str_eq(stem, devices[i]))
			return true;
	if (!str_starts(stem, STR("com")) && !str_starts(stem, STR("lpt")))
		return false;
	digit = str_from(stem, 3);
	return (digit.len == 1 && digit.data[0] >= '0' &&
		digit.data[0] <= '9') ||
	       str_eq(digit, STR("¹")) || str_eq(digit, STR("²")) ||
	       str_eq(digit, STR("³"));
}

/* The first character of STEP that a name may not hold; empty if none. */
static struct str
forbidden(struct str step)
{
	static const struct str signs = STR_INIT("<>:\"\\|?*");
	struct str rest = step;

	while (rest.len) {
		struct str at = rest;
		int c = text_next(&rest);

		at.len -= rest.len;
		if (text_is_control(c) || c == '\t' ||
		    str_index(signs, at.data[0]) < signs.len)
			return at;
	}
	return rest;
}

static bool
ends_badly(struct str step)
{
	struct str trimmed = text_trim(step);

	return str_ends(step, STR(".")) || trimmed.len == 0 ||
	       trimmed.data + trimmed.len != step.data + step.len;
}

/* Whether STEP of PATH may be a file's name. */
static bool
check_step(struct arena *arena, struct str path, struct str step,
	   struct str owner, struct faults *faults)
{
	struct str bad = forbidden(step);

	if (bad.len)
		fault(faults, MSG_NAME_CHARACTER, spot_nowhere(), path, bad,
		      owner);
	else if (is_reserved(arena, step))
		fault(faults, MSG_NAME_RESERVED, spot_nowhere(), path, step,
		      owner);
	else if (ends_badly(step))
		fault(faults, MSG_NAME_END, spot_nowhere(), path, step, owner);
	else if (step.len > LONGEST)
		fault(faults, MSG_NAME_LONG, spot_nowhere(), path, owner);
	else
		return true;
	return false;
}

bool
filename_leads_out(struct str step)
{
	return str_eq(step, STR(".")) || str_eq(step, STR(".."));
}

/* A name that is all ending is one of a hidden file. */
static bool
is_empty(struct arena *arena, struct str step)
{
	struct str lower = text_lower(arena, text_trim(step));

	return step.len == 0 || str_eq(lower, STR(".docx")) ||
	       str_eq(lower, STR(".docm"));
}

bool
filename_check(struct arena *arena, struct str path, struct str owner,
	       struct faults *faults)
{
	struct str rest = path;
	bool good = true, has_gap = path.len == 0;
	bool escapes = str_starts(path, STR("/"));

	while (rest.len && !escapes) {
		struct str step = str_cut(&rest, '/');

		if (is_empty(arena, step))
			has_gap = true;
		else if (filename_leads_out(step))
			escapes = true;
		else
			good &= check_step(arena, path, step, owner, faults);
	}
	if (has_gap)
		fault(faults, MSG_NAME_EMPTY, spot_nowhere(), path, owner);
	if (escapes)
		fault(faults, MSG_NAME_ESCAPES, spot_nowhere(), path, owner);
	return good && !has_gap && !escapes;
}

bool
filename_check_last(struct arena *arena, struct str path, struct str owner,
		    struct faults *faults)
{
	return check_step(arena, path, filename_last(path), owner, faults);
}

struct str
filename_piece(struct arena *arena, struct str text)
{
	struct buf piece = { .arena = arena };

	while (text.len) {
		struct str at = text;
		int c = text_next(&text);

		if (c == '/' || c == '\\' || c == '\t' || text_is_control(c))
			buf_char(&piece, '-');
		else
			buf_put(&piece, str_slice(at, 0, at.len - text.len));
	}
	return buf_str(&piece);
}

static struct str
without_turning(struct arena *arena, struct str text)
{
	struct buf rest = { .arena = arena };

	while (text.len) {
		struct str at = text;

		if (!text_is_turning(text_next(&text)))
			buf_put(&rest, str_slice(at, 0, at.len - text.len));
	}
	return buf_str(&rest);
}

static struct str
without_end(struct str stem)
{
	for (;;) {
		struct str trimmed = text_trim(stem);
		size_t end = (size_t)(trimmed.data - stem.data) + trimmed.len;

		end -= str_ends(trimmed, STR("."));
		if (end == stem.len)
			return stem;
		stem.len = end;
	}
}

struct str
filename_tidy(struct arena *arena, struct str path)
{
	struct str tidy = without_turning(arena, path);
	size_t stem = tidy.len - ENDING;

	return arena_concat(arena, without_end(str_slice(tidy, 0, stem)),
			    str_from(tidy, stem));
}

struct str
filename_folder(struct str path)
{
	return str_slice(path, 0, path.len - filename_last(path).len);
}

struct str
filename_last(struct str path)
{
	return str_after(path, '/');
}
