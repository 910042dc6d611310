# States
report-state-not-due = 🔵 not due yet, not submitted
report-state-due = 🟡 due, not submitted
report-state-overdue = 🔴 overdue, not submitted
report-state-submitted-on-time = 🟢 submitted in time, waiting for review
report-state-submitted-late = 🟠 submitted late, waiting for review
report-state-returned = 🟡 returned, to be submitted again
report-state-returned-overdue = 🔴 returned, overdue again
report-state-approved-on-time = 🟢 approved, submitted in time
report-state-approved-late = 🟠 approved, submitted late
report-on-time = in time
report-late = late
report-for-unit = { " " }(entered by the office)
report-after-close = { " " }(after the close)

# The card
report-card = { $unit }: { $name } — { $state } (due { $due })
report-card-closed = The office has closed this report: what is submitted from now on is marked “after the close”.
report-sent-line = Receipt { $receipt }, submitted at { $at } by { $author }{ $marks }
report-approved-line = Approved at { $at } ({ $person })
report-returned-line = Returned at { $at } ({ $person }): “{ $reason }”; to come again by { $due }
report-kind-nothing = Answer: nothing to report
report-kind-not-applicable = Answer: does not apply, because “{ $why }”
report-kind-letter = Answer: the letter was sent
report-short-content = report
report-short-nothing = nothing to report
report-short-not-applicable = does not apply
report-short-letter = letter sent
report-letter-line = Letter no. { $number }{ $dated }
report-letter-dated = { " " }of { $date }
report-letter-hint = Once there is a signed letter, send its number and date, e.g. “công văn số 123/BC-TTYT ngày 12/5”.

# The draft
report-draft = Draft of { $name }, { $unit }
report-draft-for-unit = Draft of { $name }, { $unit } (entered by the office)
report-again = The report was returned: “{ $reason }”. Please correct it and submit it again by { $due }.
report-days = period { $start }–{ $end },{ " " }
report-dates = Figures up to { $cutoff }, { $period }due { $due }
report-due-line = Due { $due }
report-figure-done = Done { $count }
report-figure-in-progress = In progress { $count }
report-figure-not-started = Not started { $count }
report-figure-difficulties = Difficulties { $count }
report-figure-files = Evidence { $count } files
report-figures-none = No task belongs to this report yet
report-missing-line = Missing: { $what }
report-missing-tasks = { $count } tasks without an update in the period ({ $codes })
report-missing-estimate = estimate for the whole period
report-beside-estimate = Estimate for the whole period: “{ $text }”
report-beside-note = General note: “{ $text }”
report-beside-contents = Contents: “{ $text }”
report-beside-proposal = Proposal: “{ $text }”
report-beside-files = Attached files: { $count }
report-lines = { $name } of { $unit }, task by task ({ $count }):
report-lines-none = { $name } of { $unit }: nothing task by task yet.
report-files-of = { $name } of { $unit }: { $count } file(s).
report-line-missing = no update in the period
report-line-done = done
report-line-in-progress = in progress
report-line-not-started = not started
report-line-measured = measured { $value } (target “{ $target }”)
report-later = The draft of { $name } is kept. You or a colleague of your unit can go on with it at any time, on any channel.

# Choices
report-choice-draft = Prepare the report
report-choice-resume = Go on with the report
report-choice-again = Correct and submit again
report-choice-anew = Submit a new version
report-choice-open = See the report
report-choice-gaps = Fill in one by one ({ $count })
report-choice-send = Submit
report-choice-send-yes = Submit the report
report-choice-not-yet = Not yet
report-choice-word = See it in Word
report-choice-lines = See task by task
report-choice-files = See the files
report-choice-contents = Change the contents
report-choice-more = Add a note, files, figures
report-choice-other = Answer otherwise
report-choice-back = Back to the draft
report-choice-clear = Remove what stands there
report-choice-skip = Skip this one
report-choice-nothing = Nothing to report
report-choice-na = Does not apply
report-choice-withdraw = Withdraw the report

# Beside the tasks
report-more = What would you add to { $name }?
report-other = Answer { $name } otherwise:
report-field-note = General note
report-field-contents = Contents of the report
report-field-proposal = Proposals
report-field-cutoff = Figures up to
report-field-estimate = Estimate for the whole period
report-field-letter = Number and date of the letter
report-field-files = Attach files
report-field-nofiles = Remove the attached files
report-field-kept = Kept in the draft: { $field }.
report-files-dropped = The attached files were removed.
report-files-kept = Attached to the draft of { $name }: { $count } files. Send more, or choose:
report-ask-note = Send a general note on the period, a few sentences are enough.
report-ask-contents = Please send what the report says here, or a Word or PDF file or a photo of the letter.
report-ask-proposal = Send the proposals of your unit.
report-ask-cutoff = Up to which day do the figures go? E.g. 10/2.
report-ask-estimate = Send the estimate for the whole period, e.g. “10 of 12 tasks will be done”.
report-ask-letter = Send the number and date of the signed letter, e.g. “123/BC-TTYT ngày 12/5”.
report-ask-files =
    Send the photos or documents that go with the report.
    (Please send no photo that shows patients' data.)
report-ask-na = Why does { $name } not apply to your unit? One sentence is enough.
report-bad-note = There is no text. Please send the note again.
report-bad-proposal = There is no text. Please send the proposals again.
report-bad-estimate = There is no text. Please send the estimate again.
report-bad-cutoff = This day could not be read, is outside the period or still to come. Please send it again, e.g. 10/2.
report-bad-letter = No number of a letter was found. Please send it again, e.g. “123/BC-TTYT ngày 12/5”.

# Filling it
report-gap =
    { $number }/{ $count }: { $name } ({ $plan })
    How did it go in the period? Choose, or write a few words.
report-gap-dated =
    { $number }/{ $count }: { $name } ({ $plan })
    How many percent are done? Choose, or write e.g. “60%, waiting for funds”.
report-gap-kept = { $code } was written.
report-gaps-none = Every task has an update in the period.
report-gaps-left = { $count } tasks without an update were skipped.
report-fill-dated-done = Done (100%)
report-fill-dated-going = In progress
report-fill-dated-none = Not started
report-fill-standing-going = Done regularly in the period
report-fill-standing-nothing = Nothing came up in the period
report-fill-standing-none = Not done in the period
report-note-going = Done regularly in the period
report-note-nothing = Nothing came up in the period
report-note-none = Not done in the period

# Sending it
report-send-confirm =
    { $text }
    Submit this report to the office?
report-nothing-confirm = Answer “nothing to report” to { $name } of { $unit }?
report-na-confirm = Answer “does not apply” to { $name } of { $unit }, because “{ $why }”?
report-changed-since = The draft has changed in the meantime, please look again:
report-sent-on-time = Submitted at { $at }, in time: { $name } of { $unit }.
report-sent-late = Submitted at { $at }, late: { $name } of { $unit }.
report-receipt = Receipt { $receipt }. The office will review it; until then it can be withdrawn.
report-receipt-after-close = Receipt { $receipt }, marked “after the close”. The office will review it.
report-unit-told = The head of { $unit } is told of this entry.
report-entered-for-you = The office ({ $person }) has entered { $name } of { $unit } for you, receipt { $receipt }. If it is not right, withdraw it or tell the office.
report-withdraw-confirm = Withdraw { $name } of { $unit } (receipt { $receipt })? It will count as not submitted; what it says is kept in the draft.
report-withdrawn = { $name } of { $unit } was withdrawn: not submitted again, what it said is kept in the draft.
report-nothing-sent = { $name } of { $unit } was not submitted, there is nothing to withdraw.
report-approved-too-soon = { $name } of { $unit } was approved by { $person } at { $at } and can be withdrawn no more. To correct it, please tell the office.
report-none-of-period = No report of this period is followed. Please name another, e.g. “Q1 report”, or choose:
letter-which = To which report does no. { $number } belong?
letter-for-none = No report was submitted that lacks the number of its letter, so “{ $number }” was not written. Submit the report first, e.g. “submit Q1 report”.
letter-confirm = Write down letter no. { $number }{ $dated } for { $name } of { $unit }?
letter-written = Letter no. { $number }{ $dated } was written down for { $name } of { $unit }.

# The office's review
review-office-only = Only the office approves and returns reports.
review-none = No report waits for review.
review-none-named = No such report waits for review.
review-waiting = { $count } reports wait for review, the oldest first:
review-line = { $unit }: { $name } ({ $kind }, submitted { $at }, { $how })
review-and-more = … and { $count } more reports
review-choice-waiting = Reports waiting for review
review-choice-approve = { $count ->
    [1] Approve
   *[other] Approve all { $count }
  }
review-choice-approve-these = Approve these { $count } reports
review-choice-return = { $count ->
    [1] Return
   *[other] Return all { $count }
  }
review-approve-confirm = { $count ->
    [1] Approve this report?
   *[other] Approve { $count } reports?
  }
review-return-confirm = { $count ->
    [1] Return this report because “{ $reason }”, to come again by { $due }?
   *[other] Return { $count } reports because “{ $reason }”, to come again by { $due }?
  }
review-ask-reason = Why is it returned ({ $names })? Choose, or write a sentence:
review-reason-figures = Figures are missing
review-reason-form = Wrong form
review-reason-evidence = Evidence is missing
review-bad-day = The day { $date } is past or today. Please say it again with another day.
review-approve-written = { $count } reports were approved at { $at }:
review-return-written = { $count } reports were returned at { $at }, to come again by { $due }; their units are told within the sending hours:
review-written-line = { $unit }: { $name }
report-reviewed-before = { $name } of { $unit } was approved by { $person } at { $at }, nothing was written again.
report-returned-before = { $name } of { $unit } was returned by { $person } at { $at }, nothing was written again.
report-gone-before = { $name } of { $unit } was withdrawn by { $person } at { $at }, it waits no more.
review-told-approved = The office has approved { $name } of { $unit } (receipt { $receipt }).
review-told-returned =
    The office returns { $name } of { $unit } (receipt { $receipt }): “{ $reason }”.
    Please correct it and submit it again by { $due }.
review-told-undone = The office has taken back its word on { $name } of { $unit } (receipt { $receipt }): it waits for review again.

# Closing a period
close-office-only = Only the office closes a period.
close-none = There is no report of this period. Please name another, e.g. “close the period Q1”.
close-which = Which report is to be closed?
close-confirm = Close { $once ->
    [1] { $name }
   *[other] the period of { $name }
}?
close-means = Once closed: the figures stay as they are, units that are missing are reminded no more; what comes later is marked “after the close”.
close-counts = Submitted { $came }/{ $units } (in time { $on_time }); approved { $approved }, waiting { $waiting }, returned { $returned }.
close-all-came = No unit is missing.
close-missing = Missing { $count }: { $units }
close-more = { " " }… and { $count } more units
close-returned = { $unit } (returned)
close-missing-title = { $name }, { $count } units are missing:
close-choice-yes = Close the { $once ->
    [1] report
   *[other] period
}
close-choice-no = Leave it open
close-choice-missing = See who is missing
close-choice-again = Back to closing
close-done = { $once ->
    [1] { $name }
   *[other] The period of { $name }
} was closed at { $at }.
close-before = { $once ->
    [1] { $name }
   *[other] The period of { $name }
} was closed by { $person } at { $at }, nothing was written again.
close-snapshot = At the close: { $came } of { $units } units had submitted.

# In the morning
digest-review = { $count } reports wait for review, the oldest since { $date }
digest-review-head = { $day }. The office: { $count } reports wait for review.
digest-returned = returned, not submitted again

# Undo
undo-confirm-approved = Take back the approval of { $count } reports ({ $names })?
undo-confirm-returned = Take back the return of { $count } reports ({ $names })?
undone-review = Undone: { $count } reports wait for review again.
undo-review-stood-on = It cannot be undone: the unit has submitted a newer version.
undo-confirm-close = Open { $once ->
    [1] { $name }
   *[other] the period of { $name }
} again?
undone-close = Undone: { $once ->
    [1] { $name }
   *[other] the period of { $name }
} is open; units that are missing are reminded again.
