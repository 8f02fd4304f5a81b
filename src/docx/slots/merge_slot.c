/* merge_slot.c - slots, runs and faults of merge fields. */
#include "base/text.h"
#include "docx/slots/merge_tag.h"
#include "docx/slots/merger.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/words.h"

static struct excerpt *
excerpt_of(const struct merger *merger, xmlNode *node, struct str key)
{
	xmlNode *paragraph = words_around(node, "p");
	struct str shown = arena_concat(merger->arena, STR("«"), key, STR("»"));

	return excerpt_new(merger->arena, merger->tree, merger->source,
			   paragraph ? paragraph : node, shown);
}

struct slot *
merger_slot(const struct merger *merger, const struct field_code *code,
	    xmlNode *node, xmlNode *look)
{
	struct str key = merge_key(merger->arena, code);
	struct excerpt *excerpt = excerpt_of(merger, node, key);
	struct slot *slot = arena_new(merger->arena, struct slot, 1);
	bool in_vietnamese = false;

	slot->excerpt = excerpt;
	slot->is_merge = true;
	if (merge_tag_has_language(merger->arena, code))
		in_vietnamese = language_is_vietnamese(merger->languages, look);
	if (!merge_tag_read(merger->arena, &excerpt->source, code,
			    in_vietnamese, &slot->tag, merger->faults))
		return NULL;
	slot->marker = slot_marker(merger->arena, merger->tree->document, slot);
	return slot;
}

bool
merger_refuse(const struct merger *merger, xmlNode *node, enum message message,
	      const struct field_code *code)
{
	struct excerpt *excerpt = excerpt_of(merger, node, code->type);

	fault(merger->faults, message,
	      ((struct spot){ &excerpt->source, excerpt->source.text }),
	      text_upper(merger->arena, code->type));
	return false;
}

bool
merger_is_merge(const struct merger *merger, const struct field_code *code,
		xmlNode *node)
{
	static const struct str others[] = {
		STR_INIT("ADDRESSBLOCK"), STR_INIT("DATABASE"),
		STR_INIT("GREETINGLINE"), STR_INIT("MERGEREC"),
		STR_INIT("MERGESEQ"),	  STR_INIT("NEXT"),
		STR_INIT("NEXTIF"),	  STR_INIT("SKIPIF"),
	};

	if (field_code_is(code, STR("MERGEFIELD")))
		return true;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (field_code_is(code, others[i]))
			return merger_refuse(merger, node, MSG_FIELD_OTHER,
					     code);
	return false;
}

xmlNode *
merger_run(const struct merger *merger, xmlNode *node, xmlNode *look)
{
	xmlNode *run;

	if (look)
		return runs_like(merger->arena, look);
	run = xmlNewDocNode(node->doc, node->ns, BAD_CAST "r", NULL);
	if (!run)
		arena_fail(merger->arena);
	return run;
}

struct replacement
merger_marked(const struct merger *merger, struct slot *slot, xmlNode *node,
	      xmlNode *look)
{
	struct replacement made = { .slot = slot };
	xmlNode *run = merger_run(merger, node, look);

	xmlAddChild(run, slot->marker);
	*arena_push(merger->arena, made.nodes, made.count, made.cap) = run;
	return made;
}

bool
merger_has_merge(const struct complex *field)
{
	for (size_t i = 0; i < field->ninner; i++)
		if (field->inner[i].count)
			return true;
	return false;
}

void
merger_release(struct replacement *replacement)
{
	for (size_t i = 0; i < replacement->count; i++)
		xmlFreeNode(replacement->nodes[i]);
	replacement->count = 0;
}
