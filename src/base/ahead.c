/* ahead.c - one folder at a time, of the disk that is to be synced. */
#include "base/ahead.h"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include "base/disks.h"

/* Bytes that are worth it: a disk takes some milliseconds for them, and as long
 * for the journal that comes with them. */
enum { WORTH = 8 << 20 };

/* Other systems sync all disks at once, whoever writes there. */
#ifdef __linux__
static const bool syncs_one_disk = true;
#else
static const bool syncs_one_disk = false;
#endif

/* WRITTEN bytes wait.  FOLDER is for the thread to take, -1 if there is
 * none. */
struct ahead {
	size_t written;
	int folder;
	bool is_started, has_ended;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t more;
};

struct ahead *
ahead_new(struct arena *arena)
{
	struct ahead *ahead = arena_new(arena, struct ahead, 1);

	ahead->folder = -1;
	pthread_mutex_init(&ahead->lock, NULL);
	pthread_cond_init(&ahead->more, NULL);
	return ahead;
}

/* The lock is held, but not while the disk works. */
static void
sync_folder(struct ahead *ahead)
{
	int folder = ahead->folder;

	ahead->folder = -1;
	pthread_mutex_unlock(&ahead->lock);
	(void)disks_sync_folder(folder);
	close(folder);
	pthread_mutex_lock(&ahead->lock);
}

static void *
work(void *given)
{
	struct ahead *ahead = given;

	pthread_mutex_lock(&ahead->lock);
	while (!ahead->has_ended)
		if (ahead->folder >= 0)
			sync_folder(ahead);
		else
			pthread_cond_wait(&ahead->more, &ahead->lock);
	pthread_mutex_unlock(&ahead->lock);
	return NULL;
}

/* Have the thread take FOLDER, opened once more: what could not be written is
 * told to each that had opened something of the disk before (syncfs(2)), and
 * must be told to disks_sync, too.  The lock is held. */
static void
hand_over(struct ahead *ahead, int folder)
{
	ahead->written = 0;
	if (!ahead->is_started && syncs_one_disk)
		ahead->is_started =
			pthread_create(&ahead->thread, NULL, work, ahead) == 0;
	if (!ahead->is_started)
		return;
	ahead->folder = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	pthread_cond_signal(&ahead->more);
}

void
ahead_note(struct ahead *ahead, int folder, size_t len)
{
	pthread_mutex_lock(&ahead->lock);
	ahead->written += len;
	if (ahead->written >= WORTH && ahead->folder < 0 && !ahead->has_ended)
		hand_over(ahead, folder);
	pthread_mutex_unlock(&ahead->lock);
}

void
ahead_end(struct ahead *ahead)
{
	bool was_started;

	pthread_mutex_lock(&ahead->lock);
	was_started = ahead->is_started && !ahead->has_ended;
	ahead->has_ended = true;
	pthread_cond_signal(&ahead->more);
	pthread_mutex_unlock(&ahead->lock);
	if (was_started)
		pthread_join(ahead->thread, NULL);
	if (ahead->folder >= 0)
		close(ahead->folder);
	ahead->folder = -1;
}
