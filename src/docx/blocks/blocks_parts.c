/* blocks_parts.c - a block that begins in one part and ends in another. */
#include "docx/blocks/blocks.h"

static bool
is_unclosed(const struct fault *fault)
{
	return fault->message == MSG_BLOCK_UNCLOSED ||
	       fault->message == MSG_BLOCK_UNCLOSED_ROW;
}

/* Whether CLOSING is about the end of the block that OPEN is about. */
static bool
belong(const struct fault *open, const struct fault *closing)
{
	const struct excerpt *first = excerpt_of(open->spot.source);
	const struct excerpt *last = excerpt_of(closing->spot.source);

	return is_unclosed(open) && closing->message == MSG_BLOCK_UNOPENED &&
	       first && last && first->tree != last->tree &&
	       str_eq(open->key, closing->key);
}

static bool
is_told(const struct fault *fault, const void *context)
{
	const struct faults *faults = context;

	for (size_t i = 0; i < faults->count; i++)
		if (faults->list[i].message == MSG_BLOCK_PARTS &&
		    faults->list[i].other.source == fault->spot.source &&
		    str_eq(faults->list[i].other.at, fault->spot.at))
			return fault->message == MSG_BLOCK_UNOPENED;
	return false;
}

void
blocks_join_parts(struct faults *faults)
{
	bool has_any = false;

	for (size_t i = 0; i < faults->count; i++) {
		struct fault *open = &faults->list[i];

		for (size_t j = 0; j < faults->count; j++) {
			if (!belong(open, &faults->list[j]))
				continue;
			open->message = MSG_BLOCK_PARTS;
			open->other = faults->list[j].spot;
			has_any = true;
		}
	}
	if (has_any)
		faults_drop(faults, is_told, faults);
}
