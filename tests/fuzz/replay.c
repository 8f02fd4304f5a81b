/* replay.c - run a fuzz target on files, without a fuzzer. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
replay(FILE *file)
{
	enum { MOST = 1 << 22 };
	uint8_t *data = malloc(MOST);
	size_t size;

	if (!data)
		abort();
	size = fread(data, 1, MOST, file);
	/* Of just its size, so that reading on is seen. */
	data = realloc(data, size ? size : 1);
	LLVMFuzzerTestOneInput(data, size);
	free(data);
}

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");

		if (!file) {
			perror(argv[i]);
			return 1;
		}
		replay(file);
		fclose(file);
	}
	return 0;
}
