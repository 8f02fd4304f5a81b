/* settle.c - the answers of the top level or of one record. */
#include "docx/extract/settle.h"

#include <stdint.h>

#include "docx/extract/settle_agree.h"
#include "docx/extract/settle_copies.h"
#include "docx/extract/settle_write.h"
#include "docx/wordml/fixed.h"

/* --- gathering ------------------------------------------------------------ */

/* Whether SHOWN is of GROUP. */
static bool
goes_with(const struct group *group, const struct shown *shown)
{
	const struct shown *first = group->shown[0];

	if (shown->is_item || first->is_item)
		return shown->is_item == first->is_item &&
		       shown->group == first->group;
	return shown_is_box(shown) && shown_is_box(first) && shown->choice;
}

/* The group that SHOWN goes with, a new one if there is none. */
static struct group *
group_for(struct settling *settling, const struct shown *shown)
{
	struct group *group;

	for (size_t i = 0; i < settling->count; i++)
		if (goes_with(&settling->groups[i], shown))
			return &settling->groups[i];
	group = arena_push(settling->scope->settler->arena, settling->groups,
			   settling->count, settling->cap);
	group->field = shown->field;
	return group;
}

static void
gather(struct settling *settling)
{
	struct arena *arena = settling->scope->settler->arena;
	const struct shown_list *seen = &settling->scope->seen;

	for (size_t i = 0; i < seen->count; i++) {
		const struct shown *shown = &seen->list[i];
		struct group *group;

		if (shown->field != settling->field)
			continue;
		group = group_for(settling, shown);
		*arena_push(arena, group->shown, group->count, group->cap) =
			shown;
	}
}

/* The same items that stand there several times are a group each time. */
static void
split(struct settling *settling, size_t index)
{
	const struct group whole = settling->groups[index];
	const struct settler *settler = settling->scope->settler;
	size_t each =
		settle_copy(settler, settling->field,
			    SIZE_MAX - whole.shown[0]->group, whole.count);

	settling->groups[index].count = each;
	for (size_t from = each; from < whole.count; from += each)
		*arena_push(settler->arena, settling->groups, settling->count,
			    settling->cap) = (struct group){
			whole.field, whole.shown + from,
			whole.count - from < each ? whole.count - from : each, 0
		};
}

static struct settling
settling_of(const struct scope *scope, const struct field *field)
{
	struct settling settling = { .scope = scope, .field = field };

	gather(&settling);
	for (size_t i = settling.count; i-- > 0;)
		if (settling.groups[i].shown[0]->is_item &&
		    scope->fields == &scope->settler->form->fields)
			split(&settling, i);
	return settling;
}

/* --- what is new ---------------------------------------------------------- */

static const struct value *
value_before(const struct scope *scope, const struct field *field)
{
	return record_value(scope->before, field);
}

/* A box that must be answered and is not ticked says no. */
static bool
says_no(const struct group *group, const struct value *before)
{
	return group_is_boxes(group) && !group->shown[0]->choice &&
	       group->field->is_required && before->state == UNANSWERED;
}

/* The place that shows most of what is no longer as it was before, NULL where
 * nothing has changed. */
static const struct group *
changed(const struct settling *settling)
{
	struct arena *arena = settling->scope->settler->arena;
	const struct value *before =
		value_before(settling->scope, settling->field);
	const struct group *best = NULL;

	for (size_t i = 0; i < settling->count; i++) {
		const struct group *group = &settling->groups[i];

		if ((!best || group_loss(group) < group_loss(best)) &&
		    (says_no(group, before) ||
		     !group_says(arena, group, before)))
			best = group;
	}
	return best;
}

/* The answer that GROUP gives now. */
static void
take(const struct settling *settling, const struct group *group)
{
	const struct scope *scope = settling->scope;
	struct texts texts = group_texts(scope->settler->arena, group);

	if (!settle_boxes(settling, group) || !settle_agrees(settling, group))
		settle_broken(scope, settling->field, group->shown[0]);
	else
		settle_put(scope, settling->field, group, &texts);
}

/* --- parts ---------------------------------------------------------------- */

static void
add_items(const struct scope *scope, const struct field *field,
	  struct texts *texts)
{
	const struct value *value = value_before(scope, field);

	for (size_t i = 0; value->state == ANSWERED && i < value->nitems; i++)
		*arena_push(scope->settler->arena, texts->list, texts->count,
			    texts->cap) = value->items[i].text;
}

/* What the places of PART say, or would if it is nowhere. */
static bool
add_part(const struct scope *scope, const struct field *part,
	 struct texts *texts, const struct group **place)
{
	struct settling settling = settling_of(scope, part);
	const struct group *group = settling.count ? changed(&settling) : NULL;
	struct texts own = { .count = 0 };
	bool was_there = value_before(scope, part)->nitems > 0;

	if (group)
		own = group_texts(scope->settler->arena, group);
	if (group && !settle_agrees(&settling, group))
		return false;
	if (settling.count)
		*place = group ? group : *place ? *place : settling.groups;
	if (!group && settling.count)
		add_items(scope, part, texts);
	for (size_t i = 0; i < own.count; i++)
		*arena_push(scope->settler->arena, texts->list, texts->count,
			    texts->cap) = own.list[i];
	return group || (was_there && !settling.count);
}

/* Whether the parts of WHOLE are seen and say something else now. */
static bool
take_parts(const struct scope *scope, const struct field *whole)
{
	const struct group *place = NULL;
	struct texts texts = { .count = 0 };
	bool is_changed = false;

	for (size_t i = 0; i < scope->fields->count; i++)
		if (scope->fields->list[i].whole == whole)
			is_changed |= add_part(scope, &scope->fields->list[i],
					       &texts, &place);
	if (!is_changed || !place)
		return false;
	settle_put(scope, whole, place, &texts);
	return true;
}

/* --- what is gone --------------------------------------------------------- */

/* Whether the template prints FIELD, or a part of it, in a control. */
static bool
was_shown(const struct settler *settler, const struct field *field)
{
	const struct fields *top = &settler->form->fields;

	for (size_t i = 0; i < top->count; i++)
		if ((&top->list[i] == field || top->list[i].whole == field) &&
		    fixed_has_name(settler->arena, settler->frame, FIXED_SHOWN,
				   top->list[i].key))
			return true;
	return false;
}

static bool
is_seen(const struct scope *scope, const struct field *field)
{
	for (size_t i = 0; i < scope->seen.count; i++)
		if (scope->seen.list[i].field == field ||
		    scope->seen.list[i].field->whole == field)
			return true;
	return false;
}

/* Something else may be written now where an answer was printed. */
static void
tell_gone(const struct scope *scope, const struct field *field)
{
	const struct settler *settler = scope->settler;

	if (scope->fields == &settler->form->fields &&
	    value_before(scope, field)->state == ANSWERED &&
	    !is_seen(scope, field) && was_shown(settler, field))
		fault(settler->faults, MSG_PLACE_GONE,
		      spot_source(settler->answers->source), field->key,
		      field->label);
}

/* --- all of them ---------------------------------------------------------- */

static void
settle(const struct scope *scope, const struct field *field)
{
	struct settling settling = settling_of(scope, field);
	const struct group *group = settling.count ? changed(&settling) : NULL;

	if (group)
		take(&settling, group);
	else if (!take_parts(scope, field)) {
		tell_gone(scope, field);
		settle_keep(scope, field,
			    settling.count ? settling.groups : NULL);
	}
}

void
settle_fields(const struct scope *scope)
{
	for (size_t i = 0; i < scope->fields->count; i++) {
		const struct field *field = &scope->fields->list[i];

		if (!field->value && field->type != TYPE_RECORDS)
			settle(scope, field);
	}
}
