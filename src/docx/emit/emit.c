/* emit.c - the walk over a tree: most of it is copied. */
#include "docx/emit/emit.h"

#include "docx/blocks/nest.h"
#include "docx/emit/emitter.h"
#include "docx/parts/survey.h"
#include "docx/wordml/attributes.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/serialize.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- steps ---------------------------------------------------------------- */

void
emitter_flush(struct emitter *emitter)
{
	struct op *op;

	if (emitter->bytes.len == emitter->copied && !emitter->visible)
		return;
	op = program_add(emitter->arena, emitter->program, OP_COPY);
	op->from = emitter->copied;
	op->len = emitter->bytes.len - emitter->copied;
	op->visible = emitter->visible;
	emitter->copied = emitter->bytes.len;
	emitter->visible = false;
}

size_t
emitter_op(struct emitter *emitter, enum op_kind kind, const struct slot *slot)
{
	struct program *program = emitter->program;

	emitter_flush(emitter);
	program_add(emitter->arena, emitter->program, kind);
	if (slot) {
		program->ops[program->nops - 1].use = program->nuses;
		*arena_push(emitter->arena, program->uses, program->nuses,
			    program->uses_cap) =
			(struct use){ slot->ref,	 slot->level,
				      slot->quoting,	 slot->box,
				      slot->tag.filters, slot->tag.nfilters };
	}
	return program->nops - 1;
}

void
emitter_end(struct emitter *emitter, size_t index)
{
	emitter_flush(emitter);
	emitter->program->ops[index].end = emitter->program->nops;
}

void
emitter_bytes(struct emitter *emitter, size_t index, struct str bytes)
{
	struct op *op = &emitter->program->ops[index];

	op->from = emitter->bytes.len;
	op->len = bytes.len;
	buf_put(&emitter->bytes, bytes);
	emitter->copied = emitter->bytes.len;
}

/* --- elements ------------------------------------------------------------- */

void
emit_whole(struct emitter *emitter, const xmlNode *node)
{
	const xmlNode *first = attributes_skip(node);

	emit_start(emitter, node);
	if (words_is_visible(node) && !xml_is(node, SPACE_W, "sdt"))
		emitter->visible = true;
	for (const xmlNode *child = first; child; child = child->next) {
		if (xml_is(child, SPACE_W, "numIdMacAtCleanup"))
			emit_nums(emitter, node);
		emit_node(emitter, child);
	}
	if (!xml_child(node, SPACE_W, "numIdMacAtCleanup"))
		emit_nums(emitter, node);
	if (emit_takes_more(emitter, node))
		emitter_op(emitter, emitter->more, NULL);
	if (emit_has_end(emitter, node))
		serialize_close(&emitter->bytes, node);
}

/* What may stand in a report only once: its first item has it. */
static bool
is_only_once(const xmlNode *node)
{
	static const char *const names[] = {
		"commentRangeStart", "commentRangeEnd",	 "commentReference",
		"permStart",	     "permEnd",		 "moveFromRangeStart",
		"moveFromRangeEnd",  "moveToRangeStart", "moveToRangeEnd",
		"footnoteReference", "endnoteReference",
	};

	if (xml_is(node, SPACE_W, "id"))
		return xml_is(node->parent, SPACE_W, "sdtPr");
	return words_is_any(node, names, sizeof names / sizeof *names);
}

static bool
is_container(const xmlNode *node)
{
	static const char *const names[] = {
		"body",	   "tc",      "hdr",	     "ftr",	   "footnote",
		"endnote", "comment", "txbxContent", "sdtContent",
	};

	return words_is_any(node, names, sizeof names / sizeof *names);
}

/* The slot that a run holds and nothing else, to be a hyperlink. */
static const struct slot *
link_slot(const xmlNode *run)
{
	for (const xmlNode *node = run->children; node; node = node->next) {
		const struct slot *slot = slot_of(node);

		if (slot && slot->tag.kind == TAG_VALUE &&
		    tag_has(&slot->tag, FILTER_LINK))
			return slot;
	}
	return NULL;
}

static void
emit_run(struct emitter *emitter, const xmlNode *run)
{
	const struct slot *slot = link_slot(run);

	if (slot)
		emit_link(emitter, run, slot);
	else
		emit_whole(emitter, run);
}

/* Around blocks and rows that may all go. */
static void
emit_held(struct emitter *emitter, const xmlNode *sdt)
{
	struct buf empty = { .arena = emitter->arena };
	size_t held = emitter_op(emitter, OP_HELD, NULL);

	serialize_open(&empty, sdt_content(sdt));
	serialize_close(&empty, sdt_content(sdt));
	serialize_close(&empty, sdt);
	emitter_bytes(emitter, held, buf_str(&empty));
	emit_whole(emitter, sdt);
	emitter_end(emitter, held);
}

static void
emit_control(struct emitter *emitter, const xmlNode *sdt)
{
	if (badge_is_on(sdt) && sdt_level(sdt) != SDT_RUNS &&
	    nest_has_slot(sdt))
		emit_held(emitter, sdt);
	else if (xml_is(sdt->parent, SPACE_W, "tbl") && nest_has_slot(sdt))
		emit_losing(emitter, sdt);
	else
		emit_whole(emitter, sdt);
}

/* Whether NODE is only in reports to which an answer was given. */
static bool
is_given(const struct emitter *emitter, const xmlNode *node)
{
	const xmlNode *given = emitter->tree->given;

	while (given && given != node)
		given = given->next;
	return given;
}

static void
emit_if(struct emitter *emitter, enum op_kind kind, const xmlNode *node)
{
	size_t test = emitter_op(emitter, kind, NULL);

	emit_whole(emitter, node);
	emitter_end(emitter, test);
}

static void
emit_other(struct emitter *emitter, const xmlNode *node)
{
	if (is_container(node)) {
		emit_container(emitter, node);
		return;
	}
	if (is_given(emitter, node))
		emit_if(emitter, OP_GIVEN, node);
	else if (emitter->loop && is_only_once(node))
		emit_if(emitter, OP_FIRST, node);
	else
		emit_whole(emitter, node);
}

static void
emit_element(struct emitter *emitter, const xmlNode *node)
{
	static const struct {
		const char *name;
		void (*emit)(struct emitter *, const xmlNode *);
	} special[] = {
		{ "r", emit_run },	 { "p", emit_paragraph },
		{ "tr", emit_row },	 { "tbl", emit_table },
		{ "sdt", emit_control },
	};

	for (size_t i = 0; i < sizeof special / sizeof *special; i++)
		if (xml_is(node, SPACE_W, special[i].name)) {
			special[i].emit(emitter, node);
			return;
		}
	emit_other(emitter, node);
}

void
emit_node(struct emitter *emitter, const xmlNode *node)
{
	if (node->type == XML_ELEMENT_NODE)
		emit_element(emitter, node);
	else if (slot_of(node) && !slot_of(node)->in_attribute)
		emit_slot(emitter, slot_of(node));
	else if (emitter->loop && xml_is(node->parent, SPACE_W, "instrText"))
		emit_code(emitter, str_of((const char *)node->content));
	else
		serialize_node(&emitter->bytes, node);
}

/* --- the whole part ------------------------------------------------------- */

struct program
emit_program(struct arena *arena, const struct tree *tree, enum op_kind more,
	     const struct numbers *numbers)
{
	struct program program = survey_part(arena, tree);
	struct emitter emitter = { .arena = arena,
				   .tree = tree,
				   .program = &program,
				   .more = more,
				   .numbers = numbers,
				   .bytes = { .arena = arena } };

	emitter.bookmarks = bookmarks_gather(arena, tree);
	emitter.shapes = bookmarks_of_shapes(arena, tree);
	program.first_bookmark = emitter.bookmarks.free;
	program.nbookmarks = emitter.bookmarks.count;
	if (numbers->count) {
		program.first_num = numbers_first(numbers);
		program.nnums = numbers->count;
	}
	serialize_declaration(&emitter.bytes);
	for (const xmlNode *node = tree->document->children; node;
	     node = node->next)
		emit_node(&emitter, node);
	emitter_flush(&emitter);
	program.bytes = buf_str(&emitter.bytes);
	return program;
}
