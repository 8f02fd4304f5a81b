#!/usr/bin/env bats
# form: a first form for a template that has none.
load helper

# drafts BODY - form.txt is the form that is made for a template of BODY
drafts() {
	model mau.docx "$1" "${2-}"
	baocao form -t mau.docx >form.txt
}

# asks KEY LINE... - the question KEY has those lines, blanks aside
asks() {
	local key=$1 question
	question=$(sed -n "/^\[$key\]/,/^\$/p" form.txt | sed 's/  *= /=/')
	shift
	for line; do
		grep -qxF -- "$line" <<<"$question" || {
			printf 'no "%s" in\n%s\n' "$line" "$(cat form.txt)" >&2
			return 1
		}
	done
}

# same ANSWERS - the report is the same with the form and without one
same() {
	printf '%b' "$1" >a.txt
	baocao -q -f --flat -t mau.docx -o without.docx a.txt
	baocao -q -f --flat -t mau.docx --form form.txt -o with.docx a.txt
	part with.docx word/document.xml >with.xml
	part without.docx word/document.xml | cmp with.xml
}

@test "a_form_asks_for_each_key_with_the_words_before_it" {
	drafts "$(p '1. Họ và tên: {{ho_ten}}' 'Ngày sinh: {{sinh | date}}; lương {{luong | number}}')"
	asks ho_ten 'label=Họ và tên' type=text required=yes
	asks sinh 'label=Ngày sinh' type=date required=yes
	asks luong label=lương type=number
	same 'ho_ten = An\nsinh = 5/9/2025\nluong = 1234'
}

@test "a_form_takes_labels_from_the_cell_to_the_left" {
	drafts "$(tbl "$(tr_ 'Số lớp:' '{{so_lop}}')")"
	asks so_lop 'label=Số lớp'
}

@test "a_form_takes_labels_from_the_paragraph_above" {
	drafts "$(p 'Thuận lợi:' '{{thuan}}')"
	asks thuan 'label=Thuận lợi'
}

@test "a_block_over_rows_is_records_with_the_heads_of_its_columns" {
	drafts "$(p 'Danh sách:' && tbl "$(tr_ STT 'Họ tên' 'Chức vụ')$(
		tr_ '{{#ds}}1' '{{ho_ten}}' '{{chuc | upper}}{{/ds}}')")"
	asks ds 'label=Danh sách' type=records
	asks ds.ho_ten 'label=Họ tên' required=yes
	asks ds.chuc 'label=Chức vụ'
	run -1 grep -F '[ho_ten]' form.txt
	same '[ds]\nho_ten = An\nchuc = a\n[ds]\nho_ten = Ba\nchuc = b\n'
	same ''
}

@test "a_block_of_items_is_a_list" {
	drafts "$(p 'Nơi nhận:' '{{#noi}}' '- {{.}}' '{{/noi}}')"
	asks noi type=list
	same 'noi = A\nnoi = B\n'
}

@test "a_block_of_fixed_words_is_answered_by_yes_or_no" {
	drafts "$(p '{{#kem}}Có phụ lục {{^ngan}}dài{{/ngan}}{{/kem}}' \
		'{{#co_xe}}Biển số: {{bien}}{{/co_xe}}')"
	asks kem type=yes-no
	asks ngan type=yes-no
	asks co_xe type=yes-no
	asks bien type=text "required=co_xe = 'yes'"
	same 'kem = có\nngan = không\n'
	same 'co_xe = có\nbien = 65A\n'
	printf 'co_xe = có\n' >a.txt
	run -1 baocao check -t mau.docx --form form.txt a.txt
	says "[missing]"
}

@test "a_condition_within_records_is_a_field" {
	drafts "$(tbl "$(tr_ Tên Lý\ do)$(
		tr_ '{{#ds}}{{ten}}' '{{#vang}}{{ly_do}}{{/vang}}{{/ds}}')")"
	asks ds.vang type=yes-no
	asks ds.ly_do type=text
	run -1 asks ds.ly_do required=yes
	printf '[ds]\nten=a\nvang=có\nly_do=ốm\n[ds]\nten=b\n' >a.txt
	run -0 baocao -t mau.docx --form form.txt -o a.docx a.txt
	words a.docx | grep -qx ốm
}

@test "a_condition_on_an_answer_leaves_its_type" {
	drafts "$(p '{{#ngay}}Ngày: {{ngay | date}}{{/ngay}}' \
		'{{#trang}}{{trang | link}}{{/trang}}')"
	asks ngay type=date
	asks trang type=url
	run -1 grep required form.txt
	same 'ngay = 5/9/2025'
	same 'trang = https://a.vn/'
}

@test "check_boxes_are_choices_with_the_words_behind_them" {
	drafts "<w:p><w:r><w:t>Quyết định:</w:t></w:r>$(box qd.da)<w:r><w:t> Đã ban hành </w:t></w:r>$(
		box qd.chua)<w:r><w:t> Chưa ban hành</w:t></w:r></w:p>$(
		p 'Xong: {{xong | box}}; ☐ {{m.tot | box}} Tốt {{m.kem | box}} Kém')"
	asks qd 'label=Quyết định' type=choice 'choice=da : Đã ban hành' \
		'choice=chua : Chưa ban hành'
	asks xong type=yes-no
	asks m type=choice 'choice=tot : Tốt' 'choice=kem : Kém'
	same 'qd = chua\nxong = có\nm = tot'
	words with.docx | grep -q '☒ Tốt ☐ Kém'
}

@test "a_field_of_no_block_is_of_one_record" {
	drafts "$(p '{{ten}} Họ tên: {{nv.ten}}' \
		'{{#nv.moi}}mới{{/nv.moi}}{{#nv.may}}{{.}};{{/nv.may}}' \
		'{{nv.gt.nam | box}} Nam {{nv.gt.nu | box}} Nữ' \
		'{{#nv.ghi}}{{nv.ghi}}{{/nv.ghi}}')"
	asks nv label=nv type=records required=yes max=1
	asks ten type=text required=yes
	asks nv.ten 'label=Họ tên' type=text required=yes
	asks nv.moi type=yes-no
	asks nv.may type=list
	asks nv.gt type=choice 'choice=nam : Nam' 'choice=nu : Nữ'
	asks nv.ghi type=text
	same 'ten = x\n[nv]\nten = A\nmoi = co\nmay = 1\nmay = 2\ngt = nu\n'
}

@test "labels_that_are_alike_give_way_to_the_keys" {
	drafts "$(p 'Số: {{so_a}}' 'Số: {{so_b}}' 'so a: {{c}}' \
		"$(printf 'x%.0s' {1..90}): {{dai}}")" 'Nhà trường: {{so_a}}'
	asks so_a 'label=Số'
	asks so_b 'label=so b'
	asks c label=c
	asks dai label=dai
	run -1 baocao check -t mau.docx --form form.txt /dev/null
	says "[missing]"
	[[ $output != *cảnh* ]]
}

@test "a_value_with_words_in_its_place_need_not_be_answered" {
	drafts "$(p 'Số: {{so | or "…"}}')"
	run -1 grep required form.txt
}

@test "a_form_is_not_read_to_make_one" {
	drafts "$(p '{{a}}')"
	echo '[sai' >mau.form
	run -0 baocao form -t mau.docx
	says '[a]'
}

@test "a_form_goes_where_it_is_told_and_over_nothing" {
	drafts "$(p '{{a}}')"
	run -0 baocao form -t mau.docx -o mau.form
	says "Đã ghi mau.form"
	cmp mau.form form.txt
	run -4 baocao form -t mau.docx -o mau.form
	says "[exists]"
	run -0 baocao form -f -t mau.docx -o mau.form
	run -0 baocao form -t mau.docx -o -
	[ "$output" = "$(cat form.txt)" ]
	run -2 baocao form -f -t mau.docx -o ./mau.docx
	says "[output-is-input]"
}

@test "a_template_without_slots_asks_for_nothing" {
	model mau.docx "$(p a)"
	run -3 baocao form -t mau.docx
	says "mau.docx: lỗi:"
	says "[no-slots]"
}

@test "a_template_with_faults_gets_no_form" {
	model mau.docx "$(p '{{a' '{{#b}}')"
	run -3 baocao form -t mau.docx -o form.txt
	says "[tag-unclosed]"
	says "[block-unclosed]"
	[ ! -e form.txt ]
}

@test "the_form_of_a_built_in_template_is_its_own" {
	baocao form -t hoc-ba-so | cmp - "$ROOT/template/hoc-ba-so/form"
}

@test "the_example_gets_a_form_that_is_good" {
	local model="$EXAMPLES/bien-ban-hop/bien-ban-hop.docx"
	baocao form -t "$model" >form.txt
	run -0 baocao keys -t "$model" --form form.txt
	says "can_bo.ho_ten"
	[[ $output != *"chưa có chỗ điền"* ]]
	run -1 grep -P 'label += .*[:…]$' form.txt
}
