#!/bin/sh
# Files over 300 lines and functions over 40 are worth a look: said on standard
# error, never a failure.
echo 1..1
awk '
FNR == 1 && last { over(last, lines, 300, "the file") }
{ last = FILENAME; lines = FNR }
/^[A-Za-z].*\(/ { name = $0; sub(/\(.*/, "", name); begin = FNR }
/^}$/ { over(FILENAME ":" begin, FNR - begin + 1, 40, name) }
END { over(last, lines, 300, "the file") }
function over(where, n, most, what) {
	if (n > most && where !~ /\.def$/)
		print where ": " what " has " n " lines"
}' $(find src tools -name '*.[ch]') >&2
echo "ok 1 - sizes"
