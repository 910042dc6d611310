# Other last days, what is excused, and events.
item-extended = { $when }; first due { $first }, extended to { $due }
item-excused = excused: { $why }
progress-excused = nothing to do
mark-excused = excused

report-extended = Extended to { $due }; first due { $first }.
overview-extended = Extended: { $count }; done in time only by their later day: { $saved } (late by the first day).
settle-office-only = This is decided by the office. Please contact the office.
settle-nothing = Nothing with a date that is still to be done was found by these words. Please name the code of the task or the period of the report, for example “extension 4.2 until 30/6 because the budget is late”.
settle-ask-units-extend = For which unit? Send the name of a unit or of a group of units.
settle-ask-units-exempt = Which unit is excused? Send the name of a unit or of a group of units.
settle-which-request = For which of these do you ask for more time?
settle-which-extend = Which of these is extended?
settle-which-exempt = Which of these is excused?
settle-which-choice = { $name } (due { $due })
settle-ask-day = { $name } is due { $due }. Until which day? For example: 30/6
settle-day-not-later = The new day must be after the present one ({ $due }) and not be past. Until which day is { $name } extended?
settle-ask-why-request = Why do you need more time for { $name }? One sentence, please.
settle-ask-why-extend = Why is { $name } extended? One sentence, please; the unit will read it.
settle-ask-why-exempt = Why is { $name } excused? One sentence, please; the unit will read it.
settle-done = { $name } of { $unit } is done; there is nothing to extend or to excuse.
settle-excused = { $name } of { $unit } was excused by { $person } at { $at }: { $why }.
settle-waits = More time for { $name }, until { $day }, was asked for by { $person } at { $at } and waits for the office. One request may wait for each thing.
settle-confirm-request =
    Ask the office for more time?
    • { $name } ({ $units })
    • Due now: { $first }; asked for: { $day }
    • Reason: { $why }
settle-confirm-extend =
    Extend as follows?
    • { $name }
    • Units: { $units }
    • Due now: { $first }; new last day: { $day }
    • Reason: { $why }{ $left_out ->
        [0] { "" }
       *[other] { " " }({ $left_out } units are done or excused and left out.)
    }
settle-confirm-exempt =
    Excuse as follows? What is excused leaves the rates, and nobody is reminded of it.
    • { $name }, due { $first }
    • Units: { $units }
    • Reason: { $why }{ $left_out ->
        [0] { "" }
       *[other] { " " }({ $left_out } units are done or excused and left out.)
    }
settle-choice-request = Send the request
settle-choice-extend = Extend
settle-choice-exempt = Excuse
settle-choice-not = No
settle-choice-queue = Requests for more time
settle-choice-lift = No longer excused
settle-choice-ask-later = Ask for more time
settle-dropped = Dropped; nothing was written.
settle-gone = This no longer waits to be written. Please say it again, for example “extension 4.2 until 30/6 because the budget is late”.
settle-asked-now = The office was asked for more time for { $name }, until { $day }. Until it decides, the last day is { $due }.
settle-asked-morning = The request for { $name }, until { $day }, is kept; the office gets it on the next working morning. Until it decides, the last day is { $due }.
settle-asked-nobody = The request for { $name }, until { $day }, is kept, but nobody of the office can be reached by chat. Please telephone. Until it is decided, the last day is { $due }.
settle-extended = { $name } was extended to { $day } for { $units }. The first day is kept for the statistics. The units are told.
settle-exempted = { $name } was excused for { $units }: { $why }. The units are told.
settle-told-extended = The office extended { $name } ({ $units }) to { $day }; first due { $first }. Reason: { $why }
settle-told-excused = The office excused { $name } ({ $units }), due { $first }. Reason: { $why }. You need not send it and will not be reminded of it.
settle-told-owed-again = The office no longer excuses { $name } ({ $units }): it is to be done again, due { $first }.
settle-units-more = { $names } and { $count } more
settle-lift-confirm = { $name } of { $unit } (excused: { $why }) is owed again? It is due { $due }.
settle-lifted = { $name } of { $unit } is owed again; due { $due }. The unit is told.
settle-not-excused = { $name } of { $unit } is not excused.

# The office's list of requests for a later day.
extension-asked =
    { $unit } ({ $person }) asks for more time for { $name }
    Due now: { $due }; asked for: { $day }
    Reason: { $why }
extension-queue = Requests for more time that wait: { $count }
extension-queue-line = { $unit }: { $name } — due { $due }, asked for { $day }; { $why }
extension-queue-none = No request for more time waits.
extension-choice-open = Open
extension-none = This request was not found.
extension-card =
    Request of { $unit } ({ $person }, sent at { $asked })
    { $name }
    First due: { $first }; due now: { $due }; asked for: { $day }
    Reason: { $why }
extension-choice-grant = Until { $day }
extension-choice-other = Another day
extension-choice-refuse = Refuse
extension-choice-next = Further requests ({ $count })
extension-ask-day = { $unit } asks for more time for { $name }, until { $day } (due now { $due }). Until which day? For example: 15/6
extension-not-later = This day is not after the present one ({ $due }), or is past. Please send another day.
extension-ask-why = Why does { $unit } get no more time for { $name }? One sentence, please; the unit will read it.
extension-confirm-other = Extend { $name } for { $unit } to { $day } (due now { $due })?
extension-confirm-refuse =
    Refuse more time for { $name } to { $unit }?
    Reason: { $why }
extension-granted = { $name } of { $unit } was extended to { $day }; first due { $first }. The unit is told.
extension-refused = More time for { $name } was refused to { $unit }: { $why }. It is still due { $due }. The unit is told.
extension-told-granted = The office extended { $name } ({ $units }) to { $day }; first due { $first }.
extension-told-other = The office extended { $name } ({ $units }) to { $day } (you asked for { $asked }); first due { $first }.
extension-told-refused = The office gives no more time for { $name } ({ $units }): { $why }. It is still due { $due }.
extension-told-reopened = The office took back its decision on more time for { $name } ({ $units }). Due now: { $due }.
extension-before-granted = { $person } granted this at { $at }: { $name } of { $unit } was extended to { $day }.
extension-before-refused = { $person } refused this at { $at }: { $why }.
extension-withdrawn = The request for { $name } of { $unit } no longer waits (it was withdrawn, or the thing is done).
extension-undo-asked = Withdraw the request for { $name }, until { $day }?
extension-undo-settled = Take back your decision on more time for { $name } ({ $units })?
extension-undone = Taken back. { $name } ({ $units }) is now due { $due }.
exempt-undo-confirm = Take back that “{ $words }” is excused? It is owed again.
exempt-undone = Taken back: “{ $words }” is owed again.

# Events that start a clock.
event-no-task = No task of the plans waits for such an event.
event-which = “{ $what }”: which task does this event start?
event-ask-day = On which day did “{ $what }” happen? For example: 5/3
event-ask-term =
    { $name }: the plan says “{ $text }” and names no number of days. How long do the units have, or until which day?
    For example: “30 days”, “15 working days” or “30/6”
event-confirm =
    Record the event and start the clock?
    • Event: { $what }, on { $happened }
    • Task: { $name }
    • The plan says: “{ $text }”
    • Due: { $due }, for { $units } units
event-past = Note: this day is past; it is kept, but neither counted late nor reminded of.
event-twice = Note: an event of the same day stands for this task already.
event-choice-record = Record the event
event-recorded = Recorded “{ $what }” on { $happened }: { $name }, due { $due }, owed by { $count } units. The units are told.
event-told = { $what } (on { $happened }): { $units } to carry out { $name }, due { $due }.
event-gone = This no longer waits to be written. Please say it again, for example “inspection findings came on 5/3”.
event-undo-confirm = Take back the event “{ $words }”? What is owed because of it goes.
event-undone = Taken back the event “{ $words }”; nothing is owed because of it.
card-event = Event: { $what }, on { $happened } → due { $due }
