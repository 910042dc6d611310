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
