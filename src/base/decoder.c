/* decoder.c - iconv into a buffer. */
#include "base/decoder.h"

#include <errno.h>
#include <iconv.h>

struct decoder {
	iconv_t how;
};

struct decoder *
decoder_new(struct arena *arena, const char *encoding)
{
	struct decoder *decoder = arena_new(arena, struct decoder, 1);

	decoder->how = iconv_open("UTF-8", encoding);
	if (decoder->how == (iconv_t)-1)
		arena_fail(arena);
	return decoder;
}

void
decoder_free(struct decoder *decoder)
{
	iconv_close(decoder->how);
}

/* Encodings with combining marks keep the last letter back for one. */
static void
flush(iconv_t how, struct buf *out)
{
	char chunk[64], *to = chunk;
	size_t room = sizeof chunk;

	iconv(how, NULL, NULL, &to, &room);
	buf_put(out, (struct str){ chunk, sizeof chunk - room });
}

size_t
decoder_put(struct decoder *decoder, struct str bytes, bool last,
	    struct buf *out)
{
	char *from = (char *)bytes.data;
	size_t left = bytes.len, got = 0;

	while (left && got != (size_t)-1) {
		char chunk[4096], *to = chunk;
		size_t room = sizeof chunk;

		got = iconv(decoder->how, &from, &left, &to, &room);
		buf_put(out, (struct str){ chunk, sizeof chunk - room });
		if (got == (size_t)-1 && errno == E2BIG)
			got = 0;
	}
	if (last)
		flush(decoder->how, out);
	return bytes.len - left;
}
