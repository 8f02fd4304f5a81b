/* merge_text.c - arguments of fields, with fields in them. */
#include "base/text.h"
#include "docx/slots/merger.h"
#include "docx/wordml/words.h"
#include "form/formats/match.h"

xmlNode *
merger_run_of(const struct complex *field, struct str text)
{
	const char *code = field->code.data;
	size_t at = 0, i = 0;

	if (text.data >= code && text.data < code + field->code.len)
		at = (size_t)(text.data - code);
	while (i + 1 < field->ntyped && field->typed[i + 1].at <= at)
		i++;
	return field->ntyped ? field->typed[i].run : NULL;
}

struct replacement *
merger_next(const struct complex *field, struct str *rest, struct str *text)
{
	size_t n = str_index(*rest, MERGER_INNER);
	struct str number = str_from(*rest, n);

	*text = str_slice(*rest, 0, n);
	*rest = number;
	if (n)
		return NULL;
	number = str_slice(number, 1, str_index(number, MERGER_END));
	*rest = str_from(*rest, number.len + 2);
	return &field->inner[words_number(number)];
}

/* A tag that was typed in a code is found later; what it prints is no text
 * yet. */
static struct term *
text_term(struct arena *arena, struct str text)
{
	if (str_find(text, STR("{{")) < text.len)
		return NULL;
	return term_new(arena, TERM_TEXT, text_nfc(arena, text));
}

struct term *
merger_term(const struct merger *merger, const struct complex *field,
	    struct str argument)
{
	struct term *joined = term_new(merger->arena, TERM_JOINED, STR(""));

	while (argument.len && joined) {
		struct str text;
		const struct replacement *inner =
			merger_next(field, &argument, &text);

		joined = term_add(merger->arena, joined,
				  inner ? inner->term
					: text_term(merger->arena, text));
	}
	return joined;
}

/* --- operands ------------------------------------------------------------- */

static void
ask(const struct merger *merger, struct replacement *inner,
    struct replacement *made)
{
	for (size_t i = 0; i < inner->nslots; i++) {
		struct slot *slot = inner->slots[i];

		for (size_t j = 0; j < inner->count; j++)
			if (inner->nodes[j] == slot->marker)
				inner->nodes[j--] =
					inner->nodes[--inner->count];
		slot->tag.kind = TAG_OPERAND;
		xmlUnlinkNode(slot->marker);
		merger_add(merger, made, slot->marker);
		merger_add_slot(merger, made, slot);
	}
	merger_release(inner);
}

void
merger_ask(const struct merger *merger, struct complex *field,
	   struct str argument, struct replacement *made)
{
	while (argument.len) {
		struct str text;
		struct replacement *inner =
			merger_next(field, &argument, &text);

		if (inner)
			ask(merger, inner, made);
	}
}

/* --- blanks --------------------------------------------------------------- */

static bool
is_sign_letter(char c)
{
	return c == '=' || c == '<' || c == '>';
}

/* Put a blank into the code before its byte AT. */
static void
space(const struct merger *merger, struct complex *field, size_t at)
{
	struct str code = buf_str(&field->code);
	struct buf spaced = { .arena = merger->arena };

	buf_put(&spaced, str_slice(code, 0, at));
	buf_char(&spaced, ' ');
	buf_put(&spaced, str_from(code, at));
	field->code = spaced;
	for (size_t i = 0; i < field->ntyped; i++)
		field->typed[i].at += field->typed[i].at > at;
}

void
merger_space(const struct merger *merger, struct complex *field,
	     struct field_code *code)
{
	struct str text = buf_str(&field->code);
	struct field_quotes quotes = { .at = 0 };
	size_t from = 0, to;

	if (code->narguments > 1 && match_is_sign(code->arguments[1]))
		return;
	while (from < text.len && (!is_sign_letter(text.data[from]) ||
				   field_code_is_quoted(&quotes, text, from)))
		from++;
	to = from;
	while (to < text.len && is_sign_letter(text.data[to]))
		to++;
	if (!match_is_sign(str_slice(text, from, to)))
		return;
	space(merger, field, to);
	space(merger, field, from);
	field_code_read(merger->arena, buf_str(&field->code), code);
}
