/* options.c - the table of options, and getopt_long over it. */
#include "cli/options/options.h"

#include <getopt.h>
#include <string.h>

#include "base/files.h"
#include "base/text.h"

enum {
	FILL = 1 << COMMAND_FILL,
	CHECK = 1 << COMMAND_CHECK,
	NEW = 1 << COMMAND_NEW,
	KEYS = 1 << COMMAND_KEYS,
	FORM = 1 << COMMAND_FORM,
	BLANK = 1 << COMMAND_BLANK,
	EXTRACT = 1 << COMMAND_EXTRACT,
	VERIFY = 1 << COMMAND_VERIFY,
	COLLECT = 1 << COMMAND_COLLECT,
	ALL = (1 << COMMAND_COUNT) - 1,
	FORMS = FILL | CHECK | NEW | KEYS | BLANK | EXTRACT | COLLECT,
	READS = FILL | CHECK | COLLECT,
	LONG = 256 /* getopt's value of the first option */
};

/* VALUE is what messages call the value; empty: there is none. */
static const struct row {
	const char *name;
	char letter;
	struct str value;
	int commands;
} rows[OPTION_COUNT] = {
	[OPTION_TEMPLATE] = { "template", 't', STR_INIT("mau.docx"),
			      FORMS | FORM },
	[OPTION_FORM] = { "form", 0, STR_INIT("mau.form"), FORMS },
	[OPTION_OUTPUT] = { "output", 'o', STR_INIT("bao-cao.docx"),
			    FILL | NEW | FORM | BLANK | EXTRACT | COLLECT },
	[OPTION_DIR] = { "dir", 'd', STR_INIT("bao-cao"), FILL | EXTRACT },
	[OPTION_NAME] = { "name", 'n', STR_INIT("\"{{ten_don_vi}}.docx\""),
			  FILL },
	[OPTION_FORCE] = { "force", 'f', STR_INIT(""), FORMS | FORM },
	[OPTION_ENCODING] = { "encoding", 0, STR_INIT("CP1258"), READS },
	[OPTION_INPUT_FORMAT] = { "input-format", 0, STR_INIT("csv"), READS },
	[OPTION_SEPARATOR] = { "separator", 0, STR_INIT("\";\""), READS },
	[OPTION_SHEET] = { "sheet", 0, STR_INIT("Sheet1"), READS },
	[OPTION_MAP] = { "map", 0, STR_INIT("cot.txt"), READS },
	[OPTION_QUIET] = { "quiet", 'q', STR_INIT(""), ALL },
	[OPTION_VERBOSE] = { "verbose", 'v', STR_INIT(""), READS },
	[OPTION_LANG] = { "lang", 0, STR_INIT("vi"), ALL },
	[OPTION_DIAG] = { "diag", 0, STR_INIT("json"), ALL },
	[OPTION_JSON] = { "json", 0, STR_INIT(""), KEYS | EXTRACT },
	[OPTION_CSV] = { "csv", 0, STR_INIT(""), EXTRACT },
	[OPTION_FLAT] = { "flat", 0, STR_INIT(""), FILL },
	[OPTION_OPEN] = { "open", 0, STR_INIT(""), BLANK },
	[OPTION_ANNOTATE] = { "annotate", 0, STR_INIT("mau-loi.docx"),
			      (FORMS & ~EXTRACT) | FORM },
	[OPTION_FILES_FROM] = { "files-from", 0, STR_INIT("danh-sach.txt"),
				READS | EXTRACT },
	[OPTION_JOBS] = { "jobs", 'j', STR_INIT("4"), READS | EXTRACT },
	[OPTION_UPDATE] = { "update", 'u', STR_INIT(""), FILL },
	[OPTION_DURABLE] = { "durable", 0, STR_INIT(""), FILL },
	[OPTION_SHARD] = { "shard", 0, STR_INIT("1/8"), FILL | CHECK },
	[OPTION_LOG] = { "log", 0, STR_INIT("nhat-ky.jsonl"), READS | EXTRACT },
	[OPTION_WITH] = { "with", 0, STR_INIT("so.txt"), COLLECT },
	[OPTION_LATEST] = { "latest", 0, STR_INIT(""), COLLECT },
	[OPTION_FAILED] = { "failed", 0, STR_INIT("con-sai.csv"), READS },
	[OPTION_USAGE] = { NULL, 'h', STR_INIT(""), ALL },
	[OPTION_HELP] = { "help", 0, STR_INIT(""), ALL },
	[OPTION_VERSION] = { "version", 0, STR_INIT(""), ALL },
};

struct reader {
	struct arena *arena;
	struct faults *faults;
	struct options *options;
	char letters[2 * OPTION_COUNT + 3];
	struct option names[OPTION_COUNT + 1];
	bool begun; /* the first word that is no option has been read */
};

struct str
option_spelled(struct arena *arena, enum option_id id)
{
	const char letter[] = { '-', rows[id].letter };

	if (rows[id].letter)
		return arena_dup(arena, (struct str){ letter, sizeof letter });
	return arena_concat(arena, STR("--"), str_of(rows[id].name));
}

bool
option_goes_with(enum option_id id, enum command_id command)
{
	return rows[id].commands & 1 << command;
}

bool
option_is(const struct options *options, enum option_id id, const char *word)
{
	return options->given[id] && !strcmp(options->given[id], word);
}

/* "-" has getopt_long give all words in their order, and what follows "--"
 * apart; ":" has it keep quiet. */
static void
prepare(struct reader *reader)
{
	char *end = reader->letters;
	struct option *name = reader->names;

	*end++ = '-';
	*end++ = ':';
	for (int i = 0; i < OPTION_COUNT; i++) {
		bool valued = rows[i].value.len > 0;

		if (rows[i].letter)
			*end++ = rows[i].letter;
		if (rows[i].letter && valued)
			*end++ = ':';
		if (rows[i].name)
			*name++ = (struct option){ rows[i].name,
						   valued ? required_argument
							  : no_argument,
						   NULL, LONG + i };
	}
}

/* The option that getopt_long calls VALUE; OPTION_COUNT if none. */
static enum option_id
option_of(int value)
{
	if (value >= LONG)
		return (enum option_id)(value - LONG);
	for (int i = 0; i < OPTION_COUNT; i++)
		if (rows[i].letter && rows[i].letter == value)
			return (enum option_id)i;
	return OPTION_COUNT;
}

static struct str
nearest_name(struct arena *arena, struct str typed)
{
	struct str nearest = STR("");
	size_t best = typed.len < 3 ? typed.len : 3;

	for (size_t i = 0; i < OPTION_COUNT; i++) {
		struct str name = str_of(rows[i].name);

		if (name.len && text_is_nearer(typed, name, &best))
			nearest = arena_concat(arena, STR("--"), name);
	}
	return nearest;
}

/* WORD is the one that getopt_long stumbled over; of letters together it
 * tells which. */
static void
refuse(const struct reader *reader, const char *word)
{
	enum option_id id = option_of(optopt);
	const char letter[] = { '-', (char)optopt };
	struct str typed = str_of(word), nearest;

	if (optopt && id != OPTION_COUNT) {
		fault(reader->faults, MSG_OPTION_VALUE_UNWANTED, spot_nowhere(),
		      option_spelled(reader->arena, id));
		return;
	}
	if (optopt)
		typed = arena_dup(reader->arena,
				  (struct str){ letter, sizeof letter });
	else
		typed = str_cut(&typed, '=');
	nearest = optopt ? STR("")
			 : nearest_name(reader->arena, str_from(typed, 2));
	fault(reader->faults,
	      nearest.len ? MSG_UNKNOWN_OPTION_NEAR : MSG_UNKNOWN_OPTION,
	      spot_nowhere(), typed, nearest);
}

static void
take(const struct reader *reader, enum option_id id, const char *value)
{
	if (!rows[id].value.len)
		reader->options->given[id] = "";
	else if (value && *value)
		reader->options->given[id] = value;
	else
		fault(reader->faults, MSG_OPTION_VALUE_MISSING, spot_nowhere(),
		      option_spelled(reader->arena, id), rows[id].value);
}

static void
add_input(const struct reader *reader, const char *word)
{
	struct options *options = reader->options;

	*arena_push(reader->arena, options->inputs, options->ninputs,
		    options->inputs_cap) = word;
}

/* A first word that is no file, and has nothing of a file's name, was meant
 * to be a command. */
static bool
looks_like_command(const char *word)
{
	return *word && !strpbrk(word, "./") && strcmp(word, "-") != 0 &&
	       !files_exists(word);
}

static void
read_word(struct reader *reader, const char *word)
{
	struct str nearest;

	if (reader->begun) {
		add_input(reader, word);
		return;
	}
	reader->begun = true;
	if (command_find(str_of(word), &reader->options->command))
		return;
	add_input(reader, word);
	if (!looks_like_command(word))
		return;
	nearest = command_nearest(str_of(word));
	fault(reader->faults,
	      nearest.len ? MSG_UNKNOWN_COMMAND_NEAR : MSG_UNKNOWN_COMMAND,
	      spot_nowhere(), str_of(word),
	      nearest.len ? nearest : command_names(reader->arena));
}

void
options_read(struct arena *arena, int argc, char **argv,
	     struct options *options, struct faults *faults)
{
	struct reader reader = { .arena = arena,
				 .faults = faults,
				 .options = options };
	int got;

	prepare(&reader);
	opterr = 0;
	while ((got = getopt_long(argc, argv, reader.letters, reader.names,
				  NULL)) != -1) {
		if (got == 1)
			read_word(&reader, optarg);
		else if (got == '?')
			refuse(&reader, argv[optind - 1]);
		else if (got == ':')
			take(&reader, option_of(optopt), NULL);
		else
			take(&reader, option_of(got), optarg);
	}
	for (; optind < argc; optind++)
		add_input(&reader, argv[optind]);
}
