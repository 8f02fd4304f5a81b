/* lookalike.c - braces, angles, commands. */
#include "docx/slots/lookalike.h"

#include "base/text.h"

/* What a name may begin with: a sign of a block or a picture. */
#define SIGNS "#/^@%?"

static const struct {
	struct str open, close;
	bool is_command;
} kinds[] = {
	{ STR_INIT("{%"), STR_INIT("%}"), true },
	{ STR_INIT("{"), STR_INIT("}"), false },
	{ STR_INIT("«"), STR_INIT("»"), false },
	{ STR_INIT("<<"), STR_INIT(">>"), false },
};

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80);
}

static bool
is_inner(char c)
{
	return is_letter(c) || c == '_' || c == '.' || (c >= '0' && c <= '9');
}

/* One word that begins with a letter and may be a key. */
static bool
is_name(struct arena *arena, struct str text)
{
	if (text.len && str_index(STR(SIGNS), text.data[0]) < sizeof SIGNS - 1)
		text = str_from(text, 1);
	if (!text.len || !is_letter(text.data[0]))
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (!is_inner(text.data[i]))
			return false;
	return text_fold(arena, text).len > 0;
}

/* The first piece of TEXT between OPEN and CLOSE that may be meant, with these;
 * empty if there is none. */
static struct str
find(struct arena *arena, struct str text, size_t kind)
{
	struct str open = kinds[kind].open, close = kinds[kind].close;

	for (size_t at; (at = str_find(text, open)) < text.len;) {
		struct str inside = str_from(text, at + open.len);
		size_t len = str_find(inside, close);

		if (len < inside.len &&
		    (kinds[kind].is_command ||
		     is_name(arena, str_slice(inside, 0, len))))
			return str_slice(text, at,
					 at + open.len + len + close.len);
		text = inside;
	}
	return STR("");
}

void
lookalike_note(struct arena *arena, struct tree *tree, xmlNode *story,
	       struct str text)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct str found = find(arena, text, i);
		struct lookalike **note =
			kinds[i].is_command ? &tree->command : &tree->lookalike;

		if (*note || !found.len)
			continue;
		*note = arena_new(arena, struct lookalike, 1);
		**note = (struct lookalike){
			.story = story,
			.text = text,
			.found = found,
			.name = str_slice(found, kinds[i].open.len,
					  found.len - kinds[i].close.len),
		};
	}
}

static void
warn(struct arena *arena, struct tree *tree, const struct source *source,
     const struct lookalike *note, struct faults *faults)
{
	struct excerpt *excerpt =
		excerpt_new(arena, tree, source, note->story, note->text);

	fault(faults,
	      note == tree->command ? MSG_TAG_COMMAND : MSG_TAG_LOOKALIKE,
	      ((struct spot){ &excerpt->source, note->found }), note->found,
	      note->name);
}

void
lookalike_warn(struct arena *arena, struct trees *trees,
	       const struct source *source, struct faults *faults)
{
	bool has_slots = faults->errors > 0;

	for (size_t i = 0; i < trees->count; i++)
		has_slots |= trees->list[i].slots.count > 0;
	for (size_t i = 0; i < trees->count; i++) {
		struct tree *tree = &trees->list[i];
		const struct lookalike *note = tree->command;

		if (!note && !has_slots)
			note = tree->lookalike;
		if (!note)
			continue;
		warn(arena, tree, source, note, faults);
		return;
	}
}
