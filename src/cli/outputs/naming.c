/* naming.c - options, patterns and inputs into paths. */
#include "cli/outputs/naming.h"

#include "base/files.h"
#include "base/text.h"
#include "cli/text/filename.h"

enum { ROW_DIGITS = 4 };

/* PATH within -d, or without it in the folder of INPUT. */
static struct str
within(const struct naming *naming, struct arena *arena,
       const struct input *input, struct str path)
{
	const char *dir = cli_value(naming->cli, OPTION_DIR);
	struct str folder = str_of(dir);

	if (naming->in_archive)
		return path;
	if (!dir)
		folder = filename_folder(str_of(input->path));
	else if (!str_ends(folder, STR("/")))
		folder = arena_concat(arena, folder, STR("/"));
	return arena_concat(arena, folder, path);
}

/* NAME.docx of NAME.txt; another ending stays, so that two inputs that only
 * differ in theirs have two reports. */
static struct str
usual_name(struct arena *arena, const struct input *input, struct str extension)
{
	struct str name = filename_last(str_of(input->path));

	if (str_has_ending(name, STR(".txt")))
		name.len -= STR(".txt").len;
	return arena_concat(arena, name, extension);
}

/* NAME-0001.docx of NAME.csv, or NAME.docx of all its rows. */
static struct str
row_name(struct arena *arena, const struct input *input, struct str extension)
{
	struct buf name = { .arena = arena };
	struct str path = filename_last(str_of(input->path));
	struct str ending = str_after(path, '.');

	if (ending.len < path.len)
		path.len -= ending.len + 1;
	buf_put(&name, path);
	if (!input->nrecords) {
		buf_char(&name, '-');
		buf_number(&name, (unsigned long)input->index, ROW_DIGITS);
	}
	buf_put(&name, extension);
	return buf_str(&name);
}

/* Word refuses macros in a file that is called .docx, and a file without them
 * that is called .docm. */
static struct str
given_name(const struct naming *naming, struct faults *faults)
{
	struct str name = str_of(cli_value(naming->cli, OPTION_OUTPUT));
	struct str extension = naming->compiled->extension;

	if ((str_has_ending(name, STR(".docx")) ||
	     str_has_ending(name, STR(".docm"))) &&
	    !str_has_ending(name, extension))
		fault(faults, MSG_NAME_EXTENSION, spot_nowhere(), name,
		      extension);
	return name;
}

/* What is wrong with it is wrong with the answers. */
static struct str
pattern_name(const struct naming *naming, struct arena *arena,
	     const struct input *input, const struct record *record,
	     struct faults *faults)
{
	struct str owner = input_title(arena, input, naming->cli->language);
	struct str name =
		pattern_print(arena, naming->pattern, record, owner, faults);

	return filename_check(arena, name, owner, faults) ? name : STR("");
}

/* Empty where nobody may have that name. */
static struct str
made_name(const struct naming *naming, struct arena *arena,
	  const struct job *job, const struct record *record,
	  struct faults *faults)
{
	const struct input *input = &job->input;
	struct str extension = naming->compiled->extension, name;

	if (naming->pattern)
		return pattern_name(naming, arena, input, record, faults);
	if (str_eq(str_of(input->path), STR("-"))) {
		fault(faults, MSG_STDIN_NAME, spot_nowhere(), STR(""));
		return STR("");
	}
	name = input->rows ? row_name(arena, input, extension)
			   : usual_name(arena, input, extension);
	return filename_check_last(arena, name, input->source.name, faults)
		       ? name
		       : STR("");
}

struct str
naming_path(const struct naming *naming, struct arena *arena,
	    const struct job *job, const struct record *record,
	    struct str *name, struct faults *faults)
{
	size_t errors = faults->errors;

	if (cli_given(naming->cli, OPTION_OUTPUT) && !naming->in_archive) {
		*name = given_name(naming, faults);
		return *name;
	}
	*name = made_name(naming, arena, job, record, faults);
	if (!name->len || faults->errors > errors)
		return STR("");
	return within(naming, arena, &job->input, *name);
}

/* --- folders -------------------------------------------------------------- */

static struct str
with_slash(struct arena *arena, struct str path)
{
	return str_ends(path, STR("/")) ? path
					: arena_concat(arena, path, STR("/"));
}

/* What is known of FOLDER, asked only once. */
static const struct place_of_names *
look_up(struct namer *namer, struct str folder)
{
	struct place_of_names *place;

	for (size_t i = 0; i < namer->count; i++)
		if (str_eq(namer->folders[i].folder, folder))
			return &namer->folders[i];
	if (namer->count == NAMER_FOLDERS) {
		arena_reset(&namer->memory);
		namer->count = 0;
	}
	place = &namer->folders[namer->count++];
	place->folder = arena_dup(&namer->memory, folder);
	place->real =
		with_slash(&namer->memory, files_real(&namer->memory, folder));
	place->key = text_casefold(&namer->memory, place->real);
	return place;
}

void
namer_end(struct namer *namer)
{
	arena_free(&namer->memory);
}

/* --- what is in the way --------------------------------------------------- */

/* A name made of answers: none of them may choose a link among the folders that
 * leads out of the one that was given.  That may be a link itself. */
static bool
stays_within(struct namer *namer, struct str path, struct str name,
	     struct faults *faults)
{
	struct str given = str_slice(path, 0, path.len - name.len);
	struct str above =
		arena_dup(faults->arena, look_up(namer, given)->real);
	struct str real = look_up(namer, filename_folder(path))->real;

	if (str_starts(real, above))
		return true;
	fault(faults, MSG_NAME_LINK, spot_nowhere(), path,
	      arena_dup(faults->arena,
			str_slice(real, 0, real.len - (real.len > 1))));
	return false;
}

/* A file that is there already is in the way, a folder all the more. */
static bool
is_free(const struct naming *naming, struct str path, enum file_kind kind,
	struct faults *faults)
{
	const struct cli *cli = naming->cli;

	if (kind == FILE_FOLDER)
		fault(faults, MSG_OUTPUT_FOLDER, spot_nowhere(), path);
	else if (kind == FILE_REGULAR && !cli_given(cli, OPTION_FORCE) &&
		 !cli_given(cli, OPTION_UPDATE))
		fault(faults, MSG_EXISTS, spot_nowhere(), path);
	else
		return true;
	return false;
}

struct str
naming_key_read(struct arena *arena, struct str path)
{
	return text_casefold(arena, files_real(arena, path));
}

/* Where PATH is no link, only its folder may be one. */
static struct str
key_of(struct namer *namer, struct arena *arena, struct str path, bool is_link)
{
	struct str name = filename_last(path);

	if (is_link || !name.len || filename_leads_out(name))
		return naming_key_read(arena, path);
	return arena_concat(arena, look_up(namer, filename_folder(path))->key,
			    text_casefold(arena, name));
}

struct str
naming_key_job(struct namer *namer, struct arena *arena, const struct job *job)
{
	return key_of(namer, arena, str_of(job->input.path),
		      job->look.kind != FILE_REGULAR || job->look.is_link);
}

struct str
naming_key(const struct naming *naming, struct namer *namer,
	   struct arena *arena, struct str path, struct str name,
	   struct faults *faults)
{
	struct file_look look;

	if (str_eq(path, STR("-")))
		return STR("");
	if (naming->in_archive)
		return text_casefold(arena, path);
	if (naming->pattern && !stays_within(namer, path, name, faults))
		return STR("");
	look = files_look(path.data);
	if (!is_free(naming, path, look.kind, faults) ||
	    look.kind == FILE_SPECIAL)
		return STR("");
	return key_of(namer, arena, path, look.is_link);
}
