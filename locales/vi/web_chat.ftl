# The web chat as a channel: its code, where it is open, and its login page.
command-web = Mở trang trò chuyện trên web
web-chat-none = Sở chưa mở trang trò chuyện trên web. Anh/chị tiếp tục nhắn tại đây giúp.
help-web = • “mở web” để dùng trên máy tính
web-chat-already = Anh/chị đang dùng trang trò chuyện trên web.
web-chat-code =
    Mã vào trang trò chuyện trên web: { $code }
    Trên máy tính, anh/chị mở { $home } rồi nhập mã. Mã dùng một lần, đến { $until }.
    Ai có mã thì vào được bằng tên anh/chị: không chuyển mã cho người khác.
web-chat-here = Mở ngay trên máy này
web-chat-open-in = Đang mở ở { $count } nơi:
web-chat-device = { $device }, dùng gần nhất { $seen }
web-chat-some-device = Một trình duyệt
web-chat-leave = Đăng xuất khỏi { $count } nơi đang mở
web-chat-left = Đã đăng xuất khỏi { $count } nơi đang mở trang trò chuyện trên web.
web-chat-not-open = Trang trò chuyện trên web không đang mở ở đâu.
web-chat-open = Lấy mã vào web

# The login page
web-login-title = Đăng nhập
web-login-intro = Anh/chị nhập mã mời do Văn phòng Sở cấp, hoặc mã nhận được khi nhắn “mở web” cho Đôn Đốc qua Zalo, Telegram.
web-login-code = Mã (6 ký tự)
web-login-name = Họ và tên
web-login-name-hint = Chỉ cần ghi khi vào lần đầu bằng mã mời.
web-login-enter = Vào trò chuyện
web-login-wrong = Mã không đúng, đã dùng hoặc hết hạn. Anh/chị kiểm tra lại, nhắn “mở web” để lấy mã mới, hoặc xin Văn phòng Sở.
web-login-name-needed = Anh/chị ghi giúp họ và tên để Văn phòng Sở biết ai đang dùng mã này.
web-login-too-often = Đã nhập sai nhiều lần từ mạng này. Anh/chị thử lại sau ít phút, hoặc liên hệ Văn phòng Sở.
web-login-left = Anh/chị đã đăng xuất. Muốn vào lại, nhắn “mở web” qua Zalo, Telegram hoặc xin Văn phòng Sở mã mới.
web-login-shared = Dùng máy chung thì bấm “Đăng xuất” khi xong việc.
web-login-as = Vào trò chuyện với tên { $name }?
web-login-link-old = Liên kết này đã dùng hoặc hết hạn. Anh/chị nhắn “mở web” để lấy liên kết mới, hoặc nhập mã dưới đây.
web-login-other-language = English
web-leave = Đăng xuất
web-signed-out = Phiên đăng nhập đã hết. Anh/chị đăng nhập lại giúp.
web-too-fast = Anh/chị nhắn nhanh quá, tin này sẽ tự gửi lại.
web-top-plain = Người dùng
