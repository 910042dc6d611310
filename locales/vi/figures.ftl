# Figures: overview, ranking, why, weights, pictures, the leaders' week
rate = { $tenth ->
    [0] { $whole }%
   *[other] { $whole },{ $tenth }%
  }
rate-none = chưa có
figures-all-time = tất cả các kỳ
figures-quarter-short = Quý { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
  }
  { $year }

chart-quarter = { $number ->
    [1] I
    [2] II
    [3] III
   *[4] IV
  }
  { $year }
chart-subtitle = { $whose }, số liệu đến { $date }
chart-nothing = Chưa có việc nào có hạn.
chart-status = Tình trạng công việc theo đơn vị
chart-row = { $name } – đúng hạn { $rate }
chart-status-plans = Tình trạng công việc theo kế hoạch
chart-all-units = Tất cả các đơn vị
chart-unit-period = { $unit }, { $period }
chart-on-time = đúng hạn
chart-late = trễ
chart-overdue = quá hạn
chart-pending = chưa đến hạn
chart-quarters = Tỷ lệ đúng hạn theo quý
chart-quarters-note = Số dưới mỗi cột: việc đúng hạn / việc đã đến hạn.
chart-heat = Tỷ lệ đúng hạn (%) theo đơn vị và quý
chart-heat-note = “–”: chưa có việc đến hạn.
chart-scale-low = 0% đúng hạn
chart-scale-high = 100% đúng hạn
chart-burn = Việc còn lại của kế hoạch
chart-burn-planned = còn lại theo hạn
chart-burn-left = thực tế còn lại
make-broken = Chưa lập được tệp { $file }: việc lập tệp dừng giữa chừng. Anh/chị gửi lại yêu cầu giúp; nếu vẫn lỗi, mời báo người quản trị.
chart-today = hôm nay
chart-drawing = Đang vẽ hình, anh/chị chờ vài giây.
chart-of-plan = { $plan }, { $whose }
chart-which-plan = Anh/chị muốn xem hình của kế hoạch nào?
chart-no-plan = Chưa có kế hoạch nào đang theo dõi.
chart-file-status = tinh-trang.png
chart-file-quarters = ty-le-theo-quy.png
chart-file-heat = don-vi-va-quy.png
chart-file-burn = viec-con-lai.png
choice-chart-status = Hình: tình trạng
choice-chart-quarters = Hình: đúng hạn theo quý
choice-chart-heat = Hình: đơn vị và quý
choice-chart-burn = Hình: việc còn lại của kế hoạch

figures-everyone = Toàn ngành
overview-all = { $one ->
    [yes] { $whose }
   *[no] { $whose }, { $period }
  }: { $units } đơn vị, { $items } việc và báo cáo đang theo dõi
overview-own = { $whose }, { $period }: { $items } việc và báo cáo (anh/chị xem được số liệu của đơn vị mình)
figures-reporting = Nộp báo cáo: { $part }/{ $whole } ({ $rate })
figures-on-time = Đúng hạn: { $part }/{ $whole } việc đã đến hạn ({ $rate })
figures-completion = Hoàn thành: { $part }/{ $whole } việc có hạn ({ $rate })
figures-undated = Không hạn (tính riêng): { $count }, trong kỳ có cập nhật { $told }
figures-undated-ever = Không hạn (tính riêng): { $count }, đã hoàn thành { $done }
figures-excused = Được miễn, không tính: { $count } việc
figures-weights = Trọng số: chủ trì { $lead }, thực hiện { $implement }, phối hợp { $support }.
weight = { $rest ->
    [none] { $whole }
   *[other] { $whole },{ $rest }
  }

parts-plans = Theo kế hoạch — { $whose }, { $period } (số liệu đến { $date }):
parts-sections = { $plan } theo mục — { $whose }, { $period } (số liệu đến { $date }):
parts-plan = { $plan } — { $whose }, { $period } (số liệu đến { $date }):
parts-section = { $plan }, mục { $name } — { $whose }, { $period } (số liệu đến { $date }):
parts-section-name = Mục { $name }
parts-line = { $name }: { $due ->
    [0] { $dated ->
        [0] chỉ có việc không hạn ({ $undated })
       *[other] chưa có việc đến hạn; hoàn thành { $done }/{ $dated } việc có hạn
      }
   *[other] đúng hạn { $part }/{ $due } việc đã đến hạn ({ $rate }); hoàn thành { $done }/{ $dated } việc có hạn{ $overdue ->
        [0] { "" }
       *[other] ; quá hạn { $overdue }
      }
  }
parts-nothing = Chưa có việc nào được tính ở đây.
parts-none = Chưa có kế hoạch hay mục nào có số liệu để xem. Nhắn “tổng hợp” để xem số liệu chung.
parts-which-plan = Anh/chị xem theo mục của kế hoạch nào?
parts-which-section = “Mục { $code }” có ở nhiều kế hoạch, anh/chị chọn giúp:
parts-choice-plans = Theo kế hoạch
parts-choice-sections = Các mục khác

ranking-head = Xếp hạng { $period } theo tỷ lệ đúng hạn ({ $units } đơn vị, số liệu đến { $date }):
ranking-line = { $unit } — { $place }: { $share }{ $beside }
ranking-place = { $ties ->
    [1] hạng { $rank }
   *[other] hạng { $rank } (đồng hạng { $ties } đơn vị)
  }
ranking-share = { $rate } ({ $part }/{ $whole } việc đã đến hạn)
ranking-excused = miễn { $count }
ranking-extended = gia hạn { $count }{ $saved ->
    [0] { "" }
   *[other] , nhờ đó đúng hạn { $saved }
  }
ranking-unranked = { $count } đơn vị chưa có việc đến hạn nên chưa xếp hạng.
ranking-none = Chưa có việc nào đến hạn trong { $period }, nên chưa xếp hạng.
ranking-own = { $unit }, { $period }: { $place } trong { $units } đơn vị; đúng hạn { $share }{ $beside }
ranking-own-unranked = { $unit }, { $period }: chưa có việc đến hạn nên chưa xếp hạng.
ranking-own-none = Đơn vị anh/chị không có việc nào trong { $period }.
choice-ranking = Xếp hạng
choice-last-places = Cuối bảng
choice-picture = Xem bằng hình
choice-why-ranked = Vì sao hạng này?
choice-how-counted = Cách tính
choice-weights = Xem trọng số

why-rows = Tỷ lệ tính trên { $due } việc đã đến hạn. Từng việc, dòng { $first }–{ $last } trong { $total }{ $beside ->
    [0] { "" }
   *[other] { " " }(gồm cả { $beside } việc chưa đến hạn hoặc được miễn, chưa tính)
  }:
why-ranked-line = { $emoji } { $name } — { $what }{ $extended }{ $support }{ $weight }
why-overdue = quá hạn { $days } ngày (hạn { $due })
why-done-late = trễ { $days } ngày (hạn { $due }, xong { $met })
why-done-on-time = đúng hạn (hạn { $due }, xong { $met })
why-due-soon = sắp đến hạn { $due }, chưa tính
why-in-time = hạn { $due }, chưa đến, chưa tính
why-excused = được miễn, không tính: { $reason }
why-extended = {"; "}đã gia hạn, hạn gốc { $first }
why-support = {"; "}phối hợp, theo kết quả đơn vị chủ trì
why-weight = {"; "}trọng số { $weight }
why-undated = Ngoài ra { $count } nhiệm vụ không hạn, không tính vào xếp hạng.
why-nothing = { $unit } không có việc nào được tính trong { $period }.
how-counted = Cách tính:
  • Đúng hạn = việc xong đúng hạn ÷ việc đã đến hạn (đúng hạn + trễ + quá hạn).
  • Hạn là ngày đã gia hạn, nếu có. “Không phát sinh”, “không áp dụng” tính như đã nộp.
  • Nhiệm vụ có nhiều mốc thời gian: mỗi mốc tính một việc.
  • Không tính: việc được miễn, việc không hạn, việc đã quá ngày từ trước khi nhập kế hoạch.
  • Báo cáo thuộc kỳ mà kỳ báo cáo kết thúc; việc khác thuộc kỳ có hạn ban đầu.
  • Xếp hạng theo tỷ lệ đúng hạn; bằng nhau thì đồng hạng.

weights-what = Mỗi việc có hạn được nhân với trọng số theo vai trò của đơn vị; 0 là không tính. Báo cáo luôn là 1.
weights-how = Muốn đổi: nhắn ví dụ “trọng số phối hợp 0,5”.
weights-bad = Trọng số “{ $said }” không dùng được. Anh/chị nhắn số từ 0 đến { $most }, nhiều nhất hai chữ số thập phân, ví dụ “trọng số phối hợp 0,5”.
weights-office-only = Chỉ Văn phòng Sở đổi được trọng số. Hiện nay:
weights-same = Trọng số đang đúng như vậy, không có gì thay đổi.
weights-confirm = Đổi trọng số khi tính tỷ lệ và xếp hạng:
weights-change = { $role }: từ { $was } thành { $new }
weights-role-lead = chủ trì
weights-role-implement = thực hiện
weights-role-support = phối hợp
weights-effect = Mọi kỳ, kể cả kỳ đã qua, được tính lại ngay.
weights-moved = Trọng số vừa được người khác đổi, anh/chị xem lại giúp:
weights-kept = Đã đổi trọng số.
weights-name = trọng số

week-head = { $day }. Toàn ngành, tuần qua ({ $first }–{ $last }):
week-done = Hoàn thành { $count } việc, trong đó { $reports } báo cáo; { $updates } lượt cập nhật tiến độ.
week-overdue = 🔴 Quá hạn: { $count } việc của { $units } đơn vị, mới quá hạn trong tuần { $newly }.
week-soon = 🟡 Sắp đến hạn: { $count } việc trong 7 ngày tới.
week-rate = Đúng hạn { $period }: { $rate } ({ $part }/{ $whole }); cả năm { $year }.
week-worst = Quá hạn nhiều nhất: { $units }.
week-none-late = Không có đơn vị nào quá hạn.
