# On the card of a task whose plan was brought to another year
card-brought = (by the plan of { $printed }, applied to { $applied })

# What is different in a plan that comes in again
plan-changes = Compared with the plan as followed: { $new } new tasks, { $changed } reworded, { $moved } with other dates, { $gone } gone. Recorded progress and history stay.
plan-retitled = Title: “{ $was }” → “{ $now }”
plan-change-new = New: { $code } { $title }
plan-change-gone = Gone: { $code } { $title }
plan-change-task = Changed: { $code } { $title } — { $what }
plan-change-moved = dates { $was } → { $now }
plan-change-fields = different in { $fields }
plan-field-code = number
plan-field-content = content
plan-field-indicator = indicator
plan-field-output = output
plan-field-budget = budget
plan-field-note = note
plan-field-time = time
plan-field-units = units
plan-field-text = wording
plan-report-new = New deadline: { $what }, { $due }
plan-report-gone = Deadline gone: { $what }, { $due }
plan-report-moved = Deadline moved: { $what }, { $was } → { $now }
plan-report-changed = Reworded: { $what }, due { $due }
plan-report-whom = Other units are asked for: { $what }, due { $due }
plan-target-new = New target: { $target }
plan-target-gone = Target dropped: { $target }
plan-and-more = … and { $count } more

# A plan file comes in
plan-office-only = Only the office imports and withdraws plans. Please contact the office.
plan-offer = { $count ->
    [1] Is the file “{ $name }” a plan
   *[other] Are these { $count } files plans
  } to follow{ $text ->
    [0] , or evidence for a task?
   *[1] ? I read it first; nothing is taken in before you agree.
  }
plan-file-gone = This file is not kept any more. Unless it is a secret document, please send it again.
plan-reading = Reading “{ $name }”; I will send what I understood for you to check.
plan-still-reading = Still reading “{ $name }” ({ $seconds } seconds so far{ $of ->
    [0] {""}
   *[other] , now at page { $page }/{ $of }
  }). You may write about other things meanwhile.
plan-read = “{ $name }” has been read. Please answer the open question first, then look at the plan.
plan-read-broken = “{ $file }” could not be read: reading broke off. Please save it anew as .docx, .xlsx or .pdf and send it again; if it still fails, please tell the administrator.
plan-too-long = Reading “{ $file }” took too long and was stopped. Please put the plan alone into a smaller file and send it again.

# What was understood
plan-preview =
    { $title }
    Number: { $number } · Issuer: { $issuer } · Short name: { $short }
plan-brought = By the plan of { $printed }, applied to { $applied }: dates move, the words stay.
plan-counts = Found { $tasks } tasks, { $deadlines } dates in the text, { $targets } targets.
plan-by-section = By section: { $counts }{ $more ->
    [0] {""}
   *[other] ; … and { $more } more sections
  }
plan-by-unit = By unit: { $counts }{ $more ->
    [0] {""}
   *[other] ; … and { $more } more units
  }
plan-count = { $name } ({ $count })
plan-weekly = What comes back every week ({ $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }) is not reminded of week by week; each periodic report asks for its results.
plan-of-nobody = { $count } tasks have no unit, so nobody is reminded of them: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }.
plan-next-dates = Next dates: { $dates }
plan-date = { $date } { $what }
plan-past-dates = { $all ->
    [1] All { $count } deadlines are over
   *[0] { $count } deadlines are over
  }: they are kept, not reminded of and not counted late.
plan-tasks-due = { $count } tasks
plan-targets = Targets: { $targets }{ $more ->
    [0] {""}
   *[other] ; … and { $more } more targets
  }
plan-all-clear = Nothing needs to be asked. Import this plan?
plan-places = Please look at { $count } places: { $kinds }.
plan-places-year = the year
plan-places-same = new version or another plan
plan-places-name = { $count } unclear names of units
plan-places-doubt = { $count } uncertain places
plan-places-who = { $count } dates that name nobody
plan-places-due = { $count } reports due on two days

# One place after the other
plan-ask-year = “{ $title }” ({ $tasks } tasks) is the plan of { $year }, which is over. For which year does it apply? For another one write it, as “{ $next }”.
plan-ask-same = “{ $title }” is like a plan that is followed: is it the new version of that one, or another plan?
plan-like = • { $short }: “{ $title }” — { $shared } of { $tasks } tasks are the same
plan-same-hint = A new version changes the plan; progress and history stay.
plan-ask-name = Which unit or group is “{ $name }” ({ $count ->
    [0] in a date or a report
   *[other] in { $count } tasks
  })?
plan-ask-task = In task { $code } “{ $title }”.
plan-ask-also = The plan also writes “{ $names }”.
plan-ask-same-words = { $count } other tasks have the same words and get the same answer.
plan-ask-who = “{ $phrase }” (due { $due }) — who has to do it?
plan-ask-due = { $what } is asked for by different days. Which one counts?
plan-clash-line = • { $plan }: “{ $phrase }” — due { $due }
plan-hint-choose = Choose below, or type the unit's name.
plan-hint-choose-many = Choose below, or answer with the name of a unit; put commas between several.
plan-hint-time = Type a date or a period, for example “30/6/{ $year }” or “quý II/{ $year }”.
plan-hint-unit = Type the name of a unit or a group; put commas between several.
plan-hint-own-day = If it is a report of its own, type its last day, for example “10/9/{ $year }”.
plan-hint-other-unit = If it is another unit, type its name.
plan-position = Place { $at }/{ $of }:
plan-said = Noted: { $place } → { $answer }{ $more ->
    [0] {""}
   *[other] {" "}(and { $more } other places)
  }.
plan-said-unknown = not known yet, to be asked again
plan-said-item = item { $about }
plan-said-page = page { $about }
plan-said-weekly = the weekly report
plan-said-sheet = sheet “{ $about }”
plan-said-due = day of { $what }
plan-said-day = { $day }{ $by ->
    [first] , the first day
    [last] , the last day
    [this] , as this plan has it
    [held] , as it was
    [of] , as { $plan } has it
   *[day] {""}
  }
plan-said-days = due { $days }{ $past ->
    [0] {""}
   *[1] {" "}(past)
  }
plan-said-no-day = “{ $time }”, without a fixed last day
plan-taken-back = The last answer is taken back; please answer again.
plan-unclear = It is not clear which answer “{ $said }” is.
plan-asked-anew = The plan “{ $name }” is still on its way in since an earlier day. “{ $said }” was not noted there; if it is the answer, please give it again.
plan-no-such-choice = There is no choice { $number }.
plan-one-choice = This place takes one choice; please send one number.
plan-one-place = One place with each message, please; this one first.
plan-nothing-back = There is no answer yet to take back.
plan-first-this = This one has to be answered first, as the others depend on it. If you do not know, choose “Later”.
plan-answered-by = { $by } has just answered that one. The next:
plan-begun-by = { $name } (begun by { $by })

# What is asked back about a place: why it is asked, where it stands, what each choice does
plan-still-waits = The plan “{ $name }” is still on its way in, and your answers are kept. To go on, say “continue import”.
plan-left-count = { $count } places are left, this one among them: { $kinds }.
plan-left-next = The next places:
plan-left-first = This one has to be answered first; then I count the places to look at.
plan-said-first = Noted: { $answer }.
plan-nothing-said = Nothing was answered yet.
plan-said-mend = { $said } To change it, say “back”.
plan-where-words = In the file “{ $name }” (page numbers are not kept; please look for the words):
plan-where-in = In the file “{ $name }”:
plan-where-line = • { $code } “{ $title }”{ $role ->
    [none] {""}
   *[other] {" "}({ $role })
  }{ $section ->
    [none] {""}
   *[other] {" "}— section “{ $section }”
  }
plan-where-time = • The time is given as “{ $time }”
plan-where-text = • In the text: “{ $phrase }”
plan-where-title = • Title of the plan: “{ $title }”
plan-why-name = This name is not quite that of any unit or group on the list, so I do not know whom to give the tasks to.
plan-why-time = These words do not tell a last day, so I do not know when to remind.
plan-why-no-unit = This task names no unit, so I do not know whom to give it to and remind.
plan-why-no-day = The plan speaks of this report without a day, so I do not know whether to follow it by itself.
plan-why-inferred = This section names no unit; I worked it out from the division of duties, so please confirm it.
plan-why-as-read = This is told so that you know it before the import; without an answer the plan can come in as well.
plan-why-who = This sentence has a day but does not clearly name who has to act, so I do not know whom to remind.
plan-why-due = The lines below ask for one report by different days; each unit sends it once, so one day has to count.
plan-why-year = The year of the plan is over, and so are the days in it.
plan-why-same = Many tasks of this plan are in a plan that is followed already, so it may be a new version of that one.
plan-which-name = What is offered is only alike in name; please compare it with the plan and choose.
plan-which-due = Each day is right by its own plan; the office decides which one counts.
plan-which-any = I cannot decide that for you; please compare it with the plan, or ask who drew it up.
plan-does-head = What each answer does:
plan-does-name = • A unit or group: what has this name is given to it, and the name is remembered.
plan-does-name-new = • A new unit: it is added to the list, with nobody to get messages yet.
plan-does-name-nobody = • No unit of ours: nobody gets a task by this name; the other units of the task stay.
plan-does-time =
    • A day or a period: that is the deadline, and the units are reminded before it.
    • Leave empty: the task comes in without a deadline and is not reminded of.
plan-does-no-unit =
    • The name of a unit: it leads the task.
    • Leave empty: the task comes in with nobody to do it, and is not reminded of.
plan-does-no-day =
    • A day: a report due on that day is added.
    • The report of a period that has a deadline: nothing is added.
plan-does-inferred =
    • Keep as read: { $detail } leads the tasks of the section.
    • The name of another unit: that one leads them.
    • Leave empty: nobody leads the tasks of the section.
plan-does-as-read = • Keep as read: the plan comes in as it was read; nothing changes.
plan-does-who =
    • A group or the names of units: these have to act, and are reminded before the day.
    • Leave empty: nobody has to, and nobody is reminded.
plan-does-due = • A day: all units owe this report by that day.
plan-does-pass = • Not known yet: asked again behind the others{ $first ->
    [none] {""}
   *[other] ; until then the first day ({ $first }) counts
  }.
plan-does-year =
    • Another year: the days move to that year, the words stay.
    • Keep { $year }: days that are over are kept, not reminded of and not counted late.
plan-does-same =
    • A new version: the content is brought up to date, progress and history stay.
    • Another plan: it comes in beside; tasks of both will be in both plans.
plan-does-preview = This is what I read in the file “{ $name }”; nothing is written yet.
plan-does-import = • Import this plan: the tasks are given and reminded of as it says.
plan-does-places =
    • Go through them: answer the { $count } unclear ones, one after the other.
    • Import the sure parts now: what is unclear stays out, and can be answered later.
plan-does-out =
    • Later: it is kept for 30 days.
    • Do not import: this import is dropped.

# Choices
plan-choice-read = { $count ->
    [1] Import as a plan
   *[other] Take in all { $count } plans
  }
plan-choice-read-one = Only take in “{ $name }”
plan-choice-evidence = Evidence for a task
plan-choice-see = See the plan
plan-choice-year = Apply to { $year }
plan-choice-own-year = Keep { $year }
plan-choice-version = New version of { $short }
plan-choice-other-plan = Another plan
plan-choice-new-unit = A new unit
plan-choice-kind = { $kind ->
    [division] All { $count } divisions
   *[subordinate] All { $count } subordinate units
  }
plan-choice-nobody = No unit of ours, leave out
plan-choice-leave-out = Leave empty
plan-choice-as-read = Keep as read
plan-choice-places = Go through them ({ $count })
plan-choice-sure-parts = Import the sure parts now
plan-choice-import = Import this plan
plan-choice-dated-already = It is that of a period with a date
plan-choice-first-day = The day that comes first
plan-choice-this-plan = As this plan has it
plan-choice-held-plan = Keep the earlier day
plan-choice-every = { $answer }: all { $count } such places
plan-choice-pass = Not known yet, go to the next
plan-choice-back = Change the last answer
plan-choice-rest = Answer the { $count } places left
plan-choice-reopen = Open this import again
plan-choice-later = Later
plan-choice-no = Do not import
plan-choice-resume = Continue importing
plan-choice-withdraw = Withdraw the plan

# Yes, no, later
plan-imported = Imported { $short }: { $tasks } tasks, { $assignments } assignments, { $obligations } dated duties.
plan-changed = Updated { $short }: { $tasks } tasks, { $assignments } assignments; progress and history are kept.
plan-new-units = { $count } new units were added, and nobody there gets messages yet: { $names }{ $more ->
    [0] {""}
   *[other] ; … and { $more } more units
  }. Please invite people of theirs.
plan-left-open = { $count } unclear places were left out; answer them now, or send this file again later:
plan-days-decided = The day you chose is kept for { $count } reports; nothing else changes in { $short }.
plan-exists = { $short } is imported already and this file is no different. Nothing has changed.
plan-exists-open = { $count } unclear places are left from the last time; answer them and I add that to the plan.
plan-later = Kept. Type “continue import” to go on (kept for 30 days).
plan-dropped = “{ $name }” is not imported; nothing was written.
plan-already = “{ $name }” was imported by { $by } at { $at }.
plan-begun-before = This file is being imported already; what was answered is kept.
plan-nothing-open = No plan is waiting to be imported. Send a plan file (.docx, .xlsx, .pdf, .txt) to begin.
plan-which-draft = Which plan do you want to go on with?

# The plans that are followed
plans-head = { $count ->
    [0] No plan is followed yet.
   *[other] { $count } plans are followed:
  }
plans-line = { $short }: { $tasks } tasks, { $units } units; { $missing } dated items not done
plans-own-line = { $short }: { $tasks } tasks of your unit (“{ $title }”)
plans-next = Next date: { $date }
plans-since = Taken in at { $at } from “{ $name }”
plans-send-file = Send the plan file (.docx, .xlsx, .pdf with text, or .txt, under 20 MB) { $page ->
    [0] here
   *[other] through the page below
  }. I read it, tell you what I understood, and take it in only when you agree.
plans-choice-import = Take in a new plan
plans-choice-resume = Go on with “{ $name }”
plans-choice-all = The plans
command-kehoach = Plans that are followed (office: import, withdraw)

# Withdrawing
plan-which = Which plan do you want to withdraw?
plan-none-in-force = No plan is followed yet.
plan-not-in-force = This plan is not followed any more.
plan-withdraw-confirm =
    Withdraw { $short } (“{ $title }”)?
    { $tasks } tasks of { $units } units will leave the lists, { $missing } dated items { $reports ->
        [0] {""}
       *[other] and { $reports } reports that only this plan asks for{" "}
    }will not be reminded of. Progress and history are kept.
plan-withdrawn = { $short } is withdrawn: no more reminders, its tasks have left the lists. To restore it within 24 hours, type “undo”.
plan-undo-confirm = Restore { $short }, which was just withdrawn?
plan-in-undo-confirm = Undo the import of { $words }? The tasks of the plan leave the lists and are not reminded of any more; progress is kept.
plan-in-undone = The import of { $words } is undone: its tasks have left the lists.
plan-changed-undo-confirm = Go back to the version of { $words } before? Tasks, units and dates are again as they were before the update; progress is kept.
plan-changed-undone = { $words } is again as it was before.
plan-in-stood-on = The import of { $codes } cannot be undone: the plan has changed since, or the version before is no longer kept. Send the file of that version again, or type “withdraw plan”.
plan-restored = { $short } is followed again.
plan-not-restored = { $short } was imported again or restored already; nothing has changed.

# Units that join, leave, go or are renamed
unit-changes = The list of units has changed:
unit-about-tasks = { $count } tasks
unit-about-reports = { $count } reports asked for once ({ $names })
unit-about-reports-short = { $count } reports
unit-joined = { $unit } joined “{ $group }”: the group has { $what }; { $unit } has not been given them.
unit-left = { $unit } left “{ $group }”: it has { $what } given to that group.
unit-gone = { $unit } is not in the list of units that came in: it has { $what }, which stay as they are.
unit-nothing-yet = No task changes until the office has decided.
unit-choice-keep-all = The list was only a part: keep all { $count } units
unit-kept-all = { $count } units that the list left out stay as they are, with their groups and tasks.
unit-renamed = { $was } is now called { $unit }: its { $what } stay.
unit-choice-decide = Decide about the tasks
unit-choice-joined-take = Give it the group's { $what }
unit-choice-joined-tasks = Give it the { $tasks } tasks alone
unit-choice-joined-keep = Do not give them
unit-choice-left-keep = Keep the { $what }
unit-choice-left-hand = Hand the { $what } to another unit
unit-choice-left-drop = Drop the { $what }
unit-choice-gone-hand = Hand the { $what } to another unit
unit-choice-gone-keep = Keep the { $what }
unit-choice-gone-drop = Drop the { $what }
unit-choice-next = Next change ({ $count })
unit-ask-whom = To which unit do the { $what } of { $unit } go? { $named ->
    [0] Type the unit's name
   *[other] Choose below, or type the unit's name
  }.
unit-choice-other-way = Another way
unit-not-that = They cannot go to this unit. Please type the name of another one.
unit-done-take = { $unit } has been given { $what }; it is told.
unit-done-keep = Noted: nothing changes for { $unit } ({ $what }).
unit-done-not = Noted: { $unit } does not get { $what } of the group.
unit-done-drop = { $what } were dropped from { $unit }; progress and history are kept.
unit-done-hand = { $what } of { $unit } now belong to { $to }; progress and history are kept.
unit-decision-said = { $decision }{ $handed ->
    [0] {""}
   *[1] {" "}({ $to })
  } — { $unit }
unit-decision-undo-confirm = Take back the decision “{ $words }”? Tasks and reports will be as they were before it.
unit-decision-undone = The decision “{ $words }” is taken back: tasks and reports are as they were. To decide again, write “unit changes”.
unit-decision-stood-on = The decision { $codes } cannot be taken back: the unit that got the work has reported on it, or the list of units has changed since. Hand single tasks over with “hand … to …”.
unit-decided-before = This change has been decided, or is no longer there.
unit-none-waiting = No change of units waits for a decision.
unit-office-only = Only the office decides about tasks when units change.
cli-units-ask = No task has changed; the office is asked by message. Units that the file leaves out stay in their groups until the office has decided.
cli-ask-place = A number, or an answer; nothing if unclear:
cli-answer-unclear = “{ $said }” is not clear; please answer again.
cli-decided-by = the administrator
cli-still-reading = Still reading “{ $file }” ({ $seconds } seconds so far{ $of ->
    [0] {""}
   *[other] , now at page { $page }/{ $of }
  })…
cli-plan-resumed = Going on with “{ $name }” where it was stopped; what was answered is kept.
cli-plan-later = What was answered is kept. Run this command with the same file to go on (kept for 30 days).
cli-plan-left = { $count } unclear places were left out; run this command with the same file and without --yes to answer:
cli-plan-undo = { $short } (imported on the server)
