/* filler.h - what the reports of one run have in common. */
#ifndef CLI_FILLER_H
#define CLI_FILLER_H

#include "cli/batch/plan.h"
#include "cli/batch/teller.h"
#include "cli/outputs/archive.h"

/* Without MAY_WRITE the answers are only checked, because names are wrong.
 * SINCE is when the template was changed; ARCHIVE is NULL where each report is
 * a file. */
struct filler {
	struct batch batch;
	struct plan plan;
	struct teller teller;
	struct archive *archive;
	uint32_t dostime;
	int64_t since;
	bool may_write;
};

/* Before a report is begun, on the calling thread, and CONTEXT being a filler:
 * recall what the plan knows of it. */
void fill_begin(void *context, struct report *);

/* Check its answers, make it and write it, if it is a file of its own; on any
 * thread. */
void fill_report(void *context, struct worker *, struct report *);

#endif
