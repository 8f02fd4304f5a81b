/* property.c - the lines of a question's section. */
#include "form/file/property.h"

#include "base/text.h"
#include "form/tags/phrase.h"
#include "form/typed/read.h"

void
property_refuse(const struct form_reader *reader, enum message message,
		const struct answer *answer)
{
	fault(reader->faults, message, answer_spot(reader->answers, answer),
	      answer->key, answer_text(reader->arena, answer));
}

void
property_refuse_key(const struct form_reader *reader, enum message message,
		    const struct answer *answer)
{
	struct spot key = { reader->answers->source, answer->key };

	fault(reader->faults, message, key, answer->key,
	      answer_text(reader->arena, answer));
}

static void
read_type(const struct form_reader *reader, struct field *field,
	  const struct answer *answer)
{
	struct str folded =
		text_fold(reader->arena, answer_text(reader->arena, answer));

	for (int i = 0; i < TYPE_BLOCK + reader->has_blocks; i++) {
		enum type type = (enum type)i;

		if (str_eq(folded, text_fold(reader->arena, type_name(type)))) {
			field->type = type;
			return;
		}
	}
	property_refuse(reader, MSG_FORM_TYPE, answer);
}

static struct xpath *
read_xpath(const struct form_reader *reader, const struct answer *answer)
{
	return xpath_compile(reader->arena, &reader->form->xpaths,
			     answer_text(reader->arena, answer),
			     answer_spot(reader->answers, answer),
			     reader->faults);
}

static void
read_required(const struct form_reader *reader, struct field *field,
	      const struct answer *answer)
{
	struct str text = answer_text(reader->arena, answer);

	field->is_required = str_eq(text, STR("yes"));
	if (!field->is_required && !str_eq(text, STR("no")))
		field->required = read_xpath(reader, answer);
}

static void
read_when(const struct form_reader *reader, struct field *field,
	  const struct answer *answer)
{
	field->when = read_xpath(reader, answer);
}

static void
read_value(const struct form_reader *reader, struct field *field,
	   const struct answer *answer)
{
	field->value = read_xpath(reader, answer);
}

static void
read_rule(const struct form_reader *reader, struct field *field,
	  const struct answer *answer)
{
	struct rule *rule = arena_push(reader->arena, field->rules,
				       field->nrules, field->rules_cap);

	rule->test = read_xpath(reader, answer);
}

/* A message belongs to the rule above it; its lines become one. */
static void
read_message(const struct form_reader *reader, struct field *field,
	     const struct answer *answer)
{
	struct phrase *message;

	if (field->nrules == 0 || field->rules[field->nrules - 1].message) {
		property_refuse_key(reader, MSG_FORM_MESSAGE, answer);
		return;
	}
	message = phrase_read(reader->arena, reader->answers->source,
			      answer->lines[0].at, reader->faults);
	for (size_t i = 1; i < answer->nlines; i++)
		phrase_continue(reader->arena, message, answer->lines[i].at,
				reader->faults);
	field->rules[field->nrules - 1].message = message;
}

/* KEY : LABEL; the first colon splits, a label alone is its own key. */
static void
read_choice(const struct form_reader *reader, struct field *field,
	    const struct answer *answer)
{
	struct str label = answer_text(reader->arena, answer);
	struct str key = text_trim(str_cut(&label, ':'));
	struct choice choice;

	label = text_trim(label);
	choice.key = text_fold(reader->arena, key);
	choice.label = label.len ? label : key;
	choice.folded = text_fold(reader->arena, choice.label);
	if (choice.key.len == 0 || field_choice(field, choice.key) ||
	    field_choice(field, choice.folded)) {
		property_refuse(reader, MSG_FORM_CHOICE, answer);
		return;
	}
	*arena_push(reader->arena, field->choices, field->nchoices,
		    field->choices_cap) = choice;
}

static void
read_default(const struct form_reader *reader, struct field *field,
	     const struct answer *answer)
{
	if (field->type == TYPE_RECORDS ||
	    (field->ndefaults && !type_holds_several(field->type))) {
		property_refuse_key(reader, MSG_FORM_DEFAULT, answer);
		return;
	}
	read_items(reader->arena, field, reader->answers->source, answer,
		   &field->defaults, &field->ndefaults, &field->defaults_cap,
		   reader->faults);
}

static void
read_alias(const struct form_reader *reader, struct field *field,
	   const struct answer *answer)
{
	*arena_push(reader->arena, field->aliases, field->naliases,
		    field->aliases_cap) = answer_text(reader->arena, answer);
}

/* KEY : TEXT; the first colon splits. */
static void
read_asked_with(const struct form_reader *reader, struct field *field,
		const struct answer *answer)
{
	struct str text = answer_text(reader->arena, answer);

	field->asked_with = text_trim(str_cut(&text, ':'));
	field->stand_in = text_trim(text);
}

/* READ is NULL for a text, which goes to the member at OFFSET.  LATE are those
 * that need the type. */
static const struct property {
	struct str key;
	void (*read)(const struct form_reader *, struct field *,
		     const struct answer *);
	size_t offset;
	bool is_late, may_repeat, may_be_empty;
} properties[] = {
	{ STR_INIT("label"), NULL, offsetof(struct field, label), 0, 0, 0 },
	{ STR_INIT("alias"), read_alias, 0, 0, 1, 0 },
	{ STR_INIT("help"), NULL, offsetof(struct field, help), 0, 0, 0 },
	{ STR_INIT("type"), read_type, 0, 0, 0, 0 },
	{ STR_INIT("required"), read_required, 0, 0, 0, 0 },
	{ STR_INIT("when"), read_when, 0, 0, 0, 0 },
	{ STR_INIT("value"), read_value, 0, 0, 0, 0 },
	{ STR_INIT("choice"), read_choice, 0, 0, 1, 0 },
	{ STR_INIT("rule"), read_rule, 0, 0, 1, 0 },
	{ STR_INIT("message"), read_message, 0, 0, 1, 0 },
	{ STR_INIT("example"), NULL, offsetof(struct field, example), 0, 0, 0 },
	{ STR_INIT("section"), NULL, offsetof(struct field, section), 0, 0, 0 },
	{ STR_INIT("blank"), NULL, offsetof(struct field, blank), 0, 0, 1 },
	{ STR_INIT("part_of"), NULL, offsetof(struct field, part_of), 0, 0, 0 },
	{ STR_INIT("asked_with"), read_asked_with, 0, 0, 0, 0 },
	{ STR_INIT("default"), read_default, 0, 1, 1, 0 },
	{ STR_INIT("min"), property_read_min, 0, 1, 0, 0 },
	{ STR_INIT("max"), property_read_max, 0, 1, 0, 0 },
};

static const struct property *
find_property(struct str folded)
{
	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
		if (str_eq(properties[i].key, folded))
			return &properties[i];
	return NULL;
}

/* Two letters off are near only where most of the word is right. */
static struct str
nearest_property(struct str folded)
{
	struct str nearest = STR("");
	size_t best = folded.len < 5 ? (folded.len + 1) / 2 : 3;

	for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
		if (text_is_nearer(folded, properties[i].key, &best))
			nearest = properties[i].key;
	return nearest;
}

static void
refuse_unknown(const struct form_reader *reader, const struct answer *answer)
{
	struct spot key = { reader->answers->source, answer->key };
	struct str nearest = nearest_property(answer->folded);

	fault(reader->faults,
	      nearest.len ? MSG_FORM_PROPERTY_NEAR : MSG_FORM_PROPERTY, key,
	      answer->key, nearest);
}

static bool
is_repeat(const struct section *section, size_t i)
{
	for (size_t j = 0; j < i; j++)
		if (str_eq(section->answers[j].folded,
			   section->answers[i].folded))
			return true;
	return false;
}

static void
read_property(const struct form_reader *reader, struct field *field,
	      const struct section *section, size_t i, bool late)
{
	const struct answer *answer = &section->answers[i];
	const struct property *property = find_property(answer->folded);

	if (answer->is_broken)
		return;
	if (!property && !late)
		refuse_unknown(reader, answer);
	if (!property || property->is_late != late)
		return;
	if (!property->may_repeat && is_repeat(section, i))
		property_refuse_key(reader, MSG_FORM_REPEATED, answer);
	else if (answer->nlines == 0 && !property->may_be_empty)
		property_refuse_key(reader, MSG_FORM_EMPTY, answer);
	else if (property->read)
		property->read(reader, field, answer);
	else
		*(struct str *)((char *)field + property->offset) =
			answer_text(reader->arena, answer);
}

static void
check_defaults(const struct form_reader *reader, const struct field *field)
{
	for (size_t i = 0; i < field->ndefaults; i++)
		read_in_range(reader->arena, field, &field->defaults[i],
			      reader->faults);
}

void
property_read_all(const struct form_reader *reader, struct field *field,
		  const struct section *section)
{
	field->label = field->key;
	field->blank = STR("……");
	for (size_t i = 0; i < section->count; i++)
		read_property(reader, field, section, i, false);
	for (size_t i = 0; i < section->count; i++)
		read_property(reader, field, section, i, true);
	check_defaults(reader, field);
}
