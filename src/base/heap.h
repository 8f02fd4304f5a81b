/* heap.h - how malloc is to treat a short life. */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

/* Once, first of all: keep freed memory, as the next library asks for as much
 * again.  A deflate state of 256 KB given back and taken anew for each part
 * costs a page fault for every 4 KB, a third of a report's time. */
void heap_prepare(void);

#endif
