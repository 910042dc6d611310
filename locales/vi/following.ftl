# Who has not done what
missing-period = { $name }: đã nộp { $came }/{ $all } (đúng hạn { $on_time }). Chưa nộp { $units } đơn vị: { $answers }
missing-task = { $name }: { $units } đơn vị chưa xong, { $answers }
missing-overdue = Quá hạn: { $units } đơn vị, { $items } việc; { $answers }
missing-answers = { $answered } đã trả lời là chưa xong, { $silent } chưa phản hồi
missing-all-came = { $name }: đã nộp đủ { $all }/{ $all } (đúng hạn { $on_time }).
missing-no-report = Không có báo cáo { $period } nào phải nộp. Anh/chị xem các kỳ phải nộp bằng “chế độ báo cáo”.
missing-reports-none = Không có đơn vị nào còn nợ báo cáo.
missing-task-none = Không có đơn vị nào còn nợ nhiệm vụ { $task }, hoặc nhiệm vụ này không có hạn.
missing-reports-of = { $count } báo cáo { $period }
missing-unreached = chưa nhắn tin được, gọi điện: { $people }
missing-unit = { $unit } — { $people }{ $count ->
    [1] { "" }
   *[other] { " " }({ $count } việc)
  }
missing-line = { $line }; { $asked }; { $answer }
asked-never = chưa nhắc lần nào
asked-reminder = nhắc tự động gần nhất { $at }
asked-by = đôn đốc gần nhất { $at } ({ $person })
answer-none = chưa phản hồi
answer-said = trả lời { $at }: “{ $said }”{ $day ->
    [none] { "" }
   *[other] , hứa { $day }
  }
answer-asked-later = xin gia hạn đến { $day } ({ $at }): “{ $said }”
answer-progress = cập nhật { $at }{ $percent ->
    [none] { "" }
   *[other] : { $percent }
  }{ $said ->
    [none] { "" }
   *[other] , “{ $said }”
  }
unit-people = Liên hệ: { $people }

# Urging: what is shown for a yes
missing-choice-extend = Gia hạn
missing-choice-excel = Xuất Excel
nudge-choice-all = Đôn đốc cả { $count }
nudge-choice-silent = Đôn đốc { $count } đơn vị chưa phản hồi
nudge-choice-unit = Đôn đốc đơn vị này
nudge-choice-soon = Nhắc việc sắp đến hạn
nudge-choice-send = Gửi
nudge-choice-again = Vẫn gửi lần nữa
nudge-choice-fresh = Chỉ gửi việc chưa đôn đốc hôm nay
nudge-choice-not = Không gửi
nudge-choice-words = Sửa nội dung
nudge-choice-back = Giữ nội dung cũ
nudge-office-only = Việc đôn đốc do Văn phòng Sở thực hiện. Anh/chị xem được danh sách đơn vị quá hạn.
nudge-nothing = Không có việc nào quá hạn hoặc còn thiếu đúng như anh/chị nói, nên không có gì để đôn đốc.
nudge-nothing-late = Đơn vị này không có việc quá hạn, nhưng có việc sắp đến hạn trong 7 ngày.
nudge-confirm = Sẽ gửi đôn đốc tới { $people } người của { $units } đơn vị:
nudge-unit = { $unit } ({ $count } việc): { $people }
nudge-called = { $unit } — { $people }
nudge-unreached = Không nhắn được { $count } đơn vị, cần gọi điện: { $units }.
nudge-more-units = … và { $count } đơn vị khác.
nudge-again = ⚠ Hôm nay đã đôn đốc { $units } (lúc { $at }, { $person }).
nudge-sample = Nội dung: “{ $text }” kèm danh sách việc của từng đơn vị và các câu trả lời để chọn.
nudge-waits = Ngoài giờ làm việc: tin sẽ đi { $at }.
nudge-at = lúc { $time } { $day }
nudge-ask-words = Anh/chị nhắn câu mở đầu mới. Danh sách việc và hạn của từng đơn vị vẫn được gửi kèm.
nudge-sending = Đang gửi tới { $people } người của { $units } đơn vị. Gửi xong tôi báo kết quả từng người trong một tin.
nudge-will-send = Đã xếp chờ: { $people } người của { $units } đơn vị sẽ nhận { $at }. Ai nộp trước lúc đó thì không nhận. Gửi xong tôi báo kết quả từng người trong một tin.
nudge-nobody = Không nhắn được cho ai của { $units } đơn vị này. Anh/chị gọi điện giúp; lần đôn đốc đã được ghi lại.
nudge-undo-confirm = Rút lại lần đôn đốc đang chờ gửi ({ $count } tin)?
nudge-undone = Đã rút lại { $count } tin chưa gửi.

# Urging: what its receiver reads
nudge-told = Văn phòng Sở đề nghị { $unit } sớm hoàn thành { $count ->
    [1] việc sau:
   *[other] { $count } việc sau:
  }
nudge-told-words = Văn phòng Sở: { $words }
nudge-told-more = … và { $count } việc khác, xem trong “việc quá hạn”.
nudge-told-how = Anh/chị chọn số để mở và cập nhật; nếu chưa xong, nhắn lý do giúp, ví dụ “chưa, vì chờ số liệu, 20/3 xong”.
nudge-not-done = chưa xong
nudge-answer-done = Đã xong
nudge-answer-all-done = Xong hết các nhiệm vụ
nudge-answer-send = Nộp báo cáo này
nudge-answer-not-yet = Chưa, vì…

# What became of it
nudge-outcome = Kết quả đôn đốc lúc { $at }: đã gửi tới { $sent }/{ $all } người.
nudge-outcome-sent = Đã gửi { $count }: { $names }
nudge-outcome-unknown = Chưa rõ đã tới { $count }, nên gọi điện: { $names }
nudge-outcome-failed = Không gửi được { $count }, nên gọi điện: { $names }
nudge-outcome-unlinked = Chưa liên kết hoặc không liên lạc được { $count }, nên gọi điện: { $names }
nudge-outcome-dropped = Không cần gửi nữa { $count } (đã xong hoặc đã rút): { $names }
nudge-outcome-nobody = Đơn vị chưa có người nhận tin { $count }: { $names }
nudge-outcome-person = { $person } ({ $units })

# What a unit answers
answer-ask = Vì sao chưa xong { $names }, và dự kiến khi nào xong? Anh/chị nhắn một câu, ví dụ “chờ số liệu của các khoa, 20/3 xong”. Văn phòng Sở sẽ đọc được.
answer-nothing = Việc này không còn phải trả lời: đã xong, đã được miễn, hoặc không phải của đơn vị anh/chị.
answer-names-more = { $names } và { $count } việc khác
answer-written = Đã ghi trả lời về { $names }: “{ $said }”{ $day ->
    [none] { "" }
   *[other] ; hẹn xong { $day }
  }. Văn phòng Sở xem được; hạn không thay đổi.
answer-undo-confirm = Rút lại câu trả lời “{ $said }”?
answer-undone = Đã rút lại câu trả lời.
