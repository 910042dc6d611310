# Difficulties: the queue, what is said and done about each
difficulties = Vướng mắc đang chờ: { $count }, chưa trả lời { $unanswered } (lâu nhất trước)
difficulties-none = Không có vướng mắc nào đang chờ.
difficulty-line = { $unit }: { $name } — “{ $text }”; { $days ->
    [0] hôm nay
   *[other] đã { $days } ngày
  }, { $state }
difficulty-waiting = chưa trả lời
difficulty-answered = đã trả lời, chưa đóng
difficulty-assigned = đã giao { $unit }
difficulty-closed = đã đóng
difficulty-card = Vướng mắc của { $unit } ({ $state }): { $name } ({ $plan })
difficulty-said = “{ $text }” — { $person }, { $at }; tiến độ hiện nay { $percent }%
difficulty-task-done = Nhiệm vụ này đã hoàn thành; nếu không còn vướng, anh/chị đóng lại giúp.
difficulty-note-answer = { $at }, { $person } trả lời: “{ $text }”
difficulty-note-assign = { $at }, { $person } giao { $unit } giải quyết
difficulty-note-close = { $at }, { $person } đóng vướng mắc
history-difficulty = Về vướng mắc “{ $text }” ({ $unit }): { $what }
difficulty-choice-traloi = Trả lời vướng mắc
difficulty-choice-giao = Giao phòng giải quyết
difficulty-choice-dong = Đóng (đã giải quyết)
difficulty-choice-queue = Các vướng mắc đang chờ
difficulty-choice-next = Còn { $count } vướng mắc
choice-open = Xem
difficulty-which = Có { $count } vướng mắc như vậy đang chờ. Anh/chị mở đúng vướng mắc rồi chọn “Trả lời vướng mắc”, hoặc nhắn lại kèm mã nhiệm vụ và tên đơn vị.
difficulty-none-such = Không tìm thấy vướng mắc này, hoặc cập nhật đã được đơn vị rút lại.
difficulty-not-yours = Anh/chị xem được vướng mắc này; việc trả lời, giao và đóng do Văn phòng Sở hoặc phòng được giao thực hiện.
difficulty-closed-before = Vướng mắc của { $name } đã được { $person } đóng lúc { $at }.
difficulty-ask-answer =
    { $unit } vướng mắc ở { $name }: “{ $text }”
    Anh/chị nhắn câu trả lời; đơn vị sẽ nhận nguyên văn.
difficulty-ask-unit = Giao phòng nào giải quyết vướng mắc của { $unit } ở { $name }? Chọn bên dưới hoặc nhắn tên đơn vị.
difficulty-confirm-answer =
    Gửi câu trả lời này tới { $unit } về { $name }?
    Vướng mắc: “{ $text }”
    Trả lời: “{ $what }”
difficulty-confirm-assign =
    Giao { $what } giải quyết vướng mắc của { $unit } ở { $name }?
    Vướng mắc: “{ $text }”
difficulty-confirm-close =
    Đóng vướng mắc của { $unit } ở { $name }?
    Vướng mắc: “{ $text }”
difficulty-yes-answer = Gửi trả lời
difficulty-yes-assign = Giao
difficulty-yes-close = Đóng
difficulty-done-answer = Đã gửi trả lời về { $name } tới { $unit }; câu trả lời có trong lịch sử nhiệm vụ.
difficulty-done-assign = Đã giao. { $unit } và phòng được giao đều được báo.
difficulty-done-close = Đã đóng vướng mắc của { $unit } ở { $name }.
difficulty-told-answer =
    Trả lời vướng mắc của { $unit } ở { $name } ({ $person }):
    “{ $what }”
    Vướng mắc đã báo: “{ $text }”
difficulty-told-assign = Vướng mắc của { $unit } ở { $name } (“{ $text }”) được giao cho { $solver } giải quyết.
difficulty-told-solver =
    Văn phòng Sở giao { $solver } giải quyết vướng mắc của { $unit } ở { $name }:
    “{ $text }”
    Anh/chị mở ra để trả lời; đơn vị và Văn phòng Sở sẽ nhận được.
difficulty-told-close = Vướng mắc của { $unit } ở { $name } (“{ $text }”) đã được đóng ({ $person }). Nếu vẫn còn vướng, anh/chị báo lại giúp.
difficulty-undo-answer = Rút lại câu trả lời về { $name } cho { $unit }?
difficulty-undo-assign = Rút lại việc giao vướng mắc ở { $name } của { $unit }?
difficulty-undo-close = Mở lại vướng mắc của { $unit } ở { $name }?
difficulty-undone = Đã rút lại; vướng mắc của { $unit } ở { $name } trở về như trước.
difficulty-told-undone-answer = Văn phòng Sở rút lại câu trả lời trước đó về vướng mắc của { $unit } ở { $name } (“{ $text }”).
difficulty-told-undone-assign = Văn phòng Sở rút lại việc giao giải quyết vướng mắc của { $unit } ở { $name } (“{ $text }”).
difficulty-told-undone-close = Vướng mắc của { $unit } ở { $name } (“{ $text }”) được mở lại.

# Asked once where a task trails its calendar
lag-ask = { $code } mới được { $percent }% trong khi đã qua { $elapsed }% thời gian (hạn { $due }). Đơn vị có vướng gì không? Anh/chị nhắn lý do để Văn phòng Sở hỗ trợ, hoặc nhắn “không”.
lag-ask-what = Đơn vị vướng ở đâu? Anh/chị nhắn một câu, ví dụ “chờ kinh phí”.
lag-choice-fine = Không vướng gì
lag-fine = Cảm ơn anh/chị, không ghi vướng mắc.
lag-ask-shortly = { $code } mới được { $percent }% khi đã qua { $elapsed }% thời gian (hạn { $due }): đơn vị có vướng gì không?
lag-choice-why = { $code }: báo vướng mắc
lag-ask-of = { $code } { $title }: đơn vị vướng ở đâu? Anh/chị nhắn một câu, ví dụ “chờ kinh phí”; nếu không vướng, nhắn “không”.
lag-choice-note = Chỉ ghi chú, không chuyển Văn phòng Sở

# The unit's words with what became of it, in chat and in papers
difficulty-told = { $state ->
    [closed] { $text } ({ $answer ->
        [none] đã giải quyết xong
       *[other] đã được { $by } giải quyết: “{ $answer }”
      })
    [answered] { $text } (đang giải quyết, { $by } trả lời: “{ $answer }”)
   *[open] { $text }
}
difficulty-told-earlier = { $state ->
    [closed] { $text } (nêu từ { $since }, { $answer ->
        [none] đã giải quyết xong
       *[other] đã được { $by } giải quyết
      }{ $closed ->
        [none] { "" }
       *[other] { " " }ngày { $closed }
      }{ $answer ->
        [none] { "" }
       *[other] : “{ $answer }”
      })
    [answered] { $text } (nêu từ { $since }, đang giải quyết, { $by } trả lời: “{ $answer }”)
   *[open] { $text } (nêu từ { $since }, chưa giải quyết)
}
