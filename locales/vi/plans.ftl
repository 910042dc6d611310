# Reading a plan file: what is wrong with it, and what is doubtful in it.
plan-file-missing = Không tìm thấy tệp “{ $file }”. Anh/chị kiểm tra lại đường dẫn giúp.
plan-file-empty = Tệp “{ $file }” không có nội dung. Anh/chị kiểm tra lại và gửi tệp khác giúp.
plan-not-text = Tệp “{ $file }” không phải là văn bản Unicode (UTF-8). Anh/chị lưu lại dạng văn bản UTF-8 rồi gửi lại giúp.
plan-secret = Tệp “{ $file }” có dấu “{ $mark }”. Văn bản có độ mật không được gửi qua kênh này; hệ thống không đọc và không lưu. Đề nghị anh/chị dùng đường gửi tài liệu mật theo quy định.
plan-too-large = Tệp “{ $file }” vượt quá 20 MB. Anh/chị nén ảnh hoặc tách tệp cho dưới 20 MB rồi gửi lại giúp.
plan-old-word = Tệp “{ $file }” ở định dạng Word cũ hoặc định dạng văn bản khác. Anh/chị mở tệp, chọn “Lưu thành” (Save As) dạng .docx rồi gửi lại giúp.
plan-old-excel = Tệp “{ $file }” ở định dạng Excel cũ hoặc định dạng bảng tính khác. Anh/chị mở tệp, chọn “Lưu thành” (Save As) dạng .xlsx rồi gửi lại giúp.
plan-password = Tệp “{ $file }” đặt mật khẩu nên không đọc được. Anh/chị bỏ mật khẩu, lưu lại thành .docx, .xlsx hoặc .pdf rồi gửi lại giúp.
plan-macro = Tệp “{ $file }” có chứa macro nên không được mở. Anh/chị lưu thành .docx hoặc .xlsx (không có macro) rồi gửi lại giúp.
plan-scanned = Tệp “{ $file }” là bản quét (ảnh chụp), không có chữ để đọc. Anh/chị gửi bản Word .docx, Excel .xlsx hoặc PDF xuất từ bản mềm giúp.
plan-legacy-font = Tệp “{ $file }” dùng bảng mã cũ (TCVN3, VNI…) chứ không phải Unicode nên chữ đọc ra bị sai. Anh/chị chuyển mã sang Unicode (phông Times New Roman) rồi gửi lại giúp.
plan-lost-letters = Chữ trong tệp “{ $file }” không đọc được, vì phông chữ trong tệp không cho biết đó là chữ gì. Anh/chị gửi bản Word .docx, Excel .xlsx hoặc xuất lại PDF từ bản mềm giúp.
plan-damaged = Tệp “{ $file }” bị hỏng hoặc không đúng chuẩn nên không mở được. Anh/chị mở tệp, lưu lại thành .docx, .xlsx hoặc .pdf mới rồi gửi lại giúp.
plan-other-content = Nội dung của tệp “{ $file }” không phải là { $ending } như tên tệp. Anh/chị sửa lại đuôi tệp cho đúng, hoặc mở tệp và lưu thành .docx, .xlsx, .pdf hay .txt, rồi gửi lại giúp.
plan-too-much = Tệp “{ $file }” chứa quá nhiều dữ liệu so với một kế hoạch. Anh/chị tách riêng phần kế hoạch, lưu thành tệp .docx, .xlsx hoặc .pdf mới rồi gửi lại giúp.
plan-text-too-long = Tệp “{ $file }” có đoạn dài quá 30.000 ký tự không xuống dòng nên không đọc được. Anh/chị tách mỗi nhiệm vụ một dòng rồi gửi lại giúp.
plan-too-many-rows = Bảng tính “{ $file }” có quá nhiều dòng hoặc ô (kể cả dòng trống). Anh/chị xóa các dòng trống, chỉ để bảng nhiệm vụ, lưu thành tệp .xlsx mới rồi gửi lại giúp.
plan-unknown-format = Tệp “{ $file }” có định dạng { $ending }, không phải định dạng kế hoạch đọc được. Anh/chị lưu thành .docx, .xlsx, .pdf hoặc .txt rồi gửi lại giúp.
plan-without-tasks = Không thấy nhiệm vụ nào trong tệp “{ $file }”. Kế hoạch cần có bảng nhiệm vụ (cột nội dung, cột đơn vị hoặc thời gian), hoặc các mục nhiệm vụ, phân công đơn vị thực hiện.
plan-doubt-no-unit = Nhiệm vụ { $about } (“{ $detail }”) không ghi đơn vị thực hiện. Giao cho đơn vị nào?
plan-doubt-time = Nhiệm vụ { $about } ghi thời gian “{ $detail }”, chưa hiểu được. Hạn là ngày nào?
plan-doubt-period-without-date = Mục { $about } có nêu báo cáo { $detail } nhưng không ghi hạn nộp. Đây là một báo cáo riêng, hay là báo cáo của kỳ đã có hạn?
plan-doubt-inferred-unit = Mục { $about } không ghi đơn vị thực hiện; theo phần phân công thì { $detail } chủ trì. Có đúng không?
plan-formulas = Không thấy nhiệm vụ nào trong tệp “{ $file }”: trang tính “{ $sheet }” có ô công thức chưa có kết quả ({ $cells }). Anh/chị mở tệp bằng Excel, bấm Lưu (Save) rồi gửi lại giúp.
plan-doubt-formula = Trang tính “{ $about }” có ô công thức chưa có kết quả ({ $detail }), nên được đọc là ô trống. Anh/chị mở tệp bằng Excel, bấm Lưu (Save) rồi gửi lại giúp. Hay tiếp tục với phần đã đọc được?
plan-doubt-hidden-rows = Trang tính “{ $about }” có dòng đang ẩn hoặc bị lọc ({ $detail }); các dòng đó vẫn được đọc. Nếu không thuộc kế hoạch, anh/chị xóa các dòng đó, lưu rồi gửi lại giúp. Tiếp tục, kể cả các dòng đó?
plan-doubt-hidden-columns = Trang tính “{ $about }” có cột đang ẩn ({ $detail }); các cột đó vẫn được đọc. Nếu không thuộc kế hoạch, anh/chị xóa các cột đó, lưu rồi gửi lại giúp. Tiếp tục, kể cả các cột đó?
plan-doubt-weekly = “{ $detail }” là báo cáo hằng tuần: tôi không nhắc từng tuần nên chưa đưa vào danh sách. Nếu cần theo dõi, anh/chị giao thành việc riêng sau khi nhập. Tiếp tục với phần đã đọc được?
plan-doubt-unread-page = Trang { $about } của tệp là ảnh quét, chưa đọc được chữ; nhiệm vụ trên trang đó (nếu có) chưa được nhập. Anh/chị xem lại trang này, hoặc gửi bản xuất từ bản mềm. Tiếp tục với phần đã đọc được?

# The plan of another year, made from one that is followed
plan-doubt-new-day = Mục { $about } có ngày cố định, đã chuyển theo quy tắc: { $detail }. Ngày mới có đúng không?
plan-doubt-old-paper = Mục { $about } nhắc văn bản của năm cũ “{ $detail }”, được giữ nguyên. Nếu đã có văn bản mới, anh/chị sửa khi ban hành kế hoạch.
plan-hint-new-day = Chọn giữ, hoặc nhắn ngày khác, ví dụ “20/6/{ $year }”.
next-year-none = Không có kế hoạch nào của năm { $old } đang theo dõi để làm căn cứ.
next-year-which = Lập kế hoạch { $year } từ kế hoạch nào?
next-year-same = { $short } đang là kế hoạch của năm { $year }.
next-year-name = Kế hoạch { $year } lập từ { $short }
next-year-head = { $asks ->
    [0] Dự thảo kế hoạch { $year } từ { $short }: năm và các hạn đã chuyển sang { $year }; số văn bản để trống.
   *[other] Dự thảo kế hoạch { $year } từ { $short }: năm và các hạn đã chuyển sang { $year }; số văn bản để trống. Có { $asks } chỗ không chuyển theo quy tắc được, cần xem lại.
}
