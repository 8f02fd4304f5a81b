/* pool.h - work for several threads, handed back in its order. */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include "base/arena.h"

/* THREADS work, the calling one among them; others are started once there is
 * work for them.  At most ROOM items, each of SIZE bytes and zeroed once, are
 * on their way.  NEXT, on the calling thread, makes one into the next piece of
 * work, or returns false when there is none left.  WORK does it, on any thread;
 * WORKER, below THREADS, is that thread's number.  Both get CONTEXT. */
struct pool_plan {
	size_t threads, room, size;
	bool (*next)(void *context, void *item);
	void (*work)(void *context, void *item, size_t worker);
	void *context;
};

/* A pool whose memory is the arena's until pool_end. */
struct pool;
struct pool *pool_start(struct arena *, const struct pool_plan *);

/* The next item that is done, in the order in which NEXT made them; NULL after
 * the last.  It is the caller's until the next call, and is used again then. */
void *pool_take(struct pool *);

/* The item in the place I, below ROOM, to release what it holds. */
void *pool_item(struct pool *, size_t i);

/* Wait for the threads.  Items that nobody took may be done or not. */
void pool_end(struct pool *);

/* How many threads this machine runs at the same time, at least 1. */
size_t pool_cores(void);

#endif
