/* keys_json.c - one object for each field. */
#include "cli/questions/keys_json.h"

#include "cli/text/json.h"

static void
put_xpath(struct buf *out, struct str name, const struct xpath *xpath)
{
	if (xpath)
		json_text(out, name, xpath->text);
}

static void
put_choices(struct buf *out, const struct field *field)
{
	if (!field->nchoices)
		return;
	json_name(out, STR("choices"));
	for (size_t i = 0; i < field->nchoices; i++) {
		buf_put(out, i ? STR(",{") : STR("[{"));
		json_text(out, STR("key"), field->choices[i].key);
		json_text(out, STR("label"), field->choices[i].label);
		buf_char(out, '}');
	}
	buf_char(out, ']');
}

static void
put_defaults(struct buf *out, const struct field *field)
{
	if (!field->ndefaults)
		return;
	json_name(out, STR("default"));
	for (size_t i = 0; i < field->ndefaults; i++) {
		buf_char(out, i ? ',' : '[');
		json_string(out, field->defaults[i].text);
	}
	buf_char(out, ']');
}

void
keys_put_json(struct buf *out, const struct field *list,
	      const struct field *field, const size_t *slots)
{
	buf_char(out, '{');
	json_text(out, STR("key"), field->key);
	if (list)
		json_text(out, STR("list"), list->key);
	json_text(out, STR("type"), type_name(field->type));
	json_flag(out, STR("several"),
		  type_holds_several(field->type) && !field_is_sole(field));
	json_flag(out, STR("required"), field->is_required);
	put_xpath(out, STR("required_when"), field->required);
	put_xpath(out, STR("asked_when"), field->when);
	json_flag(out, STR("calculated"), field->value != NULL);
	put_choices(out, field);
	json_text(out, STR("label"), field->label);
	json_text(out, STR("help"), field->help);
	json_text(out, STR("section"), field->section);
	json_text(out, STR("example"), field->example);
	put_defaults(out, field);
	if (field->min)
		json_text(out, STR("min"), field->min->text);
	if (field->max)
		json_text(out, STR("max"), field->max->text);
	if (slots) {
		json_name(out, STR("slots"));
		buf_number(out, *slots, 0);
	}
	buf_put(out, STR("}\n"));
}
