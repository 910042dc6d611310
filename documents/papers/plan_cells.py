"""What a task has in the columns of a plan's appendix: its plan's own words, and how far it is."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from math import floor

from domain.days.periods import label, parse_period
from domain.figures.difficulties import Told, difficulty_text
from domain.figures.papers import PartValues, PlanValues, RowValues, Said
from domain.plan_words import plan_words
from domain.progress import DONE, Mark
from locales import Texts

# Lines of one cell: more would not be seen, as Excel shows no row higher than a page.
MOST_LINES = 12


def units(role: str) -> Callable[[Texts, RowValues], str]:
    return lambda _say, row: ";\n".join(name for name, as_ in row["units"] if as_ == role)


def leads(say: Texts, row: RowValues) -> str:
    """Those who lead, and under a word of their own those who only carry out."""
    leads, doing = (units(role)(say, row) for role in ("lead", "implement"))
    named = say("paper-implement", units=doing) if doing else ""
    return ";\n".join(text for text in (leads, named) if text)


def time(say: Texts, row: RowValues) -> str:
    """The plan's own words, one that is printed twice only once; where they do not name what it waits for, that."""
    event = row["event"]
    if event is not None and event not in row["schedule"]:
        return say("paper-when-event", event=event)
    first, _, second = row["schedule"].partition(" - ")
    return first if first == second else row["schedule"]


def day(text: str | None) -> date | None:
    """The day of an ISO text."""
    return date.fromisoformat(text[:10]) if text else None


def day_text(text: str) -> str:
    """15/02/2026, of an ISO text."""
    return f"{date.fromisoformat(text[:10]):%d/%m/%Y}"


def period_name(say: Texts, period: str) -> str:
    """The name of a period that is written as Q1-2026."""
    key, values = label(parse_period(period))
    return say(key, **values)


def rate_text(rate: float | None) -> str:
    """A rate as people read it, with one decimal where there is one: 0.885 is 88,5%."""
    if rate is None:
        return "–"
    whole, tenth = divmod(floor(round(rate * 1000, 6) + 0.5), 10)
    return f"{whole},{tenth}%" if tenth else f"{whole}%"


def plan_name(plan: PlanValues) -> str:
    """A plan's short name with its kind spelt out: "Kế hoạch CCHC 2026"."""
    kind = kind_of_plan(plan)
    _, _, rest = plan["short"].partition(" ")
    return f"{kind.capitalize()} {rest}" if kind and rest else plan["short"]


def kind_of_plan(plan: PlanValues) -> str:
    """The word in capitals that a plan's title begins with, "" where it has none."""
    return next((kind for kind in plan_words("document")["kinds"] if plan["title"].startswith(kind)), "")


def new_headings(open_: Sequence[tuple[str, str]], row: RowValues) -> list[tuple[str, str]]:
    """The headings over a task that do not stand over the one before it."""
    path = [(code, title) for code, title in row["section"]]
    pairs = zip(open_, path, strict=False)
    same = next((at for at, (before, now) in enumerate(pairs) if tuple(before) != now), min(len(open_), len(path)))
    return path[same:]


def share(percent: float | None) -> float | None:
    """A percent as Excel has it: 0.8 is 80%."""
    return None if percent is None else percent / DONE


@cache
def _mark_word(say: Texts, mark: str) -> str:
    """The word of a mark, kept: a workbook asks for few words many times."""
    return say(f"mark-{mark.replace('_', '-')}")


def is_from_before(one: RowValues | PartValues) -> bool:
    """Whether its day lay before the plan came in, so that it counts as having none."""
    return one["mark"] == Mark.NO_DATE.value and one["due"] is not None


def standing(say: Texts, one: RowValues | PartValues) -> str:
    """How a task or a part of it stands, in one of few words, by which a sheet can be filtered."""
    return say("paper-mark-before") if is_from_before(one) else _mark_word(say, one["mark"])


def owing(row: RowValues) -> list[PartValues]:
    """The parts of those who answer for a task."""
    return [part for part in row["parts"] if part["role"] != "support"]


def results(say: Texts, row: RowValues, most: int = MOST_LINES) -> str:
    """How many units are through, then what each told last, in as many lines."""
    parts = owing(row)
    done = sum(part["status"] == "done" for part in parts)
    count = [say("paper-units-done", done=done, of=len(parts))] if len(parts) > 1 else []
    return _limited(say, [*count, *_told(say, row, lambda part: part["notes"][-1] if part["notes"] else None)], most)


def difficulties(say: Texts, row: RowValues, most: int = MOST_LINES) -> str:
    """What stands in the way, in as many lines."""
    return _limited(say, list(_told(say, row, lambda part: _hindering(say, part["difficulties"]))), most)


def _hindering(say: Texts, told: Sequence[Told]) -> Said | None:
    """The newest that still stands in the way, else the newest that was dealt with."""
    newest = next((one for one in reversed(told) if one["state"] != "closed"), told[-1] if told else None)
    return Said(id=newest["id"], at=newest["at"], text=difficulty_text(say, newest)) if newest else None


def _told(say: Texts, row: RowValues, of: Callable[[PartValues], Said | None]) -> Iterable[str]:
    """A word of each unit, with the unit's name where there are several."""
    several = len(row["parts"]) > 1
    for part in row["parts"]:
        if said := of(part):
            text = say("paper-told", text=said["text"], id=said["id"])
            yield say("paper-of-unit", unit=part["unit"], text=text) if several else text


def _limited(say: Texts, lines: list[str], most: int) -> str:
    left = len(lines) - most
    return "\n".join(lines if left <= 0 else [*lines[:most], say("paper-more-units", count=left)])


def files(_say: Texts, row: RowValues) -> int | None:
    return sum(part["files"] for part in row["parts"]) or None
