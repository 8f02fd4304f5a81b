/* extract.c - the parts, the page, and what was given. */
#include "docx/extract/extract.h"

#include "docx/carry/given.h"
#include "docx/extract/page_table.h"
#include "docx/extract/settle.h"
#include "docx/wordml/place.h"
#include "opc/relationships.h"
#include "opc/xml.h"

/* --- opening -------------------------------------------------------------- */

/* What is in every part that an answer can be read off. */
static bool
has_places(struct str bytes)
{
	static const struct str signs[] = { STR_INIT("sdtPr"),
					    STR_INIT("ffData"),
					    STR_INIT("tbl>") };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_find(bytes, signs[i]) < bytes.len)
			return true;
	return false;
}

static void
read_story(struct extract *extract, const struct part *part,
	   struct faults *faults)
{
	struct str bytes = package_read(&extract->package, part, faults);
	struct tree tree = { .name = part->name,
			     .part = part,
			     .is_story = true };

	if (!bytes.data || !has_places(bytes))
		return;
	tree.document = xml_parse(&extract->package, bytes, part->name, faults);
	if (tree.document)
		*arena_push(extract->arena, extract->trees.list,
			    extract->trees.count, extract->trees.cap) = tree;
}

static void
read_stories(struct extract *extract, const struct part *main_part,
	     struct faults *faults)
{
	static const struct str kinds[] = { STR_INIT("header"),
					    STR_INIT("footer"),
					    STR_INIT("footnotes"),
					    STR_INIT("endnotes") };
	struct relationships all =
		relationships_read(&extract->package, main_part->name, faults);

	read_story(extract, main_part, faults);
	for (size_t i = 0; i < all.count; i++)
		for (size_t j = 0; j < sizeof kinds / sizeof *kinds; j++) {
			const struct part *part =
				all.list[i].external
					? NULL
					: package_find(&extract->package,
						       all.list[i].target);

			if (part && relationship_is(&all.list[i], kinds[j]))
				read_story(extract, part, faults);
		}
}

static void
read_given(struct extract *extract, const struct part *main_part,
	   struct faults *faults)
{
	const struct part *part =
		given_find(&extract->package, main_part, faults);
	struct str bytes = STR("");
	struct given_texts texts;

	if (part)
		bytes = package_read(&extract->package, part, faults);
	texts = given_read(&extract->package, bytes);
	extract->is_report = part != NULL;
	extract->given.name = extract->source->name;
	extract->given.text = texts.answers;
	extract->builtin = texts.builtin;
	extract->page.frame = texts.frame;
}

bool
extract_open(struct extract *extract, struct arena *arena,
	     const struct source *source, struct str bytes,
	     struct faults *faults)
{
	const struct part *main_part;

	*extract = (struct extract){ .arena = arena, .source = source };
	extract->page = (struct page){ .arena = arena, .source = source };
	if (!package_open(&extract->package, arena, source, bytes, faults))
		return false;
	main_part = package_main(&extract->package, faults);
	if (main_part) {
		read_stories(extract, main_part, faults);
		read_given(extract, main_part, faults);
	}
	for (size_t i = 0; i < extract->trees.count; i++) {
		extract->trees.list[i].frame = extract->page.frame;
		page_read(&extract->page, &extract->trees.list[i], faults);
	}
	return faults->errors == 0;
}

void
extract_places(struct extract *extract)
{
	place_excerpts(extract->arena, &extract->package, extract->trees.list,
		       extract->trees.count);
}

void
extract_close(struct extract *extract, const struct faults *faults)
{
	if (faults->count)
		extract_places(extract);
	evaluator_end(&extract->evaluator);
	trees_free(&extract->trees);
	package_close(&extract->package);
}

/* --- answers -------------------------------------------------------------- */

static struct shown_list
top_of(struct arena *arena, const struct shown_list *all)
{
	struct shown_list top = { .count = 0 };

	for (size_t i = 0; i < all->count; i++)
		if (!all->list[i].row)
			*arena_push(arena, top.list, top.count, top.cap) =
				all->list[i];
	return top;
}

bool
extract_shows(const struct extract *extract, const struct form *form,
	      const struct field *field)
{
	struct shown_list all =
		assign_page(extract->arena, &extract->page, form);

	for (size_t i = 0; i < all.count; i++) {
		const struct shown *shown = &all.list[i];

		if (shown->field == field || shown->field->whole == field ||
		    (shown->field >= field->fields.list &&
		     shown->field < field->fields.list + field->fields.count))
			return true;
	}
	return false;
}

/* The sections of GIVEN without a name are one here. */
static const struct section *
top_section(struct arena *arena, const struct answers *given)
{
	struct section *top = arena_new(arena, struct section, 1);

	for (size_t i = 0; i < given->count; i++) {
		const struct section *section = &given->sections[i];

		for (size_t j = 0; !section->name.len && j < section->count;
		     j++)
			*arena_push(arena, top->answers, top->count, top->cap) =
				section->answers[j];
	}
	return top;
}

/* What FORM makes of the answers that were given; faults were told then. */
static const struct record *
record_before(struct extract *extract, const struct form *form,
	      const struct answers *given)
{
	struct faults unheard = { .arena = extract->arena };

	return check_answers(extract->arena, &extract->evaluator, form, given,
			     &unheard);
}

static void
read_tables(struct extract *extract, const struct form *form,
	    struct shown_list *all, struct faults *faults)
{
	bool has_records = false;

	for (size_t i = 0; i < form->fields.count; i++)
		has_records |= form->fields.list[i].type == TYPE_RECORDS;
	for (size_t i = 0; has_records && i < extract->trees.count; i++)
		page_tables(&extract->page, &extract->trees.list[i], form, all,
			    faults);
}

const struct answers *
extract_answers(struct extract *extract, const struct form *form,
		struct faults *faults)
{
	struct arena *arena = extract->arena;
	struct faults unheard = { .arena = arena };
	struct settler settler = { .arena = arena,
				   .frame = extract->page.frame,
				   .form = form,
				   .faults = faults };
	struct scope top = { .settler = &settler, .fields = &form->fields };
	struct section section = { .name = STR("") };

	settler.given = answers_parse(arena, &extract->given, &unheard);
	settler.before = record_before(extract, form, settler.given);
	settler.all = assign_page(arena, &extract->page, form);
	read_tables(extract, form, &settler.all, faults);
	settler.answers = arena_new(arena, struct answers, 1);
	settler.answers->source = extract->source;
	top.seen = top_of(arena, &settler.all);
	top.given = top_section(arena, settler.given);
	top.before = settler.before;
	top.out = &section;
	section.folded = STR("");
	settle_fields(&top);
	*arena_push(arena, settler.answers->sections, settler.answers->count,
		    settler.answers->cap) = section;
	settle_records(&settler);
	return settler.answers;
}
