#!/usr/bin/env bats
# Many reports in one go: lists, threads, what goes wrong in between.
load helper

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
	[ "${#lines[@]}" = 3 ]
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

@test "each_row_of_a_table_is_a_report" {
	table 3
	run -0 baocao --lang=en -d out t.csv
	[ "$(ls out)" = "$(printf '%s\n' t-0001.docx t-0002.docx t-0003.docx)" ]
	says "3 reports written, 0 not written"
	valid out/*.docx
	many 3
	run -0 baocao -q -d files --files-from list
	for i in 1 2 3; do
		cmp out/t-000$i.docx files/000$i.docx
	done
}

@test "a_wrong_row_stops_only_its_report_and_is_named" {
	table 4 2
	run -1 baocao --lang=en -d out t.csv --log log
	says ": row 3, column «so_lop»"
	[ "$(ls out)" = "$(printf 't-000%s.docx\n' 1 3 4)" ]
	[ "$(grep -c '"row":3,.*"status":"wrong"' log)" = 1 ]
	run -1 baocao check --lang=en t.csv
	says "t.csv: 3 rows complete and right, 1 wrong"
}

@test "a_table_comes_from_standard_input_and_pipes" {
	table 3
	baocao -q -d out -n '{{ten_don_vi}}' t.csv
	baocao -q -d out2 -n '{{ten_don_vi}}' --input-format csv - <t.csv
	cat t.csv | baocao -q -d out3 -n '{{ten_don_vi}}' --input-format csv -
	baocao -q -d out4 -n '{{ten_don_vi}}' --input-format csv <(cat t.csv)
	for i in 2 3 4; do
		same_tree out out$i
	done
	run -2 baocao -d out5 --input-format csv - <t.csv
	says "[output-name]"
}

@test "tables_and_files_go_together_and_names_are_compared" {
	table 3
	cp t.csv u.csv
	example >a.txt
	run -0 baocao -q -d out t.csv a.txt u.csv
	[ "$(ls out | wc -l)" = 7 ]
	example >t-0002.txt
	run -2 baocao -d out2 t.csv t-0002.txt
	says "[same-output]"
	run -2 baocao -d out2 -n '{{ten_don_vi}}' t.csv u.csv
	says "[same-output]"
	says "t.csv:2"
	[ ! -e out2 ]
}

@test "a_table_that_cannot_be_used_stops_no_other" {
	table 2
	printf 'x,y\n1,2\n' >bad.csv
	run -1 baocao --lang=en -d out bad.csv t.csv --log log
	says "[no-columns]"
	says "2 reports written, 1 not written"
	[ "$(wc -l <log)" = 3 ]
	run -4 baocao --lang=en -f -d out t.csv gone.csv
	says "[no-file]"
}

@test "a_table_is_told_once_what_is_unusual_about_it" {
	table 5
	sed 's/^/x,/' t.csv >u.csv
	run -0 baocao -d out u.csv
	[ "$(grep -c unknown-columns <<<"$output")" = 1 ]
}

@test "shards_of_rows_together_are_the_whole" {
	table 10 4
	run -1 baocao -q -d whole t.csv
	for k in 1 2 3; do
		run baocao -q -d parts --shard $k/3 t.csv
	done
	same_tree whole parts
}

# mend FILE - put the number back that "table" made wrong
mend() {
	sed -i.bak "s/nhiều,/$(example | sed -n 's/^so_lop *= *//p'),/" "$1"
	rm "$1.bak"
}

@test "wrong_rows_come_back_as_a_table_and_are_fed_in_again" {
	table 6 2 5
	run -1 baocao --lang=en -q -d out -n '{{ten_don_vi}}' t.csv \
		--failed rest.csv
	[ "$(head -c 3 rest.csv)" = $'\357\273\277' ]
	grep -q 'Trường số 2' rest.csv
	grep -q 'Trường số 5' rest.csv
	! grep -q 'Trường số 3' rest.csv
	grep -q 'must be a whole number, not “nhiều”' rest.csv
	mend rest.csv
	run -0 baocao --lang=en -d out -n '{{ten_don_vi}}' rest.csv
	says "2 reports written, 0 not written"
	table 6
	run -0 baocao -q -d whole -n '{{ten_don_vi}}' t.csv
	same_tree whole out
}

@test "wrong_rows_of_many_lines_are_fed_in_again_as_they_come_back" {
	needs python3
	python3 "$BATS_TEST_DIRNAME/export.py" ';' 40 |
		sed -e 's/^Đội ngũ trẻ, .*";"/một, hai\nba, bốn\nnăm, sáu";"/' \
			-e '/số 7;/s/;1013;/;;/' >t.csv
	run -1 baocao -q -d out t.csv --failed rest.csv
	sed -i '/số 7;/s/;;49;/;1013;49;/' rest.csv
	run -0 baocao -q -d out rest.csv
}

# twins - a table of six rows of which two have the name of another, and two
# names that nobody may have
twins() {
	table 6
	sed -i.bak -e 's/Trường số 3,/TRƯỜNG SỐ 1,/' \
		-e 's/Trường số 4,/Trường: số 4,/' -e 's/Trường số 5,/con,/' t.csv
	rm t.csv.bak
}

@test "rows_whose_names_are_wrong_come_back_as_wrong_rows" {
	twins
	run -1 baocao --lang=en -d out -n '{{ten_don_vi}}' t.csv \
		--failed rest.csv --log log
	says "2 reports written, 4 not written"
	[ "$(ls out)" = "$(printf '%s\n' 'Trường số 2.docx' 'Trường số 6.docx')" ]
	says "t.csv:2: error: this report and that of “t.csv:22: row 4” would"
	says "[name-character]"
	[ "$(grep -c 'would both be called' rest.csv)" = 2 ]
	grep -q 'which Windows does not allow' rest.csv
	grep -q 'Windows does not allow the name “con' rest.csv
	[ "$(grep -c '"status":"wrong"' log)" = 4 ]
	sed -i.bak -e 's/TRƯỜNG SỐ 1,/Trường số 3,/' \
		-e 's/Trường: số 4,/Trường số 4,/' -e 's/,con,/,Trường số 5,/' \
		rest.csv
	run -0 baocao --lang=en -u -d out -n '{{ten_don_vi}}' rest.csv
	says "4 reports written, 0 up to date, 0 not written"
	table 6
	run -0 baocao -q -d whole -n '{{ten_don_vi}}' t.csv
	same_tree whole out
}

@test "a_wrong_row_with_the_name_of_a_right_one_is_told_so_alone" {
	table 4 3
	sed -i.bak 's/Trường số 3,/Trường số 1,/' t.csv
	run -1 baocao --lang=en -d out -n '{{ten_don_vi}}' t.csv \
		--failed rest.csv
	says "3 reports written, 1 not written"
	says "t.csv:22: row 4: error: this report and that of “t.csv:2” would"
	says "[not-integer]"
	[ "$(grep -c 'would both be called' rest.csv)" = 1 ]
	run -1 baocao -q -d out2 -n '{{ten_don_vi}}' t.csv
	[ "$(ls out2 | wc -l)" = 3 ]
}

@test "rows_whose_names_are_wrong_are_wrong_in_archives_and_shards" {
	twins
	run -1 baocao -q -o all.tar -n '{{ten_don_vi}}' t.csv --failed rest.csv
	[ "$(tar tf all.tar | wc -l)" = 2 ]
	for k in 1 2; do
		run -1 baocao -q --lang=en -d out -n '{{ten_don_vi}}' t.csv \
			--shard $k/2 --failed rest$k.csv
	done
	[ "$(ls out | wc -l)" = 2 ]
	[ "$(cat rest1.csv rest2.csv | grep -c 'would both be called')" = 2 ]
}

@test "without_a_table_of_wrong_rows_a_wrong_name_writes_nothing" {
	twins
	run -2 baocao -d out -n '{{ten_don_vi}}' t.csv
	says "[same-output]"
	says "[name-character]"
	[ ! -e out ]
}

@test "a_name_that_a_file_has_too_is_not_the_rows_fault_alone" {
	table 2
	example | sed 's/^ten_don_vi.*/ten_don_vi = Trường số 1/' >a.txt
	run -2 baocao -d out -n '{{ten_don_vi}}' t.csv a.txt --failed rest.csv
	says "[same-output]"
	[ ! -e out ]
}

@test "without_wrong_rows_their_table_has_only_heads" {
	table 2
	run -0 baocao -q -d out t.csv --failed rest.csv
	[ "$(wc -l <rest.csv)" = 1 ]
	example >a.txt
	run -0 baocao -q a.txt --failed none.csv
	[ ! -e none.csv ]
}

@test "the_table_of_wrong_rows_replaces_no_file_and_never_an_input" {
	table 2 1
	echo old >rest.csv
	run -4 baocao -d out t.csv --failed rest.csv
	says "[exists]"
	[ ! -e out ]
	run -2 baocao -f -d out t.csv --failed ./t.csv
	says "[output-is-input]"
	run -1 baocao -f -d out t.csv --failed rest.csv
	grep -q nhiều rest.csv
}

@test "wrong_rows_of_tables_with_other_columns_are_not_mixed" {
	table 2 1
	sed $'1s/\r$/,x\r/' t.csv >u.csv
	cp t.csv v.csv
	run -2 baocao -d out t.csv u.csv --failed rest.csv
	says "[failed-shape]"
	[ ! -e out ]
	[ ! -e rest.csv ]
	run -1 baocao -q -d out t.csv v.csv --failed rest.csv
	[ "$(grep -c 'Trường số 1' rest.csv)" = 2 ]
	run -1 baocao -q -d out2 rest.csv t.csv --failed again.csv
	[ "$(grep -c 'Trường số 1' again.csv)" = 3 ]
}

# unpack FILE INTO - a tar or a zip
unpack() {
	mkdir "$2"
	case $1 in
	*.zip) needs unzip && unzip -q "$1" -d "$2" ;;
	*) needs tar && tar xf "$1" -C "$2" ;;
	esac
}

@test "one_archive_holds_the_reports_in_their_order" {
	many 12 5
	run -1 baocao -q -d out --files-from list
	for archive in x.tar x.zip; do
		for j in 1 8; do
			run -1 baocao -f -j $j -o $archive --files-from list
			says "Đã ghi $archive"
			cp $archive $j.$archive
		done
		cmp 1.$archive 8.$archive
		unpack $archive $archive.d
		same_tree out $archive.d
	done
	[ "$(tar tf x.tar | tr '\n' ' ')" = "$(ls out | tr '\n' ' ')" ]
	[ "$(unzip -Z1 x.zip | tr '\n' ' ')" = "$(ls out | tr '\n' ' ')" ]
}

@test "an_archive_has_fixed_dates_and_no_owner" {
	needs python3
	many 2
	baocao -q -o x.tar --files-from list
	baocao -q -o x.zip --files-from list
	python3 - <<'END'
import tarfile, zipfile
for entry in tarfile.open('x.tar'):
    assert (entry.mtime, entry.mode, entry.uid, entry.uname) == \
        (315532800, 0o644, 0, ''), entry.get_info()
for entry in zipfile.ZipFile('x.zip').infolist():
    assert entry.date_time == (1980, 1, 1, 0, 0, 0), entry
    assert entry.compress_type == zipfile.ZIP_STORED, entry
assert zipfile.ZipFile('x.zip').testzip() is None
END
	SOURCE_DATE_EPOCH=1767225600 baocao -q -f -o x.tar --files-from list
	SOURCE_DATE_EPOCH=1767225600 baocao -q -f -o x.zip --files-from list
	python3 - <<'END'
import tarfile, zipfile
assert {entry.mtime for entry in tarfile.open('x.tar')} == {1767225600}
assert {entry.date_time for entry in zipfile.ZipFile('x.zip').infolist()} \
    == {(2026, 1, 1, 0, 0, 0)}
END
}

@test "an_archive_may_have_folders_and_long_names" {
	needs python3
	long=$(printf 'ộ%.0s' {1..80})
	many 2
	for archive in x.tar x.zip; do
		run -0 baocao -q -o $archive \
			-n "$long/{{ten_don_vi}} ${long:0:70}" --files-from list
		unpack $archive $archive.d
	done
	same_tree x.tar.d x.zip.d
	[ -f "x.tar.d/$long/Trường số 2 ${long:0:70}.docx" ]
	ascii=$(printf 'a%.0s' {1..150})
	run -0 baocao -q -f -o x.tar -n "$ascii {{so_lop}}" in/0001.txt
	[ "${#ascii}" -lt "$(tar tf x.tar | wc -c)" ]
}

@test "standard_output_takes_many_reports_as_a_tar" {
	table 3
	baocao -o - t.csv >x.tar 2>err
	[ ! -s err ] || [ "$(wc -l <err)" = 1 ]
	baocao -q -o y.tar t.csv
	cmp x.tar y.tar
	example >a.txt
	baocao -q -o - a.txt >a.docx
	valid a.docx
}

@test "names_in_an_archive_are_compared" {
	many 2
	echo in/0001.txt >>list
	for archive in x.tar x.zip; do
		run -2 baocao -o $archive --files-from list
		says "[same-output]"
		run -2 baocao -o $archive -n x --files-from list
		says "[same-output]"
		[ ! -e $archive ]
	done
}

@test "an_archive_replaces_no_file_without_force" {
	many 2
	for archive in x.tar x.zip; do
		echo old >$archive
		run -4 baocao -o $archive --files-from list
		says "[exists]"
		[ "$(cat $archive)" = old ]
		run -0 baocao -q -f -o $archive --files-from list
		unpack $archive $archive.d
	done
	same_tree x.tar.d x.zip.d
}

@test "an_archive_of_nothing_is_none" {
	many 2 1 2
	for archive in x.tar x.zip; do
		run -1 baocao -q -o $archive --files-from list
		[ ! -e $archive ]
	done
}

@test "an_archive_is_made_whole_and_not_updated" {
	many 1
	run -2 baocao -u -o x.zip --files-from list
	says "[options-clash]"
	run -2 baocao -o x.docx -n x in/0001.txt
	says "[options-clash]"
}

@test "one_report_is_no_name_for_many" {
	table 3
	run -2 baocao -o x.docx t.csv
	says "[output-one]"
	[ ! -e x.docx ]
}

@test "a_full_disk_leaves_no_archive" {
	[ "$(id -u)" = 0 ] || skip "only root may mount"
	many 40
	mkdir disk
	mount -t tmpfs -o size=100k none disk 2>/dev/null ||
		skip "mounting is not allowed"
	for archive in x.tar x.zip; do
		run baocao -o disk/$archive --files-from list
		[ "$status" = 4 ] || break
		says "[cannot-write]" || break
		[ -z "$(ls -A disk)" ] || break
	done
	left=$(ls -A disk)
	umount disk
	[ "$status" = 4 ]
	[ -z "$left" ]
}

@test "a_full_disk_for_the_directory_of_a_zip_leaves_none" {
	[ "$(id -u)" = 0 ] || skip "only root may mount"
	table 1500
	mkdir disk
	mount -t tmpfs -o size=16k none disk 2>/dev/null ||
		skip "mounting is not allowed"
	TMPDIR=$PWD/disk run baocao -o x.zip t.csv
	umount disk
	[ "$status" = 4 ]
	says "[temporary-file]"
	[ ! -e x.zip ]
}

@test "a_full_device_behind_an_archive_is_told" {
	[ -e /dev/full ] || skip "no /dev/full"
	many 40
	status=0
	baocao -q -o - --files-from list >/dev/full 2>err || status=$?
	[ "$status" = 4 ]
	grep -q cannot-write err
}

@test "a_killed_batch_leaves_no_part_of_an_archive" {
	many 200
	for ((i = 0; i < 10; i++)); do
		"$BAOCAO" -q -o x.$((i % 2 ? 1 : 2)).tar --files-from list &
		sleep "0.0$i"
		kill -KILL $! 2>/dev/null || true
		wait $! 2>/dev/null || true
		for file in x.*; do
			[ ! -e "$file" ] || tar tf "$file" >/dev/null
			rm -f "$file"
		done
		[ -z "$(find . -name '*.tmp')" ]
	done
}

@test "answers_that_change_while_they_are_read_are_told" {
	many 8
	mkfifo gate
	# One thread begins eight reports, and has made the first before the ninth,
	# whose input it opens when somebody writes to it.
	echo gate >>list
	"$BAOCAO" -j 1 -d out -n '{{ten_don_vi}}' --files-from list >said 2>&1 &
	exec 9>gate
	sed -i 's/Trường số 1/Trường số X/' in/0001.txt
	example >&9
	exec 9>&-
	wait $! || status=$?
	[ "$status" = 4 ]
	grep -q input-changed said
	[ ! -e 'out/Trường số X.docx' ]
	[ -e 'out/Trường số 2.docx' ]
}

@test "an_input_that_becomes_a_folder_is_told" {
	many 3
	mkfifo gate
	echo gate >>list
	"$BAOCAO" -j 1 -d out -n '{{ten_don_vi}}' --files-from list >said 2>&1 &
	exec 9>gate
	rm in/0002.txt
	mkdir in/0002.txt
	example >&9
	exec 9>&-
	wait $! || status=$?
	[ "$status" = 4 ]
	grep -q is-folder said
	[ "$(ls out | wc -l)" = 3 ]
}

@test "a_folder_in_a_list_writes_nothing" {
	many 2
	mkdir in/0003.txt
	ln -s 0003.txt in/0004.txt
	printf '%s\n' in/0003.txt in/0004.txt >>list
	for jobs in 1 2; do
		run -2 baocao -j $jobs -d out --files-from list
		[ "$(grep -c '\[input-folder\]' <<<"$output")" = 2 ]
	done
	[ ! -e out ]
}

@test "a_table_of_wrong_rows_is_text" {
	table 1
	for name in rest.xlsx rest rest.docx; do
		run -2 baocao -d out t.csv --failed $name
		says "[failed-ending]"
	done
}

@test "a_log_is_no_input_and_no_report" {
	many 2
	for option in --log --failed; do
		for name in in/0001.txt in/../in/0002.txt; do
			run -2 baocao -f -d out --files-from list $option $name
			says "[output-is-input]"
		done
	done
	example >a.txt
	run -2 baocao a.txt --log a.docx
	says "[same-output]"
	[ ! -e a.docx ]
	example | cmp - a.txt
	run -0 baocao -q -d out --files-from list --log /dev/null
}

@test "progress_is_for_terminals_after_a_second" {
	needs python3
	python3 -c 'import os; os.openpty()' 2>/dev/null ||
		skip "there is no pseudo-terminal"
	many 2
	mkfifo gate
	echo gate >>list
	cat >terminal.py <<'END'
import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
said = b''
try:
    while True:
        said += os.read(terminal, 1000)
except OSError:
    pass
os.write(1, said)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
END
	# The gate is opened when the program has begun, and a second passes.
	for words in '' -q; do
		(exec 9>gate; sleep 1.1; example >&9) &
		run -0 python3 terminal.py "$BAOCAO" check --lang=en $words \
			--files-from list
		wait
		case $words in
		'') says $'\r3 · ' && says $' wrong\033[K\r\033[K' ;;
		*) silent ;;
		esac
	done
	(exec 9>gate; sleep 1.1; example >&9) &
	run -0 baocao check --lang=en --files-from list
	wait
	[[ "$output" != *$'\r'* ]]
}
