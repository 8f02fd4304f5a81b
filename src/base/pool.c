/* pool.c - a ring of items over POSIX threads. */
#ifdef __linux__
#define _GNU_SOURCE /* sched_getaffinity */
#endif
#include "base/pool.h"

#include <pthread.h>
#include <sched.h>
#include <unistd.h>

struct hand {
	struct pool *pool;
	size_t worker;
	pthread_t thread;
};

/* Items are numbered as NEXT made them.  HEAD is taken next, CLAIM worked on
 * next, TAIL made next: HEAD <= CLAIM <= TAIL <= HEAD + ROOM.  Only the calling
 * thread moves HEAD and TAIL.  IS_HELD: the item at HEAD is the caller's. */
struct pool {
	struct pool_plan plan;
	char *items;
	bool *is_done;
	size_t head, claim, tail;
	bool is_held, has_ended, is_closed;
	struct hand *hands;
	size_t nhands;
	pthread_mutex_t lock;
	pthread_cond_t more, done;
};

void *
pool_item(struct pool *pool, size_t i)
{
	return pool->items + i % pool->plan.room * pool->plan.size;
}

struct pool *
pool_start(struct arena *arena, const struct pool_plan *plan)
{
	struct pool *pool = arena_new(arena, struct pool, 1);

	pool->plan = *plan;
	pool->items = arena_alloc(arena, plan->room, plan->size);
	pool->is_done = arena_new(arena, bool, plan->room);
	pool->hands = arena_new(arena, struct hand, plan->threads);
	pthread_mutex_init(&pool->lock, NULL);
	pthread_cond_init(&pool->more, NULL);
	pthread_cond_init(&pool->done, NULL);
	return pool;
}

/* The lock is held, but not while the work is done. */
static void
work(struct pool *pool, size_t worker)
{
	size_t i = pool->claim++;

	pthread_mutex_unlock(&pool->lock);
	pool->plan.work(pool->plan.context, pool_item(pool, i), worker);
	pthread_mutex_lock(&pool->lock);
	pool->is_done[i % pool->plan.room] = true;
	if (i == pool->head)
		pthread_cond_signal(&pool->done);
}

static void *
work_on(void *given)
{
	const struct hand *hand = given;
	struct pool *pool = hand->pool;

	pthread_mutex_lock(&pool->lock);
	while (!pool->is_closed)
		if (pool->claim < pool->tail)
			work(pool, hand->worker);
		else
			pthread_cond_wait(&pool->more, &pool->lock);
	pthread_mutex_unlock(&pool->lock);
	return NULL;
}

/* One thread more, if there is work for it.  A machine that has none to give
 * makes do with those that there are. */
static void
hire(struct pool *pool)
{
	struct hand *hand = &pool->hands[pool->nhands];

	if (pool->nhands + 1 >= pool->plan.threads ||
	    pool->tail - pool->claim < 2)
		return;
	hand->pool = pool;
	hand->worker = pool->nhands + 1;
	if (pthread_create(&hand->thread, NULL, work_on, hand) == 0)
		pool->nhands++;
}

/* Fill the ring.  The lock is held, but not in NEXT.  One item alone wakes
 * nobody: the calling thread does that itself, and sooner. */
static void
fill(struct pool *pool)
{
	while (!pool->has_ended && pool->tail - pool->head < pool->plan.room) {
		void *item = pool_item(pool, pool->tail);
		bool has_more;

		pthread_mutex_unlock(&pool->lock);
		has_more = pool->plan.next(pool->plan.context, item);
		pthread_mutex_lock(&pool->lock);
		pool->has_ended = !has_more;
		pool->tail += has_more;
		hire(pool);
		if (pool->tail - pool->claim > 1)
			pthread_cond_signal(&pool->more);
	}
}

/* The calling thread works, too, as long as the item that it waits for is not
 * done. */
void *
pool_take(struct pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	if (pool->is_held)
		pool->is_done[pool->head++ % pool->plan.room] = false;
	for (;;) {
		fill(pool);
		pool->is_held = pool->head < pool->tail;
		if (!pool->is_held ||
		    pool->is_done[pool->head % pool->plan.room])
			break;
		if (pool->claim < pool->tail)
			work(pool, 0);
		else
			pthread_cond_wait(&pool->done, &pool->lock);
	}
	pthread_mutex_unlock(&pool->lock);
	return pool->is_held ? pool_item(pool, pool->head) : NULL;
}

void
pool_end(struct pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	pool->is_closed = true;
	pthread_cond_broadcast(&pool->more);
	pthread_mutex_unlock(&pool->lock);
	for (size_t i = 0; i < pool->nhands; i++)
		pthread_join(pool->hands[i].thread, NULL);
	pthread_mutex_destroy(&pool->lock);
	pthread_cond_destroy(&pool->more);
	pthread_cond_destroy(&pool->done);
}

size_t
pool_cores(void)
{
	long online = sysconf(_SC_NPROCESSORS_ONLN);
#ifdef __linux__
	cpu_set_t allowed;

	if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
		online = CPU_COUNT(&allowed);
#endif
	return online > 0 ? (size_t)online : 1;
}
