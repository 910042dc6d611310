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
