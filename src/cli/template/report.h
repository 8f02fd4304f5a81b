/* report.h - a report that is a template again. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli/template/template.h"
#include "form/model/record.h"

/* If LOADED's file is a report of a built-in template, and no form is named,
 * the form is that template's. */
void report_take_form(struct arena *, struct loaded *);

/* If the file is a report its answers are LOADED's base; without a form one is
 * made of what it has answers to. */
void report_take_answers(struct arena *, struct loaded *, struct faults *);

/* BYTES, made of such a report with RECORD, say what RECORD does; each answer
 * that they do not is a fault. */
void report_confirm(struct arena *, const struct loaded *,
		    const struct record *, struct str bytes, struct faults *);

#endif
