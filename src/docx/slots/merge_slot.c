/* merge_slot.c - slots and runs of merge fields. */
#include "docx/parts/mailing.h"
#include "docx/slots/merge_tag.h"
#include "docx/slots/merger.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/states.h"
#include "docx/wordml/words.h"

struct complex *
merger_code_around(const struct merger *merger)
{
	return merger->open && !merger->open->has_result ? merger->open : NULL;
}

/* 17.16.5.37 */
static bool
read_next(const struct merger *merger, const struct field_code *code,
	  xmlNode *node, struct slot *slot)
{
	if (merger_code_around(merger))
		return merger_refuse(merger, node, MSG_FIELD_NEXT, code);
	slot->is_next = true;
	slot->tag.kind = TAG_NOTE;
	slot->tag.at = slot->excerpt->source.text;
	return true;
}

/* What the field is called; a mapped one as in the table. */
static struct str
key_of(const struct merger *merger, const struct field_code *code)
{
	struct str key = merge_key(merger->arena, code), column;

	if (!field_code_find(code, 'm'))
		return key;
	column = mailing_column(merger->mailing, key);
	return column.len ? column : key;
}

/* As Word shows a field without data. */
static struct str
quoted(const struct merger *merger, struct str key)
{
	return arena_concat(merger->arena, STR("«"), key, STR("»"));
}

static bool
read_tag(const struct merger *merger, const struct field_code *code,
	 xmlNode *look, struct slot *slot)
{
	bool in_vietnamese = merge_tag_has_language(merger->arena, code) &&
			     language_is_vietnamese(merger->languages, look);

	return merge_tag_read(merger->arena, &slot->excerpt->source, code,
			      in_vietnamese, &slot->tag, merger->faults);
}

struct slot *
merger_slot(const struct merger *merger, const struct field_code *code,
	    xmlNode *node, xmlNode *look)
{
	struct str key = key_of(merger, code);
	struct slot *slot = arena_new(merger->arena, struct slot, 1);
	bool is_next = field_code_is(code, STR("NEXT"));
	size_t known = merger->faults->count;

	if (!key.len) {
		merger_refuse(merger, node, MSG_FIELD_NAMELESS, code);
		return NULL;
	}
	slot->excerpt = merger_excerpt(merger, node, quoted(merger, key));
	slot->is_merge = true;
	if (is_next ? !read_next(merger, code, node, slot)
		    : !read_tag(merger, code, look, slot)) {
		merger_quote(merger, node, code, known);
		return NULL;
	}
	slot->marker = slot_marker(merger->arena, merger->tree->document, slot);
	return slot;
}

struct slot *
merger_line_end(const struct merger *merger, const struct field_code *code,
		xmlNode *node)
{
	struct slot *slot = arena_new(merger->arena, struct slot, 1);

	slot->excerpt =
		merger_excerpt(merger, node, quoted(merger, code->type));
	slot->is_merge = slot->ends_line = true;
	slot->tag.kind = TAG_NOTE;
	slot->tag.at = slot->excerpt->source.text;
	slot->marker = slot_marker(merger->arena, merger->tree->document, slot);
	return slot;
}

void
merger_block(const struct merger *merger, const struct slot *like,
	     enum tag_kind kind, const struct term *test, struct slot **open,
	     struct slot **closing)
{
	state_pair(merger->arena, like, kind, merger->tree->document, open,
		   closing);
	(*open)->partner = (*closing)->partner = NULL;
	(*open)->term = test;
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

xmlNode *
merger_text(const struct merger *merger, xmlNode *node, xmlNode *look,
	    struct str text)
{
	struct arena *arena = merger->arena;
	xmlNode *run = merger_run(merger, node, look);

	while (text.len) {
		size_t n = 0;

		while (n < text.len && text.data[n] != '\n' &&
		       text.data[n] != '\t')
			n++;
		if (n)
			xmlAddChild(run, sdt_text(arena, run,
						  str_slice(text, 0, n)));
		if (n < text.len)
			xmlAddChild(run,
				    sdt_element(arena, run,
						text.data[n] == '\n' ? "br"
								     : "tab"));
		text = str_from(text, n < text.len ? n + 1 : n);
	}
	return run;
}

/* --- replacements --------------------------------------------------------- */

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

struct replacement
merger_made(const struct merger *merger, const struct field_code *code,
	    xmlNode *node, xmlNode *look)
{
	struct replacement none = { .count = 0 };
	struct slot *slot;

	if (field_code_is(code, STR("ADDRESSBLOCK")) ||
	    field_code_is(code, STR("GREETINGLINE")))
		return merger_address(merger, code, node, look);
	slot = merger_slot(merger, code, node, look);
	return slot ? merger_marked(merger, slot, node, look) : none;
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
