# Dates and marks
date-near = { $weekday ->
    [0] thứ Hai
    [1] thứ Ba
    [2] thứ Tư
    [3] thứ Năm
    [4] thứ Sáu
    [5] thứ Bảy
   *[6] Chủ nhật
  }, { $date }
mark-done-on-time = hoàn thành đúng hạn
mark-in-time = trong hạn
mark-due-soon = sắp đến hạn
mark-overdue = quá hạn
mark-done-late = hoàn thành trễ
mark-no-date = không hạn
mark-count = { $emoji } { $word } { $count }

# One item in one line
item-line = { $emoji } { $name } — { $when }, { $progress }
item-of-nobody = { $name } — chưa có đơn vị thực hiện
item-before = không hạn (ngày { $date } đã qua trước khi nhập kế hoạch)
item-done = đã hoàn thành
item-overdue = quá hạn { $days } ngày (hạn { $date })
item-due-soon = sắp đến hạn { $date }
item-in-time = trong hạn, đến { $date }
progress-done = 100%
progress-none = chưa cập nhật
progress-next-window = đợt này chưa cập nhật
progress-percent = { $percent }%
report-sent = đã gửi
report-missing = chưa nộp

# Choices
choice-my-tasks = Nhiệm vụ của tôi
choice-due-soon = Việc sắp đến hạn
choice-overdue = Chỉ việc quá hạn
choice-more = Xem tiếp ({ $count })
choice-help = Trợ giúp
choice-deadlines = Hạn báo cáo
choice-overview = Tổng hợp
choice-late = Việc quá hạn theo đơn vị
choice-update = Cập nhật tiến độ
choice-history = Lịch sử
choice-card = Xem nhiệm vụ
choice-report = Báo cáo
choice-report-sent = Đã gửi báo cáo này
choice-evidence = Xem minh chứng ({ $at })
choice-write = Ghi
choice-write-all = Ghi cả { $count }
choice-write-one = Chỉ ghi { $code }
choice-write-percent = Ghi tiến độ { $percents }
choice-write-note = Ghi thành ghi chú
choice-amend = Sửa
choice-drop = Không ghi
choice-cancel = Để sau
choice-done = Đã hoàn thành (100%)
choice-half = Được khoảng một nửa (50%)
choice-none = Chưa thực hiện (0%)
choice-undo = Hoàn tác
choice-undo-yes = Hoàn tác
choice-undo-no = Giữ nguyên
undo-or = Hoặc: { $asks }
choice-undo-terminal = Hoàn tác việc nhập trên máy chủ

# My tasks
my-tasks = { $unit }: { $tasks } nhiệm vụ, { $reports } báo cáo đang theo dõi ({ $plans })
my-tasks-part = { $unit } — { $filter }: { $first }–{ $last }/{ $total } việc
my-tasks-none = { $unit } chưa có nhiệm vụ nào trong các kế hoạch đang theo dõi. Nếu thấy thiếu, anh/chị báo Văn phòng Sở.
my-tasks-none-such = { $unit } không có việc nào thuộc mục “{ $filter }”.
filter-all = tất cả
filter-due-on = hạn { $date }
filter-overdue = quá hạn
filter-due-soon = sắp đến hạn
filter-not-started = chưa thực hiện
filter-in-progress = đang thực hiện
filter-done = đã hoàn thành
filter-lead = chủ trì, thực hiện
filter-support = phối hợp

# A task's card
card-title = Nhiệm vụ { $code } ({ $plan })
card-section = Mục: { $section }
card-units-lead = Chủ trì: { $units }
card-units-implement = Thực hiện: { $units }
card-units-support = Phối hợp: { $units }
card-nobody = Chưa có đơn vị nào trong danh sách được giao nhiệm vụ này nên không ai được nhắc{ $how ->
    [given] ; để giao, anh/chị nhắn “giao { $code } cho” và tên đơn vị.
   *[other] .
  }
card-indicator = Chỉ số: { $text }
card-output = Sản phẩm: { $text }
card-schedule = Thời gian: “{ $text }” ({ $dates })
card-standing = { $unit }: { $emoji } { $when }, { $progress }
card-others = Đơn vị khác ({ $count }): { $counts }
which-code = Anh/chị muốn xem nhiệm vụ nào? Nhắn mã nhiệm vụ, ví dụ “xem 1.3”.
code-ambiguous = “{ $code }” có ở { $count } mục, anh/chị chọn giúp:
query-ambiguous = “{ $code }” có thể là { $count } nhiệm vụ, anh/chị chọn giúp:
task-not-found = Không tìm thấy nhiệm vụ này trong các nhiệm vụ của đơn vị anh/chị. Nhắn “nhiệm vụ của tôi” để xem danh sách.
code-not-found = Không tìm thấy nhiệm vụ “{ $code }” của đơn vị anh/chị. Nhắn “nhiệm vụ của tôi” để xem danh sách và mã.
found-tasks = { $count } nhiệm vụ về “{ $query }”:
found-none = Không tìm thấy nhiệm vụ nào về “{ $query }” của đơn vị anh/chị. Nhắn “nhiệm vụ của tôi” để xem danh sách.

# History
history-title = Lịch sử { $code }, mới nhất trước:
history-none = { $code } chưa có cập nhật nào.
entry = { $at }, { $unit } ({ $author }): { $what }
entry-note = ghi chú “{ $text }”
entry-difficulty = vướng mắc “{ $text }”
entry-difficulty-told = vướng mắc: { $told }
entry-files = { $count } tệp minh chứng
entry-for-unit = Văn phòng ghi thay
entry-undone = đã hoàn tác
evidence-title = Minh chứng của { $code }:

# Progress
ask-progress =
    Nhiệm vụ { $code } “{ $title }” đến nay được bao nhiêu phần trăm?
    Anh/chị nhắn một số, ví dụ 60, hoặc chọn:
ask-which-update = Anh/chị cập nhật nhiệm vụ nào? Chọn bên dưới, hoặc nhắn mã và tiến độ, ví dụ “1.3 được 80%”.
bad-percent = Tiến độ “{ $given }” chưa đúng: chỉ ghi số từ 0 đến 100. Anh/chị nhắn lại giúp, ví dụ “1.3 được 80%”.
confirm = Tôi hiểu như sau, anh/chị kiểm tra giúp:
confirm-correction = Tin đã ghi trước đó được sửa; tôi hiểu nội dung mới như sau, anh/chị kiểm tra giúp:
doubt-measured = { $value }% là kết quả đo được, không phải tiến độ{ $goals ->
    [0] , và kế hoạch không đặt chỉ tiêu cho nhiệm vụ này. Ghi thành ghi chú?
   *[other] . Ghi kết quả đo?
  }
doubt-future = Đây là việc dự kiến, chưa phải kết quả, nên chưa ghi tiến độ. Ghi lại thành ghi chú?
doubt-condition = Đây là việc còn kèm điều kiện, chưa phải kết quả, nên chưa ghi tiến độ. Ghi lại thành ghi chú?
doubt-must = Đây là yêu cầu phải làm, chưa phải kết quả, nên chưa ghi tiến độ. Ghi lại thành ghi chú?
doubt-said = Đây là lời dẫn lại, chưa phải kết quả, nên chưa ghi tiến độ. Ghi lại thành ghi chú?
doubt-unsure = Tôi chưa chắc đây là kết quả thực hiện, nên chưa ghi tiến độ. Ghi lại thành ghi chú?
left-out = { $code }: là dự kiến, điều kiện hoặc câu hỏi, chưa phải tiến độ, nên không ghi.
draft-line = { $name }: { $what }
line-done = hoàn thành 100%
line-not-started = chưa thực hiện (0%)
line-under-way = đang thực hiện (0%)
line-percent = tiến độ { $percent }%
line-for-unit = Văn phòng ghi thay { $unit }
line-of-unit = của { $unit }
written = Đã ghi lúc { $at }:
how-to-undo = Muốn rút lại: nhắn “hoàn tác”.
difficulty-passed-on = Vướng mắc của { $codes } đã chuyển Văn phòng Sở.
difficulty-kept = Vướng mắc của { $codes } đã được ghi để Văn phòng Sở xem.
office-difficulty =
    { $unit } báo vướng mắc ({ $author }):
    { $name }: “{ $text }”
changed-since = { $code } vừa có cập nhật mới ({ $percent }%) trong lúc chờ.
written-before = Nội dung này đã được ghi lúc { $at }, không ghi lần nữa.
already-written = Nội dung này đã được ghi lúc { $at }, không ghi lần nữa:
no-longer-open = Nội dung này không còn chờ ghi. Anh/chị nhắn lại cập nhật, ví dụ “1.3 được 80%”.
dropped = Đã bỏ, không ghi gì.
say-it-again = Anh/chị nhắn lại nội dung đúng, ví dụ “1.3 xong, 2.1 được 60%”.
files-for-which =
    { $count } tệp này là minh chứng cho nhiệm vụ nào? Chọn bên dưới hoặc nhắn mã nhiệm vụ.
    (Lưu ý: không gửi ảnh có thông tin người bệnh.)

# Undo
undo-nothing = Không có cập nhật nào của anh/chị trong 24 giờ qua để hoàn tác.
undo-confirm = Rút lại cập nhật gần nhất của anh/chị ({ $codes })?
undo-kept = Đã giữ nguyên, không rút lại gì.
undo-stood-on = Không hoàn tác được: { $codes } đã có cập nhật mới hơn. Anh/chị gửi cập nhật đúng để thay.
undo-confirm-report = Rút lại ghi nhận của anh/chị là { $unit } đã gửi “{ $name }”?
undone-report = Đã hoàn tác: “{ $name }” của { $unit } trở lại chưa nộp.
undone = Đã hoàn tác cập nhật của { $codes }; tiến độ trở về như trước.

# Reports
deadlines = Việc có hạn chưa xong, gấp nhất trước: { $reports } báo cáo, { $tasks } nhiệm vụ
deadlines-no-reports = Đơn vị không còn báo cáo nào phải nộp. Nhiệm vụ có hạn chưa xong, gấp nhất trước: { $tasks }
deadlines-none = Đơn vị không còn báo cáo hay nhiệm vụ nào đang chờ đến hạn.
report-source = Theo { $plan }: “{ $phrase }” (hạn { $due })
report-working-information = Tin nhắn ở đây là thông tin làm việc, không thay thế báo cáo chính thức có chữ ký số.
report-confirm = Ghi nhận { $unit } đã gửi “{ $name }”?
report-noted-on-time = Đã ghi nhận lúc { $at }: { $unit } đã gửi “{ $name }”, đúng hạn.
report-noted-late = Đã ghi nhận lúc { $at }: { $unit } đã gửi “{ $name }”, trễ hạn.
report-met-before = “{ $name }” đã được { $person } ghi nhận lúc { $at }, không ghi lần nữa.
which-report = Anh/chị muốn nói về báo cáo nào?
report-not-found = Không tìm thấy báo cáo này trong các báo cáo của đơn vị anh/chị.

# Files
file-too-large = Tệp “{ $name }” vượt quá 20 MB, chưa nhận được. Anh/chị nén hoặc tách tệp cho dưới 20 MB rồi gửi lại giúp.
file-unknown-type = Chưa nhận được loại tệp của “{ $name }”. Anh/chị gửi ảnh (JPG, PNG) hoặc tài liệu PDF, Word (.docx), Excel (.xlsx) giúp.
file-unlinked = tệp không gửi được qua Zalo; anh/chị nhận tệp qua Telegram hoặc trang web chat, hoặc liên hệ Văn phòng Sở
file-not-fetched = Chưa tải được tệp “{ $name }”. Anh/chị gửi lại giúp.

# People
stranger-hint = Tôi là trợ lý đôn đốc nhiệm vụ (trả lời tự động). Để bắt đầu, anh/chị gửi mã mời do Văn phòng Sở cấp, ví dụ: LIENKET 7KQ4MP. Chưa có mã: nhắn “xin tham gia”, kèm họ tên và đơn vị.
code-missing = Anh/chị gửi kèm mã mời do Văn phòng Sở cấp, ví dụ: LIENKET 7KQ4MP
code-wrong = Mã mời không đúng, đã dùng hoặc hết hạn. Anh/chị kiểm tra lại, hoặc xin Văn phòng Sở mã mới.
code-too-many = Đã nhập sai { $count } lần. Anh/chị thử lại sau 1 giờ, hoặc liên hệ Văn phòng Sở.
post = { $unit }, vai trò { $role }
role-head = Thủ trưởng
role-staff = Cán bộ đầu mối
role-office = Văn phòng (theo dõi, đôn đốc)
role-leader = Lãnh đạo
welcome =
    Đã liên kết: { $posts }.
    Đang theo dõi { $tasks } nhiệm vụ, { $reports } báo cáo; { $soon } việc đến hạn trong 7 ngày hoặc quá hạn.
    Tin nhắn ở đây là thông tin làm việc, không thay thế báo cáo chính thức có chữ ký số.
language-ask = Anh/chị chọn ngôn ngữ:
language-vi = Tiếng Việt
language-en = English
language-set = Từ nay tôi trả lời bằng tiếng Việt.
you = anh/chị

# The office and the leaders
own-unit-only = Anh/chị chỉ xem được nhiệm vụ của { $unit }. Cần số liệu chung, mời liên hệ Văn phòng Sở.
overview = Toàn ngành: { $units } đơn vị, { $items } việc và báo cáo đang theo dõi
overview-late = Quá hạn nhiều nhất: { $units }
unit-count = { $unit } ({ $count })
late-none = Không có đơn vị nào quá hạn.
late-unit = { $unit }: { $count } việc quá hạn — { $people }
unit-tasks = { $unit }: { $items } việc và báo cáo
choice-unit-all = Tất cả việc của { $unit }
unit-none = Đơn vị này chưa có nhiệm vụ nào.
which-unit = Anh/chị muốn xem đơn vị nào? Nhắn tên đơn vị, ví dụ “nhiệm vụ của Thanh tra Sở”.

# Reminders
digest-head = { $day }. { $unit } còn { $count } việc:
digest-line = { $name } — hạn { $date }, { $how }
digest-line-many = { $count } nhiệm vụ hạn { $date }, { $how }
digest-report = { $name } — hạn { $date }{ $quote }, { $how }{ $advice }
digest-quote = { " " }(“{ $phrase }”, { $plan })
digest-advice = ; nên nộp trong { $date }
digest-not-sent = chưa nộp
digest-late = quá hạn { $days } ngày, { $how }
digest-today = hết hạn hôm nay, { $how }
digest-office-head = { $day }. Văn phòng: { $count } việc của { $units } đơn vị đang quá hạn:
digest-unit-line = { $unit }: { $count } việc, lâu nhất { $days } ngày
digest-some-started = trong đó { $count } việc đã bắt đầu
digest-many-choice = Xem { $count } việc
choice-what-next = Khi nào nhắc tiếp?
choice-why = Vì sao tôi nhận tin này?

# Help and misunderstandings
help-unit =
    Tôi theo dõi nhiệm vụ và nhắc hạn cho đơn vị anh/chị. Có thể nhắn:
    • “nhiệm vụ của tôi”, “việc quá hạn”, “hạn báo cáo”, “nộp báo cáo quý 1”
    • “xem 1.3”, “lịch sử 1.3”
    • “1.3 được 80%”, “1.3 xong, 2.1 được 60% còn vướng kinh phí”
    • gửi ảnh, tài liệu làm minh chứng, kèm mã nhiệm vụ
    • “hoàn tác” để rút lại cập nhật vừa ghi (trong 24 giờ)
help-all =
    Tôi theo dõi nhiệm vụ của các đơn vị. Có thể nhắn:
    • “tổng hợp”, “đơn vị nào trễ”, “ai chưa nộp quý 1”, “tình hình TTYT Cư Jút”
    • “đôn đốc TTYT Cư Jút”, “vướng mắc”, “thông báo cho các TTYT: …” (chỉ Văn phòng gửi được)
    • “báo cáo chờ duyệt”, “duyệt báo cáo quý 1 của TTYT Cư Jút”, “chốt kỳ quý 1”
    • “các kế hoạch” để xem, nhập, rút kế hoạch; hoặc gửi ngay tệp kế hoạch
    • “nhiệm vụ của tôi”, “xem 1.3”, “lịch sử 1.3”
    • “1.3 được 80%” để cập nhật nhiệm vụ của đơn vị mình
    • “hoàn tác” để rút lại cập nhật vừa ghi (trong 24 giờ)
greeting = Chào anh/chị { $name }. Tôi là trợ lý đôn đốc nhiệm vụ (trả lời tự động). Anh/chị cần xem gì?
thanks = Không có gì ạ. Cần gì anh/chị cứ nhắn.
out-of-scope = Tôi chỉ hỗ trợ theo dõi nhiệm vụ, tiến độ và báo cáo của các kế hoạch. Anh/chị có thể chọn:
not-understood = Tôi chưa hiểu rõ ý anh/chị. Anh/chị chọn giúp, hoặc nhắn cụ thể hơn, ví dụ “1.3 được 80%”:
nothing-said = Tôi chỉ đọc được chữ, ảnh và tài liệu. Anh/chị nhắn bằng chữ giúp, ví dụ “nhiệm vụ của tôi”.
stale-choice = Lựa chọn này không còn dùng được. Anh/chị chọn lại bên dưới, hoặc nhắn điều cần làm.
too-long = Tin nhắn quá dài, chưa ghi gì. Anh/chị tóm tắt trong vài câu, hoặc gửi thành tệp tài liệu giúp.
without-post = Anh/chị hiện không giữ vai trò nào ở các đơn vị đang theo dõi. Nếu cần tiếp tục, mời xin Văn phòng Sở mã mời mới rồi nhắn, ví dụ: LIENKET 7KQ4MP
nothing-to-cancel = Không có nội dung nào đang chờ. Anh/chị cần xem gì?
number-ambiguous = Số { $number } có ở hai tin, anh/chị chọn giúp:
fault = Xin lỗi anh/chị, hệ thống gặp lỗi khi xử lý tin này (mã { $fault }). Tin đã được lưu, chưa có gì được ghi; anh/chị thử lại sau, hoặc báo mã này cho Văn phòng Sở.

# Command menus
command-nhiemvu = Nhiệm vụ của tôi
command-viec = Xem một nhiệm vụ, ví dụ /viec 1.3
command-tiendo = Cập nhật tiến độ
command-hanbaocao = Hạn báo cáo
command-lichsu = Lịch sử cập nhật
command-hoantac = Hoàn tác lần ghi gần nhất
command-tonghop = Tổng hợp (Văn phòng, Lãnh đạo)
command-trehan = Đơn vị quá hạn (Văn phòng, Lãnh đạo)
command-caidatnhac = Cài đặt nhắc việc
command-nhaclai = Nhắc lại vào ngày khác
command-nghiphep = Nghỉ phép và người thay
command-danhac = Ai đã được nhắc
command-huy = Bỏ câu hỏi đang chờ
command-ngonngu = Ngôn ngữ
command-guitep = Gửi ảnh, tài liệu
command-bangtheodoi = Bảng theo dõi trên trang web
command-trogiup = Trợ giúp
