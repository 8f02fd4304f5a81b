/* sheet.h - documents that print several records: labels, directories. */
#ifndef DOCX_SHEET_H
#define DOCX_SHEET_H

#include "docx/parts/mailing.h"

/* The list whose records they print. */
#define SHEET_LIST "ban_ghi"

/* Where TREE, the main document, has NEXT fields (17.16.5.37), or is the
 * directory that MAILING says, put all of it into a block that runs once for as
 * many records as it has places for: each slot is told how many records it is
 * ahead of the first of these.  Between two such runs stands the break of a
 * section like the last one, but not in a directory.  A NEXT elsewhere is a
 * fault. */
void sheet_find(struct arena *, struct tree *, const struct mailing *,
		struct faults *);

/* Once the blocks are known: a NEXT within one is a fault. */
void sheet_check(const struct tree *, struct faults *);

/* Once the slots are resolved: the list of the block around all of the main
 * document, which may be NULL; NULL where there is no such block. */
const struct field *sheet_list(const struct tree *);

#endif
