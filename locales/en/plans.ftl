# Reading a plan file: what is wrong with it, and what is doubtful in it.
plan-file-missing = The file “{ $file }” was not found. Please check the path.
plan-file-empty = The file “{ $file }” is empty. Please check it and send another one.
plan-not-text = The file “{ $file }” is not Unicode text (UTF-8). Please save it as UTF-8 text and send it again.
plan-secret = The file “{ $file }” is marked “{ $mark }”. Classified documents must not be sent through this channel; it was neither read nor kept. Please use the channel prescribed for classified documents.
plan-too-large = The file “{ $file }” is larger than 20 MB. Please compress its pictures or split it, and send it again.
plan-old-word = The file “{ $file }” has an old Word format or another text format. Please open it, save it as .docx and send it again.
plan-old-excel = The file “{ $file }” has an old Excel format or another sheet format. Please open it, save it as .xlsx and send it again.
plan-password = The file “{ $file }” is protected by a password. Please remove it, save the file as .docx, .xlsx or .pdf and send it again.
plan-macro = The file “{ $file }” holds macros and is not opened. Please save it as .docx or .xlsx (without macros) and send it again.
plan-scanned = The file “{ $file }” is a scan without any text. Please send the Word file (.docx), the Excel file (.xlsx) or a PDF made from it.
plan-legacy-font = The file “{ $file }” is written in an old code (TCVN3, VNI …) instead of Unicode, so its letters come out wrong. Please convert it to Unicode (font Times New Roman) and send it again.
plan-lost-letters = The letters of the file “{ $file }” cannot be read: its fonts do not tell which letters they are. Please send the Word file (.docx), the Excel file (.xlsx) or make the PDF from it anew.
plan-damaged = The file “{ $file }” is damaged or not well formed. Please open it, save it anew as .docx, .xlsx or .pdf and send it again.
plan-other-content = The content of the file “{ $file }” is not { $ending } as its name says. Please correct the ending of the name, or open it and save it as .docx, .xlsx, .pdf or .txt, and send it again.
plan-too-much = The file “{ $file }” holds far more than a plan. Please save the plan alone as a new .docx, .xlsx or .pdf file and send it again.
plan-text-too-long = The file “{ $file }” has a passage of more than 30,000 characters without a break and could not be read. Put each task on a line of its own and send it again.
plan-too-many-rows = The workbook “{ $file }” has too many rows or cells (empty ones too). Please delete the empty rows, keep the table of tasks, save it as a new .xlsx file and send it again.
plan-unknown-format = The file “{ $file }” has the format { $ending }, which is no plan that can be read. Please save it as .docx, .xlsx, .pdf or .txt and send it again.
plan-without-tasks = No task was found in the file “{ $file }”. A plan needs a table of tasks (columns for content and for units or times), or sections of tasks and duties of units.
plan-doubt-no-unit = Task { $about } (“{ $detail }”) names no unit. Who is to carry it out?
plan-doubt-time = Task { $about } gives the time “{ $detail }”, which was not understood. When is it due?
plan-doubt-period-without-date = Item { $about } names a report for { $detail } but no date for it. Is it a report of its own, or that of a period which has a date?
plan-doubt-inferred-unit = Section { $about } names no unit; by the duties listed elsewhere it is led by { $detail }. Is that right?
plan-formulas = No task was found in the file “{ $file }”: the sheet “{ $sheet }” has formulas without results ({ $cells }). Open it in Excel, save it and send it again.
plan-doubt-formula = The sheet “{ $about }” has formulas without results ({ $detail }), which were read as empty. Open the file in Excel, save it and send it again. Or go on with what was read?
plan-doubt-hidden-rows = The sheet “{ $about }” has hidden or filtered rows ({ $detail }), which were read as well. If they are no part of the plan, delete them, save the file and send it again. Go on with them?
plan-doubt-hidden-columns = The sheet “{ $about }” has hidden columns ({ $detail }), which were read as well. If they are no part of the plan, delete them, save the file and send it again. Go on with them?
plan-doubt-weekly = “{ $detail }” asks for a report every week, which is not reminded of week by week and was not taken in. To follow it, give it as a task of its own after the import. Go on with what was read?
plan-doubt-unread-page = Page { $about } of the file is a scanned picture and could not be read; tasks on it, if any, were not taken in. Look at that page, or send a file exported from the original. Go on with what was read?

# The plan of another year, made from one that is followed
plan-doubt-new-day = { $about } has a fixed day that was moved by rule: { $detail }. Is the new day right?
plan-doubt-old-paper = { $about } names a document of the old year, “{ $detail }”, which was kept. If there is a new one, please put it in when the plan is issued.
plan-hint-new-day = Please keep it, or send another day, for example “20/6/{ $year }”.
next-year-none = No plan of { $old } is followed that could be taken as the base.
next-year-which = From which plan is the plan of { $year } to be made?
next-year-same = { $short } is the plan of { $year } already.
next-year-name = Plan of { $year } made from { $short }
next-year-head = { $asks ->
    [0] Draft of the plan of { $year } from { $short }: years and dates are moved to { $year }; the number is left empty.
   *[other] Draft of the plan of { $year } from { $short }: years and dates are moved to { $year }; the number is left empty. { $asks } places could not be moved by rule and should be looked at.
}
