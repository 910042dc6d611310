# What the office does by chat beside plans: single tasks.

order-office-only = Chỉ Văn phòng Sở ghi việc giao vào hệ thống. Anh/chị chuyển nội dung này cho Văn phòng Sở giúp.
order-how = Để giao một việc, anh/chị nhắn một câu có đơn vị, nội dung và hạn, ví dụ “giao các TTYT báo cáo tình hình sốt xuất huyết trước 20/12”.
order-everyone = tất cả các đơn vị
order-ask-units = { $said ->
    [none] Giao việc này cho đơn vị nào? Anh/chị nhắn tên đơn vị hoặc nhóm đơn vị, ví dụ “các TTYT”.
   *[other] “{ $said }” là đơn vị hoặc nhóm nào? Anh/chị chọn, hoặc nhắn tên, ví dụ “các TTYT”.
}
order-ask-content = Nội dung việc giao là gì? Anh/chị nhắn một câu, đơn vị sẽ đọc nguyên văn.
order-ask-due = “{ $content }”: hạn đến ngày nào? Ví dụ “trước 20/12” (là hết ngày 19/12) hoặc “hạn 20/12”.
order-due-past = Ngày { $due } đã qua hoặc quá xa. “{ $content }”: hạn đến ngày nào? Ví dụ “hạn 20/12”.
order-preview = Giao nhiệm vụ đột xuất như sau?
order-content = • Nội dung: { $content }
order-units = • Giao cho { $count } đơn vị: { $names }
order-group = • Giao cho { $who } ({ $count } đơn vị): { $names }
order-support = • Phối hợp: { $names }
order-due = { $said ->
    [none] • Hạn: hết { $due }
   *[other] • Hạn: hết { $due } (“{ $said }”)
}
order-evidence = • Yêu cầu kèm minh chứng
order-day-off = Lưu ý: hạn này là ngày nghỉ; ngày làm việc liền trước là { $day }.
order-silent = Lưu ý: { $count } đơn vị chưa có ai nhận được tin, cần gọi điện: { $names }.
order-choice-give = Giao
order-choice-of-plan = Giao nhiệm vụ { $code } của { $plan }
order-choice-not = Không giao
order-late-yes = Hạn này đã qua nên chưa giao. Anh/chị nhắn lại với hạn mới giúp.
order-output = Kèm minh chứng
order-time = hạn hết ngày { $due }
order-plan-title = Nhiệm vụ đột xuất năm { $year }
order-plan-short = NV đột xuất { $year }
order-given = Đã giao { $code } “{ $title }” cho { $count } đơn vị, hạn hết { $due }. Các đơn vị đã liên kết được báo.
order-undo-confirm = Rút lại nhiệm vụ vừa giao “{ $words }”?
order-undone = Đã rút lại nhiệm vụ “{ $words }”; các đơn vị không còn phải thực hiện.

# One task gets another day or unit, or leaves
task-change-none = Không tìm thấy nhiệm vụ mã “{ $code }” trong các kế hoạch đang theo dõi.
task-change-how = Anh/chị ghi rõ mã nhiệm vụ giúp, ví dụ “dời hạn 1.3 sang 30/12”, “giao 2.1 cho phòng NVY”, “chuyển 2.1 cho phòng NVY” hoặc “bỏ nhiệm vụ 2.1”.
task-change-late = Nhiệm vụ này vừa có thay đổi khác nên chưa ghi gì. Anh/chị xem lại rồi nhắn lại giúp.
task-date-none = { $name }: không còn hạn nào đang phải thực hiện để dời.
task-date-same = { $name } đang có đúng hạn { $due }.
task-date-not = { $name } đang có hạn { $due }; không dời sang ngày này được (ngày đã qua hoặc quá xa, rút ngắn cho một đơn vị, hoặc việc đã được gia hạn).
task-date-confirm =
    Rút ngắn hạn như sau?
    • { $name }
    • Hạn đang có: { $was }; hạn mới: { $due }
    • Áp dụng cho { $count } đơn vị đang thực hiện
task-date-choice = Đổi hạn
task-date-done = Đã đổi hạn { $name } từ { $was } sang { $due }. Các đơn vị được báo.
task-date-undo-confirm = Trả lại hạn cũ của “{ $words }”?
task-date-undone = Đã trả lại hạn cũ của “{ $words }”.
task-unit-same = { $name }: { $unit } đang thực hiện nhiệm vụ này, hoặc đơn vị chuyển đi không có trong nhiệm vụ.
task-unit-which = { $name } có nhiều đơn vị thực hiện. Chuyển phần của đơn vị nào cho { $unit }?
task-unit-confirm =
    Chuyển nhiệm vụ như sau?
    • { $name }
    • Từ { $was } sang { $unit }
    { $has ->
        [yes] • { $unit } đã có phần riêng ({ $own }%), giữ phần đó với vai trò cao hơn; phần của { $was } ({ $percent }%) dừng lại.
       *[no] • Đơn vị mới làm tiếp từ mức { $percent }%; những gì đã báo cáo vẫn ghi là của { $was }.
    }
task-unit-choice = Chuyển
task-unit-what = chuyển { $name } từ { $was } sang { $unit }
task-unit-done = Đã chuyển { $name } từ { $was } sang { $unit }. Hai đơn vị được báo.
task-unit-undo-confirm = Rút lại việc { $words }?
task-unit-undone = Đã rút lại việc { $words }.
give-confirm = Giao nhiệm vụ của kế hoạch như sau?
give-task = • { $name } ({ $plan })
give-lead = • Chủ trì: { $units }
give-implement = • Thực hiện: { $units }
give-support = • Phối hợp: { $units }
give-role-lead = chủ trì
give-role-implement = thực hiện
give-role-support = phối hợp
give-standing = • Hiện có: { $units }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } đơn vị khác
  }
give-time = { $text ->
    [none] • Thời gian: { $dates }
   *[other] • Thời gian theo kế hoạch: “{ $text }” ({ $dates })
}
give-not-day = Lưu ý: “{ $said }” không được ghi, thời gian giữ theo kế hoạch. Muốn đổi, sau khi giao anh/chị nhắn “dời hạn { $code } sang …”.
give-past = Lưu ý: thời gian này đã qua nên đơn vị được giao không bị tính trễ và không được nhắc.
give-same = { $name }: đã giao cho { $units } từ trước nên không ghi gì thêm.
give-which-unit = { $said ->
    [none] Giao { $name } cho đơn vị nào? Anh/chị nhắn tên đơn vị hoặc nhóm đơn vị, ví dụ “phòng NVY”.
   *[other] Giao { $name }: “{ $said }” là đơn vị hoặc nhóm nào? Anh/chị chọn, hoặc nhắn tên, ví dụ “phòng NVY”.
}
give-which-role = { $beside ->
    [lead] { $name } đang do { $who } chủ trì. Giao { $units } với vai trò nào?
    [implement] { $name } đang do { $who } thực hiện. Giao { $units } với vai trò nào?
   *[other] { $name }: giao { $units } với vai trò nào?
}
give-as-lead = { $beside ->
    [lead] Cùng chủ trì
   *[other] Chủ trì
}
give-as-implement = Thực hiện
give-as-support = Phối hợp
give-instead = Chuyển hẳn từ { $unit }
give-one-by-one = Mỗi lần giao một nhiệm vụ, anh/chị chọn nhiệm vụ giao trước:
give-unclear = Tôi chưa rõ “{ $said }” trong câu giao nhiệm vụ { $code } nên chưa ghi gì. Để giao nhiệm vụ này của kế hoạch, anh/chị nhắn “giao { $code } cho” và tên đơn vị (thêm “chủ trì” hoặc “phối hợp” nếu cần); để giao một việc khác, nhắn “giao nhiệm vụ đột xuất cho …”.
give-what = giao { $name } cho { $units }
give-done = Đã giao { $name } cho { $units }. Các đơn vị đã liên kết được báo.
task-drop-confirm =
    Bỏ nhiệm vụ { $name } ({ $plan })?
    • { $count } đơn vị không còn phải thực hiện và không bị nhắc nữa
    • { $reported ->
        [0] Chưa đơn vị nào báo tiến độ
       *[other] { $reported } đơn vị đã báo tiến độ; nội dung đã báo vẫn được lưu
    }
task-drop-choice = Bỏ nhiệm vụ
task-drop-done = Đã bỏ nhiệm vụ { $name }. Các đơn vị được báo.
task-drop-undo-confirm = Lấy lại nhiệm vụ “{ $words }” vừa bỏ?
task-drop-undone = Đã lấy lại nhiệm vụ “{ $words }”, như trước khi bỏ.

# A report that is asked for once
order-preview-report = Yêu cầu báo cáo như sau?
order-support-report = • Phối hợp: { $names } (ghi trong yêu cầu, không phải nộp báo cáo riêng)
order-with-support = phối hợp: { $names }
order-with-evidence = kèm minh chứng
order-choice-ask = Yêu cầu báo cáo
order-choice-as-task = Giao như nhiệm vụ thường
order-choice-as-report = Yêu cầu nộp báo cáo
order-asked = Đã yêu cầu { $count } đơn vị nộp “{ $title }”, hạn hết { $due }. Các đơn vị được báo và nhắc trước hạn; báo cáo nộp về chờ Văn phòng Sở duyệt.
asked-undo-confirm = Rút lại yêu cầu “{ $words }”?
asked-undone = Đã rút lại yêu cầu “{ $words }”; các đơn vị không còn phải nộp.
asked-stood-on = Không hoàn tác được: đã có đơn vị trả lời { $codes }. Nếu không cần báo cáo này nữa, anh/chị nhắn “bỏ báo cáo …” kèm tên báo cáo.
asked-date-undo-confirm = Trả lại hạn cũ của “{ $words }”?
asked-date-undone = Đã trả lại hạn cũ của “{ $words }”.
asked-drop-undo-confirm = Lấy lại yêu cầu “{ $words }” vừa bỏ?
asked-drop-undone = Đã lấy lại yêu cầu “{ $words }”, như trước khi bỏ.
asked-choice-card = Theo dõi báo cáo này
asked-choice-list = Các báo cáo đột xuất
asked-choice-missing = Ai chưa nộp ({ $count })
asked-choice-paper = Dự thảo Word tổng hợp
asked-choice-close = Chốt báo cáo này
asked-card-closed = Văn phòng Sở đã chốt lúc { $at } ({ $person }); ai nộp sau được ghi “sau khi chốt”.
asked-choice-move = Đổi hạn
asked-choice-drop = Bỏ yêu cầu
asked-office-only = Danh sách này dành cho Văn phòng Sở và Lãnh đạo Sở. Báo cáo của đơn vị, anh/chị xem ở nhiệm vụ của mình.
asked-none = Chưa có báo cáo đột xuất nào. Để yêu cầu, anh/chị nhắn ví dụ “giao các TTYT báo cáo tình hình sốt xuất huyết trước 20/12”.
asked-list = Báo cáo đột xuất đang theo dõi ({ $count }):
asked-line = { $name } — hạn { $due }, đã nộp { $came }/{ $all }
asked-line-closed = { $name } — đã chốt, đã nộp { $came }/{ $all }
asked-card = { $name } — hạn { $due }; đã nộp { $came }/{ $all } (đúng hạn { $on_time })
asked-none-came = Chưa có đơn vị nào nộp.
asked-sent-line = { $unit } — { $state }
asked-not-yours = { $name }: chỉ Văn phòng Sở bỏ được, và chỉ báo cáo do Văn phòng Sở yêu cầu (báo cáo của kế hoạch thì rút hoặc sửa kế hoạch).
asked-drop-confirm = Bỏ yêu cầu “{ $name }” với { $count } đơn vị?{ $answered ->
    [0] { "" }
   *[other] { " " }{ $answered } đơn vị đã trả lời: nội dung vẫn được giữ, nhưng không còn tính trong số liệu.
  }
asked-dropped = Đã bỏ yêu cầu “{ $name }”. Các đơn vị được báo.
