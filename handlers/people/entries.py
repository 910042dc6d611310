"""What the bot is asked about people, and who answers it."""

from handlers.people import (
    absences,
    acts,
    data_requests,
    ends,
    handing_over,
    invites,
    joining,
    linking,
    moves,
    personal_data,
    roster,
    trail,
    web_chat,
)
from handlers.subject import Subject

PEOPLE = Subject(
    intents={
        "link_unit": linking.link,
        "language": linking.language,
        "leave": absences.leave,
        "my_data": personal_data.my_data,
        "fix_my_data": personal_data.fix_my_data,
        "erase_my_data": personal_data.erase_my_data,
        "open_web": web_chat.open_web,
        "leave_web": web_chat.leave_web,
    },
    commands={
        "bangiao": handing_over.hand_over_post,
        "dulieu": personal_data.my_data,
        "yeucaudulieu": data_requests.requests,
        "nhatky": trail.show,
        "nguoi": roster.people,
        "xemnguoi": roster.show_person,
        "moi": invites.invite,
        "chuyennguoi": moves.move,
        "thoigiu": ends.end_posts,
        "huylienket": ends.unlink,
        "xinthamgia": joining.waiting,
        "nguoimoi": joining.newcomer,
    },
    answers={
        "my_data": personal_data.answer,
        "data_request": data_requests.answer,
        "people_unit": moves.answer,
    },
    agreements={
        "leave": absences.write_leave,
        "hand_over": handing_over.write_hand_over,
        "invite": invites.write_invite,
        "people": acts.write_people,
        "join": joining.write_join,
        "join_refuse": joining.write_refusal,
    },
)
