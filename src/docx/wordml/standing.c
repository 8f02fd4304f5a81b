/* standing.c - the count, in a field of the node that nothing else uses. */
#include "docx/wordml/standing.h"

#include <stdint.h>

size_t
standing_count(const xmlNode *paragraph)
{
	uintptr_t kept = (uintptr_t)paragraph->psvi;

	return kept ? kept - 1 : 1;
}

void
standing_set(xmlNode *paragraph, size_t count)
{
	paragraph->psvi = (void *)(uintptr_t)(count + 1);
}
