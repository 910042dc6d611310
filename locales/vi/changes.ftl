# What a unit is told of changes to what it has to do
changes-head = Văn phòng Sở cập nhật công việc của { $unit }:
changes-more = … và { $count } thay đổi khác, xem trong “nhiệm vụ của tôi”.
changes-of-unit = { $unit }: { $text }
changes-role-lead = chủ trì
changes-role-implement = thực hiện
changes-role-support = phối hợp
changes-new-task = Nhiệm vụ mới ({ $role }): { $name }{ $due ->
    [none] { "" }
   *[other] , hạn { $due }
  }
changes-new-report = Báo cáo mới phải nộp: { $name }{ $due ->
    [none] { "" }
   *[other] , hạn { $due }
  }
changes-new-plan = Kế hoạch mới { $plan }: { $count } nhiệm vụ{ $support ->
    [0] { "" }
   *[other] { " " }(trong đó phối hợp { $support })
  }{ $due ->
    [none] { "" }
   *[other] , hạn gần nhất { $due }
  }
changes-new-many = { $plan ->
    [none] { $count } báo cáo mới phải nộp
   *[other] { $plan }: thêm { $count } nhiệm vụ
  }{ $due ->
    [none] { "" }
   *[other] , hạn gần nhất { $due }
  }
changes-moved-task = Đổi hạn: { $name }, { $due ->
    [none] không còn hạn { $was }
   *[other] hạn mới { $due }
  }{ $was ->
    [none] { "" }
   *[other] { $due ->
      [none] { "" }
     *[other] { " " }(trước là { $was })
    }
  }
changes-moved-report = Đổi hạn nộp: { $name }, hạn mới { $due }{ $was ->
    [none] { "" }
   *[other] { " " }(trước là { $was })
  }
changes-moved-many = Đổi hạn { $count } { $plan ->
    [none] báo cáo
   *[other] nhiệm vụ của { $plan }
  }{ $due ->
    [none] { "" }
   *[other] , hạn mới gần nhất { $due }
  }
changes-role-task = Đổi vai trò: { $name }, từ nay { $role }
changes-role-many = Đổi vai trò ở { $count } nhiệm vụ của { $plan }
changes-gone-task = Không còn phải làm: { $name }{ $was ->
    [none] { "" }
   *[other] { " " }(hạn trước đây { $was })
  }
changes-gone-report = Không còn phải nộp: { $name }{ $was ->
    [none] { "" }
   *[other] { " " }(hạn trước đây { $was })
  }
changes-gone-plan = Không còn theo dõi { $plan }: bỏ cả { $count } nhiệm vụ; kết quả đã ghi vẫn được giữ
changes-gone-many = { $plan ->
    [none] Không còn phải nộp { $count } báo cáo
   *[other] { $plan }: bỏ { $count } nhiệm vụ
  }
