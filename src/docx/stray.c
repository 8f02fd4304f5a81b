/* stray.c - attributes and codes of fields. */
#include "docx/stray.h"

#include "opc/xml.h"

struct stray {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
	struct faults *faults;
};

static void
check(const struct stray *stray, xmlNode *node, struct str text,
      struct str name)
{
	size_t at = str_find(text, STR("{{"));
	struct excerpt *excerpt;

	if (at == text.len)
		return;
	text = arena_dup(stray->arena, text);
	excerpt = excerpt_new(stray->arena, stray->tree, stray->source, node,
			      text);
	fault(stray->faults, MSG_TAG_ELSEWHERE,
	      ((struct spot){ &excerpt->source, str_slice(text, at, at + 2) }),
	      arena_dup(stray->arena, name));
}

/* The w:tag of a control may hold anything; that of a check box is read. */
static void
check_attributes(const struct stray *stray, xmlNode *node)
{
	for (const xmlAttr *a = node->properties; a; a = a->next)
		if (!xml_is(node, SPACE_W, "tag") &&
		    !xml_is(node, SPACE_W, "alias"))
			check(stray, node, xml_value(a),
			      str_of((const char *)a->name));
}

void
stray_tags(struct arena *arena, struct tree *tree, const struct source *source,
	   struct faults *faults)
{
	struct stray stray = { arena, tree, source, faults };
	xmlNode *root = xmlDocGetRootElement(tree->document);

	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		check_attributes(&stray, node);
		if (xml_is(node, SPACE_W, "instrText"))
			check(&stray, node, xml_text(node), STR("instrText"));
	}
}
