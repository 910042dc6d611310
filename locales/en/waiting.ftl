# What waits for a yes while something else is talked about
still-waits = { $what } still waits for your confirmation.
choice-back = Back to { $what }
waits-update = an update
waits-update-of = the update of { $codes }
waits-report = the note “{ $name }”
which-waits = { $count } things wait for your confirmation, please choose:
nothing-waits = Nothing waits for your confirmation.
left-for-later = Left for later, nothing was saved: { $what } waits until { $until }, then it is dropped. To go on, send “go back”.

# What waits, said differently
which-line = Which one would you like to change?
correct-percent = { $code } is { $percent }%
correct-task = not { $code } but { $other }
place-ambiguous = “{ $said }” stands in two messages; please choose:
which-others-kept = (The rest of your message is kept: { $codes }; you confirm all of it at once.)
choice-skip-line = Leave this one out, keep the rest

# The date of one task
deadline-of = Deadline of { $code } “{ $title }” ({ $plan }):
deadline-schedule = The plan says: “{ $text }” ({ $dates })
deadline-unit = { $unit }: { $emoji } { $when }, { $progress }

# Results measured against targets
choice-write-measured = Save the result { $value }%
choice-measured-of = { $value }% is of “{ $goal }”
line-measured = measured result { $value }% (target “{ $goal }”: { $reached })
line-measured-which = measured result { $value }% (please choose of which target)
goal-reached = reached
goal-missed = not reached
card-measured = { $unit }: measured result { $value }% on { $date } (target “{ $goal }”: { $reached })
undone-measured = The measured result of { $codes } was taken back.
measured-as-note = measured result { $value }%

# What was not understood
unread-head = { $count } messages that I did not understand in the last 90 days (names left out), the most frequent first:
unread-line = “{ $text }” — { $times } times, last on { $date }
unread-none = Nothing was misunderstood in the last 90 days.
unread-office-only = This list is for the office.
cli-help-unread = list what was not understood in the last 90 days, without names
cli-unread-line = { $times } times, last on { $date }, { $role }, taken for { $intent } ({ $confidence }): { $text }
cli-unread-none = Nothing was misunderstood.

# A unit that may be several
unit-ambiguous = “{ $said }” may be { $count } units; please choose, or send a fuller name:
unit-unsure = Is “{ $said }” this unit?

# What a message may have meant
guess-task = See task { $code } { $title }
guess-which = I have done nothing. Please choose what you need, or say it more clearly:
guess-of-unit = { $what }, { $unit }
guess-my-tasks = My tasks
guess-task-detail = See task { $task }
guess-history = See the history of { $task }
guess-update-progress = { $task ->
    [none] Update progress
   *[other] Update progress of { $task }
}
guess-report-difficulty = { $task ->
    [none] Record a difficulty: “{ $text }”
   *[other] Record a difficulty of { $task }: “{ $text }”
}
guess-deadlines = { $task ->
    [none] Deadlines of reports
   *[other] Deadline of { $task }
}
guess-submit-report = { $period ->
    [none] Submit a report
   *[other] Submit the report for { $period }
}
guess-report-state = { $period ->
    [none] See how a report stands
   *[other] See how the report for { $period } stands
}
guess-withdraw-report = { $period ->
    [none] Take back a report
   *[other] Take back the report for { $period }
}
guess-extend = { $task ->
    [none] Ask for more time
   *[other] Ask for more time for { $task }
}
guess-help = See what can be asked
guess-unit-tasks = See tasks
guess-overview = Overview of all units
guess-late-units = Overdue by unit
guess-reports-waiting = Reports waiting for review
guess-approve = { $period ->
    [none] Approve a report
   *[other] Approve the report for { $period }
}
guess-return-report = { $period ->
    [none] Return a report
   *[other] Return the report for { $period }
}
guess-close-period = { $period ->
    [none] Close a reporting period
   *[other] Close the reporting period { $period }
}
guess-nudge = { $task ->
    [none] Send a reminder
   *[other] Send a reminder of { $task }
}
guess-export = Export to a file
guess-exempt = Excuse from a report or task
no-more-pages = The list has no further page.
number-or-task = “{ $number }” is a choice and the code of a task too. Please choose:
urgent-elsewhere = This is an internal channel; in an emergency please call 115.
