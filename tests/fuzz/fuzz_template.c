/* fuzz_template.c - any XML as the body of a template, and below a line ----
 * answers: a template in which verify finds nothing gives reports in which it
 * finds nothing. */
#include "fuzz.h"

#include "../unit/form_of_all.h"
#include "../unit/images.h"
#include "docx/compile/compile.h"
#include "docx/compile/inventory.h"
#include "docx/extract/extract.h"
#include "docx/render/render.h"
#include "docx/slots/annotate.h"
#include "docx/verify/verify.h"
#include "form/check/check.h"
#include "form/file/form_read.h"
#include "opc/write.h"

#define OPEN_XML "http://schemas.openxmlformats.org/"
#define OFFICE OPEN_XML "officeDocument/2006/relationships"
#define PACKAGE OPEN_XML "package/2006/"
#define RELATIONSHIPS                                                    \
	"<Relationships xmlns='" PACKAGE "relationships'><Relationship " \
	"Id='r1' Type='" OFFICE "/officeDocument' Target='d.xml'/>"      \
	"</Relationships>"
#define TYPES                                                           \
	"<Types xmlns='" PACKAGE "content-types'><Default "             \
	"Extension='rels' ContentType='application/vnd.openxmlformats-" \
	"package.relationships+xml'/><Override PartName='/d.xml' "      \
	"ContentType='application/vnd.openxmlformats-officedocument."   \
	"wordprocessingml.document.main+xml'/></Types>"
#define HEAD                                                                               \
	"<w:document xmlns:w='" OPEN_XML "wordprocessingml/2006/main' "                    \
	"xmlns:r='" OFFICE "' xmlns:wp='" OPEN_XML "drawingml/2006/"                       \
	"wordprocessingDrawing' xmlns:mc='" OPEN_XML "markup-"                             \
	"compatibility/2006' xmlns:a='" OPEN_XML "drawingml/2006/main' "                   \
	"xmlns:pic='" OPEN_XML "drawingml/2006/picture' "                                  \
	"xmlns:v='urn:schemas-microsoft-com:vml' xmlns:w14='http://schemas.microsoft.com/" \
	"office/word/2010/wordml'><w:body>"
#define TAIL "<w:sectPr/></w:body></w:document>"

static struct str
pack(struct arena *arena, struct str body)
{
	struct faults faults = { .arena = arena };
	const struct entry entries[] = {
		{ STR("[Content_Types].xml"), STR(TYPES), NULL, NULL },
		{ STR("_rels/.rels"), STR(RELATIONSHIPS), NULL, NULL },
		{ STR("d.xml"), arena_concat(arena, STR(HEAD), body, STR(TAIL)),
		  NULL, NULL },
	};

	return package_write(arena, NULL, entries, 3, WRITE_EARLIEST, &faults);
}

static struct form *
read_form(struct arena *arena)
{
	static const struct source source = { .name = STR_INIT("form"),
					      .text = STR_INIT(FORM) };
	struct faults faults = { .arena = arena };
	struct form *form = form_read(
		arena, answers_parse(arena, &source, &faults), &faults);

	must(faults.errors == 0);
	return form;
}

static void
fill(struct arena *arena, const struct compiled *compiled,
     const struct source *given, bool must_verify)
{
	struct source report = { .name = STR("report.docx"), .text = STR("") };
	struct evaluator evaluator = { .arena = arena };
	struct faults faults = { .arena = arena };
	struct answers *answers = answers_parse(arena, given, &faults);
	struct record *record = check_answers(arena, &evaluator, compiled->form,
					      answers, &faults);

	evaluator_end(&evaluator);
	if (faults.errors)
		return;
	put_images(arena, record);
	report.text =
		render_report(arena, compiled, record, WRITE_EARLIEST, &faults);
	must(report.text.data != NULL);
	docx_verify_report(arena, &report, report.text, false, &faults);
	must(!must_verify || faults.errors == 0);
}

/* What verify says of the template itself, as strictly as of a report. */
static bool
is_faultless(struct arena *arena, const struct source *docx)
{
	struct faults faults = { .arena = arena };

	docx_verify_report(arena, docx, docx->text, false, &faults);
	return faults.errors == 0;
}

/* The copy with comments is as good a file as the template was. */
static void
annotate(struct arena *arena, const struct source *docx,
	 const struct faults *about, bool must_verify)
{
	struct faults faults = { .arena = arena };
	struct source copy = { .name = STR("copy.docx"), .text = STR("") };

	if (annotate_count(about) == 0)
		return;
	copy.text = annotate_template(arena, docx, docx->text, about, ENGLISH,
				      &faults);
	must(copy.text.data || !must_verify);
	must(!must_verify || is_faultless(arena, &copy));
}

/* The answers can be read off anything. */
static void
extract(struct arena *arena, const struct source *docx, const struct form *form)
{
	struct faults faults = { .arena = arena };
	struct evaluator evaluator = { .arena = arena };
	struct form *own = NULL;
	struct extract opened;

	if (extract_open(&opened, arena, docx, docx->text, &faults)) {
		if (!form)
			form = own = extract_form(&opened, &faults);
		check_answers(arena, &evaluator, form,
			      extract_answers(&opened, form, &faults), &faults);
	}
	extract_close(&opened, &faults);
	evaluator_end(&evaluator);
	must_be_told(arena, &faults);
	if (own)
		form_free(own);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = { .exhausted = abort };
	struct faults faults = { .arena = &arena };
	struct str all = { (const char *)data, size };
	size_t cut = str_find(all, STR("\n----\n"));
	struct source docx = { .name = STR("t.docx"),
			       .text = pack(&arena, str_slice(all, 0, cut)) };
	struct source given = { .name = STR("in.txt"),
				.text = str_from(all, cut + 6 < size ? cut + 6
								     : size) };
	bool is_good = is_faultless(&arena, &docx);
	struct form *form = size & 1 ? read_form(&arena) : NULL;
	struct inventory inventory = { .count = 0 };
	struct compile_wishes wishes = { .inventory = &inventory,
					 .carries = size & 2,
					 .is_blank = size & 4 };
	struct compiled *compiled =
		compile_as(&arena, &docx, docx.text, form, &wishes, &faults);

	must_be_told(&arena, &faults);
	must((compiled != NULL) == (faults.errors == 0));
	if (compiled && text_invalid(given.text) == given.text.len)
		fill(&arena, compiled, &given, is_good);
	annotate(&arena, &docx, &faults, is_good);
	extract(&arena, &docx, form);
	if (compiled)
		compiled_free(compiled);
	if (form)
		form_free(form);
	arena_free(&arena);
	return 0;
}
