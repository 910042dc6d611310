"""What is said in the place of a picture of which no copy can be made to be shown."""

from dataclasses import replace

from domain.messages import Reply
from locales import texts
from storage.people.persons import find_person
from storage.store import Store
from storage.talk.outbox import Claimed


def unshown(store: Store, claimed: Claimed) -> Reply:
    """The message without its picture: what the camera wrote beside it is nobody's but the office's."""
    reply = claimed.reply or Reply("")
    locale = find_person(store, claimed.person_id).locale if claimed.person_id is not None else "vi"
    told = texts(locale)("file-unshown", name=reply.attachments[0].name)
    return replace(reply, text="\n".join(filter(None, (reply.text, told))), attachments=())
