#!/bin/sh
# The layout of .clang-format, which differs between versions of clang-format.
echo 1..1
format=${CLANG_FORMAT:-clang-format}
command -v "$format" >/dev/null || {
	echo "ok 1 - format # SKIP $format is absent"
	exit
}
case $("$format" --version) in
*version\ 14.*) ;;
*)
	echo "ok 1 - format # SKIP $format is not version 14"
	exit
esac
if find src tools tests -name '*.[ch]' -print0 |
	xargs -0 "$format" --dry-run -Werror 2>"$BUILD/format.log"; then
	echo "ok 1 - format"
else
	echo "not ok 1 - format: to mend, $format -i these"
	sed -n 's/^\([^ :]*\):[0-9].*/\1/p' "$BUILD/format.log" | uniq -c
fi
