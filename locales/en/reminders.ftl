# Steps of reminders, as they stand in every text about them.
kind-all = all that is due
kind-report = reports
kind-window = dated tasks
kind-returned = returned reports
steps-before = { $days } working days before and on the due day
steps-due-day = on the due day
steps-all = { $before }; { $after } days after and every { $every } working days
step-before = step { $days } working days before
step-today = step of the due day
step-after = step { $days } working days after
channel-telegram = Telegram
channel-zalo = Zalo
channel-web = the web page
channel-any = wherever you wrote last

# One's own settings
settings-head = Your reminder settings:
settings-hour = Hour: { $hour } on working days, one summary a day at most
settings-steps = Reminders of { $kinds }: { $steps }
settings-office = The list of what units have overdue: every working day
settings-leader = The list of what is overdue by 3 working days or more: the first working day of the week
settings-channel = Channel: { $channel }
settings-how = To change them, write for example “nhắc lúc 7 giờ 30” or “nhắc trước 2 ngày”.
settings-how-list = To change the hour, write for example “nhắc lúc 7 giờ 30”.
settings-choice-card = My reminder settings
settings-choice-hour = At { $hour }
settings-choice-off = No reminders before the due day
settings-choice-on = The usual reminders before the due day
settings-choice-channel = Over { $channel }
settings-choice-language = Language
settings-choice-steps = The office's steps
settings-hour-outside = Reminders go out from { $opens } to just before { $closes } on working days. Please choose an hour in between, for example “nhắc lúc 7 giờ 30”.
settings-list-stays = The list of overdue things is how units are followed, so it cannot be switched off and has no days; you can change its hour and channel.
settings-too-early = Reminders can begin { $most } working days before at most. Please say it again, for example “nhắc trước 10 ngày”.
wish-confirm = Change your reminder settings like this:
wish-hour = messages at { $hour } on working days
wish-channel = messages over { $channel }; where that fails, over your other channel
wish-as-office = the office's reminders: { $steps }
wish-early-off = no reminders before the due day; those of the due day and after it stay, because the unit still has to answer
wish-days = reminders { $steps }
wishes-kept = Changed. Your reminder settings:
wishes-what = reminder settings

# The office's steps
steps-head = The steps of reminders for all units:
steps-how = To change them, write for example “/nhacviec báo cáo trước 10, 5, 2, 1 ngày; sau hạn 1, 3, cứ 5 ngày”.
steps-confirm = Change the reminders of { $kind }?
steps-was = • Now: { $steps }
steps-new = • From now on: { $steps }
steps-example = • For example “{ $name }”, due { $due }: { $days }
steps-own-stay = The due day and the first working day after it are always reminded of. What people chose for themselves stays.
steps-same = The reminders of { $kind } are like that already: { $steps }. Nothing has changed.
steps-too-many = Too many steps: 5 before the due day and 6 after it at most. Please leave some out.
steps-too-far = Days must be from 1 to 60. Please say it again, for example “/nhacviec báo cáo trước 10, 5, 2, 1 ngày”.
steps-changed-since = Somebody else has just changed the steps, so nothing was written.
steps-set = The reminders of { $kind } are now: { $steps }. All units' reminders were worked out anew.
steps-what = the reminders of { $kind }

# Doing what was proposed
choice-apply = Agree
choice-not-now = No change
choice-again = Do it again
agreed-gone = This waits for no answer any more; nothing has changed. Please say again what you want.
agreed-before = This was done at { $at } and is not done again:
change-undo-confirm = Take back your last change ({ $words })?
change-undone = Taken back: { $words } as before.

# Put off
choice-snooze = Remind me then
choice-snooze-tomorrow = Remind me tomorrow
choice-snooze-day = Remind me on { $date }
snooze-confirm = Remind you again like this?
snoozed = Noted, I will remind you again:
snooze-day = { $date }, { $hour } ({ $count }):
snooze-more = … and { $count } more
snooze-due-before = What is due before the day you chose is still reminded of on its due day.
snooze-hides-nothing = No due day changes; what is overdue stays marked as overdue and in the office's list.
snooze-what = a reminder of { $count } put off
snooze-which-day = Remind you again on which day? Choose below, or write for example “để thứ Sáu nhắc lại”.
snooze-nothing = Nothing in the last reminder is left to be reminded of.
snooze-list-stays = The list of overdue things comes every working day (for leaders, every week) and cannot be put off. You can change its hour.

# Away, and who stands in
leave-how = To note a leave, write for example “tôi nghỉ phép từ 5/3 đến 10/3, chị Lan thay”.
leave-line = From { $since } through { $until }: { $acting } stands in for { $away } ({ $role }, { $unit })
leave-means = { $acting } will get the reminders and have the rights of the post; { $away } gets no reminders of it in that time. Note it?
leave-unreachable = Please note: { $acting } cannot be reached by message yet and needs an invite before then.
leave-kept = Noted; who stands in and the office are told:
leave-told = { $line }. Noted by { $by }.
leave-ended-told = No longer in force: { $line }. Noted by { $by }.
leave-ended = Ended: { $acting } no longer stands in for { $name }, who gets the reminders again.
leave-over = That had ended before.
leave-what = who stands in for { $name }
leave-list = Away from { $unit }:
leave-list-none = Nobody is noted as away from { $unit }.
leave-choice-end = End standing in for { $name }
leave-clash = There is one already in that time: { $line }. Please end it first.
leave-bad-days = From { $since } through { $until } cannot be: the last day must be today or later, after the first and within a year. Please say it again.
leave-which-unit = Of which unit? Please name it, for example “TTYT Cư Jút: giám đốc nghỉ phép từ 5/3 đến 10/3, chị Lan thay”.
leave-who-away = Who of { $unit } is away?
leave-no-head = { $unit } has no head in the list yet, so nothing was noted. Please invite the head first.
leave-ask-deputy = Who stands in for { $name }?
leave-which-deputy = It is not clear who “{ $said }” is. Who stands in for { $name }?
leave-nobody-acts = Nobody stands in
leave-nobody = { $unit } has nobody else in the list who could stand in; reminders go on as usual. Please ask the office for an invite first.
leave-post-gone = This post has just gone to somebody else, so nothing was noted. Please say it again.

# A post goes to another person
hand-over-office-only = Only the office notes a new head. Please ask the office.
hand-over-which-unit = Of which unit is there a new head? Write for example “/bangiao TTYT Cư Jút”.
hand-over-nobody = This unit has nobody in the list yet. Please invite the new head first.
hand-over-to-whom = Who is the new head of { $unit } (now: { $former })? Whoever is not below needs an invite first.
hand-over-same = { $name } is the head of { $unit } already. Nothing has changed.
hand-over-confirm =
    { $name } becomes the head of { $unit } from now on?
    No longer in this post: { $former }, who gets no more of its reminders, nor of those waiting to be sent.
hand-over-changed = The head of { $unit } has just changed, so nothing was noted.
hand-over-told = From now on you are the head of { $unit } here and get its reminders.
hand-over-what = the new head of { $unit }
handed-over = Noted: { $name } is the head of { $unit }.
nobody = nobody

# Why, what next, who was reminded
post-acting = { $unit }, standing in as { $role }
why = You are reminded because you are in charge: { $post }.
why-line = • { $name }, due { $due }: { $step }
why-more = • … and { $count } more
why-once-a-day = One summary a day at most, at { $hour } on working days; what is done is not reminded of.
what-next = If nobody answers, the next reminder comes at { $at }, { $count }: { $names }.
what-next-office = The office's next list of overdue things: { $at }.
what-next-leader = The leaders' next list of overdue things: { $at }.
what-next-none = There is nothing to be reminded of now.
reminded-head = Reminded of { $about }: somebody of { $told }/{ $things }
reminded-lately = Reminded in the last 7 days: { $things }
reminded-line = { $unit } — { $name }: { $people } people, last { $last }
reminded-nobody = { $unit } — { $name }: { $why }
reminded-not-yet = nobody yet ({ $people })
reminded-told = { $person }, { $at }, { $step }, { $outcome }
reminded-one = { $unit } — { $name }, due { $due }: { $count } reminders, the newest first
reminded-nothing = Nobody has been reminded of this yet.
outcome-sent = sent over { $channel }
outcome-pending = waiting to be sent over { $channel }
outcome-sending = being sent over { $channel }
outcome-failed = could not be sent over { $channel }
outcome-unknown = sent over { $channel }, not known to have arrived
outcome-dropped = no longer needed
outcome-superseded = said by a later message
outcome-expired = too old to be sent

# Who cannot be reached
phone-unknown = (no telephone number)
nobody-known = nobody in the list yet
digest-unit-unreached = { $line } (not reached by message: { $people })
unit-silent = Nobody of { $unit } can be reached by message any more: { $people }. Please telephone them and send a new invite.

# Messages of a month
choice-traffic = This month's messages
traffic-office-only = Only the office and the leaders see how many messages the channels carry.
traffic-head = Messages in { $month }, by bot:
traffic-line = { $channel } ({ $bot }): { $received } in, { $sent } out{ $used }
traffic-of = { "" }; quota { $quota }, { $percent }% used
traffic-warning =
    { $channel } (bot { $bot }) has used { $total }/{ $quota } messages of this month ({ $percent }%).
    Once they are used up, reminders cannot go out over it until next month. Please move some people to another channel or add a bot.

# Between which hours messages go out by themselves
window-is = Reminders and notices go out by themselves from { $opens } to just before { $closes } on working days. Answers go at once, at any time.
window-how = To change it write for example “chỉ gửi tin từ 7h30 đến 17h” or /khunggio 07:30 17:00.
window-same = Messages go out from { $opens } to just before { $closes } already.
window-wrong = The hours must open between { $earliest } and { $digest } (the hour of the morning's digest) and close after { $digest }, at { $latest } at the latest. Please say it again.
window-wishes = Somebody has chosen to be reminded at { $hours }, outside these hours. Choose wider hours, or have them change theirs by “/reminders” first.
window-confirm = Change the hours in which messages go out, for the whole department, from { $was_opens }–{ $was_closes } to { $opens }–{ $closes } on working days?
window-set = From now on messages go out by themselves from { $opens } to just before { $closes } on working days.
window-what = the hours of sending
window-choice-card = Hours of sending
