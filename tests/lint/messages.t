#!/bin/sh
# Every error and warning has a test that provokes it: its name stands in a unit
# test, or its code in a test of the command line or a golden.
echo 1..1
sed -n 's/^M(\([A-Z0-9_]*\), "\([a-z0-9-]*\)", \([A-Z]*\).*/\1 \2 \3/p' \
	src/base/messages.def | {
	missing=
	while read -r name code severity; do
		[ "$severity" = NOTE ] && continue
		grep -rqwE -e "MSG_$name" -e "[\[\"$]?$code" tests/unit \
			tests/cli tests/golden || missing="$missing $code"
	done
	[ -z "$missing" ] && echo "ok 1 - messages" && exit
	echo "not ok 1 - messages: no test provokes$missing"
}
