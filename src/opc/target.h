/* target.h - what libzip writes a zip to: memory or a stream. */
#ifndef OPC_TARGET_H
#define OPC_TARGET_H

#include <stdint.h>

#include <zip.h>

#include "base/str.h"

/* PUT takes bytes that go to AT, which is where others were or where all of them
 * end, END; it is told CONTEXT, and says whether it could.  Leave AT and END
 * zero. */
struct target {
	bool (*put)(void *context, uint64_t at, struct str bytes);
	void *context;
	uint64_t at, end;
};

/* An empty zip that goes to TARGET, which must outlive it, when it is closed;
 * NULL where there is no memory for that. */
zip_t *target_open(struct target *);

/* What a source of libzip answers when it is asked what went wrong: something
 * that is told in another way. */
zip_int64_t target_error(void *to);

#endif
