/* relative.h - paths as they are written into a file, for its readers. */
#ifndef CLI_RELATIVE_H
#define CLI_RELATIVE_H

#include "base/arena.h"

/* The absolute folder of the file PATH; the working folder where PATH is NULL
 * or "-". */
struct str relative_folder(struct arena *, const char *path);

/* The way from FOLDER, as above, to the file PATH: "../b/c.txt". */
struct str relative_path(struct arena *, struct str folder, struct str path);

#endif
