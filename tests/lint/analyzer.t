#!/bin/sh
# What "gcc -fanalyzer" finds, and any warning of the compiler.  Of NULL it
# knows too little (that a slice without data has no length), and leaks are for
# AddressSanitizer to find.
echo 1..1
gcc=${GCC:-gcc}
case $($gcc --version 2>/dev/null) in
*'Free Software Foundation'*) ;;
*)
	echo "ok 1 - analyzer # SKIP $gcc is absent or not GCC"
	exit
esac
# shellcheck disable=SC2086
if find src tools -name '*.c' -print0 |
	xargs -0 -n 1 -P "$(getconf _NPROCESSORS_ONLN)" \
		$gcc $FLAGS -O1 -fanalyzer -Wno-analyzer-null-dereference \
		-Wno-analyzer-null-argument -Wno-analyzer-malloc-leak -Werror \
		-S -o /dev/null 2>&1; then
	echo "ok 1 - analyzer"
else
	echo "not ok 1 - analyzer, as said above"
fi
