#!/usr/bin/env bats
# Faults as people and programs get them.
load helper

@test "faults_as_json_are_one_object_a_line_and_nothing_else" {
	needs jq
	example sai >a.txt
	baocao check --diag=json a.txt 2>err || true
	[ "$(jq -c . err | wc -l)" = "$(wc -l <err)" ]
	jq -es 'all(has("severity") and has("code") and has("message"))' err
	jq -es 'map(select(.code == "unknown-key")) |
		.[0].line == 5 and .[0].column == 1' err
}

@test "a_success_says_nothing_in_json" {
	example >a.txt
	run -0 baocao --diag=json a.txt
	silent
}

@test "faults_of_the_command_line_are_json_too" {
	needs jq
	run -2 baocao --diag=json --nope
	jq -es '.[0].code == "unknown-option"' <<<"$output"
}

@test "json_keeps_whatever_bytes_a_name_has" {
	needs jq
	run -4 baocao check --diag=json $'a"\\\001\377.txt'
	jq -e '.code == "no-file"' <<<"$output"
}

# harmless - what "run" printed has no control character but line ends
harmless() {
	[ -z "$(LC_ALL=C tr -d '\n\040-\176\200-\377' <<<"$output")" ] &&
		[[ $output != *$'\302\233'* ]] || { show "not harmless"; return 1; }
}

@test "control_characters_never_reach_the_terminal" {
	printf 'ten_don_vi = a\033[31mb\007\302\233c\n\033]0;x\007 = 1\n' >a.txt
	run -1 baocao check a.txt
	says "[control-character]"
	harmless
	run -4 baocao check $'a\033[31m.txt'
	harmless
	run -2 baocao --a$'\033'b
	harmless
}

@test "after_a_hundred_faults_the_rest_are_counted" {
	for ((i = 0; i < 150; i++)); do echo "khong_co_$i = 1"; done >a.txt
	run -1 baocao check --diag=json a.txt
	[ "${#lines[@]}" = 101 ]
	[[ ${lines[100]} == *more-faults* ]]
}

@test "the_hundred_are_counted_for_each_input" {
	for ((i = 0; i < 150; i++)); do echo "khong_co_$i = 1"; done >a.txt
	cp a.txt b.txt
	run -1 baocao check --diag=json a.txt b.txt
	[ "${#lines[@]}" = 202 ]
}

# on_terminal COMMAND - its output with standard error on a terminal
on_terminal() {
	script -qec "$1" /dev/null </dev/null
}

needs_terminal() {
	needs script
	on_terminal true || skip "no terminal can be made here"
}

@test "colour_is_for_terminals" {
	needs_terminal
	example sai >a.txt
	run baocao check a.txt
	[[ $output != *$'\033'* ]]
	TERM=xterm run on_terminal "$BAOCAO check a.txt"
	[[ $output == *$'\033[1;31m'* ]]
}

@test "no_color_means_no_colour" {
	needs_terminal
	example sai >a.txt
	NO_COLOR=1 TERM=xterm run on_terminal "$BAOCAO check a.txt"
	[[ $output != *$'\033'* ]]
	TERM=dumb run on_terminal "$BAOCAO check a.txt"
	[[ $output != *$'\033'* ]]
}

@test "a_report_is_not_shown_on_a_terminal" {
	needs_terminal
	example >a.txt
	run on_terminal "$BAOCAO -o - a.txt; echo status \$?"
	says "[output-terminal]"
	says "status 2"
}

# Walking the line again for each character of it would take hours.
@test "a_fault_far_along_a_line_shows_what_stands_around_it" {
	{
		printf 'thuan_loi = '
		head -c 1000000 /dev/zero | tr '\0' a
		for ((i = 0; i < 98; i++)); do printf '\342\200\213'; done
		printf '\001b\n'
	} >a.txt
	run -1 baocao check a.txt
	says "a.txt:1:1000013:"
	says "a.txt:1:1000111:"
	says "[control-character]"
	says "…aaaaa"
}

@test "marks_without_width_do_not_fill_the_screen" {
	{
		printf 'thuan_loi = x'
		for ((i = 0; i < 20000; i++)); do printf '\314\201'; done
		printf '\342\200\213y'
		for ((i = 0; i < 20000; i++)); do printf '\314\201'; done
	} >a.txt
	run -1 baocao check a.txt
	says "[stacked-marks]"
	says "[zero-width]"
	[ "$(wc -c <<<"$output")" -lt 20000 ]
}
