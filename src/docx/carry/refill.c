/* refill.c - values, then what repeats. */
#include "docx/carry/refill.h"

#include "docx/carry/refill_block.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/beside.h"
#include "docx/wordml/contents.h"
#include "docx/wordml/extent.h"
#include "docx/wordml/rows.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* Controls of ours, in the order of the document. */
struct controls {
	xmlNode **list;
	size_t count, cap;
};

static struct controls
gather(struct arena *arena, struct tree *tree)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	struct controls controls = { .count = 0 };

	for (xmlNode *node = root; node; node = xml_walk(node, root, false))
		if (badge_is_on(node) && sdt_content(node) &&
		    !sdt_is_deleted(node))
			*arena_push(arena, controls.list, controls.count,
				    controls.cap) = node;
	return controls;
}

/* --- what was typed ------------------------------------------------------- */

/* Take out what was typed after and beside the control SDT: it is of the
 * answers now, which are printed anew. */
static void
drop_typed(struct arena *arena, const struct tree *tree, xmlNode *sdt)
{
	xmlNode *paragraph = words_around(sdt, "p");
	struct badge badge;
	struct extent extent;
	struct beside beside;

	if (!badge_read(arena, sdt, &badge) || badge.is_record)
		return;
	extent = extent_of(arena, sdt, &badge, tree->frame);
	for (size_t i = 0; i < extent.count; i++)
		if (!extent.list[i].part)
			words_drop(extent.list[i].paragraph);
	if (!paragraph || sdt_level(sdt) != SDT_RUNS)
		return;
	beside = beside_in(arena, paragraph, tree->frame);
	beside_drop(arena, &beside);
}

/* The same of rows that were added to records. */
static void
drop_rows(struct arena *arena, const struct tree *tree)
{
	xmlNode *root = xmlDocGetRootElement(tree->document);
	struct rows rows = { .cells = 0 };

	for (xmlNode *node = root, *next; node; node = next) {
		bool is_typed = xml_is(node, SPACE_W, "tr") &&
				rows_is_typed(arena, &rows, node, tree->frame);

		if (xml_is(node, SPACE_W, "tbl"))
			rows = rows_of(arena, node);
		next = xml_walk(node, root, is_typed);
		if (is_typed)
			words_drop(node);
	}
}

/* --- values --------------------------------------------------------------- */

/* A run that looks as what stands in the control SDT does, with MARKER in
 * it. */
static xmlNode *
run_of(const struct refiller *refiller, xmlNode *sdt, xmlNode *marker)
{
	xmlNode *look = sdt_find(sdt_content(sdt), "r");
	xmlNode *run = look ? runs_like(refiller->arena, look)
			    : sdt_element(refiller->arena, sdt, "r");

	xmlAddChild(run, marker);
	return run;
}

/* The relationship of the link that the value was goes with it. */
static void
unlink_value(const struct refiller *refiller, xmlNode *sdt)
{
	struct tree *tree = refiller->tree;
	const xmlNode *link = sdt_find(sdt_content(sdt), "hyperlink");
	struct str id = { NULL, 0 };

	if (link)
		id = xml_attribute(link, SPACE_R, "id");
	if (id.len)
		*arena_push(refiller->arena, tree->unlinked, tree->nunlinked,
			    tree->unlinked_cap) =
			arena_dup(refiller->arena, id);
}

static void
put_value(const struct refiller *refiller, xmlNode *sdt,
	  const struct badge *badge)
{
	struct slot *slot = refiller_slot(refiller, sdt, badge);

	unlink_value(refiller, sdt);
	words_put_before(sdt, run_of(refiller, sdt, slot->marker));
	words_drop(sdt);
}

/* The first paragraph has the value, and the others the rest of it. */
static void
put_paragraphs(xmlNode *sdt)
{
	xmlNode *content = sdt_content(sdt);

	while (content->last && content->last != xml_first(content))
		words_drop(content->last);
	contents_unwrap(sdt);
}

/* A paragraph that goes on with a value is made again; what stands beside the
 * control in it stays. */
static void
drop_part(xmlNode *sdt)
{
	xmlNode *paragraph = words_around(sdt, "p");
	bool is_alone = paragraph && sdt->parent == paragraph;

	for (xmlNode *node = paragraph ? xml_first(paragraph) : NULL; node;
	     node = xml_next(node))
		if (node != sdt && words_is_visible(node))
			is_alone = false;
	words_drop(is_alone ? paragraph : sdt);
}

/* Whether SDT shows an item or a field of a record that stands in no
 * section. */
static bool
is_loose(const xmlNode *sdt, const struct badge *badge)
{
	if (!badge->is_item && (badge->tag.depth < 2 || badge->is_sole ||
				sdt_control(sdt) == CONTROL_BOX))
		return false;
	return !refiller_section_around(sdt);
}

static void
put_back(const struct refiller *refiller, xmlNode *sdt)
{
	struct badge badge;

	if (!badge_read(refiller->arena, sdt, &badge) || is_loose(sdt, &badge))
		return;
	if (badge.goes_on)
		drop_part(sdt);
	else if (sdt_property(sdt, SPACE_W15, "repeatingSection"))
		refiller_section(refiller, sdt, &badge);
	else if (badge.is_record)
		return;
	else if (sdt_level(sdt) == SDT_RUNS)
		put_value(refiller, sdt, &badge);
	else
		put_paragraphs(sdt);
}

void
refill(struct arena *arena, struct tree *tree, const struct source *source)
{
	struct refiller refiller = { arena, tree, source };
	struct controls controls = gather(arena, tree);

	for (size_t i = 0; i < controls.count; i++)
		drop_typed(arena, tree, controls.list[i]);
	drop_rows(arena, tree);
	refiller_spare(&refiller, controls.list, controls.count);
	/* The last first, so that those within others come before these. */
	refiller_items(&refiller, controls.list, controls.count);
	for (size_t i = controls.count; i-- > 0;)
		if (controls.list[i])
			put_back(&refiller, controls.list[i]);
}
