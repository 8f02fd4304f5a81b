/* relative.c - up to the folder that both are in, and down again. */
#include "cli/text/relative.h"

#include "base/buf.h"
#include "base/files.h"
#include "cli/text/filename.h"

struct str
relative_folder(struct arena *arena, const char *path)
{
	struct str folder = path ? filename_folder(str_of(path)) : STR("");
	struct str real = files_real(arena, folder.len ? folder : STR("."));

	if (str_ends(real, STR("/")))
		return real;
	return arena_concat(arena, real, STR("/"));
}

/* How much of A and B is the same folder; both are absolute. */
static size_t
shared(struct str a, struct str b)
{
	size_t len = 0;

	for (size_t i = 0; i < a.len && i < b.len && a.data[i] == b.data[i];
	     i++)
		if (a.data[i] == '/')
			len = i + 1;
	return len;
}

struct str
relative_path(struct arena *arena, struct str folder, struct str path)
{
	struct str real = files_real(arena, path);
	size_t same = shared(folder, real);
	struct str up = str_from(folder, same);
	struct buf way = { .arena = arena };

	while (up.len) {
		str_cut(&up, '/');
		buf_put(&way, STR("../"));
	}
	buf_put(&way, str_from(real, same));
	return buf_str(&way);
}
