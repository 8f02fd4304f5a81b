/* heap.c - glibc's malloc; others keep what they have. */
#include "base/heap.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void
heap_prepare(void)
{
#ifdef __GLIBC__
	mallopt(M_MMAP_THRESHOLD, 1 << 24);
	mallopt(M_TRIM_THRESHOLD, 1 << 26);
	mallopt(M_TOP_PAD, 1 << 18);
#endif
}
