/* feed.c - blocks of a file, decoded. */
#include "base/feed.h"

#include <string.h>

#include "base/decoder.h"
#include "base/encoding.h"
#include "base/files.h"

/* KEPT bytes at the start of BLOCK are the beginning of a character.  TAKEN
 * bytes of the file came before BLOCK.  DECODER is NULL for UTF-8. */
enum { BLOCK = 1 << 16 };

struct feed {
	struct arena *arena;
	const struct source *source;
	int fd;
	const char *encoding;
	struct decoder *decoder;
	bool begun, ended;
	size_t mark, taken, kept;
	char block[BLOCK];
};

struct feed *
feed_open(struct arena *arena, const char *path, const struct source *source,
	  const char *encoding, struct faults *faults)
{
	struct feed *feed;
	int fd = files_open(path, source, faults);

	if (fd < 0)
		return NULL;
	feed = arena_new(arena, struct feed, 1);
	feed->arena = arena;
	feed->source = source;
	feed->fd = fd;
	feed->encoding = encoding;
	return feed;
}

void
feed_close(struct feed *feed)
{
	if (feed->decoder)
		decoder_free(feed->decoder);
	files_close(feed->fd);
}

/* Look at the first block, and take the byte order mark off it. */
static bool
begin(struct feed *feed, struct str *bytes, struct faults *faults)
{
	feed->begun = true;
	if (!encoding_find(feed->source, *bytes, &feed->encoding, &feed->mark,
			   faults))
		return false;
	if (feed->encoding)
		feed->decoder = decoder_new(feed->arena, feed->encoding);
	*bytes = str_from(*bytes, feed->mark);
	feed->taken = feed->mark;
	return true;
}

/* More than the beginning of a character cannot be left but by damage. */
static bool
decode(struct feed *feed, struct str bytes, struct buf *out,
       struct faults *faults)
{
	enum { LONGEST = 16 };
	size_t done = decoder_put(feed->decoder, bytes, feed->ended, out);

	feed->taken += done;
	feed->kept = bytes.len - done;
	if (feed->kept > LONGEST || (feed->kept && feed->ended)) {
		encoding_refuse(feed->source, feed->encoding, feed->mark,
				feed->taken, faults);
		return false;
	}
	memmove(feed->block, bytes.data + done, feed->kept);
	return true;
}

bool
feed_more(struct feed *feed, struct buf *out, struct faults *faults)
{
	struct str bytes = { feed->block, 0 };
	size_t got;

	if (feed->ended ||
	    !files_take(feed->fd, feed->block + feed->kept, BLOCK - feed->kept,
			&got, feed->source, faults))
		return false;
	bytes.len = feed->kept + got;
	feed->ended = bytes.len < BLOCK;
	if (!feed->begun && !begin(feed, &bytes, faults))
		return false;
	if (feed->decoder)
		return decode(feed, bytes, out, faults);
	buf_put(out, bytes);
	return true;
}

bool
feed_has_ended(const struct feed *feed)
{
	return feed->ended;
}
