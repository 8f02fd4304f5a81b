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

# model FILE BODY [HEADER] - a template with that body and header, as
# WordprocessingML; strict if STRICT is set
model() {
	needs python3
	python3 - "$@" <<'END'
import os, sys, zipfile
name, body, header = (sys.argv[1:] + [''])[:3]
base = 'http://schemas.openxmlformats.org/'
office = base + 'officeDocument/2006/relationships'
main = base + 'wordprocessingml/2006/main'
if os.environ.get('STRICT'):
    office = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    main = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
kind = 'application/vnd.openxmlformats-'
word = kind + 'officedocument.wordprocessingml.'
spaces = (' xmlns:w="%s" xmlns:r="%s" xmlns:w14='
    '"http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc='
    '"%smarkup-compatibility/2006" mc:Ignorable="w14"' % (main, office, base))
def put(name, text):
    info = zipfile.ZipInfo(name)
    z.writestr(info, '<?xml version="1.0" encoding="UTF-8"?>' + text)
def rels(*of):
    return '<Relationships xmlns="%spackage/2006/relationships">%s' \
        '</Relationships>' % (base, ''.join('<Relationship Id="rId%d" Type='
        '"%s/%s" Target="%s"/>' % (i, office, type, target)
        for i, (type, target) in enumerate(of, 1)))
with zipfile.ZipFile(name, 'w') as z:
    put('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types">'
        '<Default Extension="rels" ContentType="%spackage.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"%sdocument.main+xml"/><Override PartName="/word/header1.xml" '
        'ContentType="%sheader+xml"/></Types>' % (base, kind, word, word))
    put('_rels/.rels', rels(('officeDocument', 'word/document.xml')))
    put('word/_rels/document.xml.rels', rels(('header', 'header1.xml')))
    put('word/header1.xml', '<w:hdr%s><w:p><w:r><w:t>%s</w:t></w:r></w:p>'
        '</w:hdr>' % (spaces, header))
    put('word/document.xml', '<w:document%s><w:body>%s<w:sectPr>'
        '<w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:body>'
        '</w:document>' % (spaces, body))
END
}

# p TEXT... - a paragraph for each TEXT; tc TEXT... - a cell; tr, tbl
p() {
	printf '<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' "$@"
}
tc() {
	printf '<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>'
	p "$1"
	printf '</w:tc>'
	shift
	[ $# = 0 ] || tc "$@"
}
tr_() {
	printf '<w:tr>%s</w:tr>' "$(tc "$@")"
}
tbl() {
	printf '<w:tbl><w:tblPr/><w:tblGrid/>%s</w:tbl>' "$*"
}

# box TAG - a check box in a line
box() {
	printf '<w:sdt><w:sdtPr><w:tag w:val="%s"/><w14:checkbox><w14:checked w14:val="0"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>' "$1"
}

# png FILE WIDTH HEIGHT - a picture of one colour
png() {
	needs python3
	python3 - "$@" <<'END'
import struct, sys, zlib
name, width, height = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
def chunk(kind, data):
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I',
        zlib.crc32(kind + data))
rows = (b'\0' + b'\x30\x60\xa0' * width) * height
open(name, 'wb').write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack(
    '>IIBBBBB', width, height, 8, 2, 0, 0, 0)) + chunk(b'IDAT', zlib.compress(
    rows)) + chunk(b'IEND', b''))
END
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

# sound FILE... - the same of reports of a "model", which lacks styles and pages
sound() {
	baocao verify "$@" || return
	[ -z "${CHECK_DOCX-}" ] || "$CHECK_DOCX" --light -q "$@"
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

# table COUNT [WRONG...] - t.csv with so many rows like the example, those WRONG
# with a fault
table() {
	needs python3
	python3 - "$EXAMPLES/tieu-hoc-phuong.txt" "$@" <<'END'
import csv, sys
row = {}
for line in open(sys.argv[1], encoding='utf-8'):
    if line[0] in ' \t':
        row[key] += '\n' + line.strip()
    elif line.strip() and line[0] != '#':
        key, value = (part.strip() for part in line.split('=', 1))
        row[key] = row[key] + '\n' + value if key in row else value
wrong = [int(word) for word in sys.argv[3:]]
with open('t.csv', 'w', newline='', encoding='utf-8') as out:
    table = csv.DictWriter(out, list(row))
    table.writeheader()
    for i in range(1, int(sys.argv[2]) + 1):
        lines = 'nhiều' if i in wrong else row['so_lop']
        table.writerow({**row, 'ten_don_vi': 'Trường số %d' % i,
                        'so_lop': lines})
END
}

# change FILE SED... - the document of FILE, changed in place
change() {
	local file=$1
	shift
	needs python3
	part "$file" word/document.xml | sed "$@" >document.xml
	python3 - "$file" <<'END'
import sys, zipfile
name = sys.argv[1]
old = zipfile.ZipFile(name)
parts = [(i, old.read(i)) for i in old.infolist()]
with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as new:
    for info, data in parts:
        if info.filename == 'word/document.xml':
            data = open('document.xml', 'rb').read()
        new.writestr(info.filename, data)
END
}
