/* docx.h - Word files with one thing wrong, and what is found in them. */
#ifndef TESTS_DOCX_H
#define TESTS_DOCX_H

#include "parts.h"

#include "docx/verify/verify.h"

#define SPACES                                                         \
	"xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/" \
	"2006/main' xmlns:r='http://schemas.openxmlformats.org/"       \
	"officeDocument/2006/relationships' xmlns:wp='http://schemas." \
	"openxmlformats.org/drawingml/2006/wordprocessingDrawing' "    \
	"xmlns:mc='http://schemas.openxmlformats.org/markup-"          \
	"compatibility/2006' xmlns:w14='http://schemas.microsoft.com/" \
	"office/word/2010/wordml' mc:Ignorable='w14'"
#define OVERRIDE(name, type) \
	"<Override PartName='/word/" name "' ContentType='" WORDML type "'/>"
#define RELATE(id, kind, target) \
	"<Relationship Id='" id "' Target='" target "' Type='" OFFICE kind "'/>"
#define PARAGRAPH(inside) "<w:p>" inside "</w:p>"
#define TEXT(text) "<w:r><w:t>" text "</w:t></w:r>"
#define CHAR(type) "<w:r><w:fldChar w:fldCharType='" type "'/></w:r>"
#define TABLE(inside) "<w:tbl><w:tblPr/><w:tblGrid/>" inside "</w:tbl>"
#define CELL(inside) TABLE("<w:tr><w:tc>" inside "</w:tc></w:tr>")
#define CONTROL(inside) "<w:sdt><w:sdtContent>" inside "</w:sdtContent></w:sdt>"
#define BRANCHES(inside)                                         \
	"<mc:AlternateContent><mc:Choice Requires='w14'>" inside \
	"</mc:Choice><mc:Fallback>" inside "</mc:Fallback>"      \
	"</mc:AlternateContent>"

#define FILE_TYPES                                                          \
	TYPES OVERRIDE("header1.xml", "header+xml") OVERRIDE("footer1.xml", \
							     "footer+xml")  \
		OVERRIDE("notes.xml", "footnotes+xml")                      \
			OVERRIDE("comments.xml", "comments+xml")            \
				OVERRIDE("numbers.xml", "numbering+xml")    \
					OVERRIDE("set.xml", "settings+xml")
#define FILE_RELS                                                     \
	RELS_HEAD RELATE("r1", "officeDocument", "word/document.xml") \
		RELATE("r2", "extended-properties", "app.xml")
#define DOCUMENT_RELS                                                         \
	RELS_HEAD RELATE("h", "header", "header1.xml")                        \
		RELATE("g", "footer", "footer1.xml") RELATE("f", "footnotes", \
							    "notes.xml")      \
			RELATE("c", "comments", "comments.xml")               \
				RELATE("num", "numbering", "numbers.xml")     \
					RELATE("s", "settings", "set.xml")
#define NOTE "<w:p><w:r><w:commentReference w:id='0'/></w:r></w:p>"

/* What differs from a faultless file; NULL where nothing does. */
struct file {
	const char *body;     /* all of w:body but its w:sectPr */
	const char *document; /* or the whole part */
	const char *header;
	const char *footer;
	const char *note; /* all of w:footnote */
	const char *comment;
	const char *settings;
	const char *numbering;
	const char *types;
	const char *rels;
	const char *root_rels;
	const char *app;
	struct entry more[4]; /* parts that it has as well */
};

static inline struct str
or_else(const char *text, const char *otherwise)
{
	return str_of(text ? text : otherwise);
}

static inline struct entry
entry_of(struct bench *bench, const char *name, const char *head,
	 struct str middle, const char *tail)
{
	return (struct entry){
		.name = str_of(name),
		.bytes = arena_concat(&bench->arena, str_of(head), middle,
				      str_of(tail)),
	};
}

static inline struct entry
document_of(struct bench *bench, const struct file *file)
{
	if (file->document)
		return entry_of(bench, "word/document.xml", "",
				str_of(file->document), "");
	return entry_of(bench, "word/document.xml",
			"<w:document " SPACES "><w:body>",
			or_else(file->body, "<w:p/>"),
			"<w:sectPr/></w:body></w:document>");
}

static inline struct str
docx_of(struct bench *bench, const struct file *file)
{
	struct entry entries[11 + COUNT_OF(file->more)] = {
		entry_of(bench, "[Content_Types].xml", FILE_TYPES,
			 or_else(file->types, ""), "</Types>"),
		entry_of(bench, "_rels/.rels", FILE_RELS,
			 or_else(file->root_rels, ""), "</Relationships>"),
		document_of(bench, file),
		entry_of(bench, "word/_rels/document.xml.rels", DOCUMENT_RELS,
			 or_else(file->rels, ""), "</Relationships>"),
		entry_of(bench, "word/header1.xml", "<w:hdr " SPACES ">",
			 or_else(file->header, "<w:p/>"), "</w:hdr>"),
		entry_of(bench, "word/numbers.xml", "<w:numbering " SPACES ">",
			 or_else(file->numbering, ""), "</w:numbering>"),
		entry_of(bench, "word/set.xml", "<w:settings " SPACES ">",
			 or_else(file->settings, ""), "</w:settings>"),
		entry_of(bench, "word/footer1.xml", "<w:ftr " SPACES ">",
			 or_else(file->footer, "<w:p/>"), "</w:ftr>"),
		entry_of(bench, "word/notes.xml",
			 "<w:footnotes " SPACES "><w:footnote w:id='1'>",
			 or_else(file->note, NOTE),
			 "</w:footnote></w:footnotes>"),
		entry_of(bench, "word/comments.xml",
			 "<w:comments " SPACES "><w:comment w:id='0'>",
			 or_else(file->comment, "<w:p/>"),
			 "</w:comment></w:comments>"),
		entry_of(bench, "app.xml", "", or_else(file->app, "<a/>"), ""),
	};
	size_t count = 11;

	for (size_t i = 0; i < COUNT_OF(file->more); i++)
		if (file->more[i].name.len)
			entries[count++] = file->more[i];
	return zip_of(bench, entries, count);
}

static inline void
verify_file(struct bench *bench, struct file file)
{
	docx_verify(&bench->arena, &bench->source, docx_of(bench, &file),
		    &bench->faults);
}

/* One fault, and this one. */
static inline void
finds_in(struct bench *bench, struct file file, enum message message)
{
	verify_file(bench, file);
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.list[0].message, message);
}

static inline void
finds(struct bench *bench, const char *body, enum message message)
{
	finds_in(bench, (struct file){ .body = body }, message);
}

static inline void
silent(struct bench *bench, const char *body)
{
	verify_file(bench, (struct file){ .body = body });
	assert_int_equal(bench->faults.count, 0);
}

static inline void
verify_report(struct bench *bench, struct file file, bool tags)
{
	docx_verify_report(&bench->arena, &bench->source, docx_of(bench, &file),
			   tags, &bench->faults);
}

static inline void
finds_in_report(struct bench *bench, const char *body, enum message message)
{
	verify_report(bench, (struct file){ .body = body }, true);
	assert_int_equal(bench->faults.count, 1);
	assert_int_equal(bench->faults.list[0].message, message);
}

#endif
