/* test_pool.c - work for several threads, handed back in its order. */
#include "bench.h"

#include "base/pool.h"

enum { MANY = 5000 };

struct item {
	size_t number, square, worker;
	size_t uses; /* how often this place was used */
};

struct job {
	size_t made, most;
	struct pool *pool;
};

static bool
next(void *context, void *to)
{
	struct job *job = context;
	struct item *item = to;

	if (job->made == job->most)
		return false;
	item->number = job->made++;
	item->uses++;
	return true;
}

static void
square(void *context, void *to, size_t worker)
{
	struct item *item = to;

	(void)context;
	item->square = item->number * item->number;
	item->worker = worker;
}

/* How many items come, each checked to come in its turn. */
static size_t
run(struct bench *bench, struct job *job, size_t threads, size_t room)
{
	struct pool *pool = pool_start(
		&bench->arena,
		&(struct pool_plan){ threads, room, sizeof(struct item), next,
				     square, job });
	const struct item *item;
	size_t taken = 0;

	for (; (item = pool_take(pool)); taken++) {
		assert_int_equal(item->number, taken);
		assert_int_equal(item->square, taken * taken);
		assert_true(item->worker < threads);
	}
	assert_null(pool_take(pool));
	pool_end(pool);
	return taken;
}

static void
work_comes_back_in_its_order(void **state)
{
	for (size_t threads = 1; threads <= 8; threads++) {
		struct job job = { .most = MANY };

		assert_int_equal(run(*state, &job, threads, threads * 4), MANY);
	}
}

static void
one_place_is_enough_for_any_number_of_threads(void **state)
{
	struct job job = { .most = MANY };

	assert_int_equal(run(*state, &job, 4, 1), MANY);
}

static void
nothing_to_do_is_nothing_done(void **state)
{
	struct job job = { .most = 0 };

	assert_int_equal(run(*state, &job, 4, 8), 0);
	assert_int_equal(job.made, 0);
}

static void
places_are_used_again(void **state)
{
	struct bench *bench = *state;
	struct job job = { .most = 100 };
	struct pool *pool = pool_start(
		&bench->arena, &(struct pool_plan){ 2, 10, sizeof(struct item),
						    next, square, &job });

	while (pool_take(pool))
		;
	for (size_t i = 0; i < 10; i++)
		assert_int_equal(((struct item *)pool_item(pool, i))->uses, 10);
	pool_end(pool);
}

static void
no_more_is_begun_than_there_is_room_for(void **state)
{
	struct bench *bench = *state;
	struct job job = { .most = MANY };
	struct pool *pool = pool_start(
		&bench->arena, &(struct pool_plan){ 3, 8, sizeof(struct item),
						    next, square, &job });

	for (size_t taken = 1; pool_take(pool); taken++)
		assert_true(job.made <= taken + 8);
	pool_end(pool);
}

static void
a_pool_may_end_before_its_work(void **state)
{
	struct bench *bench = *state;

	for (size_t taken = 0; taken < 20; taken++) {
		struct job job = { .most = MANY };
		struct pool *pool = pool_start(
			&bench->arena,
			&(struct pool_plan){ 4, 8, sizeof(struct item), next,
					     square, &job });

		for (size_t i = 0; i < taken; i++)
			assert_non_null(pool_take(pool));
		pool_end(pool);
	}
}

static void
a_machine_has_at_least_one_core(void **state)
{
	(void)state;
	assert_true(pool_cores() >= 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		BENCH_TEST(work_comes_back_in_its_order),
		BENCH_TEST(one_place_is_enough_for_any_number_of_threads),
		BENCH_TEST(nothing_to_do_is_nothing_done),
		BENCH_TEST(places_are_used_again),
		BENCH_TEST(no_more_is_begun_than_there_is_room_for),
		BENCH_TEST(a_pool_may_end_before_its_work),
		BENCH_TEST(a_machine_has_at_least_one_core),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
