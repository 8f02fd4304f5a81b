/* limits.h - how much of a package is believed before it is refused. */
#ifndef OPC_LIMITS_H
#define OPC_LIMITS_H

/* Far above what Word writes, far below what fills a machine.  A part is
 * called a bomb where it is larger than LIMIT_SMALL and more than LIMIT_RATIO
 * times its packed size: text that repeats itself reaches 200, bombs 1000.
 * LIMIT_TREES is the memory in bytes that all XML of a package may take as
 * trees: 100,000 rows of five plain cells take 0.4 GiB.  LIMIT_SPACES is how
 * many namespaces may be declared around one element, where Word declares 40:
 * libxml2 looks through them for each name.  LIMIT_TAG is the most bytes of a
 * tag in a part that is read as a stream. */
enum {
	LIMIT_ENTRIES = 10000,
	LIMIT_PART = 256 << 20,
	LIMIT_TOTAL = 1 << 30,
	LIMIT_SMALL = 8 << 20,
	LIMIT_RATIO = 500,
	LIMIT_DEPTH = 1000,
	LIMIT_TREES = 448 << 20,
	LIMIT_ATTRIBUTES = 256,
	LIMIT_SPACES = 256,
	LIMIT_TAG = 16 << 10
};

#endif
