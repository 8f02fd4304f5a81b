/* builtin.c - what tools/embed.c made of template/. */
#include "cli/builtin.h"

#include "base/buf.h"
#include "base/text.h"

extern const unsigned char template_hoc_ba_so_docx[];
extern const size_t template_hoc_ba_so_docx_len;
extern const unsigned char template_hoc_ba_so_form[];
extern const size_t template_hoc_ba_so_form_len;
extern const unsigned char template_hoc_ba_so_mau_docx[];
extern const size_t template_hoc_ba_so_mau_docx_len;

/* The first is the usual one. */
static const struct {
	struct str name;
	const unsigned char *docx;
	const size_t *docx_len;
	const unsigned char *form;
	const size_t *form_len;
} table[] = {
	{ STR_INIT("hoc-ba-so"), template_hoc_ba_so_docx,
	  &template_hoc_ba_so_docx_len, template_hoc_ba_so_form,
	  &template_hoc_ba_so_form_len },
	{ STR_INIT("hoc-ba-so-mau"), template_hoc_ba_so_mau_docx,
	  &template_hoc_ba_so_mau_docx_len, template_hoc_ba_so_form,
	  &template_hoc_ba_so_form_len },
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
		return true;
	}
	return false;
}

struct str
builtin_nearest(struct arena *arena, struct str name)
{
	struct str folded = text_fold(arena, name), nearest = STR("");
	size_t best = 3;

	for (size_t i = 0; i < COUNT; i++) {
		size_t far = text_distance(folded,
					   text_fold(arena, table[i].name), 2);

		if (far >= best)
			continue;
		best = far;
		nearest = table[i].name;
	}
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
