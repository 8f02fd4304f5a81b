/* slots.c - which slot, of what kind, of which type, where. */
#include "cli/questions/slots.h"

#include "base/where.h"
#include "cli/text/json.h"
#include "cli/text/listing.h"

static struct str
word(const struct cli *cli, enum message message)
{
	return cli_words(cli, message, STR(""), STR(""));
}

size_t
slots_of(const struct inventory *inventory, const struct field *field)
{
	size_t count = 0;

	for (size_t i = 0; i < inventory->count; i++)
		count += inventory->list[i].field == field ||
			 inventory->list[i].other == field ||
			 inventory->list[i].sole == field;
	return count;
}

/* --- for people ----------------------------------------------------------- */

static struct str
kind_words(const struct cli *cli, struct str kind)
{
	static const struct {
		struct str kind;
		enum message message;
	} kinds[] = {
		{ STR_INIT("tag"), MSG_SLOT_TAG },
		{ STR_INIT("block"), MSG_SLOT_BLOCK },
		{ STR_INIT("unless"), MSG_SLOT_UNLESS },
		{ STR_INIT("check-box"), MSG_SLOT_CHECK_BOX },
		{ STR_INIT("control"), MSG_SLOT_CONTROL },
		{ STR_INIT("merge-field"), MSG_SLOT_MERGE_FIELD },
		{ STR_INIT("form-field"), MSG_SLOT_FORM_FIELD },
		{ STR_INIT("picture"), MSG_SLOT_PICTURE },
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (str_eq(kinds[i].kind, kind))
			return word(cli, kinds[i].message);
	return kind;
}

static struct str
type_of(const struct listed *listed)
{
	if (!listed->field)
		return STR("–");
	return type_name(listed->choice ? TYPE_CHOICE : listed->field->type);
}

static void
add_slot(struct listing *listing, const struct cli *cli,
	 const struct listed *listed)
{
	struct str *cells = listing_add(listing);
	struct buf where = { .arena = listing->arena };

	where_put(&where, listed->place, cli->language);
	cells[0] = listed->tag;
	cells[1] = kind_words(cli, listed->kind);
	cells[2] = type_of(listed);
	cells[3] = buf_str(&where);
}

static bool
is_drawn_on(const struct form *form, struct str key)
{
	for (size_t i = 0; i < form->fields.count; i++) {
		const struct xpath *value = form->fields.list[i].value;

		for (size_t j = 0; value && j < value->nnames; j++)
			if (str_eq(value->names[j], key))
				return true;
	}
	return false;
}

/* Those that others are calculated from have done their duty. */
static void
put_unused(struct buf *keys, const struct inventory *inventory,
	   const struct form *form, const struct fields *fields,
	   const struct field *list)
{
	for (size_t i = 0; i < fields->count; i++) {
		const struct field *field = &fields->list[i];

		put_unused(keys, inventory, form, &field->fields, field);
		if (slots_of(inventory, field) || is_drawn_on(form, field->key))
			continue;
		if (keys->len)
			buf_put(keys, STR(", "));
		if (list) {
			buf_put(keys, list->key);
			buf_char(keys, '.');
		}
		buf_put(keys, field->key);
	}
}

struct str
slots_unused(struct arena *arena, const struct inventory *inventory,
	     const struct form *form)
{
	struct buf unused = { .arena = arena };

	if (form)
		put_unused(&unused, inventory, form, &form->fields, NULL);
	return unused.len ? buf_str(&unused) : STR("");
}

void
slots_put(struct buf *out, const struct cli *cli,
	  const struct inventory *inventory, const struct form *form)
{
	struct listing listing = { .arena = cli->arena, .columns = 4 };
	struct str unused = slots_unused(cli->arena, inventory, form);
	struct str *heads = listing_add(&listing);

	heads[0] = word(cli, MSG_SLOTS_SLOT);
	heads[1] = word(cli, MSG_SLOTS_KIND);
	heads[2] = word(cli, MSG_KEYS_TYPE);
	heads[3] = word(cli, MSG_SLOTS_WHERE);
	for (size_t i = 0; i < inventory->count; i++)
		add_slot(&listing, cli, &inventory->list[i]);
	listing_put(out, &listing);
	if (!unused.len)
		return;
	buf_char(out, '\n');
	buf_put(out, cli_words(cli, MSG_SLOTS_UNUSED, unused, STR("")));
	buf_char(out, '\n');
}

/* --- for programs --------------------------------------------------------- */

static void
put_filters(struct buf *out, const struct listed *listed)
{
	if (!listed->nfilters)
		return;
	json_name(out, STR("filters"));
	for (size_t i = 0; i < listed->nfilters; i++) {
		buf_char(out, i ? ',' : '[');
		json_string(out, filter_name(listed->filters[i].kind));
	}
	buf_char(out, ']');
}

static void
put_place(struct buf *out, const struct place *place)
{
	json_text(out, STR("part"), place->part);
	json_text(out, STR("story"), where_story(place->story));
	json_number(out, STR("note"), place->note);
	json_number(out, STR("table"), place->table);
	json_number(out, STR("row"), place->row);
	json_number(out, STR("cell"), place->cell);
	if (place->in_box)
		json_flag(out, STR("box"), true);
	json_number(out, STR("paragraph"), place->paragraph);
	json_text(out, STR("facet"), where_facet(place->facet));
	json_text(out, STR("name"), place->name);
	json_text(out, STR("heading"), place->heading);
}

/* The list of records that FIELD is of, or NULL. */
static const struct field *
list_of(const struct form *form, const struct field *field)
{
	for (size_t i = 0; i < form->fields.count; i++) {
		const struct field *list = &form->fields.list[i];
		const struct fields *fields = &list->fields;

		for (size_t j = 0; j < fields->count; j++)
			if (&fields->list[j] == field)
				return list;
	}
	return NULL;
}

static void
put_field(struct buf *out, const struct form *form, const struct listed *listed)
{
	const struct field *list;

	if (!listed->field)
		return;
	list = list_of(form, listed->field);
	json_text(out, STR("field"), listed->field->key);
	if (list)
		json_text(out, STR("list"), list->key);
	json_text(out, STR("type"), type_name(listed->field->type));
	if (listed->choice)
		json_text(out, STR("choice"), listed->choice->key);
}

void
slots_put_json(struct buf *out, const struct form *form,
	       const struct inventory *inventory)
{
	for (size_t i = 0; i < inventory->count; i++) {
		const struct listed *listed = &inventory->list[i];

		buf_char(out, '{');
		json_text(out, STR("slot"), listed->tag);
		json_text(out, STR("kind"), listed->kind);
		put_field(out, form, listed);
		put_filters(out, listed);
		put_place(out, listed->place);
		json_text(out, STR("text"), listed->text);
		buf_put(out, STR("}\n"));
	}
}
