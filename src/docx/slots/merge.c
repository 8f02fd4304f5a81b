/* merge.c - whole fields, simple and complex, into markers. */
#include "docx/slots/merge.h"

#include "docx/slots/merger.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/words.h"
#include "opc/package.h"
#include "opc/xml.h"

/* The field is one within the code of OUTER. */
static void
add_inner(const struct merger *merger, struct complex *outer,
	  struct replacement replacement)
{
	buf_char(&outer->code, MERGER_INNER);
	buf_number(&outer->code, outer->ninner, 1);
	buf_char(&outer->code, MERGER_END);
	*arena_push(merger->arena, outer->inner, outer->ninner,
		    outer->inner_cap) = replacement;
}

/* --- simple fields -------------------------------------------------------- */

static xmlNode *
first_run(xmlNode *node)
{
	for (xmlNode *run = node; run; run = xml_walk(run, node, false))
		if (xml_is(run, SPACE_W, "r"))
			return run;
	return NULL;
}

/* The next node to look at. */
static xmlNode *
merge_simple(struct merger *merger, xmlNode *simple, const xmlNode *root)
{
	struct str text = arena_dup(merger->arena,
				    xml_attribute(simple, SPACE_W, "instr"));
	xmlNode *after = xml_walk(simple, root, true);
	struct replacement made = { .count = 0 };
	struct field_code code = { .type = STR("") };

	if (field_code_read(merger->arena, text, &code) &&
	    merger_is_merge(merger, &code, simple)) {
		made = merger_made(merger, &code, simple, first_run(simple));
		if (!made.count)
			return after;
	} else if (!merger_code_around(merger)) {
		return xml_walk(simple, root, false);
	}
	made.begin = made.end = simple;
	if (merger_code_around(merger)) {
		add_inner(merger, merger_code_around(merger), made);
		return after;
	}
	for (size_t i = 0; i < made.count; i++)
		words_put_before(simple, made.nodes[i]);
	merger_rescue(simple);
	words_drop(simple);
	return after;
}

/* --- complex fields ------------------------------------------------------- */

static void
begin(struct merger *merger, xmlNode *node)
{
	struct complex *field = arena_new(merger->arena, struct complex, 1);

	field->around = merger->open;
	field->begin = node;
	field->code.arena = merger->arena;
	merger->open = field;
}

static void
release_inner(struct complex *field)
{
	for (size_t i = 0; i < field->ninner; i++)
		merger_release(&field->inner[i]);
}

/* The element to look at after NODE when its run has gone, which a run does
 * that holds nothing but properties and loose text. */
static xmlNode *
next_after(xmlNode *node, const xmlNode *root)
{
	do
		node = xml_walk(node, root, true);
	while (node && (node->type != XML_ELEMENT_NODE ||
			xml_is(node, SPACE_W, "rPr")));
	return node;
}

static xmlNode *
end(struct merger *merger, xmlNode *node, const xmlNode *root)
{
	struct complex *field = merger->open;
	xmlNode *after = next_after(node, root);
	struct field_code code = { .type = STR("") };
	struct replacement made = { .count = 0 };

	if (!field)
		return xml_walk(node, root, false);
	merger->open = field->around;
	merger->closed = field;
	field->end = node;
	if (field_code_read(merger->arena, buf_str(&field->code), &code) &&
	    !words_around(field->begin, "del"))
		made = merger_decide(merger, field, &code);
	release_inner(field);
	made.begin = field->begin;
	made.end = node;
	if (made.has_blocks && !merger_code_around(merger))
		after = xml_walk(words_around(node, "p"), root, true);
	if (merger_code_around(merger))
		add_inner(merger, merger_code_around(merger), made);
	else if (made.count)
		merger_replace(merger, field, &code, &made);
	else
		merger_edit(merger, &made);
	return after;
}

/* What a break or a tab in a code is, else 0. */
static char
blank_of(const xmlNode *node)
{
	if (!xml_is(node->parent, SPACE_W, "r"))
		return 0;
	if (xml_is(node, SPACE_W, "br") || xml_is(node, SPACE_W, "cr"))
		return '\n';
	return xml_is(node, SPACE_W, "tab") ? '\t' : 0;
}

/* Whether NODE, in a code, is printed as it is: no text, and no mark of one. */
static bool
is_object(const xmlNode *node)
{
	static const char *const names[] = {
		"drawing",
		"pict",
		"object",
		"sym",
		"noBreakHyphen",
		"softHyphen",
		"footnoteReference",
		"endnoteReference",
		"ptab",
	};

	return xml_is(node->parent, SPACE_W, "r") &&
	       (xml_is(node, SPACE_MC, "AlternateContent") ||
		words_is_any(node, names, sizeof names / sizeof *names));
}

/* NODE, in the code of FIELD. */
static void
read_code(struct merger *merger, struct complex *field, xmlNode *node)
{
	if (blank_of(node)) {
		buf_char(&field->code, blank_of(node));
		return;
	}
	if (xml_is(node, SPACE_W, "p"))
		buf_char(&field->code, MERGER_PARAGRAPH);
	if (!xml_is(node, SPACE_W, "instrText"))
		return;
	*arena_push(merger->arena, field->typed, field->ntyped,
		    field->typed_cap) =
		(struct typed){ field->code.len, node->parent };
	buf_put(&field->code, xml_text(node));
}

static void walk(struct merger *merger, xmlNode *root);

/* NODE is a thing in the code of FIELD; what is in it stands apart. */
static void
read_object(struct merger *merger, struct complex *field, xmlNode *node)
{
	struct replacement object = { .begin = node, .end = node };

	add_inner(merger, field, object);
	merger->open = NULL;
	walk(merger, node);
	merger->open = field;
}

/* What NODE is to the field that is open; the next node to look at. */
static xmlNode *
pass(struct merger *merger, xmlNode *node, const xmlNode *root)
{
	struct complex *field = merger->open;
	struct str type;

	if (field && !field->has_result && is_object(node)) {
		read_object(merger, field, node);
		return xml_walk(node, root, true);
	}
	if (field && !field->has_result)
		read_code(merger, field, node);
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

/* A field that has no end. */
static void
end_open(struct merger *merger, struct complex *field)
{
	struct field_code code = { .type = STR("") };

	merger->closed = field;
	field_code_read(merger->arena, buf_str(&field->code), &code);
	if (merger_has_merge(field))
		merger_refuse(merger, field->begin, MSG_FIELD_NESTED, &code);
	release_inner(field);
}

static void
walk(struct merger *merger, xmlNode *root)
{
	for (xmlNode *node = root, *next; node; node = next)
		next = xml_is(node, SPACE_W, "fldSimple")
			       ? merge_simple(merger, node, root)
			       : pass(merger, node, root);
	for (; merger->open; merger->open = merger->open->around)
		end_open(merger, merger->open);
}

void
merge_find(struct arena *arena, struct tree *tree, const struct source *source,
	   const struct mailing *mailing, struct faults *faults)
{
	struct languages languages = { .package = mailing->package,
				       .faults = faults };
	struct merger merger = {
		.arena = arena,
		.tree = tree,
		.source = source,
		.mailing = mailing,
		.faults = faults,
		.languages = &languages,
	};

	walk(&merger, xmlDocGetRootElement(tree->document));
}
