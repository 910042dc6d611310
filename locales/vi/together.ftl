# One answer for all of a list
all-choice-gaps = Trả lời chung cho tất cả
all-choice-done = Xong hết
all-choice-done-count = Xong hết { $count } việc
all-choice-except = Xong hết, trừ một số việc
all-choice-going = Tất cả đang làm
all-choice-none = Chưa làm việc nào
all-choice-leave-out = Trừ một số việc
all-choice-see = Xem từng dòng
all-ask = Trả lời chung cho { $count } nhiệm vụ vừa nêu. Tình hình thế nào?
all-ask-except = Trừ những việc nào? Anh/chị nhắn mã, ví dụ “1.3 và 2.1”.
all-unknown = Trong danh sách này không thấy rõ: { $what }.
all-confirm = Trả lời chung cho { $count } nhiệm vụ, anh/chị kiểm tra giúp:
all-others = • và { $count } nhiệm vụ nữa: { $codes }
all-kept = Không ghi gì cho: { $codes }.
all-lines = Sẽ ghi như sau ({ $first }–{ $last }/{ $count }):
all-nothing = Không còn nhiệm vụ nào trong danh sách để ghi chung.
