"""edits.py BAOCAO - changes reports and compares what is extracted.

Each edit below is a function that changes the document; its decorator says
which report it changes and what the answers are then: those of before but for
the ones that are named, or the code of a fault or warning.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.dom import minidom

BAOCAO = os.path.abspath(sys.argv[1])
EXAMPLES = os.path.abspath('examples')
EDITS = []


def edit(report='so', gone=(), fault='', saved=None, **changed):
    """Register an edit of REPORT; CHANGED and GONE are its answers then, and
    FAULT is told; SAVED instead when LibreOffice has saved it."""
    def register(function):
        EDITS.append((function, report, changed, gone, fault,
                      fault if saved is None else saved))
        return function
    return register


# --- documents ---------------------------------------------------------------

class Document:
    """The main part of a report, and the handles that edits take."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            self.parts = [(i, package.read(i)) for i in package.infolist()]
        self.xml = minidom.parseString(self.part('word/document.xml'))
        self.leaves_out = ()

    def part(self, name):
        return next(data for info, data in self.parts if info.filename == name)

    def save(self, path):
        with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as package:
            for info, data in self.parts:
                if info.filename == 'word/document.xml':
                    data = self.xml.toxml(encoding='UTF-8')
                if not info.filename.startswith(self.leaves_out or '\0'):
                    package.writestr(info.filename, data)

    def add(self, kind, xml):
        """A part of that KIND, with XML in it."""
        office = 'http://schemas.openxmlformats.org/officeDocument/2006/'
        space = self.xml.documentElement.getAttribute('xmlns:w')
        self.change('[Content_Types].xml', '</Types>',
                    '<Override PartName="/word/%s.xml" ContentType='
                    '"application/vnd.openxmlformats-officedocument.'
                    'wordprocessingml.%s+xml"/>' % (kind, kind))
        self.change('word/_rels/document.xml.rels', '</Relationships>',
                    '<Relationship Id="rIdX" Type="%srelationships/%s" '
                    'Target="%s.xml"/>' % (office, kind, kind))
        self.parts.append((zipfile.ZipInfo('word/%s.xml' % kind),
                           ('<w:%s xmlns:w="%s">%s</w:%s>'
                            % (kind, space, xml, kind)).encode()))

    def change(self, name, end, added):
        self.parts = [
            (info, data.replace(end.encode(), (added + end).encode())
             if info.filename == name else data) for info, data in self.parts]

    def all(self, name, root=None):
        return (root or self.xml).getElementsByTagName(name)

    def controls(self, badge):
        """The controls whose placeholder is BADGE, in their order."""
        return [around(part, 'w:sdt') for part in self.all('w:docPart')
                if part.getAttribute('w:val') == badge]

    def control(self, badge):
        return self.controls(badge)[0]

    def paragraph(self, text):
        """The first paragraph that says TEXT."""
        return next(p for p in self.all('w:p') if text in text_of(p))

    def new(self, xml):
        """XML, whose prefix is w, as a node to be put in."""
        space = self.xml.documentElement.getAttribute('xmlns:w')
        made = minidom.parseString('<x xmlns:w="%s">%s</x>' % (space, xml))
        return self.xml.importNode(made.documentElement.firstChild, True)

    def run(self, text, look=''):
        return self.new('<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>'
                        % (look, text))

    def p(self, text, style=''):
        style = style and '<w:pPr><w:pStyle w:val="%s"/></w:pPr>' % style
        return self.new('<w:p>%s<w:r><w:t>%s</w:t></w:r></w:p>' % (style, text))


def around(node, name):
    while node.nodeName != name:
        node = node.parentNode
    return node


def text_of(node):
    return ''.join(t.firstChild.data for t in node.getElementsByTagName('w:t')
                   if t.firstChild)


def content(sdt):
    return next(n for n in sdt.childNodes if n.nodeName == 'w:sdtContent')


def type_over(node, text):
    """The first text in NODE becomes TEXT, the others go."""
    texts = node.getElementsByTagName('w:t')
    for rest in texts[1:]:
        rest.parentNode.removeChild(rest)
    while texts[0].firstChild:
        texts[0].removeChild(texts[0].firstChild)
    texts[0].appendChild(node.ownerDocument.createTextNode(text))
    texts[0].setAttribute('xml:space', 'preserve')


def after(node, added):
    node.parentNode.insertBefore(added, node.nextSibling)


def before(node, added):
    node.parentNode.insertBefore(added, node)


def drop(node):
    node.parentNode.removeChild(node)


def unwrap(sdt):
    """Take away the control, but not what is in it."""
    while content(sdt).firstChild:
        before(sdt, content(sdt).firstChild)
    drop(sdt)


def tick(doc, badge, state, sign):
    sdt = doc.control(badge)
    if state is not None:
        checked = doc.all('w14:checked', sdt)[0]
        checked.setAttribute('w14:val', state)
    type_over(sdt, sign)


def wrap_revision(doc, run, name):
    made = doc.new('<w:%s w:id="900" w:author="A" w:date="2025-10-01T00:00:00Z"/>'
                   % name)
    before(run, made)
    made.appendChild(run)
    if name == 'del':
        for text in doc.all('w:t', made):
            text.tagName = text.nodeName = 'w:delText'


NOTES = ['Nhà trường được Sở Giáo dục và Đào tạo tập huấn hai đợt trong tháng '
         '9/2025, tài liệu đầy đủ và dễ làm theo.',
         'Phòng tin học có 35 máy, đường truyền cáp quang ổn định; mỗi khối lớp '
         'có ít nhất một giáo viên thạo phần mềm để hỗ trợ đồng nghiệp.',
         'Cha mẹ học sinh ủng hộ việc thay học bạ giấy.']
PLACES = ['Như trên', 'Sở GDĐT (Phòng CTHSSV)', 'Website của trường', 'Lưu: VT']

# --- numbers and texts ---------------------------------------------------------


@edit()
def nothing(doc):
    pass


@edit(so_lop=32)
def number_typed_over(doc):
    type_over(doc.control('baocao:so_lop|number'), '32')


@edit(so_hoc_sinh=1090)
def number_typed_with_a_blank(doc):
    type_over(doc.control('baocao:so_hoc_sinh|number'), '1\u00a0090')


@edit(so_lop=315)
def digit_typed_behind_the_control(doc):
    after(doc.control('baocao:so_lop|number'), doc.run('5'))


@edit(so_lop=131)
def digit_typed_before_the_control(doc):
    before(doc.control('baocao:so_lop|number'), doc.run('1'))


@edit(fault='not-integer')
def remark_typed_behind_a_number(doc):
    after(doc.control('baocao:so_lop|number'), doc.run(' (tăng 2)'))


@edit(fault='text-beside', so_lop=31)
def label_changed(doc):
    type_over(doc.control('baocao:so_lop|number').previousSibling, 'Số lớp: ')


@edit(lanh_dao_ho_ten='Lê Thị Kim Ngân A')
def name_in_several_runs(doc):
    sdt = doc.control('baocao:lanh_dao_ho_ten')
    type_over(sdt, 'Lê Thị ')
    content(sdt).appendChild(doc.new('<w:proofErr w:type="spellStart"/>'))
    content(sdt).appendChild(doc.run('Kim ', '<w:rPr><w:b/></w:rPr>'))
    content(sdt).appendChild(doc.run('Ngân A'))


@edit(fault='place-gone', so_lop=31)
def control_deleted_text_kept(doc):
    unwrap(doc.control('baocao:so_lop|number'))


@edit()
def control_copied(doc):
    paragraph = around(doc.control('baocao:so_lop|number'), 'w:p')
    after(paragraph, paragraph.cloneNode(True))


@edit(fault='places-differ')
def control_copied_and_changed(doc):
    paragraph = around(doc.control('baocao:so_lop|number'), 'w:p')
    after(paragraph, paragraph.cloneNode(True))
    type_over(doc.controls('baocao:so_lop|number')[1], '33')


@edit(xa_phuong='Phường Mỹ Tho')
def control_moved_to_a_paragraph_of_its_own(doc):
    sdt = doc.control('baocao:xa_phuong')
    type_over(sdt, 'Phường Mỹ Tho')
    drop(sdt)
    doc.paragraph('b) Khó khăn:').parentNode.insertBefore(
        doc.new('<w:p/>'), doc.paragraph('b) Khó khăn:')).appendChild(sdt)


@edit(fault='text-beside', xa_phuong='Phường Mỹ Tho')
def control_moved_to_another_paragraph(doc):
    sdt = doc.control('baocao:xa_phuong')
    type_over(sdt, 'Phường Mỹ Tho')
    drop(sdt)
    doc.paragraph('b) Khó khăn:').appendChild(sdt)


@edit(fault='missing')
def control_emptied(doc):
    sdt = doc.control('baocao:lanh_dao_ho_ten')
    sdt.getElementsByTagName('w:sdtPr')[0].appendChild(
        doc.new('<w:showingPlcHdr/>'))
    type_over(sdt, 'Click or tap here to enter text.')


@edit(fault='missing')
def all_of_a_control_taken_out(doc):
    sdt = doc.control('baocao:lanh_dao_ho_ten')
    while content(sdt).firstChild:
        drop(content(sdt).firstChild)


@edit(lien_ket='https://a.vn/b')
def link_made_by_the_editor(doc):
    type_over(doc.control('baocao:lien_ket|link'), 'https://a.vn/b')


@edit(xa_phuong='Phường Mỹ Tho')
def text_inserted_and_deleted_with_changes_tracked(doc):
    sdt = doc.control('baocao:xa_phuong')
    run = doc.all('w:r', sdt)[0]
    after(run, doc.run('Phường Mỹ Tho'))
    wrap_revision(doc, run.nextSibling, 'ins')
    wrap_revision(doc, run, 'del')


@edit()
def comment_on_an_answer(doc):
    doc.add('comments', '<w:comment w:id="7" w:author="A"><w:p><w:r><w:t>Đúng '
            'chưa?</w:t></w:r></w:p></w:comment>')
    sdt = doc.control('baocao:xa_phuong')
    run = doc.all('w:r', sdt)[0]
    before(run, doc.new('<w:commentRangeStart w:id="7"/>'))
    content(sdt).appendChild(doc.new('<w:commentRangeEnd w:id="7"/>'))
    content(sdt).appendChild(
        doc.new('<w:r><w:commentReference w:id="7"/></w:r>'))


# --- dates, choices, boxes -------------------------------------------------------


@edit(ngay='2025-10-09')
def date_typed_with_strokes(doc):
    type_over(doc.control('baocao:ngay|long-date'), '9/10/2025')


@edit(ngay='2025-10-09')
def date_typed_with_dashes(doc):
    type_over(doc.control('baocao:ngay|long-date'), '09-10-2025')


@edit(ngay='2025-10-09')
def date_typed_with_points(doc):
    type_over(doc.control('baocao:ngay|long-date'), '9.10.2025')


@edit(ngay='2025-11-09')
def date_typed_in_words(doc):
    type_over(doc.control('baocao:ngay|long-date'),
              'Ngày 9 tháng 11 năm 2025')


@edit(ngay='2025-10-20')
def date_picked_in_the_calendar(doc):
    sdt = doc.control('baocao:ngay|long-date')
    doc.all('w:date', sdt)[0].setAttribute('w:fullDate',
                                           '2025-10-20T00:00:00Z')
    type_over(sdt, 'ngày 20 tháng 10 năm 2025')


@edit(ha_tang='chua_dam_bao')
def other_box_ticked(doc):
    tick(doc, 'baocao=ha_tang.dam_bao', '0', '☐')
    tick(doc, 'baocao=ha_tang.chua_dam_bao', '1', '☒')


@edit(ha_tang='chua_dam_bao')
def signs_typed_over_boxes(doc):
    tick(doc, 'baocao=ha_tang.dam_bao', None, '☐')
    tick(doc, 'baocao=ha_tang.chua_dam_bao', None, 'x')


@edit(fault='boxes-two')
def two_boxes_ticked(doc):
    tick(doc, 'baocao=ha_tang.chua_dam_bao', '1', '☒')


@edit(fault='boxes-two')
def second_box_ticked_by_a_sign_beside_it(doc):
    after(doc.control('baocao=ha_tang.chua_dam_bao'), doc.run('x'))


@edit(fault='missing')
def no_box_ticked(doc):
    tick(doc, 'baocao=ha_tang.dam_bao', '0', '☐')


@edit(cap_hoc=['tieu_hoc', 'thcs'])
def choices_typed(doc):
    type_over(doc.control('baocao:cap_hoc'), 'tiểu học, THCS')


# --- paragraphs --------------------------------------------------------------------


@edit(thuan_loi=NOTES + ['Thêm.'])
def paragraph_added_in_the_control(doc):
    content(doc.control('baocao:thuan_loi')).appendChild(doc.p('Thêm.'))


@edit(thuan_loi=NOTES + ['Thêm.'])
def paragraph_added_behind_the_control(doc):
    after(doc.control('baocao:thuan_loi'), doc.p('Thêm.', 'BodyText'))


@edit(thuan_loi=NOTES[:1] + ['Thêm.', 'Nữa.'] + NOTES[1:])
def paragraphs_pasted_in_the_middle(doc):
    paragraph = around(doc.control('baocao:thuan_loi|/'), 'w:p')
    after(paragraph, doc.p('Nữa.'))
    after(paragraph, doc.p('Thêm.'))


@edit(thuan_loi=NOTES + ['Thêm.', 'Nữa.'])
def paragraphs_added_where_only_inner_controls_are_left(doc):
    outer = doc.control('baocao:thuan_loi')
    before(outer.nextSibling, doc.p('Thêm.'))
    before(outer.nextSibling.nextSibling, doc.p('Nữa.'))
    unwrap(outer)


@edit(thuan_loi=NOTES[1:])
def first_paragraph_taken_out(doc):
    drop(around(doc.control('baocao:thuan_loi|/'), 'w:p'))


@edit(thuan_loi=NOTES[:1] + NOTES[2:])
def paragraph_deleted_with_changes_tracked(doc):
    run = doc.all('w:r', doc.control('baocao:thuan_loi|+'))[0]
    wrap_revision(doc, run, 'del')


@edit(thuan_loi=NOTES[:2] + [NOTES[2] + ' Rất mừng.'])
def words_added_to_the_last_paragraph(doc):
    around(doc.controls('baocao:thuan_loi|+')[1], 'w:p').appendChild(
        doc.run(' Rất mừng.'))


@edit(fault='text-beside', thuan_loi=NOTES)
def heading_behind_paragraphs_changed(doc):
    type_over(doc.paragraph('b) Khó khăn:'), 'b) Vướng mắc:')


# --- lists ---------------------------------------------------------------------------


@edit(noi_nhan=PLACES[:3] + ['Sở Nội vụ'] + PLACES[3:])
def item_added_by_the_button(doc):
    item = doc.controls('baocao:noi_nhan_dau|!')[2]
    after(item, item.cloneNode(True))
    type_over(doc.controls('baocao:noi_nhan_dau|*')[3], 'Sở Nội vụ')


@edit(noi_nhan=PLACES[:1] + ['Sở Nội vụ'] + PLACES[1:])
def item_typed_below_another(doc):
    item = doc.controls('baocao:noi_nhan_dau|!')[0]
    content(item).appendChild(doc.p('- Sở Nội vụ;', 'Recipients'))


@edit(noi_nhan=PLACES[:3] + ['Sở Nội vụ'] + PLACES[3:])
def item_typed_below_the_section(doc):
    after(around(doc.control('baocao:noi_nhan_dau|!').parentNode, 'w:sdt'),
          doc.p('- Sở Nội vụ;', 'Recipients'))


@edit(noi_nhan=PLACES + ['Sở Nội vụ'])
def item_typed_below_the_last(doc):
    after(around(doc.control('baocao:noi_nhan_cuoi'), 'w:p'),
          doc.p('- Sở Nội vụ.', 'Recipients'))


@edit(noi_nhan=PLACES[:1] + PLACES[2:])
def item_taken_out(doc):
    drop(doc.controls('baocao:noi_nhan_dau|!')[1])


@edit(kinh_gui=['Sở Giáo dục và Đào tạo tỉnh Đồng Tháp',
                'Ủy ban nhân dân xã Bình Đức'])
def last_item_typed_over(doc):
    type_over(doc.control('baocao:kinh_gui_cuoi'),
              'Ủy ban nhân dân xã Bình Đức')


# --- records ---------------------------------------------------------------------------


def people(doc):
    return doc.controls('baocao:can_bo|!')


def before_and(*added, at):
    """The records of the example with ADDED put in place AT."""
    return lambda old: old[:at] + list(added) + old[at:]


PERSON = {'ho_ten': 'Lý A', 'chuc_vu': 'Bảo vệ', 'co_mat': True}


def fill_row(doc, row, *cells):
    for cell, text in zip(doc.all('w:tc', row), cells):
        for sdt in list(doc.all('w:sdt', cell)):
            unwrap(sdt)
        if doc.all('w:t', cell):
            type_over(cell, text)
        else:
            doc.all('w:p', cell)[0].appendChild(doc.run(text))


@edit('bien-ban', can_bo=before_and(PERSON, at=3))
def row_added_by_the_button(doc):
    after(people(doc)[2], people(doc)[2].cloneNode(True))
    item = people(doc)[3]
    for cell, text in zip(doc.all('w:tc', item), ['4', 'Lý A', 'Bảo vệ']):
        type_over(cell, text)


@edit('bien-ban', can_bo=before_and(PERSON, at=3))
def row_without_controls_in_the_middle(doc):
    row = doc.all('w:tr', people(doc)[2])[0]
    after(row, row.cloneNode(True))
    fill_row(doc, row.nextSibling, '4', 'Lý A', 'Bảo vệ', 'có')


@edit('bien-ban', can_bo=before_and(PERSON, at=7))
def row_without_controls_at_the_end(doc):
    row = doc.all('w:tr', people(doc)[0])[0].cloneNode(True)
    fill_row(doc, row, '8', 'Lý A', 'Bảo vệ', 'có')
    after(around(people(doc)[0].parentNode, 'w:sdt'), row)


@edit('bien-ban', can_bo=lambda old: old[:2] + old[3:])
def row_taken_out(doc):
    drop(people(doc)[2])


@edit('bien-ban')
def blank_row_added(doc):
    after(people(doc)[2], people(doc)[2].cloneNode(True))
    fill_row(doc, doc.all('w:tr', people(doc)[3])[0], '', '', '', '')


@edit('bien-ban', ket_luan=lambda old: old + ['Họp lại tháng 10.'])
def conclusion_typed_at_the_end(doc):
    last = doc.controls('baocao:ket_luan|*|/')[-1]
    after(around(last, 'w:p'), doc.p('Họp lại tháng 10.'))


# --- other programs ----------------------------------------------------------------------


@edit(fault='places-differ', saved='place-gone', gone=('kinh_gui', 'noi_nhan'))
def placeholders_lost(doc):
    type_over(doc.control('baocao:so_lop|number'), '32')
    for placeholder in list(doc.all('w:placeholder')):
        drop(placeholder)


@edit(so_lop=32)
def tags_and_titles_lost(doc):
    type_over(doc.control('baocao:so_lop|number'), '32')
    for name in 'w:tag', 'w:alias':
        for node in list(doc.all(name)):
            drop(node)


@edit(so_lop=32, gone=('nam_hoc', 'han_chung_thu', 'de_xuat'))
def part_of_answers_lost(doc):
    type_over(doc.control('baocao:so_lop|number'), '32')
    doc.leaves_out = 'customXml/'


# --- comparing -----------------------------------------------------------------------------


def run(*words):
    return subprocess.run([BAOCAO, *words], capture_output=True, text=True)


def make():
    """The reports to be changed, and the words to extract with."""
    run('-q', '-o', 'so.docx', EXAMPLES + '/tieu-hoc-phuong.txt')
    folder = EXAMPLES + '/bien-ban-hop/'
    run('-q', '-t', folder + 'bien-ban-hop.docx', '-o', 'bien-ban.docx',
        folder + 'bien-ban-hop.txt')
    return {'so': ['-t', 'hoc-ba-so'], 'bien-ban': ['-t', folder + 'bien-ban-hop.docx']}


def extract(path, words):
    """The answers of PATH, or None; and the codes of what was told."""
    done = run('extract', '--json', '--diag=json', *words, path)
    codes = {json.loads(line)['code'] for line in done.stderr.splitlines()}
    answers = json.loads(done.stdout)['answers'] if done.stdout else None
    return answers, codes


def paragraphs(value):
    return value.split('\n') if isinstance(value, str) and '\n' in value \
        else value


def compare(answers, old, changed, gone):
    wanted = dict(old)
    for key, value in changed.items():
        wanted[key] = value(old[key]) if callable(value) else value
    keys = [key for key in {**wanted, **answers} if key not in gone]
    return ['%s is %r, not %r' % (key, answers.get(key), wanted.get(key))
            for key in keys if answers.get(key) != wanted.get(key)]


def wrong_with(name, words, old, changed, gone, fault):
    answers, codes = extract(name, words)
    if fault and fault not in codes:
        return ['no %s: %s' % (fault, codes)]
    if not fault and codes:
        return ['told: %s' % codes]
    if fault in ('missing', 'not-integer', 'boxes-two', 'places-differ'):
        return [] if answers is None else ['answers in spite of a fault']
    if answers is None:
        return ['no answers: %s' % codes]
    return compare(answers, old, changed, gone)


class Claims:
    """Results, as TAP."""

    def __init__(self):
        self.count = 0

    def claim(self, name, wrong):
        self.count += 1
        print('%s %d - %s' % ('not ok' if wrong else 'ok', self.count, name))
        for line in wrong:
            print('# ' + line)

    def skip(self, name, why):
        self.count += 1
        print('ok %d - %s # SKIP %s' % (self.count, name, why))


def check_all(claims, folder, title, words, old):
    for function, report, changed, gone, *faults in EDITS:
        name = function.__name__
        fault = faults[folder == 'saved']
        claims.claim(title % name.replace('_', ' '), wrong_with(
            folder + '/' + name + '.docx', words[report], old[report],
            changed, gone, fault))


def save_by_office():
    """All edited reports, as LibreOffice saves them, in the folder saved."""
    paths = ['edited/' + f.__name__ + '.docx' for f, *_ in EDITS]
    subprocess.run(['soffice', '-env:UserInstallation=file://'
                    + os.path.abspath('office'), '--headless', '--convert-to',
                    'docx:MS Word 2007 XML', '--outdir', 'saved', *paths],
                   capture_output=True)


def main():
    claims = Claims()
    words = make()
    old = {name: extract(name + '.docx', words[name])[0] for name in words}
    os.mkdir('edited')
    for function, report, *_ in EDITS:
        doc = Document(report + '.docx')
        function(doc)
        doc.save('edited/' + function.__name__ + '.docx')
    check_all(claims, 'edited', '%s', words, old)
    if shutil.which('soffice'):
        save_by_office()
        check_all(claims, 'saved', '%s, saved by LibreOffice', words, old)
    else:
        claims.skip('saved by LibreOffice', 'soffice is absent')
    print('1..%d' % claims.count)


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    main()
    os.chdir('/')
