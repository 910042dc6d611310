# On the card of a task whose plan was brought to another year
card-brought = (by the plan of { $printed }, applied to { $applied })

# What is different in a plan that comes in again
plan-changes = Compared with the plan as followed: { $new } new tasks, { $changed } reworded, { $moved } with other dates, { $gone } gone. Recorded progress and history stay.
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
plan-and-more = … and { $count } more
