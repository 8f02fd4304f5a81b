#!/bin/sh
# What cppcheck finds.
echo 1..1
command -v cppcheck >/dev/null || {
	echo "ok 1 - cppcheck # SKIP cppcheck is absent"
	exit
}
mkdir -p "$BUILD/cppcheck"
if cppcheck --std=c11 --enable=warning,performance,portability,style \
	--suppressions-list=tests/lint/cppcheck.txt --inline-suppr \
	--library=posix --library=tests/lint/cppcheck.cfg \
	--error-exitcode=1 --quiet \
	-j "$(getconf _NPROCESSORS_ONLN)" \
	--cppcheck-build-dir="$BUILD/cppcheck" \
	-D_DEFAULT_SOURCE -DVERSION='""' -Isrc src tools 2>&1; then
	echo "ok 1 - cppcheck"
else
	echo "not ok 1 - cppcheck, as said above"
fi
