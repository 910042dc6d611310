# Names of reporting periods.
period-quarter = quý { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
}/{ $year }
period-half = 6 tháng { $number ->
    [1] đầu
   *[2] cuối
  } năm { $year }
period-nine-months = 9 tháng đầu năm { $year }
period-year = năm { $year }
period-month = tháng { $number }/{ $year }

# What is wrong with a table of units or people.
table-empty = Bảng không có dữ liệu.
table-columns-missing = Bảng thiếu cột: { $columns }.
table-cell-empty = Dòng { $line }: cột “{ $column }” còn trống.
table-cells-too-many = Dòng { $line }: nhiều ô hơn số cột ở dòng tiêu đề. Danh sách trong một ô được ngăn cách bằng dấu “;”.
table-name-twice = Dòng { $line }: tên “{ $value }” đã có ở dòng trên.
table-word-unknown = Dòng { $line }: cột “{ $column }” có giá trị “{ $value }” không thuộc các giá trị cho phép ({ $known }).
table-unreadable = Không đọc được bảng CSV: { $reason }.
table-not-a-day = Dòng { $line }: “{ $value }” không phải là ngày. Viết dạng 2027-02-06 hoặc 06/02/2027.
table-year = Ngày { $value } không dùng được: năm cần từ { $first } đến { $last }.
