# The office's working days
calendar-office-only = Chỉ Văn phòng Sở sửa lịch làm việc. Anh/chị xem được các ngày nghỉ sắp tới.
calendar-ask = Anh/chị nhắn ngày cần sửa, ví dụ “thêm ngày nghỉ 31/12”, “thứ bảy 28/02 làm bù”, “bỏ ngày nghỉ 24/11”, “nghỉ Tết từ 6/2 đến 14/2/2027 theo QĐ 123/QĐ-TTg”.
calendar-no-day = Chưa thấy ngày nào trong câu nên chưa sửa gì. Anh/chị nhắn ngày và tháng, ví dụ “thêm ngày nghỉ 31/12”.
calendar-no-action = Chưa rõ ngày này nghỉ hay làm việc nên chưa sửa gì. Anh/chị nhắn, ví dụ “thêm ngày nghỉ 31/12” hoặc “thứ bảy 28/02 làm bù”.
calendar-not-a-day = “{ $said }” không có trong lịch nên chưa sửa gì. Anh/chị kiểm tra lại ngày, tháng giúp.
calendar-weekday = { $date } là { $weekday }, không phải { $said }, nên chưa sửa gì. Anh/chị kiểm tra lại và nhắn lại giúp.
calendar-weekday-name = { $weekday ->
    [0] thứ Hai
    [1] thứ Ba
    [2] thứ Tư
    [3] thứ Năm
    [4] thứ Sáu
    [5] thứ Bảy
   *[6] Chủ nhật
  }
calendar-stretch = Từ { $first } đến { $last } không phải một đợt nghỉ (ngược thứ tự, hoặc dài hơn 31 ngày) nên chưa sửa gì. Anh/chị nhắn lại giúp.
calendar-day-twice = Một ngày được nhắc hai lần trong câu nên chưa sửa gì. Anh/chị nhắn lại giúp.
calendar-swap = Hoán đổi cần hai ngày: ngày nghỉ rồi ngày làm bù, ví dụ “hoán đổi 20/4 sang thứ bảy 25/4”. Chưa sửa gì.
calendar-not-held = { $date } không nằm trong danh sách ngày nghỉ hay ngày làm bù, nên không có gì để sửa.
calendar-confirmed-before = { $date } đã được xác nhận trước đó, không cần xác nhận lại.
calendar-as-it-is = Lịch đã như vậy, không có gì thay đổi.
calendar-source = Văn phòng ({ $person }), { $date }
calendar-confirm = Sửa lịch làm việc như sau?
calendar-becomes-off = { $days }: nghỉ ({ $name })
calendar-becomes-work = { $days }: làm việc ({ $name })
calendar-becomes-work-again = { $days }: làm việc bình thường, không nghỉ ({ $name })
calendar-becomes-gone = { $days }: bỏ khỏi lịch ({ $name })
calendar-days = { $first } – { $last } ({ $count } ngày)
calendar-moves-nothing = Không hạn hay lần nhắc nào thay đổi.
calendar-moves = Thay đổi theo lịch mới ({ $count }):
calendar-moved = { $what } ({ $count } đơn vị), hạn { $due }
calendar-moved-rolled = hạn lùi { $was } → { $now }
calendar-moved-last = ngày làm việc cuối trước hạn { $was } → { $now }
calendar-moved-reminded = lần nhắc tới { $was } → { $now }
calendar-more-moved = … và { $count } việc nữa
calendar-written = Đã sửa lịch lúc { $at }:
calendar-draft-gone = Nội dung này không còn chờ xác nhận. Anh/chị nhắn lại ngày cần sửa giúp.
calendar-list = Ngày nghỉ và ngày làm bù sắp tới:
calendar-none = Lịch chưa có ngày nghỉ hay ngày làm bù nào sắp tới.
calendar-line-off = { $days }: { $name } — nguồn: { $source }
calendar-line-work = { $days }: { $name } (làm việc) — nguồn: { $source }
calendar-line-pending = { $days }: { $name } — chờ xác nhận, hiện tính là ngày làm việc; nguồn: { $source }
calendar-checked = Đã ghi: Văn phòng đã đối chiếu lịch năm { $year }. Khi có thay đổi, anh/chị nhắn ngày cần sửa.
calendar-checked-before = Lịch năm { $year } đã được { $person } đối chiếu lúc { $at }, không ghi lần nữa.
calendar-check-undo-confirm = Rút lại việc đã đối chiếu lịch năm { $words }? Văn phòng sẽ lại được nhắc đối chiếu.
calendar-check-undone = Đã rút lại: lịch năm { $words } chưa đối chiếu, Văn phòng sẽ lại được nhắc.
calendar-alarm = Cần đối chiếu lịch làm việc năm { $year }: đang có { $count } ngày nghỉ theo dự kiến. Anh/chị so với quyết định nghỉ lễ, Tết rồi sửa ngày sai và bấm “Đã đối chiếu”; các hạn tự tính lại. Tin này nhắc mỗi tuần cho đến khi xong.
calendar-alarm-none = Lịch làm việc năm { $year } chưa có ngày nghỉ nào ({ $count } ngày). Anh/chị nhắn các đợt nghỉ, ví dụ “nghỉ Tết từ 6/2 đến 14/2/2027”, rồi bấm “Đã đối chiếu”. Tin này nhắc mỗi tuần cho đến khi xong.
calendar-alarm-pending = Ngày chờ xác nhận: { $days }.
calendar-undo-confirm = Rút lại thay đổi lịch “{ $words }”? Các hạn và lần nhắc tính lại theo lịch trước đó.
calendar-undone = Đã rút lại thay đổi lịch “{ $words }”; các hạn và lần nhắc đã tính lại.
calendar-choice-list = Xem lịch nghỉ
calendar-choice-change = Sửa lịch
calendar-choice-write = Sửa như vậy
calendar-choice-not = Không sửa
calendar-choice-remove = Bỏ { $date }
calendar-choice-confirm = Xác nhận { $date }
calendar-choice-checked = Đã đối chiếu { $year }
command-lich = Lịch nghỉ, ngày làm bù
cli-help-calendar = Lịch làm việc của Văn phòng.
cli-help-calendar-import = Nhập ngày nghỉ, ngày làm bù từ tệp CSV (cột: date, kind là off hoặc work, name, source); tệp quyết định những ngày có trong tệp.
cli-help-checked = Tệp đã đủ ngày của cả năm và đã đối chiếu; không nhắc đối chiếu nữa.
cli-calendar-imported = Lịch: thêm { $added }, sửa { $changed }, giữ nguyên { $unchanged }.
cli-calendar-would = Lịch sẽ thay đổi: thêm { $added }, sửa { $changed }, giữ nguyên { $unchanged }.
cli-calendar-agree = Nhập lịch này? (có/không)
cli-calendar-not-imported = Không nhập; lịch giữ nguyên.
cli-calendar-source = Nhập từ tệp { $file }
