/* encoding.h - bytes of a file into UTF-8. */
#ifndef BASE_ENCODING_H
#define BASE_ENCODING_H

#include "base/faults.h"

/* Turn SOURCE's text, the bytes of a file, into UTF-8 without a byte order
 * mark.  ENCODING is a name that iconv knows, or NULL for UTF-8; a byte order
 * mark, which says UTF-8 or UTF-16, is believed all the more.  What cannot be
 * read is a fault; of UTF-8 that is a fault for each line, and the text stays
 * as it is; of an old or a wide encoding it is one.  Returns whether the text
 * can be read on, and whether it is usual is then known. */
bool encoding_decode(struct arena *, struct source *, const char *encoding,
		     struct faults *);

/* How to read a file that begins with START: *ENCODING, given as above, is then
 * iconv's name, or NULL where it needs no decoding; the text begins after *MARK
 * bytes.  False with a fault about SOURCE where it is UTF-16 without a mark,
 * UTF-32, or no text at all. */
bool encoding_find(const struct source *, struct str start,
		   const char **encoding, size_t *mark, struct faults *);

/* The byte at offset AT of SOURCE, which has a MARK or not, is not what it
 * should be in ENCODING. */
void encoding_refuse(const struct source *, const char *encoding, size_t mark,
		     size_t at, struct faults *);

/* A fault for each line of SOURCE that is not UTF-8, or for all if it is in an
 * old encoding. */
void encoding_check(struct arena *, const struct source *, struct faults *);

/* Whether iconv knows ENCODING. */
bool encoding_known(const char *encoding);

/* Which old Vietnamese encoding TEXT looks like, having come through as if it
 * were Latin-1. */
enum legacy { LEGACY_NONE, LEGACY_IS_TCVN3, LEGACY_IS_VNI, LEGACY_IS_CP1258 };
enum legacy encoding_legacy(struct str text);

#endif
