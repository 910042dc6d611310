"""Chats as pages need them: only for the person whose chat it is."""

from datetime import datetime

from sqlalchemy import bindparam, select

from domain.messages import Address, File, Reply
from storage.schema import conversation, identity, outbox
from storage.store import Store
from storage.talk.outbox import preferred_conversation

# Messages; what was made is seldom further back.
_LOOKED_THROUGH = 200
_ADDRESS = (
    select(conversation.c.channel, conversation.c.bot, conversation.c.chat_id)
    .join(identity, identity.c.conversation_id == conversation.c.id)
    .where(conversation.c.id == bindparam("chat"), identity.c.person_id == bindparam("person"))
)


def access_chat(store: Store, person_id: int, conversation_id: int) -> Address | None:
    """Where a chat of this person is, 0 for the one they are told things in; None for anybody else's."""
    chat = conversation_id or preferred_conversation(store, person_id)
    row = store.first(_ADDRESS, chat=chat, person=person_id)
    return Address(row.channel, row.bot, row.chat_id) if row else None


def files_sent(store: Store, person_id: int, most: int = 5) -> list[tuple[int, File, datetime]]:
    """The newest files that were sent to this person, with their messages' rows; evidence is none of them."""
    statement = (
        select(outbox.c.id, outbox.c.body, outbox.c.created_at)
        .where(outbox.c.person_id == person_id, outbox.c.kind == "reply", outbox.c.body.is_not(None))
        .order_by(outbox.c.id.desc())
        .limit(_LOOKED_THROUGH)
    )
    replies = ((row.id, Reply.from_dict(row.body), row.created_at) for row in store.rows(statement))
    found = [(key, one.attachments[0], at) for key, one, at in replies if one.attachments]
    return [(key, file, at) for key, file, at in found if not file.media_type.startswith("image/")][:most]


def access_sent_file(store: Store, person_id: int, row_id: int) -> File | None:
    """The file of a message that was written to this person; None for anybody else's."""
    body = store.value(select(outbox.c.body).where(outbox.c.id == row_id, outbox.c.person_id == person_id))
    files = Reply.from_dict(body).attachments if body else ()
    return files[0] if files else None
