/* spaces.c - xmlns:w15 and mc:Ignorable. */
#include "docx/wordml/spaces.h"

#include "base/buf.h"
#include "opc/xml.h"

static const struct {
	enum space space;
	const char *prefix, *uri;
} spaces[] = {
	{ SPACE_MC, "mc",
	  "http://schemas.openxmlformats.org/markup-compatibility/2006" },
	{ SPACE_W14, "w14",
	  "http://schemas.microsoft.com/office/word/2010/wordml" },
	{ SPACE_W15, "w15",
	  "http://schemas.microsoft.com/office/word/2012/wordml" },
};

/* A prefix that the file uses for something else gets an underscore. */
static xmlNs *
declare(struct arena *arena, xmlNode *root, size_t index)
{
	struct str prefix = str_of(spaces[index].prefix);
	xmlNs *made;

	for (xmlNs *ns = root->nsDef; ns; ns = ns->next)
		if (ns->prefix && str_eq(str_of((const char *)ns->href),
					 str_of(spaces[index].uri)))
			return ns;
	while (xmlSearchNs(root->doc, root, BAD_CAST prefix.data))
		prefix = arena_concat(arena, prefix, STR("_"));
	made = xmlNewNs(root, BAD_CAST spaces[index].uri, BAD_CAST prefix.data);
	if (!made)
		arena_fail(arena);
	return made;
}

/* Whether NAME is one of LIST, words with blanks between. */
static bool
is_in(struct str list, struct str name)
{
	while (list.len) {
		struct str word = str_cut(&list, ' ');

		if (str_eq(word, name))
			return true;
	}
	return false;
}

static void
ignore(struct arena *arena, xmlNode *root, const xmlNs *ns)
{
	xmlNs *mc = declare(arena, root, 0);
	struct str old = xml_attribute(root, SPACE_MC, "Ignorable");
	struct str prefix = str_of((const char *)ns->prefix);

	if (is_in(old, prefix))
		return;
	if (old.len)
		prefix = arena_concat(arena, old, STR(" "), prefix);
	xmlSetNsProp(root, mc, BAD_CAST "Ignorable",
		     BAD_CAST arena_dup(arena, prefix).data);
}

xmlNs *
spaces_declare(struct arena *arena, xmlDoc *document, enum space space)
{
	xmlNode *root = xmlDocGetRootElement(document);
	size_t index = 1;
	xmlNs *ns;

	while (spaces[index].space != space)
		index++;
	ns = declare(arena, root, index);
	ignore(arena, root, ns);
	return ns;
}
