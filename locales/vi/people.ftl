# The office's people: who is linked, invitations, those who ask to join, moves and ends.

people-office-only = Danh sách người dùng dành cho Văn phòng Sở và lãnh đạo; anh/chị xem được người của đơn vị mình.
people-change-office-only = Việc mời, chuyển hay cho thôi vai trò do Văn phòng Sở thực hiện. Anh/chị liên hệ Văn phòng Sở giúp.
people-change-late = Người này vừa có thay đổi khác nên chưa ghi gì. Anh/chị xem lại danh sách giúp.
people-list = { $count } người, đã liên kết { $linked }, chưa liên kết { $left }:
people-unlinked = Chưa liên kết { $left }/{ $count } người:
people-all-linked = Tất cả đã liên kết.
people-none = Chưa có ai trong danh sách.
people-line = { $name } — { $unit }, { $role }; { $state }; điện thoại { $phone }
people-not-linked = chưa liên kết
people-nameless = (chưa có tên)
people-no-post = hiện không giữ vai trò nào
people-choice-list = Danh sách người dùng
people-choice-unlinked = Chỉ người chưa liên kết
people-choice-card = Xem người này
people-unknown = Không tìm thấy ai tên “{ $name }” đang giữ vai trò. Anh/chị xem danh sách, hoặc nhắn đủ họ tên.
people-which = Có { $count } người tên “{ $name }”, anh/chị chọn giúp:
people-not-yours = Không tìm thấy người này trong đơn vị anh/chị.
people-card = { $name }: { $posts }
people-card-phone = Điện thoại: { $phone }
people-card-linked = Đã liên kết: { $channels }; nhắn gần nhất { $at }
people-card-invited = Đã mời, chưa liên kết; mã mời còn hiệu lực đến { $until }
people-card-unlinked = Chưa liên kết, không có mã mời còn hiệu lực
people-choice-invite = Tạo mã mời
people-choice-again = Mời trên máy khác
people-choice-unlink = Hủy liên kết (mất máy)
people-choice-move = Chuyển đơn vị
people-choice-off = Thôi mọi vai trò
people-choice-leave = Thôi vai trò này

# Invitations
invite-how = Để mời một người, anh/chị nhắn tên, vai trò và đơn vị, ví dụ “mời chị Trần Thị Lan làm đầu mối TTYT Cư Jút”.
invite-which-unit = Mời vào đơn vị nào? Anh/chị nhắn cả câu, ví dụ “mời chị Trần Thị Lan làm đầu mối TTYT Cư Jút”.
invite-which-role = { $name ->
    [none] Vai trò gì ở { $unit }?
   *[other] { $name } giữ vai trò gì ở { $unit }?
}
invite-confirm =
    { $name ->
        [none] Tạo mã mời vào { $unit }?
       *[other] Mời { $name } vào { $unit }?
    }
    • Vai trò: { $role }{ $phone ->
        [none] { "" }
       *[other] ; điện thoại { $phone }
    }
    { $state ->
        [new] • Người mới, được thêm vào danh sách
        [linked] • Đã có trong danh sách và đã liên kết; mã này để liên kết thêm một máy
       *[known] • Đã có trong danh sách, chưa liên kết; mã cũ (nếu có) không còn dùng được
    }
    • Mã dùng một lần, hiệu lực 7 ngày
invite-choice = Tạo mã mời
invite-choice-not = Không mời
invite-what = { $name ->
    [none] mã mời vào { $unit }
   *[other] mời { $name } vào { $unit }
}
invited = { $name ->
    [none] Đã tạo mã mời vào { $unit }. Anh/chị chuyển tiếp đoạn sau (ảnh mã QR gửi ngay sau tin này):
   *[other] Đã tạo mã mời cho { $name }. Anh/chị chuyển tiếp đoạn sau (ảnh mã QR gửi ngay sau tin này):
}
invite-forward = { $name ->
    [none] Văn phòng Sở mời anh/chị dùng trợ lý đôn đốc nhiệm vụ của { $unit } (vai trò { $role }).
   *[other] Kính gửi anh/chị { $name }, Văn phòng Sở mời anh/chị dùng trợ lý đôn đốc nhiệm vụ của { $unit } (vai trò { $role }).
}
invite-by-telegram = Telegram: mở { $link } rồi bấm Start.
invite-by-web = Trang web: mở { $url } rồi nhập mã { $code }.
invite-by-typing = { $channels }: nhắn cho trợ lý đúng dòng này: LIENKET { $code }
invite-qr = { $name ->
    [none] Ảnh mã QR của mã mời vào { $unit }
   *[other] Ảnh mã QR của mã mời cho { $name } ({ $unit })
}
invite-short-name = Lưu ý: nên ghi đủ họ và tên để không nhầm người; chọn “Không mời” rồi nhắn lại nếu cần.
invite-typed = LIENKET { $code }
invite-until = Mã chỉ dùng một lần, đến { $until }.
invite-file = ma-moi.png

# Those who ask to join
join-kept = Đã chuyển yêu cầu tham gia của anh/chị tới Văn phòng Sở; khi được chấp nhận, anh/chị nhận được tin ở đây.
join-already = Anh/chị đã liên kết với trợ lý này. Cần thêm đơn vị hoặc vai trò, anh/chị xin Văn phòng Sở mã mời rồi nhắn, ví dụ: LIENKET 7KQ4MP
join-none = Không có ai đang xin tham gia.
join-list = { $count } người xin tham gia, chờ Văn phòng Sở trả lời:
join-line = { $name } ({ $channel }, { $at }): “{ $words }”
join-card =
    Xin tham gia: { $line }
    Anh/chị kiểm tra đúng người trước khi đồng ý; tên này do người nhắn tự đặt.
join-ask-unit = { $name } thuộc đơn vị nào? Anh/chị nhắn tên đơn vị, ví dụ “TTYT Cư Jút”.
join-choice-unit = Đồng ý, { $unit }
join-choice-other = Đồng ý, đơn vị khác
join-choice-refuse = Từ chối
join-choice-approve = Đồng ý
join-choice-list = Danh sách xin tham gia
join-choice-next = Người còn lại ({ $count })
join-confirm =
    Cho { $name } tham gia?
    • { $unit }, vai trò { $role }
    • Kênh: { $channel }
    Người này sẽ xem và cập nhật được nhiệm vụ của đơn vị.
join-refuse-confirm = Từ chối yêu cầu tham gia của { $name }? Người này được báo một câu.
join-welcome = Văn phòng Sở đã chấp nhận: anh/chị tham gia với vai trò { $role }, { $unit }. Tin nhắn ở đây là thông tin làm việc, không thay thế báo cáo chính thức có chữ ký số.
joined = Đã cho { $name } tham gia: { $unit }, vai trò { $role }. Người này được báo.
join-refused = Đã từ chối yêu cầu của { $name }.
join-refused-told = Văn phòng Sở chưa chấp nhận yêu cầu tham gia của anh/chị. Nếu có nhầm lẫn, anh/chị liên hệ Văn phòng Sở.
join-gone = Yêu cầu này không còn chờ (người này đã liên kết bằng mã mời).
join-before-approved = Yêu cầu này đã được { $person } đồng ý lúc { $at }.
join-before-refused = Yêu cầu này đã được { $person } từ chối lúc { $at }.

# Moves and ends
people-move-where = Chuyển { $name } sang đơn vị nào? Anh/chị nhắn tên đơn vị, ví dụ “TTYT Cư Jút”.
people-move-there = { $name } đang ở { $unit }.
people-move-confirm =
    Chuyển { $name } sang { $unit }?
    • Thôi: { $posts }
    • Vai trò mới: { $role }
    Từ lúc này người này chỉ xem và nhận nhắc việc của đơn vị mới.
people-move-what = chuyển { $name } sang { $unit }
people-moved = Đã chuyển { $name } sang { $unit }, vai trò { $role }.
people-off-confirm =
    Cho { $name } thôi mọi vai trò?
    • Thôi: { $posts }
    • Hủy liên kết mọi kênh; mã mời chưa dùng không còn giá trị
    Những gì đã báo cáo vẫn được lưu dưới tên người này.
people-off-what = cho { $name } thôi vai trò
people-off-done = Đã cho { $name } thôi mọi vai trò và hủy liên kết.
people-off-already = Người này ({ $name }) hiện không giữ vai trò nào.
people-leave-confirm = Cho { $name } thôi vai trò: { $post }? Các vai trò khác giữ nguyên.
people-left = { $name } đã thôi vai trò: { $post }.
people-unlink-confirm =
    Hủy liên kết của { $name } ({ $channels })?
    Máy đang giữ các kênh này không xem và nhắn gì được nữa; vai trò giữ nguyên, có thể mời lại bằng mã mới.
people-unlink-what = hủy liên kết của { $name }
people-unlink-done = Đã hủy liên kết của { $name }. Anh/chị tạo mã mời mới khi người này có máy khác.
people-unlinked-already = { $name } hiện không liên kết kênh nào.
people-last-office = { $name } là người duy nhất của Văn phòng Sở đang liên kết nên chưa thể làm việc này. Anh/chị mời thêm một người của Văn phòng Sở trước.
people-undo-confirm = Rút lại việc vừa làm: { $words }?
people-undone = Đã rút lại: { $words }.
