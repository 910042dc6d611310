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
task-change-how = Please name the code of the task, for example “dời hạn 1.3 sang 30/12”, “chuyển 2.1 cho phòng NVY” or “bỏ nhiệm vụ 2.1”.
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
