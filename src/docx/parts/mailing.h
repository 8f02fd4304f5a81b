/* mailing.h - what the settings of a mail merge say (17.14.20). */
#ifndef DOCX_MAILING_H
#define DOCX_MAILING_H

#include "docx/parts/trees.h"

/* NAME is one that Word knows of itself, "Last Name", COLUMN what it is called
 * in the table of the merge (17.14.15). */
struct mapped {
	struct str name, column;
};

/* PACKAGE is the template.  IS_DIRECTORY: all records stand below each other in
 * one document. */
struct mailing {
	struct package *package;
	bool is_directory;
	struct mapped *list;
	size_t count, cap;
};

/* What the settings of the PACKAGE, among TREES, say; nothing where there is no
 * merge. */
struct mailing mailing_read(struct arena *, struct package *,
			    const struct trees *);

/* The column of NAME: NAME itself where the settings map no name at all, and
 * empty where they map others. */
struct str mailing_column(const struct mailing *, struct str name);

#endif
