/* place.c - paragraphs, tables, rows, cells, headings. */
#include "docx/wordml/place.h"

#include "base/buf.h"
#include "docx/wordml/facet.h"
#include "docx/wordml/heading.h"
#include "docx/wordml/pages.h"
#include "docx/wordml/standing.h"
#include "docx/wordml/story.h"
#include "opc/xml.h"

/* What has been met so far in a tree.  TITLE is the text of HEADING, once it is
 * asked for; LINKS are the relationships of the part, NULL where no tag is in
 * their targets. */
struct walker {
	struct arena *arena;
	const struct tree *links;
	struct str part;
	size_t order, stored;
	enum story story;
	enum pages pages;
	size_t tables, notes;
	const xmlNode *heading;
	struct str title;
};

/* The paragraphs of a cell are also AROUND its table, but no cell counts those
 * of a table in it; those of a text box are in the box only. */
struct count {
	size_t number;
	struct count *around;
};

/* What is around a node.  The counts are those of the element that people count
 * within. */
struct scope {
	struct count *paragraphs, *rows, *cells;
	size_t note, table, row, cell;
	const struct place *outer;
	struct str author;
	bool in_box, in_cell, in_paragraph;
	const xmlNode *alternate;
	size_t tables; /* before the mc:AlternateContent */
	bool is_fallback;
};

static struct str
title_of(struct walker *walker)
{
	if (walker->heading && !walker->title.data)
		walker->title = heading_title(walker->arena, walker->heading);
	return walker->title;
}

/* --- one excerpt ---------------------------------------------------------- */

static bool
has_paragraph(const xmlNode *node)
{
	for (const xmlNode *inner = node; inner;
	     inner = xml_walk(inner, node, false))
		if (xml_is(inner, SPACE_W, "p"))
			return true;
	return false;
}

/* What holds paragraphs, as a control may, stands where its first one does. */
static void
set_paragraph(const struct walker *walker, const struct scope *scope,
	      const xmlNode *node, struct place *place)
{
	if (scope->in_paragraph) {
		place->paragraph = scope->paragraphs->number;
		place->stored = walker->stored;
	} else if (has_paragraph(node)) {
		place->paragraph = scope->paragraphs->number + 1;
		place->stored = walker->stored + 1;
	}
}

/* EXCERPT stands in NODE, or what NODE refers to does. */
static void
set_place(struct walker *walker, const struct scope *scope, const xmlNode *node,
	  struct excerpt *excerpt)
{
	struct place *place = &excerpt->place;

	place->order = walker->order;
	place->part = walker->part;
	place->story = walker->story;
	place->pages = walker->pages;
	place->outer = scope->outer;
	place->note = scope->note;
	place->table = scope->table;
	place->row = scope->row;
	place->cell = scope->cell;
	place->in_box = scope->in_box;
	place->heading = title_of(walker);
	excerpt->alternate = scope->alternate;
	excerpt->is_fallback = scope->is_fallback;
	set_paragraph(walker, scope, node, place);
}

static void
set_places(struct walker *walker, const struct scope *scope,
	   const xmlNode *node)
{
	walker->order++;
	for (struct excerpt *excerpt = node->_private; excerpt;
	     excerpt = excerpt->same) {
		/* The link of this address may have been met. */
		if (excerpt->place.facet == FACET_LINK)
			continue;
		set_place(walker, scope, node, excerpt);
		excerpt->place.name = scope->author;
		facet_set(walker->arena, node, &excerpt->place);
	}
}

/* People look for an address where they see the link NODE. */
static void
set_link(struct walker *walker, const struct scope *scope, const xmlNode *node)
{
	const struct excerpts *all = &walker->links->excerpts;
	struct str id = xml_attribute(node, SPACE_R, "id");

	for (size_t i = 0; id.len && i < all->count; i++) {
		struct excerpt *excerpt = all->list[i];

		if (excerpt->place.facet == FACET_LINK ||
		    !str_eq(xml_attribute(excerpt->story, SPACE_NONE, "Id"),
			    id))
			continue;
		set_place(walker, scope, node, excerpt);
		facet_set_link(walker->arena, node, &excerpt->place);
	}
}

/* --- the walk ------------------------------------------------------------- */

/* Separators are notes that nobody sees as such (17.11.23). */
static bool
is_note(const xmlNode *node)
{
	return (xml_is(node, SPACE_W, "footnote") ||
		xml_is(node, SPACE_W, "endnote") ||
		xml_is(node, SPACE_W, "comment")) &&
	       !xml_attribute(node, SPACE_W, "type").data;
}

/* The cell that SCOPE is in, for a table in it. */
static const struct place *
outer_of(struct arena *arena, const struct scope *scope)
{
	struct place *outer = arena_new(arena, struct place, 1);

	outer->outer = scope->outer;
	outer->table = scope->table;
	outer->row = scope->row;
	outer->cell = scope->cell;
	return outer;
}

static struct str
author_of(struct arena *arena, const xmlNode *note)
{
	struct str author = xml_attribute(note, SPACE_W, "author");

	return author.len ? arena_dup(arena, author) : STR("");
}

/* The scope within NODE, which COUNT is for. */
static void
enter(struct walker *walker, struct scope *scope, const xmlNode *node,
      struct count *count)
{
	if (xml_is(node, SPACE_W, "tbl")) {
		if (scope->in_cell)
			scope->outer = outer_of(walker->arena, scope);
		scope->row = scope->cell = 0;
		scope->table = ++walker->tables;
		scope->rows = count;
	} else if (xml_is(node, SPACE_W, "tr") && scope->rows) {
		scope->row = ++scope->rows->number;
		scope->cells = count;
	} else if (xml_is(node, SPACE_W, "tc") && scope->cells) {
		scope->cell = ++scope->cells->number;
		count->around = scope->in_cell ? scope->paragraphs->around
					       : scope->paragraphs;
		scope->paragraphs = count;
		scope->in_cell = true;
	} else if (xml_is(node, SPACE_W, "txbxContent")) {
		scope->in_box = true;
		scope->in_cell = false;
		scope->in_paragraph = false;
		scope->paragraphs = count;
	} else if (is_note(node)) {
		scope->note = ++walker->notes;
		scope->author = author_of(walker->arena, node);
		scope->paragraphs = count;
	} else if (xml_is(node, SPACE_MC, "AlternateContent")) {
		if (!scope->alternate)
			scope->alternate = node;
		scope->tables = walker->tables;
	} else if (xml_is(node, SPACE_MC, "Fallback")) {
		/* It is what the mc:Choice is, and not counted again. */
		scope->is_fallback = true;
		walker->tables = scope->tables;
	}
}

static void
count_paragraphs(struct walker *walker, const struct scope *scope, size_t more)
{
	walker->stored += more;
	for (struct count *count = scope->paragraphs; count;
	     count = count->around)
		count->number += more;
}

/* As deep as LIMIT_DEPTH lets trees be. */
static void
visit(struct walker *walker, struct scope scope, const xmlNode *node)
{
	bool is_paragraph = xml_is(node, SPACE_W, "p");
	size_t stands = is_paragraph ? standing_count(node) : 0;
	struct count count = { 0, NULL };

	scope.in_paragraph = scope.in_paragraph || is_paragraph;
	count_paragraphs(walker, &scope, stands > 0);
	enter(walker, &scope, node, &count);
	if (is_paragraph && heading_is(node)) {
		/* The heading stands under no other. */
		walker->heading = NULL;
		walker->title = STR("");
	}
	set_places(walker, &scope, node);
	if (walker->links && xml_is(node, SPACE_W, "hyperlink"))
		set_link(walker, &scope, node);
	for (const xmlNode *child = xml_first(node); child;
	     child = xml_next(child))
		visit(walker, scope, child);
	if (is_paragraph && heading_is(node)) {
		walker->heading = node;
		walker->title = heading_typed(node);
	}
	count_paragraphs(walker, &scope, stands > 1 ? stands - 1 : 0);
}

/* The relationships of TREE, if tags were found in them. */
static const struct tree *
links_of(const struct tree *trees, size_t ntrees, const struct tree *tree)
{
	for (size_t i = 0; i < ntrees; i++)
		if (trees[i].owner && trees[i].owner == tree->part &&
		    trees[i].excerpts.count)
			return &trees[i];
	return NULL;
}

void
place_excerpts(struct arena *arena, struct package *package,
	       const struct tree *trees, size_t ntrees)
{
	struct pages_read pages = pages_read(arena, package, trees, ntrees);
	size_t order = 0;

	for (size_t i = 0; i < ntrees; i++) {
		const struct tree *links = links_of(trees, ntrees, &trees[i]);
		struct count paragraphs = { 0, NULL };
		struct scope scope = { .paragraphs = &paragraphs };
		struct walker walker = { .arena = arena,
					 .links = links,
					 .part = trees[i].name,
					 .order = order,
					 .story = story_of(&trees[i]) };

		if (trees[i].excerpts.count == 0 && !links)
			continue;
		if (walker.story == STORY_HEADER ||
		    walker.story == STORY_FOOTER)
			walker.pages = pages_of(&pages, trees[i].name);
		visit(&walker, scope, xmlDocGetRootElement(trees[i].document));
		order = walker.order;
	}
}
