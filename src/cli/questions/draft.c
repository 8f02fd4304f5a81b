/* draft.c - slots into questions. */
#include "cli/questions/draft.h"

#include "cli/questions/drafter.h"

/* --- questions ------------------------------------------------------------ */

static struct question *
find(const struct drafter *drafter, struct str list, struct str key)
{
	for (size_t i = 0; i < drafter->count; i++)
		if (str_eq(drafter->list[i].key, key) &&
		    str_eq(drafter->list[i].list, list))
			return &drafter->list[i];
	return NULL;
}

/* The question KEY of LIST, which LISTED asks. */
static struct question *
ask_in(struct drafter *drafter, const struct listed *listed, struct str list,
       struct str key, struct str type)
{
	struct question *question = find(drafter, list, key);

	if (!question) {
		question = arena_push(drafter->arena, drafter->list,
				      drafter->count, drafter->cap);
		question->list = list;
		question->key = key;
		question->type = type;
		question->label = STR("");
		question->first = listed;
		question->required.arena = drafter->arena;
	}
	if (str_eq(question->type, STR("text")))
		question->type = type;
	return question;
}

static struct question *
ask(struct drafter *drafter, const struct listed *listed, struct str key,
    struct str type)
{
	const struct listed *owner = guess_owner(&drafter->guesser, listed);
	struct str list = owner && listed->depth < 2 ? owner->path[0] : STR("");
	struct question *question = ask_in(drafter, listed, list, key, type);

	if (!question->label.len)
		question->label = listed->label;
	return question;
}

static void
add_choice(struct drafter *drafter, struct question *question, struct str key,
	   struct str label)
{
	struct drafted_choice *choice;

	for (size_t i = 0; i < question->nchoices; i++)
		if (str_eq(question->choices[i].key, key)) {
			choice = &question->choices[i];
			if (!choice->label.len)
				choice->label = label;
			return;
		}
	choice = arena_push(drafter->arena, question->choices,
			    question->nchoices, question->choices_cap);
	*choice = (struct drafted_choice){ .key = key, .label = label };
}

/* --- slots ---------------------------------------------------------------- */

static void
take_choices(struct drafter *drafter, struct question *question,
	     const struct listed *listed)
{
	const struct field *field = listed->field;

	if (!str_eq(question->type, STR("choice")) &&
	    !str_eq(question->type, STR("choices")))
		return;
	if (listed->choice)
		add_choice(drafter, question, listed->choice->key,
			   listed->tag_kind == TAG_VALUE ? listed->after
							 : STR(""));
	for (size_t i = 0; i < field->nchoices; i++) {
		const struct choice *choice = &field->choices[i];
		bool is_named = !str_eq(choice->label, choice->key);

		add_choice(drafter, question, choice->key,
			   is_named ? choice->label : STR(""));
	}
}

/* A typed tag is; of the others the form that was derived tells. */
static bool
is_needed(const struct listed *listed)
{
	const struct field *field = listed->field;

	return !listed->choice && listed->tag_kind == TAG_VALUE &&
	       (str_eq(listed->kind, STR("tag")) ||
		str_eq(listed->kind, STR("picture")) || field->is_required ||
		field->required);
}

/* {{record.field}}, where there is one record. */
static void
take_part(struct drafter *drafter, const struct listed *listed, struct str type)
{
	struct str list = listed->sole->key;
	struct question *record =
		ask_in(drafter, listed, STR(""), list, STR("records"));
	struct question *question;

	record->type = STR("records");
	record->is_sole = true;
	if (is_needed(listed))
		drafter_require(&record->required,
				drafter_requirement(drafter, listed, record));
	question = ask_in(drafter, listed, list, listed->field->key, type);
	if (!question->label.len)
		question->label = listed->label;
	take_choices(drafter, question, listed);
	if (is_needed(listed))
		drafter_require(&question->required,
				drafter_requirement(drafter, listed, question));
}

static void
take_value(struct drafter *drafter, const struct listed *listed)
{
	struct question *question;
	struct str type = type_name(listed->field->type);
	struct str key = listed->path[0];

	if (listed->field->type == TYPE_BLOCK)
		type = STR("text");
	if (listed->sole) {
		take_part(drafter, listed, type);
		return;
	}
	if (listed->depth == 2 && !listed->choice) {
		if (find(drafter, key, listed->path[1]))
			return;
		question = ask_in(drafter, listed, key, listed->path[1], type);
		question->label = listed->label;
		drafter_require(&question->required, STR("yes"));
		return;
	}
	question = ask(drafter, listed, key, type);
	take_choices(drafter, question, listed);
	if (is_needed(listed))
		drafter_require(&question->required,
				drafter_requirement(drafter, listed, question));
}

static void
take_block(struct drafter *drafter, const struct listed *listed)
{
	static const struct str types[] = {
		[ROLE_VALUE] = STR_INIT("text"),
		[ROLE_YES_NO] = STR_INIT("yes-no"),
		[ROLE_LIST] = STR_INIT("list"),
		[ROLE_RECORDS] = STR_INIT("records"),
	};
	enum role role = guess_role(&drafter->guesser, listed);
	struct question *question;

	if (listed->sole) {
		take_part(drafter, listed,
			  listed->field->type == TYPE_BLOCK
				  ? types[guess_part(&drafter->guesser, listed)]
				  : type_name(listed->field->type));
		return;
	}
	if (role == ROLE_VALUE) {
		question = ask(drafter, listed, listed->path[0],
			       type_name(listed->field->type));
		take_choices(drafter, question, listed);
		return;
	}
	question = ask(drafter, listed, listed->path[0], types[role]);
	if (!question->is_sole)
		question->type = types[role];
}

/* Whether LISTED prints an item of the block around it. */
static bool
is_item(const struct drafter *drafter, const struct listed *listed)
{
	const struct listed *block = guess_around(&drafter->guesser, listed);

	if (listed->depth != 1)
		return listed->depth == 0;
	while (block && !(block->tag_kind == TAG_BLOCK && block->depth == 1 &&
			  str_eq(block->path[0], listed->path[0])))
		block = guess_around(&drafter->guesser, block);
	return block != NULL;
}

static void
take_all(struct drafter *drafter)
{
	const struct inventory *inventory = drafter->guesser.inventory;

	for (size_t i = 0; i < inventory->count; i++) {
		const struct listed *listed = &inventory->list[i];

		if (!listed->field)
			continue;
		if (listed->tag_kind != TAG_VALUE)
			take_block(drafter, listed);
		else if (!is_item(drafter, listed))
			take_value(drafter, listed);
	}
}

/* A block over an answer, as {{#ngay}}, may be left out. */
static void
free_blocks(struct drafter *drafter)
{
	const struct inventory *inventory = drafter->guesser.inventory;

	for (size_t i = 0; i < inventory->count; i++) {
		const struct listed *listed = &inventory->list[i];
		struct question *question;

		if (listed->tag_kind == TAG_VALUE || listed->depth != 1)
			continue;
		question = find(drafter, STR(""), listed->path[0]);
		if (question && !question->is_sole)
			question->required.len = 0;
	}
}

struct str
draft_form(const struct cli *cli, const struct inventory *inventory,
	   struct str title, bool plain)
{
	struct drafter drafter = {
		.cli = cli,
		.arena = cli->arena,
		.guesser = guess_begin(cli->arena, inventory),
		.out = { .arena = cli->arena },
		.plain = plain,
	};

	take_all(&drafter);
	free_blocks(&drafter);
	return draft_text(&drafter, title);
}
