/* refill_block.c - markers around the first item. */
#include "docx/carry/refill_block.h"

#include "docx/wordml/contents.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/states.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

struct slot *
refiller_slot(const struct refiller *refiller, xmlNode *sdt,
	      const struct badge *badge)
{
	struct slot *slot = arena_new(refiller->arena, struct slot, 1);
	xmlNode *paragraph = words_around(sdt, "p");

	if (!paragraph)
		paragraph = sdt_find(sdt_content(sdt), "p");
	slot->tag = badge->tag;
	slot->title = arena_dup(refiller->arena, sdt_value(sdt, "alias"));
	slot->name = arena_dup(refiller->arena, sdt_value(sdt, "tag"));
	slot->excerpt =
		excerpt_new(refiller->arena, refiller->tree, refiller->source,
			    paragraph ? paragraph : sdt, badge->tag.at);
	slot->marker =
		slot_marker(refiller->arena, refiller->tree->document, slot);
	return slot;
}

/* A block over the list that BADGE names, from FIRST to LAST, which are in the
 * tree; SDT is where it is told of. */
static void
put_block(const struct refiller *refiller, const struct badge *badge,
	  xmlNode *sdt, xmlNode *first, xmlNode *last)
{
	struct slot *slot = refiller_slot(refiller, sdt, badge);
	struct slot *open, *closing;

	slot->tag.nfilters = 0;
	slot->tag.depth = badge->is_sole ? 2 : 1;
	state_pair(refiller->arena, slot, TAG_BLOCK, sdt->doc, &open, &closing);
	/* They are paired anew with all the others. */
	open->partner = closing->partner = NULL;
	words_put_before(first, open->marker);
	words_put_after(last, closing->marker);
	xmlFreeNode(slot->marker);
}

/* Those of CONTROLS that are in NODE are done with. */
static void
forget(xmlNode **controls, size_t count, const xmlNode *node)
{
	for (size_t i = 0; i < count; i++) {
		const xmlNode *around = controls[i];

		while (around && around != node)
			around = around->parent;
		if (around)
			controls[i] = NULL;
	}
}

/* --- records -------------------------------------------------------------- */

/* The next control of ours after NODE in ROOT but for more paragraphs of one,
 * NULL for none. */
static const xmlNode *
next_ours(const struct refiller *refiller, const xmlNode *node,
	  const xmlNode *root)
{
	struct badge badge;

	while ((node = xml_walk(node, root, false)))
		if (badge_is_on(node) &&
		    badge_read(refiller->arena, node, &badge) && !badge.goes_on)
			return node;
	return NULL;
}

/* Whether the items A and B, with all that depends on their answers, are made
 * of the same controls. */
static bool
is_alike(const struct refiller *refiller, const xmlNode *a, const xmlNode *b)
{
	const xmlNode *one = a, *other = b;
	struct badge first, second;

	do {
		if (!one || !other ||
		    !badge_read(refiller->arena, one, &first) ||
		    !badge_read(refiller->arena, other, &second) ||
		    !str_eq(badge_name(refiller->arena, &first),
			    badge_name(refiller->arena, &second)))
			return false;
		one = next_ours(refiller, one, a);
		other = next_ours(refiller, other, b);
	} while (one || other);
	return true;
}

static bool
are_alike(const struct refiller *refiller, const xmlNode *first)
{
	for (const xmlNode *item = first; item; item = xml_next(item))
		if (!is_alike(refiller, first, item))
			return false;
	return true;
}

void
refiller_spare(const struct refiller *refiller, xmlNode **controls,
	       size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (controls[i] &&
		    sdt_property(controls[i], SPACE_W15, "repeatingSection") &&
		    !are_alike(refiller, xml_first(sdt_content(controls[i]))))
			forget(controls, count, controls[i]);
}

const xmlNode *
refiller_section_around(const xmlNode *node)
{
	const xmlNode *around = words_around(node, "sdt");

	while (around && !sdt_property(around, SPACE_W15, "repeatingSection"))
		around = words_around(around, "sdt");
	return around;
}

void
refiller_section(const struct refiller *refiller, xmlNode *sdt,
		 const struct badge *badge)
{
	xmlNode *item = xml_first(sdt_content(sdt)), *content;

	while (item && xml_next(item))
		words_drop(xml_next(item));
	content =
		item && xml_is(item, SPACE_W, "sdt") ? sdt_content(item) : NULL;
	if (!content || !xml_first(content))
		return;
	put_block(refiller, badge, sdt, content->children, content->last);
	contents_unwrap(item);
	contents_unwrap(sdt);
}

/* --- items of lists ------------------------------------------------------- */

/* What may repeat around the control SDT: W:NAME. */
static xmlNode *
unit_of(const xmlNode *sdt, const char *name)
{
	return words_around(sdt, name);
}

static bool
is_same(const struct badge *a, const struct badge *b)
{
	size_t last = a->is_sole ? 1 : 0;

	return a->is_item && b->is_item && a->block == b->block &&
	       a->is_sole == b->is_sole &&
	       str_eq(a->tag.path[0], b->tag.path[0]) &&
	       str_eq(a->tag.path[last], b->tag.path[last]);
}

/* The controls of one list, from CONTROLS[FIRST] on. */
struct run {
	xmlNode **list;
	size_t count, cap;
};

static struct run
run_of(const struct refiller *refiller, xmlNode **controls, size_t count,
       const struct badge *badge)
{
	struct run run = { .count = 0 };
	struct badge other;

	for (size_t i = 0; i < count; i++)
		if (controls[i] &&
		    badge_read(refiller->arena, controls[i], &other) &&
		    is_same(badge, &other))
			*arena_push(refiller->arena, run.list, run.count,
				    run.cap) = controls[i];
	return run;
}

/* Whether each of RUN stands in a W:NAME of its own, one below the other. */
static bool
is_stacked(const struct run *run, const char *name)
{
	for (size_t i = 1; i < run->count; i++) {
		const xmlNode *before = unit_of(run->list[i - 1], name);
		const xmlNode *unit = unit_of(run->list[i], name);

		if (!before || !unit || xml_next(before) != unit)
			return false;
	}
	return unit_of(run->list[0], name);
}

/* The first of RUN becomes {{.}} in a block, the others go. */
static void
put_list(const struct refiller *refiller, const struct run *run,
	 const char *name, const struct badge *badge, xmlNode **controls,
	 size_t count)
{
	xmlNode *first = run->list[0], *unit = unit_of(first, name);
	xmlNode *look = sdt_find(sdt_content(first), "r"), *made;
	struct slot *slot = refiller_slot(refiller, first, badge);

	for (size_t i = 1; i < run->count; i++) {
		forget(controls, count, unit_of(run->list[i], name));
		words_drop(unit_of(run->list[i], name));
	}
	put_block(refiller, badge, first, unit, unit);
	made = look ? runs_like(refiller->arena, look)
		    : sdt_element(refiller->arena, first, "r");
	xmlAddChild(made, slot->marker);
	words_put_before(first, made);
	words_drop(first);
}

void
refiller_items(const struct refiller *refiller, xmlNode **controls,
	       size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct badge badge;
		struct run run;
		const char *name = "p";

		if (!controls[i] ||
		    !badge_read(refiller->arena, controls[i], &badge) ||
		    !badge.is_item || refiller_section_around(controls[i]))
			continue;
		run = run_of(refiller, controls, count, &badge);
		for (size_t j = 0; j < run.count; j++)
			forget(controls, count, run.list[j]);
		if (!is_stacked(&run, name))
			name = "tr";
		if (is_stacked(&run, name))
			put_list(refiller, &run, name, &badge, controls, count);
	}
}
