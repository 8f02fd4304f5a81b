/* filename.h - names that every system can have, Windows too. */
#ifndef CLI_FILENAME_H
#define CLI_FILENAME_H

#include "base/faults.h"

/* Whether PATH, steps with a slash between, the name of OWNER's report, is a
 * name within a folder: no step is empty but for its ending or leads out of it,
 * is one that Windows refuses, or longer than 255 bytes.  If not there is a
 * fault for each that is. */
bool filename_check(struct arena *, struct str path, struct str owner,
		    struct faults *);

/* The same of the last step of PATH alone. */
bool filename_check_last(struct arena *, struct str path, struct str owner,
			 struct faults *);

/* TEXT as a piece of one step: slashes and control characters become "-". */
struct str filename_piece(struct arena *, struct str text);

/* PATH, which ends in .docx, without characters that turn the direction of
 * writing and without blanks and points before the ending. */
struct str filename_tidy(struct arena *, struct str path);

/* Whether the step is "." or "..". */
bool filename_leads_out(struct str step);

/* PATH up to and with its last slash, empty if it has none; the rest. */
struct str filename_folder(struct str path);
struct str filename_last(struct str path);

#endif
