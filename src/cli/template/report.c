/* report.c - its form, its answers, and whether they can be changed. */
#include "cli/template/report.h"

#include "cli/template/builtin.h"
#include "docx/extract/extract.h"
#include "form/print/written.h"

/* Every report has a part of custom XML, whose name the zip's directory has. */
static bool
may_be_report(const struct loaded *loaded)
{
	struct str bytes = loaded->docx.text;

	return str_find(bytes, STR("customXml/item")) < bytes.len;
}

void
report_take_form(struct arena *arena, struct loaded *loaded)
{
	struct faults unheard = { .arena = arena };
	struct builtin builtin;
	struct extract extract;

	if (!may_be_report(loaded))
		return;
	if (extract_open(&extract, arena, &loaded->docx, loaded->docx.text,
			 &unheard) &&
	    !loaded->form_path && builtin_find(extract.builtin, &builtin)) {
		loaded->builtin = builtin.name;
		loaded->form.name =
			arena_concat(arena, builtin.name, STR(".form"));
		loaded->form.text = builtin.form;
	}
	extract_close(&extract, &unheard);
}

/* One that cannot be opened is told of when it is compiled. */
void
report_take_answers(struct arena *arena, struct loaded *loaded,
		    struct faults *faults)
{
	struct faults unheard = { .arena = arena };
	struct extract extract;

	if (!may_be_report(loaded))
		return;
	if (extract_open(&extract, arena, &loaded->docx, loaded->docx.text,
			 &unheard) &&
	    extract.is_report) {
		if (!loaded->own_form)
			loaded->own_form = extract_form(&extract, faults);
		loaded->base =
			extract_answers(&extract, loaded->own_form, faults);
		extract_places(&extract);
	}
	extract_close(&extract, faults);
}

/* --- what came of it ------------------------------------------------------ */

/* VALUE of FIELD as it is written. */
static struct str
written(struct arena *arena, const struct field *field,
	const struct value *value)
{
	struct buf out = { .arena = arena };

	written_value(&out, field, value);
	return out.len ? buf_str(&out) : STR("");
}

/* A report that is made again and the form of its answers. */
struct confirmer {
	struct arena *arena;
	const struct loaded *loaded;
	struct evaluator evaluator;
	struct extract extract;
	struct faults *faults;
};

static const struct record *
checked(struct confirmer *confirmer, const struct answers *answers)
{
	struct faults unheard = { .arena = confirmer->arena };

	return check_answers(confirmer->arena, &confirmer->evaluator,
			     confirmer->loaded->compiled->form, answers,
			     &unheard);
}

static void
tell(const struct confirmer *confirmer, enum message message,
     const struct field *field)
{
	fault(confirmer->faults, message, spot_source(&confirmer->loaded->docx),
	      field->key, field->label);
}

/* The answer to FIELD was OLD and is NEW now, and SEEN is what the report
 * says. */
static void
confirm(const struct confirmer *confirmer, const struct field *field,
	const struct value *old, const struct value *new_value,
	const struct value *seen)
{
	struct arena *arena = confirmer->arena;
	struct str meant = written(arena, field, new_value);

	if (field->value)
		return;
	if (!str_eq(meant, written(arena, field, seen)))
		tell(confirmer, MSG_NOT_REFILLED, field);
	else if (!str_eq(meant, written(arena, field, old)) &&
		 !extract_shows(&confirmer->extract,
				confirmer->loaded->compiled->form, field))
		tell(confirmer, MSG_NOT_SHOWN, field);
}

static void
confirm_all(struct confirmer *confirmer, const struct record *record)
{
	const struct form *form = confirmer->loaded->compiled->form;
	struct faults unheard = { .arena = confirmer->arena };
	const struct record *old, *seen;

	old = checked(confirmer, confirmer->loaded->base);
	seen = checked(confirmer,
		       extract_answers(&confirmer->extract, form, &unheard));
	for (size_t i = 0; i < record->fields->count; i++)
		confirm(confirmer, &record->fields->list[i], &old->values[i],
			&record->values[i], &seen->values[i]);
}

void
report_confirm(struct arena *arena, const struct loaded *loaded,
	       const struct record *record, struct str bytes,
	       struct faults *faults)
{
	struct faults unheard = { .arena = arena };
	struct confirmer confirmer = { .arena = arena,
				       .loaded = loaded,
				       .faults = faults };

	if (extract_open(&confirmer.extract, arena, &loaded->docx, bytes,
			 &unheard))
		confirm_all(&confirmer, record);
	evaluator_end(&confirmer.evaluator);
	extract_close(&confirmer.extract, &unheard);
}
