# The office's people: who is linked, invitations, those who ask to join, moves and ends.

people-office-only = The list of people is for the office and the leaders; you can see those of your own unit.
people-change-office-only = Inviting, moving or releasing people is done by the office. Please contact the office.
people-change-late = Something else about this person has changed meanwhile, so nothing was written. Please look at the list again.
people-list = { $count } people, { $linked } linked, { $left } not linked:
people-unlinked = Not linked { $left } of { $count } people:
people-all-linked = Everybody is linked.
people-none = Nobody is in the list yet.
people-line = { $name } — { $unit }, { $role }; { $state }; telephone { $phone }
people-not-linked = not linked
people-nameless = (no name yet)
people-no-post = holds no post now
people-choice-list = List of people
people-choice-unlinked = Only those not linked
people-choice-card = See this person
people-unknown = Nobody named “{ $name }” holds a post. Please see the list, or send the full name.
people-which = { $count } people are named “{ $name }”, please choose:
people-not-yours = This person is not in your unit.
people-card = { $name }: { $posts }
people-card-phone = Telephone: { $phone }
people-card-linked = Linked: { $channels }; last wrote { $at }
people-card-invited = Invited, not linked; the code is good until { $until }
people-card-unlinked = Not linked, and no code that is still good
people-choice-invite = Make an invite code
people-choice-again = Invite on another device
people-choice-unlink = Unlink (lost telephone)
people-choice-move = Move to another unit
people-choice-off = Release from all posts
people-choice-leave = Release from this post

# Invitations
invite-how = To invite somebody, send the name, role and unit, for example “mời chị Trần Thị Lan làm đầu mối TTYT Cư Jút”.
invite-which-unit = Into which unit? Please send the whole sentence, for example “mời chị Trần Thị Lan làm đầu mối TTYT Cư Jút”.
invite-which-role = { $name ->
    [none] Which role in { $unit }?
   *[other] Which role does { $name } have in { $unit }?
}
invite-confirm =
    { $name ->
        [none] Make an invite code for { $unit }?
       *[other] Invite { $name } to { $unit }?
    }
    • Role: { $role }{ $phone ->
        [none] { "" }
       *[other] ; telephone { $phone }
    }
    { $state ->
        [new] • Somebody new, who is added to the list
        [linked] • In the list and linked already; this code links one more device
       *[known] • In the list already, not linked; an earlier code is good no more
    }
    • The code works once, for 7 days
invite-choice = Make the code
invite-choice-not = Do not invite
invite-what = { $name ->
    [none] the invite code for { $unit }
   *[other] inviting { $name } to { $unit }
}
invited = { $name ->
    [none] The invite code for { $unit } is made. Please pass this on (the QR picture follows):
   *[other] The invite code for { $name } is made. Please pass this on (the QR picture follows):
}
invite-forward = { $name ->
    [none] The office invites you to use the assistant for tasks of { $unit } (role { $role }).
   *[other] Dear { $name }, the office invites you to use the assistant for tasks of { $unit } (role { $role }).
}
invite-by-telegram = Telegram: open { $link } and press Start.
invite-by-web = Web page: open { $url } and enter the code { $code }.
invite-by-typing = { $channels }: send exactly this line to the assistant: LIENKET { $code }
invite-qr = { $name ->
    [none] The QR picture of the invite code for { $unit }
   *[other] The QR picture of the invite code for { $name } ({ $unit })
}
invite-short-name = Note: a full name keeps people apart; choose “Do not invite” and say it again if need be.
invite-typed = LIENKET { $code }
invite-until = The code works once, until { $until }.
invite-file = invite-code.png

# Those who ask to join
join-kept = Your request to join was passed on to the office; once it is accepted, you will hear of it here.
join-already = You are linked already. For one more unit or role, ask the office for an invite code and send it, for example: LIENKET 7KQ4MP
join-none = Nobody is asking to join.
join-list = { $count } people ask to join and wait for the office:
join-line = { $name } ({ $channel }, { $at }): “{ $words }”
join-card =
    Asks to join: { $line }
    Please make sure who this is before you accept; people choose this name themselves.
join-ask-unit = Which unit does { $name } belong to? Please send its name, for example “TTYT Cư Jút”.
join-choice-unit = Accept, { $unit }
join-choice-other = Accept, another unit
join-choice-refuse = Refuse
join-choice-approve = Accept
join-choice-list = Those who ask to join
join-choice-next = The next one ({ $count })
join-confirm =
    Let { $name } in?
    • { $unit }, role { $role }
    • Channel: { $channel }
    This person will see and update the tasks of the unit.
join-refuse-confirm = Refuse the request of { $name } to join? They are told in one sentence.
join-welcome = The office has accepted you: your role is { $role }, { $unit }. What is said here is working information and does not replace signed reports.
joined = { $name } was let in: { $unit }, role { $role }. They are told.
join-refused = The request of { $name } was refused.
join-refused-told = The office has not accepted your request to join. If this is a mistake, please contact the office.
join-gone = This request waits no more (this person was linked by a code).
join-before-approved = This request was accepted by { $person } at { $at }.
join-before-refused = This request was refused by { $person } at { $at }.

# Moves and ends
people-move-where = Which unit does { $name } move to? Please send its name, for example “TTYT Cư Jút”.
people-move-there = { $name } is in { $unit }.
people-move-confirm =
    Move { $name } to { $unit }?
    • Ends: { $posts }
    • New role: { $role }
    From now on this person sees and is reminded of the new unit only.
people-move-what = moving { $name } to { $unit }
people-moved = { $name } moved to { $unit }, role { $role }.
people-off-confirm =
    Release { $name } from all posts?
    • Ends: { $posts }
    • All channels are unlinked; codes not used yet are good no more
    What was reported stays under this name.
people-off-what = releasing { $name }
people-off-done = { $name } was released from all posts and unlinked.
people-off-already = This person ({ $name }) holds no post now.
people-leave-confirm = Release { $name } from: { $post }? Other posts stay.
people-left = { $name } no longer holds: { $post }.
people-unlink-confirm =
    Unlink { $name } ({ $channels })?
    Whoever holds that device sees and sends nothing any more; the posts stay, and a new code can be made.
people-unlink-what = unlinking { $name }
people-unlink-done = { $name } was unlinked. Please make a new code once there is another device.
people-unlinked-already = { $name } is linked on no channel.
people-last-office = { $name } is the only one of the office who is linked, so this cannot be done. Please invite somebody else of the office first.
people-undo-confirm = Take back what you just did: { $words }?
people-undone = Taken back: { $words }.
