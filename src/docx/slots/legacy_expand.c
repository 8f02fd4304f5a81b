/* legacy_expand.c - form fields in each of their states. */
#include "base/buf.h"
#include "base/text.h"
#include "docx/slots/legacy.h"
#include "docx/wordml/runs.h"
#include "docx/wordml/states.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

#define EN_SPACE "\xE2\x80\x82"

struct expander {
	struct arena *arena;
	bool keeps_missing;
	struct faults *faults;
};

/* The w:NAME of the form field that begins in RUN. */
static xmlNode *
data_of(const xmlNode *run, const char *name)
{
	const xmlNode *begin = xml_child(run, SPACE_W, "fldChar");

	return xml_child(xml_child(begin, SPACE_W, "ffData"), SPACE_W, name);
}

/* A w:NAME of VALUE as a child of PARENT, before NEXT or at the end, in place
 * of the one that is there. */
static void
set_value(const struct expander *expander, xmlNode *parent, const char *name,
	  const char *value, xmlNode *next)
{
	xmlNode *old = xml_child(parent, SPACE_W, name);
	xmlNode *made =
		xmlNewDocNode(parent->doc, parent->ns, BAD_CAST name, NULL);

	if (!made ||
	    !xmlNewNsProp(made, parent->ns, BAD_CAST "val", BAD_CAST value))
		arena_fail(expander->arena);
	if (old) {
		words_put_before(old, made);
		words_drop(old);
	} else if (next) {
		words_put_before(next, made);
	} else {
		xmlAddChild(parent, made);
	}
}

static struct siblings
only(xmlNode *node)
{
	return (struct siblings){ node, node };
}

static xmlNode *
copy_before(const struct expander *expander, xmlNode *run)
{
	xmlNode *copy = words_copy(expander->arena, run, run->parent);

	words_put_before(run, copy);
	return copy;
}

/* --- check boxes (17.16.7) ------------------------------------------------ */

static void
expand_box(const struct expander *expander, const struct slot *slot,
	   xmlNode *run)
{
	xmlNode *ticked = copy_before(expander, run), *cleared = run;

	set_value(expander, data_of(ticked, "checkBox"), "checked", "1", NULL);
	state_wrap(expander->arena, slot, TAG_BLOCK, only(ticked));
	if (expander->keeps_missing) {
		cleared = copy_before(expander, run);
		state_wrap(expander->arena, slot, TAG_MISSING, only(run));
		state_wrap(expander->arena, slot, TAG_ANSWERED, only(cleared));
	}
	set_value(expander, data_of(cleared, "checkBox"), "checked", "0", NULL);
	state_wrap(expander->arena, slot, TAG_UNLESS, only(cleared));
}

/* --- lists (17.16.9) ------------------------------------------------------ */

/* The entry of LIST that is CHOICE, counted from 0; -1 if none is. */
static int
entry_of(struct arena *arena, const xmlNode *list, const struct choice *choice)
{
	int index = 0;

	for (const xmlNode *node = xml_first(list); node;
	     node = xml_next(node)) {
		struct str folded;

		if (!xml_is(node, SPACE_W, "listEntry"))
			continue;
		folded = text_fold(arena, xml_attribute(node, SPACE_W, "val"));
		if (str_eq(folded, choice->folded) ||
		    str_eq(folded, choice->key))
			return index;
		index++;
	}
	return -1;
}

static void
expand_list(const struct expander *expander, const struct slot *slot,
	    xmlNode *run)
{
	const struct field *field = slot->ref.field;
	const xmlNode *list = data_of(run, "ddList");

	for (size_t i = 0; i < field->nchoices; i++) {
		int entry = entry_of(expander->arena, list, &field->choices[i]);
		struct buf digits = { .arena = expander->arena };
		struct slot made = *slot;
		xmlNode *copy;

		if (entry < 0)
			fault(expander->faults, MSG_LIST_ENTRY, slot_spot(slot),
			      slot->tag.at, field->choices[i].label);
		made.ref.choice = &field->choices[i];
		buf_number(&digits, entry < 0 ? 0 : (size_t)entry, 1);
		buf_char(&digits, '\0');
		copy = copy_before(expander, run);
		set_value(expander, data_of(copy, "ddList"), "result",
			  digits.data, xml_first(data_of(copy, "ddList")));
		state_wrap(expander->arena, &made, TAG_BLOCK, only(copy));
	}
	state_wrap(expander->arena, slot, TAG_MISSING, only(run));
}

/* --- texts (17.16.33) ----------------------------------------------------- */

/* What NODE adds to the fields that are open. */
static long
opened_in(const xmlNode *node)
{
	long open = 0;

	for (const xmlNode *inner = node; inner;
	     inner = xml_walk(inner, node, false)) {
		struct str type;

		if (!xml_is(inner, SPACE_W, "fldChar"))
			continue;
		type = xml_attribute(inner, SPACE_W, "fldCharType");
		open += str_eq(type, STR("begin"));
		open -= str_eq(type, STR("end"));
	}
	return open;
}

/* The run that ends the field around MARKER; there may be fields in it. */
static xmlNode *
end_of(xmlNode *marker)
{
	xmlNode *node = marker;
	long open = 0;

	for (; node; node = node->next) {
		open += opened_in(node);
		if (open < 0)
			return node;
	}
	return NULL;
}

/* A run that looks as the result after MARKER does, with CHILD in it. */
static xmlNode *
result_run(const struct expander *expander, xmlNode *marker, xmlNode *child)
{
	xmlNode *look = xml_next(marker), *run;

	while (look && !xml_is(look, SPACE_W, "r"))
		look = xml_next(look);
	run = runs_like(expander->arena, look ? look : marker->prev);
	xmlAddChild(run, child);
	words_put_after(marker, run);
	return run;
}

static xmlNode *
value_marker(const struct expander *expander, const struct slot *slot,
	     xmlDoc *document)
{
	struct slot *value = arena_new(expander->arena, struct slot, 1);

	*value = *slot;
	value->control = CONTROL_NONE;
	value->marker = slot_marker(expander->arena, document, value);
	return value->marker;
}

/* What Word shows in an empty field. */
static xmlNode *
nothing_typed(const struct expander *expander, const xmlNode *run)
{
	xmlNode *text = xmlNewDocNode(run->doc, run->ns, BAD_CAST "t", NULL);

	if (!text)
		arena_fail(expander->arena);
	xmlNodeSetContent(
		text, BAD_CAST EN_SPACE EN_SPACE EN_SPACE EN_SPACE EN_SPACE);
	return text;
}

static void
expand_text(const struct expander *expander, const struct slot *slot,
	    const xmlNode *end)
{
	xmlNode *marker = slot->marker, *node, *next;
	xmlNode *filled = result_run(expander, marker,
				     value_marker(expander, slot, marker->doc));

	if (!expander->keeps_missing)
		state_wrap(expander->arena, slot, TAG_MISSING,
			   only(result_run(expander, marker,
					   nothing_typed(expander, filled))));
	for (node = filled->next; node != end; node = next) {
		next = node->next;
		if (runs_is_mark(node) || slot_of(node))
			continue;
		if (expander->keeps_missing)
			state_wrap(expander->arena, slot, TAG_MISSING,
				   only(node));
		else
			words_drop(node);
	}
	state_wrap(expander->arena, slot, TAG_ANSWERED, only(filled));
}

static void
expand(const struct expander *expander, const struct slot *slot,
       const xmlNode *end)
{
	xmlNode *run = xml_next(slot->marker);

	if (slot->control == CONTROL_FORM_TEXT)
		expand_text(expander, slot, end);
	else if (slot->control == CONTROL_FORM_BOX)
		expand_box(expander, slot, run);
	else
		expand_list(expander, slot, run);
}

void
legacy_expand(struct arena *arena, struct tree *tree, bool keeps_missing,
	      struct faults *faults)
{
	struct expander expander = { arena, keeps_missing, faults };
	xmlNode **ends = arena_new(arena, xmlNode *, tree->slots.count);

	/* Before the runs that begin fields within others are copied. */
	for (size_t i = 0; i < tree->slots.count; i++)
		if (tree->slots.list[i]->control == CONTROL_FORM_TEXT)
			ends[i] = end_of(tree->slots.list[i]->marker);
	for (size_t i = tree->slots.count; i-- > 0;) {
		const struct slot *slot = tree->slots.list[i];

		if (slot->control != CONTROL_FORM_TEXT &&
		    slot->control != CONTROL_FORM_BOX &&
		    slot->control != CONTROL_FORM_LIST)
			continue;
		if (slot->ref.field)
			expand(&expander, slot, ends[i]);
		words_drop(slot->marker);
	}
}
