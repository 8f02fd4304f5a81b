/* part_name.c - names of parts, which know no case (ECMA-376 part 2,
 * 9.1.1.2). */
#include "opc/package.h"

static int
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : (unsigned char)c;
}

int
part_name_compare(struct str a, struct str b)
{
	for (size_t i = 0; i < a.len && i < b.len; i++)
		if (lower(a.data[i]) != lower(b.data[i]))
			return lower(a.data[i]) - lower(b.data[i]);
	return (a.len > b.len) - (a.len < b.len);
}

bool
part_name_is(struct str a, struct str b)
{
	return a.len == b.len && part_name_compare(a, b) == 0;
}
