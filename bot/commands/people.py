"""Units and people come in from tables; people are invited by codes that are shown once."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import clock
from bot.commands.department import find_unit, open_department
from bot.commands.telegram import bot_name
from bot.commands.terminal import bad_table, note, out, out_json, out_table, read_input
from bot.language import say
from bot.refusals import WrongUse
from bot.settings import Settings, load_settings
from domain.days.zone import ZONE
from domain.people.invites import new_code
from domain.people.rights import ROLES
from domain.units.directory import UnitName
from domain.units.tables import BadTable, PersonRow, read_people_csv, read_units_csv
from handlers.units.changes import change_line, notice
from storage.owing.calendar import opens_at
from storage.people.invites import create_invite
from storage.people.persons import add_person, find_namesake, give_post, holders
from storage.store import Store
from storage.talk.outbox import tell
from storage.unit_life.changes import UnitChange, note_change, note_gone
from storage.units import AmbiguousName, Counts, directory, import_units, unlisted


@dataclass(frozen=True, slots=True)
class Invited:
    """A code and what it is for; `again` where the person was known and has not linked a chat."""

    code: str
    expires_at: datetime
    unit: UnitName
    role: str
    name: str
    again: bool = False


def import_units_file(file: Path) -> None:
    """`dondoc units import`."""
    text = read_input(file)
    try:
        units, groups = read_units_csv(text)
        with open_department() as database, database.begin(clock.now()) as store:
            counts = import_units(store, units, groups)
            changes = _tell_office(store, counts, unlisted(store, units))
    except BadTable as error:
        raise bad_table(file, error) from None
    except AmbiguousName as error:
        raise WrongUse("cli-alias-twice", file=str(file), name=str(error)) from None
    out(say()("cli-units-imported", added=counts.added, changed=counts.changed, unchanged=counts.unchanged))
    if changes:
        out(say()("unit-changes"), *(f"  {change_line(say(), change)}" for change in changes), say()("cli-units-ask"))


def _tell_office(store: Store, counts: Counts, missing: Sequence[int]) -> list[UnitChange]:
    """Write down what the file means for tasks, and tell the office, who says what becomes of them."""
    noted = [note_change(store, "renamed", one.unit_id, was=one.was) for one in counts.renamed]
    noted += note_gone(store, missing)
    for one in counts.members:
        noted.append(note_change(store, "joined" if one.joined else "left", one.unit_id, one.group_id))
    changes = [change for change in noted if change]
    if changes:
        not_before = opens_at(store)
        for person in holders(store, role="office"):
            tell(store, person.person_id, notice(say(), changes), not_before)
    return changes


def import_people_file(file: Path) -> None:
    """`dondoc people import`: nobody is invited who is linked already."""
    text = read_input(file)
    try:
        rows = read_people_csv(text)
    except BadTable as error:
        raise bad_table(file, error) from None
    with open_department() as database, database.begin(clock.now()) as store:
        units = _units_of(store, file, rows)
        invited = _invite_all(store, list(zip(rows, units, strict=True)))
    _show(invited, len(rows))


def _units_of(store: Store, file: Path, rows: Sequence[PersonRow]) -> list[UnitName]:
    """The unit of every row; nobody comes in while one of them is not known."""
    names, units = directory(store), []
    for row in rows:
        try:
            units.append(find_unit(names, row.unit))
        except WrongUse as error:
            raise WrongUse("cli-in-line", file=str(file), line=row.line, reason=str(error)) from None
    return units


def _invite_all(store: Store, rows: Sequence[tuple[PersonRow, UnitName]]) -> list[Invited]:
    """One code a person, also for one with several posts, which a name and a telephone tell."""
    ids: dict[tuple[str, str], int] = {}
    invited = []
    for row, unit in rows:
        key = (row.name, row.phone) if row.phone else (row.name, f"{unit.id} {row.role}")
        known = find_namesake(store, row.name, unit.id, row.role)
        first = key not in ids
        ids.setdefault(key, known or add_person(store, row.name, row.phone))
        give_post(store, ids[key], unit.id, row.role, row.post)
        if first and not _is_linked(store, ids[key], unit.id, row.role):
            invited.append(_invite(store, unit, row.role, row.name, ids[key], again=known is not None))
    return invited


def _is_linked(store: Store, person_id: int, unit_id: int, role: str) -> bool:
    return any(one.reachable for one in holders(store, role=role, unit_id=unit_id) if one.person_id == person_id)


def _invite(store: Store, unit: UnitName, role: str, name: str, person_id: int | None, again: bool = False) -> Invited:
    code = new_code(secrets.randbelow)
    return Invited(code, create_invite(store, code, unit.id, role, person_id), unit, role, name, again)


def _show(invited: Sequence[Invited], rows: int) -> None:
    text = say()
    if invited:
        head = [text(f"cli-column-{column}") for column in ("name", "unit", "role", "code", "expires")]
        out_table(head, [_cells(one) for one in invited])
        note(text("cli-codes-once"))
    again = sum(one.again for one in invited)
    note(text("cli-people-imported", rows=rows, invited=len(invited), again=again))


def _cells(one: Invited) -> list[str]:
    return [one.name, one.unit.short or one.unit.name, say()(f"role-{one.role}"), one.code, _moment(one.expires_at)]


def _moment(at: datetime) -> str:
    return f"{at.astimezone(ZONE):%d/%m/%Y %H:%M}"


def invite(unit: str, role: str, name: str, phone: str, as_json: bool) -> None:
    """`dondoc invite`: one code; a name makes it that person's. Raises WrongUse."""
    if phone and not name:
        raise WrongUse("cli-phone-without-name")
    if role not in ROLES:
        raise WrongUse("cli-role-unknown", value=role, known=", ".join(ROLES))
    settings = load_settings(say())
    with open_department(settings) as database, database.begin(clock.now()) as store:
        found = find_unit(directory(store), unit)
        person_id = _person(store, found, role, name, phone) if name else None
        invited = _invite(store, found, role, name, person_id)
    link = _link(settings, invited.code)
    if as_json:
        more = {"start": link, "web": settings.web_home or None}
        out_json(_as_json(invited) | {name: value for name, value in more.items() if value})
        return
    values = {"unit": found.name, "role": say()(f"role-{role}"), "expires": _moment(invited.expires_at)}
    out(say()("cli-invited", code=invited.code, **values), *([link] if link else []))
    if settings.web_home:
        out(say()("cli-invited-web", url=settings.web_home))


def _person(store: Store, unit: UnitName, role: str, name: str, phone: str) -> int:
    person_id = find_namesake(store, name, unit.id, role) or add_person(store, name, phone)
    give_post(store, person_id, unit.id, role)
    return person_id


def _as_json(invited: Invited) -> dict[str, Any]:
    return {
        "code": invited.code,
        "unit": invited.unit.name,
        "role": invited.role,
        "name": invited.name or None,
        "expires_at": invited.expires_at.isoformat(),
    }


def _link(settings: Settings, code: str) -> str | None:
    """The link that opens the bot with the code; None where the bot's name cannot be had now."""
    known = bot_name(settings)
    return f"https://t.me/{known.name}?start={code}" if known.name else None
