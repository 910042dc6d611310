"""Reporting regimes and dated sentences of a plan -> what has to be sent, and by which day."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Literal

from domain.plan_words import any_of, bare, plain, plan_words, tidy
from domain.plans import DeadlineDraft
from domain.time_points import named_times
from domain.unit_names import spelt_out

Rule = Literal["before", "by", "until"]
_RULES: tuple[Rule, ...] = ("before", "by", "until")
_LAST_QUARTER = {"Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4, "H1": 2, "H2": 4, "9M": 3, "Y": 4}
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_ROMAN = {"i": "Q1", "ii": "Q2", "iii": "Q3", "iv": "Q4", "1": "Q1", "2": "Q2", "3": "Q3", "4": "Q4"}
_ITEM = r"(?:iv|iii|ii|i|[1-4])(?!\w|/\d)"
_QUARTER_LIST = re.compile(rf"(?<!\w)qu[yi]\s+({_ITEM}(?:\s*(?:,|va|-)\s*(?:quy\s+)?{_ITEM})*)")
_ANY_QUARTER = re.compile(rf"(?<!\w)quy(?!\w)(?!\s+(?:{_ITEM}|dinh|che))")
_HALF = re.compile(r"(?<!\w)(?:6|sau) thang(?: dau nam)?(?!\w)(?! cuoi nam)")
_SECOND_HALF = re.compile(r"(?<!\w)(?:6|sau) thang cuoi nam(?!\w)")
_NINE = re.compile(r"(?<!\w)(?:9|chin) thang(?: dau nam)?(?!\w)")
_WHOLE_YEAR = re.compile(r"(?<!hang )(?<!moi )(?<!trong )(?<!cuoi )(?<!\w)nam(?!\w)")
_LISTED_YEAR = re.compile(r"(?:,|;|(?<!\w)va)\s+nam(?!\w|\s+20)")
_ACRONYM = re.compile(r"(?<!\w)[A-ZĐ]{3,}(?!\w)")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a sentence: the plan's year, and what the sentence may leave unsaid.

    `known` are unit names in full, by which a short one ("các đơn vị") is understood; `reporting` tells that a
    report was spoken of, so that a period with a day is one.
    """

    year: int | None
    who: tuple[str, ...] = ()
    to: str | None = None
    subjects: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    reporting: bool = False


@dataclass(frozen=True, slots=True)
class _Due:
    """A day that a clause names; `period` is empty where the clause tells it."""

    day: date
    rule: Rule
    period: str = ""


def read_deadlines(text: str, around: Around) -> tuple[DeadlineDraft, ...]:
    """The dated duties to deliver something that a text names, in its order, each with its clause quoted."""
    found: list[DeadlineDraft] = []
    for clause in clauses(text):
        found += _of_clause(clause, around)
        around = after(clause, around)
    return tuple(found)


def after(text: str, around: Around) -> Around:
    """What a sentence that follows this text may leave unsaid."""
    return replace(
        around,
        who=owners(text, around.known) or around.who,
        to=receiver(text) or around.to,
        subjects=report_subjects(text) or around.subjects,
        reporting=around.reporting or _delivers(plain(text)),
    )


def _delivers(folded: str) -> bool:
    return bool(re.search(any_of(plan_words("reports")["deliver"]), folded))


def clauses(text: str) -> list[str]:
    """The text cut into sentences and their parts, also where only a lost line break parted them."""
    starts = "|".join(plan_words("reports")["starts"])
    cut = re.compile(
        r"(?<=;)\s+|(?<=[^.]\.)\s+(?=[^\Wa-zà-ỹđ\d])|(?<=[.;:])\s+(?=[-+•] )|(?<=\))\s+(?=\(\d\))"
        rf"|(?<=[\w)])\s+(?=(?:{starts}) )"
    )
    pieces = (piece.strip(" ;-+•") for part in cut.split(tidy(text)) for piece in _reports_apart(part))
    return [piece for piece in pieces if piece]


def _reports_apart(part: str) -> list[str]:
    """A list of reports cut after each one that has its own day."""
    folded, pieces, begin = plain(part), [], 0
    for report in re.finditer(r",\s+(?:va\s+)?(?=bao cao(?!\w))", folded):
        if re.search(rf"{bound_pattern()}.*\d", folded[begin : report.start()]):
            pieces.append(part[begin : report.start()])
            begin = report.end()
    return [*pieces, part[begin:]]


def periods_named(text: str) -> tuple[str, ...]:
    """The reporting periods that a text calls by name: Q1..Q4, H1, H2, 9M, Y; "quý" alone is none."""
    folded = plain(tidy(text))
    named: dict[str, int] = {}
    for match in _QUARTER_LIST.finditer(folded):
        for number, item in enumerate(re.findall(_ITEM, match[1])):
            named.setdefault(_ROMAN[item], match.start() + number)
    for code, pattern in (("H1", _HALF), ("H2", _SECOND_HALF), ("9M", _NINE)):
        if found := pattern.search(folded):
            named[code] = found.start()
        folded = pattern.sub(lambda match: "#" * len(match[0]), folded)
    year = _WHOLE_YEAR.search(folded)
    if year and (_of_a_report(folded[: year.start()]) or (named and _LISTED_YEAR.search(folded))):
        named["Y"] = year.start()
    return tuple(sorted(named, key=lambda code: named[code]))


def _of_a_report(before: str) -> bool:
    """Whether "năm" after these words is the period of a report, or stands first in a list of them."""
    return "bao cao" in before or not before.strip(" -(")


def report_subjects(text: str) -> tuple[str, ...]:
    """What the reports of a text are about: the abbreviations that follow "báo cáo", units left out."""
    text = tidy(text)
    spelt = {bare(words): short for words, short in plan_words("reports")["subjects"].items()}
    found: dict[str, None] = {}
    for report in re.finditer(r"(?<!\w)bao cao(?!\w)", plain(text)):
        after = re.split(r"[;:.]", text[report.end() :])[0][:70]
        found.update(dict.fromkeys(_ACRONYM.findall(after)))
        found.update(dict.fromkeys(short for words, short in spelt.items() if words in bare(after)))
    return tuple(short for short in found if not _names_no_subject(short))


def _names_no_subject(short: str) -> bool:
    """Whether an abbreviation is a Roman number or a unit."""
    return not short.strip("IVXLC") or short.casefold() in _unit_abbreviations()


@cache
def _unit_abbreviations() -> frozenset[str]:
    words = plan_words("units")
    return frozenset([*words["heads"], *words["spelt"]])


def receiver(clause: str) -> str | None:
    """The unit that something is sent to, by the words of the clause."""
    words = plan_words("reports")
    heads = any_of(plan_words("units")["heads"])
    folded = plain(clause)
    found = re.search(rf"{any_of(words['send_to'])}\s+(?=(?:lanh dao )?{heads})", folded)
    return spelt_out(_name_at(clause, folded, found.end())) if found else None


def owners(clause: str, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The units that a clause says have to act, in full where `known` has a longer form of the name."""
    words = plan_words("reports")
    folded = plain(clause)
    heads = any_of(plan_words("units")["heads"])
    start = re.search(rf"(?:^\W*|{any_of(words['asked'])}\s+)(?={heads})(?!bao )", folded)
    group = re.search(any_of(words["groups"]), folded)
    position = start.end() if start else group.start() if group else None
    if position is None:
        return ()
    name = _name_at(clause, folded, position)
    longer = [k for k in known if bare(k).startswith(bare(name))]
    return (longer[0] if longer else name,) if name else ()


def _name_at(clause: str, folded: str, begin: int) -> str:
    ends = any_of(plan_words("reports")["name_ends"])
    # The name's own first word may be one of the ends ("Tổ chức …").
    found = re.compile(rf"\s(?={ends})|\s*[;:.()]|,(?!\s*(?:cac )?don vi)").search(folded, begin)
    return clause[begin : found.start() if found else len(clause)].strip(" ,")


def _of_clause(clause: str, around: Around) -> Iterator[DeadlineDraft]:
    words = plan_words("reports")
    folded = plain(clause)
    if not (_delivers(folded) or (around.reporting and periods_named(clause))):
        return
    dues = list(_regime(folded, around.year)) or list(_monthly(folded, around.year)) or _fixed(folded, around.year)
    subjects = report_subjects(clause) or around.subjects
    for due in dues:
        yield DeadlineDraft(
            what=_what(clause, due, subjects),
            due=due.day,
            phrase=clause,
            who=owners(clause, around.known) or around.who,
            to=receiver(clause) or around.to,
            repeats="yearly" if re.search(any_of(words["yearly"]), folded) else None,
            evidence=bool(re.search(any_of(words["evidence"]), folded)),
            period=due.period,
            subjects=subjects if due.period else report_subjects(clause),
            rule=due.rule,
        )


def _what(clause: str, due: _Due, subjects: tuple[str, ...]) -> str:
    if not due.period:
        before = re.search(bound_pattern(), plain(clause))
        return clause[: before.start() if before else len(clause)].strip(" ,:(-")
    return report_name(due.period, *subjects[:1])


def report_name(period: str, topic: str = "") -> str:
    """How the report of a period is called, in the language of plans: "Báo cáo CCHC quý I"."""
    names = plan_words("reports")["names"]
    month = period.removeprefix("month-")
    words = names[period] if period in names else f"{names['month']} {month}"
    return " ".join(part for part in (names["report"], topic, words) if part)


@cache
def bound_pattern() -> str:
    """A pattern for the words that bind something to a day: "trước", "chậm nhất", …"""
    words = plan_words("time")
    return any_of([*words["before"], *words["by"], "đến hết", "hết"])


def _rule_before(before: str) -> Rule | None:
    """How the words right before a day bind it."""
    words = plan_words("time")
    near = before[-22:]
    for rule, phrases in zip(_RULES, (words["before"], words["by"], ["đến hết", "hết"]), strict=True):
        if re.search(rf"{any_of(phrases)}(?:\s+(?:vao|la|trong))?(?:\s+ngay)?\s*$", near):
            return rule
    return None


def _last_day(day: date, rule: Rule) -> date:
    return day - timedelta(days=1) if rule == "before" else day


def _regime(folded: str, year: int | None) -> Iterator[_Due]:
    """ "ngày 15 của tháng thứ 2 của quý": one day in each of the quarters that the clause names."""
    positions = {bare(word): n for word, n in plan_words("reports")["month_of_quarter"].items()}
    found = re.search(
        rf"ngay\s+(?P<d>\d{{1,2}})\s+(?:cua\s+)?thang\s+(?P<month>{any_of(positions)})\s+"
        r"(?:cua\s+|trong\s+)?(?:moi\s+|hang\s+|tung\s+)?quy(?P<next>\s+(?:sau|tiep theo|ke tiep))?",
        folded,
    )
    if not found or year is None:
        return
    rule = _rule_before(folded[: found.start()]) or "by"
    for period in _quarterly_periods(folded[: found.start()]):
        month = 3 * (_LAST_QUARTER[period] - 1) + positions[found["month"]] + (3 if found["next"] else 0)
        if day := _day(year, month, int(found["d"])):
            yield _Due(_last_day(day, rule), rule, period)


def _quarterly_periods(head: str) -> tuple[str, ...]:
    """The periods that a regime is for: those called by name; else the quarters, less what has a name of its own."""
    named = periods_named(head)
    if named and not _ANY_QUARTER.search(head):
        return named
    taken = {str(_LAST_QUARTER[code]) for code in named}
    rest = tuple(quarter for quarter in _QUARTERS if quarter[1] not in taken)
    return tuple(sorted((*named, *rest), key=lambda code: _LAST_QUARTER[code]))


def _monthly(folded: str, year: int | None) -> Iterator[_Due]:
    """ "trước ngày 20 hằng tháng": a day in each month, or in the month after it."""
    monthly = any_of(plan_words("reports")["monthly"])
    later = "thang (?:sau|tiep theo|ke tiep)"
    found = re.search(
        rf"ngay\s+(\d{{1,2}})\s+(?:cua\s+)?(?:({later})|{monthly}|thang(?!\s+(?:thu|dau|cuoi|\d)))", folded
    ) or re.search(rf"{monthly}.{{0,20}}ngay\s+(\d{{1,2}})(?![\d/.-]|\s+thang)()", folded)
    rule = _rule_before(folded[: found.start(1)]) if found else None
    if not found or year is None or not rule:
        return
    for month in range(1, 13):
        if day := _day(year, month + (1 if found[2] else 0), int(found[1])):
            yield _Due(_last_day(day, rule), rule, f"month-{month:02}")


def _day(year: int, month: int, day: int) -> date | None:
    """The day, in the next year where the month has run past December; None where the calendar has no such day."""
    try:
        return date(year + (month - 1) // 12, (month - 1) % 12 + 1, day)
    except ValueError:
        return None


def _fixed(folded: str, year: int | None) -> list[_Due]:
    """Days with a month: each with the rule before it, or that of the day before it in a list."""
    dues: list[_Due] = []
    rule: Rule | None = None
    end = 0
    for point in named_times(folded, year):
        if point.single_day:
            between = folded[end : point.begin]
            listed = rule if re.fullmatch(r"\s*(?:,|va|;)\s*", between) else None
            rule = _rule_before(between) or listed
            if rule and not (rule == "until" and re.search(r"(?<!\w)(?:tu|tinh)(?!\w)", folded[: point.begin])):
                dues += [_Due(_last_day(day, rule), rule) for day, _ in point.spans]
            end = point.end
    return _with_periods(dues, folded)


def _with_periods(dues: list[_Due], folded: str) -> list[_Due]:
    """A report's days with their periods, where the clause names one, or as many as it has days."""
    periods = periods_named(folded)
    if len(periods) == 1:
        periods *= len(dues)
    if len(periods) != len(dues):
        return dues
    return [_Due(due.day, due.rule, period) for due, period in zip(dues, periods, strict=True)]
