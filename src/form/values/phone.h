/* phone.h - telephone numbers. */
#ifndef FORM_PHONE_H
#define FORM_PHONE_H

#include "base/arena.h"
#include "base/str.h"

enum phone_fault { PHONE_GOOD, PHONE_NOT, PHONE_OLD };

/* Read a number that Vietnam can dial (numbering plan of 2018): digits with
 * blanks, dots, hyphens or brackets, 0… or +84….  CANONICAL is digits only,
 * from 0 on; of PHONE_OLD the number that it became. */
enum phone_fault phone_read(struct arena *, struct str typed,
			    struct str *canonical);

/* "0912 345 678", "024 3825 1234", "0251 382 1234". */
struct str phone_printed(struct arena *, struct str canonical);

#endif
