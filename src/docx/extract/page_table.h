/* page_table.h - records in tables without controls. */
#ifndef DOCX_PAGE_TABLE_H
#define DOCX_PAGE_TABLE_H

#include "docx/extract/assign.h"

/* Add to ALL the cells of each table of TREE in whose head at least two
 * columns, or the only one, are named as fields of a list of records of FORM
 * that is not shown otherwise: each row below it is a record. */
void page_tables(const struct page *, struct tree *, const struct form *,
		 struct shown_list *all, struct faults *);

#endif
