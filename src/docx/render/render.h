/* render.h - one report out of a compiled template and checked answers. */
#ifndef DOCX_RENDER_H
#define DOCX_RENDER_H

#include <stdint.h>

#include "docx/compile/compile.h"
#include "form/model/record.h"

/* Once before the first report: fetch what all of them share, so that threads
 * only read it.  Returns whether there was no fault. */
bool render_prepare(const struct compiled *, struct faults *);

/* The bytes of the report on RECORD, a record of the template's form, dated
 * DOSTIME (see package_write); a fault gives NULL data. */
struct str render_report(struct arena *, const struct compiled *,
			 const struct record *, uint32_t dostime,
			 struct faults *);

#endif
