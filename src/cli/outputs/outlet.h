/* outlet.h - what a command has to say, piece by piece. */
#ifndef CLI_OUTLET_H
#define CLI_OUTLET_H

#include "base/stream.h"
#include "cli/options/cli.h"

/* Set CLI, leave the rest zero. */
struct outlet {
	struct cli *cli;
	struct stream *stream;
	bool is_broken;
};

/* Add BYTES, on standard output or with -o in a file, which is there once the
 * first piece is.  False where that cannot be or has failed: outlet_end tells,
 * or FAULTS if it cannot be begun. */
bool outlet_put(struct outlet *, struct str bytes, struct faults *);

/* Put the file in place, and tell of it; nothing where nothing was added.  Or
 * forget it. */
void outlet_end(struct outlet *);
void outlet_drop(struct outlet *);

#endif
