/* template.c - finding, reading and compiling a template and its form. */
#include "cli/template/template.h"

#include <string.h>

#include "answers/answers.h"
#include "base/encoding.h"
#include "base/files.h"
#include "cli/template/annotated.h"
#include "cli/template/builtin.h"
#include "cli/template/report.h"
#include "form/file/form_read.h"
#include "opc/limits.h"

struct loader {
	struct arena *arena;
	struct faults *faults;
	struct loaded *loaded;
};

static void
refuse_name(const struct loader *loader, struct str name)
{
	struct str near = builtin_nearest(loader->arena, name);

	fault(loader->faults,
	      near.len ? MSG_UNKNOWN_TEMPLATE_NEAR : MSG_UNKNOWN_TEMPLATE,
	      spot_nowhere(), name, builtin_names(loader->arena), near);
}

static void
take_builtin(const struct loader *loader, const struct builtin *builtin)
{
	struct loaded *loaded = loader->loaded;

	loaded->docx.name =
		arena_concat(loader->arena, builtin->name, STR(".docx"));
	loaded->docx.text = builtin->docx;
	loaded->form.name =
		arena_concat(loader->arena, builtin->name, STR(".form"));
	loaded->form.text = builtin->form;
	loaded->frozen = builtin->frozen;
	loaded->builtin = builtin->name;
}

/* NAME.form of NAME.docx (.dotx and so on), if there is such a file; else
 * NULL. */
static const char *
form_beside(struct arena *arena, struct str path)
{
	static const char *const endings[] = { ".docx", ".dotx", ".docm",
					       ".dotm" };
	struct str form;
	size_t stem = path.len;

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (str_has_ending(path, str_of(endings[i])))
			stem = path.len - strlen(endings[i]);
	form = arena_concat(arena, str_slice(path, 0, stem), STR(".form"));
	return files_kind(form.data) == FILE_NONE ? NULL : form.data;
}

/* A name without a slash or a point that is no file was meant to be built
 * in. */
static bool
find_docx(const struct loader *loader, const char *given)
{
	struct str name = given ? str_of(given) : builtin_usual();
	struct builtin builtin;

	if (builtin_find(name, &builtin)) {
		take_builtin(loader, &builtin);
		return true;
	}
	if (files_kind(given) == FILE_NONE &&
	    str_index(name, '/') == name.len &&
	    str_index(name, '.') == name.len) {
		refuse_name(loader, name);
		return false;
	}
	loader->loaded->docx_path = given;
	if (!loader->loaded->is_formless)
		loader->loaded->form_path = form_beside(loader->arena, name);
	return true;
}

/* Read the file PATH, if it is one, as SOURCE. */
static void
read_file(const struct loader *loader, const char *path, struct source *source)
{
	if (!path)
		return;
	source->name = str_of(path);
	files_read(loader->arena, path, LIMIT_PART, source, &source->text,
		   loader->faults);
}

/* A form with a fault is none. */
static void
read_form(const struct loader *loader)
{
	struct loaded *loaded = loader->loaded;

	if (!loaded->form.name.len ||
	    !encoding_decode(loader->arena, &loaded->form, NULL,
			     loader->faults))
		return;
	loaded->own_form = form_read(
		loader->arena,
		answers_parse(loader->arena, &loaded->form, loader->faults),
		loader->faults);
	if (!loader->faults->errors)
		return;
	form_free(loaded->own_form);
	loaded->own_form = NULL;
}

/* A template that is built in was compiled for its own form. */
static void
compile(const struct loader *loader)
{
	struct loaded *loaded = loader->loaded;
	struct compile_wishes wishes = {
		.inventory = loaded->inventory,
		.carries = !loaded->is_flat,
		.is_only_checked = loaded->is_only_checked,
		.is_blank = loaded->is_blank,
		.is_open = loaded->is_open,
		.builtin = loaded->builtin,
	};

	if (loaded->frozen && !loaded->form_path && !loaded->inventory &&
	    !loaded->is_flat && !loaded->is_blank)
		loaded->compiled = frozen_thaw(
			loader->arena, loaded->frozen, &loaded->docx,
			loaded->docx.text, loaded->own_form, loader->faults);
	else
		loaded->compiled = compile_as(
			loader->arena, &loaded->docx, loaded->docx.text,
			loaded->own_form, &wishes, loader->faults);
}

/* A report of a built-in template with another form is not said to be of it. */
static void
check_builtin(struct loaded *loaded)
{
	struct builtin builtin;

	if (loaded->form_path && builtin_find(loaded->builtin, &builtin) &&
	    !str_eq(builtin.form, loaded->form.text))
		loaded->builtin = STR("");
}

static void
load(const struct loader *loader, const struct cli *cli)
{
	struct loaded *loaded = loader->loaded;

	if (!find_docx(loader, loaded->name ? loaded->name
					    : cli_value(cli, OPTION_TEMPLATE)))
		return;
	if (cli_given(cli, OPTION_FORM) &&
	    (!loaded->name || loaded->wants_form))
		loaded->form_path = cli_value(cli, OPTION_FORM);
	read_file(loader, loaded->form_path, &loaded->form);
	if (!loaded->asks_only)
		read_file(loader, loaded->docx_path, &loaded->docx);
	if (loader->faults->errors)
		return;
	check_builtin(loaded);
	if (loaded->docx_path && !loaded->asks_only)
		report_take_form(loader->arena, loaded);
	read_form(loader);
	if (loader->faults->errors)
		return;
	if (loaded->docx_path && !loaded->asks_only)
		report_take_answers(loader->arena, loaded, loader->faults);
	if (loader->faults->errors == 0 && !loaded->asks_only &&
	    !(loaded->wants_form && loaded->own_form))
		compile(loader);
}

const struct form *
loaded_form(const struct loaded *loaded)
{
	return loaded->compiled ? loaded->compiled->form : loaded->own_form;
}

bool
template_load(struct cli *cli, struct loaded *loaded)
{
	struct faults faults = { .arena = cli->arena };
	struct loader loader = { cli->arena, &faults, loaded };
	bool is_good;

	load(&loader, cli);
	/* Lines of a form are read as lines of answers are. */
	if (faults.status == STATUS_ANSWERS)
		faults.status = STATUS_TEMPLATE;
	is_good = cli_tell(cli, &faults) &&
		  (loaded_form(loaded) || loaded->asks_only);
	annotated_write(cli, &loaded->docx, &faults);
	if (!is_good)
		return false;
	if (cli_given(cli, OPTION_VERBOSE))
		cli_note(cli,
			 loaded->form.name.len ? MSG_USES_TEMPLATE
					       : MSG_USES_NO_FORM,
			 loaded->docx.name, loaded->form.name);
	return true;
}

void
loaded_free(struct loaded *loaded)
{
	if (loaded->compiled)
		compiled_free(loaded->compiled);
	if (loaded->own_form)
		form_free(loaded->own_form);
}
