# Personal data: what is said at linking, what is kept about a person, and requests to the office.
command-dulieu = My personal data: see, correct, erase
privacy-notice =
    Your name, telephone, account, messages and files are kept to assign tasks, remind of them and sum reports up (Law on Personal Data Protection 91/2025/QH15). { $kept }
    To see, correct or erase them write “my data”. Questions: the office of the department.
privacy-months = Messages are kept for { $months } months, results of work as the files of the department.
privacy-for-ever = Messages and results of work are kept as the files of the department.
person-erased = (data erased)

# What is kept about oneself
data-head = What is kept about you:
data-none = none yet
data-name = Name: { $name }
data-phone = Telephone: { $phone }
data-posts = Roles: { $posts }
data-chats = Reached on: { $chats }
data-chat = { $channel } (since { $date })
data-counts = Kept: { $messages } messages both ways, { $files } files, { $updates } updates, { $reports } reports
data-kept = { $kept }
data-waits-delete = Your request of { $asked } to erase your data waits for the office, which answers by { $by }.
data-waits-correct = Your request of { $asked } to change your name to “{ $name }” waits for the office, which answers by { $by }.
data-choice-card = My data
data-choice-phone = Change my telephone number
data-choice-name = Change my name
data-choice-erase = Ask to erase my data
data-choice-withdraw-delete = Withdraw the request to erase
data-choice-withdraw-correct = Withdraw the request to change my name
data-choice-send = Send the request
data-what-phone = your telephone number

# Putting it right
data-ask-phone = Please write the right number, for example 0912 345 678.
data-ask-name = Please write your full name with its marks, for example Nguyễn Thị An.
data-phone-confirm = Change your telephone number from { $was } to { $phone }?
data-phone-same = Your telephone number is { $phone }.
data-phone-set = Your telephone number is now { $phone }.
data-name-confirm = Ask the office to change your name from “{ $was }” to “{ $name }”?
data-name-same = Your name is “{ $name }”.

# Having it erased
data-erase-confirm =
    The request to erase your data will go to the office.
    If the office agrees: your name, telephone, account and messages are erased, you get no more messages, and nothing comes back. What your unit has done stays, without your name.
data-sent = The request has gone to the office. It confirms by { $acknowledge } that it has it, and answers by { $settle }.
data-withdrawn = The request is withdrawn. Your data stays as it is.

# To whoever asked
data-told-acknowledged = The office has your request about your personal data and will answer by { $settle }.
data-told-corrected = The office has changed your name to “{ $name }”.
data-told-refused-correct = The office does not change your name, because: “{ $why }”. For more, please ask the office.
data-told-refused-delete = The office does not erase your data, because: “{ $why }”. For more, please ask the office.
data-told-erased = The office has agreed to erase your data. This is the last message: your name, telephone, account and messages are being erased. To come back, ask the office for a new invite code.

# To the office
data-office-delete = { $person } asks to have their personal data erased. Confirm by { $acknowledge }, answer by { $settle }.
data-office-correct = { $person } asks to have their name changed to “{ $name }”. Confirm by { $acknowledge }, answer by { $settle }.
data-office-choice-open = See the request
data-clock-acknowledge =
    { $late ->
        [yes] To be confirmed by { $acknowledge }, overdue:
       *[no] To be confirmed by { $acknowledge }:
    } the request of { $person } about personal data, sent { $asked }.
data-clock-decide =
    { $late ->
        [yes] To be answered by { $settle }, overdue:
       *[no] To be answered by { $settle }:
    } the request of { $person } about personal data, sent { $asked }.
data-queue = { $count } requests about personal data wait:
data-queue-none = No request about personal data waits.
data-line-delete = { $person } — erase data, answer by { $settle }
data-line-correct = { $person } — change the name to “{ $name }”, answer by { $settle }
data-request-none = There is no such request.
data-card-delete = Request to erase personal data: { $person } ({ $posts }), sent { $asked }. Answer by { $settle }.
data-card-correct = Request to change the name: { $person } ({ $posts }) to “{ $name }”, sent { $asked }. Answer by { $settle }.
data-card-new = Not confirmed yet; to be confirmed by { $acknowledge }.
data-card-acknowledged = Confirmed { $at }.
data-choice-queue = Requests about data
data-choice-acknowledge = Confirm that we have it
data-choice-grant-delete = Agree to erase
data-choice-grant-correct = Agree to change
data-choice-refuse = Refuse
data-grant-delete =
    Erase the personal data of { $person }? This cannot be undone.
    Name, telephone, account and messages are erased; this person holds no role any more and gets no messages. What the unit has done stays.
data-grant-correct = Change the name of { $person } to “{ $name }”?
data-erased = The personal data of { $person } is erased; old messages and the traces left go within minutes. If the unit needs somebody else, invite them with a code.
data-corrected = The name of { $person } is now “{ $name }”.
data-ask-why = Why is the request of { $person } refused? Whoever asked will read it.
data-confirm-refuse = Answer { $person }: refused, because “{ $why }”?
data-refused = { $person } was answered: refused, because “{ $why }”.
data-before-done = { $by } agreed to this request { $at }.
data-before-refused = { $by } refused this request { $at }.
data-before-withdrawn = Whoever asked has withdrawn this request.
