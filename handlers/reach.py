"""Whether a unit can be reached at all, and what the office is told when it cannot."""

from collections.abc import Callable, Mapping

from domain.messages import Choice, Reply
from domain.reminding.digests import OFFICE, UNIT_ROLES
from locales import Texts, texts
from storage.owing.calendar import opens_at
from storage.people.persons import Person, find_person, holders
from storage.reminding.due import has_reachable
from storage.store import Store
from storage.talk.outbox import Claimed, about_of_row, tell
from storage.tasks.access import access_item, access_report, access_task
from storage.units import unit_named


def people_of_unit(store: Store, say: Texts, unit_id: int) -> str:
    """The heads and staff of a unit with their telephone numbers, where known."""
    people = {one.person_id: one for role in UNIT_ROLES for one in holders(store, role=role, unit_id=unit_id)}
    named = [f"{one.name} {one.phone or say('phone-unknown')}" for one in people.values()]
    return ", ".join(named) or say("nobody-known")


def tell_office_of_silence(store: Store, person_id: int) -> None:
    """Tell the office of each unit of this person in which nobody can be reached any more."""
    not_before = opens_at(store)
    for post in find_person(store, person_id).posts:
        if post.role not in UNIT_ROLES or has_reachable(store, post.unit_id):
            continue
        for officer in holders(store, role=OFFICE):
            say = texts(find_person(store, officer.person_id).locale)
            people = people_of_unit(store, say, post.unit_id)
            text = say("unit-silent", unit=unit_named(store, post.unit_id).name, people=people)
            tell(store, officer.person_id, Reply(text, (Choice(say("choice-overview"), "/tonghop"),)), not_before)


def still_concerns(store: Store, claimed: Claimed) -> bool:
    """Whether what waits to be sent is still for its person: who holds no post, or not there, gets nothing."""
    if claimed.person_id is None:
        return True
    person = find_person(store, claimed.person_id)
    if not person.posts:
        return False
    kind, key = about_of_row(store, claimed.id)
    access = _ACCESS.get(kind)
    return access is None or access(store, person, key) is not None


_ACCESS: Mapping[str, Callable[[Store, Person, int], object]] = {
    "assignment": access_item,
    "report": access_report,
    "task": access_task,
}
