/* look.c - an expression sees what it names, or all that was answered. */
#include "form/check/checker.h"
#include "form/file/sight.h"

/* The items of FIELD that are seen: all that there are, or the one at hand. */
struct shown {
	struct str key;
	const struct item *items;
	size_t count, current; /* from 1, or 0 */
};

static inline struct shown
shown(const struct checker *checker, const struct sight *sight,
      const struct item *about)
{
	const struct value *value = record_value(checker->top, sight->field);
	struct shown shown = { sight->field->key, value->items, value->nitems,
			       0 };

	if (!sight->is_named) {
		shown.items = about;
		shown.count = 1;
	}
	if (sight->is_own)
		shown.current = (size_t)(about - shown.items) + 1;
	return shown;
}

/* What is left for a description. */
struct room {
	char *at;
	const char *end;
};

static bool
put(struct room *room, const void *bytes, size_t len)
{
	if (len > (size_t)(room->end - room->at))
		return false;
	memcpy(room->at, bytes, len);
	room->at += len;
	return true;
}

/* Of what does not fit into 16 bits there is too much to be described. */
static bool
describe_field(struct room *room, const struct shown *shown)
{
	const uint16_t numbers[] = { (uint16_t)shown->count,
				     (uint16_t)shown->current };

	if (!put(room, numbers, sizeof numbers))
		return false;
	for (size_t i = 0; i < shown->count; i++) {
		struct str text = shown->items[i].text;
		const uint16_t len = (uint16_t)text.len;

		if (!put(room, &len, sizeof len) ||
		    !put(room, text.data, text.len))
			return false;
	}
	return true;
}

/* Whether what a narrow XPATH sees is little enough to be told apart by. */
static bool
describe(const struct checker *checker, const struct xpath *xpath,
	 enum sort sort, const struct item *about)
{
	struct glance *glance = &checker->evaluator->glance;
	struct room room = { glance->description,
			     glance->description + sizeof glance->description };

	put(&room, &sort, sizeof sort);
	if (xpath->has_position)
		put(&room, &checker->top->position,
		    sizeof checker->top->position);
	for (size_t i = 0; i < xpath->nsights; i++) {
		struct shown seen = shown(checker, &xpath->sights[i], about);

		if (!describe_field(&room, &seen))
			return false;
	}
	glance->len = (size_t)(room.at - glance->description);
	return true;
}

static struct context
show(const struct checker *checker, const struct xpath *xpath,
     const struct item *about)
{
	struct evaluator *evaluator = checker->evaluator;
	struct context context = { evaluator_glance(evaluator), NULL,
				   checker->top->position, 1 };

	for (size_t i = 0; i < xpath->nsights; i++) {
		struct shown seen = shown(checker, &xpath->sights[i], about);

		for (size_t j = 0; j < seen.count; j++) {
			struct _xmlNode *node =
				evaluator_add(evaluator, context.node, NULL,
					      seen.key, seen.items[j].text);

			if (j + 1 == seen.current)
				context.current = node;
		}
	}
	return context;
}

/* Whether it could be worked out again without going beyond the limits. */
static bool
is_affordable(const struct evaluator *evaluator, const struct memory *memory)
{
	return evaluator->steps + memory->steps < XPATH_ALL_STEPS &&
	       evaluator->text + memory->text <= XPATH_ALL_TEXT;
}

/* As if it had been worked out again. */
static void
take(struct evaluator *evaluator, const struct memory *memory,
     struct verdict *verdict)
{
	evaluator->steps += memory->steps;
	evaluator->text += memory->text;
	*verdict = memory->verdict;
	if (verdict->count == 0)
		return;
	verdict->texts =
		arena_new(evaluator->arena, struct str, verdict->count);
	for (size_t i = 0; i < verdict->count; i++)
		verdict->texts[i] =
			arena_dup(evaluator->arena, memory->verdict.texts[i]);
}

/* What it comes to is kept for QUERY, if that is not NULL. */
static enum outcome
work_out(const struct checker *checker, const struct xpath *xpath,
	 enum sort sort, const struct item *about, const struct query *query,
	 struct verdict *verdict)
{
	struct evaluator *evaluator = checker->evaluator;
	size_t steps = evaluator->steps, text = evaluator->text;
	struct context context = show(checker, xpath, about);
	enum outcome outcome =
		xpath_evaluate(evaluator, xpath, sort, &context, verdict);

	if (outcome == WORKED_OUT && query)
		memo_keep(&evaluator->memo,
			  &(struct memory){ *query, *verdict,
					    evaluator->steps - steps,
					    evaluator->text - text });
	return outcome;
}

static enum outcome
evaluate_narrow(const struct checker *checker, const struct xpath *xpath,
		enum sort sort, const struct item *about,
		struct verdict *verdict)
{
	struct evaluator *evaluator = checker->evaluator;
	struct glance *glance = &evaluator->glance;
	const struct query query = { xpath->identity,
				     { glance->description, glance->len },
				     xpath->hash };
	const struct memory *known = memo_find(&evaluator->memo, &query);

	if (!known || !is_affordable(evaluator, known))
		return work_out(checker, xpath, sort, about,
				known ? NULL : &query, verdict);
	take(evaluator, known, verdict);
	return WORKED_OUT;
}

/* A record of a list has its number there as position, and last() is how many
 * there are. */
static struct context
whole(const struct checker *checker, const struct about *about)
{
	const struct record *record = about->record;
	struct context context = { .position = record->position, .size = 1 };

	checker_show(checker);
	context.node = record->node;
	if (about->item)
		context.current = about->item->node;
	else if (about->inner)
		context.current = about->inner->node;
	if (record->among)
		context.size = record->among->nrecords;
	return context;
}

enum outcome
checker_evaluate(const struct checker *checker, const struct xpath *xpath,
		 enum sort sort, const struct about *about,
		 struct verdict *verdict)
{
	struct context context;

	if (xpath->is_narrow && describe(checker, xpath, sort, about->item))
		return evaluate_narrow(checker, xpath, sort, about->item,
				       verdict);
	context = whole(checker, about);
	return xpath_evaluate(checker->evaluator, xpath, sort, &context,
			      verdict);
}
