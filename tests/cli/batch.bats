#!/usr/bin/env bats
# Many reports in one go: lists, threads, what goes wrong in between.
load helper

# many COUNT [WRONG...] - in/0001.txt and so on, those WRONG with a fault, and
# their names in list
many() {
	local count=$1 i name
	shift
	mkdir -p in
	example >base
	for ((i = 1; i <= count; i++)); do
		printf -v name 'in/%04d.txt' "$i"
		sed "s/^ten_don_vi .*/ten_don_vi = Trường số $i/" base >"$name"
		echo "$name"
	done >list
	for i; do
		printf -v name 'in/%04d.txt' "$i"
		sed -i.bak 's/^so_lop .*/so_lop = nhiều/' "$name"
		rm "$name.bak"
	done
	rm base
}

# without_time - messages without the one thing that differs from run to run
without_time() {
	sed 's/; [0-9.]* giây$//' "$@"
}

# same_tree A B
same_tree() {
	diff -r "$1" "$2"
}

@test "a_list_of_lines_names_the_inputs" {
	many 3
	run -0 baocao -d out --files-from list
	[ "$(ls out)" = "$(printf '%s\n' 0001.docx 0002.docx 0003.docx)" ]
	valid out/*.docx
	sed 's/$/\r/' list >windows
	printf '\n\n' >>windows
	run -0 baocao -d out2 --files-from windows
	same_tree out out2
}

@test "a_list_with_nul_names_files_with_line_breaks" {
	mkdir $'in\na'
	example >$'in\na/b.txt'
	example >$'in\na/c.txt'
	find . -name '*.txt' -print0 >list
	run -0 baocao -q -d out --files-from list
	[ "$(ls out)" = "$(printf '%s\n' b.docx c.docx)" ]
}

@test "a_list_comes_from_standard_input_and_pipes" {
	many 3
	baocao -q -d out --files-from - <list
	cat list | baocao -q -d out2 --files-from -
	baocao -q -d out3 --files-from <(cat list)
	same_tree out out2
	same_tree out out3
}

@test "a_list_and_the_command_line_go_together" {
	many 2
	example >x.txt
	run -0 baocao -d out x.txt --files-from list
	[ "$(ls out | wc -l)" = 3 ]
	run -0 baocao check x.txt --files-from list
	[ "${#lines[@]}" = 4 ]
}

@test "a_list_that_cannot_be_read_is_told" {
	run -4 baocao -d out --files-from nowhere
	says "[no-file]"
	mkdir folder
	run -4 baocao -d out --files-from folder
	says "[is-folder]"
	[ ! -e out ]
}

@test "a_list_of_other_files_writes_nothing" {
	many 1
	printf 'x.docx\n' >>list
	run -2 baocao -d out --files-from list
	says "[input-word]"
	[ ! -e out ]
}

@test "an_empty_list_makes_nothing" {
	: >list
	run -0 baocao -d out --files-from list
	says "Đã ghi 0 báo cáo"
	[ ! -e out ]
}

@test "threads_give_the_same_bytes_and_messages" {
	many 60 7 30 31 60
	printf 'in/missing.txt\n' >>list
	for j in 1 2 8; do
		run -4 baocao -j $j -d out --files-from list --log log.$j
		without_time <<<"$output" >said.$j
		mv out out.$j
	done
	same_tree out.1 out.2
	same_tree out.1 out.8
	cmp said.1 said.2
	cmp said.1 said.8
	cmp log.1 log.2
	cmp log.1 log.8
	[ "$(ls out.1 | wc -l)" = 56 ]
}

@test "names_by_answers_are_the_same_with_any_number_of_threads" {
	many 40 9
	for j in 1 2 8; do
		run -1 baocao -j $j -q -d out.$j -n '{{ten_don_vi}}/{{so_lop}}' \
			--files-from list
	done
	same_tree out.1 out.2
	same_tree out.1 out.8
	[ "$(ls out.1 | wc -l)" = 39 ]
}

@test "a_number_of_threads_that_is_none_is_refused" {
	many 1
	for number in 0 x -1 1025 99999999999 1.5; do
		run -2 baocao -j "$number" in/0001.txt
		says "[option-value]"
	done
}

@test "a_wrong_input_stops_only_its_report" {
	many 5 3
	run -1 baocao -d out --files-from list
	says "[not-integer]"
	says "Đã ghi 4 báo cáo, 1 báo cáo chưa ghi được"
	[ "$(ls out | wc -l)" = 4 ]
	[ ! -e out/0003.docx ]
}

@test "the_sum_of_a_check_counts_right_and_wrong" {
	many 4 2
	run -1 baocao check --lang=en --files-from list
	says "3 sets of answers right, 1 wrong"
}

@test "one_report_has_no_sum_and_quiet_has_none" {
	many 2
	run -0 baocao -d out in/0001.txt
	[ "$output" = "Đã ghi out/0001.docx" ]
	run -0 baocao -q -f -d out --files-from list
	silent
	run -0 baocao --diag=json -f -d out --files-from list
	silent
}

@test "names_are_checked_before_the_first_report" {
	many 30
	printf '%s\n' in/0001.txt >>list
	run -2 baocao -d out --files-from list
	says "[same-output]"
	[ ! -e out ]
	many 30
	mkdir out
	echo old >out/0030.docx
	run -4 baocao -d out --files-from list
	says "[exists]"
	[ "$(ls out)" = 0030.docx ]
}

@test "many_names_are_compared_on_the_disk" {
	for ((i = 0; i < 3000; i++)); do
		echo "x/$i.txt"
	done >list
	printf '%s\n' y/17.TXT x/2999.txt >>list
	run -4 baocao -d out --files-from list
	says "[same-output]"
	says "“out/17.docx”"
	says "“out/2999.docx”"
	[ "$(grep -c same-output <<<"$output")" = 2 ]
}

@test "up_to_date_reports_stay" {
	many 4
	baocao -q -d out --files-from list
	cp -p out/0001.docx kept
	run -0 baocao --lang=en -u -d out --files-from list
	says "0 reports written, 4 up to date, 0 not written"
	[ out/0001.docx -ot list ] || [ ! kept -nt out/0001.docx ]
	touch -d '1 minute' in/0002.txt
	run -0 baocao --lang=en -u -d out --files-from list
	says "wrote out/0002.docx"
	says "1 reports written, 3 up to date, 0 not written"
}

@test "up_to_date_is_newer_than_template_and_form_too" {
	cp "$EXAMPLES"/bien-ban-hop/bien-ban-hop.* .
	touch -d '1 hour ago' ./*
	baocao -q -o a.docx -t bien-ban-hop.docx bien-ban-hop.txt
	run -0 baocao --lang=en -v -u -o a.docx -t bien-ban-hop.docx \
		bien-ban-hop.txt
	says "a.docx: up to date"
	touch -d '1 minute' bien-ban-hop.form
	run -0 baocao --lang=en -u -o a.docx -t bien-ban-hop.docx bien-ban-hop.txt
	says "wrote a.docx"
	touch -d '1 hour ago' bien-ban-hop.form
	touch -d '1 minute' bien-ban-hop.docx
	run -0 baocao --lang=en -u -o a.docx -t bien-ban-hop.docx bien-ban-hop.txt
	says "wrote a.docx"
}

@test "a_report_that_lost_its_end_is_not_up_to_date" {
	many 3
	baocao -q -d out --files-from list
	cp -r out whole
	: >out/0001.docx
	head -c 9000 whole/0002.docx >out/0002.docx
	run -0 baocao --lang=en -u -d out --files-from list
	says "2 reports written, 1 up to date"
	same_tree whole out
}

@test "up_to_date_works_with_names_by_answers" {
	many 3
	baocao -q -d out -n '{{ten_don_vi}}' --files-from list
	run -0 baocao --lang=en -u -d out -n '{{ten_don_vi}}' --files-from list
	says "0 reports written, 3 up to date"
}

@test "the_log_has_a_line_of_json_for_each_report" {
	needs jq
	many 5 2
	echo in/missing.txt >>list
	run -4 baocao -q -d out --files-from list --log log
	[ "$(jq -r .status log | tr '\n' ' ')" = \
		"written wrong written written written failed " ]
	[ "$(jq -r .input log | head -n 1)" = in/0001.txt ]
	[ "$(jq -r .output log | head -n 1)" = out/0001.docx ]
	[ "$(jq -r '.faults[].code' log | tr '\n' ' ')" = "not-integer no-file " ]
	run -4 baocao -q -u -d out --files-from list --log log
	[ "$(jq -r .status log | tr '\n' ' ')" = \
		"current wrong current current current failed " ]
	run -4 baocao check -q --files-from list --log log
	[ "$(jq -r .status log | tr '\n' ' ')" = \
		"right wrong right right right failed " ]
}

@test "a_log_replaces_no_file_but_a_log" {
	many 2
	echo old >log
	run -4 baocao -d out --files-from list --log log
	says "[exists]"
	[ "$(cat log)" = old ]
	[ ! -e out ]
	run -0 baocao -f -d out --files-from list --log log
	[ "$(wc -l <log)" = 2 ]
	run -0 baocao -u -d out --files-from list --log log
	[ "$(wc -l <log)" = 2 ]
}

@test "a_log_on_a_full_disk_is_told_and_stops_no_report" {
	[ -e /dev/full ] || skip "no /dev/full"
	many 3
	run -4 baocao -d out --files-from list --log /dev/full
	says "“/dev/full”"
	says "[cannot-write]"
	[ "$(grep -c /dev/full <<<"$output")" = 1 ]
	[ "$(ls out | wc -l)" = 3 ]
}

@test "a_log_that_cannot_be_made_is_told" {
	many 1
	run -4 baocao -d out --files-from list --log no/log
	says "“no/log”"
	[ ! -e out ]
}

@test "shards_together_are_the_whole" {
	many 11 5
	run -1 baocao -q -d whole --files-from list
	for k in 1 2 3; do
		run baocao -q -d parts --shard $k/3 --files-from list --log log.$k
	done
	same_tree whole parts
	[ "$(cat log.? | wc -l)" = 11 ]
}

@test "shards_are_not_in_each_others_way_but_names_are" {
	many 4
	run -0 baocao -q -d out --shard 1/2 --files-from list
	run -0 baocao -q -d out --shard 2/2 --files-from list
	run -4 baocao -q -d out --shard 2/2 --files-from list
	says "[exists]"
	rm -r out
	echo in/0002.txt >>list
	for k in 1 2 3; do
		run -2 baocao -q -d out --shard $k/3 --files-from list
		says "[same-output]"
	done
}

@test "a_shard_that_is_none_is_refused" {
	many 1
	for shard in 0/2 3/2 1 1/ /2 a/b 1/0 -1/2; do
		run -2 baocao --shard "$shard" in/0001.txt
		says "[option-value]"
	done
}

@test "a_full_disk_ends_the_batch_with_whole_files" {
	[ "$(id -u)" = 0 ] || skip "only root may mount"
	many 40
	mkdir disk
	mount -t tmpfs -o size=200k none disk 2>/dev/null ||
		skip "mounting is not allowed"
	run baocao -j 4 -d disk/out --files-from list
	cp -r disk/out there
	umount disk
	[ "$status" = 4 ]
	says "hết chỗ trên đĩa"
	valid there/*.docx
	[ "$(ls there | wc -l)" -ge 3 ]
	[ "$(ls -A there | grep -cv '\.docx$')" = 0 ]
	# It did not try all the others.
	[ "$(grep -c cannot-write <<<"$output")" -lt 36 ]
	says "báo cáo chưa ghi được"
	# The rest goes elsewhere.
	run -0 baocao -q -u -d there --files-from list
	run -0 baocao -q -d whole --files-from list
	same_tree whole there
}

@test "a_limit_on_file_size_ends_the_batch" {
	many 20
	run -4 bash -c 'ulimit -f 4; "$BAOCAO" -d out --files-from list'
	says "[cannot-write]"
	[ -z "$(ls -A out)" ]
}

@test "a_killed_batch_leaves_whole_files_and_is_finished_later" {
	many 300
	run -0 baocao -q -d whole --files-from list
	for ((i = 0; i < 50; i++)); do
		[ $((i % 10)) != 0 ] || rm -rf out
		"$BAOCAO" -q -u -j 2 -d out --files-from list &
		sleep "0.0$((RANDOM % 90 + 10))"
		kill -KILL $! 2>/dev/null || true
		wait $! 2>/dev/null || true
		[ -d out ] || continue
		for file in out/*.docx; do
			[ ! -e "$file" ] || cmp "$file" "whole/${file#out/}"
		done
		[ "$(ls -A out | grep -cv '\.docx$')" = 0 ]
	done
	run -0 baocao -q -u -d out --files-from list
	same_tree whole out
}

@test "an_interrupted_batch_leaves_whole_files" {
	many 300
	run -0 baocao -q -d whole --files-from list
	for signal in INT TERM HUP; do
		"$BAOCAO" -q -u -d out --files-from list &
		sleep 0.03
		kill -$signal $! 2>/dev/null || true
		wait $! || true
	done
	run -0 baocao -q -u -d out --files-from list
	same_tree whole out
}

@test "durable_writes_the_same" {
	many 5
	run -0 baocao -q -d out --files-from list
	run -0 baocao -q --durable -d durable --files-from list
	same_tree out durable
}

@test "an_input_that_can_be_read_once_is_read_once" {
	many 3
	run -0 bash -c '"$BAOCAO" -q -d out -n "{{ten_don_vi}}" \
		<(cat in/0001.txt) - <(cat in/0003.txt) <in/0002.txt'
	[ "$(ls out | wc -l)" = 3 ]
}
