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
