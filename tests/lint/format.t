#!/bin/sh
# The layout of .clang-format, which differs between versions of clang-format,
# and leaves comments as they are: those keep to its 80 columns, too.
echo 1..2
if command -v perl >/dev/null; then
	wide=$(find src tools tests bench -name '*.[ch]' -print0 |
		xargs -0 perl -CSD -ne '
			1 while s/\t/" " x (8 - $-[0] % 8)/e;
			chomp;
			print "$ARGV:$.: ", length, " columns\n"
				if length > 80 && m{^ *(/\*| \*)};
			close ARGV if eof')
	[ -z "$wide" ] || printf 'not '
	echo "ok 1 - comments"
	[ -z "$wide" ] || echo "$wide"
else
	echo "ok 1 - comments # SKIP perl is absent"
fi
format=${CLANG_FORMAT:-clang-format}
command -v "$format" >/dev/null || {
	echo "ok 2 - format # SKIP $format is absent"
	exit
}
case $("$format" --version) in
*version\ 14.*) ;;
*)
	echo "ok 2 - format # SKIP $format is not version 14"
	exit
esac
if find src tools tests -name '*.[ch]' -print0 |
	xargs -0 "$format" --dry-run -Werror 2>"$BUILD/format.log"; then
	echo "ok 2 - format"
else
	echo "not ok 2 - format: to mend, $format -i these"
	sed -n 's/^\([^ :]*\):[0-9].*/\1/p' "$BUILD/format.log" | uniq -c
fi
