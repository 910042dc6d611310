# Announcing: what is shown for a yes
announce-how = To announce something, say to whom, then a colon, then the words, such as “announce to all units: meeting tomorrow at 14:00”.
announce-office-only = Only the office announces and withdraws. You can see who has received it.
announce-to-whom = It is not clear which unit “{ $said }” is. Please send the whole sentence again with the name of a unit or group.
announce-too-long = The text has { $long } characters, more than { $most }. Please shorten it; long letters go as files.
announce-nobody = Nobody there can be reached by message yet{ $units ->
    [none] { "" }
   *[other] { " " }({ $units })
  }. Invite people of the unit to link, or call.
announce-confirm = This would go to { $people } people — { $audience }:
announce-audience-both = heads and staff of { $count } units: { $units }
announce-audience-heads = heads of { $count } units: { $units }
announce-audience-staff = staff of { $count } units: { $units }
announce-audience-leaders = the department's leaders
announce-unreached = { $count } units cannot be reached, please call: { $units }
announce-quota = Of these { $count } go by { $channel } ({ $used }/{ $quota } used this month).
announce-quota-much = ⚠ Of these { $count } go by { $channel }, of which { $used }/{ $quota } are used this month: send it only if it is needed, so that reminders can still go.
announce-again = ⚠ { $person } sent the same words at { $at }.
announce-ask-words = Send the new words; the receivers stay.
announce-sending = Sending to { $people } people. Ask “who has not read the announcement” to see who has it.
announce-will-send = Waiting: { $people } people get it { $at }; until then it can be withdrawn. Ask “who has not read the announcement” to see who has it.
announce-choice-who = Who has it
announce-choice-withdraw = Withdraw it
announce-choice-list = Announcements
announce-choice-answers = See the answers

# What was announced, and who has it
announce-list = { $count } announcements, newest first:
announce-line = { $head }: { $received }/{ $all } received, { $answers } answered
announce-head = { $at } ({ $person }) “{ $text }” — { $audience }
announce-head-withdrawn = [withdrawn] { $at } ({ $person }) “{ $text }” — { $audience }
announce-counts = Sent to { $sent }/{ $all } people{ $waiting ->
    [0] { "" }
   *[other] { " " }({ $waiting } still to go)
  }; { $received } say they have it, { $answers } of them answered; { $silent } have not said so{ $silent ->
    [0] .
   *[other] :
  }
announce-silent = { $unit } — { $person } { $phone }: { $state }
announce-state-sent = sent, not confirmed
announce-state-pending = waits to be sent
announce-state-sending = being sent
announce-state-unlinked = not linked, please call
announce-state-dropped = not sent (withdrawn, or holds no post)
announce-state-failed = could not be sent, please call
announce-answers = Answers to the announcement ({ $count }):
announce-answer = { $unit } ({ $person }): “{ $said }”
announce-withdraw-confirm = Withdraw the announcement { $head }? { $waiting } unsent messages will not go; { $sent } that were sent cannot be called back.
announce-withdrawn = Withdrawn: { $held } messages will not go{ $sent ->
    [0] .
   *[other] { "" }; { $sent } people had it before or cannot be reached.
  }
announce-undo-confirm = Take back the announcement that waits: “{ $text }”?
announce-undone = Withdrawn: { $held } messages will not go.
announce-withdrawn-before = This announcement was withdrawn by { $person } at { $at }.
announce-all-sent = All of it was sent ({ $sent } people) and cannot be called back. To correct it, announce anew.

# What a receiver reads and says
announced-told =
    The office announces:
    { $text }
announced-choice-received = Received
announced-choice-answer = Answer
announced-received = Noted at { $at }: you have the announcement. Thank you.
announced-received-before = You confirmed this announcement at { $at }.
announced-ask = Send your answer; the office will read it.
announced-answered = Your answer is kept: “{ $said }”. The office can see it.
announced-none = This announcement was not found among those sent to you.
