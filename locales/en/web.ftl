# The web chat's pages.
web-name = Đôn Đốc
web-tagline = Task follow-up assistant (answers automatically)
web-day = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
  }, { $date }
web-no-script = This page needs JavaScript. Please switch it on in your browser and load the page again.

# The demo's people
web-people-title = Whose view would you like to see?
web-people-intro = A demo with sample data: nothing is sent outside, so feel free to try everything. Pick a person to chat as.
web-people-clock = Date and time of the demo
web-people-none = There is nobody yet. Please start the demo again.

# The chat
web-chat-title = { $name } – Đôn Đốc
web-top-label = Person and clock
web-switch = Switch person
web-log-label = Messages
web-compose-label = Write a message
web-text-label = Text of the message
web-text-hint = Message…
web-send = Send
web-attach = Attach pictures or documents
web-attached = Files to send
web-new-below = New message ↓
web-starters-label = Suggestions
web-starter-hint = Hello. Press a suggestion, or write as you would on the phone.
web-starter-tasks = My tasks
web-starter-deadlines = Report deadlines
web-starter-help = Help
web-close = Close
web-you = You
web-bot = Đôn Đốc
web-choices = Choices
web-open-picture = Open picture { $name }
web-remove-file = Remove file { $name }
web-sending = Sending…
web-not-sent = Not sent.
web-edit-again = Edit
web-answering = Answering…
web-lost = Connection lost, trying again…

# The demo's clock
web-clock-label = Demo clock
web-clock-reminder = To the next reminder
web-clock-day = +1 day
web-clock-moved = Moved to { $clock }.
web-clock-moving = Moving the clock, sending the reminders on the way…
web-clock-none = There is no further reminder.
web-clock-failed = The clock could not be moved. Please try again.

# Refusals
web-file-too-large = The file “{ $name }” is larger than { $megabytes } MB. Please compress or split it and send it again.
web-body-too-large = The files of one message are larger than { $megabytes } MB. Please split them over several messages.
web-too-many-files = One message takes at most { $limit } files. Please split them over several messages.
web-text-too-long = The message has { $length } characters; the most is { $limit }. Please split it.
web-nothing-said = The message is empty.
web-bad-request = The message is not well formed. Please load the page again and send it once more.
web-try-later = The system is busy and did not take the message. Please send it again in a few minutes.
web-unknown-person = This person is not known. Please pick a person again.
web-no-such-file = This file is not found.
web-wrong-host = The demo opens on this very machine only, as 127.0.0.1 or localhost.
web-wrong-origin = A request from another site is refused.
web-too-often = There were too many requests from this network. Please wait a minute and try again.
web-form-old = The page was open for too long. Please reload it and try again.
