/* messages.h - every message of the program, in both languages. */
#ifndef BASE_MESSAGES_H
#define BASE_MESSAGES_H

#include "base/str.h"

enum language { VIETNAMESE, ENGLISH };

/* A note is no fault: it says what was done. */
enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };

/* Exit status, worst last. */
enum status {
	STATUS_DONE = 0,
	STATUS_ANSWERS = 1,
	STATUS_USAGE = 2,
	STATUS_TEMPLATE = 3,
	STATUS_MACHINE = 4
};

enum message {
#define M(id, code, severity, status, vi, vi_remedy, en, en_remedy) MSG_##id,
#include "base/messages.def"
#undef M
	MESSAGE_COUNT
};

/* CODE is stable: scripts rely on it.  TEXT and REMEDY hold {0} to {3} for
 * the arguments and {k} for the key; a remedy may be empty. */
struct message_text {
	struct str code;
	enum severity severity;
	enum status status;
	struct str text[2];
	struct str remedy[2];
};

const struct message_text *message_text(enum message);

#endif
