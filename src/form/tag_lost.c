/* tag_lost.c - what is missing, and where. */
#include "form/tag_lost.h"

static enum message
lost(struct str rest)
{
	size_t next = str_find(rest, STR("{{"));
	struct str own = str_slice(rest, 0, next);
	size_t brace = str_index(own, '}');

	if (brace < own.len && str_index(own, '{') > brace)
		return MSG_TAG_UNCLOSED_BRACE;
	return next < rest.len ? MSG_TAG_UNCLOSED_NEXT : MSG_TAG_UNCLOSED;
}

void
tag_refuse_open(const struct source *source, struct str open, struct str rest,
		struct faults *faults)
{
	fault(faults, lost(rest), ((struct spot){ source, open }), open);
}
