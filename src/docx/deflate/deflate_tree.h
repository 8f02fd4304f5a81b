/* deflate_tree.h - how long the code of each symbol should be (Huffman). */
#ifndef DOCX_DEFLATE_TREE_H
#define DOCX_DEFLATE_TREE_H

#include "docx/deflate/deflate_codes.h"

enum { TREE_DEPTH = 15, TREE_LEAVES = 288 };

/* Set the lengths of COUNT codes, at most TREE_LEAVES, none beyond DEEPEST, for
 * symbols that come as often as COUNTS say; two or more of them do.  One that
 * never comes has length 0. */
void tree_lengths(struct code *, const uint32_t *counts, size_t count,
		  unsigned deepest);

#endif
