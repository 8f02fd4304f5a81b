/* pattern.c - tags against the form, then values piece by piece. */
#include "cli/outputs/pattern.h"

#include "base/buf.h"
#include "base/text.h"
#include "cli/text/filename.h"
#include "form/print/print.h"
#include "form/tags/named.h"
#include "form/tags/phrase.h"

struct reader {
	struct arena *arena;
	const struct form *form;
	const struct source *source;
	struct faults *faults;
};

static void
refuse_key(const struct reader *reader, const struct tag *tag)
{
	struct spot spot = { reader->source, tag->at };
	struct str near;

	if (tag->depth == 0) {
		fault(reader->faults, MSG_TAG_DOT, spot, STR("."));
		return;
	}
	near = form_nearest(reader->form, &reader->form->fields, tag->path[0]);
	fault(reader->faults, near.len ? MSG_TAG_UNKNOWN_NEAR : MSG_TAG_UNKNOWN,
	      spot, tag->at, near.len ? near : tag->at);
}

static void
check_filters(const struct reader *reader, const struct tag *tag,
	      const struct field *field)
{
	struct spot spot = { reader->source, tag->at };

	for (size_t i = 0; i < tag->nfilters; i++)
		if (!print_accepts(field, tag->filters[i].kind))
			fault(reader->faults, MSG_TAG_FILTER_TYPE, spot,
			      field->key, filter_name(tag->filters[i].kind),
			      type_name(field->type));
}

/* {{record.field}}: TAG names something in the one record of LIST. */
static void
check_part(const struct reader *reader, struct tag *tag,
	   const struct field *list)
{
	const struct field *field =
		form_find(reader->form, &list->fields, tag->path[1]);
	struct named named;

	if (field)
		tag->path[1] = field->key;
	if (!named_find(&reader->form->fields, tag, &named))
		fault(reader->faults, MSG_TAG_UNKNOWN,
		      ((struct spot){ reader->source, tag->at }), tag->at,
		      tag->at);
	else if (!named.choice)
		check_filters(reader, tag, field);
}

/* A label or an alias becomes the key that it stands for. */
static void
check_tag(const struct reader *reader, struct tag *tag)
{
	struct spot spot = { reader->source, tag->at };
	const struct field *field = NULL;

	if (tag->depth)
		field = form_find(reader->form, &reader->form->fields,
				  tag->path[0]);
	if (!field) {
		refuse_key(reader, tag);
		return;
	}
	tag->path[0] = field->key;
	if (tag->depth > 1 && field_is_sole(field)) {
		check_part(reader, tag, field);
		return;
	}
	if (field->type == TYPE_RECORDS)
		fault(reader->faults, MSG_TAG_RECORDS, spot, field->key);
	else if (tag->depth > 1 && !field_choice(field, tag->path[1]))
		fault(reader->faults,
		      field->nchoices ? MSG_TAG_CHOICE : MSG_TAG_NO_CHOICE,
		      spot, tag->path[1], field->key,
		      field_choice_keys(reader->arena, field));
	else if (tag->depth == 1)
		check_filters(reader, tag, field);
}

struct pattern *
pattern_read(struct arena *arena, const char *text,
	     const struct compiled *compiled, struct faults *faults)
{
	struct pattern *pattern = arena_new(arena, struct pattern, 1);
	struct reader reader = { arena, compiled->form, &pattern->source,
				 faults };
	struct str given = str_of(text);

	if (!str_has_ending(given, compiled->extension))
		given = arena_concat(arena, given, compiled->extension);
	pattern->source = (struct source){ .name = STR("-n"), .text = given };
	if (text_invalid(given) < given.len) {
		fault(faults, MSG_OPTION_VALUE_WRONG, spot_nowhere(), STR("-n"),
		      given, STR("UTF-8"));
		return NULL;
	}
	pattern->phrase = phrase_read(arena, &pattern->source, given, faults);
	for (size_t i = 0; i < pattern->phrase->count; i++)
		if (pattern->phrase->pieces[i].has_tag)
			check_tag(&reader, &pattern->phrase->pieces[i].tag);
	return faults->errors ? NULL : pattern;
}

/* Whether there is something to print for TAG: a tick always is. */
static bool
is_answered(const struct tag *tag, const struct record *record)
{
	const struct value *value;
	struct named named;

	if (!named_find(record->fields, tag, &named))
		return false;
	value = named_value(&named, record);
	return named.choice ||
	       (value && value->state == ANSWERED && value->nitems > 0);
}

static void
put_tag(struct buf *name, const struct piece *piece,
	const struct record *record, struct str owner, struct faults *faults)
{
	struct piece alone = { .has_tag = true, .tag = piece->tag };
	struct phrase phrase = { .pieces = &alone, .count = 1 };

	if (!tag_has(&piece->tag, FILTER_OR) &&
	    !tag_has(&piece->tag, FILTER_BOX) &&
	    !is_answered(&piece->tag, record))
		fault(faults, MSG_NAME_UNANSWERED, spot_nowhere(),
		      piece->tag.path[0], owner);
	buf_put(name,
		filename_piece(name->arena, print_phrase(name->arena, &phrase,
							 record, record)));
}

struct str
pattern_print(struct arena *arena, const struct pattern *pattern,
	      const struct record *record, struct str owner,
	      struct faults *faults)
{
	struct buf name = { .arena = arena };

	for (size_t i = 0; i < pattern->phrase->count; i++) {
		const struct piece *piece = &pattern->phrase->pieces[i];

		buf_put(&name, piece->text);
		if (piece->has_tag)
			put_tag(&name, piece, record, owner, faults);
	}
	return filename_tidy(arena, text_nfc(arena, buf_str(&name)));
}
