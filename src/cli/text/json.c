/* json.c - names, strings, numbers, flags. */
#include "cli/text/json.h"

void
json_name(struct buf *out, struct str name)
{
	if (out->len && out->data[out->len - 1] != '{')
		buf_char(out, ',');
	buf_char(out, '"');
	buf_put(out, name);
	buf_put(out, STR("\":"));
}

void
json_string(struct buf *out, struct str text)
{
	buf_char(out, '"');
	buf_json(out, text);
	buf_char(out, '"');
}

void
json_text(struct buf *out, struct str name, struct str text)
{
	if (!text.len)
		return;
	json_name(out, name);
	json_string(out, text);
}

void
json_number(struct buf *out, struct str name, size_t number)
{
	if (!number)
		return;
	json_name(out, name);
	buf_number(out, number, 0);
}

void
json_flag(struct buf *out, struct str name, bool flag)
{
	json_name(out, name);
	buf_put(out, flag ? STR("true") : STR("false"));
}
