/* test_collection.c - what a workbook can hold. */
#include <stdlib.h>
#include <unistd.h>

#include "forms.h"

#include "collect/book.h"

static const struct origin origin = { STR_INIT("a.txt"), STR_INIT(""),
				      STR_INIT("a.txt") };

/* A workbook on one question, NULL where the library is absent. */
static struct collection *
begin(struct checked *checked, char *path)
{
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	close(fd);
	check(checked, "[ten]\n", "ten = An\n");
	return collection_begin(&checked->bench->arena, checked->form, path,
				&checked->bench->faults);
}

static void
rows_beyond_the_last_are_told(void **state)
{
	struct checked *checked = *state;
	struct faults *faults = &checked->bench->faults;
	char path[] = "/tmp/test_collection-XXXXXX";
	struct collection *collection = begin(checked, path);

	if (!collection) {
		unlink(path);
		skip();
	}
	collection_add(collection, &origin, checked->record, faults);
	assert_silent(checked->bench);
	collection->rows = collection->mends = LXW_ROW_MAX - FIRST_ROW;
	collection_add(collection, &origin, checked->record, faults);
	assert_int_equal(faults->list[0].message, MSG_BOOK_FULL);
	collection_refuse(collection, &origin, STR("x"), faults);
	assert_int_equal(faults->errors, 2);
	assert_int_equal(faults->status, STATUS_MACHINE);
	collection->rows = collection->mends = 1;
	assert_true(collection_end(collection, faults));
	unlink(path);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		FORM_TEST(rows_beyond_the_last_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
