/* xpath.c - compiling and evaluating. */
#include "form/xpath/xpath.h"

#include <libxml/tree.h>
#include <libxml/xpath.h>

#include "form/xpath/xpath_names.h"

static xmlXPathObjectPtr
evaluate(struct evaluator *evaluator, xmlXPathCompExprPtr compiled,
	 const struct context *at)
{
	xmlXPathContextPtr context = evaluator->context;
	size_t left = XPATH_ALL_STEPS - evaluator->steps;
	xmlXPathObjectPtr result;

	evaluator->current = at->current;
	evaluator->is_too_big = false;
	context->userData = evaluator;
	context->doc = at->node->doc;
	context->node = at->node;
	context->proximityPosition = (int)at->position;
	context->contextSize = (int)at->size;
	context->opLimit = left < XPATH_STEPS ? left : XPATH_STEPS;
	context->opCount = 0;
	context->depth = 0; /* which an error leaves behind */
	result = xmlXPathCompiledEval(compiled, context);
	evaluator->steps +=
		context->opCount < left ? context->opCount : left - 1;
	return result;
}

/* Names without a binding and wrong counts of arguments only show when the
 * expression runs, so it is run once over nothing. */
static bool
runs(struct xpaths *all, xmlXPathCompExprPtr compiled)
{
	struct _xmlNode *root = evaluator_root(&all->trial);
	struct context nothing = { root, root, 1, 1 };
	xmlXPathObjectPtr result = evaluate(&all->trial, compiled, &nothing);

	all->trial.steps = 0;
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

static enum outcome
why_not(const struct evaluator *evaluator)
{
	return evaluator->is_too_big ? TOO_BIG : TOO_LONG;
}

/* The text is not copied where it is too long. */
static struct str
take_text(struct evaluator *evaluator, xmlChar *text)
{
	struct str taken = str_of((char *)text);

	if (!text)
		arena_fail(evaluator->arena);
	evaluator->text += taken.len + XPATH_ITEM;
	if (taken.len > XPATH_TEXT || evaluator->text > XPATH_ALL_TEXT)
		evaluator->is_too_big = true;
	else
		taken = arena_dup(evaluator->arena, taken);
	xmlFree(text);
	return taken;
}

static struct str *
set_texts(struct evaluator *evaluator, xmlNodeSetPtr set, size_t *count)
{
	struct str *texts;

	*count = (size_t)xmlXPathNodeSetGetLength(set);
	if (*count > (XPATH_ALL_TEXT - evaluator->text) / XPATH_ITEM) {
		evaluator->is_too_big = true;
		return NULL;
	}
	texts = arena_new(evaluator->arena, struct str, *count);
	for (size_t i = 0; i < *count && !evaluator->is_too_big; i++)
		texts[i] = take_text(evaluator,
				     xmlXPathCastNodeToString(set->nodeTab[i]));
	return texts;
}

static struct str *
object_texts(struct evaluator *evaluator, xmlXPathObjectPtr object,
	     size_t *count)
{
	struct str *text;

	if (object->type == XPATH_NODESET)
		return set_texts(evaluator, object->nodesetval, count);
	*count = 1;
	text = arena_new(evaluator->arena, struct str, 1);
	*text = take_text(evaluator, xmlXPathCastToString(object));
	return text;
}

enum outcome
xpath_evaluate(struct evaluator *evaluator, const struct xpath *xpath,
	       enum sort sort, const struct context *context,
	       struct verdict *verdict)
{
	xmlXPathObjectPtr object;

	*verdict = (struct verdict){ .holds = true };
	if (sort == AS_TEXTS && evaluator->text > XPATH_ALL_TEXT)
		return TOO_BIG;
	object = evaluate(evaluator, xpath->compiled, context);
	if (!object)
		return why_not(evaluator);
	if (sort == AS_BOOLEAN)
		verdict->holds = xmlXPathCastToBoolean(object);
	else
		verdict->texts =
			object_texts(evaluator, object, &verdict->count);
	xmlXPathFreeObject(object);
	if (!evaluator->is_too_big)
		return WORKED_OUT;
	*verdict = (struct verdict){ .holds = true };
	return TOO_BIG;
}
