/* measure.c - time two commands side by side: measure RUNS FLOOR -- COMMAND...
 * or one command once: measure once COMMAND...
 *
 * Two run in turn, so that what else the machine does weighs on both, with
 * their standard output thrown away.  Printed are the medians of the time from
 * fork to end, and the peak of memory.  Of one, standard output stays, and its
 * seconds, those of the processor, and megabytes go to standard error. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct sample {
	double ms;
	double mb;
	double cpu_ms;
};

static double
now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double
ms_of(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static double
megabytes(long maxrss)
{
#ifdef __APPLE__
	return (double)maxrss / (1024 * 1024);
#else
	return (double)maxrss / 1024;
#endif
}

/* vfork, since the memory of a forked child would count as the command's. */
static struct sample
run(char **command, int nowhere)
{
	double start = now_ms();
	struct rusage usage;
	int status;
	pid_t child = vfork();

	if (child == 0) {
		dup2(nowhere, STDOUT_FILENO);
		execvp(command[0], command);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) < 0) {
		perror("measure");
		exit(1);
	}
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		fprintf(stderr, "measure: %s failed\n", command[0]);
		exit(1);
	}
	return (struct sample){ now_ms() - start, megabytes(usage.ru_maxrss),
				ms_of(usage.ru_utime) + ms_of(usage.ru_stime) };
}

static int
compare(const void *a, const void *b)
{
	double x = ((const struct sample *)a)->ms;
	double y = ((const struct sample *)b)->ms;

	return (x > y) - (x < y);
}

static struct sample
median(struct sample *samples, size_t count)
{
	struct sample middle;

	qsort(samples, count, sizeof *samples, compare);
	middle = samples[count / 2];
	for (size_t i = 0; i < count; i++)
		if (samples[i].mb > middle.mb)
			middle.mb = samples[i].mb;
	return middle;
}

static void
measure(size_t runs, char **floor, char **command)
{
	struct sample *floors = calloc(runs, sizeof *floors);
	struct sample *commands = calloc(runs, sizeof *commands);
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	struct sample least, whole;

	if (!floors || !commands || nowhere < 0)
		abort();
	for (size_t i = 0; i < runs; i++) {
		floors[i] = run(floor, nowhere);
		commands[i] = run(command, nowhere);
	}
	least = median(floors, runs);
	whole = median(commands, runs);
	printf("floor   %6.2f ms  %5.1f MB\n", least.ms, least.mb);
	printf("baocao  %6.2f ms  %5.1f MB  %.2f times the floor\n", whole.ms,
	       whole.mb, whole.ms / least.ms);
	close(nowhere);
	free(floors);
	free(commands);
}

static int
measure_once(char **command)
{
	struct sample sample = run(command, STDOUT_FILENO);

	fprintf(stderr, "%.4f %.4f %.1f\n", sample.ms / 1e3,
		sample.cpu_ms / 1e3, sample.mb);
	return 0;
}

int
main(int argc, char **argv)
{
	char *floor[] = { NULL, NULL };

	if (argc > 2 && strcmp(argv[1], "once") == 0)
		return measure_once(argv + 2);

	if (argc < 5 || strcmp(argv[3], "--") != 0 || atoi(argv[1]) < 1) {
		fputs("usage: measure RUNS FLOOR -- COMMAND...\n"
		      "       measure once COMMAND...\n",
		      stderr);
		return 2;
	}
	floor[0] = argv[2];
	measure((size_t)atoi(argv[1]), floor, argv + 4);
	return 0;
}
