# The web chat's pages.
web-name = Đôn Đốc
web-tagline = Trợ lý đôn đốc nhiệm vụ (trả lời tự động)
web-day = { $weekday ->
    [0] Thứ Hai
    [1] Thứ Ba
    [2] Thứ Tư
    [3] Thứ Năm
    [4] Thứ Sáu
    [5] Thứ Bảy
   *[6] Chủ nhật
  }, { $date }
web-no-script = Trang này cần JavaScript. Anh/chị bật JavaScript trong trình duyệt rồi tải lại trang giúp.

# The demo's people
web-people-title = Anh/chị muốn xem với vai trò nào?
web-people-intro = Bản chạy thử với số liệu mẫu: không gửi tin ra ngoài, có thể thử thoải mái. Chọn một người để trò chuyện như người đó.
web-people-clock = Ngày giờ của bản chạy thử
web-people-none = Chưa có người nào. Anh/chị khởi động lại bản chạy thử giúp.

# The chat
web-chat-title = { $name } – Đôn Đốc
web-top-label = Người dùng và đồng hồ
web-switch = Đổi người
web-log-label = Tin nhắn
web-compose-label = Soạn tin
web-text-label = Nội dung tin nhắn
web-text-hint = Nhắn tin…
web-send = Gửi
web-attach = Đính kèm ảnh, tài liệu
web-attached = Tệp sẽ gửi
web-new-below = Có tin mới ↓
web-starters-label = Gợi ý
web-starter-hint = Chào anh/chị. Anh/chị có thể bấm một gợi ý, hoặc nhắn như trên điện thoại.
web-starter-tasks = Nhiệm vụ của tôi
web-starter-deadlines = Hạn báo cáo
web-starter-help = Trợ giúp
web-close = Đóng
web-you = Anh/chị
web-bot = Đôn Đốc
web-choices = Lựa chọn
web-open-picture = Mở ảnh { $name }
web-remove-file = Bỏ tệp { $name }
web-sending = Đang gửi…
web-not-sent = Chưa gửi được.
web-edit-again = Sửa lại
web-answering = Đang trả lời…
web-lost = Mất kết nối, đang thử lại…

# The demo's clock
web-clock-label = Đồng hồ chạy thử
web-clock-reminder = Đến lần nhắc tiếp theo
web-clock-day = +1 ngày
web-clock-moved = Đã chuyển đến { $clock }.
web-clock-moving = Đang chuyển đồng hồ, gửi các tin nhắc trên đường đi…
web-clock-none = Không còn lần nhắc nào phía trước.
web-clock-failed = Chưa chuyển được đồng hồ. Anh/chị thử lại giúp.

# Refusals
web-file-too-large = Tệp “{ $name }” vượt quá { $megabytes } MB. Anh/chị nén ảnh hoặc tách tệp rồi gửi lại giúp.
web-body-too-large = Các tệp của một tin vượt quá { $megabytes } MB. Anh/chị chia thành nhiều tin giúp.
web-too-many-files = Mỗi tin gửi được nhiều nhất { $limit } tệp. Anh/chị chia thành nhiều tin giúp.
web-text-too-long = Tin dài { $length } ký tự, nhiều nhất là { $limit }. Anh/chị chia thành nhiều tin giúp.
web-nothing-said = Tin chưa có nội dung.
web-bad-request = Tin gửi không đúng dạng. Anh/chị tải lại trang rồi gửi lại giúp.
web-try-later = Hệ thống đang bận, chưa nhận được tin. Anh/chị gửi lại sau ít phút giúp.
web-unknown-person = Không tìm thấy người này. Anh/chị chọn lại người giúp.
web-no-such-file = Không tìm thấy tệp này.
web-wrong-host = Bản chạy thử chỉ mở được tại chính máy này, qua địa chỉ 127.0.0.1 hoặc localhost.
web-wrong-origin = Yêu cầu từ trang khác bị từ chối.
web-too-often = Yêu cầu từ mạng này nhiều quá. Anh/chị chờ một phút rồi thử lại giúp.
web-form-old = Trang đã mở quá lâu. Anh/chị tải lại trang rồi làm lại giúp.
