# On the card of a task whose plan was brought to another year
card-brought = (theo kế hoạch năm { $printed }, áp dụng cho { $applied })

# What is different in a plan that comes in again
plan-changes = So với bản đang theo dõi: { $new } nhiệm vụ mới, { $changed } sửa nội dung, { $moved } đổi thời hạn, { $gone } không còn. Tiến độ và lịch sử đã ghi được giữ nguyên.
plan-retitled = Tên kế hoạch: “{ $was }” → “{ $now }”
plan-change-new = Mới: { $code } { $title }
plan-change-gone = Không còn: { $code } { $title }
plan-change-task = Sửa: { $code } { $title } — { $what }
plan-change-moved = thời hạn { $was } → { $now }
plan-change-fields = khác về { $fields }
plan-field-code = số thứ tự
plan-field-content = nội dung
plan-field-indicator = chỉ số
plan-field-output = sản phẩm
plan-field-budget = kinh phí
plan-field-note = ghi chú
plan-field-time = thời gian
plan-field-units = đơn vị
plan-field-text = lời văn
plan-report-new = Thêm hạn: { $what }, { $due }
plan-report-gone = Bỏ hạn: { $what }, { $due }
plan-report-moved = Đổi hạn: { $what }, { $was } → { $now }
plan-report-changed = Sửa lời văn: { $what }, hạn { $due }
plan-report-whom = Đổi đơn vị phải gửi: { $what }, hạn { $due }
plan-target-new = Thêm chỉ tiêu: { $target }
plan-target-gone = Bỏ chỉ tiêu: { $target }
plan-and-more = … và { $count } mục khác

# A plan file comes in
plan-office-only = Chỉ Văn phòng Sở nhập và rút kế hoạch. Anh/chị liên hệ Văn phòng Sở giúp.
plan-offer = { $count ->
    [1] Tệp “{ $name }”
   *[other] { $count } tệp này
  } là kế hoạch cần theo dõi{ $text ->
    [0] , hay là minh chứng cho một nhiệm vụ?
   *[1] ? Tôi đọc thử, anh/chị xem lại rồi mới nhập.
  }
plan-file-gone = Tệp này không còn được lưu. Nếu không phải văn bản mật, anh/chị gửi lại tệp giúp.
plan-reading = Đang đọc tệp “{ $name }”; đọc xong tôi gửi nội dung hiểu được để anh/chị kiểm tra.
plan-still-reading = Vẫn đang đọc tệp “{ $name }” (đã { $seconds } giây{ $of ->
    [0] {""}
   *[other] , đang ở trang { $page }/{ $of }
  }). Anh/chị có thể nhắn việc khác trong lúc chờ.
plan-read = Đã đọc xong tệp “{ $name }”. Anh/chị trả lời câu đang hỏi trước, rồi xem kế hoạch sau.
plan-read-broken = Không đọc được tệp “{ $file }”: việc đọc dừng giữa chừng. Anh/chị lưu lại thành .docx, .xlsx hoặc .pdf mới rồi gửi lại giúp; nếu vẫn lỗi, mời báo người quản trị.
plan-too-long = Tệp “{ $file }” đọc quá lâu nên đã dừng. Anh/chị tách riêng phần kế hoạch thành tệp nhỏ hơn rồi gửi lại giúp.

# What was understood
plan-preview =
    { $title }
    Số: { $number } · Cơ quan ban hành: { $issuer } · Tên gọi tắt: { $short }
plan-brought = Theo kế hoạch năm { $printed }, áp dụng cho { $applied }: các mốc ngày chuyển theo, lời văn giữ nguyên.
plan-counts = Đọc được { $tasks } nhiệm vụ, { $deadlines } mốc thời hạn trong lời văn, { $targets } chỉ tiêu.
plan-by-section = Theo mục: { $counts }{ $more ->
    [0] {""}
   *[other] ; … và { $more } mục khác
  }
plan-by-unit = Theo đơn vị: { $counts }{ $more ->
    [0] {""}
   *[other] ; … và { $more } đơn vị khác
  }
plan-count = { $name } ({ $count })
plan-weekly = Việc hằng tuần ({ $codes }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } việc khác
  }) không nhắc riêng từng tuần; mỗi kỳ báo cáo sẽ hỏi kết quả.
plan-of-nobody = { $count } nhiệm vụ không có đơn vị nào thực hiện nên không được nhắc: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}và { $more } nhiệm vụ khác
  }.
plan-next-dates = Hạn gần nhất: { $dates }
plan-date = { $date } { $what }
plan-past-dates = { $all ->
    [1] Cả { $count } hạn đã qua
   *[0] { $count } hạn đã qua
  }: được lưu lại, không nhắc và không tính là trễ.
plan-tasks-due = { $count } nhiệm vụ
plan-targets = Chỉ tiêu: { $targets }{ $more ->
    [0] {""}
   *[other] ; … và { $more } chỉ tiêu khác
  }
plan-all-clear = Không có chỗ nào cần hỏi thêm. Nhập kế hoạch này?
plan-places = Cần anh/chị xem { $count } chỗ: { $kinds }.
plan-places-year = chọn năm
plan-places-same = là bản mới hay kế hoạch khác
plan-places-name = { $count } tên đơn vị chưa rõ
plan-places-doubt = { $count } chỗ chưa chắc
plan-places-who = { $count } mốc chưa rõ ai thực hiện
plan-places-due = { $count } báo cáo có hai hạn khác nhau

# One place after the other
plan-ask-year = “{ $title }” ({ $tasks } nhiệm vụ) là kế hoạch năm { $year }, đã qua. Áp dụng cho năm nào? Năm khác thì nhắn năm đó, ví dụ “{ $next }”.
plan-ask-same = “{ $title }” giống kế hoạch đang theo dõi, là bản mới của kế hoạch đó hay là kế hoạch khác?
plan-like = • { $short }: “{ $title }” — { $shared }/{ $tasks } nhiệm vụ trùng
plan-same-hint = Nếu là bản mới: nội dung được cập nhật, tiến độ và lịch sử giữ nguyên.
plan-ask-name = “{ $name }” ({ $count ->
    [0] ở phần báo cáo, thời hạn
   *[other] ở { $count } nhiệm vụ
  }) là đơn vị hoặc nhóm nào?
plan-ask-task = Ở nhiệm vụ { $code } “{ $title }”.
plan-ask-also = Kế hoạch cũng ghi là “{ $names }”.
plan-ask-same-words = { $count } nhiệm vụ khác cũng ghi như vậy, lấy chung câu trả lời này.
plan-ask-who = “{ $phrase }” (hạn { $due }) — ai phải thực hiện?
plan-ask-due = { $what } được yêu cầu với các hạn khác nhau. Lấy hạn nào?
plan-clash-line = • { $plan }: “{ $phrase }” — hạn { $due }
plan-hint-choose = Chọn bên dưới, hoặc trả lời bằng tên đơn vị.
plan-hint-choose-many = Chọn bên dưới, hoặc trả lời bằng tên đơn vị; nhiều đơn vị thì cách nhau bằng dấu phẩy.
plan-hint-time = Nhắn ngày hoặc kỳ, ví dụ “30/6/{ $year }” hoặc “quý II/{ $year }”.
plan-hint-unit = Nhắn tên đơn vị hoặc nhóm đơn vị; nhiều đơn vị thì cách nhau bằng dấu phẩy.
plan-hint-own-day = Nếu là báo cáo riêng, anh/chị nhắn hạn nộp, ví dụ “10/9/{ $year }”.
plan-hint-other-unit = Nếu là đơn vị khác, anh/chị nhắn tên đơn vị.
plan-position = Chỗ { $at }/{ $of }:
plan-said = Đã nhận: { $place } → { $answer }{ $more ->
    [0] {""}
   *[other] {" "}(cùng { $more } chỗ khác)
  }.
plan-said-unknown = chưa rõ, để hỏi lại sau
plan-said-item = mục { $about }
plan-said-page = trang { $about }
plan-said-weekly = báo cáo hằng tuần
plan-said-sheet = trang tính “{ $about }”
plan-said-due = hạn { $what }
plan-said-day = { $day }{ $by ->
    [first] , hạn đến trước
    [last] , hạn đến sau
    [this] , theo kế hoạch này
    [held] , hạn cũ
    [of] , theo { $plan }
   *[day] {""}
  }
plan-said-days = hạn { $days }{ $past ->
    [0] {""}
   *[1] {" "}(đã qua)
  }
plan-said-no-day = “{ $time }”, không có ngày hạn cố định
plan-taken-back = Đã bỏ câu trả lời vừa rồi, anh/chị trả lời lại giúp.
plan-unclear = Tôi chưa rõ “{ $said }” là câu trả lời nào.
plan-asked-anew = Kế hoạch “{ $name }” còn nhập dở từ hôm trước. “{ $said }” chưa được ghi vào đó; nếu là câu trả lời, anh/chị trả lời lại giúp.
plan-no-such-choice = Không có lựa chọn số { $number }.
plan-one-choice = Chỗ này chỉ nhận một lựa chọn, anh/chị nhắn một số.
plan-one-place = Mỗi tin trả lời một chỗ giúp; trước hết là chỗ này.
plan-nothing-back = Chưa có câu trả lời nào để bỏ.
plan-first-this = Câu này cần trả lời trước, vì các chỗ sau tùy theo đó. Chưa rõ thì chọn “Để sau”.
plan-answered-by = Chỗ đó { $by } vừa trả lời. Chỗ tiếp theo:
plan-begun-by = { $name } ({ $by } bắt đầu)

# What is asked back about a place: why it is asked, where it stands, what each choice does
plan-still-waits = Kế hoạch “{ $name }” còn nhập dở, các câu đã trả lời được giữ. Để làm tiếp, nhắn “tiếp tục nhập kế hoạch”.
plan-left-count = Còn { $count } chỗ, kể cả chỗ này: { $kinds }.
plan-left-next = Các chỗ tiếp theo:
plan-left-first = Câu này cần trả lời trước; sau đó tôi đếm các chỗ cần xem.
plan-said-first = Đã nhận: { $answer }.
plan-nothing-said = Chưa có câu nào được trả lời.
plan-said-mend = { $said } Muốn sửa, nhắn “quay lại”.
plan-where-words = Trong tệp “{ $name }” (tôi không lưu số trang, anh/chị tìm theo lời văn):
plan-where-in = Trong tệp “{ $name }”:
plan-where-line = • { $code } “{ $title }”{ $role ->
    [none] {""}
   *[other] {" "}({ $role })
  }{ $section ->
    [none] {""}
   *[other] {" "}— mục “{ $section }”
  }
plan-where-time = • Thời gian ghi “{ $time }”
plan-where-text = • Lời văn: “{ $phrase }”
plan-where-title = • Tên kế hoạch: “{ $title }”
plan-why-name = Tên này không khớp hẳn với đơn vị, nhóm nào trong danh sách, nên tôi chưa biết giao việc cho ai.
plan-why-time = Lời văn này không cho biết ngày hạn, nên tôi chưa biết nhắc khi nào.
plan-why-no-unit = Nhiệm vụ này không ghi đơn vị, nên tôi chưa biết giao và nhắc ai.
plan-why-no-day = Kế hoạch nhắc đến báo cáo này mà không ghi ngày nộp, nên tôi chưa biết có phải theo dõi riêng không.
plan-why-inferred = Mục này không ghi đơn vị; tôi suy ra từ phần phân công nên cần anh/chị xác nhận.
plan-why-as-read = Tôi nêu chỗ này để anh/chị biết trước khi nhập; không trả lời thì vẫn nhập được.
plan-why-who = Câu này có hạn nhưng không ghi rõ đơn vị phải thực hiện, nên tôi chưa biết nhắc ai.
plan-why-due = Các dòng dưới đây cùng yêu cầu một báo cáo nhưng ghi hạn khác nhau; mỗi đơn vị chỉ nộp một lần nên cần một hạn.
plan-why-year = Năm của kế hoạch đã qua, nên các mốc ngày trong đó cũng đã qua.
plan-why-same = Kế hoạch này có nhiều nhiệm vụ trùng với kế hoạch đang theo dõi, nên có thể là bản mới của kế hoạch đó.
plan-which-name = Gợi ý chỉ dựa vào tên gần giống; anh/chị đối chiếu với kế hoạch rồi chọn giúp.
plan-which-due = Hạn nào cũng đúng theo kế hoạch của nó; Văn phòng quyết định lấy hạn nào.
plan-which-any = Tôi không quyết định thay anh/chị được; cần đối chiếu với kế hoạch, hoặc hỏi đơn vị soạn kế hoạch.
plan-does-head = Các cách trả lời:
plan-does-name = • Đơn vị hoặc nhóm: việc ghi tên này được giao cho đơn vị đó; lần sau tôi nhớ tên này.
plan-does-name-new = • Đơn vị mới: thêm vào danh sách đơn vị, chưa có người nhận tin.
plan-does-name-nobody = • Không thuộc đơn vị nào: không giao ai theo tên này; các đơn vị khác của nhiệm vụ vẫn giữ.
plan-does-time =
    • Nhắn ngày hoặc kỳ: đó là hạn, đơn vị được nhắc trước hạn.
    • Để trống: nhiệm vụ vẫn được nhập, không có hạn và không được nhắc.
plan-does-no-unit =
    • Nhắn tên đơn vị: đơn vị đó chủ trì nhiệm vụ.
    • Để trống: nhiệm vụ vẫn được nhập, không giao ai và không được nhắc.
plan-does-no-day =
    • Nhắn ngày: thêm một báo cáo có hạn ngày đó.
    • Là báo cáo của kỳ đã có hạn: không thêm gì.
plan-does-inferred =
    • Giữ như đã đọc: { $detail } chủ trì các nhiệm vụ của mục.
    • Nhắn tên đơn vị khác: đơn vị đó chủ trì.
    • Để trống: các nhiệm vụ của mục không có đơn vị chủ trì.
plan-does-as-read = • Giữ như đã đọc: nhập theo nội dung đã đọc được, không đổi gì.
plan-does-who =
    • Chọn nhóm hoặc nhắn tên đơn vị: các đơn vị đó phải thực hiện và được nhắc trước hạn.
    • Để trống: không giao ai, không nhắc mốc này.
plan-does-due = • Chọn một hạn: mọi đơn vị phải nộp báo cáo này theo hạn đó.
plan-does-pass = • Chưa rõ, sang chỗ khác: hỏi lại sau các chỗ kia{ $first ->
    [none] {""}
   *[other] ; khi chưa chọn, hạn đến trước ({ $first }) được tính
  }.
plan-does-year =
    • Áp dụng cho năm khác: các mốc ngày chuyển sang năm đó, lời văn giữ nguyên.
    • Giữ năm { $year }: các hạn đã qua được lưu lại, không nhắc và không tính là trễ.
plan-does-same =
    • Bản mới: nội dung được cập nhật, tiến độ và lịch sử giữ nguyên.
    • Kế hoạch khác: nhập thêm; nhiệm vụ trùng sẽ có ở cả hai kế hoạch.
plan-does-preview = Đây là nội dung tôi đọc được từ tệp “{ $name }”; chưa có gì được ghi.
plan-does-import = • Nhập kế hoạch này: các nhiệm vụ được giao và nhắc theo kế hoạch.
plan-does-places =
    • Xem từng chỗ: trả lời lần lượt { $count } chỗ chưa rõ.
    • Nhập ngay phần đã rõ: chỗ chưa rõ để ngoài, trả lời sau được.
plan-does-out =
    • Để sau: giữ lại trong 30 ngày.
    • Không nhập: bỏ lần nhập này.

# Choices
plan-choice-read = { $count ->
    [1] Nhập kế hoạch
   *[other] Nhập cả { $count } kế hoạch
  }
plan-choice-read-one = Chỉ nhập “{ $name }”
plan-choice-evidence = Làm minh chứng cho nhiệm vụ
plan-choice-see = Xem kế hoạch
plan-choice-year = Áp dụng cho { $year }
plan-choice-own-year = Giữ năm { $year }
plan-choice-version = Bản mới của { $short }
plan-choice-other-plan = Kế hoạch khác, nhập riêng
plan-choice-new-unit = Đơn vị mới
plan-choice-kind = { $kind ->
    [division] Cả { $count } phòng
   *[subordinate] Cả { $count } đơn vị trực thuộc
  }
plan-choice-nobody = Không thuộc đơn vị nào, bỏ qua
plan-choice-leave-out = Để trống
plan-choice-as-read = Giữ như đã đọc
plan-choice-places = Xem từng chỗ ({ $count })
plan-choice-sure-parts = Nhập ngay phần đã rõ
plan-choice-import = Nhập kế hoạch này
plan-choice-dated-already = Là báo cáo của kỳ đã có hạn
plan-choice-first-day = Lấy hạn đến trước
plan-choice-this-plan = Theo kế hoạch này
plan-choice-held-plan = Giữ hạn cũ
plan-choice-every = { $answer }: cả { $count } chỗ như vậy
plan-choice-pass = Chưa rõ, sang chỗ khác
plan-choice-back = Sửa câu vừa trả lời
plan-choice-rest = Trả lời { $count } chỗ còn lại
plan-choice-reopen = Mở lại lần nhập này
plan-choice-later = Để sau
plan-choice-no = Không nhập
plan-choice-resume = Tiếp tục nhập kế hoạch
plan-choice-withdraw = Rút kế hoạch

# Yes, no, later
plan-imported = Đã nhập { $short }: { $tasks } nhiệm vụ, { $assignments } phân công, { $obligations } việc và báo cáo có hạn.
plan-changed = Đã cập nhật { $short }: { $tasks } nhiệm vụ, { $assignments } phân công; tiến độ và lịch sử được giữ nguyên.
plan-new-units = Đã thêm { $count } đơn vị mới, chưa có người nhận tin: { $names }{ $more ->
    [0] {""}
   *[other] ; … và { $more } đơn vị khác
  }. Anh/chị mời người của đơn vị, ví dụ “mời chị Trần Thị Lan làm đầu mối …”.
plan-left-open = Còn { $count } chỗ chưa rõ được để ngoài; trả lời ngay, hoặc gửi lại tệp này khi cần bổ sung:
plan-days-decided = Đã ghi hạn anh/chị chọn cho { $count } báo cáo; ngoài ra { $short } không thay đổi.
plan-exists = { $short } đã được nhập, tệp này không có gì khác. Không có gì thay đổi.
plan-exists-open = Còn { $count } chỗ chưa rõ từ lần nhập trước; anh/chị trả lời thì tôi bổ sung vào kế hoạch.
plan-later = Đã giữ lại. Khi cần, nhắn “tiếp tục nhập kế hoạch” (giữ trong 30 ngày).
plan-dropped = Không nhập “{ $name }”; chưa có gì được ghi.
plan-already = “{ $name }” đã được { $by } nhập lúc { $at }.
plan-begun-before = Tệp này đang nhập dở, các câu đã trả lời được giữ.
plan-nothing-open = Không có kế hoạch nào đang chờ nhập. Anh/chị gửi tệp kế hoạch (.docx, .xlsx, .pdf, .txt) để bắt đầu.
plan-which-draft = Anh/chị muốn tiếp tục kế hoạch nào?

# The plans that are followed
plans-head = { $count ->
    [0] Chưa theo dõi kế hoạch nào.
   *[other] Đang theo dõi { $count } kế hoạch:
  }
plans-line = { $short }: { $tasks } nhiệm vụ, { $units } đơn vị; { $missing } việc có hạn chưa xong
plans-own-line = { $short }: { $tasks } nhiệm vụ của đơn vị anh/chị (“{ $title }”)
plans-next = Hạn gần nhất: { $date }
plans-since = Nhập lúc { $at } từ tệp “{ $name }”
plans-send-file = Anh/chị gửi tệp kế hoạch (.docx, .xlsx, .pdf có chữ hoặc .txt, dưới 20 MB) { $page ->
    [0] vào đây
   *[other] qua trang dưới đây
  }. Tôi đọc, báo lại nội dung hiểu được, và chỉ nhập khi anh/chị đồng ý.
plans-choice-import = Nhập kế hoạch mới
plans-choice-resume = Tiếp tục nhập “{ $name }”
plans-choice-all = Các kế hoạch
command-kehoach = Kế hoạch đang theo dõi (Văn phòng: nhập, rút)

# Withdrawing
plan-which = Anh/chị muốn rút kế hoạch nào?
plan-none-in-force = Chưa có kế hoạch nào đang theo dõi.
plan-not-in-force = Kế hoạch này không còn được theo dõi.
plan-withdraw-confirm =
    Rút { $short } (“{ $title }”)?
    { $tasks } nhiệm vụ của { $units } đơn vị sẽ rời danh sách, { $missing } việc có hạn { $reports ->
        [0] {""}
       *[other] và { $reports } kỳ báo cáo chỉ kế hoạch này yêu cầu{" "}
    }không được nhắc nữa. Tiến độ và lịch sử được giữ lại.
plan-withdrawn = Đã rút { $short }: không nhắc nữa, các nhiệm vụ đã rời danh sách. Muốn khôi phục trong 24 giờ: nhắn “hoàn tác”.
plan-undo-confirm = Khôi phục { $short } vừa rút?
plan-in-undo-confirm = Hoàn tác việc nhập { $words }? Các nhiệm vụ của kế hoạch sẽ rời danh sách và không được nhắc nữa; tiến độ đã ghi được giữ lại.
plan-in-undone = Đã hoàn tác việc nhập { $words }: các nhiệm vụ đã rời danh sách.
plan-changed-undo-confirm = Trở lại bản trước của { $words }? Nhiệm vụ, đơn vị và thời hạn trở lại như trước khi cập nhật; tiến độ đã ghi được giữ lại.
plan-changed-undone = { $words } đã trở lại bản trước.
plan-in-stood-on = Không hoàn tác được việc nhập { $codes }: kế hoạch đã thay đổi sau đó, hoặc bản trước không còn lưu. Anh/chị gửi lại tệp của bản trước, hoặc nhắn “rút kế hoạch”.
plan-restored = Đã khôi phục { $short }.
plan-not-restored = { $short } đã được nhập lại hoặc đã khôi phục, không có gì thay đổi.

# Units that join, leave, go or are renamed
unit-changes = Danh sách đơn vị đã thay đổi:
unit-about-tasks = { $count } nhiệm vụ
unit-about-reports = { $count } báo cáo đột xuất ({ $names })
unit-about-reports-short = { $count } báo cáo
unit-joined = { $unit } vào nhóm “{ $group }”: nhóm đang có { $what }; { $unit } chưa được giao.
unit-left = { $unit } ra khỏi nhóm “{ $group }”: đang có { $what } giao theo nhóm này.
unit-gone = { $unit } không có trong danh sách đơn vị vừa nhập: đang có { $what }, vẫn giữ nguyên.
unit-nothing-yet = Chưa có nhiệm vụ nào thay đổi, cho đến khi Văn phòng quyết định.
unit-choice-keep-all = Danh sách chỉ là một phần: giữ nguyên cả { $count } đơn vị
unit-kept-all = Đã giữ nguyên { $count } đơn vị không có trong danh sách vừa nhập: nhóm và nhiệm vụ không thay đổi.
unit-renamed = { $was } đổi tên thành { $unit }: { $what } giữ nguyên.
unit-choice-decide = Quyết định về các nhiệm vụ
unit-choice-joined-take = Giao { $what } của nhóm
unit-choice-joined-tasks = Chỉ giao { $tasks } nhiệm vụ
unit-choice-joined-keep = Không giao
unit-choice-left-keep = Giữ { $what }
unit-choice-left-hand = Chuyển { $what } cho đơn vị khác
unit-choice-left-drop = Bỏ { $what }
unit-choice-gone-hand = Chuyển { $what } cho đơn vị khác
unit-choice-gone-keep = Giữ { $what }
unit-choice-gone-drop = Bỏ { $what }
unit-choice-next = Thay đổi tiếp theo ({ $count })
unit-ask-whom = Chuyển { $what } của { $unit } cho đơn vị nào? { $named ->
    [0] Nhắn tên đơn vị
   *[other] Chọn bên dưới, hoặc nhắn tên đơn vị
  }.
unit-choice-other-way = Cách xử lý khác
unit-not-that = Không chuyển được cho đơn vị này. Anh/chị nhắn tên một đơn vị khác giúp.
unit-done-take = Đã giao { $what } cho { $unit }; đơn vị được báo.
unit-done-keep = Đã ghi nhận: việc của { $unit } không thay đổi ({ $what }).
unit-done-not = Đã ghi nhận: không giao { $what } của nhóm cho { $unit }.
unit-done-drop = Đã bỏ { $what } khỏi { $unit }; tiến độ và lịch sử được giữ lại.
unit-done-hand = Đã chuyển { $what } của { $unit } cho { $to }; tiến độ và lịch sử được giữ lại.
unit-decision-said = { $decision }{ $handed ->
    [0] {""}
   *[1] {" "}({ $to })
  } — { $unit }
unit-decision-undo-confirm = Rút lại quyết định “{ $words }”? Nhiệm vụ và báo cáo trở lại như trước khi quyết định.
unit-decision-undone = Đã rút lại quyết định “{ $words }”: nhiệm vụ và báo cáo trở lại như trước. Để quyết định lại, nhắn “thay đổi đơn vị”.
unit-decision-stood-on = Không rút lại được quyết định { $codes }: đơn vị nhận việc đã báo cáo, hoặc danh sách đơn vị đã thay đổi sau đó. Anh/chị chuyển từng nhiệm vụ bằng câu “chuyển … cho …”.
unit-decided-before = Thay đổi này đã được quyết định, hoặc không còn.
unit-none-waiting = Không có thay đổi đơn vị nào chờ quyết định.
unit-office-only = Chỉ Văn phòng Sở quyết định về nhiệm vụ khi đơn vị thay đổi.
cli-units-ask = Chưa có nhiệm vụ nào thay đổi; Văn phòng được hỏi trong tin nhắn. Đơn vị không có trong tệp vẫn ở nguyên nhóm của mình cho đến khi Văn phòng quyết định.
cli-ask-place = Số, hoặc câu trả lời; để trống nếu chưa rõ:
cli-answer-unclear = “{ $said }” chưa rõ; anh/chị trả lời lại giúp.
cli-decided-by = người quản trị
cli-still-reading = Vẫn đang đọc tệp “{ $file }” (đã { $seconds } giây{ $of ->
    [0] {""}
   *[other] , đang ở trang { $page }/{ $of }
  })…
cli-plan-resumed = Tiếp tục lần nhập “{ $name }” đã dừng; các câu đã trả lời được giữ.
cli-plan-later = Đã giữ lại các câu đã trả lời. Chạy lại lệnh này với cùng tệp để tiếp tục (giữ trong 30 ngày).
cli-plan-left = Còn { $count } chỗ chưa rõ, được để ngoài; chạy lại lệnh này với cùng tệp, không có --yes, để trả lời:
cli-plan-undo = { $short } (nhập trên máy chủ)
