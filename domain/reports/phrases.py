"""Reporting regimes and dated sentences of a plan -> what has to be sent, and by which day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from domain.days.due_days import begins_as_sending_label, bound_pattern, dues_of
from domain.days.named_periods import periods_named
from domain.plan_words import CAPITAL, bare, plain, plan_words, tidy
from domain.plans.drafts import DeadlineDraft
from domain.reports.parties import owners, receiver
from domain.reports.report_words import delivers, words_of
from domain.reports.when_clauses import says_only_when, sent_within

_ACRONYM = re.compile(r"(?<!\w)[A-ZĐ]{3,}(?!\w)")
_FEW_WORDS = 3
_LONGEST_SUBJECT = 70
_EVERY_WEEK = r"(?:(?:hang|moi) tuan|bao cao tuan(?! le))(?!\w)"
_WEEKDAY = r"(?<!\w)(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?!\w)"
_WEEKLY = re.compile(rf"{_EVERY_WEEK}.*{_WEEKDAY}|{_WEEKDAY}.*{_EVERY_WEEK}")
_DAY = r"\d+[/.-]\d+(?:[/.-]\d+)?"
_DAYS_FIRST = re.compile(
    rf"\D*{_DAY}(?:\s*(?:,|va)\s*(?:ngay\s+)?{_DAY})*(?:\s+(?:hang|moi) nam)?(?:\s*\([^)]*\))?[\s,]+"
)
# A day, or a month, that nothing binds: "Hạn nộp hồ sơ: 31/5", "… về Sở Y tế trong tháng 6".
_DAY_ALONE = re.compile(r"(?::|(?<!\w)(?:la|trong|vao))\s*(?:\d+\s*(?:h|gio)[\d ,]*)?(?:(?:ngay|thang)\s*)?\d")
# "… (hoàn thành trước ngày 15/3) gửi về …"
_FINISHED = re.compile(r"\s*\((?:hoan thanh|xong|thoi gian|thoi han)\s*$")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a sentence: the plan's year, and what the sentence may leave unsaid.

    `headed` tells that `who` are those of the heading above; `known` are unit names in full, by which a short one
    ("các đơn vị") is understood; `reporting` tells that a
    report was spoken of, so that a period with a day is one; `undated` is the clause right above, where it
    has no day of its own.
    """

    year: int | None
    who: tuple[str, ...] = ()
    headed: bool = False
    to: str | None = None
    subjects: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    reporting: bool = False
    undated: str = ""


def read_deadlines(text: str, around: Around) -> tuple[DeadlineDraft, ...]:
    """The dated duties to deliver something that a text names, in its order, each with its clause quoted."""
    found: list[DeadlineDraft] = []
    told = clauses(text)
    for number, clause in enumerate(told, 1):
        own = list(_of_clause(clause, around)) or _of_two(clause, around)
        found += own
        if number < len(told):
            around = _below(clause, around, undated="" if own else clause)
    return tuple(found)


def _of_two(clause: str, around: Around) -> list[DeadlineDraft]:
    """What the clause above sends to somebody, by the day that this one tells: "… gửi Sở Y tế. Hoàn thành trước …"."""
    above = around.undated
    if not (above and says_only_when(clause) and receiver(above)):
        return []
    found = _of_clause(f"{above} {clause}", around)
    return [one if one.period else replace(one, what=above.strip(" .;")) for one in found]


def after(text: str, around: Around, found: Sequence[DeadlineDraft] = ()) -> Around:
    """What a sentence that follows this text may leave unsaid; `found` is what the text itself dates."""
    return _below(text, around, undated="" if found else (clauses(text) or [""])[-1])


def _below(text: str, around: Around, undated: str) -> Around:
    return replace(
        around,
        who=owners(text, around.known, around.headed) or around.who,
        to=receiver(text) or around.to,
        subjects=report_subjects(text) or around.subjects,
        reporting=around.reporting or delivers(plain(text)),
        undated=undated,
    )


def weekly_reports(text: str) -> list[str]:
    """The clauses of a text that ask for something to be sent on a day of every week."""
    # Most texts hold none, and need not be cut for it.
    asked = [(clause, plain(clause)) for clause in clauses(text)] if _WEEKLY.search(plain(text)) else []
    return [clause for clause, folded in asked if delivers(folded) and _WEEKLY.search(folded)]


def _is_held(folded: str) -> bool:
    """Whether a clause is about a review, which is held by a day and not sent."""
    return bool(words_of("reviews").search(folded))


def clauses(text: str) -> list[str]:
    """The text cut into sentences and their parts, also where only a lost line break parted them."""
    pieces = (piece.strip(" ;-+•") for part in _ends().split(tidy(text)) for piece in _reports_apart(part))
    return [piece for piece in pieces if piece]


@cache
def _ends() -> re.Pattern[str]:
    """The blanks between sentences and their parts: in a tidy text each is one, which is looked for first."""
    starts = "|".join(plan_words("reports")["starts"])
    return re.compile(
        rf" (?:(?<=; )|(?<=[^.]\. )(?<!\s\w\. )(?<!\s[Tt][Pp]\. )(?={CAPITAL})"
        rf"|(?<=[.;:] )(?=[-+•] )|(?<=\) )(?=\(\d\))|(?<=[\w)] )(?=(?:{starts}) ))"
    )


def _reports_apart(part: str) -> list[str]:
    """A list of reports cut after each one that has its own day, also where brackets behind it end with another."""
    folded, pieces, begin = plain(part), [], 0
    if "bao cao" not in folded:
        return [part]
    last = rf"\((?=bao cao [^()]*{bound_pattern()}[^()]*\d[^()]*\)\W*$)"
    for report in re.finditer(rf"(?:,|(?<!\w)va)\s+(?:va\s+)?(?=bao cao(?!\w))|{last}", folded):
        before = folded[begin : report.start()]
        if delivers(before) and re.search(rf"{bound_pattern()}.*\d", before):
            pieces.append(part[begin : report.start()].rstrip())
            begin = report.end()
    return [*pieces, part[begin:]]


def report_subjects(text: str) -> tuple[str, ...]:
    """What the reports of a text are about: the abbreviations that follow "báo cáo", units left out."""
    text = tidy(text)
    found: dict[str, None] = {}
    for report in re.finditer(r"(?<!\w)bao cao(?!\w)", plain(text)):
        after = re.split(r"[;:.]", text[report.end() :][:_LONGEST_SUBJECT])[0]
        found.update(dict.fromkeys(_acronyms(after)))
        found.update(dict.fromkeys(short for words, short in _spelt_subjects().items() if words in bare(after)))
    return tuple(short for short in found if not _names_no_subject(short))


@cache
def _spelt_subjects() -> dict[str, str]:
    """The abbreviations of subjects, by their folded words."""
    return {bare(words): short for words, short in plan_words("reports")["subjects"].items()}


def _acronyms(words: str) -> list[str]:
    """The abbreviations among words; in a title all in capitals nothing tells them from other words."""
    return [] if words.isupper() and len(words.split()) > _FEW_WORDS else _ACRONYM.findall(words)


def _names_no_subject(short: str) -> bool:
    """Whether an abbreviation is a Roman number or a unit."""
    return not short.strip("IVXLC") or short.casefold() in _unit_abbreviations()


@cache
def _unit_abbreviations() -> frozenset[str]:
    words = plan_words("units")
    return frozenset([*words["heads"], *words["rare_heads"], *words["spelt"]])


def _of_clause(clause: str, around: Around) -> Iterator[DeadlineDraft]:
    folded = plain(clause)
    if not (delivers(folded) or (around.reporting and periods_named(clause) and not _is_held(folded))):
        return
    to = receiver(clause)
    if not (dues := dues_of(folded, around.year) or sent_within(clause, around.year, to)):
        return
    # All but the day and the period is said once for all days of a clause, of which there may be many.
    own = report_subjects(clause)
    subjects = own or around.subjects
    told = DeadlineDraft(
        what=_said(clause),
        due=dues[0].day,
        phrase=clause,
        who=owners(clause, around.known, around.headed) or around.who,
        to=to or around.to,
        repeats="yearly" if words_of("yearly").search(folded) else None,
        evidence=bool(words_of("evidence").search(folded)),
        subjects=own,
    )
    for due in dues:
        one = replace(told, due=due.day, period=due.period, rule=due.rule)
        name = report_name(due.period, *subjects[:1]) if due.period else ""
        yield replace(one, what=name, subjects=subjects) if name else one


def _said(clause: str) -> str:
    return _said_before_day(clause) or _said_behind_days(clause) or clause.partition(",")[2].strip(" .") or clause


def _said_before_day(clause: str) -> str:
    """What a clause says before its day; nothing where that is only how often ("Định kỳ trước ngày 01/6 …")."""
    folded = plain(clause)
    end = _begin_of_day(folded)
    inside = _FINISHED.search(folded, 0, end)
    said = clause[: inside.start() if inside else end].strip(" ,:(-")
    return "" if words_of("regular").fullmatch(plain(said)) else said


def _begin_of_day(folded: str) -> int:
    """Where a clause begins to tell its day: at what binds it, which may stand in a label ("Hạn cuối nộp hồ sơ: …")."""
    bound, alone = (re.search(pattern, folded) for pattern in (bound_pattern(), _DAY_ALONE))
    if bound and (bound.start() or not begins_as_sending_label(folded)):
        return bound.start()
    return alone.start() if alone else len(folded)


def _said_behind_days(clause: str) -> str:
    """ "Trước ngày 10/12, các phòng gửi …", "Trước ngày 01/6 và 15/11 hằng năm báo cáo …": what is said then."""
    found = _DAYS_FIRST.match(plain(clause))
    return clause[found.end() :].strip(" ,.") if found else ""


def report_name(period: str, topic: str = "") -> str:
    """How the report of a period is called, in the language of plans: "Báo cáo CCHC quý I"."""
    names = plan_words("reports")["names"]
    month = period.removeprefix("month-")
    words = names[period] if period in names else f"{names['month']} {month}"
    return " ".join(part for part in (names["report"], topic, words) if part)
