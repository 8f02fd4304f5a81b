/* deflater.c - which copies have been made, and which is next. */
#include "docx/deflate/deflater.h"

void
deflater_begin(struct deflater *deflater)
{
	const struct copied *copied;
	size_t last;

	deflater->due = SIZE_MAX;
	deflater->ahead = 0;
	if (deflater->next == deflater->trace->count)
		return;
	copied = &deflater->trace->list[deflater->next];
	last = deflater->last[copied->op];
	deflater->due = copied->at + deflater->program->ops[copied->op].len;
	deflater->ahead = last ? copied->at + 1 - last : 0;
}

void
deflater_pass(struct deflater *deflater)
{
	while (deflater->at >= deflater->due) {
		const struct copied *copied =
			&deflater->trace->list[deflater->next++];

		deflater->last[copied->op] = (uint32_t)copied->at + 1;
		deflater_begin(deflater);
	}
}
