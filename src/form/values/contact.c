/* contact.c - the shapes of mail and web addresses. */
#include "form/values/contact.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/text.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_alnum(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Labels of letters, digits and inner hyphens, a dot between (RFC 1123). */
static bool
is_domain(struct str domain, bool ascii_only)
{
	size_t labels = 0;

	if (domain.len == 0 || domain.len > 253 || str_ends(domain, STR(".")))
		return false;
	while (domain.len) {
		struct str label = str_cut(&domain, '.');

		if (label.len == 0 || label.len > 63 || label.data[0] == '-' ||
		    label.data[label.len - 1] == '-')
			return false;
		for (size_t i = 0; i < label.len; i++)
			if (!is_alnum(label.data[i]) && label.data[i] != '-' &&
			    (ascii_only || !(label.data[i] & 0x80)))
				return false;
		labels++;
	}
	return labels >= 2;
}

/* No country or kind of domain has a name of digits or of one letter. */
static bool
ends_in_letters(struct str domain)
{
	size_t letters = 0;

	while (letters < domain.len &&
	       domain.data[domain.len - 1 - letters] != '.')
		if (is_digit(domain.data[domain.len - 1 - letters++]))
			return false;
	return letters >= 2;
}

bool
email_is_good(struct str typed)
{
	struct str domain = typed, local = str_cut(&domain, '@');

	if (local.len == 0 || local.len > 64 || str_starts(local, STR(".")) ||
	    str_ends(local, STR(".")) || str_find(local, STR("..")) < local.len)
		return false;
	for (size_t i = 0; i < local.len; i++)
		if (!is_alnum(local.data[i]) &&
		    !strchr("!#$%&'*+/=?^_`{|}~-.", local.data[i]))
			return false;
	return is_domain(domain, true) && ends_in_letters(domain);
}

/* Characters of ASCII that have to be escaped in an address. */
static const bool is_unsafe[0x80] = {
	['<'] = true, ['>'] = true, ['"'] = true, ['\\'] = true, ['^'] = true,
	['`'] = true, ['{'] = true, ['|'] = true, ['}'] = true,	 [0x7F] = true,
};

static bool
is_url_text(struct str text)
{
	while (text.len) {
		int c = text_next(&text);

		if (c <= ' ' || (c < 0x80 && is_unsafe[c]))
			return false;
		if (c >= 0x80 && (text_is_blank(c) || text_is_control(c)))
			return false;
	}
	return true;
}

/* Whether DIGITS are a number from LEAST to MOST, of at most five digits. */
static bool
is_number(struct str digits, unsigned least, unsigned most)
{
	unsigned number = 0;

	if (digits.len == 0 || digits.len > 5)
		return false;
	for (size_t i = 0; i < digits.len; i++) {
		if (!is_digit(digits.data[i]))
			return false;
		number = number * 10 + (unsigned)(digits.data[i] - '0');
	}
	return least <= number && number <= most;
}

/* RFC 3986, 3.2.2: four numbers to 255 without zeros before them. */
static bool
is_ipv4(struct str host)
{
	size_t count = 0;

	for (; host.len; count++) {
		struct str octet = str_cut(&host, '.');

		if (!is_number(octet, 0, 255) ||
		    (octet.len > 1 && octet.data[0] == '0'))
			return false;
	}
	return count == 4;
}

/* No domain ends in a number, so a host that does is an address. */
static bool
is_host(struct str host)
{
	struct str rest = host, last = host;

	if (!is_domain(host, false))
		return false;
	while (rest.len)
		last = str_cut(&rest, '.');
	for (size_t i = 0; i < last.len; i++)
		if (!is_digit(last.data[i]))
			return true;
	return is_ipv4(host);
}

static bool
starts_with_scheme(struct str url, struct str *rest)
{
	static const struct str schemes[] = { STR_INIT("http://"),
					      STR_INIT("https://") };

	for (size_t i = 0; i < 2; i++) {
		size_t len = schemes[i].len;

		if (url.len < len ||
		    strncasecmp(url.data, schemes[i].data, len) != 0)
			continue;
		*rest = str_from(url, len);
		return true;
	}
	return false;
}

/* The host and port that REST, what follows the scheme, begins with. */
static struct str
authority(struct str rest)
{
	size_t end = 0;

	while (end < rest.len && rest.data[end] != '/' &&
	       rest.data[end] != '?' && rest.data[end] != '#')
		end++;
	return str_slice(rest, 0, end);
}

bool
url_is_good(struct str typed)
{
	struct str rest, host, fragment = typed;
	bool has_port;

	str_cut(&fragment, '#');
	if (!starts_with_scheme(typed, &rest) || !is_url_text(rest) ||
	    str_index(fragment, '#') < fragment.len)
		return false;
	rest = authority(rest);
	has_port = str_index(rest, ':') < rest.len;
	host = str_cut(&rest, ':');
	return is_host(host) && (!has_port || is_number(rest, 1, 65535));
}

static bool
is_hex(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* RFC 3986, 2.1: "%" and two hexadecimal digits. */
static bool
is_escape(struct str s)
{
	return s.len >= 3 && is_hex(s.data[1]) && is_hex(s.data[2]);
}

static void
put_escaped(struct buf *out, unsigned char c)
{
	static const char digits[] = "0123456789ABCDEF";

	buf_char(out, '%');
	buf_char(out, digits[c >> 4]);
	buf_char(out, digits[c & 15]);
}

struct str
url_encoded(struct arena *arena, struct str url)
{
	struct buf out = { .arena = arena };
	struct str rest;
	size_t from = 0;

	if (starts_with_scheme(url, &rest))
		from = url.len - rest.len + authority(rest).len;
	buf_put(&out, str_slice(url, 0, from));
	for (size_t i = from; i < url.len; i++) {
		char c = url.data[i];

		if ((unsigned char)c >= 0x80 || c == '[' || c == ']' ||
		    (c == '%' && !is_escape(str_from(url, i))))
			put_escaped(&out, (unsigned char)c);
		else
			buf_char(&out, c);
	}
	return buf_str(&out);
}

struct str
url_component(struct arena *arena, struct str text)
{
	struct buf out = { .arena = arena };

	for (size_t i = 0; i < text.len; i++) {
		char c = text.data[i];

		if ((unsigned char)c <= ' ' || (unsigned char)c >= 0x7F ||
		    strchr("%&=+#?;<>\"\\^`{|}[]", c))
			put_escaped(&out, (unsigned char)c);
		else
			buf_char(&out, c);
	}
	return buf_str(&out);
}

struct str
email_encoded(struct arena *arena, struct str email)
{
	struct buf out = { .arena = arena };

	buf_put(&out, STR("mailto:"));
	for (size_t i = 0; i < email.len; i++) {
		char c = email.data[i];

		if (strchr("{}|#?%^`/&=\"<>\\", c))
			put_escaped(&out, (unsigned char)c);
		else
			buf_char(&out, c);
	}
	return buf_str(&out);
}
