/* summing.h - one report on the answers of many, each a record of it. */
#ifndef CLI_SUMMING_H
#define CLI_SUMMING_H

#include "base/buf.h"
#include "cli/template/template.h"
#include "form/model/record.h"

/* LOADED is the template of the summary, LIST that of its questions whose
 * records the answers to FORM become, TEXT their lines. */
struct summing {
	struct cli *cli;
	const struct form *form;
	struct loaded loaded;
	const struct field *list;
	struct buf text;
};

/* Load the template that -t names, by default the built-in summary, and read
 * what --with names; false where something is wrong, which is told. */
bool summing_begin(struct summing *, struct cli *, const struct form *);

/* Add RECORD's answers to those questions that the list has, too. */
void summing_add(struct summing *, const struct record *);

/* The report; a fault gives NULL data. */
struct str summing_end(struct summing *, struct faults *);
void summing_free(struct summing *);

#endif
