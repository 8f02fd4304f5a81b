/* summary.h - what a form says about adding up the answers of many. */
#ifndef FORM_SUMMARY_H
#define FORM_SUMMARY_H

#include <stdbool.h>
#include <stddef.h>

struct choice;
struct field;

/* One drawing: the choices of a question by how often they were made, or with
 * TO, which is NULL otherwise, the sums of two numbers beside each other. */
struct chart {
	const struct field *of, *to;
};

struct references {
	const struct field **list;
	size_t count, cap;
};

/* UNITS tell one answering unit from another; GROUPS are what figures are
 * broken down by; READY is the choice of READINESS that makes a unit ready,
 * both NULL where no form says so; PLAIN are numbers that are no amounts. */
struct summary {
	struct references units, groups, plain;
	const struct field *readiness;
	const struct choice *ready;
	struct chart *charts;
	size_t ncharts, charts_cap;
};

/* Whether FIELD of the top level is of interest to those who add up: what is
 * calculated is so only if the summary speaks of it.  Whether it is added
 * up. */
bool summary_shows(const struct summary *, const struct field *);
bool summary_sums(const struct summary *, const struct field *);

#endif
