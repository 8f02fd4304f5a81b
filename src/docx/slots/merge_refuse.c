/* merge_refuse.c - faults about fields, with the code that Shift+F9 shows. */
#include "base/text.h"
#include "docx/slots/merger.h"
#include "docx/wordml/words.h"

struct excerpt *
merger_excerpt(const struct merger *merger, xmlNode *node, struct str text)
{
	xmlNode *paragraph = words_around(node, "p");
	struct excerpt *excerpt =
		excerpt_new(merger->arena, merger->tree, merger->source,
			    paragraph ? paragraph : node, text);

	excerpt->place.facet = FACET_FIELD;
	return excerpt;
}

/* A field within a code, as it shows itself. */
static void
put_inner(const struct merger *merger, struct buf *out, size_t i)
{
	const struct complex *field = merger->closed;

	if (field && i < field->ninner && field->inner[i].nslots)
		buf_put(out, field->inner[i].slots[0]->excerpt->source.text);
	else
		buf_put(out, STR("{ … }"));
}

/* CODE between the braces of Word, in one line. */
static struct str
shown(const struct merger *merger, const struct field_code *code)
{
	struct str rest = str_trim(code->text.len ? code->text : code->type);
	struct buf out = { .arena = merger->arena };

	buf_put(&out, STR("{ "));
	while (rest.len) {
		struct str number;
		char c = *rest.data;

		if (c != MERGER_INNER) {
			buf_char(&out, c == '\r' || c == '\n' ? ' ' : c);
			rest = str_from(rest, 1);
			continue;
		}
		number = str_slice(rest, 1, str_index(rest, MERGER_END));
		put_inner(merger, &out, words_number(number));
		rest = str_from(rest, number.len + 2);
	}
	buf_put(&out, STR(" }"));
	return buf_str(&out);
}

bool
merger_refuse(const struct merger *merger, xmlNode *node, enum message message,
	      const struct field_code *code)
{
	struct excerpt *excerpt =
		merger_excerpt(merger, node, shown(merger, code));

	fault(merger->faults, message,
	      ((struct spot){ &excerpt->source, excerpt->source.text }),
	      text_upper(merger->arena, code->type));
	return false;
}

void
merger_quote(const struct merger *merger, xmlNode *node,
	     const struct field_code *code, size_t known)
{
	for (size_t i = known; i < merger->faults->count; i++) {
		struct fault *one = &merger->faults->list[i];
		struct excerpt *excerpt;
		size_t at;

		if (one->message != MSG_FIELD_SWITCH &&
		    one->message != MSG_FIELD_PICTURE)
			continue;
		excerpt = merger_excerpt(merger, node, shown(merger, code));
		at = str_find(excerpt->source.text, one->key);
		one->spot.source = &excerpt->source;
		one->spot.at =
			str_slice(excerpt->source.text, at, at + one->key.len);
		if (at == excerpt->source.text.len)
			one->spot.at = excerpt->source.text;
	}
}

/* A letter or two wrong, and Word shows an old result for ever. */
static bool
is_misspelt(const struct merger *merger, const struct field_code *code)
{
	return text_distance(text_upper(merger->arena, code->type),
			     STR("MERGEFIELD"), 2) <= 2;
}

bool
merger_is_merge(const struct merger *merger, const struct field_code *code,
		xmlNode *node)
{
	static const struct {
		struct str type;
		enum message refusal; /* MESSAGE_COUNT: it is filled */
	} types[] = {
		{ STR_INIT("MERGEFIELD"), MESSAGE_COUNT },
		{ STR_INIT("MERGEREC"), MESSAGE_COUNT },
		{ STR_INIT("MERGESEQ"), MESSAGE_COUNT },
		{ STR_INIT("NEXT"), MESSAGE_COUNT },
		{ STR_INIT("ADDRESSBLOCK"), MESSAGE_COUNT },
		{ STR_INIT("GREETINGLINE"), MESSAGE_COUNT },
		{ STR_INIT("DATABASE"), MSG_FIELD_OTHER },
		{ STR_INIT("NEXTIF"), MSG_FIELD_SKIP },
		{ STR_INIT("SKIPIF"), MSG_FIELD_SKIP },
	};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (field_code_is(code, types[i].type))
			return types[i].refusal == MESSAGE_COUNT ||
			       merger_refuse(merger, node, types[i].refusal,
					     code);
	if (is_misspelt(merger, code))
		merger_refuse(merger, node, MSG_FIELD_TYPE_NEAR, code);
	return false;
}
