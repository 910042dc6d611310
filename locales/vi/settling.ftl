# Other last days, what is excused, and events.
item-extended = { $when }; hạn gốc { $first }, đã gia hạn đến { $due }
item-excused = được miễn: { $why }
progress-excused = không phải thực hiện
mark-excused = được miễn

report-extended = Đã gia hạn đến { $due }; hạn gốc { $first }.
overview-extended = Đã gia hạn { $count } việc; hoàn thành đúng hạn nhờ gia hạn { $saved } (tính theo hạn gốc là trễ).
settle-office-only = Việc này do Văn phòng Sở quyết định. Anh/chị liên hệ Văn phòng Sở giúp.
settle-nothing = Không tìm thấy việc có hạn nào còn phải làm đúng như anh/chị nói. Anh/chị ghi rõ mã nhiệm vụ hoặc kỳ báo cáo giúp, ví dụ “xin gia hạn 4.2 đến 30/6 vì chờ kinh phí”.
settle-ask-units-extend = Gia hạn cho đơn vị nào? Anh/chị nhắn tên đơn vị hoặc nhóm đơn vị, ví dụ “TTYT Cư Jút” hoặc “các TTYT”.
settle-ask-units-exempt = Miễn cho đơn vị nào? Anh/chị nhắn tên đơn vị hoặc nhóm đơn vị, ví dụ “TTYT Cư Jút” hoặc “các TTYT”.
settle-which-request = Anh/chị xin gia hạn việc nào?
settle-which-extend = Gia hạn việc nào?
settle-which-exempt = Miễn việc nào?
settle-which-choice = { $name } (hạn { $due })
settle-ask-day = { $name } đang có hạn { $due }. Gia hạn đến ngày nào? Ví dụ: 30/6
settle-day-not-later = Ngày gia hạn phải sau hạn đang có ({ $due }) và không phải ngày đã qua. Gia hạn { $name } đến ngày nào?
settle-ask-why-request = Lý do xin gia hạn { $name } là gì? Anh/chị nhắn một câu, ví dụ “chờ kinh phí”.
settle-ask-why-extend = Lý do gia hạn { $name } là gì? Anh/chị nhắn một câu, đơn vị sẽ đọc được.
settle-ask-why-exempt = Lý do miễn { $name } là gì? Anh/chị nhắn một câu, đơn vị sẽ đọc được.
settle-done = { $name } của { $unit } đã xong, không còn phải gia hạn hay miễn.
settle-excused = { $name } của { $unit } đã được { $person } miễn lúc { $at }: { $why }.
settle-waits = { $name } đã có yêu cầu gia hạn đến { $day } do { $person } gửi lúc { $at }, đang chờ Văn phòng Sở quyết định. Mỗi việc chỉ có một yêu cầu đang chờ.
settle-confirm-request =
    Gửi Văn phòng Sở yêu cầu gia hạn?
    • { $name } ({ $units })
    • Hạn đang có: { $first }; xin đến: { $day }
    • Lý do: { $why }
settle-confirm-extend =
    Gia hạn như sau?
    • { $name }
    • Đơn vị: { $units }
    • Hạn đang có: { $first }; hạn mới: { $day }
    • Lý do: { $why }{ $left_out ->
        [0] { "" }
       *[other] { " " }({ $left_out } đơn vị đã xong hoặc đã miễn, không tính.)
    }
settle-confirm-exempt =
    Miễn như sau? Việc được miễn không tính vào tỷ lệ và không nhắc nữa.
    • { $name }, hạn { $first }
    • Đơn vị: { $units }
    • Lý do: { $why }{ $left_out ->
        [0] { "" }
       *[other] { " " }({ $left_out } đơn vị đã xong hoặc đã miễn, không tính.)
    }
settle-choice-request = Gửi yêu cầu
settle-choice-extend = Gia hạn
settle-choice-exempt = Miễn
settle-choice-not = Không
settle-choice-queue = Yêu cầu gia hạn
settle-choice-lift = Bỏ miễn
settle-choice-ask-later = Xin gia hạn
settle-dropped = Đã bỏ, không ghi gì.
settle-gone = Nội dung này không còn chờ ghi. Anh/chị nhắn lại giúp, ví dụ “gia hạn 4.2 đến 30/6 vì chờ kinh phí”.
settle-asked-now = Đã gửi Văn phòng Sở yêu cầu gia hạn { $name } đến { $day }. Cho đến khi có quyết định, hạn vẫn là { $due }.
settle-asked-morning = Đã ghi yêu cầu gia hạn { $name } đến { $day }; Văn phòng Sở nhận được vào sáng ngày làm việc tới. Cho đến khi có quyết định, hạn vẫn là { $due }.
settle-asked-nobody = Đã ghi yêu cầu gia hạn { $name } đến { $day }, nhưng hiện chưa có ai của Văn phòng Sở nhận được tin. Anh/chị gọi điện báo giúp. Cho đến khi có quyết định, hạn vẫn là { $due }.
settle-extended = Đã gia hạn { $name } đến { $day } cho { $units }. Hạn gốc vẫn được giữ để thống kê. Đơn vị được báo.
settle-exempted = Đã miễn { $name } cho { $units }: { $why }. Đơn vị được báo.
settle-told-extended = Văn phòng Sở gia hạn { $name } ({ $units }) đến { $day }; hạn gốc { $first }. Lý do: { $why }
settle-told-excused = Văn phòng Sở miễn { $name } ({ $units }), hạn { $first }. Lý do: { $why }. Anh/chị không phải nộp và không bị nhắc việc này nữa.
settle-told-owed-again = Văn phòng Sở bỏ miễn { $name } ({ $units }): việc này lại phải thực hiện, hạn { $first }.
settle-units-more = { $names } và { $count } đơn vị khác
settle-lift-confirm = Bỏ miễn { $name } của { $unit } (đã miễn vì: { $why })? Việc này lại phải làm, hạn { $due }.
settle-lifted = Đã bỏ miễn { $name } của { $unit }; hạn { $due }. Đơn vị được báo.
settle-not-excused = { $name } của { $unit } hiện không được miễn.

# The office's list of requests for a later day.
extension-asked =
    { $unit } ({ $person }) xin gia hạn { $name }
    Hạn đang có: { $due }; xin đến: { $day }
    Lý do: { $why }
extension-queue = Yêu cầu gia hạn chờ quyết định: { $count }
extension-queue-line = { $unit }: { $name } — hạn { $due }, xin đến { $day }; { $why }
extension-queue-none = Không có yêu cầu gia hạn nào đang chờ.
extension-choice-open = Mở
extension-none = Không tìm thấy yêu cầu gia hạn này.
extension-card =
    Yêu cầu gia hạn của { $unit } ({ $person }, gửi lúc { $asked })
    { $name }
    Hạn gốc: { $first }; hạn đang có: { $due }; xin đến: { $day }
    Lý do: { $why }
extension-choice-grant = Đồng ý đến { $day }
extension-choice-other = Ngày khác
extension-choice-refuse = Không đồng ý
extension-choice-next = Yêu cầu còn lại ({ $count })
extension-ask-day = { $unit } xin gia hạn { $name } đến { $day } (hạn đang có { $due }). Đồng ý đến ngày nào? Ví dụ: 15/6
extension-not-later = Ngày này không sau hạn đang có ({ $due }) hoặc đã qua. Anh/chị nhắn ngày khác giúp.
extension-ask-why = Lý do không đồng ý gia hạn { $name } cho { $unit } là gì? Anh/chị nhắn một câu, đơn vị sẽ đọc được.
extension-confirm-other = Gia hạn { $name } cho { $unit } đến { $day } (hạn đang có { $due })?
extension-confirm-refuse =
    Không đồng ý gia hạn { $name } cho { $unit }?
    Lý do: { $why }
extension-granted = Đã gia hạn { $name } cho { $unit } đến { $day }; hạn gốc { $first }. Đơn vị được báo.
extension-refused = Đã trả lời không đồng ý gia hạn { $name } cho { $unit }: { $why }. Hạn vẫn là { $due }. Đơn vị được báo.
extension-told-granted = Văn phòng Sở đồng ý gia hạn { $name } ({ $units }) đến { $day }; hạn gốc { $first }.
extension-told-other = Văn phòng Sở gia hạn { $name } ({ $units }) đến { $day } (anh/chị xin đến { $asked }); hạn gốc { $first }.
extension-told-refused = Văn phòng Sở không đồng ý gia hạn { $name } ({ $units }): { $why }. Hạn vẫn là { $due }.
extension-told-reopened = Văn phòng Sở rút lại quyết định về gia hạn { $name } ({ $units }). Hạn hiện nay: { $due }.
extension-before-granted = Yêu cầu này đã được { $person } đồng ý lúc { $at }: { $name } của { $unit } gia hạn đến { $day }.
extension-before-refused = Yêu cầu này đã được { $person } trả lời không đồng ý lúc { $at }: { $why }.
extension-withdrawn = Yêu cầu gia hạn { $name } của { $unit } không còn chờ quyết định (đơn vị đã rút lại, hoặc việc đã xong).
extension-undo-asked = Rút lại yêu cầu gia hạn { $name } đến { $day }?
extension-undo-settled = Rút lại quyết định của anh/chị về gia hạn { $name } ({ $units })?
extension-undone = Đã rút lại. { $name } ({ $units }): hạn hiện nay { $due }.
exempt-undo-confirm = Rút lại việc miễn “{ $words }”? Việc này lại phải thực hiện.
exempt-undone = Đã rút lại việc miễn “{ $words }”; việc này lại phải thực hiện.

# Events that start a clock.
event-no-task = Không có nhiệm vụ nào trong các kế hoạch đang chờ một sự kiện như vậy.
event-which = “{ $what }”: sự kiện này của nhiệm vụ nào?
event-ask-day = “{ $what }” xảy ra ngày nào? Ví dụ: 5/3
event-ask-term =
    { $name }: kế hoạch ghi “{ $text }”, không có số ngày. Đơn vị phải xong trong bao lâu, hoặc đến ngày nào?
    Ví dụ: “30 ngày”, “15 ngày làm việc” hoặc “30/6”
event-confirm =
    Ghi sự kiện và bắt đầu tính hạn?
    • Sự kiện: { $what }, ngày { $happened }
    • Nhiệm vụ: { $name }
    • Kế hoạch ghi: “{ $text }”
    • Hạn: { $due }, cho { $units } đơn vị
event-past = Lưu ý: hạn này đã qua, việc được ghi nhưng không tính trễ và không nhắc.
event-twice = Lưu ý: nhiệm vụ này đã có một sự kiện ghi cùng ngày.
event-choice-record = Ghi sự kiện
event-recorded = Đã ghi “{ $what }” ngày { $happened }: { $name }, hạn { $due }, { $count } đơn vị phải thực hiện. Đơn vị được báo.
event-told = { $what } (ngày { $happened }): { $units } thực hiện { $name }, hạn { $due }.
event-gone = Nội dung này không còn chờ ghi. Anh/chị nhắn lại giúp, ví dụ “có kết luận thanh tra ngày 5/3”.
event-undo-confirm = Rút lại sự kiện “{ $words }”? Hạn và việc phải làm do sự kiện này sẽ bỏ đi.
event-undone = Đã rút lại sự kiện “{ $words }”; hạn do sự kiện này không còn.
card-event = Sự kiện: { $what }, ngày { $happened } → hạn { $due }
