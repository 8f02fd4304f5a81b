/* merge_stay.c - fields that stay, with values in their codes. */
#include "docx/slots/merger.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- texts into codes ----------------------------------------------------- */

static void
rename_text(const struct merger *merger, xmlNode *text)
{
	xmlNodeSetName(text, BAD_CAST "instrText");
	if (!text->name)
		arena_fail(merger->arena);
}

/* The marker of a value stands in a run. */
static void
put_into_code(const struct merger *merger, xmlNode *marker)
{
	xmlNode *code = sdt_element(merger->arena, marker->parent, "instrText");

	words_put_before(marker, code);
	xmlUnlinkNode(marker);
	xmlAddChild(code, marker);
	/* What the value is, only the answers tell. */
	words_preserve(code, STR(" "));
	slot_of(marker)->quoting = QUOTE_CODE;
}

/* Whether RUN, which is in no tree, can be in a code: no block of records. */
static bool
into_code(const struct merger *merger, xmlNode *run)
{
	for (xmlNode *node = run, *next; node; node = next) {
		struct slot *slot = slot_of(node);

		next = xml_walk(node, run, false);
		if (slot && slot->tag.kind == TAG_BLOCK)
			return false;
		if (slot && slot->tag.kind == TAG_VALUE)
			put_into_code(merger, node);
		else if (xml_is(node, SPACE_W, "t"))
			rename_text(merger, node);
	}
	return true;
}

static bool
is_into_code(const struct merger *merger, const struct replacement *made)
{
	for (size_t i = 0; i < made->count; i++)
		if (!into_code(merger, made->nodes[i]))
			return false;
	return true;
}

/* Each field is one argument, whatever blanks are in it. */
static void
put_quotes(const struct merger *merger, struct replacement *made)
{
	const xmlNode *like = made->begin->parent;

	merger_add(merger, made, NULL);
	merger_add(merger, made, NULL);
	for (size_t i = made->count - 2; i > 0; i--)
		made->nodes[i] = made->nodes[i - 1];
	for (size_t i = 0; i < made->count; i += made->count - 1) {
		xmlNode *run = merger_run(merger, made->begin->parent, NULL);
		xmlNode *quote = sdt_text(merger->arena, like, STR("\""));

		rename_text(merger, quote);
		xmlAddChild(run, quote);
		made->nodes[i] = run;
	}
}

/* --- what stays ----------------------------------------------------------- */

/* Make of INNER what can stand in CODE; false with a fault. */
static bool
convert(const struct merger *merger, const struct field_code *code,
	struct replacement *inner, bool is_quoted)
{
	xmlNode *begin = inner->begin;

	if (inner->has_blocks ||
	    words_around(begin, "p") != words_around(inner->end, "p"))
		return merger_refuse(merger, begin, MSG_FIELD_PARAGRAPHS, code);
	if (!is_into_code(merger, inner))
		return merger_refuse(merger, begin, MSG_FIELD_NESTED, code);
	if (!is_quoted && !field_code_is(code, STR("=")))
		put_quotes(merger, inner);
	return true;
}

/* Put INNER, within CODE, among the edits of MADE. */
static void
add_edit(const struct merger *merger, const struct field_code *code,
	 struct replacement *inner, bool is_quoted, struct replacement *made)
{
	merger_add_edits(merger, made, inner);
	inner->nedits = 0;
	if (!inner->count || !convert(merger, code, inner, is_quoted))
		return;
	*arena_push(merger->arena, made->edits, made->nedits, made->edits_cap) =
		*inner;
	inner->count = 0;
}

/* The target of a link is no text that it shows. */
static void
mark_dirty(const struct merger *merger, const struct complex *field,
	   const struct field_code *code)
{
	xmlNode *begin = field->begin;

	if (!field_code_is(code, STR("HYPERLINK")) &&
	    !xmlSetNsProp(begin, begin->ns, BAD_CAST "dirty", BAD_CAST "true"))
		arena_fail(merger->arena);
}

struct replacement
merger_stay(const struct merger *merger, struct complex *field,
	    const struct field_code *code)
{
	struct str text = buf_str(&field->code);
	struct field_quotes quotes = { .at = 0 };
	struct replacement made = { .count = 0 };

	for (size_t i = 0, at = 0; i < field->ninner; i++, at++) {
		at += str_index(str_from(text, at), MERGER_INNER);
		add_edit(merger, code, &field->inner[i],
			 field_code_is_quoted(&quotes, text, at), &made);
	}
	if (made.nedits)
		mark_dirty(merger, field, code);
	return made;
}

/* --- into the tree -------------------------------------------------------- */

static void
edit(const struct merger *merger, struct replacement *made)
{
	xmlNode *first = made->nodes[0];

	if (xml_is(made->begin, SPACE_W, "fldSimple")) {
		words_put_before(made->begin, first);
		merger_rescue(made->begin);
		words_drop(made->begin);
	} else {
		runs_replace(merger->arena, made->begin, made->end, first);
	}
	for (size_t i = 1; i < made->count; i++)
		words_put_after(made->nodes[i - 1], made->nodes[i]);
	made->count = 0;
}

void
merger_edit(const struct merger *merger, struct replacement *made)
{
	for (size_t i = 0; i < made->nedits; i++)
		edit(merger, &made->edits[i]);
	made->nedits = 0;
}
