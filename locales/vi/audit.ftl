# Who did what, from the audit: one sentence for each kind of row.

audit-head = { $when ->
    [none] Ai đã làm gì với { $what } ({ $count } lần), mới nhất trước:
   *[other] { $what }, { $when }: { $count } thay đổi, mới nhất trước:
}
audit-none = { $when ->
    [none] { $what }: chưa có ai thay đổi gì.
   *[other] { $what }, { $when }: không có thay đổi nào.
}
audit-nothing = Không tìm thấy nội dung này trong phần anh/chị được xem.
audit-all = Toàn ngành
audit-from = từ { $since } đến { $until }
audit-line = { $at }, { $name } ({ $channel }): { $what }
audit-system = Hệ thống
audit-by-telegram = Telegram
audit-by-zalo = Zalo
audit-by-web = trang web
audit-by-cli = dòng lệnh
audit-by-other = máy chủ
audit-other = thay đổi khác ({ $subject })

audit-assignment-progress = { $before ->
    [same] cập nhật { $subject } (tiến độ giữ { $after })
   *[other] { $subject }: tiến độ { $before } → { $after }
}
audit-assignment-measure = ghi kết quả đo của { $subject }
audit-assignment-undo-measure = rút lại kết quả đo của { $subject }
audit-task-give = giao nhiệm vụ { $subject }, hạn { $after }
audit-task-move = đổi hạn { $subject }: { $before } → { $after }
audit-task-reassign = chuyển { $subject }: { $before } → { $after }
audit-task-assign = giao { $subject } cho { $after }
audit-task-unassign = rút lại việc giao { $subject } cho { $after }
audit-task-withdraw = bỏ nhiệm vụ { $subject }
audit-task-restore = lấy lại nhiệm vụ { $subject }
audit-task-take-back = rút lại việc giao { $subject }
audit-task-happened = ghi sự kiện của { $subject }: { $before }; hạn { $after }
audit-task-event-take-back = rút lại sự kiện của { $subject }
audit-extension-ask = xin gia hạn { $subject } đến { $after }
audit-extension-grant = { $before ->
    [none] gia hạn { $subject } đến { $after }
   *[other] gia hạn { $subject }: { $before } → { $after }
}
audit-extension-refuse = không đồng ý gia hạn { $subject }: { $after }
audit-extension-take-back = rút lại gia hạn { $subject }
audit-obligation-excuse = miễn { $subject }: { $after }
audit-obligation-owe-again = bỏ miễn { $subject }
audit-obligation-meet = hoàn thành { $subject }
audit-obligation-reopen = mở lại { $subject }
audit-report-draft = soạn { $subject }
audit-report-submit = nộp { $subject }, số tiếp nhận { $after }
audit-report-withdraw = rút lại { $subject }
audit-report-approve = duyệt { $subject }
audit-report-return = trả lại { $subject }
audit-report-unreview = rút lại việc duyệt hoặc trả lại { $subject }
audit-report-letter = ghi số văn bản của { $subject }: { $after }
audit-report-rule-due = đổi hạn { $subject }: { $before } → { $after }
audit-report-rule-ask = yêu cầu { $subject }, hạn { $after }
audit-report-rule-withdraw = bỏ yêu cầu { $subject }
audit-report-rule-restore = lấy lại yêu cầu { $subject }
audit-report-rule-take-back = rút lại yêu cầu { $subject }
audit-report-series-set = đặt chế độ báo cáo “{ $after }”
audit-report-series-change = đổi chế độ báo cáo: “{ $before }” → “{ $after }”
audit-report-series-end = thôi chế độ báo cáo “{ $before }”
audit-report-series-take-back = rút lại thay đổi chế độ báo cáo “{ $subject }”
audit-period-close-close = chốt kỳ { $subject }
audit-period-close-reopen = mở lại kỳ { $subject }
audit-plan-import = nhập { $subject }
audit-plan-change = cập nhật { $subject } theo bản mới
audit-plan-withdraw = rút { $subject }
audit-plan-restore = khôi phục { $subject }
audit-unit-add = thêm đơn vị { $after }
audit-unit-change = sửa tên đơn vị: { $before } → { $after }
audit-unit-rename = đổi tên đơn vị: { $before } → { $after }
audit-unit-merge = sáp nhập { $subject } vào { $after }
audit-unit-close = đóng đơn vị { $subject }
audit-unit-restore = khôi phục đơn vị { $subject }
audit-unit-take-back = rút lại thay đổi về { $subject }
audit-alias-add = thêm cách gọi “{ $after }”
audit-alias-change = sửa cách gọi “{ $after }”
audit-group-added = thêm một nhóm đơn vị
audit-group-changed = sửa một nhóm đơn vị
audit-unit-change-decide = quyết định về nhiệm vụ của { $subject }
audit-unit-change-restore = lấy lại quyết định về nhiệm vụ của { $subject }
audit-person-end-post = cho { $subject } thôi: { $after }
audit-person-unlink = hủy liên kết của { $subject }
audit-person-language = đổi ngôn ngữ của { $subject }
audit-person-wishes = đổi cài đặt nhắc việc của { $subject }
audit-person-put-off = hẹn nhắc lại sau ({ $subject })
audit-membership-give-post = giao vai trò: { $after } ({ $subject })
audit-membership-restore = trả lại vai trò ({ $subject })
audit-invite-invite = tạo mã mời: { $after } ({ $subject })
audit-invite-take-back = rút mã mời ({ $subject })
audit-identity-link = liên kết { $subject }
audit-identity-reach = kênh của { $subject } đổi trạng thái
audit-join-request-approve = cho { $subject } tham gia: { $after }
audit-join-request-refuse = từ chối { $subject } tham gia
audit-absence-absence = ghi nghỉ phép và người thay: { $subject }
audit-absence-end-absence = kết thúc việc thay: { $subject }
audit-calendar-change = sửa lịch làm việc
audit-calendar-propose = đề xuất ngày nghỉ của năm
audit-calendar-check = xác nhận lịch làm việc của năm
audit-calendar-uncheck = bỏ xác nhận lịch làm việc của năm
audit-calendar-take-back = rút lại thay đổi lịch làm việc
audit-reminder-rules-steps = đổi mốc nhắc việc chung
audit-figures-weights = đổi trọng số tính điểm
audit-file-forget = xóa một tệp
audit-web-session-log-in = đăng nhập trang web
audit-web-session-log-out = đăng xuất trang web
audit-database-restore = khôi phục dữ liệu từ bản sao lưu
audit-doctor-try = kiểm tra hệ thống
audit-obligation-answer = trả lời đôn đốc về { $subject }
audit-obligation-take-back = rút lại trả lời đôn đốc về { $subject }
audit-nudge-nudge = đôn đốc các đơn vị
audit-nudge-take-back = rút lại đôn đốc chưa gửi
audit-difficulty-take-back = rút lại xử lý vướng mắc của { $subject }
audit-difficulty-difficulty-answer = trả lời vướng mắc của { $subject }
audit-difficulty-difficulty-assign = giao xử lý vướng mắc của { $subject }
audit-difficulty-difficulty-close = đóng vướng mắc của { $subject }
audit-announcement-announce = gửi thông báo “{ $subject }”
audit-announcement-withdraw = rút thông báo “{ $subject }”
audit-announced-receive = xác nhận hoặc trả lời thông báo “{ $subject }”
audit-data-request-ask = gửi yêu cầu về dữ liệu cá nhân
audit-data-request-withdraw = rút yêu cầu về dữ liệu cá nhân
audit-data-request-acknowledge = ghi nhận yêu cầu về dữ liệu cá nhân
audit-data-request-done = đồng ý yêu cầu về dữ liệu cá nhân
audit-data-request-refused = không đồng ý yêu cầu về dữ liệu cá nhân
audit-data-request-erasing = đồng ý xóa dữ liệu cá nhân
audit-setting-window = đổi khung giờ gửi tin
audit-data-request-erased = xóa dữ liệu cá nhân theo yêu cầu
audit-file-take-back = rút lại một tệp
audit-person-phone = đổi số điện thoại của { $subject }
audit-person-name = đổi họ tên: { $before } → { $after }
audit-person-erase = xóa dữ liệu cá nhân của một người
audit-file-fetch-original = mở bản gốc của một tệp
audit-paper-fetch-originals = tải minh chứng kèm ảnh gốc: { $after }
