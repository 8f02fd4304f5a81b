/* tag.c - reading one tag. */
#include "form/tags/tag.h"

#include "base/text.h"
#include "form/model/form.h"
#include "form/tags/filter.h"
#include "form/tags/foreign.h"
#include "form/tags/quote.h"

bool
tag_has(const struct tag *tag, enum filter_kind kind)
{
	for (size_t i = 0; i < tag->nfilters; i++)
		if (tag->filters[i].kind == kind)
			return true;
	return false;
}

static bool
is_invisible(int c)
{
	return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
	       c == 0xAD;
}

/* Without blanks and invisible characters around it. */
static struct str
trim(struct str text)
{
	for (;;) {
		struct str before = text, rest;

		text = text_trim(text);
		rest = text;
		if (text.len && is_invisible(text_next(&rest)))
			text = rest;
		while (text.len >= 3 && (str_ends(text, STR("\xE2\x80\x8B")) ||
					 str_ends(text, STR("\xEF\xBB\xBF"))))
			text.len -= 3;
		if (text.len == before.len)
			return text;
	}
}

struct reader {
	struct arena *arena;
	const struct source *source;
	struct faults *faults;
	struct tag *tag;
};

static bool
refuse(const struct reader *reader, enum message message, struct str at,
       struct str what)
{
	fault(reader->faults, message, ((struct spot){ reader->source, at }),
	      what);
	return false;
}

/* or "text" */
static bool
read_or(const struct reader *reader, struct str typed, struct filter *filter)
{
	struct str rest = trim(typed);

	filter->kind = FILTER_OR;
	if (!str_starts(rest, STR("or")) ||
	    !quote_strip(trim(str_from(rest, 2)), &filter->text))
		return false;
	filter->text = text_nfc(reader->arena, filter->text);
	return true;
}

static bool
refuse_filter(const struct reader *reader, struct str typed, struct str name)
{
	struct spot spot = { reader->source, typed };
	struct str nearest = filter_nearest(reader->arena, name);

	if (!name.len)
		spot.at = (struct str){ typed.data - 1, typed.len + 1 };
	fault(reader->faults,
	      !name.len	    ? MSG_TAG_FILTER_EMPTY
	      : nearest.len ? MSG_TAG_FILTER_NEAR
			    : MSG_TAG_FILTER,
	      spot, name, nearest);
	return false;
}

static bool
read_filter(const struct reader *reader, struct str typed)
{
	struct tag *tag = reader->tag;
	struct filter filter = { FILTER_OR, { NULL, 0 } };
	struct str name = trim(typed);

	if (tag->nfilters == TAG_FILTERS)
		return refuse(reader, MSG_TAG_FILTERS, typed, name);
	if (!read_or(reader, typed, &filter)) {
		if (str_eq(name, STR("or")) || str_starts(name, STR("or ")))
			return refuse(reader, MSG_TAG_OR, typed, name);
		if (!filter_find(reader->arena, name, &filter.kind))
			return refuse_filter(reader, typed, name);
	}
	tag->filters[tag->nfilters++] = filter;
	return true;
}

/* The end of the first filter in TYPED: a bar that is not within quotes. */
static size_t
filter_end(struct str typed)
{
	struct str rest = typed;
	enum quote open = NO_QUOTE;

	while (rest.len) {
		size_t at = typed.len - rest.len;
		int c = text_next(&rest);

		open = quote_after(open, c);
		if (c == '|' && open == NO_QUOTE)
			return at;
	}
	return typed.len;
}

static bool
read_filters(const struct reader *reader, struct str rest)
{
	while (rest.len) {
		size_t end;

		rest = str_from(rest, 1); /* the bar */
		end = filter_end(rest);
		if (!read_filter(reader, str_slice(rest, 0, end)))
			return false;
		rest = str_from(rest, end);
	}
	return true;
}

static bool
read_path(const struct reader *reader, struct str typed)
{
	struct tag *tag = reader->tag;
	struct str rest = typed;

	tag->at = typed;
	if (str_eq(typed, STR(".")))
		return true;
	if (str_ends(typed, STR(".")))
		return refuse(reader, MSG_TAG_KEY, typed, typed);
	while (rest.len) {
		struct str name = text_fold(reader->arena, str_cut(&rest, '.'));

		if (name.len == 0)
			return refuse(reader, MSG_TAG_KEY, typed, typed);
		if (tag->depth == TAG_DEPTH)
			return refuse(reader, MSG_TAG_DEEP, typed, typed);
		tag->path[tag->depth++] = name;
	}
	if (tag->depth == 0)
		return refuse(reader, MSG_TAG_EMPTY, typed, typed);
	return true;
}

static enum tag_kind
kind_of(char sigil)
{
	switch (sigil) {
	case '#':
		return TAG_BLOCK;
	case '^':
		return TAG_UNLESS;
	case '/':
		return TAG_CLOSE;
	case '!':
		return TAG_NOTE;
	}
	return TAG_VALUE;
}

/* The one filter that the beginning of a block may have. */
static bool
is_restart(const struct tag *tag)
{
	return tag->kind == TAG_BLOCK && tag->nfilters == 1 &&
	       tag->filters[0].kind == FILTER_RESTART;
}

bool
tag_read(struct arena *arena, const struct source *source, struct str inside,
	 struct tag *tag, struct faults *faults)
{
	struct reader reader = { arena, source, faults, tag };
	struct str rest = trim(inside);
	size_t bar;

	*tag = (struct tag){ .kind = TAG_VALUE };
	if (rest.len == 0)
		return refuse(&reader, MSG_TAG_EMPTY, inside, inside);
	tag->kind = kind_of(rest.data[0]);
	if (tag->kind == TAG_NOTE)
		return true;
	if (rest.data[0] == '{' || rest.data[0] == '&')
		return refuse(&reader, MSG_TAG_MARKUP, rest, rest);
	if (rest.data[0] == '>' || rest.data[0] == '=')
		return refuse(&reader, MSG_TAG_CODE, rest, rest);
	if (tag->kind != TAG_VALUE)
		rest = trim(str_from(rest, 1));
	bar = str_index(rest, '|');
	if (!read_path(&reader, trim(str_slice(rest, 0, bar)))) {
		tag->depth = 0;
		return false;
	}
	if (!read_filters(&reader, str_from(rest, bar)))
		return false;
	if (tag->nfilters && tag->kind != TAG_VALUE && !is_restart(tag))
		return refuse(&reader, MSG_TAG_BLOCK_FILTER, rest, tag->at);
	return true;
}

/* A block is one all the same, so that its end and what is in it are not
 * wrong, too. */
static void
refuse_foreign(const struct reader *reader, struct str inside,
	       const struct foreign *foreign)
{
	struct tag *tag = reader->tag;

	fault(reader->faults,
	      foreign->instead.len ? MSG_TAG_FOREIGN : MSG_TAG_EXPRESSION,
	      ((struct spot){ reader->source, inside }), inside,
	      foreign->instead);
	if (!foreign->opens)
		return;
	if (tag->kind == TAG_VALUE)
		tag->kind = TAG_BLOCK;
	tag->is_foreign = true;
	tag->word = foreign->word;
	if (!read_path(reader, foreign->key))
		tag->depth = 0;
}

/* Whether TYPED, without filters, is the name of a question of FORM or of a
 * record's field. */
static bool
is_name(struct arena *arena, const struct form *form, struct str typed)
{
	struct str key = str_slice(typed, 0, str_index(typed, '|'));
	struct str folded = text_fold(arena, key);

	for (size_t i = 0; form && i < form->nnames; i++)
		if (str_eq(form->names[i].folded, folded))
			return true;
	return false;
}

/* What begins the other case of BLOCK. */
static struct str
otherwise_of(struct arena *arena, const struct tag *block)
{
	struct str key = block ? block->at : STR("…");
	bool is_unless = block && block->kind == TAG_UNLESS;

	return arena_concat(arena, STR("{{/"), key,
			    is_unless ? STR("}}{{#") : STR("}}{{^"), key,
			    STR("}}"));
}

bool
tag_read_typed(struct arena *arena, const struct source *source,
	       struct str inside, struct tag_around around, struct tag *tag,
	       struct faults *faults)
{
	static const struct str ours = STR_INIT("{&>=!/");
	struct reader reader = { arena, source, faults, tag };
	struct str rest = trim(inside);
	struct foreign foreign;

	if (!rest.len || str_index(ours, rest.data[0]) < ours.len ||
	    !foreign_find(arena, rest, otherwise_of(arena, around.block),
			  &foreign) ||
	    (foreign.may_be_label && is_name(arena, around.form, foreign.key)))
		return tag_read(arena, source, inside, tag, faults);
	*tag = (struct tag){ .kind = kind_of(rest.data[0]) };
	refuse_foreign(&reader, rest, &foreign);
	return false;
}
