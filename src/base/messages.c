/* messages.c - the table of messages. */
#include "base/messages.h"

static const struct message_text table[] = {
#define M(id, code, severity, status, vi, vi_remedy, en, en_remedy) \
	{                                                           \
		STR_INIT(code),                                     \
		SEVERITY_##severity,                                \
		STATUS_##status,                                    \
		{ STR_INIT(vi), STR_INIT(en) },                     \
		{ STR_INIT(vi_remedy), STR_INIT(en_remedy) },       \
	},
#include "base/messages.def"
#undef M
};

const struct message_text *
message_text(enum message message)
{
	return &table[message];
}
