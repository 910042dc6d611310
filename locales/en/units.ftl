# The office's units by chat.

units-office-only = Adding, renaming, merging or closing units is done by the office. Please contact the office.
units-how = Please name the unit, for example “thêm đơn vị Trạm Y tế xã Nam Dong”, “đổi tên TTYT Cư Jút thành Trung tâm Y tế khu vực Cư Jút”, “sáp nhập TTYT Cư Jút vào TTYT Đắk Mil” or “đóng đơn vị Trung tâm Kiểm nghiệm”.
units-list = { $count } units are followed:
units-line = { $name } ({ $short }): { $tasks } tasks, { $people } people
units-choice-list = List of units
units-exists = “{ $name }” is a name of { $unit } already. Please choose another.
units-changed = Something else about this unit has changed meanwhile, so nothing was written. Please look at the list of units.
units-own = { $unit } leads the department, so it cannot be merged or closed by chat.
unit-kind-division = division
unit-kind-subordinate = subordinate unit
unit-kind-office = office
unit-kind-union = union
unit-kind-leadership = leadership
units-add-confirm =
    Add the unit “{ $name }”?
    • Kind: { $kind }{ $short ->
        [none] { "" }
       *[other] ; short { $short }
    }
    { $like ->
        [none] • No tasks and no people yet
       *[other] • No tasks and no people yet; a similar name: { $like }
    }
units-add-choice = Add the unit
units-added = Added the unit “{ $name }”. You may invite its people, for example “mời chị Trần Thị Lan làm đầu mối { $name }”.
units-added-groups = What is given to a group reaches a unit only once it is in it. Choose a group below, or say “đưa … vào nhóm …”.
units-choice-group = Into the group “{ $group }”
units-group-confirm =
    { $joins ->
        [1] Put { $unit } into the group “{ $group }”?
       *[0] Take { $unit } out of the group “{ $group }”?
    }
    • The group has { $count } units
    • No task changes at once; you are then asked what becomes of those of the group
units-group-choice = { $joins ->
    [1] Into the group
   *[0] Out of the group
}
units-group-what = { $joins ->
    [1] { $unit } into the group “{ $group }”
   *[0] { $unit } out of the group “{ $group }”
}
units-group-done = { $joins ->
    [1] { $unit } is in the group “{ $group }” now.
   *[0] { $unit } is no more in the group “{ $group }”.
}
units-group-stood-on = Not undone: you have decided about the tasks of the group ({ $codes }). To change that, say “đưa … ra khỏi nhóm …” or “đưa … vào nhóm …”.
units-group-already = { $joins ->
    [1] { $unit } is in the group “{ $group }” already; nothing was written.
   *[0] { $unit } is not in the group “{ $group }”; nothing changes.
}
units-rename-confirm =
    Rename the unit?
    • Name now: { $was }
    • New name: { $name }
    The old name goes on meaning this unit; tasks, people and history stay.
units-rename-choice = Rename
units-renamed = Renamed { $was } to { $name }.
units-merge-confirm =
    Merge { $unit } into { $to }?
    • { $tasks } tasks go over and on from where they are{ $shared ->
        [0] { "" }
       *[other] { " " }({ $shared } that both have: one part stays, in the stronger role)
    }
    • { $reports } reports still owed go over; those submitted stay under { $unit }
    { $people ->
        [0] • Nobody on the list goes over
       *[other] • { $people } people go over; the former head becomes staff if { $to } has a head
    }
    • All names of { $unit } mean { $to }
units-merge-choice = Merge
units-merge-what = merging { $unit } into { $to }
units-close-ask =
    { $unit } has { $tasks } tasks and { $reports } reports still owed. What becomes of them?
units-close-hand = Give them to another unit
units-close-withdraw = Withdraw them
units-close-whom = Which unit goes on with the work of { $unit }? Please send its name, for example “TTYT Đắk Mil”.
units-close-confirm =
    Close the unit { $unit }?
    { $to ->
        [none] • { $tasks } tasks and { $reports } reports still owed are withdrawn
       *[other] • { $tasks } tasks and { $reports } reports still owed go to { $to }
    }
    • The posts of { $people } people in this unit end
    • What was reported stays under { $unit }
units-close-choice = Close the unit
units-close-what = { $to ->
    [none] closing the unit { $unit }
   *[other] closing the unit { $unit }, its work goes to { $to }
}
units-ended = Done: { $what }. Those concerned are told.
unit-life-undo-confirm = Take back: { $words }?
unit-life-undone = Taken back: { $words }. All is as it was.
units-rename-what = renaming { $was } to { $name }
units-told-merged = { $unit } was merged into { $to }. From now on you see and update the tasks of { $to } here.
units-told-closed = { $unit } is no longer followed, and your post there has ended. Please contact the office for more.
units-told-took = { $unit } is no unit of its own any more: what is left of its work goes to { $to }. Send “nhiệm vụ của tôi” for the new list.
