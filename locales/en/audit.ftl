# Who did what, from the audit: one sentence for each kind of row.

audit-head = { $when ->
    [none] Who did what to { $what } ({ $count } times), newest first:
   *[other] { $what }, { $when }: { $count } changes, newest first:
}
audit-none = { $when ->
    [none] { $what }: nobody has changed anything yet.
   *[other] { $what }, { $when }: nothing was changed.
}
audit-nothing = This is not among what you may see.
audit-all = All units
audit-from = from { $since } to { $until }
audit-line = { $at }, { $name } ({ $channel }): { $what }
audit-system = The program
audit-by-telegram = Telegram
audit-by-zalo = Zalo
audit-by-web = web page
audit-by-cli = command line
audit-by-other = server
audit-other = another change ({ $subject })

audit-assignment-progress = { $before ->
    [same] updated { $subject } (still { $after })
   *[other] { $subject }: progress { $before } → { $after }
}
audit-assignment-measure = wrote a measured result of { $subject }
audit-assignment-undo-measure = took back a measured result of { $subject }
audit-task-give = gave the task { $subject }, due { $after }
audit-task-move = moved { $subject }: { $before } → { $after }
audit-task-reassign = handed { $subject }: { $before } → { $after }
audit-task-assign = gave { $subject } to { $after }
audit-task-unassign = took back that { $subject } was given to { $after }
audit-task-withdraw = withdrew the task { $subject }
audit-task-restore = brought back the task { $subject }
audit-task-take-back = took back giving { $subject }
audit-task-happened = noted an event for { $subject }: { $before }; due { $after }
audit-task-event-take-back = took back an event for { $subject }
audit-extension-ask = asked for { $subject } to be due on { $after }
audit-extension-grant = { $before ->
    [none] extended { $subject } to { $after }
   *[other] extended { $subject }: { $before } → { $after }
}
audit-extension-refuse = refused to extend { $subject }: { $after }
audit-extension-take-back = took back the extension of { $subject }
audit-obligation-excuse = excused { $subject }: { $after }
audit-obligation-owe-again = no longer excused { $subject }
audit-obligation-meet = completed { $subject }
audit-obligation-reopen = reopened { $subject }
audit-report-draft = worked on { $subject }
audit-report-submit = submitted { $subject }, receipt { $after }
audit-report-withdraw = withdrew { $subject }
audit-report-approve = approved { $subject }
audit-report-return = returned { $subject }
audit-report-unreview = took back the review of { $subject }
audit-report-letter = wrote down the letter of { $subject }: { $after }
audit-report-rule-due = moved { $subject }: { $before } → { $after }
audit-report-rule-ask = asked for { $subject }, due { $after }
audit-report-rule-withdraw = withdrew { $subject }
audit-report-rule-restore = asked for { $subject } again
audit-report-rule-take-back = took { $subject } back
audit-report-series-set = laid down the reporting regime “{ $after }”
audit-report-series-change = changed a reporting regime: “{ $before }” → “{ $after }”
audit-report-series-end = ended the reporting regime “{ $before }”
audit-report-series-take-back = took back a change of the reporting regime “{ $subject }”
audit-period-close-close = closed the period of { $subject }
audit-period-close-reopen = reopened the period of { $subject }
audit-plan-import = took in { $subject }
audit-plan-change = brought { $subject } to a new version
audit-plan-withdraw = withdrew { $subject }
audit-plan-restore = restored { $subject }
audit-unit-add = added the unit { $after }
audit-unit-change = renamed a unit: { $before } → { $after }
audit-unit-rename = renamed a unit: { $before } → { $after }
audit-unit-merge = merged { $subject } into { $after }
audit-unit-close = closed the unit { $subject }
audit-unit-restore = restored the unit { $subject }
audit-unit-take-back = took back a change of { $subject }
audit-alias-add = added the name “{ $after }”
audit-alias-change = changed the name “{ $after }”
audit-group-added = added a group of units
audit-group-changed = changed a group of units
audit-unit-change-decide = decided about the tasks of { $subject }
audit-unit-change-restore = took back the decision on the tasks of { $subject }
audit-person-end-post = released { $subject } from: { $after }
audit-person-unlink = unlinked { $subject }
audit-person-language = changed the language of { $subject }
audit-person-wishes = changed the reminder settings of { $subject }
audit-person-put-off = put a reminder off ({ $subject })
audit-membership-give-post = gave a post: { $after } ({ $subject })
audit-membership-restore = gave a post back ({ $subject })
audit-invite-invite = made an invite code: { $after } ({ $subject })
audit-invite-take-back = took back an invite code ({ $subject })
audit-identity-link = linked { $subject }
audit-identity-reach = the channel of { $subject } changed its state
audit-join-request-approve = let { $subject } in: { $after }
audit-join-request-refuse = refused to let { $subject } in
audit-absence-absence = noted leave and who stands in: { $subject }
audit-absence-end-absence = ended standing in: { $subject }
audit-calendar-change = changed the working calendar
audit-calendar-propose = proposed the days off of a year
audit-calendar-check = confirmed the calendar of a year
audit-calendar-uncheck = no longer confirmed the calendar of a year
audit-calendar-take-back = took back a change of the calendar
audit-reminder-rules-steps = changed the steps of reminders
audit-figures-weights = changed the weights of the figures
audit-file-forget = removed a file
audit-web-session-log-in = logged in to the web page
audit-web-session-log-out = logged out of the web page
audit-database-restore = restored the data from a backup
audit-doctor-try = checked the system
audit-obligation-answer = answered a nudge about { $subject }
audit-obligation-take-back = took back an answer about { $subject }
audit-nudge-nudge = nudged units
audit-nudge-take-back = took back a nudge that was not sent
audit-difficulty-take-back = took back the handling of the difficulty of { $subject }
audit-difficulty-difficulty-answer = answered the difficulty of { $subject }
audit-difficulty-difficulty-assign = assigned the difficulty of { $subject }
audit-difficulty-difficulty-close = closed the difficulty of { $subject }
audit-announcement-announce = announced “{ $subject }”
audit-announcement-withdraw = withdrew the announcement “{ $subject }”
audit-announced-receive = confirmed or answered the announcement “{ $subject }”
audit-data-request-ask = asked about personal data
audit-data-request-withdraw = withdrew a request about personal data
audit-data-request-acknowledge = acknowledged a request about personal data
audit-data-request-done = agreed to a request about personal data
audit-data-request-refused = refused a request about personal data
audit-data-request-erasing = agreed to erase personal data
audit-setting-window = changed the hours of sending
audit-data-request-erased = erased personal data as asked
audit-file-take-back = took back a file
audit-person-phone = changed the telephone number of { $subject }
audit-person-name = changed a name: { $before } → { $after }
audit-person-erase = erased somebody's personal data
audit-file-fetch-original = opened the original of a file
audit-paper-fetch-originals = downloaded evidence with original pictures: { $after }
