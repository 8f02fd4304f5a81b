/* keys_json.h - fields for programs. */
#ifndef CLI_KEYS_JSON_H
#define CLI_KEYS_JSON_H

#include "base/buf.h"
#include "form/model/form.h"

/* FIELD of the list LIST (NULL: of the top level) as one line of JSON, with the
 * number of SLOTS that take its answers, unless that is NULL. */
void keys_put_json(struct buf *, const struct field *list,
		   const struct field *field, const size_t *slots);

#endif
