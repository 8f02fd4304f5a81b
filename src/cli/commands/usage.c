/* usage.c - options that clash, inputs that are none. */
#include "cli/commands/usage_checker.h"

#include "base/encoding.h"
#include "base/files.h"
#include "cli/inputs/tables.h"
#include "cli/options/counts.h"
#include "cli/options/kinds.h"
#include "cli/outputs/archive.h"

enum { MOST_THREADS = 1024 };

/* --- options -------------------------------------------------------------- */

static void
check_command(const struct usage_checker *checker)
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
check_clashes(const struct usage_checker *checker)
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
check_archive(const struct usage_checker *checker)
{
	const struct options *options = checker->options;
	bool is_one = archive_kind(options) == ARCHIVE_NONE;
	enum option_id other = is_one ? OPTION_NAME : OPTION_UPDATE;

	if (options->given[OPTION_OUTPUT] && options->given[other])
		fault(checker->faults, MSG_OPTIONS_CLASH, spot_nowhere(),
		      STR("-o"), option_spelled(checker->arena, other));
}

static void
check_value(const struct usage_checker *checker, enum option_id id,
	    const char *one, const char *other)
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
check_counts(const struct usage_checker *checker)
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
check_values(const struct usage_checker *checker)
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

/* --- inputs --------------------------------------------------------------- */

static void
check_inputs(const struct usage_checker *checker)
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
			kinds_check_answers(options, options->inputs[i],
					    files_is_folder(options->inputs[i]),
					    checker->faults);
		stdins += str_eq(input, STR("-"));
		if (stdins == 2 && str_eq(input, STR("-")))
			fault(checker->faults, MSG_STDIN_TWICE, spot_nowhere(),
			      STR(""));
	}
}

void
usage_check(struct arena *arena, const struct options *options,
	    struct faults *faults)
{
	struct usage_checker checker = { arena, options, faults };

	check_command(&checker);
	check_clashes(&checker);
	check_archive(&checker);
	check_values(&checker);
	check_inputs(&checker);
	usage_check_outputs(&checker);
}
