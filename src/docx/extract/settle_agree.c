/* settle_agree.c - several places, one answer. */
#include "docx/extract/settle_agree.h"

#include "docx/extract/settle_write.h"
#include "form/typed/read.h"

/* What TEXTS mean, unanswered where that cannot be read. */
static struct value
meaning(const struct scope *scope, const struct field *field,
	const struct texts *texts)
{
	struct arena *arena = scope->settler->arena;
	struct faults unheard = { .arena = arena };
	struct source source = { .name = STR("") };
	struct value value = { .state = UNANSWERED };

	for (size_t i = 0; i < texts->count; i++) {
		struct answer answer =
			settle_answer(arena, field, texts->list[i]);

		if (answer.nlines &&
		    !read_items(arena, field, &source, &answer, &value.items,
				&value.nitems, &value.items_cap, &unheard))
			return (struct value){ .state = WRONG };
		value.state = ANSWERED;
	}
	return value;
}

static void
tell_apart(const struct scope *scope, const struct shown *one,
	   const struct shown *other)
{
	struct arena *arena = scope->settler->arena;
	const struct shown *both[] = { one, other };

	for (size_t i = 0; i < 2; i++) {
		const struct reading *here = both[i]->reading;

		fault(scope->settler->faults, MSG_PLACES_DIFFER,
		      ((struct spot){ &here->excerpt->source,
				      settle_at(here) }),
		      one->field->key, one->field->label,
		      settle_words(arena, both[i]),
		      settle_words(arena, both[1 - i]));
	}
}

/* Boxes of one choice, one ticked and one not. */
static bool
boxes_agree(const struct scope *scope, const struct group *group)
{
	for (size_t i = 0; i < group->count; i++)
		for (size_t j = 0; j < i; j++)
			if (group->shown[i]->choice ==
				    group->shown[j]->choice &&
			    group->shown[i]->reading->is_ticked !=
				    group->shown[j]->reading->is_ticked) {
				tell_apart(scope, group->shown[j],
					   group->shown[i]);
				return false;
			}
	return true;
}

bool
settle_agrees(const struct settling *settling, const struct group *chosen)
{
	struct arena *arena = settling->scope->settler->arena;
	struct texts texts = group_texts(arena, chosen);
	struct value value = meaning(settling->scope, settling->field, &texts);

	for (size_t i = 0; i < settling->count; i++) {
		const struct group *group = &settling->groups[i];

		if (group == chosen || value.state == WRONG ||
		    group_is_blank(arena, group) ||
		    group_says(arena, group, &value))
			continue;
		tell_apart(settling->scope, chosen->shown[0], group->shown[0]);
		return false;
	}
	return true;
}

static bool
is_too_many(const struct settling *settling, const struct group *group)
{
	const struct shown *ticked[2];
	size_t count = 0;

	if (settling->field->type != TYPE_CHOICE)
		return false;
	for (size_t i = 0; i < group->count && count < 2; i++)
		if (group->shown[i]->reading->is_ticked &&
		    (count == 0 ||
		     ticked[0]->choice != group->shown[i]->choice))
			ticked[count++] = group->shown[i];
	if (count == 2)
		fault(settling->scope->settler->faults, MSG_BOXES_TWO,
		      ((struct spot){ &ticked[1]->reading->excerpt->source,
				      settle_at(ticked[1]->reading) }),
		      settling->field->key, settling->field->label,
		      ticked[0]->choice->label, ticked[1]->choice->label);
	return count == 2;
}

bool
settle_boxes(const struct settling *settling, const struct group *group)
{
	return !group_is_boxes(group) || (!is_too_many(settling, group) &&
					  boxes_agree(settling->scope, group));
}
