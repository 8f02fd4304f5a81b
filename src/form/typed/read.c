/* read.c - the lines of an answer into items. */
#include "form/typed/read.h"

#include "base/text.h"
#include "form/typed/reader.h"
#include "form/values/date.h"
#include "form/values/number.h"

static bool
is_choice(const struct reader *reader, struct str typed)
{
	return field_choose(reader->arena, reader->field, typed);
}

/* The offset of the first separator of TEXT at FROM or behind. */
static size_t
part_end(struct str text, size_t from)
{
	while (from < text.len && text.data[from] != ',' &&
	       text.data[from] != ';')
		from++;
	return from;
}

/* Cut *REST, "vnpt, viettel; khac", after its first part: the longest that is a
 * choice, as the label of one may hold commas, too. */
static struct str
take_part(const struct reader *reader, struct str *rest)
{
	enum { MOST = 8 };
	struct str all = *rest;
	size_t end = part_end(all, 0), best = end;

	for (int i = 0; i < MOST && end < all.len; i++) {
		end = part_end(all, end + 1);
		if (is_choice(reader, str_slice(all, 0, end)))
			best = end;
	}
	*rest = str_from(all, best < all.len ? best + 1 : best);
	return text_trim(str_slice(all, 0, best));
}

/* Whether TYPED is a line of several choices. */
static bool
splits(const struct reader *reader, struct str typed)
{
	struct str rest = typed;

	if (reader->field->type != TYPE_CHOICES || is_choice(reader, typed))
		return false;
	while (rest.len)
		if (is_choice(reader, take_part(reader, &rest)))
			return true;
	return false;
}

struct items {
	struct item **list;
	size_t *count, *cap;
};

static bool
add_item(const struct reader *reader, struct str typed,
	 const struct items *items)
{
	bool good = reader_read(reader, typed,
				arena_push_one(reader->arena, *items->list,
					       *items->count, *items->cap));

	if (!good)
		(*items->count)--;
	return good;
}

/* Each part is its own place, unless its line had to be mended. */
static bool
add_parts(const struct reader *line, struct str typed,
	  const struct items *items)
{
	struct reader reader = *line;
	bool good = true;

	while (typed.len) {
		struct str part = take_part(line, &typed);

		if (str_within(line->spot.source->text, part))
			reader.spot.at = part;
		if (part.len)
			good &= add_item(&reader, part, items);
	}
	return good;
}

/* Each paragraph is an item, so that rules see the first and the last. */
static bool
add_lines(const struct reader *whole, const struct answer *answer,
	  const struct items *items)
{
	struct reader reader = *whole;
	bool good = true;

	for (size_t i = 0; i < answer->nlines; i++) {
		reader.spot.at = answer->lines[i].at;
		good &= add_item(&reader, answer->lines[i].text, items);
	}
	return good;
}

bool
read_items(struct arena *arena, const struct field *field,
	   const struct source *source, const struct answer *answer,
	   struct item **list, size_t *count, size_t *cap,
	   struct faults *faults)
{
	struct reader reader = {
		arena, field, faults, { source, answer->lines[0].at }
	};
	struct items items = { list, count, cap };
	bool good = true;

	if (field->type == TYPE_PARAGRAPHS)
		return add_lines(&reader, answer, &items);
	if (reader_is_text(&reader))
		return add_item(&reader, answer_text(arena, answer), &items);
	if (answer->nlines > 1 && field->type != TYPE_CHOICES) {
		reader.spot.at = answer->lines[1].at;
		reader_refuse(&reader, MSG_ONE_LINE, answer->lines[1].text);
		return false;
	}
	for (size_t i = 0; i < answer->nlines; i++) {
		struct str typed = answer->lines[i].text;

		reader.spot.at = answer->lines[i].at;
		if (splits(&reader, typed))
			good &= add_parts(&reader, typed, &items);
		else
			good &= add_item(&reader, typed, &items);
	}
	return good;
}

/* Dates and numbers are shown as people write them. */
static struct str
shown(struct arena *arena, const struct field *field, const struct item *item)
{
	if (field->type == TYPE_DATE)
		return date_short(arena, date_of_iso(item->text));
	return number_grouped(arena, item->text);
}

/* BAD is what is said of an answer, CALCULATED of what nobody typed. */
static bool
refuse(struct arena *arena, const struct field *field, const struct item *item,
       const struct item *limit, enum message bad, enum message calculated,
       struct faults *faults)
{
	fault(faults, field->value ? calculated : bad, item->at, field->key,
	      field->label, shown(arena, field, item),
	      shown(arena, field, limit));
	return false;
}

bool
read_in_range(struct arena *arena, const struct field *field,
	      const struct item *item, struct faults *faults)
{
	if (field->min && item->number < field->min->number)
		return refuse(arena, field, item, field->min, MSG_TOO_SMALL,
			      MSG_CALCULATED_SMALL, faults);
	if (field->max && item->number > field->max->number)
		return refuse(arena, field, item, field->max, MSG_TOO_LARGE,
			      MSG_CALCULATED_LARGE, faults);
	return true;
}
