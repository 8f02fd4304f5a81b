/* kinds.c - by their endings. */
#include "cli/options/kinds.h"

struct str
kinds_ending(struct str path, const struct str *endings, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_has_ending(path, endings[i]))
			return endings[i];
	return STR("");
}

struct str
kinds_word_ending(struct str path)
{
	static const struct str words[] = { STR_INIT(".docx"), STR_INIT(".doc"),
					    STR_INIT(".dotx"),
					    STR_INIT(".docm") };

	return kinds_ending(path, words, sizeof words / sizeof *words);
}

bool
kinds_is_report(const char *path)
{
	static const struct str reports[] = { STR_INIT(".docx"),
					      STR_INIT(".docm") };

	struct str ending = kinds_ending(str_of(path), reports,
					 sizeof reports / sizeof *reports);

	return ending.len > 0;
}

/* Of a program whose tables are not read. */
static bool
is_foreign_table(struct str path)
{
	static const struct str tables[] = { STR_INIT(".xls"),
					     STR_INIT(".xlsb"),
					     STR_INIT(".ods"),
					     STR_INIT(".numbers") };

	struct str ending =
		kinds_ending(path, tables, sizeof tables / sizeof *tables);

	return ending.len > 0;
}

void
kinds_check_answers(const struct options *options, const char *path,
		    bool is_folder, struct faults *faults)
{
	struct str name = str_of(path);

	if (is_folder)
		fault(faults, MSG_INPUT_FOLDER, spot_nowhere(), name);
	else if (is_foreign_table(name))
		fault(faults, MSG_INPUT_TABLE, spot_nowhere(), name);
	else if (!(options->command == COMMAND_COLLECT &&
		   kinds_is_report(path)) &&
		 kinds_word_ending(name).len)
		fault(faults, MSG_INPUT_WORD, spot_nowhere(), name);
}
