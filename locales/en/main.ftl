# Dates and marks
date-near = { $weekday ->
    [0] Mon
    [1] Tue
    [2] Wed
    [3] Thu
    [4] Fri
    [5] Sat
   *[6] Sun
  } { $date }
mark-done-on-time = done on time
mark-in-time = in time
mark-due-soon = due soon
mark-overdue = overdue
mark-done-late = done late
mark-no-date = no date
mark-count = { $emoji } { $word } { $count }

# One item in one line
item-line = { $emoji } { $name } — { $when }, { $progress }
item-of-nobody = { $name } — no unit has it
item-before = no date ({ $date } was past before the plan came in)
item-done = done
item-overdue = { $days } days overdue (was due { $date })
item-due-soon = due soon, { $date }
item-in-time = in time, until { $date }
progress-done = 100%
progress-none = no update yet
progress-next-window = no update for this period yet
progress-percent = { $percent }%
report-sent = sent
report-missing = not sent

# Choices
choice-my-tasks = My tasks
choice-due-soon = Due soon
choice-overdue = Overdue only
choice-more = More ({ $count })
choice-help = Help
choice-deadlines = Deadlines
choice-overview = Overview
choice-late = Overdue by unit
choice-update = Update progress
choice-history = History
choice-card = Show the task
choice-report = Report
choice-report-sent = This report was sent
choice-evidence = Show evidence ({ $at })
choice-write = Save
choice-write-all = Save all { $count }
choice-write-one = Save only { $code }
choice-write-percent = Save progress { $percents }
choice-write-note = Save as a note
choice-amend = Change
choice-drop = Don't save
choice-cancel = Later
choice-done = Done (100%)
choice-half = About half (50%)
choice-none = Not started (0%)
choice-undo = Undo
choice-undo-yes = Undo
choice-undo-no = Keep
undo-or = Or: { $asks }
choice-undo-terminal = Undo the import on the server

# My tasks
my-tasks = { $unit }: { $tasks } tasks, { $reports } reports followed ({ $plans })
my-tasks-part = { $unit } — { $filter }: { $first }–{ $last } of { $total }
my-tasks-none = { $unit } has no task in the plans followed here. If that seems wrong, please tell the office.
my-tasks-none-such = { $unit } has nothing under “{ $filter }”.
filter-all = all
filter-due-on = due { $date }
filter-overdue = overdue
filter-due-soon = due soon
filter-not-started = not started
filter-in-progress = in progress
filter-done = done
filter-lead = leading or implementing
filter-support = supporting

# A task's card
card-title = Task { $code } ({ $plan })
card-section = Section: { $section }
card-units-lead = Lead: { $units }
card-units-implement = Implementing: { $units }
card-units-support = Supporting: { $units }
card-nobody = No unit on the list has been given this task, so nobody is reminded of it{ $how ->
    [given] ; to give it, write “giao { $code } cho” and the name of a unit.
   *[other] .
  }
card-indicator = Indicator: { $text }
card-output = Output: { $text }
card-schedule = Time: “{ $text }” ({ $dates })
card-standing = { $unit }: { $emoji } { $when }, { $progress }
card-others = Other units ({ $count }): { $counts }
which-code = Which task would you like to see? Send its code, for example “show 1.3”.
code-ambiguous = “{ $code }” stands in { $count } sections; please choose:
query-ambiguous = “{ $code }” may be { $count } tasks; please choose:
task-not-found = This task was not found among your unit's tasks. Send “my tasks” to see them.
code-not-found = Task “{ $code }” was not found among your unit's tasks. Send “my tasks” to see them with their codes.
found-tasks = { $count } tasks about “{ $query }”:
found-none = No task of your unit is about “{ $query }”. Type “my tasks” to see the list.

# History
history-title = History of { $code }, newest first:
history-none = { $code } has no update yet.
entry = { $at }, { $unit } ({ $author }): { $what }
entry-note = note “{ $text }”
entry-difficulty = difficulty “{ $text }”
entry-difficulty-told = difficulty: { $told }
entry-files = { $count } files of evidence
entry-for-unit = written by the office
entry-undone = taken back
evidence-title = Evidence for { $code }:

# Progress
ask-progress =
    How far is task { $code } “{ $title }”, in percent?
    Send a number, for example 60, or choose:
ask-which-update = Which task do you mean? Choose below, or send its code and progress, for example “1.3 80%”.
bad-percent = “{ $given }” is not a valid progress: it goes from 0 to 100. Please send it again, for example “1.3 80%”.
confirm = This is what I understood; please check:
confirm-correction = You changed a message that was already saved; this is what I understood now, please check:
doubt-measured = { $value }% is a measured result, not progress{ $goals ->
    [0] , and the plan sets no target for this task. Save it as a note?
   *[other] . Save the result?
  }
doubt-future = This is planned, not yet a result, so no progress was saved. Keep it as a note?
doubt-condition = This depends on something and is not yet a result, so no progress was saved. Keep it as a note?
doubt-must = This is something that has to be done, not yet a result, so no progress was saved. Keep it as a note?
doubt-said = These are somebody else’s words, not yet a result, so no progress was saved. Keep it as a note?
doubt-unsure = I am not sure that this is a result, so no progress was saved. Keep it as a note?
left-out = { $code }: planned, asked or measured, but not progress, so it is not saved.
draft-line = { $name }: { $what }
line-done = 100% done
line-not-started = not started (0%)
line-under-way = under way (0%)
line-percent = progress { $percent }%
line-for-unit = written by the office for { $unit }
line-of-unit = of { $unit }
written = Saved at { $at }:
how-to-undo = To take it back, send “undo”.
difficulty-passed-on = The difficulty of { $codes } was passed on to the office.
difficulty-kept = The difficulty of { $codes } was saved for the office to see.
office-difficulty =
    { $unit } reports a difficulty ({ $author }):
    { $name }: “{ $text }”
changed-since = { $code } was updated meanwhile ({ $percent }%).
written-before = This was written at { $at } and is not written again.
already-written = This was saved at { $at } already; it is not saved again:
no-longer-open = This no longer waits to be saved. Please send the update again, for example “1.3 80%”.
dropped = Dropped, nothing was saved.
say-it-again = Please send it again as it should be, for example “1.3 done, 2.1 60%”.
files-for-which =
    Which task are these { $count } files evidence for? Choose below or send the task's code.
    (Please do not send pictures that show patients' data.)

# Undo
undo-nothing = There is no update of yours from the last 24 hours to take back.
undo-confirm = Take back your last update ({ $codes })?
undo-kept = Kept as it is, nothing was taken back.
undo-stood-on = It cannot be taken back: { $codes } has a newer update. Please send the right one instead.
undo-confirm-report = Take back your note that { $unit } sent “{ $name }”?
undone-report = Taken back: “{ $name }” of { $unit } counts as not sent again.
undone = Your update of { $codes } was taken back; its progress is as before.

# Reports
deadlines = Dated and not yet done, most urgent first: { $reports } reports, { $tasks } tasks
deadlines-no-reports = No report is owed. Dated tasks not finished, most urgent first: { $tasks }
deadlines-none = The unit has no report or dated task waiting.
report-source = From { $plan }: “{ $phrase }” (due { $due })
report-working-information = Messages here are working information; they do not replace the digitally signed report.
report-confirm = Note that { $unit } sent “{ $name }”?
report-noted-on-time = Noted at { $at }: { $unit } sent “{ $name }”, on time.
report-noted-late = Noted at { $at }: { $unit } sent “{ $name }”, late.
report-met-before = “{ $name }” was noted by { $person } at { $at } already; it is not noted again.
which-report = Which report do you mean?
report-not-found = This report was not found among your unit's reports.

# Files
file-too-large = The file “{ $name }” is over 20 MB and was not taken. Please compress or split it and send it again.
file-unknown-type = Files like “{ $name }” are not taken. Please send a picture (JPG, PNG) or a PDF, Word (.docx) or Excel (.xlsx) document.
file-unlinked = this file cannot be sent through Zalo; please ask for it on Telegram or in the web chat, or ask the Office
file-not-fetched = The file “{ $name }” could not be fetched. Please send it again.

# People
stranger-hint = I am the assistant that follows up tasks (automatic answers). To begin, send the invite code that the office gave you, for example: LIENKET 7KQ4MP Without one: send “xin tham gia” with your name and unit.
code-missing = Please send the invite code that the office gave you with it, for example: LIENKET 7KQ4MP
code-wrong = This invite code is wrong, used or expired. Please check it, or ask the office for a new one.
code-too-many = { $count } wrong codes. Please try again in an hour, or ask the office.
post = { $unit }, as { $role }
role-head = head
role-staff = focal person
role-office = office
role-leader = leader
welcome =
    Linked: { $posts }.
    { $tasks } tasks and { $reports } reports are followed; { $soon } are due within 7 days or overdue.
    Messages here are working information; they do not replace the digitally signed report.
language-ask = Choose a language:
language-vi = Tiếng Việt
language-en = English
language-set = I will answer in English from now on.
you = you

# The office and the leaders
own-unit-only = You can only see the tasks of { $unit }. For figures of all units, please ask the office.
overview = All together: { $units } units, { $items } tasks and reports followed
overview-late = Most overdue: { $units }
unit-count = { $unit } ({ $count })
late-none = No unit has anything overdue.
late-unit = { $unit }: { $count } overdue — { $people }
unit-tasks = { $unit }: { $items } tasks and reports
choice-unit-all = All of { $unit }
unit-none = This unit has no task yet.
which-unit = Which unit would you like to see? Send its name, for example “tasks of Thanh tra Sở”.

# Reminders
digest-head = { $day }. { $unit } still has { $count } to do:
digest-line = { $name } — due { $date }, { $how }
digest-line-many = { $count } tasks due { $date }, { $how }
digest-report = { $name } — due { $date }{ $quote }, { $how }{ $advice }
digest-quote = { " " }(“{ $phrase }”, { $plan })
digest-advice = ; best sent on { $date }
digest-not-sent = not sent
digest-late = { $days } days overdue, { $how }
digest-today = ends today, { $how }
digest-office-head = { $day }. Office: { $count } items of { $units } units are overdue:
digest-unit-line = { $unit }: { $count } items, the longest for { $days } days
digest-some-started = { $count } of them started
digest-many-choice = Show { $count }
choice-what-next = When is the next reminder?
choice-why = Why do I get this?

# Help and misunderstandings
help-unit =
    I follow your unit's tasks and remind you of deadlines. You can send:
    • “my tasks”, “overdue”, “deadlines”, “submit Q1 report”
    • “show 1.3”, “history 1.3”
    • “1.3 80%”, “1.3 done, 2.1 60%”
    • pictures and documents as evidence, with the task's code
    • “undo” to take back what you just saved (within 24 hours)
help-all =
    I follow the tasks of all units. You can send:
    • “overview”, “who is late”, “ai chưa nộp quý 1” (who has not reported), “tasks of TTYT Cư Jút”
    • “đôn đốc TTYT Cư Jút” (urge), “difficulties”, “announce to all units: …” (the office alone sends)
    • “báo cáo chờ duyệt” (waiting for review), “duyệt báo cáo quý 1 của TTYT Cư Jút” (approve), “chốt kỳ quý 1” (close)
    • “plans” to see, take in or withdraw plans; or just send the plan file
    • “my tasks”, “show 1.3”, “history 1.3”
    • “1.3 80%” to update a task of your own unit
    • “undo” to take back what you just saved (within 24 hours)
greeting = Hello { $name }. I am the assistant that follows up tasks (automatic answers). What would you like to see?
thanks = You are welcome.
out-of-scope = I only help with the tasks, progress and reports of the plans. You can choose:
not-understood = I am not sure what you mean. Please choose, or say it in other words, for example “1.3 80%”:
nothing-said = I can only read text, pictures and documents. Please write, for example “my tasks”.
stale-choice = This choice can no longer be used. Please choose again, or say what you need.
too-long = This message is too long; nothing was saved. Please say it in a few sentences, or send it as a document.
without-post = You hold no post in the units that are followed at present. To go on, please ask the office for a new invite code and send it, for example: LIENKET 7KQ4MP
nothing-to-cancel = Nothing is being asked. What would you like to see?
number-ambiguous = The number { $number } stands in two messages; please choose:
fault = Sorry, something went wrong with this message ({ $fault }). It was kept, nothing was saved; please try again later, or give this code to the office.

# Command menus
command-nhiemvu = My tasks
command-viec = Show one task, for example /task 1.3
command-tiendo = Update progress
command-hanbaocao = Deadlines
command-lichsu = History of updates
command-hoantac = Take back the last write
command-tonghop = Overview (office, leaders)
command-trehan = Overdue by unit (office, leaders)
command-caidatnhac = My reminder settings
command-nhaclai = Remind me again on another day
command-nghiphep = Leave, and who stands in
command-danhac = Who has been reminded
command-huy = Drop the open question
command-ngonngu = Language
command-guitep = Send pictures and documents
command-bangtheodoi = The page with the tables
command-trogiup = Help
