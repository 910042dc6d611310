# The office's units by chat.

units-office-only = Việc thêm, đổi tên, sáp nhập hay đóng đơn vị do Văn phòng Sở thực hiện. Anh/chị liên hệ Văn phòng Sở giúp.
units-how = Anh/chị ghi rõ tên đơn vị giúp, ví dụ “thêm đơn vị Trạm Y tế xã Nam Dong”, “đổi tên TTYT Cư Jút thành Trung tâm Y tế khu vực Cư Jút”, “sáp nhập TTYT Cư Jút vào TTYT Đắk Mil” hoặc “đóng đơn vị Trung tâm Kiểm nghiệm”.
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
    • { $people } người chuyển sang; thủ trưởng cũ thành cán bộ đầu mối nếu { $to } đã có thủ trưởng
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
