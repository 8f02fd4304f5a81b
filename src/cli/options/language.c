/* language.c - the locale's name. */
#include "cli/options/language.h"

#include "base/files.h"

/* Whether LOCALE, such as "en_GB.UTF-8", is of the language CODE. */
static bool
is_of(struct str locale, struct str code)
{
	struct str language = locale;

	for (size_t i = 0; i < locale.len && language.len == locale.len; i++)
		if (locale.data[i] == '_' || locale.data[i] == '.' ||
		    locale.data[i] == '@' || locale.data[i] == '-')
			language.len = i;
	return str_eq(language, code);
}

enum language
language_of_environment(void)
{
	static const char *const variables[] = { "LC_ALL", "LC_MESSAGES",
						 "LANG" };
	struct str locale = STR("");

	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++)
		if (locale.len == 0)
			locale = files_environment(variables[i]);
	if (locale.len == 0 || is_of(locale, STR("C")) ||
	    is_of(locale, STR("POSIX")) || is_of(locale, STR("vi")) ||
	    is_of(locale, STR("vie")))
		return VIETNAMESE;
	return ENGLISH;
}
