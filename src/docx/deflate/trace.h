/* trace.h - which bytes of a part were copied out of its program. */
#ifndef DOCX_TRACE_H
#define DOCX_TRACE_H

#include "base/arena.h"

/* At byte AT of the part stand all the bytes of step OP, an OP_COPY. */
struct copied {
	size_t at, op;
};

/* LIST is in the order of the part; the bytes between are the answers'.  Set
 * ARENA, leave the rest zero.  What begins behind TRACE_MOST bytes is not
 * listed: of a part as large most is not the template's, and the list would
 * take as much memory as the part. */
enum { TRACE_MOST = 4 << 20 };

struct trace {
	struct arena *arena;
	struct copied *list;
	size_t count, cap;
};

/* Make room for one more at least. */
void trace_widen(struct trace *);

static inline void
trace_add(struct trace *trace, size_t at, size_t op)
{
	if (at > TRACE_MOST)
		return;
	if (trace->count == trace->cap)
		trace_widen(trace);
	trace->list[trace->count++] = (struct copied){ at, op };
}

/* The part is only LEN bytes long after all. */
void trace_cut(struct trace *, size_t len);

#endif
