/* verify_structure.c - which elements must hold what. */
#include <stdlib.h>

#include "base/text.h"
#include "docx/verify/verify_part.h"
#include "docx/wordml/words.h"

/* --- levels -------------------------------------------------------------- */

enum level { BLOCK, RUN, ROW, CELL, LEVELS };

/* Elements between a container and what it holds. */
static bool
is_wrapper(const xmlNode *node)
{
	static const char *const names[] = { "sdt",	  "sdtContent",
					     "customXml", "smartTag",
					     "ins",	  "del",
					     "moveTo",	  "moveFrom" };

	if (xml_space(node) == SPACE_MC)
		return true;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (xml_is(node, SPACE_W, names[i]))
			return true;
	return false;
}

static enum level
level_inside(const xmlNode *container)
{
	static const struct {
		const char *name;
		enum level level;
	} containers[] = { { "tbl", ROW },	    { "tr", CELL },
			   { "tc", BLOCK },	    { "body", BLOCK },
			   { "hdr", BLOCK },	    { "ftr", BLOCK },
			   { "footnote", BLOCK },   { "endnote", BLOCK },
			   { "comment", BLOCK },    { "txbxContent", BLOCK },
			   { "docPartBody", BLOCK } };

	for (size_t i = 0; i < sizeof containers / sizeof *containers; i++)
		if (xml_is(container, SPACE_W, containers[i].name))
			return containers[i].level;
	return RUN;
}

static enum level
level_of(const xmlNode *node)
{
	const xmlNode *container = node->parent;

	while (container->parent && is_wrapper(container))
		container = container->parent;
	return level_inside(container);
}

/* What a content control of a level may hold directly, of the elements that
 * belong to one level only. */
static bool
is_misplaced(const xmlNode *node, enum level level)
{
	static const struct {
		const char *name;
		bool fits[LEVELS];
	} elements[] = {
		{ "p", { [BLOCK] = true } }, { "tbl", { [BLOCK] = true } },
		{ "r", { [RUN] = true } },   { "hyperlink", { [RUN] = true } },
		{ "tr", { [ROW] = true } },  { "tc", { [CELL] = true } }
	};

	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (xml_is(node, SPACE_W, elements[i].name))
			return !elements[i].fits[level];
	return false;
}

/* --- one element each ---------------------------------------------------- */

/* A control in a line may be empty when Word is done with it. */
static void
check_content(const struct verify *verify, const xmlNode *node)
{
	enum level level = level_of(node);
	const xmlNode *child = xml_first(node);

	if (!child && (level != RUN || verify->strict))
		verify_fault(verify, MSG_VERIFY_CONTENT_EMPTY, node, STR(""),
			     STR(""), STR(""));
	for (; child; child = xml_next(child))
		if (is_misplaced(child, level))
			verify_fault(verify, MSG_VERIFY_CONTENT_LEVEL, child,
				     xml_name(child), STR(""), STR(""));
}

static void
check_body(const struct verify *verify, const xmlNode *node)
{
	const xmlNode *last = xml_last(node);

	if (!last || !xml_is(last, SPACE_W, "sectPr"))
		verify_fault(verify, MSG_VERIFY_SECTION, node, STR(""), STR(""),
			     STR(""));
}

static void
check_story(const struct verify *verify, const xmlNode *node)
{
	if (!xml_first(node))
		verify_fault(verify, MSG_VERIFY_NO_BLOCK, node, xml_name(node),
			     STR(""), STR(""));
}

/* Word keeps a paragraph in these, other programs may not. */
static void
check_report_story(const struct verify *verify, const xmlNode *node)
{
	if (verify->strict)
		check_story(verify, node);
}

/* Marks may follow the last paragraph.  What is not a table is believed: a
 * control may end in a paragraph, a chunk of another format become one. */
static void
check_cell(const struct verify *verify, const xmlNode *node)
{
	static const char *const marks[] = {
		"bookmarkStart",   "bookmarkEnd", "commentRangeStart",
		"commentRangeEnd", "permStart",	  "permEnd",
		"proofErr"
	};
	const xmlNode *last = xml_last(node);

	for (size_t i = 0; last && i < sizeof marks / sizeof *marks;)
		if (xml_is(last, SPACE_W, marks[i])) {
			last = xmlPreviousElementSibling((xmlNode *)last);
			i = 0;
		} else {
			i++;
		}
	if (!last || xml_is(last, SPACE_W, "tbl") ||
	    xml_is(last, SPACE_W, "tcPr"))
		verify_fault(verify, MSG_VERIFY_CELL, last ? last : node,
			     STR(""), STR(""), STR(""));
}

static void
check_row(const struct verify *verify, const xmlNode *node)
{
	const xmlNode *inside = xml_walk(node, node, false);

	while (inside && !xml_is(inside, SPACE_W, "tc"))
		inside = xml_walk(inside, node, !is_wrapper(inside));
	if (!inside)
		verify_fault(verify, MSG_VERIFY_ROW, node, STR(""), STR(""),
			     STR(""));
}

static void
check_table(const struct verify *verify, const xmlNode *node)
{
	static const char *const names[] = { "tblPr", "tblGrid" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (!xml_child(node, SPACE_W, names[i]))
			verify_fault(verify, MSG_VERIFY_TABLE, node,
				     str_of(names[i]), STR(""), STR(""));
}

/* A revision in a line holds runs and what wraps them, but no hyperlink
 * (17.13.5.18, CT_RunTrackChange); Word puts it into the hyperlink. */
static void
check_hyperlink(const struct verify *verify, const xmlNode *node)
{
	static const char *const revisions[] = { "ins", "del", "moveTo",
						 "moveFrom" };
	const xmlNode *around = node->parent;

	if (words_is_any(around, revisions,
			 sizeof revisions / sizeof *revisions))
		verify_fault(verify, MSG_VERIFY_REVISION, node,
			     xml_name(around), STR(""), STR(""));
}

/* --- check boxes --------------------------------------------------------- */

/* The character that STATE names in hexadecimal, FALLBACK where it is not
 * written. */
static long
glyph(const xmlNode *box, const char *state, long fallback)
{
	const xmlNode *node = xml_child(box, SPACE_W14, state);
	struct str value = { NULL, 0 };

	if (node)
		value = xml_attribute(node, SPACE_W14, "val");
	return value.data ? strtol(value.data, NULL, 16) : fallback;
}

static bool
text_has(const xmlNode *node, long character)
{
	struct str text = xml_text(node);

	while (text.len)
		if (text_next(&text) == character)
			return true;
	return false;
}

/* Whether CHARACTER stands in CONTENT, as text or as a symbol of a font. */
static bool
shows(const xmlNode *content, long character)
{
	for (const xmlNode *node = content; node;
	     node = verify_walk(node, content, false)) {
		struct str symbol = { NULL, 0 };

		if (xml_is(node, SPACE_W, "t") && text_has(node, character))
			return true;
		if (xml_is(node, SPACE_W, "sym"))
			symbol = xml_attribute(node, SPACE_W, "char");
		if (symbol.data && (strtol(symbol.data, NULL, 16) & 0xFFF) ==
					   (character & 0xFFF))
			return true;
	}
	return false;
}

/* A glyph of neither state is a text that somebody put there. */
static void
check_box(const struct verify *verify, const xmlNode *box)
{
	enum { CHECKED = 0x2612, UNCHECKED = 0x2610 };
	const xmlNode *content =
		xml_child(box->parent->parent, SPACE_W, "sdtContent");
	const xmlNode *node = xml_child(box, SPACE_W14, "checked");
	struct str value =
		node ? xml_attribute(node, SPACE_W14, "val") : STR("0");
	bool checked = !value.data || str_eq(value, STR("1")) ||
		       str_eq(value, STR("true")) || str_eq(value, STR("on"));
	long on = glyph(box, "checkedState", CHECKED);
	long off = glyph(box, "uncheckedState", UNCHECKED);

	if (content && !shows(content, checked ? on : off) &&
	    shows(content, checked ? off : on))
		verify_fault(verify, MSG_VERIFY_BOX, content,
			     checked ? STR("1") : STR("0"), STR(""), STR(""));
}

/* --- all of them --------------------------------------------------------- */

static const struct {
	enum space space;
	const char *name;
	void (*check)(const struct verify *, const xmlNode *);
} checks[] = {
	{ SPACE_W, "body", check_body },
	{ SPACE_W, "hdr", check_story },
	{ SPACE_W, "ftr", check_story },
	{ SPACE_W, "footnote", check_report_story },
	{ SPACE_W, "endnote", check_report_story },
	{ SPACE_W, "comment", check_report_story },
	{ SPACE_W, "txbxContent", check_report_story },
	{ SPACE_W, "tc", check_cell },
	{ SPACE_W, "tr", check_row },
	{ SPACE_W, "tbl", check_table },
	{ SPACE_W, "sdtContent", check_content },
	{ SPACE_W, "hyperlink", check_hyperlink },
	{ SPACE_W14, "checkbox", check_box },
};

void
verify_structure(const struct verify *verify)
{
	for (const xmlNode *node = verify->root; node;
	     node = xml_walk(node, verify->root, false))
		for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
			if (xml_is(node, checks[i].space, checks[i].name))
				checks[i].check(verify, node);
}
