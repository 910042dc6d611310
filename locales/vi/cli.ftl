# The command line: help
cli-help-dondoc = Đôn Đốc: trợ lý nhắn tin theo dõi, đôn đốc nhiệm vụ. Thiết lập đọc từ biến môi trường và tệp .env (xem .env.example).
cli-help-demo = Mở bản dùng thử với dữ liệu mẫu trên trình duyệt của máy này.
cli-help-run = Chạy trợ lý trên các kênh đã thiết lập, cho đến khi dừng.
cli-help-units = Đơn vị và nhóm đơn vị.
cli-help-units-import = Nhập danh sách đơn vị từ tệp CSV (cột: name, short, kind, groups, aliases).
cli-help-people = Người dùng và mã mời.
cli-help-people-import = Nhập danh sách người từ tệp CSV (cột: name, post, unit, role, phone); mã mời chỉ in một lần.
cli-help-plan = Kế hoạch.
cli-help-plan-read = Đọc một tệp kế hoạch và in ra những gì hiểu được; không cần cơ sở dữ liệu.
cli-help-plan-import = Nhập một kế hoạch: xem những gì hiểu được, rồi xác nhận.
cli-help-understand = Cho biết trợ lý hiểu một câu nhắn thế nào; không cần cơ sở dữ liệu.
cli-help-invite = Cấp một mã mời.
cli-help-remind = Xem trước những tin nhắc đến một thời điểm; không gửi gì.
cli-help-doctor = Kiểm tra thiết lập, cơ sở dữ liệu, đồng hồ, kênh và lịch làm việc.
cli-help-file = Tệp cần đọc.
cli-help-json = In kết quả dạng JSON.
cli-help-why = Cho biết vì sao hiểu như vậy (in ra stderr).
cli-help-year = Đưa kế hoạch sang năm này: các mốc ngày chuyển theo, lời văn giữ nguyên.
cli-help-yes = Đồng ý nhập, không hỏi.
cli-help-answers = Tệp CSV (cột: name, means) trả lời trước những tên đơn vị chưa rõ; means để trống nghĩa là không thuộc đơn vị nào.
cli-help-text = Câu cần hiểu.
cli-help-jsonl = Đọc từ stdin, mỗi dòng một JSON có text, role (unit, coordinator, leader), unit.
cli-help-unit = Tên, tên tắt hoặc tên gọi khác của đơn vị.
cli-help-role = Vai trò: head (thủ trưởng), staff (cán bộ đầu mối), office (Văn phòng), leader (lãnh đạo).
cli-help-name = Họ tên người được mời.
cli-help-phone = Số điện thoại của người được mời.
cli-help-at = Thời điểm: ngày (2026-02-10, tính đến hết ngày) hoặc ngày giờ (2026-02-10T08:00), giờ Việt Nam.
cli-help-host = Địa chỉ trên máy này.
cli-help-port = Cổng.

# Wrong use
usage-no-command = Lệnh “{ $command }” không có. Các lệnh: { $known }.
usage-no-option = Lệnh “{ $command }” không có tùy chọn { $name }. Xem: { $command } --help
usage-missing = Lệnh “{ $command }” còn thiếu { $name }. Xem: { $command } --help
usage-bad-value = Giá trị của { $name } không đúng kiểu hoặc ngoài phạm vi cho phép. Xem: { $command } --help
usage-wrong = Lệnh “{ $command }” chưa đúng: { $reason } Xem: { $command } --help
cli-text-or-jsonl = Lệnh “dondoc understand” cần đúng một trong ba: một câu, --jsonl để đọc nhiều câu từ stdin, hoặc --unread để xem những câu chưa hiểu.
cli-role-unknown = --role: “{ $value }” không thuộc các vai trò: { $known }.
cli-phone-without-name = Tùy chọn --phone cần đi cùng --name.
cli-fault = Lệnh gặp lỗi ngoài dự kiến (mã { $fault }). Chi tiết ở tệp { $file }; đề nghị gửi mã này cho người quản trị.

# Files
cli-file-missing = Không tìm thấy tệp { $file }. Anh/chị kiểm tra lại đường dẫn giúp.
cli-file-unreadable = Không đọc được tệp { $file } ({ $reason }).
cli-file-not-text = Tệp { $file } không phải là văn bản UTF-8. Anh/chị lưu lại dạng “CSV UTF-8” rồi thử lại giúp.
cli-in-file = Tệp { $file }: { $reason }
cli-in-line = Tệp { $file }, dòng { $line }: { $reason }
cli-alias-twice = Tệp { $file }: tên gọi khác “{ $name }” đặt cho hai đơn vị; mỗi tên chỉ được chỉ một đơn vị.
cli-database-unusable = { $setting }: không dùng được cơ sở dữ liệu này ({ $reason }).

# Units and people
cli-unit-unknown = Không có đơn vị nào tên “{ $name }”. Danh sách đơn vị được nhập bằng: dondoc units import
cli-unit-unclear = “{ $name }” chưa rõ là đơn vị nào. Có thể là: { $candidates }.
cli-unit-is-group = “{ $name }” là một nhóm đơn vị; ở đây cần tên một đơn vị.
cli-units-imported = Đơn vị: thêm { $added }, sửa { $changed }, giữ nguyên { $unchanged }.
cli-column-name = Họ tên
cli-column-unit = Đơn vị
cli-column-role = Vai trò
cli-column-code = Mã mời
cli-column-expires = Hết hạn
cli-codes-once = Các mã trên chỉ hiện một lần này; đề nghị chuyển cho từng người qua kênh riêng.
cli-people-imported = { $rows } dòng; cấp { $invited } mã mời, trong đó { $again } mã cấp lại cho người đã có nhưng chưa liên kết (mã cũ vẫn dùng được đến khi hết hạn).
cli-invited = Mã mời { $code }: { $unit }, vai trò { $role }; dùng một lần, hết hạn { $expires }.
cli-invited-web = Hoặc mở { $url } rồi nhập mã này.

# Plans
cli-plan-head = Số: { $number } · Cơ quan ban hành: { $issuer } · Năm: { $years }
cli-plan-tasks = Nhiệm vụ ({ $count }):
cli-plan-task = { $code } { $title } · { $units } · { $when }
cli-role-lead = chủ trì
cli-role-implement = thực hiện
cli-role-support = phối hợp
cli-plan-deadlines = Mốc thời hạn trong văn bản ({ $count }):
cli-plan-deadline = { $due } { $what } · { $who } · “{ $phrase }”
cli-plan-doubts = Chỗ cần xem lại ({ $count }):
cli-names-known = Tên đơn vị đã rõ ({ $count }):
cli-name-known = { $name } → { $meant } ({ $count } đơn vị)
cli-names-nobody = Không thuộc đơn vị nào, theo trả lời trước ({ $count }):
cli-names-open = Tên đơn vị chưa rõ, sẽ không được giao nhiệm vụ nếu để nguyên ({ $count }):
cli-name-close = { $name } — có thể là: { $candidates }
cli-changes = Khác với bản đang theo dõi ({ $count }):
cli-merged = Báo cáo được nhiều dòng cùng yêu cầu, gộp làm một; lấy hạn sớm nhất còn chưa qua, cho đến khi Văn phòng quyết định:
cli-merged-report = { $what }: hạn { $due }
cli-merged-line = { $plan }: “{ $phrase }” ({ $due })
cli-unowed = Mốc thời hạn chưa rõ ai phải thực hiện ({ $count }):
cli-plan-counts = { $short }: { $tasks } nhiệm vụ, { $assignments } phân công, thêm { $obligations } việc và báo cáo có hạn.
cli-plan-past = Lưu ý: kế hoạch của năm { $year }, các hạn đã qua không được nhắc. Để áp dụng cho năm nay: --year { $this_year }
cli-plan-past-kept = { $short } được giữ cho năm { $year }. Nếu cần áp dụng cho năm { $this_year }: Văn phòng Sở nhắn “rút kế hoạch” để rút bản này, rồi chạy lại lệnh với --year { $this_year }.
cli-plan-agree = [1] Nhập kế hoạch này  [2] Để sau  [3] Không nhập — số, hoặc có/không:
cli-plan-imported = Đã nhập { $short }.
cli-plan-not-imported = Không nhập; chưa có gì được ghi.
cli-needs-yes = Chưa nhập gì: không có màn hình để hỏi xác nhận. Thêm --yes để đồng ý.
cli-plan-exists = Kế hoạch trong tệp { $file } đã được nhập cho năm này ({ $plan }), không có gì khác.
cli-year-out-of-range = --year: năm { $year } không dùng được, cần từ { $first } đến { $last }.
cli-plan-without-year = --year: kế hoạch trong tệp { $file } không ghi năm nên không chuyển năm được.

# Understanding
cli-line-not-json = Dòng { $line } của stdin không phải là JSON.
cli-line-without-text = Dòng { $line } của stdin cần là một đối tượng JSON có “text”.
cli-line-role = Dòng { $line } của stdin: role “{ $value }” không thuộc các giá trị cho phép ({ $known }).
cli-why-desk = trong chat của Văn phòng, câu này được hiểu trước hết là: { $kind ->
    [announcement] thông báo cho các đơn vị
    [order] giao nhiệm vụ đột xuất
    [task_change] thay đổi một nhiệm vụ
    [units] việc về đơn vị
    [people] việc về người dùng
   *[trail] hỏi ai đã làm gì
}
cli-why-words = từ: { $words }
cli-why-found = thấy: { $names }
cli-why-whole = cả câu: { $names }
cli-why-rule = quy tắc: { $intent } ← { $terms }
cli-why-without = và không có: { $terms }
cli-why-doubt = chưa ghi vì: { $doubt } { $words }
cli-why-no-rule = quy tắc: không có; xét theo câu mẫu, lệnh hoặc câu trả lời
cli-why-warning = giống câu không nhằm ghi, nên hỏi lại: { $traits }
cli-why-like = giống câu mẫu: { $likely }

# Reminders
cli-moment-unclear = --at: “{ $value }” không phải là thời điểm. Ví dụ: 2026-02-10 hoặc 2026-02-10T08:00
cli-remind-head = Đến { $at }: { $count } tin nhắc
cli-remind-to = { $unit } · { $role } · { $person } ({ $reach })
cli-remind-vacant = chưa có người
cli-reachable = liên lạc được
cli-unreachable = chưa liên lạc được
cli-remind-units = { $item } ({ $count } đơn vị)
cli-remind-item = { $step } ngày làm việc ({ $why }): { $name }, hạn { $due }

# Running
run-nothing-to-serve = Chưa có kênh nào để chạy: đặt DONDOC_TELEGRAM_TOKEN, DONDOC_ZALO_TOKENS hoặc DONDOC_WEB=on, và nếu đặt DONDOC_LISTEN thì phải có kênh đó.
run-cannot-listen = DONDOC_WEB_HOST, DONDOC_WEB_PORT: không mở được địa chỉ { $address } (đang được dùng, hoặc không phải của máy này).
run-token-refused = DONDOC_TELEGRAM_TOKEN: Telegram không nhận mã này. Kiểm tra lại mã do @BotFather cấp.
demo-loopback-only = --host: bản dùng thử chỉ mở trên chính máy này (127.0.0.1), không mở ở { $address }.
demo-cannot-listen = --port: không mở được địa chỉ { $address } (đang được dùng). Chọn cổng khác, ví dụ: dondoc demo --port 8090
demo-started = Bản dùng thử đã sẵn sàng: { $address } (Ctrl+C để dừng)

# The doctor
doctor-right = Đạt: { $text }
doctor-wrong = LỖI: { $text }
doctor-note = Lưu ý: { $text }
doctor-settings = thiết lập hợp lệ.
doctor-clock = đồng hồ { $now } ({ $zone }).
doctor-clock-wrong = đồng hồ máy đang là { $now }, sớm hơn khi phần mềm này ra đời; cần chỉnh lại giờ.
doctor-database = cơ sở dữ liệu mở được, đúng phiên bản, ghi được.
doctor-calendar = lịch năm { $year } có { $count } ngày nghỉ.
doctor-calendar-missing = lịch năm { $year } chưa có ngày nghỉ nào.
doctor-calendar-november = đã sang tháng 11: đối chiếu lịch năm { $year } với quyết định nghỉ lễ, Tết của Thủ tướng.
doctor-telegram = Telegram nhận mã, tài khoản @{ $name }.
doctor-telegram-fails = DONDOC_TELEGRAM_TOKEN: chưa hỏi được Telegram ({ $reason }).
doctor-telegram-none = chưa đặt DONDOC_TELEGRAM_TOKEN, kênh Telegram không chạy.
doctor-web-none = chưa mở trang trò chuyện trên web (DONDOC_WEB=off).
doctor-web-open = DONDOC_PUBLIC_URL: { $url } không mã hóa đường truyền, người khác trên mạng đọc được tin và mã đăng nhập của trang web; cần https://.
doctor-web = trang trò chuyện trên web mở tại { $url }.
doctor-zalo = Zalo: bot { $bot } tên “{ $name }”.
doctor-zalo-fails = Zalo: bot { $bot } chưa dùng được ({ $reason }). Kiểm tra DONDOC_ZALO_TOKENS và đường mạng.

# Settings
setting-file-unreadable = Tệp { $file } không đọc được; cần là văn bản UTF-8.
setting-line-unreadable = Tệp { $file }, dòng { $line }: không đọc được; mỗi dòng có dạng TÊN=giá trị.
setting-unknown = không có thiết lập này.
setting-unknown-near = không có thiết lập này; có phải là { $name }?
setting-database = cần có dạng sqlite:///đường/dẫn/tệp.db hoặc postgresql://người:mật-khẩu@máy/tên.
setting-folder = cần là một thư mục, “{ $value }” là tệp.
setting-timezone = chỉ hỗ trợ múi giờ { $zone }, hiện là “{ $value }”.
setting-tokens = mỗi mã bot Zalo có dạng 123456:ABC-def, cách nhau bằng dấu phẩy, mỗi bot một mã.
setting-quota = “{ $value }” chưa đúng; viết tên kênh và số tin, ví dụ zalo=3000 (kênh: telegram, zalo, web).
setting-token = mã của bot Telegram có dạng 123456:ABC-def, do @BotFather cấp.
setting-url = cần là địa chỉ bắt đầu bằng http:// hoặc https://, hiện là “{ $value }”.
setting-proxy = cần là địa chỉ bắt đầu bằng http:// hoặc https://.
setting-webhook-secret = chỉ gồm chữ cái không dấu, chữ số, “_” và “-”, từ 1 đến 256 ký tự.
setting-signing-key = cần ít nhất 32 ký tự ngẫu nhiên.
setting-days = cần là số ngày từ 0 đến 3650.
setting-kept = “{ $value }” chưa đúng; viết tên bảng và số ngày, ví dụ incoming=365; 0 là giữ mãi, trừ unread (số ngày được đặt: { $known }).
setting-port = cần là số nguyên từ 1 đến 65535, hiện là “{ $value }”.
setting-on-off = cần là on hoặc off, hiện là “{ $value }”.
setting-one-of = “{ $value }” không thuộc các giá trị cho phép: { $known }.
setting-needed-by-webhook = cần đặt khi DONDOC_WEBHOOK là on.
setting-https = cần bắt đầu bằng https:// để Telegram gửi tin qua webhook.
setting-needed-by-web = cần đặt khi DONDOC_WEB là on, ví dụ https://dondoc.example.vn.
setting-without-path = khi DONDOC_WEB là on thì không ghi gì sau tên miền, ví dụ https://dondoc.example.vn.
setting-needed-by-listen = cần đặt vì DONDOC_LISTEN có kênh này.
cli-help-from = Ngày đầu, ví dụ 2026-02-01 (cùng với --to)
cli-help-to = Ngày cuối, ví dụ 2026-02-28 (cùng với --from)
cli-at-or-range = Cần --at THỜI-ĐIỂM, hoặc cả --from NGÀY và --to NGÀY.
cli-range-unclear = Khoảng ngày từ { $first } đến { $last } chưa đúng: ngày cuối không trước ngày đầu và không quá một năm.
cli-remind-range = Lịch nhắc từ { $first } đến { $last } nếu không ai trả lời: { $days } ngày có tin, { $count } tin.
cli-remind-day = { $day }: { $count } tin

# --- backups
cli-help-backup = Lưu toàn bộ dữ liệu và tệp minh chứng vào một tệp .zip
cli-help-restore = Khôi phục từ tệp sao lưu vào thư mục dữ liệu còn trống
backup-written = Đã sao lưu vào { $file }. Tệp chứa dữ liệu cá nhân: giữ ở nơi chỉ người có trách nhiệm đọc được.
backup-not-written = Không ghi được tệp { $file } ({ $reason }). Chọn thư mục khác còn chỗ trống rồi chạy lại.
restore-done = Đã khôi phục từ { $file }. Tin còn chờ gửi lúc sao lưu sẽ không được gửi; việc đến hạn được nhắc lại theo ngày hôm nay.
restore-not-empty = Cơ sở dữ liệu đã có dữ liệu, chưa khôi phục gì. Đặt DONDOC_DATA_DIR (hoặc DONDOC_DATABASE_URL) tới nơi còn trống rồi chạy lại.
restore-no-backup = { $file } không phải là tệp sao lưu của dondoc, hoặc đã hỏng; chưa khôi phục gì.
restore-other-version = Tệp sao lưu thuộc phiên bản dữ liệu { $theirs }, chương trình này là { $ours }. Khôi phục bằng đúng phiên bản đã sao lưu, rồi hãy nâng cấp.
cli-help-report = Xuất số liệu của một kỳ thành tệp: hình (png), …
cli-help-report-period = Kỳ: Q1-2026, H1-2026, 9M-2026, Y-2026, month-03-2026.
cli-help-report-unit = Chỉ một đơn vị; để trống là tất cả.
cli-help-report-format = Dạng tệp.
cli-help-report-out = Tệp sẽ ghi.
cli-period-unclear = --period: “{ $value }” không phải là kỳ báo cáo. Ví dụ: Q1-2026, H1-2026, 9M-2026, Y-2026, month-03-2026
cli-report-format = --format: không có dạng “{ $format }”. Các dạng: { $known }.
cli-report-folder = --out: không có thư mục { $folder }. Anh/chị tạo thư mục trước hoặc chọn nơi khác.
cli-report-unwritable = Không ghi được tệp { $file } ({ $reason }). Chọn thư mục khác rồi chạy lại.
cli-report-done = Đã ghi { $file } ({ $period }).
