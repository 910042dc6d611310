# Reading a plan file: what is wrong with it, and what is doubtful in it.
plan-file-missing = The file { $file } was not found. Please check the path.
plan-file-empty = The file { $file } is empty. Please check it and send another one.
plan-not-text = The file { $file } is not Unicode text (UTF-8). Please save it as UTF-8 text and send it again.
plan-format-later = The format { $ending } (file { $file }) cannot be read yet. Please save the plan as .txt text, its table columns kept apart by tabs, and send it again.
plan-unknown-format = The file { $file } has the format { $ending }, which is no plan that can be read. Please send a .txt text file.
plan-secret = The file { $file } is marked “{ $mark }”. Classified documents must not be sent through this channel; it was neither read nor kept. Please use the channel prescribed for classified documents.
plan-without-tasks = No table of tasks was found in the file { $file }. The table needs a header row with a column for the content (task) and one for units or times.
plan-doubt-no-unit = Task { $about } (“{ $detail }”) names no unit. Who is to carry it out?
plan-doubt-time = Task { $about } gives the time “{ $detail }”, which was not understood. When is it due?
plan-doubt-period-without-date = Item { $about } names a report for { $detail } but no date for it. Is it a report of its own, or that of a period which has a date?
plan-doubt-inferred-unit = Section { $about } names no unit; by the duties listed elsewhere it is led by { $detail }. Is that right?
