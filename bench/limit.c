/* limit.c - no more than reading and writing:
 *
 *	limit REPORT LIST FOLDER
 *	limit REPORT TABLE FOLDER COUNT
 *
 * Each file that LIST names is read, and the bytes of the file REPORT are
 * written to a new file in FOLDER, under a hidden name, and renamed; with "-"
 * in place of FOLDER all are written to standard output.  At the end the disk
 * is synced.  A TABLE is read as a whole, and COUNT files are written. */
#ifdef __linux__
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char report[1 << 20], block[1 << 20];
static size_t report_size;

static void
fail(const char *what)
{
	perror(what);
	exit(1);
}

static size_t
read_file(const char *path, char *to, size_t room)
{
	int fd = open(path, O_RDONLY);
	size_t size = 0;
	ssize_t got;

	if (fd < 0)
		fail(path);
	while ((got = read(fd, to, room)) > 0)
		size = (size_t)got;
	close(fd);
	return size;
}

static void
put(int fd)
{
	if (write(fd, report, report_size) != (ssize_t)report_size)
		fail("write");
}

static void
write_file(int folder, size_t number)
{
	char name[32];
	int fd = openat(folder, ".new", O_WRONLY | O_CREAT | O_EXCL, 0666);

	if (fd < 0)
		fail("open");
	put(fd);
	close(fd);
	snprintf(name, sizeof name, "%zu.docx", number);
	if (renameat(folder, ".new", folder, name))
		fail("rename");
}

static void
make(int folder, size_t number)
{
	if (folder < 0)
		put(STDOUT_FILENO);
	else
		write_file(folder, number);
}

static void
from_table(const char *path, int folder, size_t count)
{
	read_file(path, block, sizeof block);
	for (size_t i = 0; i < count; i++)
		make(folder, i);
}

static void
from_list(const char *path, int folder)
{
	FILE *list = fopen(path, "r");
	char line[4096];

	if (!list)
		fail(path);
	for (size_t i = 0; fgets(line, sizeof line, list); i++) {
		line[strcspn(line, "\n")] = '\0';
		read_file(line, block, sizeof block);
		make(folder, i);
	}
	fclose(list);
}

int
main(int argc, char **argv)
{
	int folder = -1;

	if (argc != 4 && argc != 5)
		return 2;
	report_size = read_file(argv[1], report, sizeof report);
	if (strcmp(argv[3], "-") != 0) {
		mkdir(argv[3], 0777);
		folder = open(argv[3], O_RDONLY | O_DIRECTORY);
	}
	if (argc == 5)
		from_table(argv[2], folder, (size_t)atol(argv[4]));
	else
		from_list(argv[2], folder);
#ifdef __linux__
	if (folder >= 0 && syncfs(folder))
		fail("sync");
#endif
	return 0;
}
