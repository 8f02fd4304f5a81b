/* events.c - libxml2's push parser, fed by libzip. */
#include "opc/events.h"

#include <string.h>
#include <zip.h>

#include <libxml/SAX2.h>

#include "opc/limits.h"
#include "opc/watch.h"

enum { BLOCK = 1 << 15, FIELDS = 5 }; /* of an attribute, in SAX2 */

/* SPACES are the namespaces that each open element declares.  URI, which
 * libxml2 keeps but once, is the one last seen, SPACE what it means.  The tag
 * that a block cuts off is TAG bytes long so far, 0 where none is, and within
 * QUOTE. */
struct events {
	const struct package *package;
	const struct part *part;
	const struct event_handler *handler;
	zip_file_t *file;
	xmlParserCtxt *context;
	struct watch watch;
	size_t depth;
	unsigned short spaces[LIMIT_DEPTH + 1];
	const xmlChar *uri;
	enum space space;
	size_t tag;
	char quote;
	bool ended;
	char block[BLOCK];
};

/* --- the handler --------------------------------------------------------- */

static struct events *
events_of(void *data)
{
	const xmlParserCtxt *context = data;

	return (struct events *)((char *)context->_private -
				 offsetof(struct events, watch));
}

static enum space
space_at(struct events *events, const xmlChar *uri)
{
	if (!uri)
		return SPACE_NONE;
	if (uri != events->uri) {
		events->uri = uri;
		events->space = space_of(str_of((const char *)uri));
	}
	return events->space;
}

static void
start_element(void *data, const xmlChar *name, const xmlChar *prefix,
	      const xmlChar *uri, int nnamespaces, const xmlChar **namespaces,
	      int nattributes, int ndefaulted, const xmlChar **attributes)
{
	struct events *events = events_of(data);
	struct event event = { space_at(events, uri), (const char *)name,
			       (size_t)nattributes, attributes };

	(void)prefix;
	(void)namespaces;
	(void)ndefaulted;
	events->watch.nspaces += (size_t)nnamespaces;
	if (watch_is_beyond(data, events->depth + 1, LIMIT_DEPTH,
			    MSG_XML_DEEP) ||
	    watch_is_beyond(data, events->watch.nspaces, LIMIT_SPACES,
			    MSG_XML_SPACES) ||
	    watch_is_beyond(data, event.nattributes, LIMIT_ATTRIBUTES,
			    MSG_XML_ATTRIBUTES))
		return;
	events->spaces[events->depth++] = (unsigned short)nnamespaces;
	events->handler->start(events->handler->data, &event);
}

static void
end_element(void *data, const xmlChar *name, const xmlChar *prefix,
	    const xmlChar *uri)
{
	struct events *events = events_of(data);

	(void)prefix;
	events->watch.nspaces -= events->spaces[--events->depth];
	events->handler->end(events->handler->data, space_at(events, uri),
			     (const char *)name);
}

static void
text(void *data, const xmlChar *characters, int len)
{
	const struct event_handler *handler = events_of(data)->handler;

	handler->text(handler->data,
		      (struct str){ (const char *)characters, (size_t)len });
}

struct str
event_attribute(const struct event *event, const char *name)
{
	const unsigned char *const *field = event->attributes;

	for (size_t i = 0; i < event->nattributes; i++, field += FIELDS)
		if (!field[1] && !strcmp((const char *)field[0], name))
			return (struct str){ (const char *)field[3],
					     (size_t)(field[4] - field[3]) };
	return (struct str){ NULL, 0 };
}

/* --- the parser ---------------------------------------------------------- */

/* libxml2 compares each attribute of a tag with all others, so that a tag must
 * not be long; it would know only when it is too late. */
static bool
has_long_tag(struct events *events, struct str block)
{
	for (size_t i = 0; i < block.len; i++) {
		char c = block.data[i];

		if (!events->tag) {
			i += str_index(str_from(block, i), '<');
			events->tag = i < block.len;
		} else if (events->quote) {
			events->quote = c == events->quote ? 0 : events->quote;
			events->tag++;
		} else if (c == '>' ||
			   (events->tag == 1 && (c == '!' || c == '?'))) {
			events->tag = 0;
		} else {
			events->quote = c == '"' || c == '\'' ? c : 0;
			events->tag++;
		}
		if (events->tag > LIMIT_TAG)
			return true;
	}
	return false;
}

static void
start_parser(struct events *events)
{
	xmlParserCtxt *context =
		xmlCreatePushParserCtxt(NULL, NULL, NULL, 0, NULL);

	if (!context)
		arena_fail(events->package->arena);
	events->context = context;
	xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
	watch_start(&events->watch, context);
	context->sax->startElementNs = start_element;
	context->sax->endElementNs = end_element;
	context->sax->characters = text;
	context->sax->ignorableWhitespace = text;
	context->sax->cdataBlock = text;
}

struct events *
events_open(struct package *package, const struct part *part,
	    const struct event_handler *handler, struct faults *faults)
{
	zip_file_t *file = zip_fopen_index(package->zip, part->index, 0);
	struct events *events;

	if (!file) {
		fault(faults, MSG_PART_DAMAGED, spot_source(package->source),
		      part->name);
		return NULL;
	}
	events = arena_new(package->arena, struct events, 1);
	events->package = package;
	events->part = part;
	events->handler = handler;
	events->file = file;
	events->watch.message = MESSAGE_COUNT;
	start_parser(events);
	return events;
}

void
events_close(struct events *events)
{
	xmlFreeDoc(events->context->myDoc);
	xmlFreeParserCtxt(events->context);
	zip_fclose(events->file);
}

static bool
tell(struct events *events)
{
	events->ended = true;
	watch_tell(&events->watch, events->package->source, events->part->name);
	return false;
}

/* At the last block, libzip compares the checksum. */
bool
events_more(struct events *events, struct faults *faults)
{
	zip_int64_t got;

	events->watch.faults = faults;
	if (events->ended)
		return false;
	got = zip_fread(events->file, events->block, BLOCK);
	if (got < 0) {
		events->ended = true;
		fault(faults, MSG_PART_DAMAGED,
		      spot_source(events->package->source), events->part->name);
		return false;
	}
	if (has_long_tag(events, (struct str){ events->block, (size_t)got }))
		watch_object(events->context, MSG_XML_ATTRIBUTES,
			     arena_number(faults->arena, LIMIT_ATTRIBUTES));
	else
		xmlParseChunk(events->context, events->block, (int)got,
			      got == 0);
	events->ended = got == 0;
	return events->watch.message == MESSAGE_COUNT ? !events->ended
						      : tell(events);
}
