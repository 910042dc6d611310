"""Changing when reminders go out: the office's steps of each kind, and what each person wishes."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, time
from typing import Any

from sqlalchemy import ColumnElement, bindparam, or_, select, update

from domain.days.zone import local_day
from domain.reminding.digests import UNIT_ROLES
from domain.reminding.office_rules import Kind, Wishes, as_dict
from storage.office_changes import OfficeChange, note_office_change
from storage.owing.asking import kind, told_from
from storage.owing.obligations import recompute_where
from storage.owing.timetables import RULES, reminder_rules, wishes_of
from storage.people.posts import LISTENING
from storage.schema import obligation, person_wish, setting
from storage.store import Store
from storage.talk.incoming import insert_into

Steps = Mapping[str, Any]

_LOCKED = select(setting.c.value).where(setting.c.key == RULES).with_for_update()
_POSTS = select(LISTENING.c.unit_id, LISTENING.c.role).where(LISTENING.c.person_id == bindparam("person_id"))


def steps_of(store: Store, of_kind: Kind) -> dict[str, Any]:
    """The steps of a kind, as `set_steps` wants them: before, after, every."""
    return as_dict(reminder_rules(store).of(of_kind))


def set_steps(store: Store, of_kind: Kind, was: Steps, steps: Steps) -> bool:
    """The office's new steps of a kind, from this moment on; False where they are no longer what they were."""
    insert_into_setting = insert_into(store, setting).values(key=RULES, value={})
    store.change(insert_into_setting.on_conflict_do_nothing())
    kept = store.value(_LOCKED)
    if steps_of(store, of_kind) != dict(was):
        return False
    store.change(update(setting).where(setting.c.key == RULES).values(value=kept | {of_kind: dict(steps)}))
    store.audit("steps", "reminder_rules", 0, {of_kind: dict(was)}, {of_kind: dict(steps)})
    recompute_where(store, kind == of_kind)
    return True


def note_steps(store: Store, what: str, person_id: int, of_kind: Kind, was: Steps, steps: Steps) -> None:
    """Let the change be taken back."""
    after = {"kind": of_kind, "steps": dict(steps)}
    note_office_change(store, "steps", what, person_id, dict(was), after)


def take_back_steps(store: Store, change: OfficeChange) -> bool:
    """The steps are again what they were; False where somebody has changed them since."""
    return set_steps(store, change.after["kind"], change.after["steps"], change.before)


# --- what a person wishes


def set_wishes(store: Store, person_id: int, wishes: Wishes) -> None:
    """What this person wishes from now on."""
    was = wishes_of(store, person_id)
    values = _kept(wishes)
    kept = insert_into(store, person_wish).values(person_id=person_id, **values)
    store.change(kept.on_conflict_do_update(index_elements=["person_id"], set_=values))
    store.audit("wishes", "person", person_id, _kept(was), values)
    _recompute_of(store, person_id)


def note_wishes(store: Store, what: str, person_id: int, was: Wishes, wishes: Wishes) -> None:
    """Let the change be taken back."""
    after = _kept(wishes) | {"person_id": person_id}
    note_office_change(store, "wishes", what, person_id, _kept(was), after)


def take_back_wishes(store: Store, change: OfficeChange) -> bool:
    """The wishes are again what they were; False where they were changed since."""
    after = dict(change.after)
    person_id = after.pop("person_id")
    if _kept(wishes_of(store, person_id)) != after:
        return False
    set_wishes(store, person_id, _read(change.before))
    return True


def _kept(wishes: Wishes) -> dict[str, Any]:
    hour = f"{wishes.hour:%H:%M}" if wishes.hour else None
    return asdict(wishes) | {"hour": hour, "channel": wishes.channel or None}


def _read(kept: Mapping[str, Any]) -> Wishes:
    hour = time.fromisoformat(kept["hour"]) if kept["hour"] else None
    return Wishes(hour, kept["days_before"], kept["channel"] or "")


def _recompute_of(store: Store, person_id: int) -> None:
    """Whatever this person is told of may be told at another moment now."""
    today = local_day(store.now)
    posts = store.rows(_POSTS, person_id=person_id, on_day=today)
    these: ColumnElement[bool] = obligation.c.unit_id.in_([post.unit_id for post in posts if post.role in UNIT_ROLES])
    if any(post.role not in UNIT_ROLES for post in posts):
        these = or_(these, _may_be_late_next(today))
    recompute_where(store, these)


def _may_be_late_next(today: date) -> ColumnElement[bool]:
    """Who follows all units hears only of what is late; what is due later gets its late moment when it is told."""
    return told_from <= today
