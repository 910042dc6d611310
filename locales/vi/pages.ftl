# Trang mở bằng liên kết: gửi ảnh, tài liệu; bảng theo dõi.

file-unshown = Ảnh “{ $name }” không mở được để xem. Bản gốc vẫn được lưu; cần xem, anh/chị liên hệ Văn phòng Sở.

# Khi liên kết không mở được: không nói vì sao
page-none = Không mở được trang này. Liên kết đã hết hạn hoặc không đúng. Anh/chị nhắn “gửi tệp” hoặc “bảng theo dõi” cho trợ lý để nhận liên kết mới.

# Trang gửi ảnh, tài liệu
upload-title = Gửi ảnh, tài liệu
upload-warning-title = Lưu ý:
upload-warning = không gửi ảnh có mặt, tên hoặc hồ sơ của người bệnh; không gửi văn bản có độ mật.
upload-pick = Chọn ảnh hoặc tài liệu
upload-kinds = Ảnh (JPG, PNG), PDF, Word, Excel, PowerPoint; nhiều nhất { $files } tệp, mỗi tệp dưới { $megabytes } MB.
upload-note = Nhiệm vụ, tiến độ (không bắt buộc)
upload-note-example = Ví dụ: I.1.4 được 60%, đã treo băng rôn tại cổng
upload-send = Gửi
upload-more = Gửi thêm tệp
upload-refused = Chưa nhận được
upload-done = Đã nhận { $count } tệp.
upload-back = { $channel ->
    [zalo] Anh/chị quay lại Zalo: trợ lý cho xem nội dung sẽ ghi, hỏi nhiệm vụ nếu chưa rõ; anh/chị xác nhận xong mới ghi.
    [telegram] Anh/chị quay lại Telegram: trợ lý cho xem nội dung sẽ ghi, hỏi nhiệm vụ nếu chưa rõ; anh/chị xác nhận xong mới ghi.
   *[other] Anh/chị quay lại khung trò chuyện: trợ lý cho xem nội dung sẽ ghi, hỏi nhiệm vụ nếu chưa rõ; anh/chị xác nhận xong mới ghi.
 }
upload-take-back = Gửi nhầm? Anh/chị chọn “Không ghi” khi trợ lý hỏi; đã ghi rồi thì mở “lịch sử” của nhiệm vụ, chọn minh chứng và gỡ.
upload-nothing = Anh/chị chưa chọn tệp nào.
upload-lost = Các tệp chưa gửi xong. Anh/chị tải lại trang và gửi lại giúp.
upload-unknown-type = Chưa nhận được loại tệp của “{ $name }”. Anh/chị gửi ảnh (JPG, PNG) hoặc tài liệu PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx) giúp.
upload-broken-picture = Ảnh “{ $name }” bị hỏng hoặc quá lớn. Anh/chị chụp lại hoặc lưu lại thành JPG rồi gửi giúp.
upload-chosen = Đã chọn { $limit } tệp, chưa gửi.
upload-kept = Đã tải lên
upload-remove = Bỏ tệp { $name }
upload-sending = Đang gửi { $name }…
upload-try-again = Mất kết nối. Anh/chị bấm “Gửi” để gửi tiếp, tệp đã tải lên không phải gửi lại.
upload-waiting = Chưa có tệp nào gửi được. Anh/chị chọn ảnh hoặc tài liệu trước.
upload-working = Đang kiểm tra…

# Trong cuộc trò chuyện
send-files-both = Anh/chị gửi ảnh, tài liệu thẳng vào đây và ghi mã nhiệm vụ ở lời kèm; hoặc mở trang dưới đây để gửi nhiều tệp một lúc (nhiều nhất { $files } tệp). Liên kết dùng trong 2 giờ, chỉ dành cho anh/chị.
send-files-page = Ảnh thì anh/chị gửi thẳng vào đây. Tài liệu (Word, Excel, PowerPoint, PDF) hoặc nhiều ảnh thì mở trang dưới đây, nhiều nhất { $files } tệp một lần. Liên kết dùng trong 2 giờ, chỉ dành cho anh/chị.
send-files-chat = Anh/chị gửi ảnh, tài liệu (Word, Excel, PowerPoint, PDF) thẳng vào đây và ghi mã nhiệm vụ ở lời kèm, ví dụ “I.1.4 được 60%”.
send-files-photos = Anh/chị gửi ảnh thẳng vào đây và ghi mã nhiệm vụ ở lời kèm, ví dụ “I.1.4 được 60%”. Kênh này không chuyển được tài liệu: anh/chị chụp ảnh trang cần gửi, hoặc gửi tài liệu cho Văn phòng Sở.
send-files-warning = Lưu ý: không gửi ảnh có thông tin người bệnh, không gửi văn bản có độ mật.
choice-upload = Mở trang gửi ảnh, tài liệu
nothing-said-page = Tôi chỉ đọc được chữ và ảnh ở đây. Cần gửi tài liệu, anh/chị mở trang dưới đây; cần hỏi, anh/chị nhắn bằng chữ, ví dụ “nhiệm vụ của tôi”.
choice-take-back-file = Gỡ { $name }
choice-take-back = Gỡ hẳn
choice-keep-file = Không gỡ
take-back-file-confirm = Gỡ tệp “{ $name }” khỏi minh chứng của { $code }? Tệp bị xóa hẳn, không lấy lại được; nội dung cập nhật vẫn giữ.
take-back-file-done = Đã gỡ và xóa tệp “{ $name }” của { $code }. Anh/chị có thể gửi tệp khác thay vào.
board-offer-all = Việc quá hạn, tình hình từng đơn vị theo kỳ, lịch sử và minh chứng; in được. Liên kết dùng trong 2 giờ, chỉ dành cho anh/chị.
board-offer-unit = { $unit }: nhiệm vụ, báo cáo, lịch sử và minh chứng; in được. Liên kết dùng trong 2 giờ, chỉ dành cho anh/chị.
board-unserved = Trang web chưa được mở ở đây. Anh/chị xem số liệu ngay trong cuộc trò chuyện này.
choice-board = Mở bảng theo dõi

# Bảng theo dõi trên trang web (chỉ xem)
board-title = Bảng theo dõi
board-made = Số liệu lúc { $at }.
board-reading = Trang chỉ để xem; cập nhật và đôn đốc qua trợ lý trò chuyện.
board-parts = Các phần của trang
board-nothing = Chưa có nhiệm vụ hay báo cáo nào.
board-late-title = Quá hạn ({ $count })
board-late-unit = { $unit } ({ $count })
board-none-late = Không có việc nào quá hạn.
board-asked = đôn đốc gần nhất { $at }
board-matrix-title = Tình hình theo đơn vị và kỳ, năm { $year }
board-year = Năm:
board-unit = Đơn vị
board-report-of = Báo cáo { $period }
board-overdue-tasks = Nhiệm vụ quá hạn
board-done = Nhiệm vụ xong / có hạn
board-done-of = { $done }/{ $dated }
board-rate = Tỷ lệ đúng hạn
board-explained = Tỷ lệ đúng hạn: việc và báo cáo xong đúng hạn trên tổng số đã đến hạn; “–” là chưa có việc nào đến hạn. Ô “–” là đơn vị không phải nộp báo cáo đó.
board-singles-title = Báo cáo một lần ({ $count })
board-single-closed = Văn phòng đã chốt
board-single-of = { $name } (hạn { $due })
board-single = hạn { $due }, đã nộp { $came }/{ $all } (đúng hạn { $on_time })
board-pictures-title = Biểu đồ
board-plan = Kế hoạch:
board-picture-of-year = { $title }, năm { $year }
board-picture-of-plan = { $title }: { $plan }
board-alt-status = { $title }, { $whose }, năm { $year }: đúng hạn { $on_time }, trễ { $late }, quá hạn { $overdue }, chưa đến hạn { $pending }.
board-alt-quarters = { $title }, { $whose }: { $rates }.
board-alt-heat = { $title }, { $quarters } quý gần nhất. Số của từng đơn vị có trong bảng theo đơn vị và kỳ.
board-alt-burn = { $title }: theo hạn còn { $planned } việc, thực tế còn { $left } việc.
board-cell-none = –
board-cell-done-on-time = đúng hạn
board-cell-done-late = nộp trễ
board-cell-overdue = quá hạn
board-cell-due-soon = sắp đến hạn
board-cell-in-time = chưa đến hạn
board-cell-no-date = không hạn
board-cell-excused = được miễn
board-files-title = Lập và tải tệp
board-files-how = Tệp làm xong được gửi vào chat của anh/chị và có ở đây. Cần tệp khác (kế hoạch riêng, gói minh chứng): nhắn trợ lý, ví dụ “xuất Excel kế hoạch CCHC”.
board-paper-docx = Báo cáo Word { $period }
board-paper-begun = Đang lập tệp, thường mất vài giây đến một phút.
board-paper-reload = Tải lại trang này
board-no-chat = Chưa có cuộc trò chuyện nào nhận được tệp. Anh/chị mở trợ lý trên Zalo, Telegram hoặc web rồi thử lại.
board-report-due = { $when }: gửi { $met }, hạn { $due }
board-reports = Báo cáo
board-tasks = Nhiệm vụ { $word } ({ $count })
board-other-units = Đơn vị khác của anh/chị:
board-schedule = Thời gian thực hiện: “{ $text }”
board-standing = Tình hình của từng đơn vị
board-history = Lịch sử và minh chứng
board-no-history = Chưa có cập nhật nào.
board-original = Bản gốc
board-original-explained = “Bản gốc” còn thông tin máy ảnh, vị trí chụp; mỗi lần tải đều được ghi lại.
