# claims.sh - results of whole reports, for the scripts beside it.
# shellcheck shell=bash
results=0

# claim NAME COMMAND... - one result; what COMMAND says follows a failure
claim() {
	local name=$1 said
	shift
	results=$((results + 1))
	if said=$("$@" 2>&1); then
		echo "ok $results - $name"
	else
		printf 'not ok %d - %s\n%s\n' $results "$name" "$said"
	fi
}

skip() {
	results=$((results + 1))
	echo "ok $results - $1 # SKIP $2"
}
