/* embed.c - a folder with the parts of a Word file into C: embed IDENT DIR.
 *
 * On standard output: template_IDENT_docx[], the package,
 * template_IDENT_form[], its file "form", each with its _len, and
 * template_IDENT_frozen, the one compiled for the other.  A "-" of IDENT is "_"
 * there.  The XML is written without its indentation and comments. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/tree.h>

#include "base/buf.h"
#include "base/diagnosis.h"
#include "base/encoding.h"
#include "base/files.h"
#include "form/file/form_read.h"
#include "opc/limits.h"
#include "opc/write.h"
#include "opc/xml.h"

#include "embed_frozen.h"
#include "embed_strip.h"

struct folder {
	struct arena *arena;
	struct faults *faults;
	struct str path;
	struct entry *entries;
	size_t count, cap;
};

static _Noreturn void
no_memory(void)
{
	fputs("embed: out of memory\n", stderr);
	exit(STATUS_MACHINE);
}

static _Noreturn void
fail(const struct faults *faults)
{
	struct buf out = { .arena = faults->arena };
	struct diagnosis how = { .language = ENGLISH, .most = 100 };

	diagnosis_put(&out, faults, &how);
	fwrite(out.data, 1, out.len, stderr);
	exit(STATUS_TEMPLATE);
}

/* --- the folder ---------------------------------------------------------- */

static struct str
stripped(struct folder *folder, struct str name, struct str bytes)
{
	struct source source = { .name = folder->path, .text = bytes };
	struct package within = { .arena = folder->arena, .source = &source };
	xmlDoc *tree = xml_parse(&within, bytes, name, folder->faults);
	xmlChar *text;
	int len;

	if (!tree)
		fail(folder->faults);
	embed_strip((xmlNode *)tree);
	xmlDocDumpMemoryEnc(tree, &text, &len, "UTF-8");
	if (!text)
		no_memory();
	bytes = arena_dup(folder->arena,
			  (struct str){ (char *)text, (size_t)len });
	xmlFree(text);
	xmlFreeDoc(tree);
	return bytes;
}

static struct str
contents(struct folder *folder, struct str name)
{
	struct str path =
		arena_concat(folder->arena, folder->path, STR("/"), name);
	struct source *source = arena_new(folder->arena, struct source, 1);
	struct str bytes;

	source->name = path;
	if (!files_read(folder->arena, path.data, LIMIT_PART, source, &bytes,
			folder->faults))
		fail(folder->faults);
	return bytes;
}

static bool
is_xml(struct str name)
{
	return str_ends(name, STR(".xml")) || str_ends(name, STR(".rels"));
}

static void
add_file(struct folder *folder, struct str name)
{
	struct entry *entry = arena_push(folder->arena, folder->entries,
					 folder->count, folder->cap);

	entry->name = name;
	entry->bytes = contents(folder, name);
	if (is_xml(name))
		entry->bytes = stripped(folder, name, entry->bytes);
}

/* Files and folders whose names begin with a dot are not the template's, but
 * for "_rels/.rels". */
static bool
is_hidden(const char *name)
{
	return name[0] == '.' && strcmp(name, ".rels") != 0;
}

/* PREFIX is "" or the name of a folder within FOLDER with a slash. */
static void
add_folder(struct folder *folder, struct str prefix)
{
	struct str path =
		arena_concat(folder->arena, folder->path, STR("/"), prefix);
	DIR *open = opendir(path.data);
	const struct dirent *found;

	if (!open) {
		perror(path.data);
		exit(STATUS_MACHINE);
	}
	while ((found = readdir(open))) {
		struct str name = arena_concat(folder->arena, prefix,
					       str_of(found->d_name));
		struct str whole = arena_concat(folder->arena, folder->path,
						STR("/"), name);

		if (is_hidden(found->d_name) || str_eq(name, STR("form")))
			continue;
		if (files_is_folder(whole.data))
			add_folder(folder,
				   arena_concat(folder->arena, name, STR("/")));
		else
			add_file(folder, name);
	}
	closedir(open);
}

/* [Content_Types].xml first, as OPC readers like it, then _rels/.rels. */
static int
rank(struct str name)
{
	if (str_eq(name, STR("[Content_Types].xml")))
		return 0;
	return str_eq(name, STR("_rels/.rels")) ? 1 : 2;
}

static int
compare(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int order = rank(x->name) - rank(y->name);

	return order ? order : str_compare(x->name, y->name);
}

static struct str
package(struct folder *folder)
{
	struct str bytes;

	add_folder(folder, STR(""));
	if (folder->count == 0) {
		fprintf(stderr, "embed: nothing in %s\n", folder->path.data);
		exit(STATUS_TEMPLATE);
	}
	qsort(folder->entries, folder->count, sizeof *folder->entries, compare);
	bytes = package_write(folder->arena, NULL, folder->entries,
			      folder->count, WRITE_EARLIEST, folder->faults);
	if (!bytes.data)
		fail(folder->faults);
	return bytes;
}

/* --- C ------------------------------------------------------------------- */

static void
print_array(const char *ident, const char *kind, struct str bytes)
{
	printf("\nextern const unsigned char template_%s_%s[];\n", ident, kind);
	printf("extern const size_t template_%s_%s_len;\n", ident, kind);
	printf("const size_t template_%s_%s_len = %zu;\n", ident, kind,
	       bytes.len);
	printf("const unsigned char template_%s_%s[] = {", ident, kind);
	print_bytes(bytes);
}

static void
print_compiled(struct folder *folder, const char *ident, struct str docx,
	       struct str text)
{
	struct str builtin = str_after(folder->path, '/');
	struct source source = { .name = folder->path, .text = docx };
	struct source form_source = {
		.name = arena_concat(folder->arena, folder->path, STR("/form")),
		.text = text
	};
	struct form *form = NULL;
	struct compiled *compiled = NULL;
	struct frozen frozen;
	struct compile_wishes wishes = { .carries = true, .builtin = builtin };

	if (encoding_decode(folder->arena, &form_source, NULL, folder->faults))
		form = form_read(folder->arena,
				 answers_parse(folder->arena, &form_source,
					       folder->faults),
				 folder->faults);
	if (folder->faults->errors == 0)
		compiled = compile_as(folder->arena, &source, docx, form,
				      &wishes, folder->faults);
	if (!compiled)
		fail(folder->faults);
	frozen = frozen_of(folder->arena, compiled);
	print_frozen(ident, &frozen);
	compiled_free(compiled);
	form_free(form);
}

static const char *
identifier(struct arena *arena, const char *name)
{
	struct buf ident = { .arena = arena };

	for (; *name; name++)
		buf_char(&ident, *name == '-' ? '_' : *name);
	buf_char(&ident, '\0');
	return ident.data;
}

int
main(int argc, char **argv)
{
	struct arena arena = { NULL, no_memory };
	struct faults faults = { .arena = &arena };
	struct folder folder = { .arena = &arena, .faults = &faults };
	struct str docx, form;
	const char *ident;

	if (argc != 3) {
		fputs("usage: embed IDENT DIR\n", stderr);
		return STATUS_USAGE;
	}
	ident = identifier(&arena, argv[1]);
	folder.path = str_of(argv[2]);
	docx = package(&folder);
	form = contents(&folder, STR("form"));
	printf("/* Made by tools/embed.c; do not edit. */\n"
	       "#include \"docx/deflate/deflate.h\"\n#include \"docx/compile/frozen.h\"\n");
	print_array(ident, "docx", docx);
	print_array(ident, "form", form);
	print_compiled(&folder, ident, docx, form);
	arena_free(&arena);
	if (fflush(stdout) == EOF || ferror(stdout)) {
		perror("embed");
		return STATUS_MACHINE;
	}
	return STATUS_DONE;
}
