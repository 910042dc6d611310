# Papers that the bot makes: Excel, Word, the zip of evidence. They are always written in Vietnamese.

paper-column-code = TT
paper-column-content = Nội dung
paper-column-lead = Chủ trì
paper-column-support = Phối hợp
paper-column-time = Thời gian
paper-column-output = Sản phẩm
paper-column-indicator = Chỉ tiêu
paper-column-budget = Kinh phí (triệu đồng)
paper-column-note = Ghi chú
paper-column-due = Hạn
paper-column-percent = Tiến độ
paper-column-mark = Tình trạng
paper-column-results = Kết quả
paper-column-difficulties = Vướng mắc
paper-column-files = Minh chứng
paper-implement = Thực hiện: { $units }
paper-attached = (Kèm theo { $kind }{ $number } của { $issuer })
paper-number = {" "}số { $number }
paper-as-of = Tình hình thực hiện{ $year }, số liệu đến ngày { $date }:
paper-year = {" "}năm { $year }
paper-when-event = Khi { $event }
paper-units-done = Hoàn thành { $done }/{ $of } đơn vị
paper-told = { $text } (cập nhật số { $id })
paper-of-unit = { $unit }: { $text }
paper-more-units = … và { $count } đơn vị khác (xem tờ “Theo đơn vị”)

paper-sheet-summary = Tổng hợp
paper-sheet-parts = Theo đơn vị
paper-summary-title = BẢNG TỔNG HỢP TÌNH HÌNH THỰC HIỆN
paper-summary-plans = Theo kế hoạch
paper-summary-units = Theo đơn vị
paper-parts-title = TÌNH HÌNH THỰC HIỆN THEO ĐƠN VỊ
paper-total = Tất cả
paper-figure-name = Kế hoạch, đơn vị
paper-figure-dated = Có hạn
paper-figure-on-time = Xong đúng hạn
paper-figure-late = Xong trễ
paper-figure-overdue = Quá hạn
paper-figure-pending = Chưa đến hạn
paper-figure-undated = Không hạn
paper-figure-excused = Được miễn
paper-figure-reports = Báo cáo phải nộp
paper-figure-reports-came = Báo cáo đã nộp
paper-figure-reports-on-time = Báo cáo đúng hạn
paper-figure-reporting-rate = Tỷ lệ nộp báo cáo
paper-figure-on-time-rate = Tỷ lệ đúng hạn
paper-figure-completion-rate = Tỷ lệ hoàn thành
paper-figure-rank = Xếp hạng
paper-part-plan = Kế hoạch
paper-part-code = Mã số
paper-part-title = Tên việc
paper-part-unit = Đơn vị
paper-part-role = Vai trò
paper-part-due = Hạn
paper-part-mark = Tình trạng
paper-part-percent = Tiến độ
paper-part-updated = Cập nhật
paper-part-results = Kết quả
paper-part-difficulties = Vướng mắc
paper-part-files = Minh chứng
paper-role-lead = chủ trì
paper-role-implement = thực hiện
paper-role-support = phối hợp
paper-told-on = { $date }: { $text } (cập nhật số { $id })

paper-zip-contents = Danh mục minh chứng
paper-zip-title = DANH MỤC MINH CHỨNG
paper-zip-as-of = Đến ngày { $date }: { $count } tệp
paper-zip-column-number = TT
paper-zip-column-unit = Đơn vị
paper-zip-column-code = Mã số
paper-zip-column-title = Tên việc
paper-zip-column-day = Ngày gửi
paper-zip-column-where = Tệp
paper-zip-column-note = Ghi kèm
paper-zip-column-update = Cập nhật số
paper-zip-not-cleaned = Không kèm: tệp loại này có thể ghi vị trí chụp; khi cần, xin “bản gốc”
paper-zip-broken = Không kèm: ảnh không mở được; khi cần, xin “bản gốc”
paper-zip-gone = Không kèm: tệp không còn trong kho
paper-zip-too-large = Không kèm: đã đủ { $megabytes } MB; tải riêng từng đơn vị hoặc từng nhiệm vụ

# The letter.
letter-subject = Kết quả thực hiện nhiệm vụ { $period }
letter-plans = các kế hoạch được giao
letter-opening = Thực hiện { $plans }, { $body } báo cáo kết quả thực hiện nhiệm vụ { $period } (số liệu đến ngày { $until }) như sau:
letter-closing = Trên đây là báo cáo kết quả thực hiện nhiệm vụ { $period } của { $body }./.
letter-recipients =
    Như trên;
    Lãnh đạo { $body };
    Lưu: VT, VP.
letter-recipients-unit =
    Như trên;
    Lưu: VT.
letter-appendix = TÌNH HÌNH THỰC HIỆN NHIỆM VỤ { $period }
letter-part-standing = TÌNH HÌNH CHUNG
letter-part-results = KẾT QUẢ THỰC HIỆN
letter-part-difficulties = KHÓ KHĂN, VƯỚNG MẮC
letter-part-estimate = ƯỚC THỰC HIỆN CẢ KỲ
letter-part-proposal = ĐỀ XUẤT, KIẾN NGHỊ
letter-counted-all = Trong kỳ có { $dated } việc có thời hạn (nhiệm vụ và báo cáo) của { $units } đơn vị: đã hoàn thành { $done } (đúng hạn { $on-time }, trễ hạn { $late }), quá hạn chưa hoàn thành { $overdue }, chưa đến hạn { $pending }.
letter-counted-unit = Trong kỳ, đơn vị có { $dated } việc có thời hạn (nhiệm vụ và báo cáo): đã hoàn thành { $done } (đúng hạn { $on-time }, trễ hạn { $late }), quá hạn chưa hoàn thành { $overdue }, chưa đến hạn { $pending }.
letter-rates = Tỷ lệ hoàn thành { $completion }; tỷ lệ đúng hạn { $ontime } (tính trên những việc đã đến hạn hoặc đã hoàn thành).
letter-apart = Ngoài ra có { $undated } nhiệm vụ không hạn (thường xuyên hoặc khi có việc) và { $excused } việc được miễn, không tính vào các tỷ lệ trên.
letter-reports = Báo cáo phải nộp trong kỳ: { $reports }; đã nộp { $reports-came }, trong đó đúng hạn { $reports-on-time }.
letter-missing = Còn { $count } báo cáo chưa nộp, của: { $units }.
letter-section = Có { $dated } việc có thời hạn: hoàn thành { $done }, quá hạn { $overdue }, chưa đến hạn { $pending }; { $undated } nhiệm vụ không hạn.
letter-task = { $name }: { $text }
letter-more-units = và { $count } đơn vị khác (xem Phụ lục)
letter-measured = kết quả đo { $value } (chỉ tiêu “{ $target }”)
letter-state-missing = chưa có cập nhật trong kỳ
letter-state-done = đã hoàn thành
letter-state-in-progress = đang thực hiện ({ $percent }%)
letter-state-not-started = chưa thực hiện
letter-cited = { $text } (cập nhật số { $ids })
letter-cutoff = {" "}(số liệu đến ngày { $date })
letter-receipt = {" "}(báo cáo số tiếp nhận { $receipt })
