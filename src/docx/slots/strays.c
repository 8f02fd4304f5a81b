/* strays.c - near keys in the properties of controls. */
#include "docx/slots/strays.h"

#include "base/text.h"
#include "docx/parts/keys.h"
#include "docx/wordml/badge.h"
#include "docx/wordml/sdt.h"
#include "opc/xml.h"

struct searcher {
	struct arena *arena;
	struct tree *tree;
	const struct source *source;
	const struct form *form;
	struct faults *faults;
};

/* The name that TYPED begins with, folded, without the braces of a tag. */
static struct str
name_of(struct arena *arena, struct str typed)
{
	typed = str_trim(typed);
	while (typed.len && (typed.data[0] == '{' || typed.data[0] == '#'))
		typed = str_from(typed, 1);
	typed = str_slice(typed, 0, str_index(typed, '}'));
	return text_fold(arena, str_slice(typed, 0, str_index(typed, '.')));
}

/* --- all fields, those of records as well --------------------------------- */

static struct str
find(const struct form *form, struct str name,
     struct str (*looks)(const struct form *, const struct fields *,
			 struct str name))
{
	struct str found = looks(form, &form->fields, name);

	for (size_t i = 0; i < form->fields.count && !found.len; i++)
		found = looks(form, &form->fields.list[i].fields, name);
	return found;
}

static struct str
exact(const struct form *form, const struct fields *fields, struct str name)
{
	const struct field *field = form_find(form, fields, name);

	return field ? field->key : STR("");
}

/* In a short name nearly every letter counts. */
static struct str
near(const struct form *form, const struct fields *fields, struct str name)
{
	enum { LETTERS_EACH = 4 };
	struct str key = form_nearest(form, fields, name);
	size_t far = text_distance(name, key, 2);

	return far <= 2 && far * LETTERS_EACH <= name.len ? key : STR("");
}

/* --- one control ---------------------------------------------------------- */

static void
warn(const struct searcher *searcher, xmlNode *sdt, struct str typed,
     struct str key)
{
	struct str text = arena_dup(searcher->arena, typed);
	struct excerpt *excerpt = excerpt_new(searcher->arena, searcher->tree,
					      searcher->source, sdt, text);

	fault(searcher->faults, MSG_CONTROL_NEAR,
	      ((struct spot){ &excerpt->source, text }), text, key);
}

/* Whether TEXT, folded NAME, is a key or a label of the form, IN_RECORDS of one
 * of their fields, too: many a title is the label of another list's field. */
static bool
is_key(const struct searcher *searcher, struct str text, struct str name,
       bool in_records)
{
	if (!name.len || str_index(text, '{') < text.len)
		return false;
	return (in_records
			? find(searcher->form, name, exact)
			: exact(searcher->form, &searcher->form->fields, name))
		.len;
}

static void
look_at(const struct searcher *searcher, xmlNode *sdt)
{
	struct str texts[] = { sdt_value(sdt, "tag"), sdt_value(sdt, "alias") };
	struct str names[] = { name_of(searcher->arena, texts[0]),
			       name_of(searcher->arena, texts[1]) };

	if (is_key(searcher, texts[0], names[0], true) ||
	    is_key(searcher, texts[1], names[1], false))
		return;
	for (size_t i = 0; i < 2; i++) {
		struct str key = STR("");

		if (names[i].len && !keys_is_made_up(names[i]))
			key = find(searcher->form, names[i], near);
		if (!key.len)
			continue;
		warn(searcher, sdt, texts[i], key);
		return;
	}
}

void
strays_warn(struct arena *arena, struct tree *tree, const struct source *source,
	    const struct form *form, struct faults *faults)
{
	struct searcher searcher = { arena, tree, source, form, faults };
	xmlNode *root = xmlDocGetRootElement(tree->document);

	for (xmlNode *node = root; node; node = xml_walk(node, root, false))
		if (xml_is(node, SPACE_W, "sdt") &&
		    sdt_control(node) != CONTROL_NONE &&
		    !sdt_is_deleted(node) && !badge_is_on(node))
			look_at(&searcher, node);
}
