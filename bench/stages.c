/* stages.c - where the time of a report goes: stages RUNS ANSWERS OUTPUT.
 *
 * The built-in report is made RUNS times from the file ANSWERS, and written to
 * OUTPUT by temporary file and rename, without fsync.  Printed are the
 * microseconds of each stage: the median of all runs. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/encoding.h"
#include "base/files.h"
#include "base/heap.h"
#include "cli/template/builtin.h"
#include "docx/render/render.h"
#include "form/check/check.h"
#include "form/file/form_read.h"

enum stage { READ, PARSE, CHECK, RENDER, WRITE, COUNT };

static const char *const names[] = { "read the answers", "parse them",
				     "check them", "render and pack",
				     "write the report" };

struct bench {
	struct arena arena, report;
	struct faults faults;
	struct compiled *compiled;
	struct evaluator evaluator;
	double *spent[COUNT];
	const char *answers, *output;
	char temporary[4096];
};

static double
now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static void
must(bool holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "stages: cannot %s\n", what);
	exit(1);
}

static void
load(struct bench *bench)
{
	struct source *sources = arena_new(&bench->arena, struct source, 2);
	struct builtin builtin;
	struct form *form;

	must(builtin_find(builtin_usual(), &builtin), "find the template");
	sources[0] = (struct source){ builtin.name, builtin.form, NULL };
	sources[1] = (struct source){ builtin.name, builtin.docx, NULL };
	form = form_read(
		&bench->arena,
		answers_parse(&bench->arena, &sources[0], &bench->faults),
		&bench->faults);
	must(bench->faults.errors == 0, "read the form");
	bench->compiled =
		frozen_thaw(&bench->arena, builtin.frozen, &sources[1],
			    builtin.docx, form, &bench->faults);
	must(bench->compiled, "load the template");
}

static void
write_file(const struct bench *bench, struct str bytes)
{
	int fd = open(bench->temporary, O_WRONLY | O_CREAT | O_EXCL, 0666);

	must(fd >= 0 &&
		     write(fd, bytes.data, bytes.len) == (ssize_t)bytes.len &&
		     close(fd) == 0 &&
		     rename(bench->temporary, bench->output) == 0,
	     "write the report");
}

static double
lap(struct bench *bench, enum stage stage, size_t run, double since)
{
	double now = now_us();

	bench->spent[stage][run] = now - since;
	return now;
}

static void
make_report(struct bench *bench, size_t run)
{
	struct faults faults = { .arena = &bench->report };
	struct source source = { .name = str_of(bench->answers) };
	double time = now_us();
	const struct answers *answers;
	const struct record *record;
	struct str bytes;

	must(files_read(&bench->report, bench->answers, 1 << 20, &source,
			&source.text, &faults),
	     "read the answers");
	time = lap(bench, READ, run, time);
	must(encoding_decode(&bench->report, &source, NULL, &faults),
	     "decode the answers");
	answers = answers_parse(&bench->report, &source, &faults);
	time = lap(bench, PARSE, run, time);
	record = check_answers(&bench->report, &bench->evaluator,
			       bench->compiled->form, answers, &faults);
	must(faults.errors == 0, "check the answers");
	time = lap(bench, CHECK, run, time);
	bytes = render_report(&bench->report, bench->compiled, record, 0x210000,
			      &faults);
	must(bytes.data, "render the report");
	time = lap(bench, RENDER, run, time);
	write_file(bench, bytes);
	lap(bench, WRITE, run, time);
	arena_reset(&bench->report);
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
print(struct bench *bench, size_t runs)
{
	double sum = 0;

	for (size_t i = 0; i < COUNT; i++) {
		qsort(bench->spent[i], runs, sizeof(double), compare);
		printf("%-18s %7.1f us\n", names[i], bench->spent[i][runs / 2]);
		sum += bench->spent[i][runs / 2];
	}
	printf("%-18s %7.1f us\n", "all of it", sum);
}

int
main(int argc, char **argv)
{
	struct bench bench = { .faults.arena = &bench.arena };
	size_t runs = argc == 4 ? (size_t)atoi(argv[1]) : 0;

	if (runs < 1 || runs > 10000000) {
		fputs("usage: stages RUNS ANSWERS OUTPUT\n", stderr);
		return 2;
	}
	heap_prepare();
	files_prepare();
	bench.answers = argv[2];
	bench.output = argv[3];
	snprintf(bench.temporary, sizeof bench.temporary, "%s.tmp",
		 bench.output);
	load(&bench);
	for (size_t i = 0; i < COUNT; i++)
		bench.spent[i] = arena_new(&bench.arena, double, runs);
	for (size_t i = 0; i < runs; i++)
		make_report(&bench, i);
	print(&bench, runs);
	evaluator_end(&bench.evaluator);
	compiled_free(bench.compiled);
	arena_free(&bench.report);
	arena_free(&bench.arena);
	return 0;
}
