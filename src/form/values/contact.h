/* contact.h - e-mail and web addresses. */
#ifndef FORM_CONTACT_H
#define FORM_CONTACT_H

#include "base/arena.h"
#include "base/str.h"

/* name@domain with a dot in the domain; ASCII, as RFC 5321 without quotes. */
bool email_is_good(struct str typed);

/* http or https, a host and maybe a port, no blanks (RFC 3986; other letters
 * than ASCII are let through, as in RFC 3987). */
bool url_is_good(struct str typed);

/* URL with what RFC 3986 does not allow as it is percent-encoded, but for the
 * letters of its host: name servers know no percents.  The target of a
 * relationship is an xsd:anyURI (ECMA-376-2), which may hold letters of any
 * script, and who follows it writes the host as RFC 5891 says. */
struct str url_encoded(struct arena *, struct str url);

/* TEXT as a piece of a URL's path or query: what would divide the URL is
 * percent-encoded, but for slashes. */
struct str url_component(struct arena *, struct str text);

/* "mailto:" and EMAIL as RFC 6068 wants it. */
struct str email_encoded(struct arena *, struct str email);

#endif
