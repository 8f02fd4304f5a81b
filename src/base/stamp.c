/* stamp.c - SOURCE_DATE_EPOCH as the date of zip entries. */
#include "base/stamp.h"

#include <time.h>

/* EARLIEST is 1980-01-01 as DOS has it. */
enum {
	EARLIEST = 0x21 << 16,
	LAST_YEAR = 2107,
	FIRST_YEAR = 1980,
	DIGITS = 12,
	FIRST_SECOND = 315532800 /* 1980-01-01 */
};

/* The number that EPOCH is written as; -1 if it is none. */
static time_t
seconds(struct str epoch)
{
	time_t sum = 0;

	if (epoch.len > DIGITS)
		return -1;
	for (size_t i = 0; i < epoch.len; i++) {
		if (epoch.data[i] < '0' || epoch.data[i] > '9')
			return -1;
		sum = sum * 10 + (epoch.data[i] - '0');
	}
	return sum;
}

uint32_t
stamp_read(struct str epoch, struct faults *faults)
{
	time_t when = seconds(epoch);
	struct tm day;
	int date, hour;

	if (epoch.len == 0)
		return EARLIEST;
	if (when < 0 || !gmtime_r(&when, &day) ||
	    day.tm_year + 1900 > LAST_YEAR) {
		fault(faults, MSG_BAD_EPOCH, spot_nowhere(), epoch);
		return EARLIEST;
	}
	if (day.tm_year + 1900 < FIRST_YEAR)
		return EARLIEST;
	date = (day.tm_year + 1900 - FIRST_YEAR) << 9 | (day.tm_mon + 1) << 5 |
	       day.tm_mday;
	hour = day.tm_hour << 11 | day.tm_min << 5 | day.tm_sec / 2;
	return (uint32_t)date << 16 | (uint32_t)hour;
}

uint64_t
stamp_seconds(struct str epoch)
{
	time_t when = epoch.len ? seconds(epoch) : 0;

	return when > FIRST_SECOND ? (uint64_t)when : FIRST_SECOND;
}
