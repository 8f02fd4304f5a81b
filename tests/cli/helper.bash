# helper.bash - what every test of the command line starts with:
#
#	load helper
#
# Each test runs in an empty folder of its own, in a locale of no language; ask
# for a language with --lang.
bats_require_minimum_version 1.5.0

ROOT=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
export BAOCAO=${BAOCAO:-$ROOT/build/baocao}
EXAMPLES=$ROOT/examples

setup() {
	cd "$BATS_TEST_TMPDIR" || return
	mkdir empty && cd empty || return
	export LC_ALL=C.UTF-8
	unset LANGUAGE LANG NO_COLOR SOURCE_DATE_EPOCH TZ
}

# baocao ARG... - the program under test
baocao() {
	"$BAOCAO" "$@"
}

# example [NAME] - the answers of an example, to be piped through sed
example() {
	cat "$EXAMPLES/${1:-tieu-hoc-phuong}.txt"
}

# part FILE NAME - one part of a package, on standard output
part() {
	unzip -p "$1" "${2/\[/\\[}"
}

# words FILE - the report's text, one line for each paragraph
words() {
	part "$1" word/document.xml |
		sed -e 's,</w:p>,\n,g' -e 's,<w:tab/>,\t,g' -e 's,<[^>]*>,,g'
}

# says TEXT - what "run" printed holds TEXT
says() {
	[[ $output == *"$1"* ]] || { show "no \"$1\" in"; return 1; }
}

# silent - "run" printed nothing
silent() {
	[ -z "$output" ] || { show "not silent"; return 1; }
}

show() {
	printf '%s:\n%s\n(status %s)\n' "$1" "$output" "$status" >&2
}

# valid FILE... - the reports break no rule, by "verify" and by check_docx
valid() {
	baocao verify "$@" || return
	[ -z "${CHECK_DOCX-}" ] || "$CHECK_DOCX" --light --strict -q "$@"
}

# needs COMMAND... - skip the test where one of them is absent
needs() {
	local command
	for command; do
		command -v "$command" >/dev/null || skip "$command is absent"
	done
}

# not_as_root - skip: root may write anywhere
not_as_root() {
	[ "$(id -u)" != 0 ] || skip "root is not refused"
}
