/* deflate_tree.c - the two lightest under one, until one is left. */
#include "docx/deflate/deflate_tree.h"

#include <stdlib.h>

/* Leaves, the lightest first, and after them what was put over two others. */
struct node {
	uint32_t weight;
	uint16_t symbol, parent;
};

struct tree {
	struct node nodes[2 * TREE_LEAVES];
	size_t leaves, count;
};

static int
compare(const void *a, const void *b)
{
	const struct node *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? -1 : 1;
	return (x->symbol > y->symbol) - (x->symbol < y->symbol);
}

/* The lighter of the next leaf and the next inner node, which are in order,
 * each among its own. */
static struct node *
lightest(struct tree *tree, size_t *leaf, size_t *inner)
{
	if (*leaf < tree->leaves &&
	    (*inner == tree->count ||
	     tree->nodes[*leaf].weight <= tree->nodes[*inner].weight))
		return &tree->nodes[(*leaf)++];
	return &tree->nodes[(*inner)++];
}

static void
join(struct tree *tree)
{
	size_t leaf = 0, inner = tree->leaves;

	tree->count = tree->leaves;
	while (tree->count < 2 * tree->leaves - 1) {
		struct node *one = lightest(tree, &leaf, &inner);
		struct node *other = lightest(tree, &leaf, &inner);

		one->parent = other->parent = (uint16_t)tree->count;
		tree->nodes[tree->count++].weight = one->weight + other->weight;
	}
}

/* Set the lengths of the leaves; returns the greatest. */
static unsigned
measure(const struct tree *tree, struct code *codes)
{
	uint16_t depths[2 * TREE_LEAVES];
	unsigned deepest = 0;

	depths[tree->count - 1] = 0;
	for (size_t i = tree->count - 1; i-- > 0;) {
		depths[i] = (uint16_t)(depths[tree->nodes[i].parent] + 1);
		if (i >= tree->leaves)
			continue;
		codes[tree->nodes[i].symbol].length = depths[i];
		if (depths[i] > deepest)
			deepest = depths[i];
	}
	return deepest;
}

/* Where the tree is too deep the weights are brought nearer to each other. */
void
tree_lengths(struct code *codes, const uint32_t *counts, size_t count,
	     unsigned deepest)
{
	struct tree tree = { .leaves = 0 };

	for (size_t i = 0; i < count; i++)
		if (counts[i])
			tree.nodes[tree.leaves++] = (struct node){
				.weight = counts[i],
				.symbol = (uint16_t)i,
			};
	for (;;) {
		qsort(tree.nodes, tree.leaves, sizeof *tree.nodes, compare);
		join(&tree);
		if (measure(&tree, codes) <= deepest)
			return;
		for (size_t i = 0; i < tree.leaves; i++)
			tree.nodes[i].weight = tree.nodes[i].weight / 2 + 1;
	}
}
