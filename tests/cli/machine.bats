#!/usr/bin/env bats
# When the machine fails: disks, permissions, streams, signals, memory.
load helper

@test "a_full_disk_behind_standard_output_is_told" {
	[ -e /dev/full ] || skip "no /dev/full"
	example >a.txt
	for command in '-o - a.txt' keys 'keys --json' new --help -h --version; do
		status=0
		# shellcheck disable=SC2086
		baocao $command >/dev/full 2>err || status=$?
		[ "$status" = 4 ]
		grep -q cannot-write err
	done
}

@test "a_full_device_is_told_and_stays" {
	[ -e /dev/full ] || skip "no /dev/full"
	example >a.txt
	run -4 baocao -f -o /dev/full a.txt
	says "/dev/full"
	says "[cannot-write]"
	[ -c /dev/full ]
}

@test "a_closed_standard_output_is_told" {
	example >a.txt
	for command in '-o - a.txt' keys new --help --version; do
		status=0
		# shellcheck disable=SC2086
		baocao $command >&- 2>err || status=$?
		[ "$status" = 4 ]
		grep -q cannot-write err
	done
}

@test "closed_streams_are_not_taken_by_files" {
	example >a.txt
	baocao a.txt >&- 2>&- <&-
	valid a.docx
	[ "$(ls -A | wc -l)" = 2 ]
	status=0
	baocao b.txt >&- 2>&- <&- || status=$?
	[ "$status" = 4 ]
}

@test "a_closed_standard_input_is_told" {
	run -4 bash -c '"$BAOCAO" check - <&-'
	says "[cannot-read]"
}

@test "a_limit_on_file_size_leaves_the_old_file" {
	example >a.txt
	echo old >a.docx
	run -4 bash -c 'ulimit -f 4; "$BAOCAO" -f a.txt'
	says "a.docx"
	says "[cannot-write]"
	[ "$(cat a.docx)" = old ]
	[ "$(ls -A | wc -l)" = 2 ]
}

@test "a_full_disk_leaves_the_old_file" {
	[ "$(id -u)" = 0 ] || skip "only root may mount"
	mkdir disk
	mount -t tmpfs -o size=16k none disk 2>/dev/null ||
		skip "mounting is not allowed"
	example >a.txt
	echo old >disk/a.docx
	head -c 8000 /dev/zero >disk/filler
	run baocao -f -o disk/a.docx a.txt
	cp disk/a.docx kept
	ls -A disk >there
	umount disk
	[ "$status" = 4 ]
	says "hết chỗ trên đĩa"
	[ "$(cat kept)" = old ]
	[ "$(cat there)" = "$(printf 'a.docx\nfiller')" ]
}

# as_nobody COMMAND... - without the rights of root
as_nobody() {
	if [ "$(id -u)" = 0 ]; then
		setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
	else
		"$@"
	fi
}

# reachable - make the test's folder and the program so for others, too
reachable() {
	[ "$(id -u)" = 0 ] || return 0
	needs setpriv
	local path=$PWD
	while [ "$path" != / ]; do
		[ "$(stat -c %u "$path")" != 0 ] || chmod o+x "$path"
		path=$(dirname "$path")
	done
	as_nobody test -x "$BAOCAO" || {
		cp "$BAOCAO" program
		BAOCAO=$PWD/program
		as_nobody test -x "$BAOCAO" || skip "others cannot run it"
	}
}

@test "a_folder_without_permission_to_write_is_told" {
	example >a.txt
	mkdir x
	chmod a-w x
	reachable
	run as_nobody "$BAOCAO" -o x/a.docx a.txt
	[ "$status" = 4 ]
	says "không có quyền ghi “x/a.docx”"
	run as_nobody "$BAOCAO" -d x/y a.txt
	[ "$status" = 4 ]
	says "“x/y”: Permission denied"
	[ -z "$(ls -A x)" ]
}

@test "an_input_without_permission_to_read_is_told" {
	example >a.txt
	chmod 0 a.txt
	reachable
	run as_nobody "$BAOCAO" check a.txt
	[ "$status" = 4 ]
	says "không có quyền đọc “a.txt”"
}

@test "an_input_that_is_too_large_is_told" {
	head -c 70000000 /dev/zero >a.txt
	run -1 baocao check a.txt
	says "[too-big]"
}

@test "memory_that_runs_out_is_told" {
	# The libraries alone may want more than a limit leaves.
	run bash -c 'ulimit -v 90000; "$BAOCAO" --version'
	[ "$status" = 0 ] || skip "the program does not start in 90 MB"
	{ printf 'ten_don_vi = '; head -c 60000000 /dev/zero | tr '\0' x; } >a.txt
	run -4 bash -c 'ulimit -v 90000; "$BAOCAO" check a.txt'
	says "hết bộ nhớ"
}

@test "a_signal_leaves_no_temporary_file" {
	example >a.txt
	for ((i = 0; i < 20; i++)); do
		"$BAOCAO" -q -f a.txt &
		sleep "0.00$((i % 10))"
		kill -TERM $! 2>/dev/null || true
		wait $! || true
	done
	[ -z "$(find . -name '*.tmp')" ]
}

@test "a_kill_leaves_the_old_file_or_the_new_one" {
	example >a.txt
	baocao -q -o new.docx a.txt
	echo old >old.docx
	for ((i = 0; i < 40; i++)); do
		cp old.docx a.docx
		"$BAOCAO" -q -f a.txt &
		sleep "0.00$((i % 10))"
		kill -KILL $! 2>/dev/null || true
		wait $! 2>/dev/null || true
		cmp -s a.docx old.docx || cmp a.docx new.docx
	done
}
