/* counts.c - digits, and two numbers with a slash between. */
#include "cli/options/counts.h"

size_t
count_read(struct str text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (text.data[i] < '0' || text.data[i] > '9' || i > 9)
			return 0;
		count = count * 10 + (size_t)(text.data[i] - '0');
	}
	return count <= 1000000000 ? count : 0;
}

bool
shard_read(struct str text, struct shard *shard)
{
	shard->number = count_read(str_cut(&text, '/'));
	shard->of = count_read(text);
	return shard->number > 0 && shard->number <= shard->of;
}

bool
shard_has(const struct shard *shard, size_t number)
{
	return (number - 1) % shard->of == shard->number - 1;
}
