# What a unit is told of changes to what it has to do
changes-head = The office changed what { $unit } has to do:
changes-more = … and { $count } more changes, see “my tasks”.
changes-of-unit = { $unit }: { $text }
changes-role-lead = leads
changes-role-implement = carries out
changes-role-support = supports
changes-new-task = New task ({ $role }): { $name }{ $due ->
    [none] { "" }
   *[other] , due { $due }
  }
changes-new-report = New report: { $name }{ $due ->
    [none] { "" }
   *[other] , due { $due }
  }
changes-new-plan = New plan { $plan }: { $count } tasks{ $support ->
    [0] { "" }
   *[other] { " " }(supporting in { $support })
  }{ $due ->
    [none] { "" }
   *[other] , first due { $due }
  }
changes-new-many = { $plan ->
    [none] { $count } new reports
   *[other] { $plan }: { $count } new tasks
  }{ $due ->
    [none] { "" }
   *[other] , first due { $due }
  }
changes-moved-task = Date moved: { $name }, { $due ->
    [none] no longer due { $was }
   *[other] now due { $due }
  }{ $was ->
    [none] { "" }
   *[other] { $due ->
      [none] { "" }
     *[other] { " " }(was { $was })
    }
  }
changes-moved-report = Date moved: { $name }, now due { $due }{ $was ->
    [none] { "" }
   *[other] { " " }(was { $was })
  }
changes-moved-many = Dates moved of { $count } { $plan ->
    [none] reports
   *[other] tasks of { $plan }
  }{ $due ->
    [none] { "" }
   *[other] , first now due { $due }
  }
changes-role-task = Role changed: { $name }, from now on { $role }
changes-role-many = Roles changed in { $count } tasks of { $plan }
changes-gone-task = No longer to be done: { $name }{ $was ->
    [none] { "" }
   *[other] { " " }(was due { $was })
  }
changes-gone-report = No longer to be sent: { $name }{ $was ->
    [none] { "" }
   *[other] { " " }(was due { $was })
  }
changes-gone-plan = { $plan } is followed no more: all { $count } tasks are gone; what was recorded is kept
changes-gone-many = { $plan ->
    [none] { $count } reports need not be sent any more
   *[other] { $plan }: { $count } tasks gone
  }
