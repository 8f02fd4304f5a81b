#!/bin/sh
# The scripts parse.
echo 1..1
status=0
for script in bootstrap .ci/run $(find tests -type f \( -name run -o -name '*.t' \)); do
	case $(head -n 1 "$script") in
	*bash) bash -n "$script" ;;
	*) sh -n "$script" ;;
	esac 2>&1 || status=1
done
[ $status = 0 ] && echo "ok 1 - scripts" || echo "not ok 1 - scripts"
