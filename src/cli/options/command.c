/* command.c - the table of commands. */
#include "cli/options/command.h"

#include "base/buf.h"
#include "base/text.h"

static const struct command commands[COMMAND_COUNT] = {
	[COMMAND_FILL] = { STR_INIT("fill"), STR_INIT("baocao tra-loi.txt"),
			   true },
	[COMMAND_CHECK] = { STR_INIT("check"),
			    STR_INIT("baocao check tra-loi.txt"), true },
	[COMMAND_NEW] = { STR_INIT("new"),
			  STR_INIT("baocao new -o tra-loi.txt"), false },
	[COMMAND_KEYS] = { STR_INIT("keys"), STR_INIT("baocao keys"), false },
	[COMMAND_FORM] = { STR_INIT("form"),
			   STR_INIT("baocao form -t mau.docx"), false },
	[COMMAND_BLANK] = { STR_INIT("blank"),
			    STR_INIT("baocao blank -o phieu.docx"), false },
	[COMMAND_EXTRACT] = { STR_INIT("extract"),
			      STR_INIT("baocao extract bao-cao.docx"), true },
	[COMMAND_VERIFY] = { STR_INIT("verify"),
			     STR_INIT("baocao verify bao-cao.docx"), true },
	[COMMAND_COLLECT] = { STR_INIT("collect"),
			      STR_INIT("baocao collect -o tong-hop.xlsx "
				       "bao-cao.docx"),
			      true },
};

const struct command *
command_of(enum command_id id)
{
	return &commands[id];
}

bool
command_find(struct str name, enum command_id *id)
{
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		if (!str_eq(commands[i].name, name))
			continue;
		*id = (enum command_id)i;
		return true;
	}
	return false;
}

struct str
command_nearest(struct str name)
{
	struct str nearest = STR("");
	size_t best = name.len < 3 ? name.len : 3;

	for (size_t i = 0; i < COMMAND_COUNT; i++)
		if (text_is_nearer(name, commands[i].name, &best))
			nearest = commands[i].name;
	return nearest;
}

struct str
command_names(struct arena *arena)
{
	struct buf names = { .arena = arena };

	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		if (i)
			buf_put(&names, STR(", "));
		buf_put(&names, commands[i].name);
	}
	return buf_str(&names);
}
