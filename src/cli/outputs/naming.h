/* naming.h - where each report goes. */
#ifndef CLI_NAMING_H
#define CLI_NAMING_H

#include "cli/inputs/intake.h"
#include "cli/outputs/pattern.h"
#include "cli/template/template.h"

/* PATTERN is NULL without -n.  IN_ARCHIVE: names are of entries, and no file is
 * in the way of one. */
struct naming {
	const struct cli *cli;
	const struct compiled *compiled;
	const struct pattern *pattern;
	bool in_archive;
};

/* Folders that names were found to lie in, of one thread.  Set MEMORY's
 * EXHAUSTED, leave the rest zero. */
enum { NAMER_FOLDERS = 64 };
struct namer {
	struct arena memory;
	size_t count;
	struct place_of_names {
		struct str folder, real, key;
	} folders[NAMER_FOLDERS];
};
void namer_end(struct namer *);

/* The path of JOB's report, "-" for standard output.  RECORD, its answers, may
 * be NULL without a pattern.  A name that nobody may have is a fault and
 * gives an empty path.  *NAME is the end of it that is made for this report. */
struct str naming_path(const struct naming *, struct arena *,
		       const struct job *, const struct record *,
		       struct str *name, struct faults *);

/* Check PATH, which ends in NAME: no link may lead it out of its folder, and no
 * file may be in its way.  Returns what it is compared with others by, empty
 * with a fault or where nothing can collide. */
struct str naming_key(const struct naming *, struct namer *, struct arena *,
		      struct str path, struct str name, struct faults *);

/* What PATH, a file that is read, is compared with reports by. */
struct str naming_key_read(struct arena *, struct str path);

/* The same of JOB's file; links are followed only where there are some. */
struct str naming_key_job(struct namer *, struct arena *, const struct job *);

#endif
