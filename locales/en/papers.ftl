# Papers that the bot makes: Excel, Word, the zip of evidence. They are always written in Vietnamese.

paper-column-code = No.
paper-column-content = Task
paper-column-lead = Lead
paper-column-support = Support
paper-column-time = Time
paper-column-output = Product
paper-column-indicator = Indicator
paper-column-budget = Budget (million VND)
paper-column-note = Note
paper-column-due = Due
paper-column-percent = Progress
paper-column-mark = Standing
paper-column-results = Results
paper-column-difficulties = Difficulties
paper-column-files = Evidence
paper-implement = Carried out by: { $units }
paper-attached = (Attached to { $kind }{ $number } of { $issuer })
paper-number = {" "}no. { $number }
paper-as-of = How things stand{ $year }, figures up to { $date }:
paper-year = {" "}in { $year }
paper-when-event = When { $event }
paper-units-done = { $done } of { $of } units are done
paper-told = { $text } (update no. { $id })
paper-of-unit = { $unit }: { $text }
paper-more-units = … and { $count } more units (see the sheet “By unit”)

paper-sheet-summary = Summary
paper-sheet-parts = By unit
paper-summary-title = SUMMARY OF PROGRESS
paper-summary-plans = By plan
paper-summary-units = By unit
paper-parts-title = PROGRESS BY UNIT
paper-total = All
paper-figure-name = Plan, unit
paper-figure-dated = Dated
paper-figure-on-time = Done on time
paper-figure-late = Done late
paper-figure-overdue = Overdue
paper-figure-pending = Not due yet
paper-figure-undated = Without a date
paper-figure-excused = Excused
paper-figure-reports = Reports owed
paper-figure-reports-came = Reports received
paper-figure-reports-on-time = Reports on time
paper-figure-reporting-rate = Reporting rate
paper-figure-on-time-rate = On-time rate
paper-figure-completion-rate = Completion rate
paper-figure-rank = Rank
paper-part-plan = Plan
paper-part-code = Code
paper-part-title = Item
paper-part-unit = Unit
paper-part-role = Role
paper-part-due = Due
paper-part-mark = Standing
paper-part-percent = Progress
paper-part-updated = Updated
paper-part-results = Results
paper-part-difficulties = Difficulties
paper-part-files = Evidence
paper-role-lead = lead
paper-role-implement = carries out
paper-role-support = support
paper-told-on = { $date }: { $text } (update no. { $id })

paper-zip-contents = List of evidence
paper-zip-title = LIST OF EVIDENCE
paper-zip-as-of = Up to { $date }: { $count } files
paper-zip-column-number = No.
paper-zip-column-unit = Unit
paper-zip-column-code = Code
paper-zip-column-title = Item
paper-zip-column-day = Sent on
paper-zip-column-where = File
paper-zip-column-note = Note
paper-zip-column-update = Update no.
paper-zip-not-cleaned = Left out: such files may carry the place where they were taken; ask for the “originals” if needed
paper-zip-broken = Left out: the picture cannot be opened; ask for the “originals” if needed
paper-zip-gone = Left out: the file is no longer kept
paper-zip-too-large = Left out: { $megabytes } MB are full; download each unit or each task by itself

# The letter.
letter-subject = Results of the tasks of { $period }
letter-plans = the plans in force
letter-opening = Carrying out { $plans }, { $body } reports the results of { $period } (figures up to { $until }) as follows:
letter-closing = This is the report of { $body } on the results of { $period }./.
letter-recipients =
    As above;
    The leaders of { $body };
    Filed: VT, VP.
letter-recipients-unit =
    As above;
    Filed: VT.
letter-appendix = HOW THE TASKS OF { $period } STAND
letter-part-standing = OVERVIEW
letter-part-results = RESULTS
letter-part-difficulties = DIFFICULTIES
letter-part-estimate = ESTIMATE FOR THE WHOLE PERIOD
letter-part-proposal = PROPOSALS
letter-counted-all = The period has { $dated } dated things (tasks and reports) of { $units } units: { $done } are done ({ $on-time } on time, { $late } late), { $overdue } are overdue, { $pending } are not due yet.
letter-counted-unit = In the period the unit has { $dated } dated things (tasks and reports): { $done } are done ({ $on-time } on time, { $late } late), { $overdue } are overdue, { $pending } are not due yet.
letter-rates = Completion rate { $completion }; on-time rate { $ontime } (of what was due or is done).
letter-apart = Besides there are { $undated } tasks without a date (continuous or upon an event) and { $excused } excused ones, in none of these rates.
letter-reports = Reports owed in the period: { $reports }; received { $reports-came }, of them on time { $reports-on-time }.
letter-missing = { $count } reports are missing, of: { $units }.
letter-section = { $dated } dated things: { $done } done, { $overdue } overdue, { $pending } not due yet; { $undated } tasks without a date.
letter-task = { $name }: { $text }
letter-more-units = and { $count } more units (see the appendix)
letter-measured = measured { $value } (target “{ $target }”)
letter-state-missing = no update in the period
letter-state-done = done
letter-state-in-progress = in progress ({ $percent }%)
letter-state-not-started = not started
letter-cited = { $text } (update no. { $ids })
letter-cutoff = {" "}(figures up to { $date })
letter-receipt = {" "}(report received as { $receipt })
