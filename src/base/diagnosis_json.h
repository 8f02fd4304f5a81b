/* diagnosis_json.h - a fault as a line of JSON. */
#ifndef BASE_DIAGNOSIS_JSON_H
#define BASE_DIAGNOSIS_JSON_H

#include "base/diagnosis.h"

void diagnosis_put_json(struct buf *out, const struct fault *,
			const struct diagnosis *);

#endif
