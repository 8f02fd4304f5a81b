/* parts.h - small packages for tests, and the faults that they give. */
#ifndef TESTS_PARTS_H
#define TESTS_PARTS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "opc/package.h"
#include "opc/write.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))
#define assert_text(actual, expected)                                  \
	do {                                                           \
		struct str text_ = (actual);                           \
		assert_int_equal(text_.len, strlen(expected));         \
		assert_memory_equal(text_.data, expected, text_.len);  \
	} while (0)

/* What every test of this kind needs. */
struct bench {
	struct arena arena;
	struct faults faults;
	struct source source;
};

static inline int
bench_setup(void **state)
{
	struct bench *bench = calloc(1, sizeof *bench);

	bench->arena.exhausted = abort;
	bench->faults.arena = &bench->arena;
	bench->source.name = STR("test.docx");
	*state = bench;
	return 0;
}

static inline int
bench_teardown(void **state)
{
	struct bench *bench = *state;

	arena_free(&bench->arena);
	free(bench);
	return 0;
}

#define BENCH_TEST(function) \
	cmocka_unit_test_setup_teardown(function, bench_setup, bench_teardown)

static inline bool
has_fault(const struct bench *bench, enum message message)
{
	for (size_t i = 0; i < bench->faults.count; i++)
		if (bench->faults.list[i].message == message)
			return true;
	return false;
}

#define ENTRY(name, bytes) { STR_INIT(name), STR_INIT(bytes), NULL }

#define TYPES_HEAD                                                             \
	"<Types xmlns='http://schemas.openxmlformats.org/package/2006/"        \
	"content-types'><Default Extension='rels' ContentType='application/"   \
	"vnd.openxmlformats-package.relationships+xml'/><Default "             \
	"Extension='xml' ContentType='application/xml'/>"
#define RELS_HEAD                                                        \
	"<Relationships xmlns='http://schemas.openxmlformats.org/"       \
	"package/2006/relationships'>"
#define OFFICE \
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define WORDML "application/vnd.openxmlformats-officedocument.wordprocessingml."

#define TYPES                                                       \
	TYPES_HEAD "<Override PartName='/word/document.xml' "       \
		   "ContentType='" WORDML "document.main+xml'/>"
#define ROOT_RELS                                                      \
	RELS_HEAD "<Relationship Id='r1' Type='" OFFICE                \
		  "officeDocument' Target='word/document.xml'/>"       \
		  "</Relationships>"

static inline struct str
zip_of(struct bench *bench, const struct entry *entries, size_t count)
{
	struct str bytes = package_write(&bench->arena, NULL, entries, count,
					 WRITE_EARLIEST, &bench->faults);

	assert_non_null(bytes.data);
	return bytes;
}

/* Replace each FROM in BYTES, which may be changed, by TO of that length. */
static inline void
patch(struct str bytes, struct str from, struct str to)
{
	char *at = (char *)bytes.data;

	assert_int_equal(from.len, to.len);
	for (size_t i = 0; i + from.len <= bytes.len; i++)
		if (!memcmp(at + i, from.data, from.len))
			memcpy(at + i, to.data, to.len);
}

/* The central directory's header of entry I, to be changed. */
static inline unsigned char *
central_header(struct str bytes, size_t i)
{
	struct str rest = bytes;

	for (;; rest = str_from(rest, 4)) {
		rest = str_from(rest, str_find(rest, STR("PK\1\2")));
		assert_true(rest.len > 46);
		if (i-- == 0)
			return (unsigned char *)rest.data;
	}
}

#endif
