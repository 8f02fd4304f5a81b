/* merge.c - whole fields, simple and complex, into markers. */
#include "docx/merge.h"

#include "base/text.h"
#include "docx/field_code.h"
#include "docx/merge_tag.h"
#include "docx/runs.h"
#include "docx/words.h"
#include "opc/package.h"
#include "opc/xml.h"

/* A complex field (17.16.18) that is open.  CODE is its instructions so far,
 * LETTER the first run of them, RESULT the first of what it shows. */
struct complex {
	struct complex *around;
	xmlNode *begin;
	xmlNode *letter, *result;
	struct buf code;
	bool has_result;
};

struct merger {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
	struct faults *faults;
	struct complex *open;
};

/* --- slots ------------------------------------------------------------------ */

static struct excerpt *
excerpt_of(const struct merger *merger, xmlNode *node, struct str key)
{
	xmlNode *paragraph = words_around(node, "p");
	struct str shown = arena_concat(merger->arena, STR("«"), key, STR("»"));

	return excerpt_new(merger->arena, merger->tree, merger->source,
			   paragraph ? paragraph : node, shown);
}

/* The slot of CODE, which stands at NODE; NULL with a fault. */
static struct slot *
slot_of_code(const struct merger *merger, const struct field_code *code,
	     xmlNode *node)
{
	struct str key = merge_key(merger->arena, code);
	struct excerpt *excerpt = excerpt_of(merger, node, key);
	struct slot *slot = arena_new(merger->arena, struct slot, 1);

	slot->excerpt = excerpt;
	slot->is_merge = true;
	if (!merge_tag_read(merger->arena, &excerpt->source, code, &slot->tag,
			    merger->faults))
		return NULL;
	slot->marker = slot_marker(merger->arena, merger->tree->document, slot);
	return slot;
}

static bool
refuse(const struct merger *merger, xmlNode *node, enum message message,
       const struct field_code *code)
{
	struct excerpt *excerpt = excerpt_of(merger, node, code->type);

	fault(merger->faults, message,
	      ((struct spot){ &excerpt->source, excerpt->source.text }),
	      text_upper(merger->arena, code->type));
	return false;
}

/* Whether CODE, of a field at NODE, is a MERGEFIELD; other fields of a merge
 * are faults.  ASK and FILLIN are asked by Word in any document. */
static bool
is_merge_field(const struct merger *merger, const struct field_code *code,
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
			return refuse(merger, node, MSG_FIELD_OTHER, code);
	return false;
}

/* A run that looks as LOOK does, which may be NULL, in the namespace of NODE. */
static xmlNode *
new_run(const struct merger *merger, xmlNode *node, xmlNode *look)
{
	xmlNode *run;

	if (look)
		return runs_like(merger->arena, look);
	run = xmlNewDocNode(node->doc, node->ns, BAD_CAST "r", NULL);
	if (!run)
		arena_fail(merger->arena);
	return run;
}

/* --- simple fields ------------------------------------------------------------ */

static xmlNode *
first_run(xmlNode *node)
{
	for (xmlNode *run = node; run; run = xml_walk(run, node, false))
		if (xml_is(run, SPACE_W, "r"))
			return run;
	return NULL;
}

/* Ends of bookmarks and comments outlive the field that they stand in. */
static void
rescue(xmlNode *field)
{
	xmlNode *next;

	for (xmlNode *node = field->children; node; node = next) {
		next = node->next;
		if (!runs_is_mark(node))
			continue;
		xmlUnlinkNode(node);
		words_put_before(field, node);
	}
}

/* The next node to look at. */
static xmlNode *
merge_simple(struct merger *merger, xmlNode *simple, const xmlNode *root)
{
	struct str text = arena_dup(merger->arena,
				    xml_attribute(simple, SPACE_W, "instr"));
	xmlNode *after = xml_walk(simple, root, true), *own;
	struct field_code code = { .type = STR("") };
	struct slot *slot;

	if (!field_code_read(merger->arena, text, &code) ||
	    !is_merge_field(merger, &code, simple))
		return xml_walk(simple, root, false);
	slot = slot_of_code(merger, &code, simple);
	if (!slot)
		return after;
	own = new_run(merger, simple, first_run(simple));
	xmlAddChild(own, slot->marker);
	words_put_before(simple, own);
	rescue(simple);
	words_drop(simple);
	return after;
}

/* --- complex fields ----------------------------------------------------------- */

static void
begin(struct merger *merger, xmlNode *node)
{
	struct complex *field = arena_new(merger->arena, struct complex, 1);

	field->around = merger->open;
	field->begin = node;
	field->code.arena = merger->arena;
	merger->open = field;
}

static xmlNode *
look_of(const struct complex *field, const struct field_code *code)
{
	for (size_t i = 0; i < code->nswitches; i++)
		if (code->switches[i].name == '*' &&
		    part_name_is(code->switches[i].argument, STR("charformat")))
			return field->letter;
	return field->result ? field->result : field->letter;
}

/* Whether NODE stands in a run of its paragraph, and that in no other run. */
static bool
is_in_line(const xmlNode *node)
{
	const xmlNode *around = node->parent;

	if (!xml_is(around, SPACE_W, "r"))
		return false;
	do
		around = around->parent;
	while (around && !xml_is(around, SPACE_W, "p") &&
	       !xml_is(around, SPACE_W, "r"));
	return around && xml_is(around, SPACE_W, "p");
}

/* Put the marker in place of the FIELD that ends at END. */
static void
replace(const struct merger *merger, const struct complex *field,
	const struct field_code *code, xmlNode *end)
{
	xmlNode *look = look_of(field, code), *own;
	struct slot *slot;

	if (words_around(field->begin, "p") != words_around(end, "p") ||
	    !is_in_line(field->begin) || !is_in_line(end)) {
		refuse(merger, field->begin, MSG_FIELD_PARAGRAPHS, code);
		return;
	}
	slot = slot_of_code(merger, code, field->begin);
	if (!slot)
		return;
	own = new_run(merger, field->begin->parent, look);
	xmlAddChild(own, slot->marker);
	runs_replace(merger->arena, field->begin, end, own);
}

/* The element to look at after NODE when its run has gone, which a run does that
 * holds nothing but properties and loose text. */
static xmlNode *
next_after(xmlNode *node, const xmlNode *root)
{
	do
		node = xml_walk(node, root, true);
	while (node && (node->type != XML_ELEMENT_NODE ||
			xml_is(node, SPACE_W, "rPr")));
	return node;
}

/* A field within the code of another one is part of what that one does. */
static xmlNode *
end(struct merger *merger, xmlNode *node, const xmlNode *root)
{
	struct complex *field = merger->open;
	xmlNode *after = next_after(node, root);
	struct field_code code = { .type = STR("") };

	if (!field)
		return xml_walk(node, root, false);
	merger->open = field->around;
	if (!field_code_read(merger->arena, buf_str(&field->code), &code) ||
	    words_around(field->begin, "del") ||
	    !is_merge_field(merger, &code, field->begin))
		return xml_walk(node, root, false);
	if (merger->open && !merger->open->has_result)
		refuse(merger, field->begin, MSG_FIELD_NESTED, &code);
	else
		replace(merger, field, &code, node);
	return after;
}

/* What NODE is to the field that is open; the next node to look at. */
static xmlNode *
pass(struct merger *merger, xmlNode *node, const xmlNode *root)
{
	struct complex *field = merger->open;
	struct str type;

	if (field && !field->has_result && xml_is(node, SPACE_W, "instrText")) {
		buf_put(&field->code, xml_text(node));
		if (!field->letter)
			field->letter = node->parent;
	}
	if (field && field->has_result && !field->result &&
	    xml_is(node, SPACE_W, "t"))
		field->result = node->parent;
	if (!xml_is(node, SPACE_W, "fldChar"))
		return xml_walk(node, root, false);
	type = xml_attribute(node, SPACE_W, "fldCharType");
	if (str_eq(type, STR("begin")))
		begin(merger, node);
	else if (field && str_eq(type, STR("separate")))
		field->has_result = true;
	else if (str_eq(type, STR("end")))
		return end(merger, node, root);
	return xml_walk(node, root, false);
}

void
merge_find(struct arena *arena, struct tree *tree, const struct source *source,
	   struct faults *faults)
{
	struct merger merger = { arena, tree, source, faults, NULL };
	xmlNode *root = xmlDocGetRootElement(tree->document), *next;

	for (xmlNode *node = root; node; node = next) {
		if (xml_is(node, SPACE_W, "fldSimple"))
			next = merge_simple(&merger, node, root);
		else
			next = pass(&merger, node, root);
	}
}
