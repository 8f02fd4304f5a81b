/* workbook.c - from the package to the one sheet that is wanted. */
#include "answers/workbook.h"

#include "answers/formats.h"
#include "answers/sheet.h"
#include "answers/strings.h"
#include "base/text.h"
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
	struct sheet *sheet;
};

/* --- faults ---------------------------------------------------------------- */

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

/* The first that INNER holds; one damage is enough.  Returns whether there is
 * none. */
static bool
tell(const struct workbook *workbook, const struct faults *inner,
     struct faults *faults)
{
	if (inner->errors)
		tell_one(workbook, &inner->list[0], faults);
	return inner->errors == 0;
}

/* --- which sheet ----------------------------------------------------------- */

struct sheets {
	struct workbook *workbook;
	const xmlNode *first;
	struct faults *faults;
};

static struct str
sheet_name(const xmlNode *sheet)
{
	return xml_attribute(sheet, SPACE_NONE, "name");
}

static bool
is_visible(const xmlNode *sheet)
{
	struct str state = xml_attribute(sheet, SPACE_NONE, "state");

	return !state.len || str_eq(state, STR("visible"));
}

static const xmlNode *
sheet_named(const struct sheets *sheets, struct str name)
{
	struct arena *arena = &sheets->workbook->own;
	struct str folded = text_fold(arena, name);

	for (const xmlNode *sheet = sheets->first; sheet;
	     sheet = xml_next(sheet))
		if (str_eq(text_nfc(arena, sheet_name(sheet)),
			   text_nfc(arena, name)))
			return sheet;
	for (const xmlNode *sheet = sheets->first; sheet && folded.len;
	     sheet = xml_next(sheet))
		if (str_eq(text_fold(arena, sheet_name(sheet)), folded))
			return sheet;
	return NULL;
}

/* The visible sheet NUMBER, from 1. */
static const xmlNode *
sheet_numbered(const struct sheets *sheets, size_t number)
{
	const xmlNode *sheet = sheets->first;

	for (; sheet; sheet = xml_next(sheet)) {
		number -= is_visible(sheet);
		if (number == 0 && is_visible(sheet))
			return sheet;
	}
	return NULL;
}

static size_t
number_of(struct str digits)
{
	size_t number = 0;

	for (size_t i = 0; i < digits.len && i < 6; i++) {
		if (digits.data[i] < '0' || digits.data[i] > '9')
			return 0;
		number = number * 10 + (size_t)(digits.data[i] - '0');
	}
	return number;
}

static struct str
all_names(const struct sheets *sheets)
{
	struct buf names = { .arena = sheets->faults->arena };

	for (const xmlNode *sheet = sheets->first; sheet;
	     sheet = xml_next(sheet)) {
		if (names.len)
			buf_put(&names, STR(", "));
		buf_put(&names, sheet_name(sheet));
	}
	return buf_str(&names);
}

/* The one that is WANTED by name or number; the first where nothing is. */
static const xmlNode *
choose(const struct sheets *sheets, const char *wanted)
{
	struct str name = str_of(wanted);
	const xmlNode *sheet;

	if (!wanted)
		return sheet_numbered(sheets, 1);
	sheet = sheet_named(sheets, name);
	if (!sheet && number_of(name))
		sheet = sheet_numbered(sheets, number_of(name));
	if (!sheet)
		fault(sheets->faults, MSG_NO_SHEET,
		      spot_source(sheets->workbook->source), name,
		      all_names(sheets));
	return sheet;
}

/* --- opening --------------------------------------------------------------- */

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
	struct str name = arena_dup(workbook->arena, sheet_name(node));

	if (part)
		workbook->sheet = sheet_open(&workbook->package, part, name,
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
	struct sheets sheets = { workbook, list ? xml_first(list) : NULL,
				 faults };
	const xmlNode *sheet;

	if (!xml_is(root, SPACE_S, "workbook") || !sheets.first) {
		fault(faults, MSG_NOT_WORKBOOK, spot_source(workbook->source),
		      STR(""));
		return;
	}
	workbook->formats.is_1904 = is_1904(root);
	sheet = choose(&sheets, wanted);
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
		sheet_close(workbook->sheet);
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

	return sheet_next(workbook->sheet, cells, &inner) ||
	       (tell(workbook, &inner, faults) && false);
}
