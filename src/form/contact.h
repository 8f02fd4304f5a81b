/* contact.h - telephone numbers, e-mail and web addresses. */
#ifndef FORM_CONTACT_H
#define FORM_CONTACT_H

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

/* name@domain with a dot in the domain; ASCII, as RFC 5321 without quotes. */
bool email_is_good(struct str typed);

/* http or https, a host, no blanks (RFC 3986; other letters than ASCII are
 * let through). */
bool url_is_good(struct str typed);

/* URL with what RFC 3986 does not allow as it is percent-encoded. */
struct str url_encoded(struct arena *, struct str url);

#endif
