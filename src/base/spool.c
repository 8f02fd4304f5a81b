/* spool.c - pieces in blocks, blocks in memory or in a file, and of those the
 * ones that were asked for last in memory again. */
#include "base/spool.h"

#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/files.h"

/* Of GROUP pieces each; a piece stands behind its length. */
struct block {
	size_t offset, len;
};

enum { GROUP = 16, SLOTS = 1024, LARGE = 8 << 10 };

/* A block that has been read from the file; NUMBER counts from 1. */
struct slot {
	size_t number;
	char *data;
	size_t cap;
};

/* OPEN is the block that is being added to.  HELD holds all blocks, until the
 * file FD does (-1: there is none).  One too large for a slot is read into the
 * last one, which grows. */
struct spool {
	struct arena *arena;
	struct buf open, held;
	struct block *blocks;
	size_t nblocks, blocks_cap;
	size_t count, written;
	int fd;
	struct slot slots[SLOTS + 1];
};

struct spool *
spool_new(struct arena *arena)
{
	struct spool *spool = arena_new(arena, struct spool, 1);

	spool->arena = arena_new(arena, struct arena, 1);
	spool->arena->exhausted = arena->exhausted;
	spool->open.arena = spool->held.arena = spool->arena;
	spool->fd = -1;
	return spool;
}

void
spool_close(struct spool *spool)
{
	if (spool->fd >= 0)
		files_close(spool->fd);
	arena_free(spool->arena);
}

size_t
spool_count(const struct spool *spool)
{
	return spool->count;
}

/* --- adding --------------------------------------------------------------- */

static bool
write_out(struct spool *spool, struct faults *faults)
{
	bool done;

	if (spool->fd < 0)
		spool->fd = files_temporary(faults);
	done = spool->fd >= 0 &&
	       files_append(spool->fd, buf_str(&spool->held), faults);
	spool->held.len = 0;
	return done;
}

static bool
end_block(struct spool *spool, struct faults *faults)
{
	struct block *block = arena_push(spool->arena, spool->blocks,
					 spool->nblocks, spool->blocks_cap);

	block->offset = spool->written;
	block->len = spool->open.len;
	spool->written += spool->open.len;
	buf_put(&spool->held, buf_str(&spool->open));
	spool->open.len = 0;
	return spool->held.len <= SPOOL_MEMORY || write_out(spool, faults);
}

bool
spool_add(struct spool *spool, struct str piece, struct faults *faults)
{
	uint32_t len = (uint32_t)piece.len;

	buf_put(&spool->open, (struct str){ (const char *)&len, sizeof len });
	buf_put(&spool->open, piece);
	return ++spool->count % GROUP || end_block(spool, faults);
}

/* What went to the file once is all there in the end. */
bool
spool_end(struct spool *spool, struct faults *faults)
{
	if (spool->open.len && !end_block(spool, faults))
		return false;
	return spool->fd < 0 || write_out(spool, faults);
}

/* --- getting -------------------------------------------------------------- */

static bool
read_block(struct spool *spool, size_t number, struct slot *slot,
	   struct faults *faults)
{
	const struct block *block = &spool->blocks[number];

	if (slot->number == number + 1)
		return true;
	if (slot->cap < block->len) {
		slot->cap = block->len > LARGE ? 2 * block->len : LARGE;
		slot->data = arena_grow(spool->arena, NULL, 0, slot->cap);
	}
	slot->number = 0;
	if (!files_take_at(spool->fd, block->offset, slot->data, block->len,
			   faults))
		return false;
	slot->number = number + 1;
	return true;
}

/* The bytes of block NUMBER; NULL with a fault. */
static const char *
block_bytes(struct spool *spool, size_t number, struct faults *faults)
{
	const struct block *block = &spool->blocks[number];
	struct slot *slot = &spool->slots[number % SLOTS];

	if (spool->fd < 0)
		return spool->held.data + block->offset;
	if (block->len > LARGE)
		slot = &spool->slots[SLOTS];
	return read_block(spool, number, slot, faults) ? slot->data : NULL;
}

bool
spool_get(struct spool *spool, size_t i, struct str *piece,
	  struct faults *faults)
{
	const char *at = block_bytes(spool, i / GROUP, faults);
	uint32_t len = 0;

	if (!at)
		return false;
	memcpy(&len, at, sizeof len);
	for (i %= GROUP; i; i--) {
		at += sizeof len + len;
		memcpy(&len, at, sizeof len);
	}
	*piece = (struct str){ at + sizeof len, len };
	return true;
}
