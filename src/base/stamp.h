/* stamp.h - the date that the entries of a zip bear. */
#ifndef BASE_STAMP_H
#define BASE_STAMP_H

#include <stdint.h>

#include "base/faults.h"

/* The DOS date (upper 16 bits) and time of EPOCH, SOURCE_DATE_EPOCH's
 * seconds since 1970 in UTC; 1980-01-01 where that is empty or earlier.  What
 * is no such number is a fault. */
uint32_t stamp_read(struct str epoch, struct faults *);

/* The same in seconds since 1970, of an EPOCH that stamp_read found no fault
 * with. */
uint64_t stamp_seconds(struct str epoch);

#endif
