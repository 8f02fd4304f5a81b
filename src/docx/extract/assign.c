/* assign.c - paths into fields, loose fields into records. */
#include "docx/extract/assign.h"

#include <stdint.h>

#include "base/text.h"
#include "docx/wordml/words.h"

/* The record that fields in no section are put into, of each block over a
 * list. */
struct loose {
	const struct field *list;
	size_t block;
	struct page_row *row;
	const xmlNode *tr;
	size_t first; /* of its readings */
};

struct assigner {
	struct arena *arena;
	const struct form *form;
	struct shown_list all;
	struct loose *looses;
	size_t nlooses, looses_cap;
	const struct page_row **soles; /* of lists of one record */
};

static const struct field *
find(const struct assigner *assigner, const struct fields *fields,
     struct str name)
{
	return form_find(assigner->form, fields,
			 text_fold(assigner->arena, name));
}

static const struct field *
find_top(const struct assigner *assigner, struct str name)
{
	return find(assigner, &assigner->form->fields, name);
}

static bool
has_records(const struct field *field)
{
	return field &&
	       (field->type == TYPE_RECORDS || field->type == TYPE_BLOCK);
}

/* --- paths ---------------------------------------------------------------- */

/* The steps of TAG from FROM on: a choice, or nothing. */
static bool
take_choice(const struct assigner *assigner, const struct tag *tag, size_t from,
	    struct shown *shown)
{
	if (from == tag->depth)
		return true;
	if (from + 1 != tag->depth)
		return false;
	shown->choice = field_choice(
		shown->field, text_fold(assigner->arena, tag->path[from]));
	return shown->choice;
}

/* Within the record or the item at hand. */
static bool
take_inner(const struct assigner *assigner, const struct tag *tag,
	   struct shown *shown)
{
	const struct page_row *row = shown->reading->row;
	const struct field *list = row ? find_top(assigner, row->list) : NULL;
	bool is_named =
		list && tag->depth && find_top(assigner, tag->path[0]) == list;

	if (!list)
		return false;
	if (!has_records(list) || (tag->depth == 0 && !list->fields.count)) {
		shown->field = list;
		shown->is_item = true;
		shown->group = row->among;
		return tag->depth == 0 || (is_named && tag->depth == 1);
	}
	if (tag->depth <= is_named)
		return false;
	shown->field = find(assigner, &list->fields, tag->path[is_named]);
	shown->row = row;
	return shown->field &&
	       take_choice(assigner, tag, (size_t)is_named + 1, shown);
}

static bool
take_top(const struct assigner *assigner, const struct tag *tag,
	 struct shown *shown)
{
	*shown = (struct shown){ .reading = shown->reading };
	if (tag->depth == 0)
		return false;
	shown->field = find_top(assigner, tag->path[0]);
	shown->is_item = shown->reading->badge.is_item;
	shown->group = SIZE_MAX - shown->reading->badge.block;
	return shown->field && shown->field->type != TYPE_RECORDS &&
	       take_choice(assigner, tag, 1, shown);
}

/* --- loose records -------------------------------------------------------- */

static bool
is_taken(const struct assigner *assigner, const struct loose *loose,
	 const struct shown *shown)
{
	for (size_t i = loose->first; i < assigner->all.count; i++) {
		const struct shown *other = &assigner->all.list[i];

		if (other->row == loose->row && other->field == shown->field &&
		    other->choice == shown->choice)
			return true;
	}
	return false;
}

static struct loose *
loose_of(struct assigner *assigner, const struct field *list, size_t block)
{
	struct loose *loose;

	for (size_t i = 0; i < assigner->nlooses; i++)
		if (assigner->looses[i].list == list &&
		    assigner->looses[i].block == block)
			return &assigner->looses[i];
	loose = arena_push(assigner->arena, assigner->looses, assigner->nlooses,
			   assigner->looses_cap);
	*loose = (struct loose){ .list = list, .block = block };
	return loose;
}

static void
begin_loose(struct assigner *assigner, struct loose *loose, const xmlNode *tr)
{
	loose->row = arena_new(assigner->arena, struct page_row, 1);
	*loose->row =
		(struct page_row){ loose->list->key, SIZE_MAX - loose->block };
	loose->tr = tr;
	loose->first = assigner->all.count;
}

/* What comes now is of another record of LIST. */
static void
end_loose(struct assigner *assigner, const struct field *list)
{
	for (size_t i = 0; i < assigner->nlooses; i++)
		if (assigner->looses[i].list == list)
			assigner->looses[i].row = NULL;
}

/* A list of one record has the same wherever its fields stand. */
static const struct page_row *
sole_row(struct assigner *assigner, const struct field *list)
{
	size_t index = (size_t)(list - assigner->form->fields.list);
	const struct page_row **row = &assigner->soles[index];

	if (!*row) {
		struct loose *loose = loose_of(assigner, list, 0);

		begin_loose(assigner, loose, NULL);
		*row = loose->row;
	}
	return *row;
}

/* In a file of others a row may lack a field; where we made one for each, the
 * rows may be of one record. */
static bool
take_loose(struct assigner *assigner, const struct tag *tag,
	   struct shown *shown)
{
	const struct field *list =
		tag->depth > 1 ? find_top(assigner, tag->path[0]) : NULL;
	const xmlNode *tr = words_around(shown->reading->node, "tr");
	size_t block = shown->reading->badge.block;
	struct loose *loose;

	*shown = (struct shown){ .reading = shown->reading };
	if (!has_records(list))
		return false;
	shown->field = find(assigner, &list->fields, tag->path[1]);
	if (!shown->field || !take_choice(assigner, tag, 2, shown))
		return false;
	if (field_is_sole(list)) {
		shown->row = sole_row(assigner, list);
		shown->is_item = shown->reading->badge.is_item;
		shown->group = SIZE_MAX - block;
		return true;
	}
	loose = loose_of(assigner, list, block);
	if (!loose->row ||
	    (loose->tr != tr && !shown->reading->badge.is_ours) ||
	    is_taken(assigner, loose, shown))
		begin_loose(assigner, loose, tr);
	shown->row = loose->row;
	return true;
}

/* --- all of them ---------------------------------------------------------- */

/* A block of a template without a form may have had no records. */
static bool
take_last(const struct assigner *assigner, const struct tag *tag,
	  struct shown *shown)
{
	struct tag last = { .path = { tag->path[1] }, .depth = 1 };

	return tag->depth == 2 && !find_top(assigner, tag->path[0]) &&
	       take_top(assigner, &last, shown);
}

/* The name of a form field has no dot. */
static bool
take_split(const struct assigner *assigner, const struct tag *tag,
	   struct shown *shown)
{
	struct str name = tag->depth == 1 ? tag->path[0] : STR("");

	for (size_t i = 1; i + 1 < name.len; i++) {
		struct tag split = { .path = { str_slice(name, 0, i),
					       str_from(name, i + 1) },
				     .depth = 2 };

		if (name.data[i] == '_' && take_top(assigner, &split, shown))
			return true;
	}
	return false;
}

static bool
take(struct assigner *assigner, const struct tag *tag, struct shown *shown)
{
	if (shown->reading->badge.is_sole)
		return take_loose(assigner, tag, shown);
	return take_inner(assigner, tag, shown) ||
	       take_top(assigner, tag, shown) ||
	       take_loose(assigner, tag, shown) ||
	       take_last(assigner, tag, shown) ||
	       (shown->reading->control == CONTROL_FORM_BOX &&
		take_split(assigner, tag, shown));
}

struct shown_list
assign_page(struct arena *arena, const struct page *page,
	    const struct form *form)
{
	struct assigner assigner = { .arena = arena, .form = form };

	assigner.soles =
		arena_new(arena, const struct page_row *, form->fields.count);

	for (size_t i = 0; i < page->count; i++) {
		const struct reading *reading = &page->list[i];
		struct shown shown = { .reading = reading };

		/* All that LibreOffice leaves of the item of a section. */
		if (reading->badge.is_record)
			end_loose(&assigner,
				  find_top(&assigner,
					   reading->badge.tag.path[0]));
		else if (take(&assigner, &reading->badge.tag, &shown) ||
			 take(&assigner, &reading->other, &shown))
			*arena_push(arena, assigner.all.list,
				    assigner.all.count, assigner.all.cap) =
				shown;
	}
	return assigner.all;
}
