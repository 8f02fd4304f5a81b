/* date.h - days of the calendar. */
#ifndef FORM_DATE_H
#define FORM_DATE_H

#include "base/arena.h"
#include "base/str.h"

struct date {
	int day, month, year;
};

enum date_fault { DATE_GOOD, DATE_NOT, DATE_NO_SUCH, DATE_SHORT_YEAR };

/* Read 5/9/2025, 05-09-2025, 5.9.2025, 2025-09-05 (ISO 8601) or
 * "ngày 5 tháng 9 năm 2025". */
enum date_fault date_read(struct str typed, struct date *);

struct str date_iso(struct arena *, struct date);
struct date date_of_iso(struct str);

/* 20250905, which orders dates. */
double date_order(struct date);

/* "05/9/2025" and "ngày 05 tháng 9 năm 2025": Decree 30/2020, a zero before
 * days below 10 and the months 1 and 2 only. */
struct str date_short(struct arena *, struct date);
struct str date_long(struct arena *, struct date);

#endif
