/* guess.c - items, fields, conditions. */
#include "cli/questions/guess.h"

/* What stands within the blocks of one key. */
struct content {
	bool is_rows;
	bool has_box;	 /* a check box has the same key */
	bool has_items;	 /* {{.}}, or the key itself */
	bool has_fields; /* {{key.field}} */
	bool has_own;	 /* values that stand nowhere else */
};

static bool
is_block(const struct listed *listed)
{
	return listed->tag_kind != TAG_VALUE;
}

static bool
is_called(const struct listed *listed, struct str key)
{
	return listed->depth == 1 && str_eq(listed->path[0], key);
}

struct guesser
guess_begin(struct arena *arena, const struct inventory *inventory)
{
	return (struct guesser){ inventory, arena_new(arena, enum role,
						      inventory->count) };
}

const struct listed *
guess_around(const struct guesser *guesser, const struct listed *listed)
{
	return listed->block ? &guesser->inventory->list[listed->block - 1]
			     : NULL;
}

/* The block KEY around LISTED, of those that give what is in them an item. */
static const struct listed *
block_called(const struct guesser *guesser, const struct listed *listed,
	     struct str key)
{
	const struct listed *block = guess_around(guesser, listed);

	while (block &&
	       !(block->tag_kind == TAG_BLOCK && is_called(block, key)))
		block = guess_around(guesser, block);
	return block;
}

/* Whether VALUE stands outside of all blocks KEY, too. */
static bool
is_elsewhere(const struct guesser *guesser, const struct listed *value,
	     struct str key)
{
	const struct inventory *inventory = guesser->inventory;

	for (size_t i = 0; i < inventory->count; i++) {
		const struct listed *other = &inventory->list[i];

		if (!is_block(other) && is_called(other, value->path[0]) &&
		    !block_called(guesser, other, key))
			return true;
	}
	return false;
}

static bool
is_dot_of(const struct guesser *guesser, const struct listed *listed,
	  struct str key)
{
	const struct listed *block = guess_around(guesser, listed);

	while (block && (block->tag_kind != TAG_BLOCK || block->choice))
		block = guess_around(guesser, block);
	return listed->depth == 0 && block && is_called(block, key);
}

static void
look_at(const struct guesser *guesser, const struct listed *listed,
	struct str key, struct content *content)
{
	if (is_block(listed)) {
		content->is_rows |= is_called(listed, key) && listed->is_rows;
		return;
	}
	if (is_called(listed, key) && str_eq(listed->kind, STR("check-box")))
		content->has_box = true;
	if (!block_called(guesser, listed, key))
		return;
	if (is_called(listed, key) || is_dot_of(guesser, listed, key))
		content->has_items = true;
	else if (listed->depth == 2 && str_eq(listed->path[0], key))
		content->has_fields = true;
	else if (listed->depth == 1 && !listed->choice &&
		 !is_elsewhere(guesser, listed, key))
		content->has_own = true;
}

/* "co_phu_luc", "is_new": whether. */
static bool
asks_whether(struct str key)
{
	return str_starts(key, STR("co_")) || str_starts(key, STR("khong_")) ||
	       str_starts(key, STR("la_")) || str_starts(key, STR("neu_")) ||
	       str_starts(key, STR("has_")) || str_starts(key, STR("is_"));
}

/* Records do not hold records. */
static enum role
judge(const struct content *content, struct str key, bool is_inner)
{
	bool may_be_records = !is_inner && !content->has_box;

	if (may_be_records && content->has_fields)
		return ROLE_RECORDS;
	if (content->has_items)
		return ROLE_LIST;
	if (may_be_records && content->has_own &&
	    (content->is_rows || !asks_whether(key)))
		return ROLE_RECORDS;
	return ROLE_YES_NO;
}

/* Whether what answers the block is not known by its values: one within another
 * may be a list of that one or of its own. */
static bool
is_open(const struct listed *listed)
{
	return (listed->field && listed->field->type == TYPE_BLOCK) ||
	       (listed->other && listed->other->type == TYPE_BLOCK);
}

enum role
guess_role(const struct guesser *guesser, const struct listed *listed)
{
	const struct inventory *inventory = guesser->inventory;
	enum role *role = &guesser->roles[listed - inventory->list];
	struct content content = { .is_rows = false };

	if (*role != ROLE_UNKNOWN)
		return *role;
	*role = ROLE_VALUE;
	if (listed->depth != 1 || !is_open(listed))
		return *role;
	for (size_t i = 0; i < inventory->count; i++)
		look_at(guesser, &inventory->list[i], listed->path[0],
			&content);
	*role = judge(&content, listed->path[0],
		      guess_owner(guesser, listed) != NULL);
	return *role;
}

enum role
guess_part(const struct guesser *guesser, const struct listed *listed)
{
	const struct inventory *inventory = guesser->inventory;
	enum role role = ROLE_YES_NO;

	for (size_t i = 0; i < inventory->count; i++) {
		const struct listed *other = &inventory->list[i];

		if (other->depth == 0 && guess_around(guesser, other) &&
		    guess_around(guesser, other)->field == listed->field)
			return ROLE_LIST;
		if (other->field == listed->field && !is_block(other))
			role = ROLE_VALUE;
	}
	return role;
}

const struct listed *
guess_owner(const struct guesser *guesser, const struct listed *listed)
{
	const struct listed *block = guess_around(guesser, listed);

	while (block && (block->tag_kind != TAG_BLOCK ||
			 guess_role(guesser, block) != ROLE_RECORDS))
		block = guess_around(guesser, block);
	return block;
}
