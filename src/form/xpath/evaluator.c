/* evaluator.c - the document that XPath sees, by libxml2. */
#include "form/xpath/evaluator.h"

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
	const struct evaluator *evaluator = ctxt->context->userData;

	CHECK_ARITY(0);
	valuePush(ctxt, xmlXPathNewNodeSet(evaluator->current));
}

static size_t
text_length(xmlXPathObjectPtr object)
{
	xmlChar *text = xmlXPathCastToString(object);
	size_t len = text ? str_of((char *)text).len : SIZE_MAX / 2;

	xmlFree(text);
	return len;
}

/* XPath 1.0, 4.2: concat(), the one function that makes more text than it is
 * given. */
static void
concat(xmlXPathParserContextPtr ctxt, int nargs)
{
	struct evaluator *evaluator = ctxt->context->userData;
	size_t len = 0;

	for (int i = 1; i <= nargs && len <= XPATH_TEXT; i++)
		len += text_length(ctxt->valueTab[ctxt->valueNr - i]);
	evaluator->is_too_big |= len > XPATH_TEXT;
	if (len > XPATH_TEXT)
		XP_ERROR(XPATH_OP_LIMIT_EXCEEDED);
	xmlXPathConcatFunction(ctxt, nargs);
}

/* Asked before libxml2's own functions, which cannot be replaced. */
static xmlXPathFunction
find_function(void *data, const xmlChar *name, const xmlChar *uri)
{
	(void)data;
	if (uri)
		return NULL;
	if (xmlStrEqual(name, BAD_CAST "current"))
		return current;
	return xmlStrEqual(name, BAD_CAST "concat") ? concat : NULL;
}

static xmlXPathContextPtr
new_context(struct arena *arena)
{
	xmlXPathContextPtr context = xmlXPathNewContext(NULL);

	if (!context)
		arena_fail(arena);
	xmlXPathRegisterFuncLookup(context, find_function, NULL);
	context->error = ignore_error;
	if (xmlXPathContextSetCache(context, 1, -1, 0))
		arena_fail(arena);
	return context;
}

void
evaluator_start(struct evaluator *evaluator, struct arena *arena)
{
	evaluator_rest(evaluator);
	evaluator->arena = arena;
	evaluator->steps = evaluator->text = 0;
	if (!evaluator->context)
		evaluator->context = new_context(arena);
	evaluator->memo.arena.exhausted = arena->exhausted;
	memo_start(&evaluator->memo);
}

void
evaluator_rest(struct evaluator *evaluator)
{
	if (evaluator->document)
		xmlFreeDoc(evaluator->document);
	evaluator->document = NULL;
}

void
evaluator_end(struct evaluator *evaluator)
{
	evaluator_rest(evaluator);
	if (evaluator->glance.document)
		xmlFreeDoc(evaluator->glance.document);
	evaluator->glance.document = NULL;
	if (evaluator->context)
		xmlXPathFreeContext(evaluator->context);
	evaluator->context = NULL;
	memo_end(&evaluator->memo);
}

static xmlNodePtr
root_of(const struct evaluator *evaluator, xmlDocPtr *document)
{
	xmlNodePtr root;

	if (*document)
		return xmlDocGetRootElement(*document);
	*document = xmlNewDoc(BAD_CAST "1.0");
	root = *document ? xmlNewDocNode(*document, NULL,
					 BAD_CAST EVALUATOR_ROOT, NULL)
			 : NULL;
	if (!root)
		arena_fail(evaluator->arena);
	xmlDocSetRootElement(*document, root);
	return root;
}

xmlNodePtr
evaluator_root(struct evaluator *evaluator)
{
	return root_of(evaluator, &evaluator->document);
}

xmlNodePtr
evaluator_glance(struct evaluator *evaluator)
{
	xmlNodePtr root = root_of(evaluator, &evaluator->glance.document);

	xmlFreeNodeList(root->children);
	root->children = root->last = NULL;
	return root;
}

xmlNodePtr
evaluator_add(struct evaluator *evaluator, xmlNodePtr parent, xmlNodePtr before,
	      struct str key, struct str text)
{
	struct str name = arena_dup(evaluator->arena, key);
	xmlNodePtr node =
		xmlNewDocNode(parent->doc, NULL, BAD_CAST name.data, NULL);
	xmlNodePtr inside = NULL;

	if (!node)
		arena_fail(evaluator->arena);
	if (before)
		xmlAddPrevSibling(before, node);
	else
		xmlAddChild(parent, node);
	if (text.len == 0)
		return node;
	inside = xmlNewDocTextLen(parent->doc, BAD_CAST text.data,
				  (int)text.len);
	if (!inside)
		arena_fail(evaluator->arena);
	xmlAddChild(node, inside);
	return node;
}

void
evaluator_remove(xmlNodePtr node)
{
	if (!node)
		return;
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}
