/* sheets.h - which sheet of a workbook is wanted. */
#ifndef ANSWERS_SHEETS_H
#define ANSWERS_SHEETS_H

#include <libxml/tree.h>

#include "base/faults.h"

/* FIRST is the first "sheet" of the workbook SOURCE. */
struct sheets {
	struct arena *arena;
	const struct source *source;
	const xmlNode *first;
	struct faults *faults;
};

struct str sheets_name(const xmlNode *sheet);

/* The one that is WANTED by name, or by its number among those that are
 * visible; the first of these where nothing is.  NULL with a fault that tells
 * all names. */
const xmlNode *sheets_choose(const struct sheets *, const char *wanted);

#endif
