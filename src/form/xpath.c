/* xpath.c - compiling and evaluating. */
#include "form/xpath.h"

#include <libxml/tree.h>
#include <libxml/xpath.h>

#include "form/xpath_names.h"

/* Names without a binding and wrong counts of arguments only show when the
 * expression runs, so it is run once over nothing. */
static bool
runs(struct xpaths *all, xmlXPathCompExprPtr compiled)
{
	xmlXPathContextPtr context = all->trial.context;
	xmlXPathObjectPtr result;

	context->node = evaluator_root(&all->trial);
	context->userData = context->node;
	context->opCount = 0;
	context->depth = 0; /* which an error leaves behind */
	result = xmlXPathCompiledEval(compiled, context);
	xmlXPathFreeObject(result);
	return result != NULL;
}

static xmlXPathCompExprPtr
compile(struct arena *arena, struct xpaths *all, struct str text)
{
	if (!all->trial.context)
		evaluator_start(&all->trial, arena);
	return xmlXPathCtxtCompile(all->trial.context,
				   BAD_CAST arena_dup(arena, text).data);
}

struct xpath *
xpath_compile(struct arena *arena, struct xpaths *all, struct str text,
	      struct spot spot, struct faults *faults)
{
	struct xpath *xpath = arena_new(arena, struct xpath, 1);

	xpath->text = text;
	xpath->at = spot;
	xpath->compiled = compile(arena, all, text);
	if (xpath->compiled) {
		*arena_push(arena, all->list, all->count, all->cap) = xpath;
		xpath_find_names(arena, xpath);
	}
	if (xpath->unknown.len) {
		fault(faults, MSG_FORM_FUNCTION, spot, xpath->unknown, text);
		return NULL;
	}
	if (!xpath->compiled || !runs(all, xpath->compiled)) {
		fault(faults, MSG_FORM_XPATH, spot, STR(""), text);
		return NULL;
	}
	return xpath;
}

void
xpaths_free(struct xpaths *all)
{
	for (size_t i = 0; i < all->count; i++)
		xmlXPathFreeCompExpr(all->list[i]->compiled);
	all->count = 0;
	evaluator_end(&all->trial);
}

static xmlXPathObjectPtr
evaluate(struct evaluator *evaluator, const struct xpath *xpath,
	 xmlNodePtr node, xmlNodePtr about)
{
	xmlXPathContextPtr context = evaluator->context;

	context->node = node;
	context->userData = about;
	context->opCount = 0;
	context->depth = 0; /* which an error leaves behind */
	return xmlXPathCompiledEval(xpath->compiled, context);
}

enum truth
xpath_test(struct evaluator *evaluator, const struct xpath *xpath,
	   xmlNodePtr node, xmlNodePtr about)
{
	xmlXPathObjectPtr result = evaluate(evaluator, xpath, node, about);
	int holds;

	if (!result)
		return IS_TOO_LONG;
	holds = xmlXPathCastToBoolean(result);
	xmlXPathFreeObject(result);
	return holds ? IS_TRUE : IS_FALSE;
}

static struct str
take_text(struct arena *arena, xmlChar *text)
{
	struct str taken;

	if (!text)
		arena_fail(arena);
	taken = arena_dup(arena, str_of((char *)text));
	xmlFree(text);
	return taken;
}

static struct str *
object_texts(struct arena *arena, xmlXPathObjectPtr object, size_t *count)
{
	bool is_set = object->type == XPATH_NODESET;
	struct str *texts;

	*count = 1;
	if (is_set)
		*count = (size_t)xmlXPathNodeSetGetLength(object->nodesetval);
	texts = arena_new(arena, struct str, *count);
	if (!is_set)
		texts[0] = take_text(arena, xmlXPathCastToString(object));
	for (size_t i = 0; is_set && i < *count; i++)
		texts[i] = take_text(arena,
				     xmlXPathCastNodeToString(
					     object->nodesetval->nodeTab[i]));
	return texts;
}

struct str *
xpath_texts(struct evaluator *evaluator, const struct xpath *xpath,
	    xmlNodePtr node, size_t *count, bool *too_long)
{
	xmlXPathObjectPtr result = evaluate(evaluator, xpath, node, NULL);
	struct str *texts;

	*count = 0;
	*too_long = !result;
	if (!result)
		return NULL;
	texts = object_texts(evaluator->arena, result, count);
	xmlXPathFreeObject(result);
	return texts;
}
