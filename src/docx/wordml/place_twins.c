/* place_twins.c - text boxes that are drawn twice. */
#include "docx/wordml/place.h"

static bool
is_twin(const struct fault *fault, const struct excerpt *excerpt,
	const struct fault *other)
{
	const struct excerpt *theirs = excerpt_of(other->spot.source);

	return theirs && theirs->alternate == excerpt->alternate &&
	       !theirs->is_fallback && other->message == fault->message &&
	       str_eq(other->spot.at, fault->spot.at) &&
	       str_eq(theirs->source.text, excerpt->source.text);
}

static bool
has_twin(const struct fault *fault, const void *context)
{
	const struct excerpt *excerpt = excerpt_of(fault->spot.source);
	const struct faults *faults = context;

	if (!excerpt || !excerpt->is_fallback)
		return false;
	for (size_t i = 0; i < faults->count; i++)
		if (is_twin(fault, excerpt, &faults->list[i]))
			return true;
	return false;
}

void
place_twins(struct faults *faults)
{
	faults_drop(faults, has_twin, faults);
}
