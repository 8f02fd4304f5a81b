/* gathering.c - three kinds, told by the ending of a name. */
#include "cli/gathering/gathering.h"

#include "base/files.h"
#include "cli/text/relative.h"
#include "opc/limits.h"

enum gathering_kind
gathering_kind(const struct options *options)
{
	static const struct {
		struct str ending;
		enum gathering_kind kind;
	} kinds[] = {
		{ STR_INIT(".xlsx"), GATHERING_BOOK },
		{ STR_INIT(".csv"), GATHERING_TABLE },
		{ STR_INIT(".docx"), GATHERING_REPORT },
	};
	const char *output = options->given[OPTION_OUTPUT];

	if (!output)
		return GATHERING_NONE;
	if (str_eq(str_of(output), STR("-")))
		return GATHERING_BOOK;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_has_ending(str_of(output), kinds[i].ending))
			return kinds[i].kind;
	return GATHERING_NONE;
}

static bool
begin_book(struct gathering *gathering, const struct form *form,
	   struct faults *faults)
{
	struct arena *arena = gathering->cli->arena;

	gathering->folder = relative_folder(
		arena, cli_value(gathering->cli, OPTION_OUTPUT));
	gathering->scratch = files_scratch(arena, faults);
	if (!gathering->scratch.len)
		return false;
	gathering->book =
		collection_begin(arena, form, gathering->scratch.data, faults);
	return gathering->book;
}

bool
gathering_begin(struct gathering *gathering, struct cli *cli,
		const struct form *form)
{
	struct faults faults = { .arena = cli->arena };

	gathering->cli = cli;
	gathering->kind = gathering_kind(&cli->options);
	if (gathering->kind == GATHERING_TABLE)
		harvest_begin(&gathering->table, cli->arena);
	if (gathering->kind == GATHERING_REPORT)
		return summing_begin(&gathering->report, cli, form);
	if (gathering->kind == GATHERING_BOOK)
		begin_book(gathering, form, &faults);
	return cli_tell(cli, &faults);
}

/* The way to a row's table is that to any file. */
static struct origin
origin_of(const struct gathering *gathering, struct arena *arena,
	  struct str name, struct str place)
{
	return (struct origin){ name, place,
				relative_path(arena, gathering->folder, name) };
}

void
gathering_add(struct gathering *gathering, struct str name, struct str place,
	      const struct record *record, struct faults *faults)
{
	struct origin origin;

	switch (gathering->kind) {
	case GATHERING_BOOK:
		origin = origin_of(gathering, faults->arena, name, place);
		collection_add(gathering->book, &origin, record, faults);
		break;
	case GATHERING_TABLE:
		if (place.len)
			name = arena_concat(faults->arena, name, STR(" "),
					    place);
		harvest_add(&gathering->table, name, record, faults);
		break;
	case GATHERING_REPORT:
		summing_add(&gathering->report, record);
		break;
	case GATHERING_NONE:
		break;
	}
}

/* Only a workbook has room for what is wrong. */
void
gathering_refuse(struct gathering *gathering, struct str name, struct str place,
		 struct str reason, struct faults *faults)
{
	struct origin origin;

	if (gathering->kind != GATHERING_BOOK)
		return;
	origin = origin_of(gathering, faults->arena, name, place);
	collection_refuse(gathering->book, &origin, reason, faults);
}

static struct str
end_book(struct gathering *gathering, struct faults *faults)
{
	struct collection *book = gathering->book;
	struct source source = { .name = gathering->scratch };
	struct str bytes = { NULL, 0 };

	gathering->book = NULL;
	if (collection_end(book, faults))
		files_read(gathering->cli->arena, source.name.data, LIMIT_PART,
			   &source, &bytes, faults);
	return bytes;
}

void
gathering_end(struct gathering *gathering)
{
	struct cli *cli = gathering->cli;
	struct faults faults = { .arena = cli->arena };
	struct str bytes = { NULL, 0 };

	if (gathering->kind == GATHERING_TABLE) {
		harvest_print(&gathering->table, cli);
		return;
	}
	if (gathering->kind == GATHERING_BOOK)
		bytes = end_book(gathering, &faults);
	else if (gathering->kind == GATHERING_REPORT)
		bytes = summing_end(&gathering->report, &faults);
	if (cli_tell(cli, &faults))
		cli_print(cli, bytes);
}

void
gathering_free(struct gathering *gathering)
{
	struct faults unheard = { .arena = gathering->cli->arena };

	if (gathering->book)
		collection_end(gathering->book, &unheard);
	if (gathering->scratch.len)
		files_remove(gathering->scratch.data);
	harvest_free(&gathering->table);
	summing_free(&gathering->report);
}
