/* settle_write.c - lines and where they stand. */
#include "docx/extract/settle_write.h"

#include "base/text.h"
#include "form/print/print.h"

struct str
settle_at(const struct reading *reading)
{
	return reading->nlines ? reading->lines[0].at
			       : reading->excerpt->source.text;
}

/* The place of line I of READING. */
static struct str
line_at(const struct reading *reading, size_t i)
{
	return i < reading->nlines ? reading->lines[i].at : settle_at(reading);
}

static struct str
first_line(struct str text)
{
	return str_slice(text, 0, str_index(text, '\n'));
}

struct str
settle_words(struct arena *arena, const struct shown *shown)
{
	struct str text = group_text(arena, shown->reading);

	if (shown_is_box(shown))
		return print_box(shown->reading->is_ticked);
	return first_line(text);
}

/* --- one answer ----------------------------------------------------------- */

static void
add_lines(struct arena *arena, struct answer *answer, struct str text,
	  const struct reading *reading, size_t *cap)
{
	while (text.len) {
		struct str line = str_cut(&text, '\n');
		struct line *made =
			arena_push(arena, answer->lines, answer->nlines, *cap);

		made->text = line;
		made->at =
			reading ? line_at(reading, answer->nlines - 1) : line;
	}
}

struct answer
settle_answer(struct arena *arena, const struct field *field, struct str text)
{
	struct answer answer = { .key = field->key, .folded = field->key };
	size_t cap = 0;

	add_lines(arena, &answer, text, NULL, &cap);
	return answer;
}

static struct answer *
push(const struct scope *scope, const struct field *field,
     const struct reading *reading)
{
	struct section *out = scope->out;
	struct answer *answer = arena_push(scope->settler->arena, out->answers,
					   out->count, out->cap);

	answer->key = field->key;
	answer->folded = field->key;
	answer->source = scope->settler->given->source;
	if (!reading)
		return answer;
	answer->source = &reading->excerpt->source;
	answer->key = settle_at(reading);
	return answer;
}

/* --- all of a field ------------------------------------------------------- */

static const struct reading *
reading_at(const struct group *group, size_t i)
{
	return group->shown[i < group->count ? i : 0]->reading;
}

void
settle_put(const struct scope *scope, const struct field *field,
	   const struct group *group, const struct texts *texts)
{
	bool is_one = field->type == TYPE_PARAGRAPHS ||
		      !type_holds_several(field->type);
	struct answer *answer = NULL;
	size_t cap = 0;

	if (texts->count == 0)
		push(scope, field, group->shown[0]->reading);
	for (size_t i = 0; i < texts->count; i++) {
		const struct reading *reading = reading_at(group, i);

		if (!answer || !is_one) {
			answer = push(scope, field, reading);
			cap = 0;
		}
		if (answer->source != &reading->excerpt->source)
			reading = reading_at(group, 0);
		add_lines(scope->settler->arena, answer, texts->list[i],
			  reading, &cap);
	}
}

/* The answer OLD, which stands where GROUP is now. */
static void
keep(const struct scope *scope, const struct field *field,
     const struct answer *old, const struct reading *reading)
{
	struct answer *answer = push(scope, field, reading);

	answer->nlines = old->nlines;
	answer->lines =
		arena_new(scope->settler->arena, struct line, old->nlines);
	for (size_t i = 0; i < old->nlines; i++) {
		answer->lines[i] = old->lines[i];
		if (i == 0 && !reading)
			answer->key = old->lines[i].at;
		if (reading)
			answer->lines[i].at = line_at(reading, i);
	}
}

void
settle_keep(const struct scope *scope, const struct field *field,
	    const struct group *group)
{
	size_t count = 0;

	for (size_t i = 0; scope->given && i < scope->given->count; i++) {
		const struct answer *old = &scope->given->answers[i];
		const struct field *meant = form_find(
			scope->settler->form, scope->fields, old->folded);

		if (meant == field)
			keep(scope, field, old,
			     group ? reading_at(group, count++) : NULL);
	}
	if (count == 0 && group)
		push(scope, field, reading_at(group, 0));
}

void
settle_broken(const struct scope *scope, const struct field *field,
	      const struct shown *shown)
{
	push(scope, field, shown->reading)->is_broken = true;
}
