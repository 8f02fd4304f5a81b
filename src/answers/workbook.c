/* workbook.c - from the package to the one sheet that is wanted. */
#include "answers/workbook.h"

#include "answers/formats.h"
#include "answers/sheets.h"
#include "answers/strings.h"
#include "answers/worksheet.h"
#include "opc/relationships.h"
#include "opc/xml.h"

/* Everything is in OWN but the sheet's name, which faults speak of. */
struct workbook {
	struct arena own, *arena;
	const struct source *source;
	struct package package;
	bool is_open;
	struct relationships parts;
	struct spool *strings;
	struct formats formats;
	struct worksheet *sheet;
};

/* --- faults --------------------------------------------------------------- */

/* What is wrong with a package is said of templates, and in their terms. */
static void
tell_one(const struct workbook *workbook, const struct fault *one,
	 struct faults *faults)
{
	const struct message_text *message = message_text(one->message);
	struct spot spot = spot_source(workbook->source);
	struct str key = arena_dup(faults->arena, one->key);

	if (message->status != STATUS_TEMPLATE)
		fault(faults, one->message, one->spot, key,
		      arena_dup(faults->arena, one->args[0]),
		      arena_dup(faults->arena, one->args[1]));
	else if (one->message == MSG_OLD_WORD)
		fault(faults, MSG_OLD_WORKBOOK, spot, STR(""));
	else if (one->message == MSG_NOT_PACKAGE)
		fault(faults, MSG_NOT_WORKBOOK, spot, STR(""));
	else
		fault(faults, MSG_WORKBOOK_BAD, spot, key, message->code);
}

/* The warnings that INNER holds, and the first error: one damage is enough.
 * Returns whether there is none. */
static bool
tell(const struct workbook *workbook, const struct faults *inner,
     struct faults *faults)
{
	bool is_told = false;

	for (size_t i = 0; i < inner->count; i++) {
		const struct fault *one = &inner->list[i];
		bool is_error =
			message_text(one->message)->severity == SEVERITY_ERROR;

		if (!is_error || !is_told)
			tell_one(workbook, one, faults);
		is_told |= is_error;
	}
	return inner->errors == 0;
}

/* --- opening -------------------------------------------------------------- */

static const struct part *
part_of_kind(const struct workbook *workbook, struct str kind)
{
	const struct relationship *found =
		relationships_of_kind(&workbook->parts, kind);

	return found ? package_find(&workbook->package, found->target) : NULL;
}

/* Chart sheets have no cells. */
static void
open_sheet(struct workbook *workbook, const xmlNode *node,
	   struct faults *faults)
{
	const struct relationship *link = relationships_by_id(
		&workbook->parts, xml_attribute(node, SPACE_R, "id"));
	const struct part *part =
		link && relationship_is(link, STR("worksheet"))
			? package_find(&workbook->package, link->target)
			: NULL;
	struct str name = arena_dup(workbook->arena, sheets_name(node));

	if (part)
		workbook->sheet = worksheet_open(&workbook->package, part, name,
						 workbook->strings,
						 &workbook->formats, faults);
	else
		fault(faults, MSG_WORKBOOK_BAD, spot_source(workbook->source),
		      name, STR("no worksheet"));
}

/* Strings and styles that cells may speak of; a workbook may have none. */
static void
read_shared(struct workbook *workbook, struct faults *faults)
{
	const struct part *strings =
		part_of_kind(workbook, STR("sharedStrings"));
	const struct part *styles = part_of_kind(workbook, STR("styles"));

	workbook->strings = spool_new(&workbook->own);
	if (strings)
		strings_read(&workbook->package, strings, workbook->strings,
			     faults);
	if (styles)
		formats_read(&workbook->package, styles, &workbook->formats,
			     faults);
}

static bool
is_1904(const xmlNode *root)
{
	const xmlNode *properties = xml_child(root, SPACE_S, "workbookPr");
	struct str value = STR("");

	if (properties)
		value = xml_attribute(properties, SPACE_NONE, "date1904");
	return value.len &&
	       (str_eq(value, STR("1")) || str_eq(value, STR("true")));
}

static void
open_wanted(struct workbook *workbook, const xmlNode *root, const char *wanted,
	    struct faults *faults)
{
	const xmlNode *list = xml_child(root, SPACE_S, "sheets");
	struct sheets sheets = { &workbook->own, workbook->source,
				 list ? xml_first(list) : NULL, faults };
	const xmlNode *sheet;

	if (!xml_is(root, SPACE_S, "workbook") || !sheets.first) {
		fault(faults, MSG_NOT_WORKBOOK, spot_source(workbook->source),
		      STR(""));
		return;
	}
	workbook->formats.is_1904 = is_1904(root);
	sheet = sheets_choose(&sheets, wanted);
	if (sheet)
		read_shared(workbook, faults);
	if (sheet && !faults->errors)
		open_sheet(workbook, sheet, faults);
}

/* The part that the package is about, its relationships, and the sheet. */
static void
open_main(struct workbook *workbook, const char *wanted, struct faults *faults)
{
	struct package *package = &workbook->package;
	const struct part *main = package_main(package, faults);
	struct str bytes = { NULL, 0 };
	xmlDoc *tree = NULL;

	if (main)
		bytes = package_read(package, main, faults);
	if (bytes.data)
		tree = xml_parse(package, bytes, main->name, faults);
	if (tree)
		workbook->parts =
			relationships_read(package, main->name, faults);
	if (tree && !faults->errors)
		open_wanted(workbook, xmlDocGetRootElement(tree), wanted,
			    faults);
	xmlFreeDoc(tree);
}

struct workbook *
workbook_open(struct arena *arena, const char *path,
	      const struct source *source, const struct table_wishes *wishes,
	      struct faults *faults)
{
	struct workbook *workbook = arena_new(arena, struct workbook, 1);
	struct faults inner = { .arena = faults->arena };
	FILE *stream = files_random(path, source, faults);

	if (!stream)
		return NULL;
	workbook->own.exhausted = arena->exhausted;
	workbook->arena = arena;
	workbook->source = source;
	workbook->is_open = package_open_stream(
		&workbook->package, &workbook->own, source, stream, &inner);
	if (workbook->is_open)
		open_main(workbook, wishes->sheet, &inner);
	if (tell(workbook, &inner, faults) && workbook->sheet)
		return workbook;
	workbook_close(workbook);
	return NULL;
}

void
workbook_close(struct workbook *workbook)
{
	if (workbook->sheet)
		worksheet_close(workbook->sheet);
	if (workbook->strings)
		spool_close(workbook->strings);
	if (workbook->is_open)
		package_close(&workbook->package);
	arena_free(&workbook->own);
}

bool
workbook_next(struct workbook *workbook, struct cells *cells,
	      struct faults *faults)
{
	struct faults inner = { .arena = faults->arena };

	return worksheet_next(workbook->sheet, cells, &inner) ||
	       (tell(workbook, &inner, faults) && false);
}
