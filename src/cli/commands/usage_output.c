/* usage_output.c - outputs that cannot be. */
#include "cli/commands/usage_checker.h"

#include "base/files.h"
#include "cli/gathering/gathering.h"
#include "cli/options/kinds.h"
#include "cli/outputs/archive.h"
#include "cli/text/filename.h"

static void
check_report(const struct usage_checker *checker, const char *path)
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
	if (kinds_ending(name, others, sizeof others / sizeof *others).len)
		fault(checker->faults, MSG_OUTPUT_ENDING, spot_nowhere(), name);
}

/* Not even -f writes over the template. */
static void
check_template(const struct usage_checker *checker, enum option_id id)
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
check_annotated(const struct usage_checker *checker)
{
	const char *given = checker->options->given[OPTION_TEMPLATE];
	const char *copy = checker->options->given[OPTION_ANNOTATE];
	struct str ending = STR(".docx");

	if (!copy)
		return;
	check_template(checker, OPTION_ANNOTATE);
	if (given && kinds_word_ending(str_of(given)).len)
		ending = kinds_word_ending(str_of(given));
	if (!str_has_ending(str_of(copy), ending))
		fault(checker->faults, MSG_ANNOTATE_ENDING, spot_nowhere(),
		      str_of(copy), ending);
	else
		filename_check_last(
			checker->arena, str_of(copy),
			option_spelled(checker->arena, OPTION_ANNOTATE),
			checker->faults);
}

static void
check_summary(const struct usage_checker *checker, const char *path)
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
check_failed(const struct usage_checker *checker)
{
	static const struct str texts[] = { STR_INIT(".csv"), STR_INIT(".tsv"),
					    STR_INIT(".txt") };
	const char *failed = checker->options->given[OPTION_FAILED];

	if (failed && files_kind(failed) != FILE_SPECIAL &&
	    !kinds_ending(str_of(failed), texts, sizeof texts / sizeof *texts)
		     .len)
		fault(checker->faults, MSG_FAILED_ENDING, spot_nowhere(),
		      str_of(failed));
}

static void
check_output(const struct usage_checker *checker)
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
		filename_check_last(
			checker->arena, str_of(output),
			option_spelled(checker->arena, OPTION_OUTPUT),
			checker->faults);
}

void
usage_check_outputs(const struct usage_checker *checker)
{
	check_output(checker);
	check_annotated(checker);
	check_failed(checker);
}
