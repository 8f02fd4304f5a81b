/* xml.c - libxml2's tree builder, watched while it builds. */
#include "opc/xml.h"

#include <libxml/SAX2.h>

#include "opc/limits.h"
#include "opc/scan.h"
#include "opc/watch.h"

/* What a namespace's _private points at, so that telling one from another
 * costs a subtraction. */
static const char marks[SPACE_OTHER + 1];

static void
mark_spaces(xmlNs *declared)
{
	for (; declared; declared = declared->next) {
		struct str uri = str_of((const char *)declared->href);

		declared->_private = (void *)&marks[space_of(uri)];
	}
}

static void
start_element(void *data, const xmlChar *name, const xmlChar *prefix,
	      const xmlChar *uri, int nnamespaces, const xmlChar **namespaces,
	      int nattributes, int ndefaulted, const xmlChar **attributes)
{
	xmlParserCtxt *context = data;
	struct watch *watch = context->_private;

	watch->nspaces += (size_t)nnamespaces;
	if (watch_is_beyond(context, (size_t)context->nodeNr + 1, LIMIT_DEPTH,
			    MSG_XML_DEEP) ||
	    watch_is_beyond(context, watch->nspaces, LIMIT_SPACES,
			    MSG_XML_SPACES))
		return;
	xmlSAX2StartElementNs(data, name, prefix, uri, nnamespaces, namespaces,
			      nattributes, ndefaulted, attributes);
	if (nnamespaces && context->node)
		mark_spaces(context->node->nsDef);
}

static void
end_element(void *data, const xmlChar *name, const xmlChar *prefix,
	    const xmlChar *uri)
{
	xmlParserCtxt *context = data;
	struct watch *watch = context->_private;

	if (context->node)
		for (const xmlNs *declared = context->node->nsDef; declared;
		     declared = declared->next)
			watch->nspaces--;
	xmlSAX2EndElementNs(data, name, prefix, uri);
}

static xmlParserCtxt *
new_context(struct watch *watch)
{
	xmlParserCtxt *context = xmlNewParserCtxt();

	if (!context)
		arena_fail(watch->faults->arena);
	watch_start(watch, context);
	context->sax->startElementNs = start_element;
	context->sax->endElementNs = end_element;
	return context;
}

static xmlDoc *
parse(struct str bytes, const char *encoding, struct watch *watch)
{
	enum {
		OPTIONS = XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_COMPACT |
			  XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES
	};
	xmlParserCtxt *context = new_context(watch);
	xmlDoc *tree;

	tree = xmlCtxtReadMemory(context, bytes.data, (int)bytes.len, NULL,
				 encoding, OPTIONS);
	if (watch->message == MESSAGE_COUNT && !tree)
		watch_object(context, MSG_XML_BAD, STR("?"));
	xmlFreeParserCtxt(context);
	if (watch->message == MESSAGE_COUNT)
		return tree;
	xmlFreeDoc(tree);
	return NULL;
}

/* The memory that BYTES will take: unpacked, as libxml2's copy, and as text of
 * a tree whose nodes malloc rounds up to 128 bytes, an attribute being two. */
static size_t
tree_size(const struct tally *tally, struct str bytes)
{
	enum { NODE = 128, COPIES = 3 };

	return COPIES * bytes.len +
	       NODE * (tally->elements + tally->texts + 2 * tally->attributes);
}

/* Whether BYTES may become a tree; if not, WATCH knows why. */
static bool
is_admitted(struct package *package, struct str bytes, struct watch *watch)
{
	struct arena *arena = watch->faults->arena;
	struct tally tally = scan_tags(bytes);

	package->trees += tree_size(&tally, bytes);
	if (tally.most > LIMIT_ATTRIBUTES) {
		watch->message = MSG_XML_ATTRIBUTES;
		watch->why = arena_number(arena, LIMIT_ATTRIBUTES);
	} else if (package->trees > LIMIT_TREES) {
		watch->message = MSG_XML_TOO_BIG;
		watch->why = arena_number(arena, LIMIT_TREES >> 20);
	}
	return watch->message == MESSAGE_COUNT;
}

void
xml_prepare(void)
{
	xmlInitParser();
}

/* A declaration may name the encoding; without one it is UTF-8, and libxml2
 * is not left to guess. */
xmlDoc *
xml_parse(struct package *package, struct str bytes, struct str part,
	  struct faults *faults)
{
	struct watch watch = { .faults = faults, .message = MESSAGE_COUNT };
	bool was_utf16 = scan_is_utf16(bytes), is_declared;
	xmlDoc *tree = NULL;

	bytes = was_utf16 ? scan_utf16(package->arena, bytes)
			  : scan_unmarked(bytes);
	is_declared = !was_utf16 && str_starts(bytes, STR("<?xml"));
	if (is_admitted(package, bytes, &watch))
		tree = parse(bytes, is_declared ? NULL : "UTF-8", &watch);
	if (!tree)
		watch_tell(&watch, package->source, part);
	return tree;
}

/* The namespace of the prefix "xml" is nowhere declared. */
enum space
xml_space(const xmlNode *node)
{
	if (!node->ns)
		return SPACE_NONE;
	if (!node->ns->_private)
		return space_of(str_of((const char *)node->ns->href));
	return (enum space)((const char *)node->ns->_private - marks);
}
