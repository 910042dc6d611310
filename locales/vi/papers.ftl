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
