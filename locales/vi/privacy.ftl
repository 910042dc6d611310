# Personal data: what is said at linking, what is kept about a person, and requests to the office.
command-dulieu = Dữ liệu cá nhân của tôi: xem, sửa, xóa
privacy-notice =
    Họ tên, điện thoại, tài khoản, tin nhắn và tệp anh/chị gửi được lưu để giao việc, nhắc việc và tổng hợp báo cáo (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15). { $kept }
    Xem, sửa, xóa: nhắn “dữ liệu của tôi”. Hỏi thêm: Văn phòng Sở.
privacy-months = Tin nhắn được giữ { $months } tháng, kết quả công việc lưu theo hồ sơ của Sở.
privacy-for-ever = Tin nhắn và kết quả công việc lưu theo hồ sơ của Sở.
person-erased = (đã xóa dữ liệu)

# What is kept about oneself
data-head = Dữ liệu đang lưu về anh/chị:
data-none = chưa có
data-name = Họ tên: { $name }
data-phone = Điện thoại: { $phone }
data-posts = Vai trò: { $posts }
data-chats = Liên lạc qua: { $chats }
data-chat = { $channel } (từ { $date })
data-counts = Đã lưu: { $messages } tin nhắn hai chiều, { $files } tệp, { $updates } lần cập nhật, { $reports } báo cáo
data-kept = { $kept }
data-waits-delete = Yêu cầu xóa dữ liệu gửi lúc { $asked } đang chờ Văn phòng Sở, trả lời chậm nhất { $by }.
data-waits-correct = Yêu cầu sửa họ tên thành “{ $name }” gửi lúc { $asked } đang chờ Văn phòng Sở, trả lời chậm nhất { $by }.
data-choice-card = Dữ liệu của tôi
data-choice-phone = Sửa số điện thoại
data-choice-name = Sửa họ tên
data-choice-erase = Yêu cầu xóa dữ liệu
data-choice-withdraw-delete = Rút yêu cầu xóa
data-choice-withdraw-correct = Rút yêu cầu sửa họ tên
data-choice-send = Gửi yêu cầu
data-what-phone = số điện thoại của anh/chị

# Putting it right
data-ask-phone = Anh/chị nhắn số điện thoại đúng, ví dụ 0912 345 678.
data-ask-name = Anh/chị nhắn họ tên đầy đủ, có dấu, ví dụ Nguyễn Thị An.
data-phone-confirm = Đổi số điện thoại của anh/chị từ { $was } thành { $phone }?
data-phone-same = Số điện thoại của anh/chị đang là { $phone }.
data-phone-set = Đã đổi số điện thoại của anh/chị thành { $phone }.
data-name-confirm = Đề nghị Văn phòng Sở sửa họ tên của anh/chị từ “{ $was }” thành “{ $name }”?
data-name-same = Họ tên của anh/chị đang là “{ $name }”.

# Having it erased
data-erase-confirm =
    Yêu cầu xóa dữ liệu của anh/chị sẽ được gửi tới Văn phòng Sở.
    Nếu Văn phòng đồng ý: họ tên, điện thoại, tài khoản và tin nhắn của anh/chị bị xóa, anh/chị không còn nhận tin và không lấy lại được. Kết quả công việc của đơn vị vẫn giữ, không còn tên anh/chị.
data-sent = Đã gửi yêu cầu tới Văn phòng Sở. Văn phòng xác nhận đã nhận chậm nhất { $acknowledge } và trả lời chậm nhất { $settle }.
data-withdrawn = Đã rút yêu cầu. Dữ liệu của anh/chị giữ nguyên.

# To whoever asked
data-told-acknowledged = Văn phòng Sở đã nhận yêu cầu về dữ liệu cá nhân của anh/chị và sẽ trả lời chậm nhất { $settle }.
data-told-corrected = Văn phòng Sở đã sửa họ tên của anh/chị thành “{ $name }”.
data-told-refused-correct = Văn phòng Sở không sửa họ tên của anh/chị, lý do: “{ $why }”. Cần trao đổi thêm, anh/chị liên hệ Văn phòng Sở.
data-told-refused-delete = Văn phòng Sở không xóa dữ liệu của anh/chị, lý do: “{ $why }”. Cần trao đổi thêm, anh/chị liên hệ Văn phòng Sở.
data-told-erased = Văn phòng Sở đã đồng ý xóa dữ liệu của anh/chị. Đây là tin cuối cùng: họ tên, điện thoại, tài khoản và tin nhắn của anh/chị đang được xóa. Cần dùng lại, anh/chị xin mã mời mới của Văn phòng Sở.

# To the office
data-office-delete = { $person } yêu cầu xóa dữ liệu cá nhân. Xác nhận đã nhận chậm nhất { $acknowledge }, trả lời chậm nhất { $settle }.
data-office-correct = { $person } đề nghị sửa họ tên thành “{ $name }”. Xác nhận đã nhận chậm nhất { $acknowledge }, trả lời chậm nhất { $settle }.
data-office-choice-open = Xem yêu cầu
data-clock-acknowledge =
    { $late ->
        [yes] Quá hạn xác nhận ({ $acknowledge }):
       *[no] Cần xác nhận chậm nhất { $acknowledge }:
    } yêu cầu về dữ liệu cá nhân của { $person }, gửi lúc { $asked }.
data-clock-decide =
    { $late ->
        [yes] Quá hạn trả lời ({ $settle }):
       *[no] Cần trả lời chậm nhất { $settle }:
    } yêu cầu về dữ liệu cá nhân của { $person }, gửi lúc { $asked }.
data-queue = { $count } yêu cầu về dữ liệu cá nhân đang chờ:
data-queue-none = Không có yêu cầu nào về dữ liệu cá nhân đang chờ.
data-line-delete = { $person } — xóa dữ liệu, trả lời chậm nhất { $settle }
data-line-correct = { $person } — sửa họ tên thành “{ $name }”, trả lời chậm nhất { $settle }
data-request-none = Không tìm thấy yêu cầu này.
data-card-delete = Yêu cầu xóa dữ liệu cá nhân: { $person } ({ $posts }), gửi lúc { $asked }. Trả lời chậm nhất { $settle }.
data-card-correct = Yêu cầu sửa họ tên: { $person } ({ $posts }) thành “{ $name }”, gửi lúc { $asked }. Trả lời chậm nhất { $settle }.
data-card-new = Chưa xác nhận đã nhận; chậm nhất { $acknowledge }.
data-card-acknowledged = Đã xác nhận lúc { $at }.
data-choice-queue = Các yêu cầu về dữ liệu
data-choice-acknowledge = Xác nhận đã nhận
data-choice-grant-delete = Đồng ý xóa
data-choice-grant-correct = Đồng ý sửa
data-choice-refuse = Không đồng ý
data-grant-delete =
    Xóa dữ liệu cá nhân của { $person }? Việc này không hoàn tác được.
    Họ tên, điện thoại, tài khoản và tin nhắn bị xóa; người này thôi giữ mọi vai trò và không còn nhận tin. Kết quả công việc của đơn vị vẫn giữ.
data-grant-correct = Sửa họ tên { $person } thành “{ $name }”?
data-erased = Đã xóa dữ liệu cá nhân của { $person }; tin nhắn cũ và dấu vết còn lại được xóa trong ít phút. Nếu đơn vị cần người thay, mời người mới bằng mã mời.
data-corrected = Đã sửa họ tên { $person } thành “{ $name }”.
data-ask-why = Lý do không đồng ý yêu cầu của { $person } là gì? Người gửi sẽ đọc được lý do này.
data-confirm-refuse = Trả lời { $person }: không đồng ý, lý do “{ $why }”?
data-refused = Đã trả lời { $person }: không đồng ý, lý do “{ $why }”.
data-before-done = Yêu cầu này { $by } đã đồng ý lúc { $at }.
data-before-refused = Yêu cầu này { $by } đã từ chối lúc { $at }.
data-before-withdrawn = Người gửi đã rút yêu cầu này.
