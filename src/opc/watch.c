/* watch.c - a parser's complaints, and ours. */
#include "opc/watch.h"

#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>

void
watch_object(xmlParserCtxt *context, enum message message, struct str why)
{
	struct watch *watch = context->_private;

	if (watch->message == MESSAGE_COUNT) {
		watch->message = message;
		watch->why = why;
		watch->line = (size_t)xmlSAX2GetLineNumber(context);
		watch->column = (size_t)xmlSAX2GetColumnNumber(context);
	}
	xmlStopParser(context);
}

static void
refuse_doctype(void *context, const xmlChar *name, const xmlChar *public_id,
	       const xmlChar *system_id)
{
	(void)name;
	(void)public_id;
	(void)system_id;
	watch_object(context, MSG_XML_DOCTYPE, STR(""));
}

/* Encodings in which a byte below 128 is the ASCII character, so that
 * scan_tags() saw the same tags as libxml2 will. */
static bool
is_plain_encoding(const char *name)
{
	static const char *const plain[] = { "UTF-8", "UTF-16", "US-ASCII",
					     "ISO-8859-", "windows-125" };

	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		if (xmlStrncasecmp(BAD_CAST name, BAD_CAST plain[i],
				   (int)strlen(plain[i])) == 0)
			return true;
	return false;
}

static void
start_document(void *data)
{
	xmlParserCtxt *context = data;
	struct watch *watch = context->_private;
	const xmlChar *declared = context->input->encoding
					  ? context->input->encoding
					  : context->encoding;
	struct str encoding = str_of((const char *)declared);

	if (encoding.len && !is_plain_encoding(encoding.data))
		watch_object(context, MSG_XML_ENCODING,
			     arena_dup(watch->faults->arena, encoding));
	else
		xmlSAX2StartDocument(data);
}

bool
watch_is_beyond(xmlParserCtxt *context, size_t count, size_t limit,
		enum message message)
{
	struct watch *watch = context->_private;

	if (count > limit)
		watch_object(context, message,
			     arena_number(watch->faults->arena, limit));
	return count > limit;
}

/* Namespace errors do not make XML ill-formed, but Word refuses them. */
static bool
is_fatal(const xmlError *error)
{
	return error->level == XML_ERR_FATAL ||
	       (error->domain == XML_FROM_NAMESPACE &&
		error->code >= XML_NS_ERR_XML_NAMESPACE &&
		error->code <= XML_NS_ERR_COLON &&
		error->level == XML_ERR_ERROR);
}

static void
note_error(void *data, xmlError *error)
{
	xmlParserCtxt *context = data;
	struct watch *watch = context->_private;
	struct str why = str_of(error->message);

	if (error->code == XML_ERR_NO_MEMORY)
		arena_fail(watch->faults->arena);
	if (watch->message != MESSAGE_COUNT || !is_fatal(error))
		return;
	while (why.len && why.data[why.len - 1] == '\n')
		why.len--;
	watch->message = MSG_XML_BAD;
	watch->why = arena_dup(watch->faults->arena, why);
	watch->line = (size_t)error->line;
	watch->column = (size_t)error->int2;
}

void
watch_start(struct watch *watch, xmlParserCtxt *context)
{
	context->_private = watch;
	context->sax->internalSubset = refuse_doctype;
	context->sax->startDocument = start_document;
	context->sax->comment = NULL;
	context->sax->processingInstruction = NULL;
	context->sax->serror = note_error;
}

void
watch_tell(const struct watch *watch, const struct source *source,
	   struct str part)
{
	struct faults *faults = watch->faults;

	fault(faults, watch->message, spot_source(source), part, watch->why,
	      arena_number(faults->arena, watch->line),
	      arena_number(faults->arena, watch->column));
}
