#!/bin/sh
# The manual is good mdoc.
echo 1..1
command -v mandoc >/dev/null || {
	echo "ok 1 - manual # SKIP mandoc is absent"
	exit
}
find man -name '*.[1-9]' 2>/dev/null | grep -q . || {
	echo "ok 1 - manual # SKIP there is none yet"
	exit
}
if find man -name '*.[1-9]' -print0 |
	xargs -0 mandoc -Tlint -Wwarning 2>&1; then
	echo "ok 1 - manual"
else
	echo "not ok 1 - manual, as said above"
fi
