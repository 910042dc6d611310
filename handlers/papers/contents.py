"""From what was asked for to what a paper is made of, and to the words it is sent with; in chat and at a terminal."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Self

from documents.papers.safe_text import file_name
from domain.days.periods import Period, bounds, parse_period
from domain.days.zone import local_day
from domain.figures.letterheads import letterhead_of
from domain.figures.papers import EvidenceFile, EvidenceValues, Letterhead
from domain.messages import Choice, File, Reply
from domain.people.rights import is_leader, is_office, may_see_unit
from handlers.figures.wording import period_name
from locales import DEFAULT, Texts, texts
from storage.figures.asked import asked_values
from storage.figures.books import book_values, issuer_of_plans, plans_in_force
from storage.figures.evidence import evidence_files, files_of_rule, report_files
from storage.figures.papers import EVER, Span
from storage.figures.reports import report_values
from storage.people.persons import Person
from storage.plans.withdrawal import plan_in_force
from storage.reports.asked import single_report
from storage.store import Store
from storage.tasks.access import access_task
from storage.tasks.files import add_file
from storage.units import unit_named

MEDIA_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "zip": "application/zip",
}
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Asked:
    """A paper that is asked for: of these plans (all that are in force where none), a period, a unit, one task.

    `rule` is that of a report that is asked for once: the paper is of what was answered to it, and of nothing else.
    """

    maker: str
    plans: tuple[int, ...] = ()
    period: str = ""
    unit: int | None = None
    task: int | None = None
    originals: bool = False
    rule: int | None = None

    def as_dict(self) -> dict[str, Any]:
        """As a job keeps it."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The inverse of `as_dict`."""
        return cls(**{**data, "plans": tuple(data["plans"])})

    @property
    def of_period(self) -> Period | None:
        """Its period, None for all times."""
        return parse_period(self.period) if self.period else None

    @property
    def made_by(self) -> str:
        """The name of its maker in documents/papers/making.py."""
        return f"asked-{self.maker}" if self.rule is not None and self.maker != "zip" else self.maker


def says(asked: Asked) -> str:
    """The command that asks for this paper."""
    given = {
        "plan": ",".join(map(str, asked.plans)),
        "period": asked.period,
        "unit": asked.unit,
        "task": asked.task,
        "originals": "1" if asked.originals else "",
        "rule": asked.rule,
    }
    return " ".join(["/xuat", asked.maker, *(f"{key}={value}" for key, value in given.items() if value)]).strip()


@dataclass(frozen=True, slots=True)
class Office:
    """What the settings say of whoever writes letters, empty where the plans tell it; its own template, if any."""

    body: str = ""
    parent: str = ""
    place: str = ""
    template: Path | None = None


def file_of(store: Store, say: Texts, asked: Asked, today: date) -> File:
    """The name and media type of the file to come."""
    words = [say(f"paper-name-{asked.maker}")] if asked.rule is None else _called(store, say, asked)
    words += [row.short for plan_id in asked.plans[:2] if (row := plan_in_force(store, plan_id))]
    words += [period_name(say, asked.of_period)] if asked.period else []
    if asked.unit is not None:
        unit = unit_named(store, asked.unit)
        words.append(unit.short or unit.name)
    stem = file_name(" ".join([*words, f"{today:%d-%m-%Y}"]), _LONGEST_NAME)
    return File(f"{stem}.{asked.maker}", MEDIA_TYPES[asked.maker])


def _called(store: Store, say: Texts, asked: Asked) -> list[str]:
    """A letter has the report's own name."""
    one = single_report(store, asked.rule or 0)
    name = one.what if one else say("paper-name-docx")
    kind = [say(f"paper-name-asked-{asked.maker}")] if asked.maker != "docx" else []
    return [*kind, f"{name[:1].lower()}{name[1:]}"] if kind else [name]


def gathered(
    store: Store, person: Person | None, asked: Asked, office: Office, path_of: Callable[[str], Path]
) -> Any | None:
    """The JSON that the maker wants; None for what this person may not have. None as person is the terminal."""
    if person is not None and not _may_have(person, asked):
        return None
    if asked.rule is not None and asked.maker != "zip":
        return _asked(store, asked, asked.rule, office)
    if asked.maker == "docx":
        return _letter(store, asked, office)
    return _evidence(store, person, asked, path_of) if asked.maker == "zip" else _book(store, asked)


def _may_have(person: Person, asked: Asked) -> bool:
    """Rights as they are when the paper is made."""
    if asked.originals and not is_office(person.actor):
        return False
    if asked.unit is not None:
        return may_see_unit(person.actor, asked.unit)
    return asked.task is not None or is_office(person.actor) or is_leader(person.actor)


def _letter(store: Store, asked: Asked, office: Office) -> Any:
    head = _head(store, office)
    values = report_values(store, head, parse_period(asked.period), asked.unit)
    values["template"] = _template(office)
    return values


def _asked(store: Store, asked: Asked, rule: int, office: Office) -> Any | None:
    values = asked_values(store, _head(store, office), file_title(asked), rule, asked.unit)
    if values:
        values["template"] = _template(office)
    return values


def _template(office: Office) -> str:
    return str(office.template) if office.template and office.template.exists() else ""


def _head(store: Store, office: Office) -> Letterhead:
    return letterhead_of(office.body or issuer_of_plans(store), office.parent, office.place)


def _book(store: Store, asked: Asked) -> Any:
    plans = asked.plans or plans_in_force(store, asked.of_period)
    units = None if asked.unit is None else [asked.unit]
    return book_values(store, file_title(asked), plans, asked.of_period, _span(asked), units)


def file_title(asked: Asked) -> str:
    """What programs show as the title of the file."""
    return texts(DEFAULT)(f"paper-name-{asked.maker}")


def _evidence(store: Store, person: Person | None, asked: Asked, path_of: Callable[[str], Path]) -> Any | None:
    parts = None
    if asked.task is not None and person is not None:
        card = access_task(store, person, asked.task)
        parts = [item.id for item in card.items] if card else []
    units = None if asked.unit is None else [asked.unit]
    files = files_of_rule(store, asked.rule, units) if asked.rule is not None else _files(store, asked, units, parts)
    for file in files:
        file["path"] = str(path_of(file["sha256"]).resolve())
    today = local_day(store.now).isoformat()
    return EvidenceValues(title=file_title(asked), until=today, originals=asked.originals, files=files)


def _files(store: Store, asked: Asked, units: list[int] | None, parts: list[int] | None) -> list[EvidenceFile]:
    files = evidence_files(store, _span(asked), units, asked.plans or None, parts)
    if asked.task is None:
        files += report_files(store, _span(asked), asked.of_period, units, asked.plans or None)
        files.sort(key=lambda file: file["unit"])
    return files


def _span(asked: Asked) -> Span:
    """The days of which updates are told: those of the period by the decree's calendar and by whole months."""
    if asked.of_period is None:
        return EVER
    first, _ = bounds(asked.of_period)
    _, last = bounds(asked.of_period, "calendar")
    return Span(first, last)


def was_made(store: Store, say: Texts, person_id: int, data: Mapping[str, Any], file: File) -> Reply:
    """What the person gets: what the file is, and the file, which is theirs from now on."""
    told = data["told"]
    if data["maker"] == "zip" and not told["files"] and not told["left_out"]:
        return Reply(say("paper-no-evidence"))
    add_file(store, person_id, file)
    asked = Asked.from_dict(data["asked"])
    one_unit = int(asked.unit is not None)
    lines = [say(f"paper-made-{data['maker']}", name=file.name, count=told.get("files", 0), own=one_unit)]
    lines += [say("paper-left-out", count=told["left_out"])] if told.get("left_out") else []
    choices = (Choice(say(f"paper-choice-{other.made_by}"), says(other)) for other in _others(asked))
    return Reply("\n".join(lines), tuple(choices), attachments=(file,))


def _others(asked: Asked) -> list[Asked]:
    """The same as other kinds of file, where that has any use."""
    if asked.task is not None or (asked.rule is not None and asked.unit is not None):
        return []
    return [replace(asked, maker=maker) for maker in ("xlsx", "docx") if maker != asked.maker]
