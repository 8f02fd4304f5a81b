/* page_field.h - form fields of the older kind (17.16.20), read. */
#ifndef DOCX_PAGE_FIELD_H
#define DOCX_PAGE_FIELD_H

#include "docx/extract/page.h"

/* Set READING to the form field that begins at the w:fldChar BEGIN.  False
 * where none with a name does. */
bool page_field(const struct page *, struct tree *, xmlNode *begin,
		struct reading *, struct faults *);

#endif
