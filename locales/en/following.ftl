# Who has not done what
missing-period = { $name }: { $came }/{ $all } came ({ $on_time } in time). { $units } units have not sent it: { $answers }
missing-task = { $name }: not done by { $units } units, { $answers }
missing-overdue = Overdue: { $units } units, { $items } things; { $answers }
missing-answers = { $answered } answered that it is not done yet, { $silent } have not answered
missing-all-came = { $name }: all { $all }/{ $all } came ({ $on_time } in time).
missing-no-report = No report is owed for { $period }. “reporting rules” lists the periods.
missing-reports-none = No unit owes a report.
missing-task-none = No unit still owes task { $task }, or it has no date.
missing-reports-of = { $count } reports of { $period }
missing-unreached = not reached by message, call: { $people }
missing-unit = { $unit } — { $people }{ $count ->
    [1] { "" }
   *[other] { " " }({ $count } things)
  }
missing-line = { $line }; { $asked }; { $answer }
asked-never = never reminded
asked-reminder = last reminder { $at }
asked-by = last urged { $at } ({ $person })
answer-none = no answer
answer-said = answered { $at }: “{ $said }”{ $day ->
    [none] { "" }
   *[other] , promised for { $day }
  }
answer-asked-later = asked for { $day } ({ $at }): “{ $said }”
answer-progress = updated { $at }{ $percent ->
    [none] { "" }
   *[other] : { $percent }
  }{ $said ->
    [none] { "" }
   *[other] , “{ $said }”
  }
unit-people = Contact: { $people }

# Urging: what is shown for a yes
missing-choice-extend = Extend
missing-choice-excel = Make an Excel file
nudge-choice-all = Urge all { $count }
nudge-choice-silent = Urge { $count } that have not answered
nudge-choice-unit = Urge this unit
nudge-choice-soon = Remind of what is due soon
nudge-choice-send = Send
nudge-choice-again = Send it once more
nudge-choice-fresh = Only what was not urged today
nudge-choice-not = Do not send
nudge-choice-words = Change the words
nudge-choice-back = Keep the words
nudge-office-only = Urging is for the office. You can see which units are late.
nudge-nothing = Nothing of what you named is overdue or missing, so there is nothing to urge.
nudge-nothing-late = This unit has nothing overdue, but something due within 7 days.
nudge-confirm = This would go to { $people } people of { $units } units:
nudge-unit = { $unit } ({ $count }): { $people }
nudge-called = { $unit } — { $people }
nudge-unreached = { $count } units cannot be reached by message, please call: { $units }.
nudge-more-units = … and { $count } more units.
nudge-again = ⚠ { $units } were urged today already (at { $at }, by { $person }).
nudge-sample = It says: “{ $text }” with each unit's list and answers to choose.
nudge-waits = Outside working hours: it goes out { $at }.
nudge-at = at { $time } { $day }
nudge-ask-words = Send the new first sentence. Each unit's list with its dates goes with it.
nudge-sending = Sending to { $people } people of { $units } units. I tell you what became of each in one message.
nudge-will-send = Waiting: { $people } people of { $units } units get it { $at }. Who is done before then gets none. I tell you what became of each in one message.
nudge-nobody = Nobody of these { $units } units can be reached by message. Please call; that you urged is kept.
nudge-undo-confirm = Take back what waits to be sent ({ $count } messages)?
nudge-undone = { $count } unsent messages were taken back.

# Urging: what its receiver reads
nudge-told = The office asks { $unit } to finish { $count ->
    [1] this soon:
   *[other] these { $count } soon:
  }
nudge-told-words = The office: { $words }
nudge-told-more = … and { $count } more, see “overdue”.
nudge-told-how = Choose a number to open and update it; if it is not done, say why, such as “not yet, waiting for figures, done on 20/3”.
nudge-not-done = not done
nudge-answer-done = Done
nudge-answer-all-done = All tasks are done
nudge-answer-send = Send this report
nudge-answer-not-yet = Not yet, because…

# What became of it
nudge-outcome = What became of urging at { $at }: sent to { $sent }/{ $all } people.
nudge-outcome-sent = Sent { $count }: { $names }
nudge-outcome-unknown = Perhaps not received { $count }, please call: { $names }
nudge-outcome-failed = Not sent { $count }, please call: { $names }
nudge-outcome-unlinked = Not linked or not reached { $count }, please call: { $names }
nudge-outcome-dropped = Not needed any more { $count } (done or taken back): { $names }
nudge-outcome-nobody = Units with nobody to tell { $count }: { $names }
nudge-outcome-person = { $person } ({ $units })

# What a unit answers
answer-ask = Why is { $names } not done, and when will it be? One sentence, such as “waiting for figures, done on 20/3”. The office will read it.
answer-nothing = This needs no answer any more: it is done, excused, or not your unit's.
answer-names-more = { $names } and { $count } more
answer-written = Your answer about { $names } is kept: “{ $said }”{ $day ->
    [none] { "" }
   *[other] ; promised for { $day }
  }. The office can see it; the due day stays.
answer-undo-confirm = Take back the answer “{ $said }”?
answer-undone = The answer was taken back.
