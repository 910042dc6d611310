"""The sentences of a report: how things stand, what was done by the sections of the plans, what stands in the way."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from documents.papers.plan_cells import day_text, period_name, plan_name, rate_text
from domain.figures.difficulties import difficulty_text
from domain.figures.papers import REPORTS, Beside, FigureValues, ReportValues, SectionValues, TaskLine
from locales import Texts

Paragraph = dict[str, str]
# Units quoted of one task, and named as missing: the table behind the letter has the rest.
MOST_QUOTED = 3
MOST_NAMED = 25
_ROMAN = ("I", "II", "III", "IV", "V")


def subject(values: ReportValues, say: Texts) -> str:
    """What the report is about."""
    period = period_name(say, values["period"])
    what = values["what"]
    return what if what and period in what else say("letter-subject", period=period)


def opening(values: ReportValues, say: Texts) -> list[str]:
    """Whose plans are reported on, and up to which day the figures go."""
    plans = ", ".join(plan_name(plan) for plan in values["plans"]) or say("letter-plans")
    period = period_name(say, values["period"])
    return [say("letter-opening", plans=plans, body=_body(values), period=period, until=day_text(values["until"]))]


def closing(values: ReportValues, say: Texts) -> list[str]:
    """How such a letter ends."""
    return [say("letter-closing", period=period_name(say, values["period"]), body=_body(values))]


def _body(values: ReportValues) -> str:
    return values["unit"] or values["head"]["body"]


def parts_of(values: ReportValues, say: Texts) -> list[dict[str, Any]]:
    """The numbered parts of the letter, those that have anything to say."""
    found = {
        "standing": _standing(values, say),
        "results": [*_results(values, say), *_beside(values, "note", say)],
        "difficulties": list(_difficulties(values, say)),
        "estimate": list(_beside(values, "estimate", say)),
        "proposal": list(_beside(values, "proposal", say)),
    }
    return numbered(say, found)


def numbered(say: Texts, parts: Mapping[str, list[Paragraph]]) -> list[dict[str, Any]]:
    """Those of the parts that have anything to say, under their numbers."""
    told = [(key, paragraphs) for key, paragraphs in parts.items() if paragraphs]
    return [
        {"so": number, "ten": say(f"letter-part-{key}"), "cac_doan": paragraphs}
        for number, (key, paragraphs) in zip(_ROMAN, told, strict=False)
    ]


def plain(text: str) -> Paragraph:
    """A paragraph of running text."""
    return {"kieu": "doan", "chu": text}


def bullet(text: str) -> Paragraph:
    """A paragraph of a list."""
    return plain(f"- {text}")


# --- how things stand


def _standing(values: ReportValues, say: Texts) -> list[Paragraph]:
    total = values["total"]
    counts, rates = total["counts"], total["rates"]
    texts = []
    if counts["dated"]:
        who = "unit" if values["unit"] else "all"
        texts.append(say(f"letter-counted-{who}", units=len(values["by_unit"]), **_dated(total, say)))
    if rates["completion_rate"] is not None:
        due = rates["on_time_rate"] is not None
        ontime = say("letter-rate-on-time", rate=rate_text(rates["on_time_rate"])) if due else ""
        texts.append(say("letter-rates", completion=rate_text(rates["completion_rate"]), ontime=ontime))
    texts += [say(f"letter-{key}", count=counts[key]) for key in ("undated", "excused") if counts[key]]
    if counts["reports"]:
        texts.append(say("letter-reports", **{key.replace("_", "-"): counts[key] for key in REPORTS}))
    if values["missing"] and not values["unit"]:
        missing = list(dict.fromkeys(values["missing"]))
        named = ", ".join(missing[:MOST_NAMED])
        period = period_name(say, values["period"])
        texts.append(say("letter-missing", count=len(missing), units=named, period=period))
    return [plain(text) for text in texts]


def _dated(figures: FigureValues, say: Texts) -> dict[str, int | str]:
    """How many things have a date, and how those stand that there are."""
    counts = figures["counts"]
    done = counts["on_time"] + counts["late"]
    parts = [_done_text(done, counts, say)] if done else []
    parts += [say(f"letter-{key}", count=counts[key]) for key in ("overdue", "pending") if counts[key]]
    return {"dated": counts["dated"], "how": ", ".join(parts)}


def _done_text(done: int, counts: dict[str, int], say: Texts) -> str:
    if done in (counts["on_time"], counts["late"]):
        return say("letter-done-ontime" if done == counts["on_time"] else "letter-done-late", count=done)
    return say("letter-done", count=done, ontime=counts["on_time"], late=counts["late"])


# --- by the sections of the plans


def _results(values: ReportValues, say: Texts) -> Iterator[Paragraph]:
    if values["lines_until"] and values["lines_until"] != values["until"]:
        yield plain(say("letter-own-lines", date=day_text(values["lines_until"])))
    for plan, sections in groupby(values["sections"], key=lambda section: section["plan"]):
        told = [(section, list(_section(section, say))) for section in sections]
        if any(paragraphs for _, paragraphs in told) and len(values["plans"]) > 1:
            yield {"kieu": "muc", "chu": plan}
        for section, paragraphs in told:
            if paragraphs and section["heading"]:
                yield {"kieu": "tieu_muc", "chu": section["heading"]}
            yield from paragraphs


def _section(section: SectionValues, say: Texts) -> Iterator[Paragraph]:
    figures = section["figures"]
    if figures and figures["counts"]["dated"]:
        yield plain(say("letter-section", **_dated(figures, say)))
    elif figures and figures["counts"]["undated"]:
        yield plain(say("letter-section-undated", count=figures["counts"]["undated"]))
    for (code, title), lines in groupby(section["lines"], key=lambda line: (line["code"], line["title"])):
        told = [text for line in lines if (text := _done(line, say))]
        if told:
            yield bullet(say("letter-task", name=f"{code} {title}".strip(), text=_joined(told, say)))


def _joined(told: Sequence[str], say: Texts) -> str:
    left = len(told) - MOST_QUOTED
    more = [say("letter-more-units", count=left)] if left > 0 else []
    return "; ".join([*told[:MOST_QUOTED], *more])


def _done(line: TaskLine, say: Texts) -> str:
    """What was told of a task by one unit, with its state in a unit's own report."""
    # Of many units the newest word of each is told, and cited; a unit's own report has all of them.
    notes = line["notes"][-1:] if line["unit"] else list(dict.fromkeys(line["notes"]))
    parts = [one.rstrip(" .;") for one in notes]
    parts += [say("letter-measured", value=one["value"], target=one["target"]) for one in line["measured"]]
    if not line["unit"]:
        parts.insert(0, _state(line, say))
    if not parts:
        return ""
    text = "; ".join(parts)
    return (
        say("paper-of-unit", unit=line["unit"], text=_cited(text, line["updates"], say))
        if line["unit"]
        else (_cited(text, line["updates"], say))
    )


def _state(line: TaskLine, say: Texts) -> str:
    if line["missing"]:
        return say("letter-state-missing")
    return say(f"letter-state-{line['status'].replace('_', '-')}", percent=line["percent"])


def _cited(text: str, updates: Sequence[int], say: Texts) -> str:
    """With the numbers of the updates it is drawn from."""
    ids = ", ".join(map(str, updates))
    return say("letter-cited", text=text, ids=ids) if ids else text


def _difficulties(values: ReportValues, say: Texts) -> Iterator[Paragraph]:
    several = len(values["plans"]) > 1
    for section in values["sections"]:
        lines = [line for line in section["lines"] if line["difficulties"]]
        where = [section["plan"]] if several else []
        if lines and (heading := ", ".join([*where, *filter(None, [section["heading"]])])):
            yield {"kieu": "tieu_muc", "chu": heading}
        yield from (bullet(_difficulty(line, say)) for line in lines)


def _difficulty(line: TaskLine, say: Texts) -> str:
    told = "; ".join(difficulty_text(say, one) for one in line["difficulties"])
    cited = _cited(told, [one["id"] for one in line["difficulties"] if one["id"]], say)
    text = say("letter-task", name=f"{line['code']} {line['title']}".strip(), text=cited)
    return say("paper-of-unit", unit=line["unit"], text=text) if line["unit"] else text


# --- beside the tasks


def _beside(values: ReportValues, name: str, say: Texts) -> Iterable[Paragraph]:
    """What units told in their reports beside the tasks."""
    for one in values["beside"]:
        if text := _own_words(one, name):
            yield bullet(_by_whom(one, text, say, whole=not values["unit"]))


def _own_words(one: Beside, name: str) -> str:
    words = {"note": one["note"], "estimate": one["estimate"], "proposal": one["proposal"]}
    return words[name]


def _by_whom(one: Beside, text: str, say: Texts, *, whole: bool) -> str:
    cutoff = say("letter-cutoff", date=day_text(one["cutoff"])) if one["cutoff"] else ""
    receipt = say("letter-receipt", receipt=one["receipt"]) if one["receipt"] else ""
    told = f"{text.rstrip()}{cutoff}{receipt}"
    return say("paper-of-unit", unit=one["unit"], text=told) if whole else told
