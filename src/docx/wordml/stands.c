/* stands.c - names and texts. */
#include "docx/wordml/stands.h"

#include "docx/program/slot.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/boxes.h"
#include "docx/wordml/field_parts.h"
#include "docx/wordml/fixed.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/seen.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- names ---------------------------------------------------------------- */

/* What NODE may be called, the surest name first; LibreOffice drops the
 * others. */
struct names {
	struct str list[3];
	size_t count;
};

static void
add_name(struct names *names, struct str name)
{
	if (name.len)
		names->list[names->count++] = name;
}

static struct names
names_of(struct arena *arena, const xmlNode *node)
{
	struct names names = { .count = 0 };
	struct badge badge;

	if (!xml_is(node, SPACE_W, "sdt")) {
		add_name(&names, field_value(xml_child(node, SPACE_W, "ffData"),
					     "name"));
		return names;
	}
	if (badge_read(arena, node, &badge))
		add_name(&names, badge_name(arena, &badge));
	add_name(&names, sdt_value(node, "tag"));
	add_name(&names, sdt_value(node, "alias"));
	return names;
}

/* --- what they say -------------------------------------------------------- */

static struct str
said(struct arena *arena, struct str name, struct str text, bool is_ticked)
{
	return arena_concat(arena, name, is_ticked ? STR("\n+") : STR("\n-"),
			    fixed_plain(arena, text));
}

static void
add(struct buf *hashes, const xmlNode *node, struct str text, bool is_ticked)
{
	struct names names = names_of(hashes->arena, node);

	if (!is_ticked && !fixed_plain(hashes->arena, text).len)
		return;
	for (size_t i = 0; i < names.count; i++)
		fixed_add_name(
			hashes, FIXED_STANDS,
			said(hashes->arena, names.list[i], text, is_ticked));
}

bool
stands_has(struct arena *arena, struct str hashes, const xmlNode *node,
	   struct str text, bool is_ticked)
{
	struct names names = names_of(arena, node);

	return hashes.len && names.count &&
	       fixed_has_name(arena, hashes, FIXED_STANDS,
			      said(arena, names.list[0], text, is_ticked));
}

/* --- all of them ---------------------------------------------------------- */

/* Whether there are controls of the template in SDT, and no tags. */
static bool
only_holds(const xmlNode *content)
{
	bool holds = false;

	for (xmlNode *node = content->children; node;
	     node = xml_walk(node, content, false)) {
		const struct slot *slot = slot_of(node);

		if (slot && slot->control == CONTROL_NONE)
			return false;
		holds |= slot != NULL;
	}
	return holds;
}

/* All that stands in SDT, also what is put aside of a section. */
static struct str
text_of(struct arena *arena, const xmlNode *sdt)
{
	const xmlNode *content = sdt_content(sdt);
	struct buf seen = { .arena = arena };

	seen_put(&seen, sdt);
	for (const xmlNode *node = content->children; node; node = node->next) {
		const struct slot *slot = slot_of(node);

		if (slot && slot_opens(slot) && slot->aside)
			seen_put(&seen, slot->aside);
	}
	return seen.len ? buf_str(&seen) : STR("");
}

static void
add_control(struct buf *hashes, const xmlNode *sdt)
{
	bool is_section = sdt_property(sdt, SPACE_W15, "repeatingSection");
	enum control control = sdt_control(sdt);
	const xmlNode *content = sdt_content(sdt);
	struct str text;

	if (!content || badge_is_on(sdt) || sdt_is_deleted(sdt) ||
	    sdt_is(sdt, "showingPlcHdr") ||
	    (!is_section && (control == CONTROL_NONE || only_holds(content))))
		return;
	text = text_of(hashes->arena, sdt);
	if (control != CONTROL_BOX)
		add(hashes, sdt, text, false);
	else if (box_is_ticked(sdt, text))
		add(hashes, sdt, STR(""), true);
}

static void
add_field(struct buf *hashes, xmlNode *begin)
{
	const xmlNode *data = xml_child(begin, SPACE_W, "ffData");
	const xmlNode *box = data ? xml_child(data, SPACE_W, "checkBox") : NULL;

	if (data)
		add(hashes, begin,
		    box ? STR("") : field_text(hashes->arena, begin),
		    box && field_is_ticked(box));
}

void
stands_add(struct buf *hashes, xmlNode *root)
{
	for (xmlNode *node = root; node; node = xml_walk(node, root, false))
		if (xml_is(node, SPACE_W, "sdt"))
			add_control(hashes, node);
		else if (xml_is(node, SPACE_W, "fldChar"))
			add_field(hashes, node);
}
