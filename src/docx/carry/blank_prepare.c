/* blank_prepare.c - a style and a protection. */
#include "docx/carry/blank.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/placeholders.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/relationships.h"
#include "opc/xml.h"

struct preparer {
	struct arena *arena;
	struct package *package;
	const struct part *main_part;
	struct trees *trees;
	struct faults *faults;
};

/* The tree of the part of KIND, NULL where there is none. */
static struct tree *
tree_of(const struct preparer *preparer, struct str kind)
{
	struct relationships all = relationships_read(
		preparer->package, preparer->main_part->name, preparer->faults);
	const struct relationship *one = relationships_of_kind(&all, kind);
	const struct part *part =
		one && !one->external
			? package_find(preparer->package, one->target)
			: NULL;
	struct trees *trees = preparer->trees;
	struct tree tree = { .part = part, .is_passive = true };
	struct str bytes;

	for (size_t i = 0; part && i < trees->count; i++)
		if (trees->list[i].part == part)
			return &trees->list[i];
	if (!part)
		return NULL;
	tree.name = part->name;
	bytes = package_read(preparer->package, part, preparer->faults);
	if (bytes.data)
		tree.document = xml_parse(preparer->package, bytes, part->name,
					  preparer->faults);
	if (!tree.document)
		return NULL;
	*arena_push(preparer->arena, trees->list, trees->count, trees->cap) =
		tree;
	return &trees->list[trees->count - 1];
}

static xmlNode *
add(const struct preparer *preparer, xmlNode *parent, const char *name,
    const char *attribute, struct str value)
{
	xmlNode *made = sdt_element(preparer->arena, parent, name);

	xmlAddChild(parent, made);
	attributes_set(preparer->arena, made, attribute, value);
	return made;
}

/* --- the style of hints --------------------------------------------------- */

static struct str
style_of(const struct preparer *preparer)
{
	struct str id = STR("PlaceholderText");
	struct tree *tree = tree_of(preparer, STR("styles"));
	xmlNode *root, *style, *look;
	struct str known;

	if (!tree)
		return STR("");
	root = xmlDocGetRootElement(tree->document);
	known = placeholders_style(preparer->arena, root);
	if (known.len)
		return known;
	style = add(preparer, root, "style", "type", STR("character"));
	attributes_set(preparer->arena, style, "styleId", id);
	add(preparer, style, "name", "val", STR("Placeholder Text"));
	add(preparer, style, "uiPriority", "val", STR("99"));
	add(preparer, style, "semiHidden", "val", STR(""));
	look = add(preparer, style, "rPr", "val", STR(""));
	add(preparer, look, "color", "val", STR("666666"));
	tree->is_edited = true;
	return id;
}

/* --- protection ----------------------------------------------------------- */

/* The settings that come before a protection (17.15.1.78). */
static const char *const before[] = {
	"writeProtection",
	"view",
	"zoom",
	"removePersonalInformation",
	"removeDateAndTime",
	"doNotDisplayPageBoundaries",
	"displayBackgroundShape",
	"printPostScriptOverText",
	"printFractionalCharacterWidth",
	"printFormsData",
	"embedTrueTypeFonts",
	"embedSystemFonts",
	"saveSubsetFonts",
	"saveFormsData",
	"mirrorMargins",
	"alignBordersAndEdges",
	"bordersDoNotSurroundHeader",
	"bordersDoNotSurroundFooter",
	"gutterAtTop",
	"hideSpellingErrors",
	"hideGrammaticalErrors",
	"activeWritingStyle",
	"proofState",
	"formsDesign",
	"attachedTemplate",
	"linkStyles",
	"stylePaneFormatFilter",
	"stylePaneSortMethod",
	"documentType",
	"mailMerge",
	"revisionView",
	"trackRevisions",
	"doNotTrackMoves",
	"doNotTrackFormatting",
};

/* What programs write later than that may stand where it does not belong. */
static void
put_first(xmlNode *root, xmlNode *made)
{
	xmlNode *last = NULL, *node = xml_first(root);

	while (node &&
	       words_is_any(node, before, sizeof before / sizeof *before)) {
		last = node;
		node = xml_next(node);
	}
	words_put_under(root, last, made);
}

static void
protect(const struct preparer *preparer)
{
	struct tree *tree = tree_of(preparer, STR("settings"));
	xmlNode *root, *old, *made;

	if (!tree) {
		fault(preparer->faults, MSG_BLANK_OPEN,
		      spot_source(preparer->package->source), STR(""));
		return;
	}
	root = xmlDocGetRootElement(tree->document);
	old = xml_child(root, SPACE_W, "documentProtection");
	if (old)
		words_drop(old);
	made = sdt_element(preparer->arena, root, "documentProtection");
	attributes_set(preparer->arena, made, "edit", STR("forms"));
	attributes_set(preparer->arena, made, "enforcement", STR("1"));
	put_first(root, made);
	tree->is_edited = true;
}

struct str
blank_prepare(struct arena *arena, struct package *package,
	      const struct part *main_part, struct trees *trees, bool is_open,
	      struct faults *faults)
{
	struct preparer preparer = { arena, package, main_part, trees, faults };

	if (!is_open)
		protect(&preparer);
	return style_of(&preparer);
}
