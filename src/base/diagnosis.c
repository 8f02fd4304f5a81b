/* diagnosis.c - place, text, excerpt, caret, remedy. */
#include "base/diagnosis.h"

#include "base/diagnosis_json.h"
#include "base/excerpt.h"
#include "base/grid.h"
#include "base/position.h"
#include "base/text.h"
#include "base/where.h"

static struct str
word(enum language language, struct str vi, struct str en)
{
	return language == VIETNAMESE ? vi : en;
}

/* {k} is the key, {0} to {3} the arguments; any other brace is itself. */
static bool
is_placeholder(struct str text)
{
	return text.len >= 3 && text.data[2] == '}' &&
	       (text.data[1] == 'k' ||
		(text.data[1] >= '0' && text.data[1] < '0' + FAULT_ARGS));
}

/* A whole answer or expression may be an argument; its place shows the rest. */
static void
put_argument(struct buf *out, struct str argument)
{
	enum { LONGEST = 400 };
	struct str rest = argument;

	while (rest.len && argument.len - rest.len < LONGEST)
		text_next(&rest);
	excerpt_put_seen(out, str_slice(argument, 0, argument.len - rest.len));
	if (rest.len)
		buf_put(out, STR("…"));
}

void
diagnosis_text(struct buf *out, struct str text, const struct fault *fault)
{
	while (text.len) {
		size_t brace = str_index(text, '{');

		buf_put(out, str_slice(text, 0, brace));
		text = str_from(text, brace);
		if (is_placeholder(text)) {
			char name = text.data[1];

			put_argument(out, name == 'k'
						  ? fault->key
						  : fault->args[name - '0']);
			text = str_from(text, 3);
		} else if (text.len) {
			buf_char(out, '{');
			text = str_from(text, 1);
		}
	}
}

/* --- where ------------------------------------------------------------- */

static void
put_where(struct buf *out, const struct fault *fault,
	  const struct position *position, enum language language)
{
	const struct source *source = fault->spot.source;

	if (!source) {
		buf_put(out, STR("baocao: "));
		return;
	}
	excerpt_put_seen(out, source->name);
	if (grid_of(source))
		where_put_cell(out, fault->spot, language);
	buf_char(out, ':');
	if (source->place && !source->place->grid) {
		buf_char(out, ' ');
		where_put(out, source->place, language);
		buf_char(out, ':');
	} else if (!source->place && position->line) {
		buf_number(out, position->line, 0);
		buf_char(out, ':');
		buf_number(out, position->column, 0);
		buf_char(out, ':');
	}
	buf_char(out, ' ');
}

/* --- one fault ----------------------------------------------------------- */

static struct str
severity_word(enum severity severity, enum language language)
{
	if (severity == SEVERITY_ERROR)
		return word(language, STR("lỗi"), STR("error"));
	return word(language, STR("cảnh báo"), STR("warning"));
}

static void
put_severity(struct buf *out, enum severity severity,
	     const struct diagnosis *how)
{
	if (how->colour)
		buf_put(out, severity == SEVERITY_ERROR ? STR("\033[1;31m")
							: STR("\033[1;35m"));
	buf_put(out, severity_word(severity, how->language));
	buf_char(out, ':');
	if (how->colour)
		buf_put(out, STR("\033[0m"));
	buf_char(out, ' ');
}

static void
put_hint(struct buf *out, const struct fault *fault, enum language language)
{
	const struct source *source = fault->spot.source;
	struct str hint = source && source->place
				  ? where_hint(source->place, language)
				  : STR("");

	if (!hint.len)
		return;
	buf_put(out, word(language, STR("  tìm ở: "), STR("  to find it: ")));
	buf_put(out, hint);
	buf_char(out, '\n');
}

/* The second place, with its line. */
static void
put_other(struct buf *out, const struct fault *fault,
	  const struct diagnosis *how)
{
	struct fault other = *fault;
	struct position position = position_find(fault->other);

	if (!fault->other.source || !fault->other.source->place)
		return;
	other.spot = fault->other;
	buf_put(out, word(how->language, STR("  và ở: "), STR("  and at: ")));
	where_put(out, other.spot.source->place, how->language);
	buf_char(out, '\n');
	if (position.line)
		excerpt_put(out, &other, &position, how->colour);
}

static void
put_text(struct buf *out, const struct fault *fault,
	 const struct diagnosis *how)
{
	const struct message_text *message = message_text(fault->message);
	struct position position = position_find(fault->spot);
	struct str remedy = message->remedy[how->language];

	put_where(out, fault, &position, how->language);
	put_severity(out, message->severity, how);
	diagnosis_text(out, message->text[how->language], fault);
	buf_put(out, STR(" ["));
	buf_put(out, message->code);
	buf_put(out, STR("]\n"));
	if (position.line)
		excerpt_put(out, fault, &position, how->colour);
	put_other(out, fault, how);
	put_hint(out, fault, how->language);
	if (remedy.len == 0)
		return;
	buf_put(out,
		word(how->language, STR("  cách sửa: "), STR("  remedy: ")));
	diagnosis_text(out, remedy, fault);
	buf_char(out, '\n');
}

/* --- all of them --------------------------------------------------------- */

/* {0} of these is the number of faults that are not shown. */
static void
put_rest(struct buf *out, const struct source *source, size_t count,
	 const struct diagnosis *how)
{
	struct faults faults = { .arena = out->arena };

	fault(&faults, MSG_MORE_FAULTS, spot_source(source), STR(""),
	      arena_number(out->arena, count));
	if (how->json)
		diagnosis_put_json(out, &faults.list[0], how);
	else
		put_text(out, &faults.list[0], how);
}

static bool
is_shown(const struct fault *fault, const struct diagnosis *how)
{
	return !how->quiet ||
	       message_text(fault->message)->severity == SEVERITY_ERROR;
}

void
diagnosis_put(struct buf *out, const struct faults *faults,
	      const struct diagnosis *how)
{
	size_t total = faults->errors + (how->quiet ? 0 : faults->warnings);
	size_t shown = 0;

	for (size_t i = 0; i < faults->count && shown < how->most; i++) {
		if (!is_shown(&faults->list[i], how))
			continue;
		if (how->json)
			diagnosis_put_json(out, &faults->list[i], how);
		else
			put_text(out, &faults->list[i], how);
		shown++;
	}
	if (total > shown)
		put_rest(out, faults->list[0].spot.source, total - shown, how);
}
