/* contact.c - the shapes of numbers and addresses. */
#include "form/contact.h"

#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/text.h"

/* --- telephone ------------------------------------------------------------ */

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* What people put between digits; "+" stands before all of them. */
static bool
is_filling(int c, size_t ndigits)
{
	return (c > 0 && c < 0x80 && strchr(" .-()", c)) || c == 0xA0 ||
	       c == 0x2010 || c == 0x2011 || c == 0x2013 ||
	       (c == '+' && ndigits == 0);
}

/* The digits of TYPED; *PLUS if "+" was before them; false on letters. */
static bool
take_digits(struct buf *digits, struct str typed, bool *plus)
{
	*plus = false;
	while (typed.len) {
		struct str at = typed;
		int c = text_next(&typed);

		if (c >= '0' && c <= '9')
			buf_put(digits, str_slice(at, 0, 1));
		else if (!is_filling(c, digits->len) || (c == '+' && *plus))
			return false;
		*plus = *plus || c == '+';
	}
	return true;
}

/* What the first digits allow: how many digits there are in all. */
struct range {
	struct str prefix;
	size_t shortest, longest;
};

static bool
in_ranges(struct str digits, const struct range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_starts(digits, ranges[i].prefix))
			return digits.len >= ranges[i].shortest &&
			       digits.len <= ranges[i].longest;
	return false;
}

static bool
is_dialled(struct str digits)
{
	static const struct range ranges[] = {
		{ STR_INIT("020"), 11, 11 },  { STR_INIT("021"), 11, 11 },
		{ STR_INIT("022"), 11, 11 },  { STR_INIT("023"), 11, 11 },
		{ STR_INIT("024"), 11, 11 },  { STR_INIT("025"), 11, 11 },
		{ STR_INIT("026"), 11, 11 },  { STR_INIT("027"), 11, 11 },
		{ STR_INIT("028"), 11, 11 },  { STR_INIT("029"), 11, 11 },
		{ STR_INIT("030"), 0, 0 },    { STR_INIT("031"), 0, 0 },
		{ STR_INIT("03"), 10, 10 },   { STR_INIT("052"), 10, 10 },
		{ STR_INIT("055"), 10, 10 },  { STR_INIT("056"), 10, 10 },
		{ STR_INIT("058"), 10, 10 },  { STR_INIT("059"), 10, 10 },
		{ STR_INIT("070"), 10, 10 },  { STR_INIT("076"), 10, 10 },
		{ STR_INIT("077"), 10, 10 },  { STR_INIT("078"), 10, 10 },
		{ STR_INIT("079"), 10, 10 },  { STR_INIT("080"), 8, 11 },
		{ STR_INIT("08"), 10, 10 },   { STR_INIT("09"), 10, 10 },
		{ STR_INIT("1800"), 8, 10 },  { STR_INIT("1900"), 8, 10 },
	};

	return in_ranges(digits, ranges, sizeof ranges / sizeof *ranges);
}

/* Mobile numbers of 11 digits became numbers of 10 in 2018. */
static bool
renew(struct arena *arena, struct str digits, struct str *renewed)
{
	static const struct str changes[][2] = {
		{ STR_INIT("0120"), STR_INIT("070") },
		{ STR_INIT("0121"), STR_INIT("079") },
		{ STR_INIT("0122"), STR_INIT("077") },
		{ STR_INIT("0123"), STR_INIT("083") },
		{ STR_INIT("0124"), STR_INIT("084") },
		{ STR_INIT("0125"), STR_INIT("085") },
		{ STR_INIT("0126"), STR_INIT("076") },
		{ STR_INIT("0127"), STR_INIT("081") },
		{ STR_INIT("0128"), STR_INIT("078") },
		{ STR_INIT("0129"), STR_INIT("082") },
		{ STR_INIT("0162"), STR_INIT("032") },
		{ STR_INIT("0163"), STR_INIT("033") },
		{ STR_INIT("0164"), STR_INIT("034") },
		{ STR_INIT("0165"), STR_INIT("035") },
		{ STR_INIT("0166"), STR_INIT("036") },
		{ STR_INIT("0167"), STR_INIT("037") },
		{ STR_INIT("0168"), STR_INIT("038") },
		{ STR_INIT("0169"), STR_INIT("039") },
		{ STR_INIT("0186"), STR_INIT("056") },
		{ STR_INIT("0188"), STR_INIT("058") },
		{ STR_INIT("0199"), STR_INIT("059") },
	};

	if (digits.len != 11)
		return false;
	for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
		if (!str_starts(digits, changes[i][0]))
			continue;
		*renewed = arena_concat(arena, changes[i][1],
					str_from(digits, 4));
		return true;
	}
	return false;
}

enum phone_fault
phone_read(struct arena *arena, struct str typed, struct str *canonical)
{
	struct buf typed_digits = { .arena = arena };
	struct str digits;
	bool plus;

	if (!take_digits(&typed_digits, text_trim(typed), &plus))
		return PHONE_NOT;
	digits = buf_str(&typed_digits);
	if (plus && !str_starts(digits, STR("84")))
		return PHONE_NOT;
	if (plus || (str_starts(digits, STR("84")) && digits.len >= 11)) {
		digits = str_from(digits, 2);
		if (!str_starts(digits, STR("0")))
			digits = arena_concat(arena, STR("0"), digits);
	}
	*canonical = digits;
	if (is_dialled(digits))
		return PHONE_GOOD;
	return renew(arena, digits, canonical) ? PHONE_OLD : PHONE_NOT;
}

struct str
phone_printed(struct arena *arena, struct str digits)
{
	size_t first = 4, second = 3;

	if (str_starts(digits, STR("024")) || str_starts(digits, STR("028"))) {
		first = 3;
		second = 4;
	}
	if (digits.len < 10)
		return arena_concat(arena, str_slice(digits, 0, first),
				    STR(" "), str_from(digits, first));
	return arena_concat(arena, str_slice(digits, 0, first), STR(" "),
			    str_slice(digits, first, first + second), STR(" "),
			    str_from(digits, first + second));
}

/* --- addresses ------------------------------------------------------------ */

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

static bool
is_url_text(struct str text)
{
	while (text.len) {
		int c = text_next(&text);

		if (c <= 0x20 || text_is_blank(c) || text_is_control(c) ||
		    (c < 0x80 && strchr("<>\"\\^`{|}", c)))
			return false;
	}
	return true;
}

static bool
is_port(struct str port)
{
	for (size_t i = 0; i < port.len; i++)
		if (!is_digit(port.data[i]))
			return false;
	return port.len > 0 && port.len <= 5;
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

bool
url_is_good(struct str typed)
{
	struct str rest, host;
	size_t end = 0;

	if (!starts_with_scheme(typed, &rest) || !is_url_text(rest))
		return false;
	while (end < rest.len && !strchr("/?#", rest.data[end]))
		end++;
	rest = str_slice(rest, 0, end);
	host = str_cut(&rest, ':');
	return is_domain(host, false) && (rest.len == 0 || is_port(rest));
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

struct str
url_encoded(struct arena *arena, struct str url)
{
	static const char digits[] = "0123456789ABCDEF";
	struct buf out = { .arena = arena };

	for (size_t i = 0; i < url.len; i++) {
		unsigned char c = (unsigned char)url.data[i];

		if (c < 0x80 && c != '[' && c != ']' &&
		    !(c == '%' && !is_escape(str_from(url, i)))) {
			buf_char(&out, (char)c);
			continue;
		}
		buf_char(&out, '%');
		buf_char(&out, digits[c >> 4]);
		buf_char(&out, digits[c & 15]);
	}
	return buf_str(&out);
}
