# Trang mở bằng liên kết: gửi ảnh, tài liệu; bảng theo dõi.

file-unshown = Ảnh “{ $name }” không mở được để xem. Bản gốc vẫn được lưu; cần xem, anh/chị liên hệ Văn phòng Sở.
