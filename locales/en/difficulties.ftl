# Difficulties: the queue, what is said and done about each
difficulties = Difficulties waiting: { $count }, { $unanswered } unanswered (oldest first)
difficulties-none = No difficulty is waiting.
difficulty-line = { $unit }: { $name } — “{ $text }”; { $days ->
    [0] today
   *[other] for { $days } days
  }, { $state }
difficulty-waiting = unanswered
difficulty-answered = answered, not closed
difficulty-assigned = given to { $unit }
difficulty-closed = closed
difficulty-card = Difficulty of { $unit } ({ $state }): { $name } ({ $plan })
difficulty-said = “{ $text }” — { $person }, { $at }; now at { $percent }%
difficulty-task-done = This task is done; if nothing stands in the way any more, please close it.
difficulty-note-answer = { $at }, { $person } answered: “{ $text }”
difficulty-note-assign = { $at }, { $person } gave it to { $unit }
difficulty-note-close = { $at }, { $person } closed it
history-difficulty = About the difficulty “{ $text }” ({ $unit }): { $what }
difficulty-choice-traloi = Answer the difficulty
difficulty-choice-giao = Give it to a division
difficulty-choice-dong = Close (solved)
difficulty-choice-queue = Difficulties waiting
difficulty-choice-next = { $count } more waiting
choice-open = Open
difficulty-which = { $count } such difficulties are waiting. Open the right one and choose “Answer the difficulty”, or say it again with the code and the unit.
difficulty-none-such = This difficulty was not found, or the unit took its update back.
difficulty-not-yours = You may see this difficulty; answering, giving and closing it is for the office or the division it was given to.
difficulty-closed-before = The difficulty of { $name } was closed by { $person } at { $at }.
difficulty-ask-answer =
    { $unit } has a difficulty with { $name }: “{ $text }”
    Send the answer; the unit gets it word for word.
difficulty-ask-unit = Which division is to solve the difficulty of { $unit } with { $name }? Choose below or send a unit's name.
difficulty-confirm-answer =
    Send this answer about { $name } to { $unit }?
    Difficulty: “{ $text }”
    Answer: “{ $what }”
difficulty-confirm-assign =
    Give the difficulty of { $unit } with { $name } to { $what }?
    Difficulty: “{ $text }”
difficulty-confirm-close =
    Close the difficulty of { $unit } with { $name }?
    Difficulty: “{ $text }”
difficulty-yes-answer = Send the answer
difficulty-yes-assign = Give it
difficulty-yes-close = Close it
difficulty-done-answer = The answer about { $name } went to { $unit }; it stands in the task's history.
difficulty-done-assign = Given. { $unit } and the division are told.
difficulty-done-close = The difficulty of { $unit } with { $name } is closed.
difficulty-told-answer =
    Answer to the difficulty of { $unit } with { $name } ({ $person }):
    “{ $what }”
    What was reported: “{ $text }”
difficulty-told-assign = The difficulty of { $unit } with { $name } (“{ $text }”) was given to { $solver }.
difficulty-told-solver =
    The office asks { $solver } to solve the difficulty of { $unit } with { $name }:
    “{ $text }”
    Open it to answer; the unit and the office get it.
difficulty-told-close = The difficulty of { $unit } with { $name } (“{ $text }”) was closed ({ $person }). If it is still there, please report it again.
difficulty-undo-answer = Take back the answer about { $name } to { $unit }?
difficulty-undo-assign = Take back giving away the difficulty of { $unit } with { $name }?
difficulty-undo-close = Open the difficulty of { $unit } with { $name } again?
difficulty-undone = Taken back; the difficulty of { $unit } with { $name } stands as before.
difficulty-told-undone-answer = The office took back its answer about the difficulty of { $unit } with { $name } (“{ $text }”).
difficulty-told-undone-assign = The office took back who is to solve the difficulty of { $unit } with { $name } (“{ $text }”).
difficulty-told-undone-close = The difficulty of { $unit } with { $name } (“{ $text }”) is open again.

# Asked once where a task trails its calendar
lag-ask = { $code } is at { $percent }% while { $elapsed }% of its time has passed (due { $due }). Does anything stand in the way? Say what, so that the office can help, or “no”.
lag-ask-what = What stands in the way? One sentence, such as “waiting for money”.
lag-choice-fine = Nothing stands in the way
lag-fine = Thank you, no difficulty was recorded.
lag-ask-shortly = { $code } is at { $percent }% with { $elapsed }% of its time gone (due { $due }): does anything stand in the way?
lag-choice-why = { $code }: say what
lag-ask-of = { $code } { $title }: what stands in the way? Please send one sentence, for example “chờ kinh phí”; if nothing does, say “không”.
lag-choice-note = Only a note, not for the office

# The unit's words with what became of it, in chat and in papers
difficulty-told = { $state ->
    [closed] { $text } ({ $answer ->
        [none] dealt with
       *[other] dealt with by { $by }: “{ $answer }”
      })
    [answered] { $text } (being dealt with, { $by } answered: “{ $answer }”)
   *[open] { $text }
}
difficulty-told-earlier = { $state ->
    [closed] { $text } (told on { $since }, dealt with{ $answer ->
        [none] { "" }
       *[other] { " " }by { $by }
      }{ $closed ->
        [none] { "" }
       *[other] { " " }on { $closed }
      }{ $answer ->
        [none] { "" }
       *[other] : “{ $answer }”
      })
    [answered] { $text } (told on { $since }, being dealt with, { $by } answered: “{ $answer }”)
   *[open] { $text } (told on { $since }, still open)
}
