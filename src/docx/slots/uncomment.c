/* uncomment.c - comments by their author, marks by their ids. */
#include "docx/slots/uncomment.h"

#include "base/strset.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

static struct tree *
find(const struct trees *trees, const char *root)
{
	for (size_t i = 0; i < trees->count; i++)
		if (xml_is(xmlDocGetRootElement(trees->list[i].document),
			   SPACE_W, root))
			return &trees->list[i];
	return NULL;
}

/* Their ids go to IDS. */
static void
drop_comments(struct tree *comments, struct strset *ids)
{
	const xmlNode *root = xmlDocGetRootElement(comments->document);
	xmlNode *next;

	for (xmlNode *comment = xml_first(root); comment; comment = next) {
		next = xml_next(comment);
		if (!str_eq(xml_attribute(comment, SPACE_W, "author"),
			    STR(COMMENT_AUTHOR)))
			continue;
		strset_add(ids,
			   arena_dup(ids->arena,
				     xml_attribute(comment, SPACE_W, "id")));
		words_drop(comment);
		comments->is_edited = true;
	}
}

static bool
is_mark(const xmlNode *node)
{
	return xml_is(node, SPACE_W, "commentRangeStart") ||
	       xml_is(node, SPACE_W, "commentRangeEnd") ||
	       xml_is(node, SPACE_W, "commentReference");
}

static void
drop_mark(xmlNode *mark)
{
	xmlNode *run = mark->parent;

	words_drop(mark);
	if (xml_is(run, SPACE_W, "r"))
		runs_drop_empty(run);
}

static void
drop_marks(struct tree *body, const struct strset *ids)
{
	xmlNode *root = xmlDocGetRootElement(body->document), *next;

	for (xmlNode *node = root; node; node = next) {
		next = xml_walk(node, root, false);
		if (!is_mark(node) ||
		    !strset_has(ids, xml_attribute(node, SPACE_W, "id")))
			continue;
		drop_mark(node);
		body->is_edited = true;
	}
}

void
uncomment(struct arena *arena, struct trees *trees)
{
	struct strset ids = { .arena = arena };
	struct tree *body = find(trees, "document");
	struct tree *comments = find(trees, "comments");

	if (!body || !comments)
		return;
	drop_comments(comments, &ids);
	if (ids.count)
		drop_marks(body, &ids);
}
