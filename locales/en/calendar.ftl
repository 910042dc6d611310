# The office's working days
calendar-office-only = Only the department's office changes the calendar. You can see the days off to come.
calendar-ask = Please write the day, for example “thêm ngày nghỉ 31/12”, “thứ bảy 28/02 làm bù”, “bỏ ngày nghỉ 24/11”, “nghỉ Tết từ 6/2 đến 14/2/2027 theo QĐ 123/QĐ-TTg”.
calendar-no-day = No day was found, so nothing was changed. Please write day and month, for example “thêm ngày nghỉ 31/12”.
calendar-no-action = It is not clear whether this day is off or worked, so nothing was changed. Please write, for example, “thêm ngày nghỉ 31/12” or “thứ bảy 28/02 làm bù”.
calendar-not-a-day = “{ $said }” is in no calendar, so nothing was changed. Please check day and month.
calendar-weekday = { $date } is a { $weekday }, not a { $said }, so nothing was changed. Please check and write again.
calendar-weekday-name = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
  }
calendar-stretch = From { $first } to { $last } is no stretch of days off (it runs back, or is longer than 31 days), so nothing was changed. Please write again.
calendar-day-twice = A day is named twice, so nothing was changed. Please write again.
calendar-swap = A swap needs two days: the day off and the day worked for it, for example “hoán đổi 20/4 sang thứ bảy 25/4”. Nothing was changed.
calendar-not-held = { $date } is neither a day off nor a worked Saturday, so there is nothing to change.
calendar-confirmed-before = { $date } was confirmed before.
calendar-as-it-is = The calendar says so already; nothing was changed.
calendar-source = Office ({ $person }), { $date }
calendar-confirm = Change the calendar like this?
calendar-becomes-off = { $days }: off ({ $name })
calendar-becomes-work = { $days }: worked ({ $name })
calendar-becomes-work-again = { $days }: a normal working day, not off ({ $name })
calendar-becomes-gone = { $days }: taken out of the calendar ({ $name })
calendar-days = { $first } – { $last } ({ $count } days)
calendar-moves-nothing = No due day and no reminder moves.
calendar-moves = What moves with it ({ $count }):
calendar-moved = { $what } ({ $count } units), due { $due }
calendar-moved-rolled = the moved last day { $was } → { $now }
calendar-moved-last = the last working day in time { $was } → { $now }
calendar-moved-reminded = the next reminder { $was } → { $now }
calendar-more-moved = … and { $count } more
calendar-written = The calendar was changed at { $at }:
calendar-draft-gone = This is no longer waiting for a yes. Please write the day again.
calendar-list = Days off and worked Saturdays to come:
calendar-none = The calendar has no day off and no worked Saturday to come.
calendar-line-off = { $days }: { $name } — source: { $source }
calendar-line-work = { $days }: { $name } (worked) — source: { $source }
calendar-line-pending = { $days }: { $name } — waits to be confirmed, a working day until then; source: { $source }
calendar-checked = Noted: the office has checked the calendar of { $year }. If anything changes, please write the day.
calendar-checked-before = The calendar of { $year } was checked by { $person } at { $at }; it is not recorded again.
calendar-check-undo-confirm = Take back that the calendar of { $words } was checked? The office will be reminded again.
calendar-check-undone = Taken back: the calendar of { $words } is not checked, and the office will be reminded again.
calendar-alarm = The calendar of { $year } has to be checked: it has { $count } proposed days off. Please compare them with the decision on public holidays, change what is wrong and press “Checked”; due days are counted anew. This comes every week until it is done.
calendar-alarm-none = The calendar of { $year } has no day off yet ({ $count } days). Please write the days off, for example “nghỉ Tết từ 6/2 đến 14/2/2027”, then press “Checked”. This comes every week until it is done.
calendar-alarm-pending = Waiting to be confirmed: { $days }.
calendar-undo-confirm = Take back the change of the calendar “{ $words }”? Due days and reminders are counted by the calendar before it.
calendar-undone = The change of the calendar “{ $words }” is taken back; due days and reminders are counted anew.
calendar-choice-list = Days off
calendar-choice-change = Change the calendar
calendar-choice-write = Change it so
calendar-choice-not = Do not change
calendar-choice-remove = Drop { $date }
calendar-choice-confirm = Confirm { $date }
calendar-choice-checked = Checked { $year }
command-lich = Days off and worked Saturdays
cli-help-calendar = The office's working days.
cli-help-calendar-import = Take in days off and worked Saturdays from a CSV file (columns: date, kind which is off or work, name, source); the file decides the days that it names.
cli-help-checked = The file has all days of its years and was checked; no more reminders to check them.
cli-calendar-imported = Calendar: { $added } added, { $changed } changed, { $unchanged } unchanged.
cli-calendar-would = The calendar would change: { $added } added, { $changed } changed, { $unchanged } unchanged.
cli-calendar-agree = Take in this calendar? (yes/no)
cli-calendar-not-imported = Not taken in; the calendar stays as it is.
cli-calendar-source = Taken in from the file { $file }
