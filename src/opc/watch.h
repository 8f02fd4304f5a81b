/* watch.h - what libxml2 may not meet in the XML of strangers. */
#ifndef OPC_WATCH_H
#define OPC_WATCH_H

#include <libxml/parser.h>

#include "base/faults.h"

/* What was wrong first; MESSAGE_COUNT for nothing.  NSPACES are the namespaces
 * declared around the element at hand. */
struct watch {
	struct faults *faults;
	enum message message;
	struct str why;
	size_t line, column;
	size_t nspaces;
};

/* Have WATCH refuse a DOCTYPE, an odd encoding and what is not well-formed;
 * comments and processing instructions are overlooked. */
void watch_start(struct watch *, xmlParserCtxt *);

/* Stop for MESSAGE, unless something was wrong before. */
void watch_object(xmlParserCtxt *, enum message, struct str why);

/* Stop if COUNT exceeds LIMIT. */
bool watch_is_beyond(xmlParserCtxt *, size_t count, size_t limit, enum message);

/* Tell of it, in PART of SOURCE. */
void watch_tell(const struct watch *, const struct source *, struct str part);

#endif
