/* builtin.c - what tools/embed.c made of template/. */
#include "cli/template/builtin.h"

#include "base/buf.h"
#include "base/text.h"

/* Of template/IDENT, with "_" for "-". */
#define TEMPLATE(ident)                                       \
	extern const unsigned char template_##ident##_docx[]; \
	extern const size_t template_##ident##_docx_len;      \
	extern const unsigned char template_##ident##_form[]; \
	extern const size_t template_##ident##_form_len;      \
	extern const struct frozen template_##ident##_frozen
#define ENTRY(name, ident)                                                     \
	{                                                                      \
		STR_INIT(name), template_##ident##_docx,                       \
			&template_##ident##_docx_len, template_##ident##_form, \
			&template_##ident##_form_len,                          \
			&template_##ident##_frozen                             \
	}

TEMPLATE(hoc_ba_so);
TEMPLATE(hoc_ba_so_mau);
TEMPLATE(tong_hop);

/* The first is the usual one. */
static const struct {
	struct str name;
	const unsigned char *docx;
	const size_t *docx_len;
	const unsigned char *form;
	const size_t *form_len;
	const struct frozen *frozen;
} table[] = {
	ENTRY("hoc-ba-so", hoc_ba_so),
	ENTRY("hoc-ba-so-mau", hoc_ba_so_mau),
	ENTRY("tong-hop", tong_hop),
};

enum { COUNT = sizeof table / sizeof *table };

static struct str
bytes(const unsigned char *data, size_t len)
{
	return (struct str){ (const char *)data, len };
}

bool
builtin_find(struct str name, struct builtin *found)
{
	for (size_t i = 0; i < COUNT; i++) {
		if (!str_eq(table[i].name, name))
			continue;
		found->name = table[i].name;
		found->docx = bytes(table[i].docx, *table[i].docx_len);
		found->form = bytes(table[i].form, *table[i].form_len);
		found->frozen = table[i].frozen;
		return true;
	}
	return false;
}

struct str
builtin_nearest(struct arena *arena, struct str name)
{
	struct str folded = text_fold(arena, name), nearest = STR("");
	size_t best = 3;

	for (size_t i = 0; i < COUNT; i++)
		if (text_is_nearer(folded, text_fold(arena, table[i].name),
				   &best))
			nearest = table[i].name;
	return nearest;
}

struct str
builtin_names(struct arena *arena)
{
	struct buf names = { .arena = arena };

	for (size_t i = 0; i < COUNT; i++) {
		if (i)
			buf_put(&names, STR(", "));
		buf_put(&names, table[i].name);
	}
	return buf_str(&names);
}

struct str
builtin_usual(void)
{
	return table[0].name;
}
