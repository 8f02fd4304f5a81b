/* wishes.c - wishes by their keys, then as the text of a form. */
#include "docx/compile/wishes.h"

#include <stdint.h>

#include "base/text.h"

/* --- the set -------------------------------------------------------------- */

struct wishes
wishes_begin(struct arena *arena)
{
	struct wishes wishes = { .arena = arena };

	wishes.numbers = xmlHashCreate(0);
	if (!wishes.numbers)
		arena_fail(arena);
	return wishes;
}

void
wishes_end(struct wishes *wishes)
{
	xmlHashFree(wishes->numbers, NULL);
}

static const xmlChar *
name_of(const struct wishes *wishes, struct str text)
{
	return BAD_CAST arena_dup(wishes->arena, text).data;
}

struct wish *
wishes_find(const struct wishes *wishes, struct str owner, struct str key)
{
	uintptr_t number = (uintptr_t)xmlHashLookup2(
		wishes->numbers, name_of(wishes, key), name_of(wishes, owner));

	return number ? &wishes->list[number - 1] : NULL;
}

struct wish *
wishes_for(struct wishes *wishes, struct str owner, struct str key,
	   struct str type)
{
	struct wish *wish = wishes_find(wishes, owner, key);

	if (wish) {
		if (str_eq(wish->type, STR("text")))
			wish->type = type;
		return wish;
	}
	wish = arena_push(wishes->arena, wishes->list, wishes->count,
			  wishes->cap);
	if (xmlHashAddEntry2(wishes->numbers, name_of(wishes, key),
			     name_of(wishes, owner),
			     (void *)(uintptr_t)wishes->count))
		arena_fail(wishes->arena);
	wish->owner = owner;
	wish->key = key;
	wish->type = type;
	wish->required.arena = wishes->arena;
	return wish;
}

/* The most choices of a question. */
enum { PICKED = 1000 };

void
wishes_pick(struct wishes *wishes, struct wish *wish, struct str choice)
{
	struct str folded = text_fold(wishes->arena, choice);

	if (folded.len == 0 || wish->npicked == PICKED)
		return;
	for (size_t i = 0; i < wish->npicked; i++)
		if (str_eq(text_fold(wishes->arena, wish->picked[i]), folded))
			return;
	*arena_push(wishes->arena, wish->picked, wish->npicked,
		    wish->picked_cap) = choice;
}

/* --- the form ------------------------------------------------------------- */

static void
put_choice(struct buf *text, struct str label)
{
	buf_put(text, STR("choice = "));
	buf_put(text, text_fold(text->arena, label));
	buf_put(text, STR(" : "));
	buf_put(text, label);
	buf_char(text, '\n');
}

static void
put_choices(struct buf *text, const struct wish *wish)
{
	for (size_t i = 0; i < wish->npicked; i++)
		put_choice(text, wish->picked[i]);
}

/* A block's item may be a number, a date and so on. */
static struct str
type_of(const struct wish *wish)
{
	bool is_open = str_eq(wish->type, STR("text")) ||
		       (str_eq(wish->type, STR("choice")) && wish->is_block);

	if (wish->is_sole)
		return STR("records");
	return wish->is_block && is_open ? STR("block") : wish->type;
}

static void
put(struct buf *text, const struct wish *wish)
{
	buf_put(text, STR("["));
	buf_put(text, wish->owner);
	if (wish->owner.len)
		buf_char(text, '.');
	buf_put(text, wish->key);
	buf_put(text, STR("]\nlabel = "));
	buf_put(text, wish->key);
	buf_put(text, STR("\ntype = "));
	buf_put(text, type_of(wish));
	if (wish->is_sole)
		buf_put(text, STR("\nmax = 1"));
	if (wish->required.len && (wish->is_sole || !wish->is_block)) {
		buf_put(text, STR("\nrequired = "));
		buf_put(text, buf_str(&wish->required));
	}
	if (wish->value.len) {
		buf_put(text, STR("\nvalue = "));
		buf_put(text, wish->value);
	}
	buf_put(text, STR("\n"));
	if (str_starts(type_of(wish), STR("choice")))
		put_choices(text, wish);
}

/* Whether WISH is a question, or a field of a list. */
static bool
is_placed(const struct wishes *wishes, const struct wish *wish)
{
	const struct wish *list = NULL;

	if (wish->owner.len)
		list = wishes_find(wishes, STR(""), wish->owner);
	return !list || list->is_sole || str_eq(type_of(list), STR("block"));
}

/* Lists stand before their fields. */
struct str
wishes_form(const struct wishes *wishes)
{
	struct buf text = { .arena = wishes->arena };

	for (int nested = 0; nested < 2; nested++)
		for (size_t i = 0; i < wishes->count; i++)
			if ((wishes->list[i].owner.len > 0) == nested &&
			    is_placed(wishes, &wishes->list[i]))
				put(&text, &wishes->list[i]);
	return buf_str(&text);
}
