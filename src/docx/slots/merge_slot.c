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

/* --- replacements ------------------------------------------------------------- */

void
merger_add(const struct merger *merger, struct replacement *made, xmlNode *node)
{
	*arena_push(merger->arena, made->nodes, made->count, made->cap) = node;
}

void
merger_add_slot(const struct merger *merger, struct replacement *made,
		struct slot *slot)
{
	*arena_push(merger->arena, made->slots, made->nslots, made->slots_cap) =
		slot;
}

void
merger_add_edits(const struct merger *merger, struct replacement *made,
		 const struct replacement *from)
{
	for (size_t i = 0; i < from->nedits; i++)
		*arena_push(merger->arena, made->edits, made->nedits,
			    made->edits_cap) = from->edits[i];
}

struct replacement
merger_marked(const struct merger *merger, struct slot *slot, xmlNode *node,
	      xmlNode *look)
{
	struct replacement made = { .count = 0 };
	xmlNode *run = merger_run(merger, node, look);
	struct term *term;

	xmlAddChild(run, slot->marker);
	merger_add(merger, &made, run);
	merger_add_slot(merger, &made, slot);
	if (slot->tag.kind != TAG_VALUE)
		return made;
	term = term_new(merger->arena, TERM_VALUE, STR(""));
	term->slot = slot;
	made.term = term;
	return made;
}

bool
merger_has_merge(const struct complex *field)
{
	for (size_t i = 0; i < field->ninner; i++)
		if (field->inner[i].count || field->inner[i].nedits)
			return true;
	return false;
}

const struct slot *
merger_slot_in(const struct complex *field)
{
	for (size_t i = 0; i < field->ninner; i++)
		if (field->inner[i].nslots)
			return field->inner[i].slots[0];
	return NULL;
}

void
merger_release(struct replacement *made)
{
	for (size_t i = 0; i < made->count; i++)
		xmlFreeNode(made->nodes[i]);
	for (size_t i = 0; i < made->nedits; i++)
		merger_release(&made->edits[i]);
	made->count = made->nedits = 0;
}
