/* settle_copies.h - a list that is printed once for each record of another. */
#ifndef DOCX_SETTLE_COPIES_H
#define DOCX_SETTLE_COPIES_H

#include "docx/extract/settle.h"

/* How many of COUNT items or records of LIST that stand one after the other, in
 * its block NUMBER, are the whole list: all of them where it is printed
 * once. */
size_t settle_copy(const struct settler *, const struct field *list,
		   size_t number, size_t count);

#endif
