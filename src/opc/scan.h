/* scan.h - what must be known of XML before it is parsed. */
#ifndef OPC_SCAN_H
#define OPC_SCAN_H

#include "base/arena.h"

/* Whether BYTES are UTF-16, by their mark or by their first "<". */
bool scan_is_utf16(struct str bytes);

/* UTF-16 BYTES as UTF-8; what cannot be read becomes U+FFFF, which no XML
 * may hold. */
struct str scan_utf16(struct arena *, struct str bytes);

/* BYTES without the byte order mark of UTF-8. */
struct str scan_unmarked(struct str bytes);

/* Roughly and from above: the elements, texts and attributes of some XML, and
 * the most attributes that one of its tags has. */
struct tally {
	size_t elements, texts, attributes, most;
};

struct tally scan_tags(struct str bytes);

#endif
