"""A person's data is erased while the work of their unit stays: at once what names and reaches them, then every trace.

The traces are looked for beside whoever writes, and blanked a few rows at a time.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Row,
    String,
    Table,
    Text,
    and_,
    cast,
    delete,
    literal,
    null,
    or_,
    select,
    true,
    update,
)

from storage.privacy.data_requests import DataRequest, request_data, settle, waiting_of_person
from storage.schema import (
    absence,
    audit,
    conversation,
    data_request,
    draft,
    identity,
    incoming,
    invite,
    join_request,
    membership,
    metadata,
    outbox,
    person,
    person_wish,
    put_off,
    question,
    web_code,
    web_session,
    wrong_code,
)
from storage.store import Store

AT_ONCE = 200
# Whoever asked is told first; a channel that never takes the message does not hold this up for ever.
FAREWELL_WITHIN = timedelta(days=1)
# What plans and units are called is no person's data, and a person's row is blanked first.
_NO_TRACES = frozenset(
    {"person", "unit", "unit_alias", "unit_group", "plan", "section", "task", "target", "calendar_day", "data_request"}
)
_SHORTEST = 6
_UNFINISHED = outbox.c.state.in_(("pending", "sending"))


Key = tuple[Any, ...]
Step = Callable[[Store], None]


@dataclass(frozen=True, slots=True)
class Traces:
    """What is still to be blanked for a request: the chats that were the person's, and the words that name them."""

    chats: tuple[int, ...]
    words: tuple[str, ...]


# --- at once


def erase_person(store: Store, request: DataRequest, blank: str) -> None:
    """Nobody is named, reached or let in any more; `blank` stands where the name stood.

    What the request needs to find the traces is kept with it until they are gone.
    """
    person_id = request.person_id
    chats = list(store.connection.scalars(select(identity.c.conversation_id).where(identity.c.person_id == person_id)))
    words = _words_of(store, person_id)
    store.change(update(person).where(person.c.id == person_id).values(full_name=blank, phone=""))
    _end_posts(store, person_id)
    for table in (identity, person_wish, put_off, web_code):
        store.change(delete(table).where(table.c.person_id == person_id))
    for table in (web_session, join_request, wrong_code, question):
        store.change(delete(table).where(table.c.conversation_id.in_(chats)))
    store.change(delete(invite).where(invite.c.person_id == person_id))
    store.change(update(draft).where(draft.c.person_id == person_id).values(data={}))
    store.change(update(draft).where(draft.c.person_id == person_id, draft.c.state == "open").values(state="dropped"))
    waiting = update(outbox).where(outbox.c.person_id == person_id, _UNFINISHED)
    store.change(waiting.values(state="dropped", reason="erased", lease=None))
    store.audit("erase", "person", person_id)
    _close_requests(store, person_id)
    kept = {"chats": chats, "words": words}
    store.change(update(data_request).where(data_request.c.id == request.id).values(data=kept))


def _words_of(store: Store, person_id: int) -> list[str]:
    """The names and numbers, past ones and wished ones too, that are this person's and nobody else's."""
    row = store.first(select(person.c.full_name, person.c.phone).where(person.c.id == person_id))
    if row is None:
        raise LookupError(f"no person {person_id}")
    of_person = (audit.c.kind == "person", audit.c.object_id == person_id, audit.c.action.in_(("name", "phone")))
    was = store.connection.scalars(select(audit.c.before).where(*of_person))
    wished = store.connection.scalars(select(data_request.c.data).where(data_request.c.person_id == person_id))
    found = [row.full_name, row.phone, *map(str, was), *(str(data.get("name", "")) for data in wished)]
    digits = ["".join(filter(str.isdigit, word)) for word in found]
    others = set(store.connection.scalars(select(person.c.full_name).where(person.c.id != person_id)))
    # A name of one word may be any word.
    tells = (word for word in (*found, *digits) if " " in word.strip() or word.isdigit())
    return [word for word in dict.fromkeys(tells) if len(word) >= _SHORTEST and word not in others]


def _close_requests(store: Store, person_id: int) -> None:
    """Whatever else the person has asked for is asked no more."""
    own = update(data_request).where(data_request.c.person_id == person_id)
    store.change(own.where(data_request.c.state == "asked").values(state="withdrawn"))
    store.change(own.values(data={}))


def _end_posts(store: Store, person_id: int) -> None:
    held = update(membership).where(membership.c.person_id == person_id)
    store.change(held.values(post=""))
    store.change(held.where(membership.c.until.is_(None)).values(until=store.now))
    either = or_(absence.c.person_id == person_id, absence.c.acting_id == person_id)
    store.change(update(absence).where(either, absence.c.ended_at.is_(None)).values(ended_at=store.now))


# --- then, a few rows at a time


def erasing(store: Store) -> dict[int, Traces]:
    """The requests whose traces can be blanked now: whoever asked was told, or could not be for a day."""
    rows = store.rows(select(data_request).where(data_request.c.state == "erasing").order_by(data_request.c.id))
    return {row.id: traces for row in rows if (traces := _ready(store, row))}


def _ready(store: Store, row: Row[Any]) -> Traces | None:
    # A chat that belongs to somebody else by now is theirs.
    theirs = set(store.connection.scalars(select(identity.c.conversation_id)))
    chats = tuple(chat for chat in row.data["chats"] if chat not in theirs)
    told = select(outbox.c.id).where(outbox.c.conversation_id.in_(chats), _UNFINISHED)
    if row.decided_at > store.now - FAREWELL_WITHIN and store.value(told) is not None:
        return None
    return Traces(chats, tuple(row.data["words"]))


def blank_chats(store: Store, chats: Sequence[int]) -> None:
    """The accounts are known no more: whoever writes from one of them is a stranger."""
    for table in (join_request, wrong_code):
        store.change(delete(table).where(table.c.conversation_id.in_(chats)))
    erased = literal("erased-") + cast(conversation.c.id, String)
    store.change(update(conversation).where(conversation.c.id.in_(chats)).values(chat_id=erased))


def blanking(store: Store, traces: Traces, blank: str) -> list[Step]:
    """What is to be done, each a short transaction of its own; `blank` stands where a name stood."""
    steps: list[Step] = []
    for table in (incoming, outbox):
        said = select(table.c.id).where(table.c.conversation_id.in_(traces.chats)).order_by(table.c.id)
        steps += [partial(_blank_said, table, part) for part in _parts(list(store.connection.scalars(said)))]
    for table in metadata.sorted_tables:
        keys = _naming(store, table, traces.words) if table.name not in _NO_TRACES else []
        steps += [partial(_blank_words, table, part, traces.words, blank) for part in _parts(keys)]
    return steps


def _parts(found: list[Any]) -> list[list[Any]]:
    return [found[start : start + AT_ONCE] for start in range(0, len(found), AT_ONCE)]


def _blank_said(table: Table, ids: Sequence[int], store: Store) -> None:
    """That something was said stays, for what is counted and for the ledger of reminders; what was said goes."""
    external = literal("erased-") + cast(table.c.id, String)
    said: dict[str, Any] = {"text": "", "files": [], "pressed": null(), "external_id": external}
    if table is outbox:
        said = {"body": null(), "external_id": null()}
    finished = ~_UNFINISHED if table is outbox else true()
    store.change(update(table).where(table.c.id.in_(ids), finished).values(**said))


def _columns(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if isinstance(column.type, JSON | Text)]


def _naming(store: Store, table: Table, words: Sequence[str]) -> list[Key]:
    """The keys of the rows of a table in which one of the words stands."""
    names = [column.cast(Text).contains(_written(column, word), autoescape=True)
             for column in _columns(table) for word in words]  # fmt: skip
    return [tuple(row) for row in store.rows(select(*table.primary_key).where(or_(*names)))] if names else []


def _written(column: Column[Any], word: str) -> str:
    """The word as the column keeps it: in JSON marks are spelt out."""
    return json.dumps(word)[1:-1] if isinstance(column.type, JSON) else word


def _blank_words(table: Table, keys: Sequence[Key], words: Sequence[str], blank: str, store: Store) -> None:
    """Put `blank` in the place of the words in these rows."""
    columns = _columns(table)
    for key in keys:
        this = and_(*(column == value for column, value in zip(table.primary_key, key, strict=True)))
        row = store.first(select(*columns).where(this).with_for_update())
        if row is not None:
            values = {column.name: _blanked(value, words, blank) for column, value in zip(columns, row, strict=True)}
            changed = {name: value for name, value in values.items() if value is not None}
            store.change(update(table).where(this).values(**changed))


def _blanked(value: Any, words: Sequence[str], blank: str) -> Any:
    if isinstance(value, str):
        for word in words:
            value = value.replace(word, blank)
        return value
    if isinstance(value, list):
        return [_blanked(one, words, blank) for one in value]
    if isinstance(value, dict):
        return {_blanked(key, words, blank): _blanked(one, words, blank) for key, one in value.items()}
    return value


def finish(store: Store, request_id: int) -> None:
    """Nothing is left to be found; what it was looked for by goes too."""
    this = update(data_request).where(data_request.c.id == request_id, data_request.c.state == "erasing")
    if store.change(this.values(state="done", data={})):
        store.audit("erased", "data_request", request_id)


def erased_people(store: Store) -> list[int]:
    """Everybody whose data was erased, by id."""
    of_people = select(data_request.c.person_id).where(data_request.c.kind == "delete", data_request.c.state == "done")
    return sorted(set(store.connection.scalars(of_people)))


def erase_again(store: Store, person_id: int, blank: str) -> bool:
    """Erase somebody whom an older backup brought back; False where there is nobody to erase."""
    name = store.value(select(person.c.full_name).where(person.c.id == person_id))
    if name is None or name == blank:
        return False
    request = request_data(store, person_id, "delete", {})
    request = request or next(one for one in waiting_of_person(store, person_id) if one.kind == "delete")
    settle(store, request, "erasing", None)
    erase_person(store, request, blank)
    return True
