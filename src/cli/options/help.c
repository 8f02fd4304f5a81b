/* help.c - help, in both languages. */
#include "cli/options/help.h"

/* clang-format off */
static const struct str usage[] = {
	[VIETNAMESE] = STR_INIT(
"Cách dùng:\n"
"  baocao [fill] [-t MẪU] [--form BIỂU_MẪU] [-o TỆP | -d THƯ_MỤC] [-n MẪU_TÊN] [-j N] [-fu] TRẢ_LỜI…\n"
"  baocao check  [-t MẪU] [--form BIỂU_MẪU] TRẢ_LỜI…\n"
"  baocao new    [-t MẪU] [--form BIỂU_MẪU] [-o TỆP]\n"
"  baocao keys   [-t MẪU] [--form BIỂU_MẪU] [--json]\n"
"  baocao form   [-t MẪU] [-o TỆP] [-f]\n"
"  baocao blank  [-t MẪU] [--form BIỂU_MẪU] [-o TỆP] [--open]\n"
"  baocao extract [-t MẪU] [--form BIỂU_MẪU] [-o TỆP | -d THƯ_MỤC] [--csv | --json] [-j N] BÁO_CÁO.docx…\n"
"  baocao collect [-t MẪU] [--form BIỂU_MẪU] [--with TRẢ_LỜI] [--latest] -o TỔNG_HỢP TỆP…\n"
"  baocao verify TỆP.docx…\n"
"“baocao --help” giải thích từng tùy chọn và cho ví dụ.\n"),
	[ENGLISH] = STR_INIT(
"Usage:\n"
"  baocao [fill] [-t TEMPLATE] [--form FORM] [-o FILE | -d DIR] [-n PATTERN] [-j N] [-fu] ANSWERS…\n"
"  baocao check  [-t TEMPLATE] [--form FORM] ANSWERS…\n"
"  baocao new    [-t TEMPLATE] [--form FORM] [-o FILE]\n"
"  baocao keys   [-t TEMPLATE] [--form FORM] [--json]\n"
"  baocao form   [-t TEMPLATE] [-o FILE] [-f]\n"
"  baocao blank  [-t TEMPLATE] [--form FORM] [-o FILE] [--open]\n"
"  baocao extract [-t TEMPLATE] [--form FORM] [-o FILE | -d DIR] [--csv | --json] [-j N] REPORT.docx…\n"
"  baocao collect [-t TEMPLATE] [--form FORM] [--with ANSWERS] [--latest] -o SUMMARY FILE…\n"
"  baocao verify FILE.docx…\n"
"“baocao --help” explains the options and gives examples.\n"),
};

/* What a compiler must take as one string ends before the examples. */
static const struct str details[] = {
	[VIETNAMESE] = STR_INIT(
"baocao - làm báo cáo Word từ các câu trả lời viết dạng “khóa = giá trị”\n"
"\n"
"Các lệnh:\n"
"  fill    kiểm tra các câu trả lời rồi ghi báo cáo .docx (không cần viết chữ fill)\n"
"  check   chỉ kiểm tra: báo mọi chỗ sai, không ghi gì\n"
"  new     tệp trả lời trống: mỗi câu hỏi là một ghi chú, chỉ việc điền\n"
"  keys    danh sách khóa: kiểu, bắt buộc hay không, các lựa chọn, câu hỏi;\n"
"          có -t thì thêm mọi chỗ điền của mẫu và nơi chúng đứng\n"
"  form    biểu mẫu (tệp câu hỏi) đầu tiên cho một mẫu chưa có\n"
"  blank   phiếu Word còn trống để điền trong Word\n"
"  extract lấy các câu trả lời ra khỏi báo cáo Word\n"
"  collect cộng các câu trả lời của nhiều đơn vị vào bảng tính, bảng .csv hoặc báo cáo\n"
"  verify  kiểm tra cấu trúc của một tệp .docx bất kỳ\n"
"\n"
"Các tùy chọn:\n"
"  -t, --template MẪU     mẫu có sẵn (hoc-ba-so, hoc-ba-so-mau, tong-hop) hoặc một tệp .docx\n"
"      --form BIỂU_MẪU    tệp câu hỏi; mặc định là TÊN.form nằm cạnh TÊN.docx\n"
"  -o, --output TỆP       tên tệp được ghi; “-” là đầu ra chuẩn; .zip, .tar chứa mọi báo cáo\n"
"  -d, --dir THƯ_MỤC      ghi báo cáo vào thư mục này (tự tạo nếu chưa có)\n"
"  -n, --name MẪU_TÊN     tên tệp lấy từ câu trả lời, ví dụ \"{{xa_phuong}}/{{ten_don_vi}}\"\n"
"  -f, --force            ghi đè lên tệp đã có\n"
"  -u, --update           bỏ qua báo cáo mới hơn câu trả lời, mẫu và biểu mẫu\n"
"  -j, --jobs N           làm hay đọc N báo cáo cùng lúc; mặc định bằng số nhân của máy\n"
"      --files-from TỆP   danh sách tên tệp trả lời, mỗi dòng một tên hoặc cách nhau NUL\n"
"      --failed BẢNG      ghi các hàng sai ra một bảng để sửa rồi chạy lại\n"
"      --log TỆP          mỗi báo cáo một dòng JSON: kết quả và các lỗi\n"
"      --shard K/N        chỉ làm báo cáo thứ K và cứ N báo cáo sau đó một báo cáo\n"
"      --durable          từng báo cáo nằm trên đĩa rồi mới làm tiếp\n"
"      --encoding BẢNG_MÃ bảng mã của tệp trả lời nếu không phải UTF-8, ví dụ CP1258\n"
"      --input-format KIỂU answers, csv, tsv hay xlsx, khi tên tệp không cho biết\n"
"      --separator DẤU    dấu ngăn cách các ô của tệp .csv; thường thì tự tìm ra\n"
"      --sheet TRANG      trang tính của tệp .xlsx, theo tên hay số thứ tự\n"
"      --map TỆP          các dòng “khóa = tên cột” cho những cột không tự nhận ra\n"
"      --json             (keys, extract) mỗi khóa, chỗ điền hay báo cáo một dòng JSON\n"
"      --csv              (extract) một bảng, mỗi báo cáo một hàng\n"
"      --with TRẢ_LỜI     (collect) các câu trả lời của nơi làm báo cáo tổng hợp\n"
"      --latest           (collect) đơn vị trả lời nhiều lần thì lấy lần mới nhất\n"
"      --flat             (fill) báo cáo không mang theo các câu trả lời\n"
"      --open             (blank) không khóa phần còn lại của phiếu\n"
"      --annotate BẢN_SAO mẫu có lỗi thì ghi bản sao .docx có nhận xét ở từng chỗ lỗi\n"
"  -q, --quiet            chỉ báo lỗi\n"
"  -v, --verbose          báo cả mẫu và biểu mẫu được dùng, cỡ của báo cáo\n"
"      --lang vi|en       ngôn ngữ của thông báo\n"
"      --diag text|json   thông báo cho người đọc, hay mỗi lỗi một dòng JSON\n"
"  -h, --help, --version  cách dùng ngắn gọn; trang này; phiên bản\n"
"  --                     mọi chữ đứng sau là tên tệp\n"
"\n"
"Không có -o và -d thì báo cáo nằm cạnh tệp trả lời: truong.txt cho truong.docx.\n"
"Tên tệp “-” là đầu vào chuẩn.\n"),
	[ENGLISH] = STR_INIT(
"baocao - Word reports out of answers written as “key = value”\n"
"\n"
"Commands:\n"
"  fill    check the answers and write the report, a .docx (the word may be left out)\n"
"  check   only check: tell all that is wrong, write nothing\n"
"  new     a blank answers file: every question as a comment, ready to fill in\n"
"  keys    the keys: type, whether required, choices, question;\n"
"          with -t also every slot of the template, and where it stands\n"
"  form    a first form (the file of questions) for a template that has none\n"
"  blank   a form to fill in in Word\n"
"  extract the answers out of reports\n"
"  collect add up the answers of many in a workbook, a .csv table or a report\n"
"  verify  check the structure of any .docx file\n"
"\n"
"Options:\n"
"  -t, --template TEMPLATE  a built-in one (hoc-ba-so, hoc-ba-so-mau, tong-hop) or a .docx file\n"
"      --form FORM          the file of questions; by default NAME.form beside NAME.docx\n"
"  -o, --output FILE        the file to write; “-” is standard output; .zip, .tar hold all reports\n"
"  -d, --dir DIR            write the reports into this folder (made if missing)\n"
"  -n, --name PATTERN       names out of answers, such as \"{{xa_phuong}}/{{ten_don_vi}}\"\n"
"  -f, --force              write over files that are there\n"
"  -u, --update             leave what is newer than answers, template and form\n"
"  -j, --jobs N             make or read N reports at the same time; by default one on each core\n"
"      --files-from LIST    names of inputs, one on each line or ended by NUL\n"
"      --failed TABLE       the wrong rows, to be mended and fed in again\n"
"      --log LOG            a line of JSON for each report: what it came to, its faults\n"
"      --shard K/N          only the K-th report and every N-th after it\n"
"      --durable            have each report on the disk before the next\n"
"      --encoding NAME      of answers that are not UTF-8, such as CP1258\n"
"      --input-format FORMAT  answers, csv, tsv or xlsx, where the name does not tell\n"
"      --separator C        between the cells of a .csv file; found by itself otherwise\n"
"      --sheet SHEET        of an .xlsx file, by name or number\n"
"      --map FILE           lines “key = head” for columns that are not known by theirs\n"
"      --json               (keys, extract) a line of JSON for each key, slot or report\n"
"      --csv                (extract) one table, a row for each report\n"
"      --with ANSWERS       (collect) the answers of who sends the summary\n"
"      --latest             (collect) of a unit that answered twice the youngest answers count\n"
"      --flat               (fill) reports that do not carry their answers\n"
"      --open               (blank) leave the rest of the form unprotected\n"
"      --annotate COPY      a .docx copy of a faulty template, with a comment at each fault\n"
"  -q, --quiet              errors only\n"
"  -v, --verbose            tell the template and form used and the size of reports, too\n"
"      --lang vi|en         the language of messages\n"
"      --diag text|json     messages for people, or a line of JSON for each fault\n"
"  -h, --help, --version    usage in short; this page; the version\n"
"  --                       all words after it are file names\n"
"\n"
"Without -o and -d a report is written beside its answers: school.txt gives school.docx.\n"
"The file name “-” is standard input.\n"),
};
static const struct str examples[] = {
	[VIETNAMESE] = STR_INIT(
"\n"
"Ví dụ:\n"
"  baocao new -o truong.txt            tạo tệp trống; mở bằng Notepad và điền\n"
"  baocao check truong.txt             xem còn thiếu hay sai gì\n"
"  baocao truong.txt                   ghi truong.docx\n"
"  baocao -f truong.txt                ghi lại sau khi sửa\n"
"  baocao check phieu.xlsx             kiểm tra bảng xuất từ Google Forms, mỗi hàng một trường\n"
"  baocao -t hoc-ba-so-mau truong.txt  đúng theo phiếu của Sở\n"
"  baocao -d nop *.txt                 mỗi trường một tệp trong thư mục nop\n"
"  baocao -d nop -n \"{{xa_phuong}}/{{ten_don_vi}}\" *.txt\n"
"  baocao -d nop --failed con-sai.csv phieu.csv    mỗi hàng một báo cáo, hàng sai ghi riêng\n"
"  baocao -u -d nop phieu.csv          làm nốt những báo cáo chưa có\n"
"  baocao -t bien-ban.docx hop.txt     mẫu riêng, câu hỏi trong bien-ban.form\n"
"  baocao form -t bien-ban.docx -o bien-ban.form\n"
"  baocao keys -t bien-ban.docx --annotate cho-sai.docx\n"
"\n"
"Mã thoát: 0 xong; 1 có câu trả lời sai (báo cáo ấy không được ghi); 2 sai cách\n"
"dùng; 3 mẫu hoặc biểu mẫu sai; 4 lỗi của máy (tệp, đĩa, bộ nhớ).\n"),
	[ENGLISH] = STR_INIT(
"\n"
"Examples:\n"
"  baocao new -o school.txt            a blank file; open it in any editor and fill it in\n"
"  baocao check school.txt             what is missing or wrong\n"
"  baocao school.txt                   writes school.docx\n"
"  baocao -f school.txt                writes it again after a change\n"
"  baocao check answers.xlsx           checks an export from a form, a school in each row\n"
"  baocao -t hoc-ba-so-mau school.txt  as the department's own sheet\n"
"  baocao -d out *.txt                 one file for each school in the folder out\n"
"  baocao -d out -n \"{{xa_phuong}}/{{ten_don_vi}}\" *.txt\n"
"  baocao -d out --failed rest.csv schools.csv     a report for each row, wrong rows aside\n"
"  baocao -u -d out schools.csv        makes those that are not there yet\n"
"  baocao -t minutes.docx meeting.txt  a template of your own, its questions in minutes.form\n"
"  baocao form -t minutes.docx -o minutes.form\n"
"  baocao keys -t minutes.docx --annotate faults.docx\n"
"  baocao blank -o sheet.docx          a form for schools to fill in in Word\n"
"  baocao extract -d out in/*.docx     the answers out of reports\n"
"  baocao extract --csv -o all.csv in/*.docx\n"
"\n"
"Exit status: 0 done; 1 some answers are wrong (those reports are not written); 2 usage;\n"
"3 the template or form is wrong; 4 the machine failed (file, disk, memory).\n"),
};
/* clang-format on */

struct str
help_usage(enum language language)
{
	return usage[language];
}

struct str
help_text(struct arena *arena, enum language language)
{
	return arena_concat(arena, details[language], examples[language]);
}

struct str
help_version(void)
{
	return STR("baocao " VERSION "\n");
}
