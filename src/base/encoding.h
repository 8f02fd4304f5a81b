/* encoding.h - bytes of a file into UTF-8. */
#ifndef BASE_ENCODING_H
#define BASE_ENCODING_H

#include "base/faults.h"

/* Turn SOURCE's text, the bytes of a file, into UTF-8 without a byte order
 * mark.  ENCODING is a name that iconv knows, or NULL: then UTF-8, or UTF-16
 * where a byte order mark says so.  What cannot be read is a fault; of UTF-8
 * that is a fault for each line, and the text stays as it is; of an old or a
 * wide encoding it is one.  Returns
 * whether the text can be read on. */
bool encoding_decode(struct arena *, struct source *, const char *encoding,
		     struct faults *);

/* Whether iconv knows ENCODING. */
bool encoding_known(const char *encoding);

/* Which old Vietnamese encoding TEXT looks like, having come through as if it
 * were Latin-1. */
enum legacy { LEGACY_NONE, LEGACY_IS_TCVN3, LEGACY_IS_VNI, LEGACY_IS_CP1258 };
enum legacy encoding_legacy(struct str text);

#endif
