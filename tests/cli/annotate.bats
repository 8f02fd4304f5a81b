#!/usr/bin/env bats
# --annotate: the faults of a template as comments in a copy of it.
load helper

BROKEN='<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>a {{ten</w:t></w:r></w:p>'

# comments FILE - one line for each paragraph of the comments
comments() {
	part "$1" word/comments.xml |
		sed -e 's,</w:p>,\n,g' -e 's,<[^>]*>,,g' | grep .
}

# sound FILE - nothing is wrong with it, by "verify" and by check_docx
sound() {
	baocao verify "$1" || return
	[ -z "${CHECK_DOCX-}" ] || "$CHECK_DOCX" --light -q "$1"
}

@test "each_fault_is_a_comment_at_its_paragraph" {
	model mau.docx "$(p tot)$BROKEN$(p '{{x | nope}} {{#y}}')"
	run -3 baocao keys -t mau.docx --annotate loi.docx
	says "Đã ghi loi.docx: bản sao tệp mẫu, 3 nhận xét"
	sound loi.docx
	comments loi.docx >said
	grep -qF 'lỗi: thẻ mở bằng {{ nhưng không có }}' said
	grep -qF 'cách sửa: thêm }} vào cuối thẻ' said
	[ "$(wc -l <said)" = 6 ]
	part loi.docx word/document.xml >body.xml
	grep -qF '</w:pPr><w:commentRangeStart w:id="0"/><w:r><w:t>a {{ten</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>' body.xml
	[ "$(grep -o '<w:commentReference' body.xml | wc -l)" = 3 ]
	part loi.docx word/comments.xml >comments.xml
	grep -qF 'w:author="baocao"' comments.xml
	run -1 grep -F 'w:date' comments.xml
}

@test "a_copy_that_was_mended_makes_reports_without_the_comments" {
	model mau.docx "$BROKEN"
	run -3 baocao keys -t mau.docx --annotate loi.docx
	change loi.docx 's,{{ten<,{{ten}}<,'
	echo 'ten = An' >a.txt
	run -0 baocao fill --flat -t loi.docx -o ra.docx a.txt
	sound ra.docx
	part ra.docx word/document.xml >body.xml
	grep -qF 'a </w:t><w:t>An</w:t></w:r></w:p>' body.xml
	run -1 grep -F comment body.xml
	part ra.docx word/comments.xml >comments.xml
	run -1 grep -F '<w:comment ' comments.xml
}

@test "comments_are_in_the_language_of_the_messages" {
	model mau.docx "$BROKEN"
	run -3 baocao check --lang=en -t mau.docx --annotate loi.docx a.txt
	says "wrote loi.docx: a copy of the template with 1 comments"
	comments loi.docx >said
	grep -qF 'error: a tag opens with {{' said
	grep -qF 'remedy: add }} at the end of the tag' said
}

@test "two_runs_give_the_same_bytes" {
	model mau.docx "$BROKEN"
	run -3 baocao form -q -t mau.docx --annotate a.docx
	SOURCE_DATE_EPOCH=1700000000 run -3 baocao new -q -t mau.docx --annotate b.docx
	cmp a.docx b.docx
}

@test "a_fault_of_a_header_stands_at_the_first_paragraph_and_names_it" {
	model mau.docx "$(p 'một')" '{{ten'
	run -3 baocao keys -t mau.docx --annotate loi.docx
	sound loi.docx
	comments loi.docx | grep -q '^đầu trang (header1.xml), đoạn 1: lỗi: thẻ mở'
	part loi.docx word/document.xml | grep -q 'w:commentReference'
}

@test "a_fault_of_a_text_box_stands_at_its_anchor" {
	local shape='<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
	model mau.docx "<w:p><w:r>$shape$(p '{{ten')</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
	run -3 baocao keys -t mau.docx --annotate loi.docx
	sound loi.docx
	comments loi.docx | grep -q '^thân văn bản, hộp văn bản, đoạn 1: lỗi:'
	part loi.docx word/document.xml | grep -q '</w:pict></w:r><w:commentRangeEnd'
}

@test "comments_that_are_there_stay" {
	model mau.docx "$BROKEN"
	run -3 baocao keys -q -t mau.docx --annotate loi.docx
	run -3 baocao keys -q -t loi.docx --annotate hai.docx
	sound hai.docx
	[ "$(comments hai.docx | wc -l)" = 4 ]
	part hai.docx word/comments.xml >comments.xml
	grep -qF 'w:id="0"' comments.xml
	grep -qF 'w:id="1"' comments.xml
	[ "$(unzip -l hai.docx | grep -c comments)" = 1 ]
}

@test "a_copy_that_was_mended_is_a_template_again" {
	model mau.docx "$(p 'a {{ten')"
	run -3 baocao keys -q -t mau.docx --annotate loi.docx
	mkdir x && cd x && unzip -q ../loi.docx
	sed -i 's/{{ten/{{ten}}/' word/document.xml
	python3 -c 'import shutil; shutil.make_archive("../sua", "zip", ".")'
	cd .. && mv sua.zip sua.docx
	run -0 baocao keys -t sua.docx
	says '{{ten}}'
}

@test "a_body_without_paragraphs_gets_one" {
	model mau.docx '' '{{ten'
	run -3 baocao keys -t mau.docx --annotate loi.docx
	sound loi.docx
	part loi.docx word/document.xml | grep -q '<w:body><w:p><w:commentRange'
}

@test "strict_packages_get_strict_comments" {
	STRICT=yes model mau.docx "$BROKEN"
	run -3 baocao keys -t mau.docx --annotate loi.docx
	run -0 baocao verify loi.docx
	part loi.docx word/_rels/document.xml.rels |
		grep -q 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments'
	part loi.docx word/comments.xml |
		grep -q 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
}

@test "without_faults_nothing_is_annotated" {
	model mau.docx "$(p '{{ten}}')"
	run -0 baocao keys -t mau.docx --annotate loi.docx
	says "mau.docx: không có lỗi nào trong văn bản để nhận xét, nên không ghi loi.docx"
	[ ! -e loi.docx ]
	run -0 baocao new --annotate loi.docx
	[ ! -e loi.docx ]
	echo x >mau.docx
	run -3 baocao keys -t mau.docx --annotate loi.docx
	says "[not-docx]"
	[ ! -e loi.docx ]
}

@test "a_copy_goes_over_nothing" {
	model mau.docx "$BROKEN"
	echo x >loi.docx
	run -4 baocao keys -t mau.docx --annotate loi.docx
	says "[exists]"
	[ "$(cat loi.docx)" = x ]
	run -3 baocao keys -f -t mau.docx --annotate loi.docx
	sound loi.docx
	run -2 baocao keys -f -t mau.docx --annotate ./mau.docx
	says "[output-is-input]"
	says "--annotate"
	run -2 baocao keys -t mau.docx --annotate loi.txt
	says "[output-ending]"
	says ".docx sau --annotate"
}

@test "a_built_in_template_needs_no_comments" {
	run -2 baocao verify --annotate x.docx mau.docx
	says "lệnh verify không có tùy chọn --annotate"
}

@test "a_fault_that_is_not_on_the_page_says_how_to_find_it" {
	local picture='<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="7" name="Con dấu" descr="{{ten"/></wp:inline></w:drawing>'
	model mau.docx "<w:p><w:r>$picture</w:r></w:p>"
	run -3 baocao keys -t mau.docx --annotate loi.docx
	says "đoạn 1, văn bản thay thế của hình “Con dấu”: lỗi: "
	says "  tìm ở: bấm nút phải chuột vào hình, chọn View Alt Text"
	comments loi.docx >said
	grep -q '^thân văn bản, đoạn 1, văn bản thay thế của hình “Con dấu”: lỗi' said
	grep -q '^tìm ở: bấm nút phải chuột vào hình' said
	run -3 baocao keys --lang=en -t mau.docx
	says "  to find it: right-click the picture and choose View Alt Text"
	run -3 baocao keys --diag=json -t mau.docx
	says '"facet":"alt-text","name":"Con dấu"'
}
