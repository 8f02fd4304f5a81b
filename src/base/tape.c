/* tape.c - a block of memory, then tmpfile. */
#include "base/tape.h"

#include <string.h>

#include "base/files.h"

enum { FEW = 1 << 14 };

/* From here on all goes to a file. */
static bool
open_file(struct tape *tape)
{
	if (!tape->file)
		tape->file = tmpfile();
	return tape->file &&
	       fwrite(tape->few, 1, tape->len, tape->file) == tape->len;
}

void
tape_put(struct tape *tape, const void *bytes, size_t len,
	 struct faults *faults)
{
	if (!tape->few)
		tape->few = arena_grow(tape->arena, NULL, 0, FEW);
	if (tape->has_failed)
		return;
	if (!tape->file && tape->len + len <= FEW)
		memcpy(tape->few + tape->len, bytes, len);
	else if ((!tape->file && !open_file(tape)) ||
		 fwrite(bytes, 1, len, tape->file) != len) {
		tape->has_failed = true;
		files_unwritten(faults, STR("/tmp"));
	}
	tape->len += len;
}

void
tape_rewind(struct tape *tape)
{
	tape->at = 0;
	if (tape->file)
		rewind(tape->file);
}

size_t
tape_get(struct tape *tape, void *to, size_t len)
{
	if (tape->file)
		return fread(to, 1, len, tape->file);
	if (len > tape->len - tape->at)
		len = tape->len - tape->at;
	if (len)
		memcpy(to, tape->few + tape->at, len);
	tape->at += len;
	return len;
}

void
tape_end(struct tape *tape)
{
	if (tape->file)
		fclose(tape->file);
	tape->file = NULL;
}
