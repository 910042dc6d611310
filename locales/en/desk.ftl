# What the office does by chat beside plans: single tasks.

order-office-only = Only the office gives tasks here. Please pass this on to the office.
order-how = To give a task, say in one sentence who, what and by when, for example “giao các TTYT báo cáo tình hình sốt xuất huyết trước 20/12”.
order-everyone = all units
order-ask-units = { $said ->
    [none] Which unit is this for? Please send the name of a unit or group, for example “các TTYT”.
   *[other] Which unit or group is “{ $said }”? Please choose, or send the name, for example “các TTYT”.
}
order-ask-content = What is to be done? Please send one sentence; the units will read it as it is.
order-ask-due = “{ $content }”: by which day? For example “trước 20/12” (until the end of 19/12) or “hạn 20/12”.
order-due-past = { $due } is over, or too far off. “{ $content }”: by which day? For example “hạn 20/12”.
order-preview = Give this task?
order-content = • What: { $content }
order-units = • To { $count } unit(s): { $names }
order-group = • To { $who } ({ $count } units): { $names }
order-support = • In support: { $names }
order-due = { $said ->
    [none] • Due: the end of { $due }
   *[other] • Due: the end of { $due } (“{ $said }”)
}
order-evidence = • Evidence is asked for
order-day-off = Note: this is a day off; the working day before it is { $day }.
order-silent = Note: in { $count } unit(s) nobody can be reached, please telephone: { $names }.
order-choice-give = Give it
order-choice-of-plan = Give task { $code } of { $plan }
order-choice-not = Do not give it
order-late-yes = This day is over, so nothing was given. Please say it again with a new day.
order-output = With evidence
order-time = until the end of { $due }
order-plan-title = Single tasks of { $year }
order-plan-short = Single tasks { $year }
order-given = Given { $code } “{ $title }” to { $count } unit(s), due at the end of { $due }. Units with anybody linked are told.
order-undo-confirm = Take back the task “{ $words }”?
order-undone = Taken back the task “{ $words }”; no unit has to do it any more.

# One task gets another day or unit, or leaves
task-change-none = There is no task “{ $code }” in the plans that are followed.
task-change-how = Please name the code of the task, for example “dời hạn 1.3 sang 30/12”, “giao 2.1 cho phòng NVY”, “chuyển 2.1 cho phòng NVY” or “bỏ nhiệm vụ 2.1”.
task-change-late = This task was changed meanwhile, so nothing was written. Please look at it and say it again.
task-date-none = { $name }: nothing is still owed of it by a day that could be moved.
task-date-same = { $name } is due on { $due } already.
task-date-not = { $name } is due on { $due }; it cannot be moved to this day (it is over or too far off, or shorter for one unit only, or it was extended).
task-date-confirm =
    Move it forward?
    • { $name }
    • Due now: { $was }; new day: { $due }
    • For { $count } unit(s) that work on it
task-date-choice = Change the day
task-date-done = { $name } was due on { $was } and is due on { $due } now. The units are told.
task-date-undo-confirm = Give “{ $words }” its former day back?
task-date-undone = “{ $words }” has its former day again.
task-unit-same = { $name }: { $unit } works on this task already, or the unit that it comes from does not.
task-unit-which = { $name } is done by several units. Whose part goes to { $unit }?
task-unit-confirm =
    Hand it over?
    • { $name }
    • From { $was } to { $unit }
    { $has ->
        [yes] • { $unit } has a part of its own ({ $own }%) and keeps it, in the stronger role; the part of { $was } ({ $percent }%) ends.
       *[no] • The new unit goes on from { $percent }%; what was reported stays under { $was }.
    }
task-unit-choice = Hand over
task-unit-what = handing { $name } from { $was } to { $unit }
task-unit-done = Handed { $name } from { $was } to { $unit }. Both units are told.
task-unit-undo-confirm = Take back { $words }?
task-unit-undone = Taken back { $words }.
give-confirm = Give this task of the plan?
give-task = • { $name } ({ $plan })
give-lead = • Lead: { $units }
give-implement = • Carried out by: { $units }
give-support = • Support: { $units }
give-role-lead = lead
give-role-implement = carries it out
give-role-support = support
give-standing = • Has it now: { $units }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
give-time = { $text ->
    [none] • Time: { $dates }
   *[other] • Time by the plan: “{ $text }” ({ $dates })
}
give-not-day = Note: “{ $said }” is not kept, the plan's own time stands. To change it, write “dời hạn { $code } sang …” once the task is given.
give-past = Note: this time is over, so whoever gets the task is neither late nor reminded.
give-same = { $name }: given to { $units } before, nothing is to be done.
give-which-unit = { $said ->
    [none] To which unit is { $name } given? Write the name of a unit or group, as in “phòng NVY”.
   *[other] { $name }: which unit or group is “{ $said }”? Choose one or write its name, as in “phòng NVY”.
}
give-which-role = { $beside ->
    [lead] { $who } leads { $name }. Which part does { $units } get?
    [implement] { $who } carries out { $name }. Which part does { $units } get?
   *[other] { $name }: which part does { $units } get?
}
give-as-lead = { $beside ->
    [lead] Lead too
   *[other] Lead
}
give-as-implement = Carry it out
give-as-support = Support
give-instead = Move it from { $unit }
give-one-by-one = One task is given at a time; which one first?
give-unclear = “{ $said }” is not clear to me, so nothing was given. To give task { $code } of the plan write “giao { $code } cho” and the unit (with “chủ trì” or “phối hợp”); to give anything else write “giao nhiệm vụ đột xuất cho …”.
give-what = give { $name } to { $units }
give-done = { $name } is given to { $units }. Those who are linked are told.
task-drop-confirm =
    Withdraw the task { $name } ({ $plan })?
    • { $count } unit(s) have to do it no more and are not reminded
    • { $reported ->
        [0] No unit has reported on it
       *[other] { $reported } unit(s) have reported on it; what they said is kept
    }
task-drop-choice = Withdraw the task
task-drop-done = Withdrawn: { $name }. The units are told.
task-drop-undo-confirm = Bring back the task “{ $words }”?
task-drop-undone = Brought back the task “{ $words }”, as it was.

# A report that is asked for once
order-preview-report = Ask for this report?
order-support-report = • In support: { $names } (named in the request, they send no report of their own)
order-with-support = in support: { $names }
order-with-evidence = with evidence
order-choice-ask = Ask for it
order-choice-as-task = Give it as a plain task
order-choice-as-report = Ask for a report
order-asked = { $count } unit(s) are asked for “{ $title }”, due at the end of { $due }. They are told, and reminded before the day; what comes waits for the office.
asked-undo-confirm = Take back the request for “{ $words }”?
asked-undone = Taken back the request for “{ $words }”; no unit has to send it any more.
asked-stood-on = This cannot be undone: a unit has answered { $codes }. If the report is not needed any more, say “bỏ báo cáo …” with its name.
asked-date-undo-confirm = Give “{ $words }” its former day back?
asked-date-undone = “{ $words }” has its former day again.
asked-drop-undo-confirm = Ask for “{ $words }” after all?
asked-drop-undone = “{ $words }” is asked for again, as it was.
asked-choice-card = Follow this report
asked-choice-list = Single reports
asked-choice-missing = Who has not sent it ({ $count })
asked-choice-paper = Word draft of all
asked-choice-close = Close this report
asked-card-closed = The Office closed it at { $at } ({ $person }); what comes later is marked “after the close”.
asked-choice-move = Change the day
asked-choice-drop = Withdraw the request
asked-office-only = This list is for the office and the leaders. You find your unit's reports among your tasks.
asked-none = No single report is asked for. To ask for one, say for example “giao các TTYT báo cáo tình hình sốt xuất huyết trước 20/12”.
asked-list = Single reports ({ $count }):
asked-line = { $name } — due { $due }, came { $came }/{ $all }
asked-line-closed = { $name } — closed, sent by { $came } of { $all }
asked-card = { $name } — due { $due }; came { $came }/{ $all } (on time { $on_time })
asked-none-came = No unit has sent it yet.
asked-sent-line = { $unit } — { $state }
asked-not-yours = { $name }: only the office can withdraw this, and only what the office itself has asked for (for a plan's report change the plan).
asked-drop-confirm = Withdraw the request for “{ $name }” to { $count } unit(s)?{ $answered ->
    [0] { "" }
   *[other] { " " }{ $answered } of them have answered: what they sent is kept, but counts no more.
  }
asked-dropped = “{ $name }” is asked for no more. The units are told.
