/* branching.c - arguments into runs and paragraphs. */
#include "docx/slots/branching.h"

#include "docx/wordml/sdt.h"
#include "docx/wordml/words.h"
#include "form/print/print.h"
#include "opc/package.h"
#include "opc/xml.h"

static void
add(struct branching *branching, xmlNode *node)
{
	if (!branching->paragraph)
		merger_add(branching->merger, &branching->made, node);
	else
		words_put_under(branching->paragraph,
				branching->paragraph->last, node);
}

/* --- formats -------------------------------------------------------------- */

/* 17.16.4.3 */
static bool
read_format(struct branching *branching, struct str name)
{
	static const struct {
		struct str name;
		enum filter_kind letters;
	} cases[] = {
		{ STR_INIT("upper"), FILTER_UPPER },
		{ STR_INIT("lower"), FILTER_LOWER },
		{ STR_INIT("firstcap"), FILTER_CAPITAL },
		{ STR_INIT("caps"), FILTER_TITLE },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (!part_name_is(cases[i].name, name))
			continue;
		branching->has_case = true;
		branching->letters = cases[i].letters;
		return true;
	}
	if (part_name_is(name, STR("mergeformat")))
		branching->look = branching->field->result;
	else if (part_name_is(name, STR("charformat")))
		branching->look = merger_run_of(branching->field, STR(""));
	else
		return false;
	return true;
}

bool
branching_begin(struct branching *branching, const struct field_code *code)
{
	for (size_t i = 0; i < code->nswitches; i++)
		if (code->switches[i].name != '*' ||
		    !read_format(branching, code->switches[i].argument))
			return false;
	return true;
}

/* Only the first thing that is printed begins with a capital. */
static void
pass_first(struct branching *branching)
{
	if (branching->letters == FILTER_CAPITAL)
		branching->has_case = false;
}

static struct str
lettered(struct branching *branching, struct str text)
{
	if (!branching->has_case)
		return text;
	text = print_case(branching->merger->arena, text, branching->letters);
	pass_first(branching);
	return text;
}

/* Let the values in NODE have the letters, too. */
static void
letter_slots(struct branching *branching, xmlNode *root)
{
	for (xmlNode *node = root; node; node = xml_walk(node, root, false)) {
		struct slot *slot = slot_of(node);
		struct tag *tag = slot ? &slot->tag : NULL;

		if (!branching->has_case || !slot || tag->kind != TAG_VALUE ||
		    tag->nfilters == TAG_FILTERS)
			continue;
		tag->filters[tag->nfilters++].kind = branching->letters;
		pass_first(branching);
	}
}

/* --- texts ---------------------------------------------------------------- */

static void
put_text(struct branching *branching, struct str text)
{
	xmlNode *look = branching->look ? branching->look
					: merger_run_of(branching->field, text);

	add(branching,
	    merger_text(branching->merger, branching->field->begin->parent,
			look, lettered(branching, text)));
}

/* A thing within the code stands in one text only. */
static void
put_inner(struct branching *branching, struct replacement *inner)
{
	const struct merger *merger = branching->merger;

	if (!inner->count)
		merger_take(merger, inner);
	for (size_t i = 0; i < inner->count; i++) {
		letter_slots(branching, inner->nodes[i]);
		add(branching, inner->nodes[i]);
	}
	for (size_t i = 0; i < inner->nslots; i++)
		merger_add_slot(merger, &branching->made, inner->slots[i]);
	merger_add_edits(merger, &branching->made, inner);
	inner->count = inner->nedits = 0;
}

static void
put_line(struct branching *branching, struct str line)
{
	while (line.len) {
		struct str text;
		struct replacement *inner =
			merger_next(branching->field, &line, &text);

		if (inner)
			put_inner(branching, inner);
		else
			put_text(branching, text);
	}
}

/* --- paragraphs ----------------------------------------------------------- */

bool
branching_has_paragraphs(const struct field_code *code)
{
	for (size_t i = 0; i < code->narguments; i++)
		if (str_index(code->arguments[i], MERGER_PARAGRAPH) <
		    code->arguments[i].len)
			return true;
	return false;
}

/* The paragraph that the byte AT of the code of FIELD is in, or its last. */
static xmlNode *
paragraph_at(const struct complex *field, const char *at)
{
	xmlNode *paragraph = words_around(field->begin, "p");
	xmlNode *last = words_around(field->end, "p");

	for (size_t i = 0; i < field->code.len && paragraph != last; i++) {
		if (field->code.data + i == at)
			return paragraph;
		if (field->code.data[i] != MERGER_PARAGRAPH)
			continue;
		do
			paragraph = paragraph->next;
		while (paragraph != last && !xml_is(paragraph, SPACE_W, "p"));
	}
	return last;
}

static void
begin_paragraph(struct branching *branching, const xmlNode *like)
{
	const struct merger *merger = branching->merger;
	xmlNode *properties = xml_child(like, SPACE_W, "pPr");

	branching->paragraph = sdt_element(merger->arena, like, "p");
	merger_add(merger, &branching->made, branching->paragraph);
	if (!properties)
		return;
	properties = words_copy(merger->arena, properties, properties->parent);
	words_drop_revisions(properties);
	xmlAddChild(branching->paragraph, properties);
}

void
branching_put(struct branching *branching, struct str argument)
{
	const struct complex *field = branching->field;
	xmlNode *last = words_around(field->end, "p");

	if (!branching->made.has_blocks) {
		put_line(branching, argument);
		return;
	}
	while (argument.len) {
		size_t n = str_index(argument, MERGER_PARAGRAPH);

		begin_paragraph(branching,
				n < argument.len
					? paragraph_at(field, argument.data)
					: last);
		put_line(branching, str_slice(argument, 0, n));
		argument = str_from(argument, n + (n < argument.len));
	}
	branching->paragraph = NULL;
}
