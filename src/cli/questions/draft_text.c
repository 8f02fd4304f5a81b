/* draft_text.c - questions into sections of a form. */
#include "base/text.h"
#include "base/where.h"
#include "cli/questions/drafter.h"
#include "cli/text/lines.h"

/* --- labels --------------------------------------------------------------- */

static struct str
spaced(struct arena *arena, struct str key)
{
	struct buf text = { .arena = arena };

	for (size_t i = 0; i < key.len; i++)
		buf_char(&text, key.data[i] == '_' ? ' ' : key.data[i]);
	return buf_str(&text);
}

/* Whether another question of the same list has the name FOLDED. */
static bool
is_taken(const struct drafter *drafter, const struct question *question,
	 struct str folded)
{
	for (size_t i = 0; i < drafter->count; i++) {
		const struct question *other = &drafter->list[i];

		if (other == question || !str_eq(other->list, question->list))
			continue;
		if (str_eq(other->key, folded) ||
		    (other < question && str_eq(other->folded, folded)))
			return true;
	}
	return false;
}

static void
label_all(struct drafter *drafter)
{
	for (size_t i = 0; i < drafter->count; i++) {
		struct question *question = &drafter->list[i];
		struct str *folded = &question->folded;

		*folded = text_fold(drafter->arena, question->label);
		if (!drafter->plain && folded->len &&
		    !is_taken(drafter, question, *folded))
			continue;
		question->label = spaced(drafter->arena, question->key);
		*folded = text_fold(drafter->arena, question->label);
	}
}

/* --- text ----------------------------------------------------------------- */

static void
put(struct drafter *drafter, struct str name, struct str value)
{
	if (!value.len)
		return;
	lines_pad(&drafter->out, name, 9);
	buf_put(&drafter->out, STR("= "));
	buf_put(&drafter->out, value);
	buf_char(&drafter->out, '\n');
}

static void
comment(struct drafter *drafter, enum message message, struct str key)
{
	lines_put(&drafter->out, STR("# "),
		  cli_words(drafter->cli, message, key, STR("")));
}

/* Labels that fold alike are one answer. */
static struct str
choice_label(const struct drafter *drafter, const struct question *question,
	     size_t index)
{
	const struct drafted_choice *choice = &question->choices[index];
	struct str folded = choice->folded;

	for (size_t i = 0; i < question->nchoices; i++)
		if (i != index && (str_eq(question->choices[i].key, folded) ||
				   str_eq(question->choices[i].folded, folded)))
			folded.len = 0;
	if (!folded.len || drafter->plain)
		return spaced(drafter->arena, choice->key);
	return choice->label;
}

static void
fold_choices(struct arena *arena, const struct question *question)
{
	for (size_t i = 0; i < question->nchoices; i++)
		question->choices[i].folded =
			text_fold(arena, question->choices[i].label);
}

static void
put_question(struct drafter *drafter, const struct question *question)
{
	struct buf where = { .arena = drafter->arena };

	where_put(&where, question->first->place, drafter->cli->language);
	buf_char(&drafter->out, '\n');
	lines_put(&drafter->out, STR("# "), buf_str(&where));
	buf_char(&drafter->out, '[');
	if (question->list.len) {
		buf_put(&drafter->out, question->list);
		buf_char(&drafter->out, '.');
	}
	buf_put(&drafter->out, question->key);
	buf_put(&drafter->out, STR("]\n"));
	put(drafter, STR("label"), question->label);
	put(drafter, STR("type"), question->type);
	if (question->first->field->value)
		put(drafter, STR("value"), question->first->field->value->text);
	put(drafter, STR("required"), buf_str(&question->required));
	if (question->is_sole)
		put(drafter, STR("max"), STR("1"));
	fold_choices(drafter->arena, question);
	for (size_t i = 0; i < question->nchoices; i++)
		put(drafter, STR("choice"),
		    arena_concat(drafter->arena, question->choices[i].key,
				 STR(" : "),
				 choice_label(drafter, question, i)));
	if (str_eq(question->type, STR("choice")) && question->nchoices > 1)
		comment(drafter, MSG_DRAFT_CHOICES, STR(""));
}

static void
put_fields(struct drafter *drafter, struct str list)
{
	for (size_t i = 0; i < drafter->count; i++)
		if (str_eq(drafter->list[i].list, list))
			put_question(drafter, &drafter->list[i]);
}

struct str
draft_text(struct drafter *drafter, struct str title)
{
	label_all(drafter);
	comment(drafter, MSG_DRAFT_HOW, STR(""));
	comment(drafter, MSG_DRAFT_TYPES, STR(""));
	comment(drafter, MSG_DRAFT_MORE, STR(""));
	buf_put(&drafter->out, STR("[form]\n"));
	put(drafter, STR("title"), title);
	for (size_t i = 0; i < drafter->count; i++) {
		if (drafter->list[i].list.len)
			continue;
		put_question(drafter, &drafter->list[i]);
		if (str_eq(drafter->list[i].type, STR("records")))
			put_fields(drafter, drafter->list[i].key);
	}
	return buf_str(&drafter->out);
}
