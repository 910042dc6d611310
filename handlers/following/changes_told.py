"""What a unit is told of changes to what it has to do, composed when it is sent: what came and went is not told."""

from collections.abc import Sequence

from domain.days.zone import local_day
from domain.messages import Choice, Limits, Reply, fits
from domain.plans.duty_changes import ChangeLine, DutyChange, changes_of, lines_of
from domain.reminding.digests import UNIT_ROLES
from handlers.turn import Handler, Turn
from handlers.wording import AT_MOST, day_text, numbered_lines
from locales import Texts, texts
from storage.people.persons import Person, find_person
from storage.plans.change_notes import noted, telling_of_changes
from storage.plans.duties import duties
from storage.reminding.sending_window import has_to_wait
from storage.store import Store
from storage.talk.outbox import Claimed
from storage.talk.sending import compose as keep
from storage.talk.sending import record_end
from storage.units import all_units


def telling(handler: Handler) -> Handler:
    """The same handler; units are told of what it changes in what they have to do."""

    def told(turn: Turn) -> Reply:
        with telling_of_changes(turn.store):
            return handler(turn)

    return told


def compose_changes(store: Store, claimed: Claimed) -> Reply | None:
    """Compose a claimed row and keep what it says; None where it has to wait or has nothing to say any more."""
    if claimed.person_id is None:
        raise ValueError(f"changes {claimed.id} are for nobody")
    if has_to_wait(store, claimed):
        return None
    person = find_person(store, claimed.person_id)
    lines = _lines(store, person, claimed.id)
    if not lines:
        record_end(store, claimed, "dropped", "nothing is different any more")
        return None
    reply = _fitting(store, person, lines, store.limits.get(claimed.address.channel))
    keep(store, claimed, reply)
    return reply


def _lines(store: Store, person: Person, row: int) -> list[ChangeLine]:
    """What is different for the units in which the person still has a post."""
    units = {post.unit_id for post in person.posts if post.role in UNIT_ROLES}
    before = {unit_id: known for unit_id, known in noted(store, row).items() if unit_id in units}
    standing = duties(store, list(before))
    lines: list[ChangeLine] = []
    for unit_id, known in before.items():
        now = standing.get(unit_id, {})
        lines += lines_of(changes_of(known, now, local_day(store.now)), now)
    return lines


def _fitting(store: Store, person: Person, lines: Sequence[ChangeLine], limits: Limits | None) -> Reply:
    """As many lines as one call of the channel has room for."""
    shorter = [_told(store, person, lines, most) for most in range(AT_MOST, 0, -1)]
    return next((reply for reply in shorter if limits is None or fits(reply, limits)), shorter[-1])


def _told(store: Store, person: Person, lines: Sequence[ChangeLine], most: int) -> Reply:
    say, shown = texts(person.locale), lines[:most]
    units = list(dict.fromkeys(line.first.duty.unit_id for line in lines))
    names = {one.id: one.short or one.name for one in all_units(store).values() if one.id in units}
    several = len(units) > 1
    head = say("changes-head", unit=", ".join(names[unit_id] for unit_id in units))
    texts_of = [_line_text(store, say, line, names[line.first.duty.unit_id] if several else "") for line in shown]
    more = [say("changes-more", count=len(lines) - most)] if len(lines) > most else []
    choices = [_opens(say, line) for line in shown]
    return Reply(
        "\n".join([head, numbered_lines(texts_of), *more]), (*choices, Choice(say("choice-my-tasks"), "/nhiemvu"))
    )


def _line_text(store: Store, say: Texts, line: ChangeLine, unit: str) -> str:
    text = _one(store, say, line.first) if len(line.changes) == 1 else _many(store, say, line)
    return say("changes-of-unit", unit=unit, text=text) if unit else text


def _one(store: Store, say: Texts, change: DutyChange) -> str:
    today = local_day(store.now)
    due, was = (day_text(say, day, today) if day else "none" for day in (change.due, change.was))
    role = say(f"changes-role-{change.duty.role}") if change.key[0] == "task" else ""
    return say(f"changes-{change.kind}-{change.key[0]}", name=change.duty.name, due=due, was=was, role=role)


def _many(store: Store, say: Texts, line: ChangeLine) -> str:
    """Many changes of one plan and kind: how many, and the day that comes first."""
    first = line.first
    due = min((change.due for change in line.changes if change.due), default=None)
    support = sum(change.duty.role == "support" for change in line.changes)
    return say(
        f"changes-{first.kind}-plan" if line.whole else f"changes-{first.kind}-many",
        plan=first.duty.plan or "none",
        count=len(line.changes),
        support=support,
        due=day_text(say, due, local_day(store.now)) if due else "none",
    )


def _opens(say: Texts, line: ChangeLine) -> Choice:
    """The card of the one thing, or the list where it is many or gone."""
    kind, key = line.first.key
    if len(line.changes) > 1 or line.first.kind == "gone":
        return Choice(say("choice-my-tasks"), "/nhiemvu", listed=True)
    if kind == "report":
        return Choice(say("choice-report"), f"/baocao #{key}", listed=True)
    return Choice(say("choice-card"), f"/viec #{key}", listed=True)
