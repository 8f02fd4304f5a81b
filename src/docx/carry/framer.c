/* framer.c - texts and names. */
#include "docx/carry/framer.h"

#include "docx/wordml/badge.h"

/* A paragraph with more blocks in line than that is not looked through. */
enum { BLOCKS = 4 };

static void
add_text(struct framer *framer, const struct fixed_text *read)
{
	struct str plain = fixed_plain(framer->arena, read->text);
	struct badge badge;

	if (read->first && badge_read(framer->arena, read->first, &badge))
		plain = fixed_around(framer->arena, plain,
				     badge_name(framer->arena, &badge));
	fixed_add(&framer->hashes, plain);
}

bool
framer_texts(struct framer *framer, xmlNode *paragraph)
{
	struct fixed_text read = { .choices = (1U << BLOCKS) - 1 };
	unsigned count;

	fixed_read(framer->arena, paragraph, &read);
	if (read.is_open || read.nblocks > BLOCKS)
		return false;
	count = 1U << read.nblocks;
	for (read.choices = 0; read.choices < count; read.choices++) {
		fixed_read(framer->arena, paragraph, &read);
		add_text(framer, &read);
	}
	return true;
}

void
framer_name(struct framer *framer, enum fixed_what what, const xmlNode *sdt)
{
	struct badge badge;

	if (badge_read(framer->arena, sdt, &badge))
		fixed_add_name(&framer->hashes, what,
			       badge_name(framer->arena, &badge));
}
