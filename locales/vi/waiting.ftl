# What waits for a yes while something else is talked about
still-waits = Còn { $what } đang chờ anh/chị xác nhận.
choice-back = Quay lại { $what }
waits-update = một cập nhật
waits-update-of = cập nhật { $codes }
waits-report = ghi nhận “{ $name }”
which-waits = Có { $count } nội dung đang chờ xác nhận, anh/chị chọn giúp:
nothing-waits = Không có nội dung nào đang chờ xác nhận.
left-for-later = Đã để lại, chưa ghi gì: { $what } chờ anh/chị đến { $until }, sau đó tự bỏ. Muốn tiếp tục: nhắn “quay lại”.

# What waits, said differently
which-line = Anh/chị muốn sửa mục nào?
correct-percent = { $code } là { $percent }%
correct-task = không phải { $code } mà là { $other }
place-ambiguous = “{ $said }” có ở hai tin, anh/chị chọn giúp:
which-others-kept = (Phần còn lại của tin vẫn giữ: { $codes }; sẽ xác nhận cùng một lần.)
choice-skip-line = Bỏ mục này, giữ phần còn lại

# The date of one task
deadline-of = Hạn của { $code } “{ $title }” ({ $plan }):
deadline-schedule = Kế hoạch ghi: “{ $text }” ({ $dates })
deadline-unit = { $unit }: { $emoji } { $when }, { $progress }

# Results measured against targets
choice-write-measured = Ghi kết quả { $value }%
choice-measured-of = { $value }% là của “{ $goal }”
line-measured = kết quả đo { $value }% (chỉ tiêu “{ $goal }”: { $reached })
line-measured-which = kết quả đo { $value }% (của chỉ tiêu nào, anh/chị chọn giúp)
goal-reached = đạt
goal-missed = chưa đạt
card-measured = { $unit }: kết quả đo { $value }% ngày { $date } (chỉ tiêu “{ $goal }”: { $reached })
undone-measured = Đã hoàn tác kết quả đo của { $codes }.
measured-as-note = kết quả đo { $value }%

# What was not understood
unread-head = { $count } câu tôi chưa hiểu trong 90 ngày qua (đã bỏ tên người), nhiều lần nhất trước:
unread-line = “{ $text }” — { $times } lần, gần nhất { $date }
unread-none = 90 ngày qua không có câu nào tôi chưa hiểu.
unread-office-only = Danh sách này dành cho Văn phòng Sở.
cli-help-unread = liệt kê những câu chưa hiểu trong 90 ngày qua, đã bỏ tên người
cli-unread-line = { $times } lần, gần nhất { $date }, { $role }, hiểu là { $intent } ({ $confidence }): { $text }
cli-unread-none = Không có câu nào chưa hiểu.

# A unit that may be several
unit-ambiguous = “{ $said }” có thể là { $count } đơn vị, anh/chị chọn giúp hoặc nhắn tên đầy đủ hơn:
unit-unsure = “{ $said }” là đơn vị này phải không ạ?

# What a message may have meant
guess-task = Xem nhiệm vụ { $code } { $title }
guess-which = Tôi chưa làm gì. Anh/chị chọn giúp việc cần làm, hoặc nhắn rõ hơn:
guess-of-unit = { $what } của { $unit }
guess-my-tasks = Nhiệm vụ của tôi
guess-task-detail = Xem nhiệm vụ { $task }
guess-history = Xem lịch sử { $task }
guess-update-progress = { $task ->
    [none] Cập nhật tiến độ
   *[other] Cập nhật tiến độ { $task }
}
guess-report-difficulty = { $task ->
    [none] Ghi vướng mắc: “{ $text }”
   *[other] Ghi vướng mắc cho { $task }: “{ $text }”
}
guess-deadlines = { $task ->
    [none] Hạn báo cáo
   *[other] Hạn của { $task }
}
guess-submit-report = { $period ->
    [none] Nộp báo cáo
   *[other] Nộp báo cáo { $period }
}
guess-report-state = { $period ->
    [none] Xem tình trạng báo cáo
   *[other] Xem tình trạng báo cáo { $period }
}
guess-withdraw-report = { $period ->
    [none] Rút báo cáo đã nộp
   *[other] Rút báo cáo { $period } đã nộp
}
guess-extend = { $task ->
    [none] Xin gia hạn
   *[other] Xin gia hạn { $task }
}
guess-help = Xem hướng dẫn
guess-unit-tasks = Xem nhiệm vụ
guess-overview = Tổng hợp toàn ngành
guess-late-units = Việc quá hạn theo đơn vị
guess-reports-waiting = Báo cáo chờ duyệt
guess-approve = { $period ->
    [none] Duyệt báo cáo
   *[other] Duyệt báo cáo { $period }
}
guess-return-report = { $period ->
    [none] Trả lại báo cáo
   *[other] Trả lại báo cáo { $period }
}
guess-close-period = { $period ->
    [none] Chốt kỳ báo cáo
   *[other] Chốt kỳ báo cáo { $period }
}
guess-nudge = { $task ->
    [none] Nhắc việc
   *[other] Nhắc việc { $task }
}
guess-export = Xuất ra tệp
guess-exempt = Miễn báo cáo hoặc nhiệm vụ
no-more-pages = Danh sách không còn trang nào nữa.
number-or-task = “{ $number }” vừa là lựa chọn vừa là mã nhiệm vụ, anh/chị chọn giúp:
urgent-elsewhere = Đây là kênh nội bộ; trường hợp khẩn cấp, anh/chị gọi 115.
