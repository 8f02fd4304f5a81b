/* batch.h - the same work for each report, by several threads, told in
 * order. */
#ifndef CLI_BATCH_H
#define CLI_BATCH_H

#include <stdint.h>

#include "base/writer.h"
#include "cli/inputs/intake.h"
#include "cli/options/counts.h"
#include "cli/outputs/naming.h"
#include "cli/template/askers.h"
#include "cli/template/template.h"

/* What a report came to.  OTHERS is one of another shard's; TOLD is none, but a
 * table of which something was told. */
enum fate { FATE_WRONG, FATE_MADE, FATE_CURRENT, FATE_OTHERS, FATE_TOLD };

/* One report on its way through a pass.  ARENA holds all that is known of it;
 * FAULTS are of its answers, NAMED of its name.
 * RECORD is for those who take the report to use them.
 * READ is the hash of what its file is compared with reports by, 0 where none
 * replaces a file.
 * IS_DOUBTFUL: its answers are wrong, so that its name is only where it would
 * have gone.
 * PLANNED is the hash of the path that the plan has for it.
 * OUTPUT is the path, "-" for standard output; BYTES are what nobody has
 * written yet, LEN is how many there are or were. */
struct report {
	struct arena arena;
	struct job job;
	struct faults faults, named;
	const struct record *record;
	bool is_doubtful;
	uint64_t read, planned;
	struct str output;
	struct str bytes;
	size_t len;
	enum fate fate;
};

/* What a thread has for itself.  SCRATCH is for one report at a time, and stays
 * in its processor's cache, unlike the memory of reports, which go around. */
struct worker {
	struct arena scratch;
	struct evaluator evaluator;
	struct namer namer;
	struct writer writer;
	struct askers askers;
};

struct batch {
	struct cli *cli;
	struct loaded loaded;
	struct intake intake;
	size_t threads;
	struct worker *workers;
	struct shard shard;
	struct ahead *ahead; /* NULL where nothing is written ahead */
	bool stops;	     /* no more reports are begun */
};

/* Step through all reports.  BEGIN, if any, prepares one on the calling thread,
 * WORK does what is to be done on any, TAKE gets it back on the calling thread,
 * in the order of the inputs.  CONTEXT is theirs. */
struct pass {
	void (*begin)(void *context, struct report *);
	void (*work)(void *context, struct worker *, struct report *);
	void (*take)(void *context, struct report *);
	void *context;
};

/* Load the template, unless reports are to tell theirs, and open the inputs;
 * returns whether nothing was wrong.  batch_end in both cases. */
bool batch_start(struct batch *, struct cli *);

/* Add a fault where a list names, in place of answers, the file of REPORT. */
void batch_check_kind(const struct batch *, const struct report *,
		      struct faults *);

/* Check the answers of REPORT, which may leave to those of a report that is the
 * template what they say nothing of; see input_check. */
struct record *batch_check(const struct batch *, struct worker *,
			   struct report *, struct faults *);
void batch_run(struct batch *, const struct pass *);

/* The same on the calling thread alone: for WORK that is done before another
 * thread would have heard of it. */
void batch_run_alone(struct batch *, const struct pass *);

/* Before and after a pass that writes files: prepare the writers of all threads
 * for what is wished, IS_ONE if there is one report at most; have the disks
 * keep what they wrote, or tell why not. */
void batch_prepare_writers(struct batch *, bool is_one);
void batch_sync_writers(struct batch *);

void batch_end(struct batch *);

#endif
