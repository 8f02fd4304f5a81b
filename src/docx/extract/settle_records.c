/* settle_records.c - rows into records, those of before found again. */
#include <stdint.h>

#include "docx/extract/settle_copies.h"
#include "docx/extract/settle_write.h"

/* One place of a list: its rows in their order, each the readings that it
 * has. */
struct place_of_list {
	size_t among;
	const struct page_row *last;
	struct shown_list *rows;
	size_t count, cap;
};

struct listing {
	const struct settler *settler;
	const struct field *list;
	struct place_of_list *places;
	size_t count, cap;
};

/* --- gathering ------------------------------------------------------------ */

static bool
is_of(const struct fields *fields, const struct field *field)
{
	return field >= fields->list && field < fields->list + fields->count;
}

static struct place_of_list *
place_of(struct listing *listing, size_t among)
{
	struct place_of_list *place;

	for (size_t i = 0; i < listing->count; i++)
		if (listing->places[i].among == among)
			return &listing->places[i];
	place = arena_push(listing->settler->arena, listing->places,
			   listing->count, listing->cap);
	place->among = among;
	return place;
}

static void
gather(struct listing *listing)
{
	struct arena *arena = listing->settler->arena;
	const struct shown_list *all = &listing->settler->all;

	for (size_t i = 0; i < all->count; i++) {
		const struct page_row *row = all->list[i].row;
		struct place_of_list *place;
		struct shown_list *seen;

		if (!row || !is_of(&listing->list->fields, all->list[i].field))
			continue;
		place = place_of(listing, row->among);
		if (place->last != row)
			arena_push(arena, place->rows, place->count,
				   place->cap);
		place->last = row;
		seen = &place->rows[place->count - 1];
		*arena_push(arena, seen->list, seen->count, seen->cap) =
			all->list[i];
	}
}

/* Each copy of a list that is printed for each record of another is a place of
 * its own. */
static void
split(struct listing *listing, size_t index)
{
	const struct place_of_list whole = listing->places[index];
	size_t each = settle_copy(listing->settler, listing->list,
				  SIZE_MAX - whole.among, whole.count);

	listing->places[index].count = each;
	for (size_t from = each; from < whole.count; from += each) {
		struct place_of_list *copy =
			arena_push(listing->settler->arena, listing->places,
				   listing->count, listing->cap);

		*copy = whole;
		copy->rows += from;
		copy->count =
			whole.count - from < each ? whole.count - from : each;
	}
}

/* --- which record was which ----------------------------------------------- */

/* Whether SEEN shows what RECORD was. */
static bool
row_says(const struct listing *listing, const struct shown_list *seen,
	 const struct record *record)
{
	for (size_t i = 0; i < seen->count; i++) {
		const struct shown *shown = &seen->list[i];
		struct group group = { shown->field, &shown, 1, 0 };

		if (!group_says(listing->settler->arena, &group,
				record_value(record, shown->field)))
			return false;
	}
	return true;
}

/* Between two rows that are as they were as many new ones as there were
 * before are the same, written over. */
static void
pair_gap(size_t *pairs, size_t row, size_t rows, size_t old, size_t olds)
{
	for (size_t i = 0; i < rows && rows == olds; i++)
		pairs[row + i] = old + i + 1;
}

/* For each row of PLACE one more than the number of the record that it was, 0
 * for a new one. */
static size_t *
pairs_of(const struct listing *listing, const struct place_of_list *place,
	 const struct value *before)
{
	size_t *pairs =
		arena_new(listing->settler->arena, size_t, place->count);
	size_t row = 0, old = 0;

	for (size_t i = 0; i < place->count; i++) {
		size_t j = old;

		while (j < before->nrecords &&
		       !row_says(listing, &place->rows[i], before->records[j]))
			j++;
		if (j == before->nrecords)
			continue;
		pairs[i] = j + 1;
		pair_gap(pairs, row, i - row, old, j - old);
		row = i + 1;
		old = j + 1;
	}
	pair_gap(pairs, row, place->count - row, old, before->nrecords - old);
	return pairs;
}

/* --- one record ----------------------------------------------------------- */

/* The section of the answers that were given that is record INDEX of LIST. */
static const struct section *
given_section(const struct settler *settler, const struct field *list,
	      size_t index)
{
	for (size_t i = 0; i < settler->given->count; i++) {
		const struct section *section = &settler->given->sections[i];

		if (section->name.len &&
		    form_find(settler->form, &settler->form->fields,
			      section->folded) == list &&
		    index-- == 0)
			return section;
	}
	return NULL;
}

static struct section *
add_section(const struct settler *settler, const struct field *list)
{
	struct answers *answers = settler->answers;
	struct section *section = arena_push(settler->arena, answers->sections,
					     answers->count, answers->cap);

	section->source = settler->given->source;
	section->name = section->folded = list->key;
	return section;
}

static bool
has_answers(const struct section *section)
{
	for (size_t i = 0; i < section->count; i++)
		if (section->answers[i].nlines || section->answers[i].is_broken)
			return true;
	return false;
}

static void
add_seen(const struct settler *settler, struct scope *scope,
	 const struct shown_list *more)
{
	struct shown_list *seen = &scope->seen;

	for (size_t i = 0; i < more->count; i++)
		*arena_push(settler->arena, seen->list, seen->count,
			    seen->cap) = more->list[i];
}

/* Row INDEX of all places, that was record PAIR less one.  An empty row that is
 * new is none. */
static void
settle_row(const struct listing *listing, size_t index, size_t pair)
{
	const struct settler *settler = listing->settler;
	const struct value *before =
		record_value(settler->before, listing->list);
	struct scope scope = { .settler = settler,
			       .fields = &listing->list->fields };
	const struct reading *reading =
		listing->places[0].rows[index].list->reading;

	for (size_t i = 0; i < listing->count; i++)
		add_seen(settler, &scope, &listing->places[i].rows[index]);
	scope.before = pair ? before->records[pair - 1]
			    : record_new(settler->arena, scope.fields);
	scope.given =
		pair ? given_section(settler, listing->list, pair - 1) : NULL;
	scope.out = add_section(settler, listing->list);
	scope.out->source = &reading->excerpt->source;
	scope.out->name = settle_at(reading);
	settle_fields(&scope);
	if (!pair && !has_answers(scope.out))
		settler->answers->count--;
}

/* --- one list ------------------------------------------------------------- */

static bool
is_as_long(const struct listing *listing, const struct place_of_list *place)
{
	const struct settler *settler = listing->settler;
	const struct place_of_list *both[] = { &listing->places[0], place };

	if (both[0]->count == both[1]->count)
		return true;
	for (size_t i = 0; i < 2; i++) {
		const struct reading *here =
			both[i]->rows[both[i]->count - 1].list->reading;

		fault(settler->faults, MSG_PLACES_DIFFER,
		      ((struct spot){ &here->excerpt->source,
				      settle_at(here) }),
		      listing->list->key, listing->list->label,
		      arena_number(settler->arena, both[i]->count),
		      arena_number(settler->arena, both[1 - i]->count));
	}
	return false;
}

/* A list that is nowhere to be seen. */
static void
keep_list(const struct settler *settler, const struct field *list)
{
	const struct section *given;

	for (size_t i = 0; (given = given_section(settler, list, i)); i++) {
		struct scope scope = { .settler = settler,
				       .fields = &list->fields,
				       .given = given };

		scope.out = add_section(settler, list);
		scope.out->name = given->name;
		for (size_t j = 0; j < list->fields.count; j++)
			if (!list->fields.list[j].value)
				settle_keep(&scope, &list->fields.list[j],
					    NULL);
	}
}

static void
settle_list(const struct settler *settler, const struct field *list)
{
	struct listing listing = { .settler = settler, .list = list };
	const struct value *before = record_value(settler->before, list);
	const size_t *pairs;

	gather(&listing);
	if (listing.count == 0) {
		keep_list(settler, list);
		return;
	}
	for (size_t i = listing.count; i-- > 0;)
		split(&listing, i);
	for (size_t i = 1; i < listing.count; i++)
		if (!is_as_long(&listing, &listing.places[i]))
			return;
	pairs = pairs_of(&listing, &listing.places[0], before);
	for (size_t i = 0; i < listing.places[0].count; i++)
		settle_row(&listing, i, pairs[i]);
}

void
settle_records(const struct settler *settler)
{
	const struct fields *top = &settler->form->fields;

	for (size_t i = 0; i < top->count; i++)
		if (top->list[i].fields.count ||
		    top->list[i].type == TYPE_BLOCK)
			settle_list(settler, &top->list[i]);
}
