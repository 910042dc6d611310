"""What an intent is about: the slots of every reading save the updates."""

from collections.abc import Callable

from domain.understanding import report_slots, requests
from domain.understanding.features import Features, Slots
from domain.understanding.phrases import Hit
from domain.understanding.relative_periods import period_said
from domain.understanding.sentence import PUNCTUATION
from locales import LANGUAGES

# A list is cut down by the first of these that is spoken of.
_FILTERS = (
    ("overdue", "overdue"),
    ("due_soon", "due_soon"),
    ("status.not_started", "not_started"),
    ("status.progress", "in_progress"),
    ("finished_list", "done"),
    ("status.done", "done"),
    ("lead", "lead"),
    ("support", "support"),
)
_LONG_NAME = 3
_FORMATS = ("xlsx", "docx", "png")


def slots_of(intent: str, features: Features) -> Slots:
    """The slots that this intent looks for, those found only."""
    found: Slots = {}
    for reader in _READERS.get(intent, ()):
        found |= reader(features)
    return found


def _task(features: Features) -> Slots:
    code = features.number("task") or features.number("unknown_task")
    return {"task": code} if code else {}


def _period(features: Features) -> Slots:
    period = features.number("period")
    return {"period": period} if period else {}


def _reported_period(features: Features) -> Slots:
    """The period named, or told from today: "quý này"."""
    today = features.context.today
    named = features.number("period")
    told = period_said(features.sentence.plain, today) if today else None
    # "báo cáo năm nay" is read as "Y", and has a year where today is known.
    period = told if told and (not named or told.startswith(f"{named}-")) else named
    return {"period": period} if period else {}


def _ranked(features: Features) -> Slots:
    """Whether it is asked who stands where."""
    return {"ranked": True} if "rank" in features.names else {}


def _unit(features: Features) -> Slots:
    hit = features.other_unit or next(iter(features.units), None)
    return {"unit": features.context.units.name(int(hit.name)), "unit_id": int(hit.name)} if hit else {}


def _filter(features: Features) -> Slots:
    return next(({"filter": value} for name, value in _FILTERS if name in features.names), {})


def _only(features: Features) -> Slots:
    """What of a unit's list was asked for: `only`, as the list itself is what the intent is about."""
    cut = _filter(features)
    return {"only": cut["filter"]} if cut else {}


def _format(features: Features) -> Slots:
    # What is composed is a letter.
    usual = {"format": "docx"} if "compose" in features.names else {}
    return next(({"format": kind} for kind in _FORMATS if f"format.{kind}" in features.names), usual)


def _evidence(features: Features) -> Slots:
    """Evidence is fetched as one zip: of a task where one is named, as it was sent where that is asked for."""
    if "evidence_file" not in features.names or {"format.xlsx", "format.docx"}.intersection(features.names):
        return {}
    originals = {"originals": True} if "original" in features.names else {}
    return {"format": "zip"} | _task(features) | originals


def _numbers(*kinds: str) -> Callable[[Features], Slots]:
    return lambda features: {n.kind: n.value for n in reversed(features.numbers) if n.kind in kinds}


def _on_off(features: Features) -> Slots:
    if "days_before" in features.names or "time" in features.names:
        return {}
    return next(({"on_off": name} for name in ("on", "off") if name in features.names), {})


def query(features: Features) -> str:
    """The words that name a task without its code, as they were typed."""
    if said := features.all("with_word"):
        return features.sentence.literal(said[0].end, features.clause(said[0].end - 1)[1])
    content = _after_about(features)
    # "làm việc về văn bản, … việc theo dõi thi hành pháp luật ở đâu": the longer name is what is looked for.
    if not content or not _names_topic(features, content):
        content = features.content if any(map(_is_long, features.all("topic"))) else content or features.content
    runs = _runs(features, content)
    topics = {i for h in features.all("topic") for i in range(h.start, h.end)}
    best = max(runs, key=lambda run: (sum(i in topics for i in range(*run)), run[1] - run[0]), default=None)
    return features.sentence.literal(*best) if best else ""


def _is_long(topic: Hit) -> bool:
    return topic.end - topic.start > _LONG_NAME


def _names_topic(features: Features, content: list[int]) -> bool:
    return any(topic.start in content for topic in features.all("topic"))


def _after_about(features: Features) -> list[int]:
    """The content after the last "về", "liên quan tới" of the message, to the end of its clause."""
    for hit in sorted(features.all("about"), key=lambda h: -h.end):
        _, end = features.clause(hit.end - 1)
        said = [i for i in range(hit.end, end) if i in features.content or features.says(i)]
        if any(i in features.content for i in said):
            return list(range(said[0], said[-1] + 1))
    return []


def _runs(features: Features, content: list[int]) -> list[tuple[int, int]]:
    """Stretches [start, end) of content words, over at most two others between them but no punctuation."""
    runs: list[tuple[int, int]] = []
    row = features.sentence.row
    for i in content:
        joins = runs and i - runs[-1][1] <= 2 and not PUNCTUATION.intersection(row[runs[-1][1] : i])
        if joins:
            runs[-1] = runs[-1][0], i + 1
        else:
            runs.append((i, i + 1))
    return runs


def _query(features: Features) -> Slots:
    words = query(features)
    return {"query": words} if words else {}


def _query_without_task(features: Features) -> Slots:
    return {} if "task" in features.names or "period" in features.names else _query(features)


def _topic(features: Features) -> Slots:
    return _query_without_task(features) if "topic" in features.names else {}


def _reason(features: Features) -> Slots:
    """Why a report is returned: the clause of what is missing."""
    spans: list[Hit] = features.all("difficulty", "late")
    return {"note": features.sentence.literal(*features.clause(spans[0].start))} if spans else {}


def _language(features: Features) -> Slots:
    """As the arguments of the command that changes it."""
    return next(({"args": name} for name in LANGUAGES if f"language.{name}" in features.names), {})


_READERS: dict[str, tuple[Callable[[Features], Slots], ...]] = {
    "my_tasks": (_filter, _period),
    "unit_tasks": (_unit, _only, _period),
    "task_detail": (_task, _query_without_task),
    "search_tasks": (_query,),
    "out_of_scope": (_query,),
    "submit_report": (_reported_period, _unit, report_slots.answer, report_slots.letter, requests.reason),
    "withdraw_report": (_reported_period, _unit),
    "report_state": (_reported_period, _unit),
    "letter": (_reported_period, _unit, report_slots.letter),
    "close_period": (_reported_period,),
    "reports_waiting": (_reported_period, report_slots.units),
    "deadlines": (_task, _period, _query_without_task),
    "history": (_task, _unit, _period, _topic),
    "late_units": (_reported_period, _task),
    "overview": (_reported_period, _ranked),
    "why_ranked": (_reported_period, _unit),
    "nudge": (_unit, _reported_period, _task),
    "export": (_format, _period, _unit, _evidence),
    "reminder_settings": (_numbers("days_before", "time"), _on_off),
    "snooze": (_numbers("days"), requests.until),
    "link_unit": (_unit,),
    "language": (_language,),
    "approve": (_unit, _reported_period, report_slots.units),
    "return_report": (_unit, _reported_period, _reason, report_slots.units, report_slots.reason, report_slots.again_by),
    "extend": (_task, _period, _unit, _topic, _numbers("days"), requests.until, requests.reason),
    "exempt": (_unit, _period, _task, requests.reason),
    "set_rule": (_period, requests.rule),
    "calendar": (requests.day_kind, requests.on_date, requests.reason),
    "event": (requests.event, requests.on_date, _task),
    "who_reminded": (_unit, _period, _task),
    "leave": (requests.on_date, _numbers("days"), requests.deputy),
}
