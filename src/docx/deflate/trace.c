/* trace.c - a list that is cut where a step is undone. */
#include "docx/deflate/trace.h"

void
trace_add(struct trace *trace, size_t at, size_t op)
{
	if (at > TRACE_MOST)
		return;
	*arena_push(trace->arena, trace->list, trace->count, trace->cap) =
		(struct copied){ at, op };
}

void
trace_cut(struct trace *trace, size_t len)
{
	while (trace->count && trace->list[trace->count - 1].at >= len)
		trace->count--;
}
