/* files_scratch.c - a file of one's own for a while. */
#include "base/files.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct str
files_scratch(struct arena *arena, struct faults *faults)
{
	struct str folder = files_environment("TMPDIR");
	char *path;
	int fd;

	if (!folder.len)
		folder = STR("/tmp");
	folder = arena_concat(arena, folder, STR("/baocao-XXXXXX"));
	path = arena_grow(arena, NULL, 0, folder.len + 1);
	memcpy(path, folder.data, folder.len + 1);
	fd = mkstemp(path);
	if (fd >= 0 && close(fd) == 0)
		return (struct str){ path, folder.len };
	fault(faults, MSG_CANNOT_WRITE, spot_nowhere(), folder,
	      str_of(strerror(errno)));
	return STR("");
}

void
files_remove(const char *path)
{
	unlink(path);
}
