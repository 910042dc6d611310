# The office's units by chat.

units-office-only = Việc thêm, đổi tên, sáp nhập hay đóng đơn vị do Văn phòng Sở thực hiện. Anh/chị liên hệ Văn phòng Sở giúp.
units-how = Anh/chị ghi rõ tên đơn vị giúp, ví dụ “thêm đơn vị Trạm Y tế xã Nam Dong”, “đổi tên TTYT Cư Jút thành Trung tâm Y tế khu vực Cư Jút”, “sáp nhập TTYT Cư Jút vào TTYT Đắk Mil”, “đưa TTYT Cư Jút vào nhóm các TTYT” hoặc “đóng đơn vị Trung tâm Kiểm nghiệm”.
units-list = { $count } đơn vị đang theo dõi:
units-line = { $name } ({ $short }): { $tasks } nhiệm vụ, { $people } người
units-choice-list = Danh sách đơn vị
units-exists = “{ $name }” đang là tên gọi của { $unit }. Anh/chị dùng tên khác giúp.
units-changed = Đơn vị này vừa có thay đổi khác nên chưa ghi gì. Anh/chị xem lại danh sách đơn vị giúp.
units-own = { $unit } là đơn vị điều hành nên không sáp nhập hay đóng qua tin nhắn được.
unit-kind-division = phòng chức năng
unit-kind-subordinate = đơn vị trực thuộc
unit-kind-office = văn phòng
unit-kind-union = công đoàn
unit-kind-leadership = lãnh đạo
units-add-confirm =
    Thêm đơn vị “{ $name }”?
    • Loại: { $kind }{ $short ->
        [none] { "" }
       *[other] ; viết tắt { $short }
    }
    { $like ->
        [none] • Chưa có nhiệm vụ và người nào
       *[other] • Chưa có nhiệm vụ và người nào; tên gần giống đang có: { $like }
    }
units-add-choice = Thêm đơn vị
units-added = Đã thêm đơn vị “{ $name }”. Anh/chị mời người của đơn vị, ví dụ “mời chị Trần Thị Lan làm đầu mối { $name }”.
units-added-groups = Nhiệm vụ và báo cáo giao theo nhóm chỉ đến đơn vị khi đơn vị vào nhóm. Anh/chị chọn nhóm bên dưới, hoặc nhắn “đưa … vào nhóm …”.
units-choice-group = Đưa vào nhóm “{ $group }”
units-group-confirm =
    { $joins ->
        [1] Đưa { $unit } vào nhóm “{ $group }”?
       *[0] Đưa { $unit } ra khỏi nhóm “{ $group }”?
    }
    • Nhóm đang có { $count } đơn vị
    • Nhiệm vụ chưa thay đổi ngay; sau đó anh/chị được hỏi xử lý nhiệm vụ của nhóm thế nào
units-group-choice = { $joins ->
    [1] Đưa vào nhóm
   *[0] Đưa ra khỏi nhóm
}
units-group-what = { $joins ->
    [1] đưa { $unit } vào nhóm “{ $group }”
   *[0] đưa { $unit } ra khỏi nhóm “{ $group }”
}
units-group-done = { $joins ->
    [1] Đã đưa { $unit } vào nhóm “{ $group }”.
   *[0] Đã đưa { $unit } ra khỏi nhóm “{ $group }”.
}
units-group-stood-on = Không hoàn tác được: anh/chị đã quyết định về nhiệm vụ của nhóm ({ $codes }). Muốn đổi lại, anh/chị nhắn “đưa … ra khỏi nhóm …” hoặc “đưa … vào nhóm …”.
units-group-already = { $joins ->
    [1] { $unit } đang ở trong nhóm “{ $group }”, không ghi lần nữa.
   *[0] { $unit } không ở trong nhóm “{ $group }”, không có gì thay đổi.
}
units-rename-confirm =
    Đổi tên đơn vị?
    • Tên đang dùng: { $was }
    • Tên mới: { $name }
    Tên cũ vẫn được hiểu là đơn vị này; nhiệm vụ, người và lịch sử giữ nguyên.
units-rename-choice = Đổi tên
units-renamed = Đã đổi tên { $was } thành { $name }.
units-merge-confirm =
    Sáp nhập { $unit } vào { $to }?
    • { $tasks } nhiệm vụ chuyển sang, làm tiếp từ mức đang có{ $shared ->
        [0] { "" }
       *[other] { " " }({ $shared } nhiệm vụ cả hai cùng có: giữ một phần, vai trò cao hơn)
    }
    • { $reports } báo cáo chưa nộp chuyển sang; báo cáo đã nộp vẫn ghi là của { $unit }
    { $people ->
        [0] • Không có người nào trong danh sách chuyển sang
       *[other] • { $people } người chuyển sang; thủ trưởng cũ thành cán bộ đầu mối nếu { $to } đã có thủ trưởng
    }
    • Mọi tên gọi của { $unit } được hiểu là { $to }
units-merge-choice = Sáp nhập
units-merge-what = sáp nhập { $unit } vào { $to }
units-close-ask =
    { $unit } còn { $tasks } nhiệm vụ và { $reports } báo cáo chưa nộp. Việc còn lại xử lý thế nào?
units-close-hand = Chuyển cho đơn vị khác
units-close-withdraw = Bỏ, không giao ai
units-close-whom = Việc còn lại của { $unit } chuyển cho đơn vị nào? Anh/chị nhắn tên đơn vị, ví dụ “TTYT Đắk Mil”.
units-close-confirm =
    Đóng đơn vị { $unit }?
    { $to ->
        [none] • { $tasks } nhiệm vụ và { $reports } báo cáo chưa nộp được bỏ, không giao ai
       *[other] • { $tasks } nhiệm vụ và { $reports } báo cáo chưa nộp chuyển cho { $to }
    }
    • { $people } người thôi vai trò ở đơn vị này
    • Những gì đã báo cáo vẫn được lưu dưới tên { $unit }
units-close-choice = Đóng đơn vị
units-close-what = { $to ->
    [none] đóng đơn vị { $unit }
   *[other] đóng đơn vị { $unit }, chuyển việc cho { $to }
}
units-ended = Đã thực hiện: { $what }. Những người liên quan được báo.
unit-life-undo-confirm = Rút lại: { $words }?
unit-life-undone = Đã rút lại: { $words }. Mọi thứ trở lại như trước.
units-rename-what = đổi tên { $was } thành { $name }
units-told-merged = { $unit } đã sáp nhập vào { $to }. Từ nay anh/chị xem và cập nhật nhiệm vụ của { $to } ở đây.
units-told-closed = { $unit } không còn được theo dõi; vai trò của anh/chị ở đơn vị này đã kết thúc. Cần thêm thông tin, mời liên hệ Văn phòng Sở.
units-told-took = { $unit } không còn là đơn vị riêng: việc còn lại chuyển cho { $to }. Nhắn “nhiệm vụ của tôi” để xem danh sách mới.
