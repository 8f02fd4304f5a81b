#!/usr/bin/env bats
# Pictures that answers name: where they are looked for, and what is said of them.
load helper

# picture KEY - a picture 4 by 2 cm whose alternative text is a tag
picture() {
	local main=http://schemas.openxmlformats.org/drawingml/2006

	printf '<w:p><w:r><w:drawing xmlns:wp="%s/wordprocessingDrawing" xmlns:a="%s/main" xmlns:pic="%s/picture"><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1440000" cy="720000"/><wp:docPr id="1" name="logo" descr="{{%s}}"/><a:graphic><a:graphicData uri="%s/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>' \
		"$main" "$main" "$main" "$1" "$main"
}

# with_media FILE PICTURE - the template FILE, in which PICTURE is rId2
with_media() {
	python3 - "$@" <<'END'
import sys, zipfile
office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
old = zipfile.ZipFile(sys.argv[1])
parts = {i.filename: old.read(i) for i in old.infolist()}
rels, types = 'word/_rels/document.xml.rels', '[Content_Types].xml'
parts[rels] = parts[rels].replace(b'</Relationships>', (
    '<Relationship Id="rId2" Type="%s/image" Target="media/image1.PNG"/>'
    '</Relationships>' % office).encode())
parts[types] = parts[types].replace(b'<Override', b'<Default Extension="PNG" '
    b'ContentType="image/png"/><Override', 1)
parts['word/media/image1.PNG'] = open(sys.argv[2], 'rb').read()
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    for name in parts:
        z.writestr(zipfile.ZipInfo(name), parts[name])
END
}

# A letter with a logo for each kind of place, and its answers.
letter() {
	model mau.docx "$(picture logo && p 'Ký tên: {{chu_ky | image}}')" '{{logo | image}}'
	png cu.png 10 10
	with_media mau.docx cu.png
	png logo.png 200 100
	png chu-ky.png 60 30
	printf 'logo = logo.png\nchu_ky = chu-ky.png\n' >a.txt
}

# says_of VALUE CODE - "check" says so of line 1, and so does "fill", which
# writes nothing
says_of() {
	printf 'anh = %s\n' "$1" >a.txt
	run timeout 20 "$BAOCAO" check --lang=en -t mau.docx a.txt
	[ "$status" = 1 ] || { show "no fault"; return 1; }
	[[ $output == *"a.txt:1:7: error: "*"[$2]"* ]] || { show "no $2"; return 1; }
	run timeout 20 "$BAOCAO" fill -t mau.docx a.txt
	[ "$status" = 1 ] && [ ! -e a.docx ]
}

@test "a_report_shows_the_files_of_its_answers" {
	letter
	run -0 baocao -t mau.docx a.txt
	sound a.docx
	[ "$(part a.docx word/document.xml | grep -o '<wp:extent[^>]*>')" = \
		$'<wp:extent cx="1440000" cy="720000"/>\n<wp:extent cx="571500" cy="285750"/>' ]
	part a.docx word/media/image2.png | cmp - logo.png
	part a.docx word/media/image3.png | cmp - chu-ky.png
	[ "$(unzip -l a.docx | grep -c media)" = 2 ]
	part a.docx word/_rels/header1.xml.rels | grep -q '"/word/media/image2.png"'
}

@test "two_runs_give_the_same_pictures" {
	letter
	baocao -q -t mau.docx -o 1.docx a.txt
	baocao -q -t mau.docx -o 2.docx a.txt
	cmp 1.docx 2.docx
}

@test "files_with_the_same_bytes_are_one_part" {
	letter
	cp logo.png chu-ky.png
	baocao -q -t mau.docx a.txt
	[ "$(unzip -l a.docx | grep -c media)" = 1 ]
}

@test "paths_are_seen_from_the_folder_of_the_answers" {
	letter
	mkdir -p nop/anh
	mv logo.png chu-ky.png nop/anh
	printf 'logo = anh/logo.png\nchu_ky = %s\n' "$PWD/nop/anh/chu-ky.png" >nop/a.txt
	run -0 baocao check -t mau.docx nop/a.txt
	run -1 baocao check -t mau.docx - <nop/a.txt
	cd nop
	run -0 baocao check -t ../mau.docx - <a.txt
}

@test "a_default_is_seen_from_the_folder_of_the_form" {
	letter
	mkdir nop
	printf '[logo]\ntype = picture\ndefault = logo.png\n[chu_ky]\ntype = picture\n' >mau.form
	: >nop/a.txt
	run -0 baocao -t mau.docx nop/a.txt
	part nop/a.docx word/media/image2.png | cmp - logo.png
}

@test "a_calculated_path_is_seen_from_the_folder_of_the_answers" {
	letter
	mkdir nop
	mv chu-ky.png nop/01.png
	cp logo.png nop
	printf "[logo]\ntype = picture\n[ma]\n[chu_ky]\ntype = picture\nvalue = concat(ma, '.png')\n" >mau.form
	printf 'logo = logo.png\nma = 01\n' >nop/a.txt
	run -0 baocao check -t mau.docx nop/a.txt
	printf 'logo = logo.png\nma = 02\n' >nop/a.txt
	run -1 baocao check --lang=en -t mau.docx nop/a.txt
	says 'nop/02.png” [no-picture]'
}

@test "a_name_in_another_normal_form_is_found" {
	letter
	name=$(printf 'a\xcc\x89nh.png')
	mv logo.png "$name"
	printf 'logo = %s\nchu_ky = chu-ky.png\n' "$name" >a.txt
	run -0 baocao check -t mau.docx a.txt
}

@test "an_optional_picture_goes_with_its_paragraph" {
	letter
	printf '[logo]\ntype = picture\n[chu_ky]\ntype = picture\n' >mau.form
	echo 'chu_ky = chu-ky.png' >a.txt
	run -0 baocao -t mau.docx a.txt
	sound a.docx
	[ "$(words a.docx)" = $'\nKý tên: ' ]
	[ "$(part a.docx word/document.xml | grep -o '<w:p>' | wc -l)" = 1 ]
}

@test "what_is_no_picture_is_a_fault_at_its_line" {
	model mau.docx "$(p '{{anh | image}}')"
	says_of khong.png no-picture
	mkdir thu-muc
	says_of thu-muc picture-no-file
	mkfifo ong.png
	says_of ong.png picture-no-file
	says_of /dev/zero picture-no-file
	echo GIF89a >anh.gif
	says_of anh.gif picture-kind
	says_of a.txt picture-kind
	png dung.png 10 10
	head -c 30 dung.png >cut.png
	says_of cut.png picture-broken
	png khong-rong.png 0 10
	says_of khong-rong.png picture-empty
	truncate -s 65M lon.png
	says_of lon.png picture-too-big
}

@test "a_picture_without_permission_is_told" {
	not_as_root
	model mau.docx "$(p '{{anh | image}}')"
	png kin.png 10 10
	chmod 0 kin.png
	says_of kin.png picture-unread
}

@test "a_picture_that_cannot_be_opened_is_told" {
	model mau.docx "$(p '{{anh | image}}')"
	ln -s vong.png vong.png
	says_of vong.png picture-unread
}

@test "all_wrong_pictures_are_told_with_all_else" {
	letter
	printf 'logo = x.png\nchu_ky = y.png\nla = 1\n' >a.txt
	run -1 baocao check --lang=en -t mau.docx a.txt
	says 'a.txt:1:8: error: “logo”: there is no picture “x.png” [no-picture]'
	says 'a.txt:2:10: error: “chu_ky”: there is no picture “y.png” [no-picture]'
	says 'a.txt:3:1: error: '
}

@test "a_picture_that_a_camera_wants_turned_is_a_warning" {
	model mau.docx "$(p '{{anh | image}}')"
	printf '\xff\xd8\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0\xff\xc0\0\x0b\x08\0\x10\0\x20\x01\x01\x11\0' >anh.jpg
	echo 'anh = anh.jpg' >a.txt
	run -0 baocao check --lang=en -t mau.docx a.txt
	says 'a.txt:1:7: warning: '
	says '[picture-turned]'
}

@test "a_picture_is_asked_for_as_a_file" {
	letter
	run -0 baocao keys --lang=en -t mau.docx
	grep -qE '^logo +picture +yes' <<<"$output"
	grep -qE '^\{\{logo\}\} +picture +picture +body text, paragraph 1, alternative text of the picture “logo”$' <<<"$output"
	grep -qE '^\{\{chu_ky \| image\}\} +tag +picture ' <<<"$output"
	run -0 baocao new --lang=en -t mau.docx
	says 'PNG or JPEG file; required'
	baocao form --lang=en -t mau.docx >mau.form
	[ "$(grep -c '^type *= picture$' mau.form)" = 2 ]
	[ "$(grep -c '^required *= yes$' mau.form)" = 2 ]
	run -0 baocao check -t mau.docx a.txt
}

@test "a_name_may_be_made_beside_a_picture" {
	letter
	run -0 baocao -t mau.docx -n '{{chu_ky}}.docx' a.txt
	sound chu-ky.png.docx
}

@test "a_strict_template_gets_strict_pictures" {
	STRICT=1 model mau.docx "$(p '{{anh | image}}')"
	png anh.png 10 10
	echo 'anh = anh.png' >a.txt
	run -0 baocao -t mau.docx a.txt
	baocao verify a.docx
	part a.docx word/document.xml | grep -q 'purl.oclc.org/ooxml/drawingml/picture'
	part a.docx word/_rels/document.xml.rels |
		grep -q 'purl.oclc.org/ooxml/officeDocument/relationships/image'
}

@test "a_blank_form_shows_the_pictures_of_its_template" {
	letter
	run -0 baocao blank -t mau.docx -o phieu.docx
	baocao verify -q phieu.docx
	part phieu.docx word/media/image1.PNG | cmp - cu.png
}

@test "the_name_of_a_picture_comes_back_out" {
	letter
	baocao -q -t mau.docx a.txt
	baocao extract -q -o b.txt a.docx
	diff <(sort a.txt) <(sort b.txt)
}

@test "several_pictures_are_a_list_with_a_form_and_without" {
	model mau.docx "$(p 'Ảnh: {{#anh}}{{. | image}}{{/anh}}')"
	png a.png 10 10
	png b.png 20 10
	printf 'anh = a.png\nanh = b.png\nanh = a.png\n' >a.txt
	run -0 baocao -t mau.docx -o mot.docx a.txt
	sound mot.docx
	[ "$(part mot.docx word/document.xml | grep -o '<w:drawing' | wc -l)" = 3 ]
	run -0 baocao extract -o lai.txt mot.docx
	cmp a.txt lai.txt
	baocao form -t mau.docx >form.txt
	grep -qx 'type     = pictures' form.txt
	run -0 baocao -f --form form.txt -t mau.docx -o hai.docx a.txt
	part hai.docx word/document.xml | grep -o '<wp:extent[^>]*>' >hai.txt
	part mot.docx word/document.xml | grep -o '<wp:extent[^>]*>' | cmp hai.txt
	run -0 baocao new -t mau.docx
	says "# các tệp ảnh PNG hoặc JPEG"
	printf 'anh = a.png\nanh = mat.png\n' >a.txt
	run -1 baocao check -t mau.docx a.txt
	says "a.txt:2:7:"
	says "[no-picture]"
}

# without FILE PART - the template FILE has no such part any more
without() {
	python3 - "$@" <<'END'
import sys, zipfile
old = zipfile.ZipFile(sys.argv[1])
parts = {i.filename: old.read(i) for i in old.infolist()}
del parts[sys.argv[2]]
with zipfile.ZipFile(sys.argv[1], 'w') as z:
    for name in parts:
        z.writestr(zipfile.ZipInfo(name), parts[name])
END
}

@test "answers_stay_with_a_report_without_the_pictures_it_has_room_for" {
	model mau.docx "$(p '{{ten}}{{#anh}}{{. | image}}{{/anh}}')"
	without mau.docx word/_rels/document.xml.rels
	echo 'ten = An' >a.txt
	run -0 baocao -t mau.docx -o b.docx a.txt
	part b.docx word/_rels/document.xml.rels | grep -q customXml/item1.xml
	run -0 baocao -f --flat -t mau.docx -o b.docx a.txt
	run ! part b.docx word/_rels/document.xml.rels
}
