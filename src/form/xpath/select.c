/* select.c - one evaluation, by libxml2. */
#include "form/xpath/select.h"

#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

static void
ignore_error(void *data, xmlErrorPtr error)
{
	(void)data;
	(void)error;
}

static xmlXPathContextPtr
new_context(struct arena *arena, xmlDocPtr document, const xmlNode *names)
{
	xmlXPathContextPtr context = xmlXPathNewContext(document);

	if (!context)
		arena_fail(arena);
	context->error = ignore_error;
	context->opLimit = SELECT_STEPS;
	for (const xmlNs *ns = names->nsDef; ns; ns = ns->next)
		if (ns->prefix &&
		    xmlXPathRegisterNs(context, ns->prefix, ns->href))
			arena_fail(arena);
	return context;
}

xmlNodePtr
select_node(struct arena *arena, xmlDocPtr document, struct str path,
	    const xmlNode *names)
{
	xmlXPathContextPtr context = new_context(arena, document, names);
	xmlXPathObjectPtr result = xmlXPathEvalExpression(
		BAD_CAST arena_dup(arena, path).data, context);
	xmlNodePtr found = NULL;

	if (result && result->type == XPATH_NODESET &&
	    xmlXPathNodeSetGetLength(result->nodesetval) > 0)
		found = result->nodesetval->nodeTab[0];
	/* Namespace nodes are the result's own. */
	if (found && found->type == XML_NAMESPACE_DECL)
		found = NULL;
	xmlXPathFreeObject(result);
	xmlXPathFreeContext(context);
	return found;
}
