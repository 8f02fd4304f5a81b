/* archive.h - all reports in one file: -o reports.zip, -o reports.tar, -o -. */
#ifndef CLI_ARCHIVE_H
#define CLI_ARCHIVE_H

#include <stdint.h>

#include "cli/options/cli.h"

enum archive_kind { ARCHIVE_NONE, ARCHIVE_ZIP, ARCHIVE_TAR };

/* What -o asks for: by its ending, a tar on standard output where there may be
 * more than one report. */
enum archive_kind archive_kind(const struct options *);

/* Begin what -o names; NULL with a fault. */
struct archive;
struct archive *archive_open(const struct cli *, uint32_t dostime,
			     struct faults *);

/* Add the report NAME.  False with a fault, or where archive_close is going to
 * tell. */
bool archive_add(struct archive *, struct str name, struct str bytes,
		 struct faults *);

/* Put it in place, or where nothing is in it, or not all, leave what there was.
 * Returns whether it was put in place. */
bool archive_close(struct archive *, struct faults *);

#endif
