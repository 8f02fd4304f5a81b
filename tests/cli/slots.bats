#!/usr/bin/env bats
# keys -t: what a template has slots for, and where they stand.
load helper

letter() {
	model mau.docx "$(p 'Kính gửi {{ten | upper}}' &&
		tbl "$(tr_ STT 'Họ tên')$(tr_ '{{#ds}}1' '{{ho_ten}}{{/ds}}')" &&
		printf '<w:p>%s</w:p>' "$(box dong_y)")" 'Số {{so}}'
}

@test "keys_of_a_file_list_its_slots_with_their_places" {
	letter
	run -0 baocao keys -t mau.docx
	says $'\n\nCHỖ ĐIỀN '
	grep -qE '^\{\{ten \| upper\}\} +thẻ +text +thân văn bản, đoạn 1$' <<<"$output"
	grep -qE '^\{\{#ds\}\} +khối +block +thân văn bản, bảng 1 hàng 2 ô 1, đoạn 1$' <<<"$output"
	grep -qE '^\{\{ho_ten\}\} .* ô 2, đoạn 1$' <<<"$output"
	grep -qE '^dong_y +ô đánh dấu +yes-no +thân văn bản, đoạn 6$' <<<"$output"
	grep -qE '^\{\{so\}\} .* đầu trang \(header1.xml\), đoạn 1$' <<<"$output"
}

@test "keys_of_a_file_list_its_slots_in_english" {
	letter
	run -0 baocao keys --lang=en -t mau.docx
	grep -qE '^SLOT +KIND +TYPE +WHERE$' <<<"$output"
	grep -qE '^dong_y +check box +yes-no +body text, paragraph 6$' <<<"$output"
}

@test "slots_as_json_are_one_object_a_line" {
	needs jq
	letter
	baocao keys --json -t mau.docx | jq -s . >all
	slot() {
		jq -c ".[] | select(.slot == \"$1\") | $2" all
	}
	[ "$(slot '{{ten | upper}}' '[.kind, .field, .type, .filters[0], .story, .paragraph]')" = \
		'["tag","ten","text","upper","body",1]' ]
	[ "$(slot '{{#ds}}' '[.kind, .table, .row, .cell]')" = '["block",1,2,1]' ]
	[ "$(slot '{{ho_ten}}' '[.list, .field]')" = '["ds","ho_ten"]' ]
	[ "$(slot dong_y .kind)" = '"check-box"' ]
	[ "$(slot '{{so}}' '[.part, .story, .text]')" = \
		'["word/header1.xml","header","Số {{so}}"]' ]
	[ "$(jq -c '.[] | select(.key == "ten") | [.type, .slots]' all)" = '["text",1]' ]
}

@test "keys_that_no_slot_takes_are_named" {
	letter
	printf '[%s]\n' ten so dong_y ds ds.ho_ten ds.chuc quen tong nhan >mau.form
	sed -i 's/^\[dong_y\]/&\ntype=yes-no/; s/^\[ds\]/&\ntype=records/
		s/^\[tong\]/&\nvalue=nhan/' mau.form
	run -0 baocao keys -t mau.docx
	says "chưa có chỗ điền nào trong mẫu: ds.chuc, quen, tong"
	[[ $output != *"tong, nhan"* ]]
	needs jq
	[ "$(baocao keys --json -t mau.docx |
		jq 'select(.key == "quen") | .slots')" = 0 ]
}

@test "keys_of_a_built_in_template_list_slots_if_it_is_named" {
	run -0 baocao keys
	[[ $output != *"CHỖ ĐIỀN"* ]]
	run -0 baocao keys -t hoc-ba-so
	says "CHỖ ĐIỀN"
	says "quyet_dinh.da_ban_hanh"
}

@test "keys_of_a_template_with_faults_tell_them_all" {
	model mau.docx "$(p 'a {{#x}}' '{{ten' 'b {{y | nope}}')" '{{z'
	run -3 baocao keys -t mau.docx
	says "thân văn bản, đoạn 1: lỗi:"
	says "thân văn bản, đoạn 2: lỗi:"
	says "thân văn bản, đoạn 3: lỗi:"
	says "đầu trang (header1.xml), đoạn 1: lỗi:"
	[[ $output != *"CHỖ ĐIỀN"* ]]
}

@test "slots_of_a_text_box_are_listed_once" {
	local box="<w:txbxContent>$(p 'a {{ten}}')</w:txbxContent>"
	model mau.docx "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"w14\">$box</mc:Choice><mc:Fallback><w:pict>$box</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>$(p '{{ten}}')"
	run -0 baocao keys -t mau.docx
	[ "$(grep -c 'thân văn bản, hộp văn bản, đoạn 1$' <<<"$output")" = 1 ]
	[ "$(grep -c '^{{ten}}' <<<"$output")" = 2 ]
}

@test "keys_of_a_form_are_listed_though_its_template_is_wrong" {
	model mau.docx "$(p '{{tem}}')"
	printf '[ten]\nlabel = Họ tên\n' >mau.form
	run -3 baocao keys -t mau.docx
	says "[tag-unknown]"
	grep -qE '^ten +text .* Họ tên$' <<<"$output"
}

@test "keys_of_a_form_that_is_wrong_are_not_listed" {
	model mau.docx "$(p '{{ten}}')"
	printf '[ten]\ntype = gì\n' >mau.form
	run -3 baocao keys -t mau.docx
	! grep -qE '^ten ' <<<"$output"
}

@test "check_tells_the_faults_of_a_template_as_fill_does" {
	model t.docx "$(p '{{a' '{{/b}}' '{{c | d}}' '{{#e}} {{#f}}' '{{/e}}')"
	: >a.txt
	run -3 baocao check --lang=en -t t.docx a.txt
	checked=$output
	run -3 baocao fill --lang=en -t t.docx a.txt
	[ "$output" = "$checked" ]
}

# control TAG [TITLE] - a plain text control in a paragraph
control() {
	printf '<w:p><w:sdt><w:sdtPr><w:alias w:val="%s"/><w:tag w:val="%s"/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>…</w:t></w:r></w:sdtContent></w:sdt></w:p>' "${2-}" "$1"
}

@test "a_control_that_is_nearly_a_key_is_told" {
	model mau.docx "$(p '{{ten}}' && control ghi_chu_thmm && control '{{ghi_chu_them')"
	printf '[%s]\n' ten ghi_chu_them >mau.form
	printf 'ten = A\nghi_chu_them = B\n' >a.txt
	run -0 baocao check -t mau.docx a.txt
	says "thân văn bản, đoạn 2: cảnh báo: ô nội dung “ghi_chu_thmm” không phải"
	says "[control-near]"
	says "có phải là ghi_chu_them?"
	says "thân văn bản, đoạn 3: cảnh báo: ô nội dung “{{ghi_chu_them” không phải"
	says "tìm ở: bấm vào ô nội dung"
	run -0 baocao check --lang=en -t mau.docx a.txt
	says "the content control “ghi_chu_thmm” is no question of the form"
}

@test "a_title_that_is_a_question_of_some_list_hides_no_mistyped_tag" {
	model mau.docx "$(p '{{ten}}' && control ghi_chu_thmm 'Ghi chú')"
	printf '[%s]\n' ten ghi_chu_them ds >mau.form
	printf 'type = records\n[ds.ghi_chu]\n' >>mau.form
	printf 'ten = A\nghi_chu_them = B\n' >a.txt
	run -0 baocao check -t mau.docx a.txt
	says "có phải là ghi_chu_them?"
}

@test "a_control_that_resembles_no_key_is_let_be" {
	model mau.docx "$(p '{{ten}}' && control xa && control ten && control so_bao_danh)"
	printf '[%s]\n' ten ghi_chu_them >mau.form
	printf 'ten = A\n' >a.txt
	run -0 baocao check -t mau.docx a.txt
	[[ $output != *control-near* ]]
}

@test "check_tells_keys_without_a_slot_if_it_is_to_say_more" {
	model mau.docx "$(p '{{ten}}')"
	printf '[%s]\n' ten ghi_chu_them >mau.form
	printf 'ten = A\n' >a.txt
	run -0 baocao check -v -t mau.docx a.txt
	says "chưa có chỗ điền nào trong mẫu: ghi_chu_them"
	run -0 baocao check -t mau.docx a.txt
	[[ $output != *"chỗ điền"* ]]
	run -0 baocao check -v -t mau.docx --form mau.form a.txt a.txt
	[ "$(grep -c "chỗ điền" <<<"$output")" = 1 ]
}

@test "merge_fields_are_listed_as_they_stand" {
	model mau.docx '<w:p><w:fldSimple w:instr="MERGEFIELD ngay \@ &quot;dd/MM&quot;"><w:r><w:t>«ngay»</w:t></w:r></w:fldSimple></w:p>'
	run -0 baocao keys -t mau.docx
	grep -qE '^«ngay» +trường phối thư +date ' <<<"$output"
}

@test "faults_of_fields_say_how_to_see_the_code" {
	model mau.docx '<w:p><w:fldSimple w:instr="MERGEFIELD"/><w:fldSimple w:instr="MERGFIELD ten"/><w:fldSimple w:instr="MERGEFIELD ten \# abc"/></w:p>'
	run -3 baocao keys -t mau.docx
	says "trường MERGEFIELD không có tên [field-name]"
	says "Word không có trường MERGFIELD [field-type]"
	says "kiểu số \# abc không có chỗ nào cho chữ số"
	says "  tìm ở: bấm vào trường rồi nhấn Shift+F9"
	run -3 baocao keys --lang=en -t mau.docx
	says "the field MERGEFIELD has no name"
	says "did you mean MERGEFIELD?"
	says "the picture \# abc has no place for a digit"
}

@test "faults_of_blocks_tell_both_places" {
	model mau.docx "$(tbl "$(tr_ '{{#ds}}a')" && p 'b{{/ds}}')"
	run -3 baocao keys -t mau.docx
	says "khối “ds” mở trong bảng, ở “{{#ds}}a”, nhưng đóng ngoài bảng ấy, ở “b{{/ds}}”"
	says $'\n  và ở: thân văn bản, đoạn 2\n    | b{{/ds}}\n'
	says "chuyển {{/ds}} vào ô cuối của hàng 1"
	run -3 baocao keys --lang=en -t mau.docx
	says $'\n  and at: body text, paragraph 2\n'
	says "move {{/ds}} into the last cell of row 1"
	run -3 baocao keys --diag=json -t mau.docx
	says '"other":{"file":"mau.docx","part":"word/document.xml"'
}

@test "faults_of_blocks_say_what_to_press" {
	model mau.docx "$(p 'a{{#x}}' '{{/x}}{{^y}}b' '{{/y}}')"
	run -3 baocao keys -t mau.docx
	says "để {{#x}} và {{/x}} mỗi thẻ đứng riêng một đoạn"
	says "để {{^y}} và {{/y}} mỗi thẻ đứng riêng một đoạn"
	run -3 baocao keys --lang=en -t mau.docx
	says "press Enter right before and right after each tag"
}
