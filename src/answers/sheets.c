/* sheets.c - which sheet of a workbook is wanted. */
#include "answers/sheets.h"

#include "base/buf.h"
#include "base/text.h"
#include "opc/xml.h"

struct str
sheets_name(const xmlNode *sheet)
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
	struct arena *arena = sheets->arena;
	struct str folded = text_fold(arena, name);

	for (const xmlNode *sheet = sheets->first; sheet;
	     sheet = xml_next(sheet))
		if (str_eq(text_nfc(arena, sheets_name(sheet)),
			   text_nfc(arena, name)))
			return sheet;
	for (const xmlNode *sheet = sheets->first; sheet && folded.len;
	     sheet = xml_next(sheet))
		if (str_eq(text_fold(arena, sheets_name(sheet)), folded))
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

static struct str
all_names(const struct sheets *sheets)
{
	struct buf names = { .arena = sheets->faults->arena };

	for (const xmlNode *sheet = sheets->first; sheet;
	     sheet = xml_next(sheet)) {
		if (names.len)
			buf_put(&names, STR(", "));
		buf_put(&names, sheets_name(sheet));
	}
	return buf_str(&names);
}

const xmlNode *
sheets_choose(const struct sheets *sheets, const char *wanted)
{
	struct str name = str_of(wanted);
	const xmlNode *sheet;

	if (!wanted)
		return sheet_numbered(sheets, 1);
	sheet = sheet_named(sheets, name);
	if (!sheet && str_number(name))
		sheet = sheet_numbered(sheets, str_number(name));
	if (!sheet)
		fault(sheets->faults, MSG_NO_SHEET, spot_source(sheets->source),
		      name, all_names(sheets));
	return sheet;
}
