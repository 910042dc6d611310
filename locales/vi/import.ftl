# On the card of a task whose plan was brought to another year
card-brought = (theo kế hoạch năm { $printed }, áp dụng cho { $applied })

# What is different in a plan that comes in again
plan-changes = So với bản đang theo dõi: { $new } nhiệm vụ mới, { $changed } sửa nội dung, { $moved } đổi thời hạn, { $gone } không còn. Tiến độ và lịch sử đã ghi được giữ nguyên.
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
plan-and-more = … và { $count } mục khác
