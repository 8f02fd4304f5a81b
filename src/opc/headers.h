/* headers.h - what a zip has around its files and behind the last
 * (APPNOTE 6.3.10, 4.3). */
#ifndef OPC_HEADERS_H
#define OPC_HEADERS_H

#include "base/buf.h"
#include "base/faults.h"
#include "opc/pack.h"

/* A file of a zip.  NAME is UTF-8 with slashes, of HEADERS_LONGEST_NAME bytes
 * at most; DOSTIME its date (upper 16 bits) and time; ATTRIBUTES what Unix has
 * in the upper 16 bits, 0 for a file that is made as by DOS and has none; AT
 * where its local header begins. */
struct zipped {
	struct str name;
	struct packed packed;
	uint32_t dostime, attributes;
	uint64_t at;
};

/* No file takes more around its bytes, but for its name, twice. */
enum { HEADERS_LONGEST_NAME = UINT16_MAX, HEADERS_MOST = 128 };

/* Whether NAME is no longer than that; otherwise a fault. */
bool headers_admit(struct str name, struct faults *);

/* Append what goes before the bytes of a file (4.3.7); its entry in the central
 * directory, which follows the last file (4.3.12).  Where a number takes more
 * than 32 bits that is as zip64 has it (4.5.3). */
void headers_put_local(struct buf *, const struct zipped *);
void headers_put_central(struct buf *, const struct zipped *);

/* Append what goes behind the directory of COUNT entries, which begins AT and
 * takes LEN bytes (4.3.16); before it what zip64 wants where that cannot hold
 * them (4.3.14, 4.3.15). */
void headers_put_end(struct buf *, uint64_t count, uint64_t at, uint64_t len);

#endif
