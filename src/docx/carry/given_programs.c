/* given_programs.c - one part for the answers, two to make it known. */
#include "base/buf.h"
#include "docx/carry/given.h"

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

/* The answers stand between the tags of the root. */
static struct program
filled(struct arena *arena, const struct given *given, struct str builtin)
{
	struct buf bytes = { .arena = arena };
	struct program program;
	size_t end;

	buf_put(&bytes, STR(HEAD "<answers xmlns=\"" GIVEN_SPACE "\""));
	if (builtin.len) {
		buf_put(&bytes, STR(" template=\""));
		buf_xml_attribute(&bytes, builtin);
		buf_char(&bytes, '"');
	}
	buf_char(&bytes, '>');
	end = bytes.len;
	buf_put(&bytes, STR("</answers>"));
	program = fixed(arena, given, given->name, buf_str(&bytes));
	program.part = given->part;
	program.nops = 3;
	program.ops = arena_new(arena, struct op, program.nops);
	program.ops[0] = (struct op){ .kind = OP_COPY, .len = end };
	program.ops[1] = (struct op){ .kind = OP_ANSWERS };
	program.ops[2] = (struct op){ .kind = OP_COPY,
				      .from = end,
				      .len = bytes.len - end };
	return program;
}

size_t
given_programs(struct arena *arena, const struct given *given,
	       struct str builtin, struct program *programs)
{
	struct str target = str_after(given->props, '/');

	programs[0] = filled(arena, given, builtin);
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
