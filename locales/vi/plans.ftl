# Reading a plan file: what is wrong with it, and what is doubtful in it.
plan-file-missing = Không tìm thấy tệp { $file }. Anh/chị kiểm tra lại đường dẫn giúp.
plan-file-empty = Tệp { $file } không có nội dung. Anh/chị kiểm tra lại và gửi tệp khác giúp.
plan-not-text = Tệp { $file } không phải là văn bản Unicode (UTF-8). Anh/chị lưu lại dạng văn bản UTF-8 rồi gửi lại giúp.
plan-format-later = Chưa đọc được định dạng { $ending } (tệp { $file }). Anh/chị lưu kế hoạch thành văn bản .txt, giữ nguyên các cột của bảng bằng dấu Tab, rồi gửi lại giúp.
plan-unknown-format = Tệp { $file } có định dạng { $ending }, không phải định dạng kế hoạch đọc được. Anh/chị gửi tệp văn bản .txt giúp.
plan-secret = Tệp { $file } có dấu “{ $mark }”. Văn bản có độ mật không được gửi qua kênh này; hệ thống không đọc và không lưu. Đề nghị anh/chị dùng đường gửi tài liệu mật theo quy định.
plan-without-tasks = Không thấy bảng nhiệm vụ nào trong tệp { $file }. Bảng cần có dòng tiêu đề với cột nội dung (nhiệm vụ) và cột đơn vị hoặc thời gian thực hiện.
plan-doubt-no-unit = Nhiệm vụ { $about } (“{ $detail }”) không ghi đơn vị thực hiện. Giao cho đơn vị nào?
plan-doubt-time = Nhiệm vụ { $about } ghi thời gian “{ $detail }”, chưa hiểu được. Hạn là ngày nào?
plan-doubt-period-without-date = Mục { $about } có nêu báo cáo { $detail } nhưng không ghi hạn nộp. Đây là một báo cáo riêng, hay là báo cáo của kỳ đã có hạn?
plan-doubt-inferred-unit = Mục { $about } không ghi đơn vị thực hiện; theo phần phân công thì { $detail } chủ trì. Có đúng không?
