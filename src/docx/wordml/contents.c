/* contents.c - one run instead of everything. */
#include "docx/wordml/contents.h"

#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "opc/xml.h"

/* --- what must stay whole ------------------------------------------------- */

static bool
has_whole_fields(const xmlNode *content)
{
	long open = 0;

	for (const xmlNode *node = content; node;
	     node = xml_walk(node, content, false)) {
		struct str type;

		if (!xml_is(node, SPACE_W, "fldChar"))
			continue;
		type = xml_attribute(node, SPACE_W, "fldCharType");
		open += str_eq(type, STR("begin")) ? 1 : 0;
		open -= str_eq(type, STR("end")) ? 1 : 0;
		if (open < 0 || (open == 0 && str_eq(type, STR("separate"))))
			return false;
	}
	return open == 0;
}

bool
contents_are_whole(const xmlNode *sdt)
{
	xmlNode *content = sdt_content(sdt);

	return content && sdt_level(sdt) != SDT_ROWS &&
	       !sdt_find(content, "sectPr") && has_whole_fields(content);
}

/* --- bookmarks and comments ----------------------------------------------- */

static bool
is_start(const xmlNode *node)
{
	static const char *const names[] = { "bookmarkStart",
					     "commentRangeStart", "permStart" };

	return words_is_any(node, names, sizeof names / sizeof *names);
}

static bool
is_end(const xmlNode *node)
{
	static const char *const names[] = { "bookmarkEnd", "commentRangeEnd",
					     "permEnd" };

	return words_is_any(node, names, sizeof names / sizeof *names);
}

static bool
is_reference(const xmlNode *node)
{
	return xml_is(node, SPACE_W, "r") &&
	       xml_child(node, SPACE_W, "commentReference");
}

/* OLD is what the control held, out of the tree. */
struct exchange {
	struct arena *arena;
	xmlNode *sdt;
	xmlNode *holder;
	xmlNode *old;
	xmlNode *paragraph, *run;
	struct siblings range;
};

/* A cell keeps its own; all of them come before its paragraph, which has to be
 * the last. */
static void
save_mark(struct exchange *exchange, xmlNode *node)
{
	xmlNode *copy = words_copy(exchange->arena, node, exchange->sdt);

	if (!xml_is(exchange->holder, SPACE_W, "sdtContent")) {
		words_put_before(exchange->paragraph, copy);
	} else if (is_start(node)) {
		words_put_before(exchange->sdt, copy);
		if (exchange->range.first == exchange->sdt)
			exchange->range.first = copy;
	} else {
		words_put_after(exchange->range.last, copy);
		exchange->range.last = copy;
	}
}

static void
save_marks(struct exchange *exchange)
{
	xmlNode *old = exchange->old;

	for (xmlNode *node = old; node; node = xml_walk(node, old, false)) {
		if (is_start(node) || is_end(node))
			save_mark(exchange, node);
		else if (is_reference(node))
			words_put_after(exchange->run,
					words_copy(exchange->arena, node,
						   exchange->sdt));
	}
}

/* --- the run -------------------------------------------------------------- */

/* The properties that what is typed into the control has; NULL for none. */
static xmlNode *
run_properties(struct arena *arena, xmlNode *sdt)
{
	bool is_placeholder = sdt_is(sdt, "showingPlcHdr");
	xmlNode *own = sdt_property(sdt, SPACE_W, "rPr");
	xmlNode *run = sdt_find(sdt_content(sdt), "r");
	xmlNode *properties = run ? xml_child(run, SPACE_W, "rPr") : NULL;
	xmlNode *copy, *style;

	if (own && (is_placeholder || !run))
		return words_copy(arena, own, sdt);
	if (!properties)
		return NULL;
	copy = words_copy(arena, properties, sdt);
	style = xml_child(copy, SPACE_W, "rStyle");
	if (style && is_placeholder)
		words_drop(style);
	return copy;
}

static xmlNode *
new_run(struct arena *arena, xmlNode *sdt)
{
	xmlNode *run = sdt_element(arena, sdt, "r");
	xmlNode *properties = run_properties(arena, sdt);

	if (properties && properties->children)
		xmlAddChild(run, properties);
	else if (properties)
		xmlFreeNode(properties);
	return run;
}

/* A paragraph like the first one of the control. */
static xmlNode *
new_paragraph(struct arena *arena, xmlNode *sdt)
{
	xmlNode *first = sdt_find(sdt_content(sdt), "p"), *copy, *next;

	if (!first)
		return sdt_element(arena, sdt, "p");
	copy = words_copy(arena, first, sdt);
	for (xmlNode *node = copy->children; node; node = next) {
		next = node->next;
		if (!xml_is(node, SPACE_W, "pPr"))
			words_drop(node);
	}
	return copy;
}

/* --- the exchange --------------------------------------------------------- */

static void
take_out(struct exchange *exchange)
{
	xmlNode *next;

	for (xmlNode *node = exchange->holder->children; node; node = next) {
		next = node->next;
		if (xml_is(node, SPACE_W, "tcPr"))
			continue;
		xmlUnlinkNode(node);
		xmlAddChild(exchange->old, node);
	}
}

struct siblings
contents_empty(struct arena *arena, xmlNode *sdt, xmlNode **run)
{
	struct exchange exchange = {
		.arena = arena,
		.sdt = sdt,
		.holder = sdt_content(sdt),
		.old = sdt_element(arena, sdt, "sdtContent"),
		.run = new_run(arena, sdt),
		.range = { sdt, sdt },
	};
	xmlNode *made = exchange.run;

	if (sdt_level(sdt) == SDT_CELLS)
		exchange.holder = sdt_find(exchange.holder, "tc");
	if (sdt_level(sdt) != SDT_RUNS) {
		exchange.paragraph = made = new_paragraph(arena, sdt);
		xmlAddChild(exchange.paragraph, exchange.run);
	}
	take_out(&exchange);
	xmlAddChild(exchange.holder, made);
	save_marks(&exchange);
	xmlFreeNode(exchange.old);
	*run = exchange.run;
	return exchange.range;
}

struct siblings
contents_value(struct arena *arena, xmlNode *sdt, const struct slot *slot)
{
	struct slot *value = arena_new(arena, struct slot, 1);
	xmlNode *run;
	struct siblings range = contents_empty(arena, sdt, &run);

	*value = *slot;
	value->quoting = QUOTE_TEXTS;
	/* As if it was typed: several paragraphs, and none if there is none. */
	if (slot->control == CONTROL_RICH)
		value->control = CONTROL_NONE;
	value->marker = slot_marker(arena, sdt->doc, value);
	xmlAddChild(run, value->marker);
	return range;
}

static void
set_style(struct arena *arena, xmlNode *run, struct str style)
{
	xmlNode *properties = xml_child(run, SPACE_W, "rPr"), *made;

	if (properties)
		words_drop(properties);
	properties = sdt_element(arena, run, "rPr");
	made = sdt_element(arena, run, "rStyle");
	xmlAddChild(properties, made);
	xmlSetNsProp(made, run->ns, BAD_CAST "val",
		     BAD_CAST arena_dup(arena, style).data);
	xmlAddChild(run, properties);
}

struct siblings
contents_text(struct arena *arena, xmlNode *sdt, struct str text,
	      struct str style)
{
	xmlNode *run;
	struct siblings range = contents_empty(arena, sdt, &run);

	if (style.len)
		set_style(arena, run, style);
	if (text.len)
		xmlAddChild(run, sdt_text(arena, run, text));
	return range;
}

void
contents_unwrap(xmlNode *sdt)
{
	xmlNode *content = sdt_content(sdt), *node;

	while ((node = content->children)) {
		xmlUnlinkNode(node);
		words_put_before(sdt, node);
		/* Namespaces that the control declares go with it. */
		xmlReconciliateNs(node->doc, node);
	}
	words_drop(sdt);
}
