/* address_format.c - a table of placeholders. */
#include "docx/slots/address_format.h"

static const struct placeholder placeholders[] = {
	{ STR_INIT("_BEFORE_"), STR_INIT(""), ADDRESS_TEXT },
	{ STR_INIT("_AFTER_"), STR_INIT(""), ADDRESS_TEXT },
	{ STR_INIT("_TITLE0_"), STR_INIT("Courtesy Title"), ADDRESS_OTHER },
	{ STR_INIT("_NICK0_"), STR_INIT("Nickname"), ADDRESS_NAME },
	{ STR_INIT("_FIRST0_"), STR_INIT("First Name"), ADDRESS_NAME },
	{ STR_INIT("_MIDDLE0_"), STR_INIT("Middle Name"), ADDRESS_NAME },
	{ STR_INIT("_LAST0_"), STR_INIT("Last Name"), ADDRESS_NAME },
	{ STR_INIT("_SUFFIX0_"), STR_INIT("Suffix"), ADDRESS_OTHER },
	{ STR_INIT("_TITLE1_"), STR_INIT("Spouse/Partner Courtesy Title"),
	  ADDRESS_OTHER },
	{ STR_INIT("_NICK1_"), STR_INIT(""), ADDRESS_NOTHING },
	{ STR_INIT("_FIRST1_"), STR_INIT("Spouse/Partner First Name"),
	  ADDRESS_NAME },
	{ STR_INIT("_MIDDLE1_"), STR_INIT("Spouse/Partner Middle Name"),
	  ADDRESS_NAME },
	{ STR_INIT("_LAST1_"), STR_INIT("Spouse/Partner Last Name"),
	  ADDRESS_NAME },
	{ STR_INIT("_SUFFIX1_"), STR_INIT("Spouse/Partner Nickname"),
	  ADDRESS_NAME },
	{ STR_INIT("_COMPANY_"), STR_INIT("Company"), ADDRESS_OTHER },
	{ STR_INIT("_STREET1_"), STR_INIT("Address 1"), ADDRESS_OTHER },
	{ STR_INIT("_STREET2_"), STR_INIT("Address 2"), ADDRESS_OTHER },
	{ STR_INIT("_CITY_"), STR_INIT("City"), ADDRESS_OTHER },
	{ STR_INIT("_STATE_"), STR_INIT("State"), ADDRESS_OTHER },
	{ STR_INIT("_POSTAL_"), STR_INIT("Postal Code"), ADDRESS_OTHER },
	{ STR_INIT("_COUNTRY_"), STR_INIT("Country or Region"),
	  ADDRESS_COUNTRY },
};

enum { PLACEHOLDERS = sizeof placeholders / sizeof *placeholders };

bool
address_read(struct str inside, struct address_piece *piece)
{
	for (size_t i = 0; i < PLACEHOLDERS; i++) {
		struct str code = placeholders[i].code;
		size_t at = str_find(inside, code);

		if (at == inside.len)
			continue;
		piece->before = str_slice(inside, 0, at);
		piece->after = str_from(inside, at + code.len);
		piece->what = &placeholders[i];
		return true;
	}
	return false;
}

bool
address_cut(struct str *rest, struct str *before, struct str *inside)
{
	size_t at = str_find(*rest, STR("<<")), end;

	*before = str_slice(*rest, 0, at);
	if (at == rest->len)
		return false;
	*inside = str_from(*rest, at + 2);
	end = str_find(*inside, STR(">>"));
	*rest = str_from(*inside, end < inside->len ? end + 2 : end);
	*inside = str_slice(*inside, 0, end);
	return true;
}
