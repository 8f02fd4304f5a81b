/* tape.c - a block of memory, then a temporary file. */
#include "base/tape.h"

#include <errno.h>
#include <string.h>

#include "base/files.h"

enum { FEW = 1 << 14 };

/* From here on all goes to a file. */
static bool
open_file(struct tape *tape, struct faults *faults)
{
	int file = files_temporary(faults);

	if (file >= 0)
		tape->file = fdopen(file, "w+");
	return tape->file &&
	       fwrite(tape->few, 1, tape->len, tape->file) == tape->len;
}

/* Told once. */
static bool
fail(struct tape *tape, struct faults *faults, size_t errors)
{
	if (!tape->has_failed && faults->errors == errors)
		fault(faults, MSG_TEMPORARY, spot_nowhere(), STR(""),
		      str_of(strerror(errno)));
	tape->has_failed = true;
	return false;
}

void
tape_put(struct tape *tape, const void *bytes, size_t len,
	 struct faults *faults)
{
	size_t errors = faults->errors;

	if (!tape->few)
		tape->few = arena_grow(tape->arena, NULL, 0, FEW);
	if (tape->has_failed)
		return;
	if (!tape->file && tape->len + len <= FEW)
		memcpy(tape->few + tape->len, bytes, len);
	else if ((!tape->file && !open_file(tape, faults)) ||
		 fwrite(bytes, 1, len, tape->file) != len)
		fail(tape, faults, errors);
	tape->len += len;
}

bool
tape_rewind(struct tape *tape, struct faults *faults)
{
	tape->at = 0;
	if (tape->has_failed)
		return false;
	if (tape->file &&
	    (fflush(tape->file) || fseek(tape->file, 0, SEEK_SET)))
		return fail(tape, faults, faults->errors);
	return true;
}

/* Up to LEN bytes of those in memory. */
static size_t
get_few(const struct tape *tape, void *to, size_t len)
{
	if (len > tape->len - tape->at)
		len = tape->len - tape->at;
	if (len)
		memcpy(to, tape->few + tape->at, len);
	return len;
}

size_t
tape_get(struct tape *tape, void *to, size_t len)
{
	len = tape->file ? fread(to, 1, len, tape->file)
			 : get_few(tape, to, len);
	tape->at += len;
	return len;
}

bool
tape_is_read(struct tape *tape, struct faults *faults)
{
	if (tape->at == tape->len)
		return true;
	errno = EIO;
	return fail(tape, faults, faults->errors);
}

void
tape_end(struct tape *tape)
{
	if (tape->file)
		fclose(tape->file);
	tape->file = NULL;
}
