/* lookalike.c - braces, angles, commands. */
#include "docx/slots/lookalike.h"

#include "base/text.h"

/* What a name may begin with: a sign of a block or a picture. */
#define SIGNS "#/^@%?"

/* Bytes between such signs; what is longer is not meant. */
enum { LONGEST = 128 };

/* IS_QUOTE: there are words between such signs in any text; Word writes the
 * blanks of a field's name as "_". */
static const struct {
	struct str open, close;
	bool is_command, is_quote;
} kinds[] = {
	{ STR_INIT("{%"), STR_INIT("%}"), true, false },
	{ STR_INIT("{"), STR_INIT("}"), false, false },
	{ STR_INIT("«"), STR_INIT("»"), false, true },
	{ STR_INIT("<<"), STR_INIT(">>"), false, false },
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

/* Whether TEXT between the signs of KIND may be meant for a tag. */
static bool
is_meant(struct arena *arena, struct str text, size_t kind)
{
	if (kinds[kind].is_command)
		return true;
	return is_name(arena, text) &&
	       (!kinds[kind].is_quote || str_index(text, '_') < text.len);
}

/* The last sign OPEN in TEXT, near its end; the length where there is none. */
static size_t
last_open(struct str text, struct str open)
{
	size_t from = text.len > LONGEST ? text.len - LONGEST : 0;

	for (size_t at = text.len; at-- > from;)
		if (str_starts(str_from(text, at), open))
			return at;
	return text.len;
}

/* The first piece of TEXT between the signs of KIND that may be meant, with them;
 * empty if there is none. */
static struct str
find(struct arena *arena, struct str text, size_t kind)
{
	struct str open = kinds[kind].open, close = kinds[kind].close;

	for (size_t end; (end = str_find(text, close)) < text.len;) {
		struct str before = str_slice(text, 0, end);
		size_t at = last_open(before, open);

		if (at < end &&
		    is_meant(arena, str_from(before, at + open.len), kind))
			return str_slice(text, at, end + close.len);
		text = str_from(text, end + close.len);
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
