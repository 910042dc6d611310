# States
report-state-not-due = 🔵 chưa đến hạn, chưa nộp
report-state-due = 🟡 đến hạn, chưa nộp
report-state-overdue = 🔴 quá hạn, chưa nộp
report-state-submitted-on-time = 🟢 đã nộp đúng hạn, chờ duyệt
report-state-submitted-late = 🟠 đã nộp trễ hạn, chờ duyệt
report-state-returned = 🟡 bị trả lại, chờ nộp lại
report-state-returned-overdue = 🔴 bị trả lại, quá hạn nộp lại
report-state-approved-on-time = 🟢 đã duyệt, nộp đúng hạn
report-state-approved-late = 🟠 đã duyệt, nộp trễ hạn
report-on-time = đúng hạn
report-late = trễ hạn
report-for-unit = { " " }(Văn phòng nhập hộ)
report-after-close = { " " }(sau khi chốt)

# The card
report-card = { $unit }: { $name } — { $state } (hạn { $due })
report-card-closed = Văn phòng Sở đã chốt báo cáo này: bản nộp từ nay được ghi “sau khi chốt”.
report-sent-line = Số tiếp nhận { $receipt }, nộp lúc { $at }, người nộp { $author }{ $marks }
report-approved-line = Duyệt lúc { $at } ({ $person })
report-returned-line = Trả lại lúc { $at } ({ $person }): “{ $reason }”; nộp lại chậm nhất { $due }
report-kind-nothing = Trả lời: không phát sinh
report-kind-not-applicable = Trả lời: không áp dụng, vì “{ $why }”
report-kind-letter = Trả lời: đã gửi văn bản
report-short-content = báo cáo
report-short-nothing = không phát sinh
report-short-not-applicable = không áp dụng
report-short-letter = đã gửi văn bản
report-letter-line = Văn bản số { $number }{ $dated }
report-letter-dated = { " " }ngày { $date }
report-letter-hint = Khi có văn bản ký số, anh/chị nhắn số và ngày, ví dụ “công văn số 123/BC-TTYT ngày 12/5”.

# The draft
report-draft = Dự thảo { $name } của { $unit }
report-draft-for-unit = Dự thảo { $name } của { $unit } (Văn phòng nhập hộ)
report-again = Báo cáo bị trả lại: “{ $reason }”. Anh/chị sửa rồi nộp lại, chậm nhất { $due }.
report-days = kỳ { $start }–{ $end },{ " " }
report-dates = Số liệu đến { $cutoff }, { $period }hạn { $due }
report-due-line = Hạn { $due }
report-figure-done = Hoàn thành { $count }
report-figure-in-progress = Đang thực hiện { $count }
report-figure-not-started = Chưa thực hiện { $count }
report-figure-difficulties = Vướng mắc { $count }
report-figure-files = Minh chứng { $count } tệp
report-figures-none = Chưa có nhiệm vụ nào thuộc báo cáo này
report-missing-line = Còn thiếu: { $what }
report-missing-tasks = { $count } nhiệm vụ chưa có cập nhật trong kỳ ({ $codes })
report-missing-estimate = ước cả kỳ
report-beside-estimate = Ước cả kỳ: “{ $text }”
report-beside-note = Nhận xét: “{ $text }”
report-beside-contents = Nội dung: “{ $text }”
report-beside-proposal = Kiến nghị: “{ $text }”
report-beside-files = Tệp kèm theo: { $count }
report-lines = { $name } của { $unit }, từng nhiệm vụ ({ $count }):
report-lines-none = { $name } của { $unit }: chưa có nội dung từng nhiệm vụ.
report-files-of = { $name } của { $unit }: { $count } tệp kèm theo.
report-line-missing = chưa có cập nhật trong kỳ
report-line-done = hoàn thành
report-line-in-progress = đang thực hiện
report-line-not-started = chưa thực hiện
report-line-measured = kết quả đo { $value } (chỉ tiêu “{ $target }”)
report-later = Dự thảo { $name } được giữ lại. Anh/chị hoặc đồng nghiệp trong đơn vị làm tiếp lúc nào cũng được, trên kênh nào cũng được.

# Choices
report-choice-draft = Lập báo cáo
report-choice-resume = Làm tiếp báo cáo
report-choice-again = Sửa và nộp lại
report-choice-anew = Nộp bản mới
report-choice-open = Xem báo cáo
report-choice-gaps = Bổ sung từng mục ({ $count })
report-choice-send = Nộp
report-choice-send-yes = Nộp báo cáo
report-choice-not-yet = Chưa nộp
report-choice-word = Xem bản Word
report-choice-lines = Xem từng nhiệm vụ
report-choice-files = Xem tệp kèm theo
report-choice-contents = Sửa nội dung
report-choice-more = Thêm nhận xét, tệp, số liệu
report-choice-other = Cách trả lời khác
report-choice-back = Về dự thảo
report-choice-clear = Xóa nội dung đang có
report-choice-skip = Bỏ qua mục này
report-choice-nothing = Không phát sinh
report-choice-na = Không áp dụng
report-choice-withdraw = Rút lại báo cáo

# Beside the tasks
report-more = Anh/chị bổ sung gì cho { $name }?
report-other = Trả lời { $name } cách khác:
report-field-note = Nhận xét chung
report-field-contents = Nội dung báo cáo
report-field-proposal = Kiến nghị, đề xuất
report-field-cutoff = Số liệu đến ngày
report-field-estimate = Ước cả kỳ
report-field-letter = Số, ngày văn bản
report-field-files = Đính kèm tệp
report-field-nofiles = Gỡ tệp đính kèm
report-field-kept = Đã ghi vào dự thảo: { $field }.
report-files-dropped = Đã gỡ các tệp đính kèm.
report-files-kept = Đã đính kèm vào dự thảo { $name }: { $count } tệp. Anh/chị gửi thêm, hoặc chọn:
report-ask-note = Anh/chị nhắn nhận xét chung về kết quả trong kỳ, vài câu là đủ.
report-ask-contents = Anh/chị nhắn nội dung báo cáo vào đây, hoặc gửi tệp Word, PDF, ảnh chụp văn bản.
report-ask-proposal = Anh/chị nhắn kiến nghị, đề xuất của đơn vị.
report-ask-cutoff = Số liệu của báo cáo tính đến ngày nào? Ví dụ: 10/2.
report-ask-estimate = Anh/chị nhắn ước thực hiện cả kỳ, ví dụ “ước hoàn thành 10/12 nhiệm vụ”.
report-ask-letter = Anh/chị nhắn số và ngày của văn bản đã ký, ví dụ “123/BC-TTYT ngày 12/5”.
report-ask-files =
    Anh/chị gửi ảnh hoặc tài liệu kèm theo báo cáo.
    (Lưu ý: không gửi ảnh có thông tin người bệnh.)
report-ask-na = { $name } không áp dụng với đơn vị vì sao? Anh/chị nhắn lý do, một câu là đủ.
report-bad-note = Chưa có nội dung. Anh/chị nhắn lại nhận xét giúp.
report-bad-proposal = Chưa có nội dung. Anh/chị nhắn lại kiến nghị giúp.
report-bad-estimate = Chưa có nội dung. Anh/chị nhắn lại ước cả kỳ giúp.
report-bad-cutoff = Ngày này chưa đọc được, hoặc nằm ngoài kỳ, hoặc chưa tới. Anh/chị nhắn lại, ví dụ 10/2.
report-bad-letter = Chưa thấy số văn bản. Anh/chị nhắn lại giúp, ví dụ “123/BC-TTYT ngày 12/5”.

# Filling it
report-gap =
    Mục { $number }/{ $count }: { $name } ({ $plan })
    Trong kỳ việc này thế nào? Anh/chị chọn, hoặc nhắn vài lời, ví dụ “đã tổ chức 2 buổi”.
report-gap-dated =
    Mục { $number }/{ $count }: { $name } ({ $plan })
    Đến nay được bao nhiêu phần trăm? Anh/chị chọn, hoặc nhắn ví dụ “60%, còn chờ kinh phí”.
report-gap-kept = Đã ghi { $code }.
report-gaps-none = Các nhiệm vụ đã đủ cập nhật trong kỳ.
report-gaps-left = Còn { $count } nhiệm vụ chưa có cập nhật, đã bỏ qua.
report-fill-dated-done = Đã hoàn thành (100%)
report-fill-dated-going = Đang thực hiện
report-fill-dated-none = Chưa thực hiện
report-fill-standing-going = Thực hiện đều trong kỳ
report-fill-standing-nothing = Không phát sinh trong kỳ
report-fill-standing-none = Chưa thực hiện trong kỳ
report-note-going = Thực hiện thường xuyên trong kỳ
report-note-nothing = Không phát sinh trong kỳ
report-note-none = Chưa thực hiện trong kỳ

# Sending it
report-send-confirm =
    { $text }
    Nộp báo cáo này cho Văn phòng Sở?
report-nothing-confirm = Trả lời “không phát sinh” cho { $name } của { $unit }?
report-na-confirm = Trả lời “không áp dụng” cho { $name } của { $unit }, lý do: “{ $why }”?
report-changed-since = Dự thảo vừa có thay đổi trong lúc chờ, anh/chị xem lại:
report-sent-on-time = Đã nộp lúc { $at }, đúng hạn: { $name } của { $unit }.
report-sent-late = Đã nộp lúc { $at }, trễ hạn: { $name } của { $unit }.
report-receipt = Số tiếp nhận { $receipt }. Văn phòng Sở sẽ duyệt; trước khi duyệt vẫn rút lại được.
report-receipt-after-close = Số tiếp nhận { $receipt }, ghi “sau khi chốt”. Văn phòng Sở sẽ duyệt.
report-unit-told = Thủ trưởng { $unit } được báo về việc nhập hộ này.
report-entered-for-you = Văn phòng Sở ({ $person }) đã nhập hộ { $name } của { $unit }, số tiếp nhận { $receipt }. Nếu chưa đúng, anh/chị rút lại hoặc báo Văn phòng Sở.
report-withdraw-confirm = Rút lại { $name } của { $unit } (số tiếp nhận { $receipt })? Báo cáo trở lại chưa nộp, nội dung được giữ trong dự thảo.
report-withdrawn = Đã rút lại { $name } của { $unit }: trở lại chưa nộp, nội dung còn trong dự thảo.
report-nothing-sent = { $name } của { $unit } chưa nộp, không có gì để rút lại.
report-approved-too-soon = { $name } của { $unit } đã được { $person } duyệt lúc { $at }, không rút lại được nữa. Cần sửa, mời liên hệ Văn phòng Sở.
report-none-of-period = Không có báo cáo nào của kỳ này đang theo dõi. Anh/chị nhắn kỳ khác, ví dụ “báo cáo quý 1”, hoặc chọn:
letter-which = Số { $number } là của báo cáo nào?
letter-for-none = Chưa có báo cáo nào đã nộp mà còn thiếu số văn bản, nên chưa ghi “{ $number }”. Anh/chị nộp báo cáo trước, ví dụ “nộp báo cáo quý 1”.
letter-confirm = Ghi văn bản số { $number }{ $dated } cho { $name } của { $unit }?
letter-written = Đã ghi văn bản số { $number }{ $dated } cho { $name } của { $unit }.

# The office's review
review-office-only = Chỉ Văn phòng Sở duyệt và trả lại báo cáo.
review-none = Không có báo cáo nào chờ duyệt.
review-none-named = Không có báo cáo nào như vậy đang chờ duyệt.
review-waiting = { $count } báo cáo chờ duyệt, nộp trước đứng trước:
review-line = { $unit }: { $name } ({ $kind }, nộp { $at }, { $how })
review-and-more = … và { $count } báo cáo nữa
review-choice-waiting = Báo cáo chờ duyệt
review-choice-approve = { $count ->
    [1] Duyệt
   *[other] Duyệt cả { $count }
  }
review-choice-approve-these = Duyệt { $count } báo cáo trên
review-choice-return = { $count ->
    [1] Trả lại
   *[other] Trả lại cả { $count }
  }
review-approve-confirm = { $count ->
    [1] Duyệt báo cáo này?
   *[other] Duyệt { $count } báo cáo?
  }
review-return-confirm = { $count ->
    [1] Trả lại báo cáo này vì “{ $reason }”, nộp lại chậm nhất { $due }?
   *[other] Trả lại { $count } báo cáo vì “{ $reason }”, nộp lại chậm nhất { $due }?
  }
review-ask-reason = Lý do trả lại ({ $names })? Anh/chị chọn, hoặc nhắn một câu:
review-reason-figures = Thiếu số liệu
review-reason-form = Sai biểu mẫu
review-reason-evidence = Thiếu minh chứng
review-bad-day = Ngày nộp lại { $date } đã qua hoặc là hôm nay. Anh/chị nhắn lại với ngày khác, ví dụ “trả lại … vì thiếu số liệu, nộp lại trước 20/2”.
review-approve-written = Đã duyệt { $count } báo cáo lúc { $at }:
review-return-written = Đã trả lại { $count } báo cáo lúc { $at }, nộp lại chậm nhất { $due }; đơn vị được báo ngay trong giờ nhắn tin:
review-written-line = { $unit }: { $name }
report-reviewed-before = { $name } của { $unit } đã được { $person } duyệt lúc { $at }, không ghi lần nữa.
report-returned-before = { $name } của { $unit } đã được { $person } trả lại lúc { $at }, không ghi lần nữa.
report-gone-before = { $name } của { $unit } đã được { $person } rút lại lúc { $at }, không còn chờ duyệt.
review-told-approved = Văn phòng Sở đã duyệt { $name } của { $unit } (số tiếp nhận { $receipt }).
review-told-returned =
    Văn phòng Sở trả lại { $name } của { $unit } (số tiếp nhận { $receipt }): “{ $reason }”.
    Đề nghị đơn vị sửa và nộp lại chậm nhất { $due }.
review-told-undone = Văn phòng Sở đã rút lại ý kiến về { $name } của { $unit } (số tiếp nhận { $receipt }): báo cáo trở lại chờ duyệt.

# Closing a period
close-office-only = Chỉ Văn phòng Sở chốt kỳ báo cáo.
close-none = Không có báo cáo nào của kỳ này. Anh/chị nhắn kỳ khác, ví dụ “chốt kỳ quý 1”.
close-which = Chốt báo cáo nào?
close-confirm = Chốt { $once ->
    [1] nhận
   *[other] kỳ
} { $name }?
close-means = Sau khi chốt: số liệu được giữ nguyên, các đơn vị còn thiếu không được nhắc nữa; báo cáo nộp sau được ghi “sau khi chốt”.
close-counts = Đã nộp { $came }/{ $units } (đúng hạn { $on_time }); đã duyệt { $approved }, chờ duyệt { $waiting }, bị trả lại { $returned }.
close-all-came = Không đơn vị nào còn thiếu.
close-missing = Còn thiếu { $count }: { $units }
close-more = { " " }… và { $count } đơn vị nữa
close-returned = { $unit } (bị trả lại)
close-missing-title = { $name }, còn thiếu { $count } đơn vị:
close-choice-yes = Chốt { $once ->
    [1] báo cáo
   *[other] kỳ
}
close-choice-no = Không chốt
close-choice-missing = Xem đơn vị còn thiếu
close-choice-again = Trở lại việc chốt
close-done = Đã chốt { $once ->
    [1] nhận
   *[other] kỳ
} { $name } lúc { $at }.
close-before = { $once ->
    [1] { $name }
   *[other] Kỳ { $name }
} đã được { $person } chốt lúc { $at }, không ghi lần nữa.
close-snapshot = Khi chốt: đã nộp { $came }/{ $units } đơn vị.

# In the morning
digest-review = { $count } báo cáo chờ duyệt, lâu nhất từ { $date }
digest-review-head = { $day }. Văn phòng: { $count } báo cáo chờ duyệt.
digest-returned = bị trả lại, chưa nộp lại

# Undo
undo-confirm-approved = Rút lại việc duyệt { $count } báo cáo ({ $names })?
undo-confirm-returned = Rút lại việc trả lại { $count } báo cáo ({ $names })?
undone-review = Đã hoàn tác: { $count } báo cáo trở lại chờ duyệt.
undo-review-stood-on = Không hoàn tác được: đơn vị đã nộp bản mới hơn.
undo-confirm-close = Mở lại { $once ->
    [1] { $name }
   *[other] kỳ { $name }
} vừa chốt?
undone-close = Đã hoàn tác: { $once ->
    [1] { $name }
   *[other] kỳ { $name }
} chưa chốt; các đơn vị còn thiếu được nhắc tiếp.
