/* keys_json.c - one object for each field. */
#include "cli/keys_json.h"

static void
put_name(struct buf *out, struct str name)
{
	if (out->len && out->data[out->len - 1] != '{')
		buf_char(out, ',');
	buf_char(out, '"');
	buf_put(out, name);
	buf_put(out, STR("\":"));
}

static void
put_string(struct buf *out, struct str text)
{
	buf_char(out, '"');
	buf_json(out, text);
	buf_char(out, '"');
}

static void
put_text(struct buf *out, struct str name, struct str text)
{
	if (!text.len)
		return;
	put_name(out, name);
	put_string(out, text);
}

static void
put_flag(struct buf *out, struct str name, bool flag)
{
	put_name(out, name);
	buf_put(out, flag ? STR("true") : STR("false"));
}

static void
put_xpath(struct buf *out, struct str name, const struct xpath *xpath)
{
	if (xpath)
		put_text(out, name, xpath->text);
}

static void
put_choices(struct buf *out, const struct field *field)
{
	if (!field->nchoices)
		return;
	put_name(out, STR("choices"));
	for (size_t i = 0; i < field->nchoices; i++) {
		buf_put(out, i ? STR(",{") : STR("[{"));
		put_text(out, STR("key"), field->choices[i].key);
		put_text(out, STR("label"), field->choices[i].label);
		buf_char(out, '}');
	}
	buf_char(out, ']');
}

static void
put_defaults(struct buf *out, const struct field *field)
{
	if (!field->ndefaults)
		return;
	put_name(out, STR("default"));
	for (size_t i = 0; i < field->ndefaults; i++) {
		buf_char(out, i ? ',' : '[');
		put_string(out, field->defaults[i].text);
	}
	buf_char(out, ']');
}

void
keys_put_json(struct buf *out, const struct field *list,
	      const struct field *field)
{
	buf_char(out, '{');
	put_text(out, STR("key"), field->key);
	if (list)
		put_text(out, STR("list"), list->key);
	put_text(out, STR("type"), type_name(field->type));
	put_flag(out, STR("several"), type_holds_several(field->type));
	put_flag(out, STR("required"), field->is_required);
	put_xpath(out, STR("required_when"), field->required);
	put_xpath(out, STR("asked_when"), field->when);
	put_flag(out, STR("calculated"), field->value != NULL);
	put_choices(out, field);
	put_text(out, STR("label"), field->label);
	put_text(out, STR("help"), field->help);
	put_text(out, STR("section"), field->section);
	put_text(out, STR("example"), field->example);
	put_defaults(out, field);
	if (field->min)
		put_text(out, STR("min"), field->min->text);
	if (field->max)
		put_text(out, STR("max"), field->max->text);
	buf_put(out, STR("}\n"));
}
