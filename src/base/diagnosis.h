/* diagnosis.h - faults as people and programs read them. */
#ifndef BASE_DIAGNOSIS_H
#define BASE_DIAGNOSIS_H

#include "base/buf.h"
#include "base/faults.h"

struct diagnosis {
	enum language language;
	bool json; /* one object per line instead of text */
	bool colour;
	bool quiet;  /* no warnings */
	size_t most; /* so many of one source are shown, the rest counted */
};

/* Append every fault of FAULTS, in their order, to OUT.  A fault reads
 *
 *	FILE:LINE:COLUMN: error: TEXT [CODE]
 *	  LINE | the line
 *	       | ^~~~
 *	  remedy: REMEDY
 *
 * LINE and COLUMN count from 1, columns in characters (code points).  No
 * control character of an input gets into OUT. */
void diagnosis_put(struct buf *out, const struct faults *,
		   const struct diagnosis *);

/* TEXT of a message with its arguments, without a place. */
void diagnosis_text(struct buf *out, struct str text, const struct fault *);

#endif
