/* events.h - XML of strangers as a stream of events, in bounded memory. */
#ifndef OPC_EVENTS_H
#define OPC_EVENTS_H

#include "opc/package.h"
#include "opc/spaces.h"

/* An element that begins; ATTRIBUTES are for event_attribute. */
struct event {
	enum space space;
	const char *name;
	size_t nattributes;
	const unsigned char *const *attributes;
};

/* What is called with DATA, in the order of the document.  Texts come in any
 * number of pieces.  Nothing that is passed outlives the call. */
struct event_handler {
	void *data;
	void (*start)(void *data, const struct event *);
	void (*end)(void *data, enum space, const char *name);
	void (*text)(void *data, struct str);
};

struct events;

/* The events of PART, which may be of any size: what xml_parse refuses is
 * refused here too, but for the memory that it would take.  HANDLER and PACKAGE
 * outlive it.  NULL with a fault.  Close it. */
struct events *events_open(struct package *, const struct part *,
			   const struct event_handler *, struct faults *);
void events_close(struct events *);

/* Read on a little, calling the handler.  False at the end, or with a fault
 * where it cannot be read on; after that it is not called again. */
bool events_more(struct events *, struct faults *);

/* The value of the attribute NAME without a namespace; NULL data where there is
 * none. */
struct str event_attribute(const struct event *, const char *name);

#endif
