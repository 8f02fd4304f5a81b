/* usage.c - options that clash, inputs that are none, outputs that cannot
 * be. */
#include "cli/usage.h"

#include "base/encoding.h"
#include "base/files.h"
#include "base/text.h"
#include "cli/archive.h"
#include "cli/counts.h"
#include "cli/filename.h"
#include "cli/gathering.h"
#include "cli/returned.h"
#include "cli/tables.h"

enum { MOST_THREADS = 1024 };

struct checker {
	struct arena *arena;
	const struct options *options;
	struct faults *faults;
};

/* --- options ---------------------------------------------------------------- */

static void
check_command(const struct checker *checker)
{
	const struct command *command = command_of(checker->options->command);

	for (size_t i = 0; i < OPTION_COUNT; i++) {
		enum option_id id = (enum option_id)i;

		if (checker->options->given[id] &&
		    !option_goes_with(id, checker->options->command))
			fault(checker->faults, MSG_OPTION_ELSEWHERE,
			      spot_nowhere(),
			      option_spelled(checker->arena, id),
			      command->name);
	}
}

static void
check_clashes(const struct checker *checker)
{
	static const enum option_id clashes[][2] = {
		{ OPTION_OUTPUT, OPTION_DIR },	  { OPTION_CSV, OPTION_JSON },
		{ OPTION_CSV, OPTION_DIR },	  { OPTION_JSON, OPTION_DIR },
		{ OPTION_QUIET, OPTION_VERBOSE },
	};

	for (size_t i = 0; i < sizeof clashes / sizeof *clashes; i++)
		if (checker->options->given[clashes[i][0]] &&
		    checker->options->given[clashes[i][1]])
			fault(checker->faults, MSG_OPTIONS_CLASH,
			      spot_nowhere(),
			      option_spelled(checker->arena, clashes[i][0]),
			      option_spelled(checker->arena, clashes[i][1]));
}

/* Names are those of files in an archive, and it is made whole. */
static void
check_archive(const struct checker *checker)
{
	const struct options *options = checker->options;
	bool is_one = archive_kind(options) == ARCHIVE_NONE;
	enum option_id other = is_one ? OPTION_NAME : OPTION_UPDATE;

	if (options->given[OPTION_OUTPUT] && options->given[other])
		fault(checker->faults, MSG_OPTIONS_CLASH, spot_nowhere(),
		      STR("-o"), option_spelled(checker->arena, other));
}

static void
check_value(const struct checker *checker, enum option_id id, const char *one,
	    const char *other)
{
	const char *given = checker->options->given[id];

	if (!given || option_is(checker->options, id, one) ||
	    option_is(checker->options, id, other))
		return;
	fault(checker->faults, MSG_OPTION_VALUE_WRONG, spot_nowhere(),
	      option_spelled(checker->arena, id), str_of(given),
	      arena_concat(checker->arena, str_of(one), STR(", "),
			   str_of(other)));
}

static void
check_counts(const struct checker *checker)
{
	const char *jobs = checker->options->given[OPTION_JOBS];
	const char *shard = checker->options->given[OPTION_SHARD];
	size_t threads = jobs ? count_read(str_of(jobs)) : 1;
	struct shard read;

	if (threads < 1 || threads > MOST_THREADS)
		fault(checker->faults, MSG_OPTION_VALUE_WRONG, spot_nowhere(),
		      STR("-j"), str_of(jobs), STR("1, 2, … 1024"));
	if (shard && !shard_read(str_of(shard), &read))
		fault(checker->faults, MSG_OPTION_VALUE_WRONG, spot_nowhere(),
		      STR("--shard"), str_of(shard), STR("1/8, 2/8, … 8/8"));
}

static void
check_values(const struct checker *checker)
{
	const char *encoding = checker->options->given[OPTION_ENCODING];

	check_value(checker, OPTION_LANG, "vi", "en");
	check_value(checker, OPTION_DIAG, "text", "json");
	tables_check_options(checker->arena, checker->options, checker->faults);
	check_counts(checker);
	if (encoding && !encoding_known(encoding))
		fault(checker->faults, MSG_UNKNOWN_ENCODING, spot_nowhere(),
		      str_of(encoding));
}

/* --- inputs ----------------------------------------------------------------- */

static bool
has_ending(struct arena *arena, struct str path, const struct str *endings,
	   size_t count)
{
	struct str lower = text_lower(arena, path);

	for (size_t i = 0; i < count; i++)
		if (str_ends(lower, endings[i]))
			return true;
	return false;
}

static const struct str tables[] = { STR_INIT(".xls"), STR_INIT(".xlsb"),
				     STR_INIT(".ods"), STR_INIT(".numbers") };
static const struct str words[] = { STR_INIT(".docx"), STR_INIT(".doc"),
				    STR_INIT(".dotx"), STR_INIT(".docm") };

void
usage_check_answers(struct arena *arena, const struct options *options,
		    const char *path, struct faults *faults)
{
	struct str name = str_of(path);

	if (files_is_folder(path))
		fault(faults, MSG_INPUT_FOLDER, spot_nowhere(), name);
	else if (has_ending(arena, name, tables,
			    sizeof tables / sizeof *tables))
		fault(faults, MSG_INPUT_TABLE, spot_nowhere(), name);
	else if (!(options->command == COMMAND_COLLECT &&
		   returned_is(arena, path)) &&
		 has_ending(arena, name, words, sizeof words / sizeof *words))
		fault(faults, MSG_INPUT_WORD, spot_nowhere(), name);
}

static void
check_inputs(const struct checker *checker)
{
	const struct options *options = checker->options;
	const struct command *command = command_of(options->command);
	size_t stdins = 0;

	if (command->reads && options->ninputs == 0 &&
	    !options->given[OPTION_FILES_FROM])
		fault(checker->faults, MSG_NO_INPUT, spot_nowhere(),
		      command->name, command->example);
	for (size_t i = 0; i < options->ninputs; i++) {
		struct str input = str_of(options->inputs[i]);

		if (!command->reads)
			fault(checker->faults, MSG_INPUT_UNWANTED,
			      spot_nowhere(), input, command->name);
		else if (options->command != COMMAND_VERIFY &&
			 options->command != COMMAND_EXTRACT)
			usage_check_answers(checker->arena, options,
					    options->inputs[i],
					    checker->faults);
		stdins += str_eq(input, STR("-"));
		if (stdins == 2 && str_eq(input, STR("-")))
			fault(checker->faults, MSG_STDIN_TWICE, spot_nowhere(),
			      STR(""));
	}
}

/* --- outputs ---------------------------------------------------------------- */

static void
check_report(const struct checker *checker, const char *path)
{
	static const struct str others[] = {
		STR_INIT(".doc"), STR_INIT(".pdf"),  STR_INIT(".odt"),
		STR_INIT(".rtf"), STR_INIT(".txt"),  STR_INIT(".form"),
		STR_INIT(".gz"),  STR_INIT(".tgz"),  STR_INIT(".csv"),
		STR_INIT(".tsv"), STR_INIT(".xlsx"), STR_INIT(".dotx"),
		STR_INIT(".dotm")
	};
	struct str name = str_of(path);

	if (archive_kind(checker->options) != ARCHIVE_NONE)
		return;
	if (checker->options->ninputs > 1)
		fault(checker->faults, MSG_OUTPUT_ONE, spot_nowhere(),
		      STR("-o"),
		      arena_number(checker->arena, checker->options->ninputs));
	if (has_ending(checker->arena, name, others,
		       sizeof others / sizeof *others))
		fault(checker->faults, MSG_OUTPUT_ENDING, spot_nowhere(), name);
}

/* Not even -f writes over the template. */
static void
check_template(const struct checker *checker, enum option_id id)
{
	const char *given = checker->options->given[OPTION_TEMPLATE];
	const char *output = checker->options->given[id];

	if (given && output && files_exists(given) &&
	    str_eq(files_real(checker->arena, str_of(given)),
		   files_real(checker->arena, str_of(output))))
		fault(checker->faults, MSG_OUTPUT_IS_TEMPLATE, spot_nowhere(),
		      str_of(output), option_spelled(checker->arena, id));
}

/* The copy is a Word file of the template's own kind. */
static void
check_annotated(const struct checker *checker)
{
	const char *given = checker->options->given[OPTION_TEMPLATE];
	const char *copy = checker->options->given[OPTION_ANNOTATE];
	struct str ending = STR(".docx");

	if (!copy)
		return;
	check_template(checker, OPTION_ANNOTATE);
	for (size_t i = 0; given && i < sizeof words / sizeof *words; i++)
		if (has_ending(checker->arena, str_of(given), &words[i], 1))
			ending = words[i];
	if (!has_ending(checker->arena, str_of(copy), &ending, 1))
		fault(checker->faults, MSG_ANNOTATE_ENDING, spot_nowhere(),
		      str_of(copy), ending);
	else
		filename_check_last(checker->arena, str_of(copy),
				    checker->faults);
}

static void
check_summary(const struct checker *checker, const char *path)
{
	if (!path)
		fault(checker->faults, MSG_COLLECT_OUTPUT, spot_nowhere(),
		      STR(""));
	else if (gathering_kind(checker->options) == GATHERING_NONE)
		fault(checker->faults, MSG_COLLECT_ENDING, spot_nowhere(),
		      str_of(path));
	else if (checker->options->given[OPTION_WITH] &&
		 gathering_kind(checker->options) != GATHERING_REPORT)
		fault(checker->faults, MSG_WITH_ELSEWHERE, spot_nowhere(),
		      STR("--with"));
}

static void
check_failed(const struct checker *checker)
{
	static const struct str texts[] = { STR_INIT(".csv"), STR_INIT(".tsv"),
					    STR_INIT(".txt") };
	const char *failed = checker->options->given[OPTION_FAILED];

	if (failed && files_kind(failed) != FILE_SPECIAL &&
	    !has_ending(checker->arena, str_of(failed), texts,
			sizeof texts / sizeof *texts))
		fault(checker->faults, MSG_FAILED_ENDING, spot_nowhere(),
		      str_of(failed));
}

static void
check_output(const struct checker *checker)
{
	const char *output = checker->options->given[OPTION_OUTPUT];
	const char *dir = checker->options->given[OPTION_DIR];
	bool fills = checker->options->command == COMMAND_FILL ||
		     checker->options->command == COMMAND_BLANK;
	enum file_kind kind = dir ? files_kind(dir) : FILE_NONE;

	if (kind == FILE_REGULAR || kind == FILE_SPECIAL)
		fault(checker->faults, MSG_DIR_NOT_FOLDER, spot_nowhere(),
		      str_of(dir));
	if (checker->options->command == COMMAND_COLLECT)
		check_summary(checker, output);
	if (!output) {
		if (checker->options->command == COMMAND_BLANK &&
		    files_output_is_terminal())
			fault(checker->faults, MSG_OUTPUT_TERMINAL,
			      spot_nowhere(), STR(""));
		return;
	}
	if (fills)
		check_report(checker, output);
	if (checker->options->command != COMMAND_FILL)
		check_template(checker, OPTION_OUTPUT);
	if (str_eq(str_of(output), STR("-"))) {
		if (fills && files_output_is_terminal())
			fault(checker->faults, MSG_OUTPUT_TERMINAL,
			      spot_nowhere(), STR(""));
		return;
	}
	if (files_is_folder(output) || str_ends(str_of(output), STR("/")))
		fault(checker->faults, MSG_OUTPUT_FOLDER, spot_nowhere(),
		      str_of(output));
	else if (files_kind(output) != FILE_SPECIAL)
		filename_check_last(checker->arena, str_of(output),
				    checker->faults);
}

void
usage_check(struct arena *arena, const struct options *options,
	    struct faults *faults)
{
	struct checker checker = { arena, options, faults };

	check_command(&checker);
	check_clashes(&checker);
	check_archive(&checker);
	check_values(&checker);
	check_inputs(&checker);
	check_output(&checker);
	check_annotated(&checker);
	check_failed(&checker);
}
