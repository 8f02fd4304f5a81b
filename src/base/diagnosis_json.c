/* diagnosis_json.c - a fault as a line of JSON. */
#include "base/diagnosis_json.h"

#include "base/grid.h"
#include "base/position.h"
#include "base/where.h"

static void
put_name(struct buf *out, struct str name)
{
	if (out->data[out->len - 1] != '{')
		buf_char(out, ',');
	buf_char(out, '"');
	buf_put(out, name);
	buf_put(out, STR("\":"));
}

static void
put_member(struct buf *out, struct str name, struct str value)
{
	put_name(out, name);
	buf_char(out, '"');
	buf_json(out, value);
	buf_char(out, '"');
}

static void
put_count(struct buf *out, struct str name, size_t count)
{
	if (!count)
		return;
	put_name(out, name);
	buf_number(out, count, 0);
}

static struct str
reference(struct arena *arena, const struct grid *grid, size_t column)
{
	struct buf letters = { .arena = arena };

	grid_put_letters(&letters, column);
	buf_number(&letters, grid->number, 0);
	return buf_str(&letters);
}

static void
put_json_cell(struct buf *out, struct spot spot,
	      const struct position *position)
{
	const struct grid *grid = grid_of(spot.source);
	size_t column = grid_column(spot);

	put_count(out, STR("line"), grid->line);
	if (grid->sheet.len)
		put_member(out, STR("sheet"), grid->sheet);
	put_count(out, STR("row"), grid->number);
	put_count(out, STR("column"), column);
	if (column)
		put_member(out, STR("reference"),
			   reference(out->arena, grid, column));
	if (column && column <= grid->nheads)
		put_member(out, STR("header"), grid->heads[column - 1]);
	if (position->line)
		put_member(out, STR("excerpt"), position->text);
}

static void
put_json_place(struct buf *out, struct spot spot,
	       const struct position *position)
{
	const struct source *source = spot.source;
	const struct place *place = source ? source->place : NULL;

	if (source)
		put_member(out, STR("file"), source->name);
	if (grid_of(source)) {
		put_json_cell(out, spot, position);
	} else if (place) {
		put_member(out, STR("part"), place->part);
		if (place->story != STORY_NONE)
			put_member(out, STR("story"),
				   where_story(place->story));
		put_count(out, STR("note"), place->note);
		put_count(out, STR("table"), place->table);
		put_count(out, STR("row"), place->row);
		put_count(out, STR("cell"), place->cell);
		if (place->in_box)
			buf_put(out, STR(",\"box\":true"));
		put_count(out, STR("paragraph"), place->paragraph);
		if (place->facet != FACET_TEXT)
			put_member(out, STR("facet"),
				   where_facet(place->facet));
		if (place->name.len)
			put_member(out, STR("name"), place->name);
		put_member(out, STR("heading"), place->heading);
		put_member(out, STR("excerpt"), position->text);
	} else {
		put_count(out, STR("line"), position->line);
		put_count(out, STR("column"), position->column);
	}
}

static void
put_json_other(struct buf *out, struct spot spot)
{
	struct position position = position_find(spot);

	if (!spot.source || !spot.source->place)
		return;
	put_name(out, STR("other"));
	buf_char(out, '{');
	put_json_place(out, spot, &position);
	buf_char(out, '}');
}

static struct str
filled(struct arena *arena, struct str text, const struct fault *fault)
{
	struct buf out = { .arena = arena };

	diagnosis_text(&out, text, fault);
	return buf_str(&out);
}

void
diagnosis_put_json(struct buf *out, const struct fault *fault,
		   const struct diagnosis *how)
{
	const struct message_text *message = message_text(fault->message);
	struct position position = position_find(fault->spot);

	buf_put(out, STR("{\"severity\":\""));
	buf_put(out, message->severity == SEVERITY_ERROR ? STR("error")
							 : STR("warning"));
	buf_char(out, '"');
	put_member(out, STR("code"), message->code);
	put_json_place(out, fault->spot, &position);
	put_json_other(out, fault->other);
	if (fault->key.len)
		put_member(out, STR("key"), fault->key);
	put_member(out, STR("message"),
		   filled(out->arena, message->text[how->language], fault));
	put_member(out, STR("remedy"),
		   filled(out->arena, message->remedy[how->language], fault));
	buf_put(out, STR("}\n"));
}
