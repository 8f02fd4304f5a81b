/* evaluator.c - the document that XPath sees, by libxml2. */
#include "form/evaluator.h"

#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

static void
ignore_error(void *data, xmlErrorPtr error)
{
	(void)data;
	(void)error;
}

/* XSLT 1.0, 12.4: the node that the rule is about. */
static void
current(xmlXPathParserContextPtr ctxt, int nargs)
{
	CHECK_ARITY(0);
	valuePush(ctxt, xmlXPathNewNodeSet(ctxt->context->userData));
}

static xmlXPathContextPtr
new_context(struct arena *arena, xmlDocPtr document)
{
	xmlXPathContextPtr context = xmlXPathNewContext(document);

	if (!context ||
	    xmlXPathRegisterFunc(context, BAD_CAST "current", current))
		arena_fail(arena);
	context->error = ignore_error;
	context->opLimit = XPATH_STEPS;
	return context;
}

void
evaluator_start(struct evaluator *evaluator, struct arena *arena)
{
	if (evaluator->document)
		xmlFreeDoc(evaluator->document);
	evaluator->arena = arena;
	evaluator->document = xmlNewDoc(BAD_CAST "1.0");
	if (!evaluator->document)
		arena_fail(arena);
	evaluator_add(evaluator, (xmlNodePtr)evaluator->document,
		      STR("answers"), STR(""));
	if (!evaluator->context)
		evaluator->context = new_context(arena, evaluator->document);
	evaluator->context->doc = evaluator->document;
}

void
evaluator_end(struct evaluator *evaluator)
{
	if (evaluator->context)
		xmlXPathFreeContext(evaluator->context);
	if (evaluator->document)
		xmlFreeDoc(evaluator->document);
	evaluator->context = NULL;
	evaluator->document = NULL;
}

xmlNodePtr
evaluator_root(struct evaluator *evaluator)
{
	return xmlDocGetRootElement(evaluator->document);
}

xmlNodePtr
evaluator_add(struct evaluator *evaluator, xmlNodePtr parent, struct str key,
	      struct str text)
{
	struct str name = arena_dup(evaluator->arena, key);
	xmlNodePtr node = xmlNewDocNode(evaluator->document, NULL,
					BAD_CAST name.data, NULL);
	xmlNodePtr inside = NULL;

	if (!node)
		arena_fail(evaluator->arena);
	xmlAddChild(parent, node);
	if (text.len == 0)
		return node;
	inside = xmlNewDocTextLen(evaluator->document, BAD_CAST text.data,
				  (int)text.len);
	if (!inside)
		arena_fail(evaluator->arena);
	xmlAddChild(node, inside);
	return node;
}

void
evaluator_remove(xmlNodePtr node)
{
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}
