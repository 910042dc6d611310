# Announcing: what is shown for a yes
announce-how = Để gửi thông báo, anh/chị nhắn nơi nhận, dấu hai chấm rồi nội dung, ví dụ “thông báo cho các TTYT: 14 giờ chiều mai họp giao ban trực tuyến” hoặc “thông báo tới lãnh đạo các đơn vị: …”.
announce-office-only = Chỉ Văn phòng Sở gửi và rút thông báo. Anh/chị xem được ai đã nhận.
announce-to-whom = Chưa rõ “{ $said }” là đơn vị nào. Anh/chị nhắn lại cả câu với tên đơn vị hoặc nhóm đơn vị, ví dụ “thông báo cho TTYT Cư Jút, TTYT Đắk Mil: …”.
announce-too-long = Nội dung dài { $long } ký tự, quá { $most }. Anh/chị rút gọn giúp; văn bản dài nên gửi bằng tệp qua đường công văn.
announce-nobody = Chưa nhắn được cho ai ở nơi nhận này{ $units ->
    [none] { "" }
   *[other] { " " }({ $units })
  }. Anh/chị mời người của đơn vị liên kết, hoặc gọi điện.
announce-confirm = Sẽ gửi thông báo tới { $people } người — { $audience }:
announce-audience-both = thủ trưởng và cán bộ đầu mối của { $count } đơn vị: { $units }
announce-audience-heads = thủ trưởng của { $count } đơn vị: { $units }
announce-audience-staff = cán bộ đầu mối của { $count } đơn vị: { $units }
announce-audience-leaders = lãnh đạo Sở
announce-unreached = Không nhắn được { $count } đơn vị, cần gọi điện: { $units }
announce-quota = Trong đó { $count } tin qua { $channel } (tháng này đã dùng { $used }/{ $quota }).
announce-quota-much = ⚠ Trong đó { $count } tin qua { $channel }, tháng này đã dùng { $used }/{ $quota }: chỉ nên gửi nếu thật cần, để dành lượt cho nhắc hạn.
announce-again = ⚠ Nội dung này đã được { $person } gửi lúc { $at }.
announce-ask-words = Anh/chị nhắn nội dung mới của thông báo; nơi nhận giữ nguyên.
announce-sending = Đang gửi thông báo tới { $people } người. Hỏi “ai chưa đọc thông báo” để xem ai đã nhận.
announce-will-send = Đã xếp chờ: { $people } người nhận { $at }; trước đó còn rút được. Hỏi “ai chưa đọc thông báo” để xem ai đã nhận.
announce-choice-who = Ai đã nhận
announce-choice-withdraw = Rút thông báo
announce-choice-list = Các thông báo
announce-choice-answers = Xem câu trả lời

# What was announced, and who has it
announce-list = Đã gửi { $count } thông báo, mới nhất trước:
announce-line = { $head }: { $received }/{ $all } đã nhận, { $answers } trả lời
announce-head = { $at } ({ $person }) “{ $text }” — { $audience }
announce-head-withdrawn = [đã rút] { $at } ({ $person }) “{ $text }” — { $audience }
announce-counts = Gửi tới { $sent }/{ $all } người{ $waiting ->
    [0] { "" }
   *[other] { " " }(còn { $waiting } tin chờ gửi)
  }; xác nhận đã nhận { $received }, trong đó trả lời { $answers }; chưa xác nhận { $silent }{ $silent ->
    [0] .
   *[other] :
  }
announce-silent = { $unit } — { $person } { $phone }: { $state }
announce-state-sent = đã gửi, chưa xác nhận
announce-state-pending = chờ gửi
announce-state-sending = đang gửi
announce-state-unlinked = chưa liên kết, cần gọi điện
announce-state-dropped = không gửi (đã rút hoặc thôi giữ vai trò)
announce-state-failed = không gửi được, cần gọi điện
announce-answers = Trả lời thông báo ({ $count }):
announce-answer = { $unit } ({ $person }): “{ $said }”
announce-withdraw-confirm = Rút thông báo { $head }? Còn { $waiting } tin chưa gửi sẽ không gửi nữa; { $sent } tin đã gửi không thu hồi được.
announce-withdrawn = Đã rút thông báo: { $held } tin không gửi nữa{ $sent ->
    [0] .
   *[other] { "" }; { $sent } người đã nhận hoặc không nhắn được từ trước.
  }
announce-undo-confirm = Rút lại thông báo đang chờ gửi “{ $text }”?
announce-undone = Đã rút thông báo: { $held } tin không gửi nữa.
announce-withdrawn-before = Thông báo này đã được { $person } rút lúc { $at }.
announce-all-sent = Thông báo đã gửi hết ({ $sent } người) nên không thu hồi được. Nếu cần đính chính, anh/chị gửi một thông báo mới.

# What a receiver reads and says
announced-told =
    Thông báo của Văn phòng Sở:
    { $text }
announced-choice-received = Đã nhận
announced-choice-answer = Trả lời
announced-received = Đã ghi lúc { $at }: anh/chị đã nhận thông báo. Cảm ơn anh/chị.
announced-received-before = Anh/chị đã xác nhận thông báo này lúc { $at }.
announced-ask = Anh/chị nhắn câu trả lời; Văn phòng Sở sẽ đọc được.
announced-answered = Đã ghi trả lời: “{ $said }”. Văn phòng Sở xem được.
announced-none = Không tìm thấy thông báo này trong các thông báo gửi cho anh/chị.
