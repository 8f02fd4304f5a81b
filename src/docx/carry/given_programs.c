/* given_programs.c - one part for the answers, two to make it known. */
#include "base/buf.h"
#include "docx/carry/given.h"
#include "form/print/written.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define ID "{5D1B9D3E-7A43-4C0B-9E0C-1C7A3B0F62A4}"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"

static const struct str props = STR_INIT(
	HEAD "<ds:datastoreItem xmlns:ds=\"" OFFICE
	     "customXml\" ds:itemID=\"" ID "\"><ds:schemaRefs>"
	     "<ds:schemaRef ds:uri=\"" GIVEN_SPACE "\"/></ds:schemaRefs>"
	     "</ds:datastoreItem>");

static struct program
fixed(struct arena *arena, const struct given *given, struct str name,
      struct str bytes)
{
	struct program program = { .name = name,
				   .carries = given->is_left_out,
				   .bytes = bytes,
				   .ops = arena_new(arena, struct op, 1),
				   .nops = 1 };

	program.ops[0] = (struct op){ .kind = OP_COPY, .len = bytes.len };
	return program;
}

/* --- the answers ---------------------------------------------------------- */

struct filler {
	struct arena *arena;
	struct program *program;
	struct buf bytes;
};

static void
add_copy(struct filler *filler, struct str bytes)
{
	struct op *op = program_add(filler->arena, filler->program, OP_COPY);

	op->from = filler->bytes.len;
	op->len = bytes.len;
	buf_put(&filler->bytes, bytes);
}

static void
add_field(struct filler *filler, const struct field *field)
{
	struct program *program = filler->program;
	size_t use = program->nuses;

	arena_push(filler->arena, program->uses, program->nuses,
		   program->uses_cap)
		->ref.field = field;
	program_add(filler->arena, filler->program, OP_HAS)->use = use;
	add_copy(filler, written_start(filler->arena, field));
	program_add(filler->arena, filler->program, OP_LINES)->use = use;
	program->ops[program->nops - 3].end = program->nops;
}

static struct str
root(struct arena *arena, const struct given *given, struct str builtin)
{
	struct buf start = { .arena = arena };

	buf_put(&start, STR(HEAD "<answers xmlns=\"" GIVEN_SPACE "\""));
	if (builtin.len) {
		buf_put(&start, STR(" template=\""));
		buf_xml_attribute(&start, builtin);
		buf_char(&start, '"');
	}
	if (given->frame.len) {
		buf_put(&start, STR(" frame=\""));
		buf_xml_attribute(&start, given->frame);
		buf_char(&start, '"');
	}
	buf_char(&start, '>');
	return buf_str(&start);
}

/* The answers stand between the tags of the root, as written_put has them. */
static struct program
filled(struct arena *arena, const struct given *given, const struct form *form,
       struct str builtin)
{
	struct program program = { .name = given->name,
				   .part = given->part,
				   .carries = given->is_left_out };
	struct filler filler = { arena, &program, { .arena = arena } };

	add_copy(&filler, root(arena, given, builtin));
	for (size_t i = 0; i < form->fields.count; i++)
		if (form->fields.list[i].type != TYPE_RECORDS)
			add_field(&filler, &form->fields.list[i]);
	program_add(filler.arena, filler.program, OP_RECORDS);
	add_copy(&filler, STR("</answers>"));
	program.bytes = buf_str(&filler.bytes);
	return program;
}

/* --- all three ------------------------------------------------------------ */

size_t
given_programs(struct arena *arena, const struct given *given,
	       const struct form *form, struct str builtin,
	       struct program *programs)
{
	struct str target = str_after(given->props, '/');

	programs[0] = filled(arena, given, form, builtin);
	if (given->part)
		return 1;
	programs[1] = fixed(arena, given, given->props, props);
	programs[2] =
		fixed(arena, given, given->rels,
		      arena_concat(arena,
				   STR(HEAD "<Relationships xmlns=\"" PACKAGE
					    "relationships\"><Relationship "
					    "Id=\"rId1\" Type=\"" OFFICE
					    "relationships/customXmlProps\" "
					    "Target=\""),
				   target, STR("\"/></Relationships>")));
	return GIVEN_PROGRAMS;
}
