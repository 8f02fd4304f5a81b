# export.py SEPARATOR ROWS - an export of the department's form from the web.
import csv
import sys

HEADS = (
    'Dấu thời gian',
    'Tên đơn vị?',
    'Địa danh',
    'Cấp học?',
    'Đơn vị nằm trên địa bàn Xã - Phường nào?',
    'Số lượng lớp học của đơn vị ?',
    'Số lượng học sinh tại đơn vi?',
    'Số lượng cán bộ QL, Giáo viên tại đơn vi?',
    'Đơn vị đã ban hành quyết định thành lập tổ công tác và các văn bản, kế '
    'hoạch triển khai học bạ số chưa?',
    'Đơn vị đã ban hành Quy chế tạo lập quản lý, sử dụng học bạ số tại đơn vị '
    'chưa?',
    'Cung cấp đường link các văn bản triển khai công tác học bạ số tại đơn vị '
    'và chia sẻ công khai trên môi trường mạng?',
    'Họ tên?',
    'Chức vụ?',
    'Số điện thoại?',
    'E-mail?',
    'Đơn vị có phòng - có máy tính và kết nối mạng internet đảm bảo để cán bộ '
    'quản lý, giáo viên thực hiện các thao tác nghiệp vụ triển khai học bạ số '
    'không?',
    'Đơn vị đang sử dụng phần mềm quản trị trường học có phân hệ học bạ số của '
    'nhà cung cấp dịch vụ nào ?',
    'Phần mềm đang sử dụng có đảm bảo các yêu cầu triển khai học bạ số của Bộ '
    'GDĐT?',
    'Cơ sở giáo dục đã có chứng thư chữ ký số của tổ chức đảm bảo tính hợp lệ, '
    'chính xác và còn thời hạn sử dụng  tối thiểu đến hết tháng 9/2026 không?',
    'Số lượng cán bộ quản lý, Giáo viên tại đơn vị đã có chứng thư số hợp lệ, '
    'chính xác thông tin và còn thời hạn sử dụng tối thiểu đến hết tháng '
    '9/2026 không?',
    'Đánh giá  về dữ liệu của đội ngũ nhà giáo và học sinh  trên phần mềm quản '
    'trị/quản lý nhà trường (có phân hệ học bạ số) và trên hệ thống CSDL ngành '
    'của Bộ GDĐT đầy đủ, chính xác và đồng nhất về dữ liệu? [Đội ngũ nhà giáo]',
    'Đánh giá  về dữ liệu của đội ngũ nhà giáo và học sinh  trên phần mềm quản '
    'trị/quản lý nhà trường (có phân hệ học bạ số) và trên hệ thống CSDL ngành '
    'của Bộ GDĐT đầy đủ, chính xác và đồng nhất về dữ liệu? [Học sinh]',
    'Đơn vị tự đánh giá có triển khai học bạ số trong năm học 2025-2026 hay '
    'không?',
    'Các thuận lợi',
    'Nơi nhận',
    'Ngày ký',
)

out = csv.writer(open(1, 'w', encoding='utf-8', newline=''),
    delimiter=sys.argv[1], lineterminator='\r\n')
out.writerow(HEADS)
for i in range(int(sys.argv[2])):
    out.writerow(['05/09/2025 10:00:00', 'Trường Tiểu học số %d' % i,
        'Đạo Thạnh', 'Tiểu học, Trung học cơ sở',
        'Phường Đạo Thạnh, tỉnh Đồng Tháp', 24 + i % 5, 1013, 49,
        'Đã ban hành', 'Chưa ban hành',
        'https://tailieu.thhoasen.edu.vn/hoc-ba-so', 'Lê Thị Kim Ngân',
        'Phó Hiệu trưởng', '0912345678', 'hieutruong@thhoasen.edu.vn',
        'Đảm bảo', 'VNPT', 'Đảm bảo yêu cầu', 'Đảm bảo yêu cầu', 46,
        'Đảm bảo', 'Chưa đảm bảo', 'Có Triển khai được',
        'Được Sở hướng dẫn kịp thời.\nĐội ngũ trẻ, thạo công nghệ.',
        'Như trên\nLưu: VT', '05/09/2025'])
