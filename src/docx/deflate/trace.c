/* trace.c - a list that is cut where a step is undone. */
#include "docx/deflate/trace.h"

void
trace_widen(struct trace *trace)
{
	trace->list = arena_widen(trace->arena, trace->list, &trace->cap,
				  sizeof *trace->list, 64);
}

void
trace_cut(struct trace *trace, size_t len)
{
	while (trace->count && trace->list[trace->count - 1].at >= len)
		trace->count--;
}
