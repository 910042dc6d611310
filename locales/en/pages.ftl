# Pages opened by links: sending pictures and documents; the office's tables.

file-unshown = The picture “{ $name }” cannot be opened to be shown. The original is kept; to see it, please contact the department's office.

# When a link does not open: no word why
page-none = This page cannot be opened. The link has expired or is not right. Please write “send files” or “office page” to the assistant for a new link.

# The page to send pictures and documents
upload-title = Send pictures and documents
upload-warning-title = Please note:
upload-warning = send no pictures with the face, name or records of a patient, and no classified document.
upload-pick = Choose pictures or documents
upload-kinds = Pictures (JPG, PNG), PDF, Word, Excel, PowerPoint; at most { $files } files of less than { $megabytes } MB each.
upload-note = Task and progress (optional)
upload-note-example = For example: I.1.4 is at 60%, banner hung at the gate
upload-send = Send
upload-more = Send more files
upload-refused = Not received
upload-done = { $count ->
    [one] { $count } file received.
   *[other] { $count } files received.
 }
upload-back = { $channel ->
    [zalo] Please go back to Zalo: the assistant shows what will be written, asks for the task if that is not clear, and writes it only with your yes.
    [telegram] Please go back to Telegram: the assistant shows what will be written, asks for the task if that is not clear, and writes it only with your yes.
   *[other] Please go back to the chat: the assistant shows what will be written, asks for the task if that is not clear, and writes it only with your yes.
 }
upload-take-back = Sent by mistake? Choose “Don't write” when the assistant asks; if it was written already, open the task's “history”, choose the evidence and remove it.
upload-nothing = You have not chosen any file.
upload-lost = The files did not all arrive. Please reload the page and send them again.
upload-unknown-type = This kind of file cannot be taken: “{ $name }”. Please send pictures (JPG, PNG) or documents as PDF, Word (.docx), Excel (.xlsx) or PowerPoint (.pptx).
upload-broken-picture = The picture “{ $name }” is broken or too large. Please take it again, or save it as JPG, and send it.
upload-chosen = { $limit } files chosen, not sent yet.
upload-kept = Uploaded
upload-remove = Remove the file { $name }
upload-sending = Sending { $name }…
upload-try-again = The connection was lost. Press “Send” to go on; what is uploaded need not be sent again.
upload-waiting = There is no file that can be sent. Please choose pictures or documents first.
upload-working = Checking…

# In the chat
send-files-both = Please send pictures and documents right here with the task's code in the caption; or open the page below to send several at once (at most { $files } files). The link is good for 2 hours, for you alone.
send-files-page = Pictures can be sent right here. For documents (Word, Excel, PowerPoint, PDF) or many pictures please open the page below, at most { $files } files at a time. The link is good for 2 hours, for you alone.
send-files-chat = Please send pictures and documents (Word, Excel, PowerPoint, PDF) right here with the task's code in the caption, as “I.1.4 is at 60%”.
send-files-photos = Please send pictures right here with the task's code in the caption, as “I.1.4 is at 60%”. This channel carries no documents: please photograph the page, or hand the document to the department's office.
send-files-warning = Please note: no pictures with information about patients, and no classified documents.
choice-upload = Open the page to send files
nothing-said-page = Here I can read only text and pictures. To send a document please open the page below; to ask something please write it, as “my tasks”.
choice-take-back-file = Remove { $name }
choice-take-back = Remove for good
choice-keep-file = Keep it
take-back-file-confirm = Remove the file “{ $name }” from the evidence of { $code }? It is deleted and cannot be brought back; the update itself stays.
take-back-file-done = The file “{ $name }” of { $code } is removed and deleted. You may send another in its place.
board-offer-all = What is late, how each unit stands by period, histories and evidence; fit to print. The link is good for 2 hours, for you alone.
board-offer-unit = { $unit }: tasks, reports, histories and evidence; fit to print. The link is good for 2 hours, for you alone.
board-unserved = No web pages are served here. You can see the figures right in this chat.
choice-board = Open the tables

# The tables on the web (to read only)
board-title = Tables
board-made = Figures of { $at }.
board-reading = This page is for reading only; update and urge through the chat assistant.
board-parts = Parts of the page
board-nothing = There are no tasks or reports yet.
board-late-title = Overdue ({ $count })
board-late-unit = { $unit } ({ $count })
board-none-late = Nothing is overdue.
board-asked = last urged { $at }
board-matrix-title = Units by period, { $year }
board-year = Year:
board-unit = Unit
board-report-of = Report, { $period }
board-overdue-tasks = Overdue tasks
board-done = Tasks done / dated
board-done-of = { $done }/{ $dated }
board-rate = On-time rate
board-explained = On-time rate: tasks and reports done in time, of all that were due; “–” means that nothing was due yet. A cell with “–” means that the unit does not owe that report.
board-singles-title = Reports asked for once ({ $count })
board-single-closed = closed by the Office
board-single-of = { $name } (due { $due })
board-single = due { $due }, came { $came }/{ $all } (on time { $on_time })
board-pictures-title = Charts
board-plan = Plan:
board-picture-of-year = { $title }, { $year }
board-picture-of-plan = { $title }: { $plan }
board-alt-status = { $title }, { $whose }, { $year }: on time { $on_time }, late { $late }, overdue { $overdue }, not due yet { $pending }.
board-alt-quarters = { $title }, { $whose }: { $rates }.
board-alt-heat = { $title }, the last { $quarters } quarters. The figures of each unit stand in the table by unit and period.
board-alt-burn = { $title }: by its dates { $planned } left, in fact { $left } left.
board-cell-none = –
board-cell-done-on-time = on time
board-cell-done-late = late
board-cell-overdue = overdue
board-cell-due-soon = due soon
board-cell-in-time = not due yet
board-cell-no-date = no date
board-cell-excused = excused
board-files-title = Files: make and load
board-files-how = What is made is sent to your chat and stands here. For other files (one plan, a package of evidence) ask the assistant, as “export Excel of the CCHC plan”.
board-paper-docx = Word report, { $period }
board-paper-begun = The file is being made, mostly within a minute.
board-paper-reload = Load this page again
board-no-chat = No chat can receive the file. Open the assistant on Zalo, Telegram or the web and try again.
board-report-due = { $when }: sent { $met }, due { $due }
board-reports = Reports
board-tasks = Tasks { $word } ({ $count })
board-other-units = Your other units:
board-schedule = Schedule: “{ $text }”
board-standing = How each unit stands
board-history = History and evidence
board-no-history = No updates yet.
board-original = Original
board-original-explained = The “original” still tells of the camera and the place; every download is written down.
