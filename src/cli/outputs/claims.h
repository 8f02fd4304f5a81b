/* claims.h - the names of any number of reports, in little memory. */
#ifndef CLI_CLAIMS_H
#define CLI_CLAIMS_H

#include <stdint.h>

#include "base/tape.h"

/* A hash for each report and for each file that is read; 0 is no name. */
struct claims {
	struct tape outputs, reads;
	size_t noutputs, nreads;
};

void claims_start(struct claims *, struct arena *);
void claims_end(struct claims *);

/* Add the next report's name, of which HASH stands for what it is compared by,
 * 0 for nothing, and PATH is remembered; a file that is read. */
void claims_output(struct claims *, uint64_t hash, uint64_t path,
		   struct faults *);
void claims_read(struct claims *, uint64_t hash, struct faults *);

/* The hash of KEY; never 0. */
uint64_t claims_hash(struct str key);

/* The numbers of reports, in their order and from 1, whose hashes are not
 * theirs alone: they may be in each other's way.  Beyond FAULTS_KEPT they are
 * only counted, in *MORE.  What the disk has lost is a fault. */
struct suspects {
	size_t *numbers;
	size_t count, cap, more;
};
struct suspects claims_suspects(struct claims *, struct faults *);

/* Go through the PATHs of the reports again. */
void claims_rewind(struct claims *, struct faults *);
uint64_t claims_next(struct claims *);

#endif
