/* floor.c - links what baocao links and ends: the least that a start costs. */
#include <libxml/parser.h>
#include <zip.h>

int
main(int argc, char **argv)
{
	(void)argv;
	/* Never so, but the linker must believe it. */
	if (argc == 0) {
		xmlInitParser();
		return zip_libzip_version()[0] == '\0';
	}
	return 0;
}
