/* address_format.h - how an address or a greeting is made up
 * ([MS-OI29500] 2.1.476). */
#ifndef DOCX_ADDRESS_FORMAT_H
#define DOCX_ADDRESS_FORMAT_H

#include "base/str.h"

/* What a placeholder is: words of the format itself, something that Word prints
 * nothing for, a name of somebody, the country, or any other field. */
enum address_part {
	ADDRESS_TEXT,
	ADDRESS_NOTHING,
	ADDRESS_NAME,
	ADDRESS_COUNTRY,
	ADDRESS_OTHER
};

/* CODE is "_LAST0_", NAME what the settings of the merge call it. */
struct placeholder {
	struct str code, name;
	enum address_part part;
};

/* Of "<< _LAST0_,>>" what stands before WHAT and after it. */
struct address_piece {
	struct str before, after;
	const struct placeholder *what;
};

/* Cut the first <<…>> off *REST; the text before it is *BEFORE.  False where
 * there is none, and *BEFORE is all of it. */
bool address_cut(struct str *rest, struct str *before, struct str *inside);

/* What is INSIDE of one; false where no placeholder is. */
bool address_read(struct str inside, struct address_piece *);

#endif
