/* verify_ids.c - ids that are one of a kind, come in pairs, or exist. */
#include <stdlib.h>

#include "docx/verify/verify_part.h"
#include "docx/wordml/idset.h"
#include "docx/wordml/words.h"

/* --- gathering ----------------------------------------------------------- */

enum kind {
	BOOKMARK_START,
	BOOKMARK_END,
	COMMENT_START,
	COMMENT_END,
	PERMISSION_START,
	PERMISSION_END,
	MOVE_FROM_START,
	MOVE_FROM_END,
	MOVE_TO_START,
	MOVE_TO_END,
	FOOTNOTE,
	ENDNOTE,
	COMMENT,
	DRAWING,
	CONTROL,
	PARAGRAPH,
	KINDS
};

/* Whose attribute is the id, and which. */
static const struct {
	enum space space;
	const char *name;
	enum space id_space;
	const char *id;
} kinds[KINDS] = {
	[BOOKMARK_START] = { SPACE_W, "bookmarkStart", SPACE_W, "id" },
	[BOOKMARK_END] = { SPACE_W, "bookmarkEnd", SPACE_W, "id" },
	[COMMENT_START] = { SPACE_W, "commentRangeStart", SPACE_W, "id" },
	[COMMENT_END] = { SPACE_W, "commentRangeEnd", SPACE_W, "id" },
	[PERMISSION_START] = { SPACE_W, "permStart", SPACE_W, "id" },
	[PERMISSION_END] = { SPACE_W, "permEnd", SPACE_W, "id" },
	[MOVE_FROM_START] = { SPACE_W, "moveFromRangeStart", SPACE_W, "id" },
	[MOVE_FROM_END] = { SPACE_W, "moveFromRangeEnd", SPACE_W, "id" },
	[MOVE_TO_START] = { SPACE_W, "moveToRangeStart", SPACE_W, "id" },
	[MOVE_TO_END] = { SPACE_W, "moveToRangeEnd", SPACE_W, "id" },
	[FOOTNOTE] = { SPACE_W, "footnoteReference", SPACE_W, "id" },
	[ENDNOTE] = { SPACE_W, "endnoteReference", SPACE_W, "id" },
	[COMMENT] = { SPACE_W, "commentReference", SPACE_W, "id" },
	[DRAWING] = { SPACE_WP, "docPr", SPACE_NONE, "id" },
	[CONTROL] = { SPACE_W, "id", SPACE_W, "val" },
	[PARAGRAPH] = { SPACE_W, "p", SPACE_W14, "paraId" },
};

static bool
is_kind(const xmlNode *node, size_t kind)
{
	return xml_is(node, kinds[kind].space, kinds[kind].name) &&
	       (kind != CONTROL || xml_is(node->parent, SPACE_W, "sdtPr"));
}

static void
gather(const struct verify *verify, struct idset sets[KINDS])
{
	for (const xmlNode *node = verify->root; node;
	     node = verify_walk(node, verify->root, false))
		for (size_t i = 0; i < KINDS; i++) {
			struct str id;

			if (!is_kind(node, i))
				continue;
			id = xml_attribute(node, kinds[i].id_space,
					   kinds[i].id);
			if (id.data)
				idset_add(&sets[i], id, node);
		}
	for (size_t i = 0; i < KINDS; i++)
		idset_sort(&sets[i]);
}

/* --- rules --------------------------------------------------------------- */

static void
check_unique(const struct verify *verify, const struct idset *set,
	     enum kind kind)
{
	for (size_t i = 0; i < set->count; i++)
		if (idset_repeats(set, i))
			verify_fault(verify, MSG_VERIFY_ID_TWICE,
				     set->list[i].node,
				     kind == CONTROL ? STR("w:sdt")
						     : str_of(kinds[kind].name),
				     set->list[i].value, STR(""));
}

/* Every id of A has its mate in B. */
static void
check_paired(const struct verify *verify, const struct idset sets[KINDS],
	     enum kind a, enum kind b)
{
	for (size_t i = 0; i < sets[a].count; i++)
		if (!idset_has(&sets[b], sets[a].list[i].value))
			verify_fault(
				verify, MSG_VERIFY_UNPAIRED,
				sets[a].list[i].node, str_of(kinds[a].name),
				sets[a].list[i].value, str_of(kinds[b].name));
}

static void
check_paragraph_ids(const struct verify *verify, const struct idset *set)
{
	for (size_t i = 0; i < set->count; i++) {
		struct str value = set->list[i].value;
		char *end;
		unsigned long id = strtoul(value.data, &end, 16);

		if (*end || value.len == 0 || id >= 0x80000000)
			verify_fault(verify, MSG_VERIFY_PARA_ID,
				     set->list[i].node, value, STR(""),
				     STR(""));
	}
}

/* --- notes and comments -------------------------------------------------- */

/* The ids of the elements NAME right below the root of the part that the
 * relationship NAME + "s" of the main document points to; notes may have
 * comments, but no such relationship.  Damage is told now, as a part is read
 * only once; what else is wrong with it when its turn comes.  The tree must
 * outlive the set. */
static xmlDoc *
read_notes(const struct verify *verify, const char *name, struct idset *ids)
{
	struct str kind = arena_concat(verify->arena, str_of(name), STR("s"));
	const struct relationship *found =
		relationships_of_kind(&verify->main, kind);
	const struct part *part =
		found ? package_find(verify->package, found->target) : NULL;
	struct faults unheard = { .arena = verify->arena };
	xmlDoc *tree = NULL;

	if (part)
		tree = xml_parse(
			verify->package,
			package_read(verify->package, part, verify->faults),
			part->name, &unheard);
	if (!tree)
		return NULL;
	for (xmlNode *node = xml_first(xmlDocGetRootElement(tree)); node;
	     node = xml_next(node))
		if (xml_is(node, SPACE_W, name))
			idset_add(ids, xml_attribute(node, SPACE_W, "id"),
				  node);
	idset_sort(ids);
	return tree;
}

static void
check_notes(const struct verify *verify, const struct idset *references,
	    const char *name)
{
	struct idset ids = { .arena = verify->arena };
	xmlDoc *tree;

	if (references->count == 0)
		return;
	tree = read_notes(verify, name, &ids);
	for (size_t i = 0; i < references->count; i++)
		if (!idset_has(&ids, references->list[i].value))
			verify_fault(verify, MSG_VERIFY_NOTE,
				     references->list[i].node,
				     xml_name(references->list[i].node),
				     references->list[i].value, STR(""));
	xmlFreeDoc(tree);
}

/* What a revision took away may stand again elsewhere. */
static bool
is_taken_away(const xmlNode *node)
{
	return words_around(node, "del") || words_around(node, "moveFrom");
}

/* Word repairs a file that speaks of a note twice; a second mark of the same
 * note is a field for it (17.16.5.37). */
static void
check_note_once(const struct verify *verify, const struct idset *references)
{
	for (size_t i = 0; i < references->count; i++) {
		const struct id *id = &references->list[i];

		if (idset_repeats(references, i) && !is_taken_away(id->node) &&
		    !is_taken_away(id[-1].node))
			verify_fault(verify, MSG_VERIFY_NOTE_TWICE, id->node,
				     xml_name(id->node), id->value, STR(""));
	}
}

/* The separators that the settings of the main document name are notes too. */
static void
check_separators(const struct verify *verify, const char *properties,
		 const char *name)
{
	const xmlNode *list = xml_child(verify->root, SPACE_W, properties);
	struct idset ids = { .arena = verify->arena };

	for (xmlNode *node = list ? xml_first(list) : NULL; node;
	     node = xml_next(node))
		if (xml_is(node, SPACE_W, name))
			idset_add(&ids, xml_attribute(node, SPACE_W, "id"),
				  node);
	check_notes(verify, &ids, name);
}

static void
check_settings(const struct verify *verify)
{
	const struct relationships *main = &verify->main;
	const struct relationship *settings =
		relationships_of_kind(main, STR("settings"));

	if (!settings || !part_name_is(settings->target, verify->part->name))
		return;
	if (relationships_of_kind(main, STR("footnotes")))
		check_separators(verify, "footnotePr", "footnote");
	if (relationships_of_kind(main, STR("endnotes")))
		check_separators(verify, "endnotePr", "endnote");
}

/* --- all of them --------------------------------------------------------- */

static void
check_pairs(const struct verify *verify, const struct idset sets[KINDS])
{
	static const struct {
		enum kind start, end;
		unsigned forgiven;
	} pairs[] = {
		{ BOOKMARK_START, BOOKMARK_END, FORGIVE_BOOKMARKS },
		{ COMMENT_START, COMMENT_END, 0 },
		{ PERMISSION_START, PERMISSION_END, 0 },
		{ MOVE_FROM_START, MOVE_FROM_END, FORGIVE_BOOKMARKS },
		{ MOVE_TO_START, MOVE_TO_END, FORGIVE_BOOKMARKS },
	};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		if (verify->forgiven & pairs[i].forgiven)
			continue;
		check_paired(verify, sets, pairs[i].start, pairs[i].end);
		check_paired(verify, sets, pairs[i].end, pairs[i].start);
	}
}

/* Building blocks are documents of their own, and so are their ids. */
void
verify_ids(const struct verify *verify)
{
	struct idset sets[KINDS];

	if (xml_is(verify->root, SPACE_W, "glossaryDocument"))
		return;
	for (size_t i = 0; i < KINDS; i++)
		sets[i] = (struct idset){ .arena = verify->arena,
					  .fold = i == PARAGRAPH };
	gather(verify, sets);
	check_unique(verify, &sets[BOOKMARK_START], BOOKMARK_START);
	check_unique(verify, &sets[CONTROL], CONTROL);
	check_unique(verify, &sets[PARAGRAPH], PARAGRAPH);
	if (!(verify->forgiven & FORGIVE_DRAWINGS))
		check_unique(verify, &sets[DRAWING], DRAWING);
	check_pairs(verify, sets);
	check_paragraph_ids(verify, &sets[PARAGRAPH]);
	check_notes(verify, &sets[FOOTNOTE], "footnote");
	check_notes(verify, &sets[ENDNOTE], "endnote");
	check_notes(verify, &sets[COMMENT], "comment");
	check_note_once(verify, &sets[FOOTNOTE]);
	check_note_once(verify, &sets[ENDNOTE]);
	check_settings(verify);
}
