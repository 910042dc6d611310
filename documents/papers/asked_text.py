"""What a paper says of a report that is asked for once: who sent it, what each unit answered, what it proposes."""

from collections.abc import Iterator, Sequence
from typing import Any

from documents.papers.letter_text import MOST_NAMED, Paragraph, bullet, numbered, plain
from documents.papers.plan_cells import day_text
from domain.figures.papers import AnswerValues, AskedValues
from domain.reports.states import LETTER, NOT_APPLICABLE, NOTHING, ReportState
from domain.text import fold
from locales import Texts

_REPORT = ["bao", "cao"]
_BACK = (ReportState.RETURNED.value, ReportState.RETURNED_OVERDUE.value)


def matter(what: str) -> str:
    """What the report is about: "Báo cáo tình hình sốt xuất huyết" is about "tình hình sốt xuất huyết"."""
    words = what.split()
    return " ".join(words[2:]) if [fold(word) for word in words[:2]] == _REPORT and words[2:] else what


def asked_context(values: AskedValues, say: Texts) -> dict[str, Any]:
    """What the letter says, by the names of the template; no table of tasks, and of one unit no appendix."""
    about = matter(values["what"])
    body = values["unit"] or values["head"]["body"]
    named = {"matter": about, "body": body, "until": day_text(values["until"])}
    key = "letter-asked-opening-unit" if values["unit"] else "letter-asked-opening"
    came = sum(one["came"] for one in values["answers"])
    return {
        "trich_yeu": about[:1].upper() + about[1:],
        "mo_dau": [say(key, **named, asker=values["head"]["full"] or say("paper-office"), count=came)],
        "cac_phan": numbered(say, _parts(values, say)),
        "ket_thuc": [say("letter-asked-closing", **named)],
        "ten_phu_luc": "" if values["unit"] else say("letter-asked-appendix"),
        "don_vi": [],
        "tat_ca": {},
        "bang": [],
        "cac_bao_cao": [] if values["unit"] else [_row(one, say) for one in values["answers"]],
    }


def _parts(values: AskedValues, say: Texts) -> dict[str, list[Paragraph]]:
    found = {"asked-contents": list(_contents(values, say))}
    found |= {f"asked-{name}": list(_told(values, name, say)) for name in ("estimate", "proposal")}
    return found if values["unit"] else {"asked-standing": [plain(text) for text in _standing(values, say)], **found}


# --- who sent it


def _standing(values: AskedValues, say: Texts) -> Iterator[str]:
    answers = values["answers"]
    came = [one for one in answers if one["came"]]
    counts = {"count": len(answers), "came": len(came), "ontime": sum(one["on_time"] for one in came)}
    yield say("letter-asked-counted", due=day_text(values["due"]), **counts)
    back = [one["unit"] for one in answers if one["state"] in _BACK]
    missing = [one["unit"] for one in answers if not one["came"] and one["state"] not in _BACK]
    nothing = [one["unit"] for one in came if one["kind"] == NOTHING]
    every = {"missing": missing, "returned": back, "nothing": nothing, "excused": values["excused"]}
    for key, units in every.items():
        if units:
            yield say(f"letter-asked-{key}", count=len(units), units=", ".join(units[:MOST_NAMED]))
    if values["closed"]:
        yield say("letter-asked-closed", date=day_text(values["closed"]))


# --- what was answered


def _contents(values: AskedValues, say: Texts) -> Iterator[Paragraph]:
    for one in values["answers"]:
        if not one["came"] or (one["kind"] == NOTHING and not values["unit"]):
            continue
        told = [*_lines(one["text"]), *_beside(one, say)]
        yield from (plain(text) for text in told) if values["unit"] else _of_unit(one, told, say)


def _told(values: AskedValues, name: str, say: Texts) -> Iterator[Paragraph]:
    for one in values["answers"]:
        told = _lines({"estimate": one["estimate"], "proposal": one["proposal"]}[name])
        if told:
            yield from (plain(text) for text in told) if values["unit"] else _of_unit(one, told, say)


def _of_unit(one: AnswerValues, told: Sequence[str], say: Texts) -> Iterator[Paragraph]:
    """In one line where it is one, else the unit's name over as many."""
    receipt = say("letter-receipt", receipt=one["receipt"]) if one["receipt"] else ""
    if len(told) == 1:
        yield bullet(say("paper-of-unit", unit=one["unit"], text=f"{told[0].rstrip(' .;')}{receipt}."))
        return
    yield bullet(f"{one['unit']}{receipt}:")
    yield from (plain(f"+ {text}") for text in told)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _beside(one: AnswerValues, say: Texts) -> Iterator[str]:
    """What an answer consists of beside its words."""
    if one["kind"] == NOTHING:
        yield say("letter-asked-is-nothing")
    if one["kind"] == NOT_APPLICABLE:
        yield say("letter-asked-not-applicable", why=one["why"])
    if one["letter"]:
        dated = say("letter-asked-dated", date=day_text(one["letter_date"])) if one["letter_date"] else ""
        yield say("letter-asked-letter", number=one["letter"], dated=dated)
    elif one["kind"] == LETTER:
        yield say("letter-asked-sent")
    if one["lines"]:
        yield say("letter-asked-tasks", count=one["lines"])
    if one["files"]:
        yield say("letter-asked-files", count=one["files"])


# --- the table


def _row(one: AnswerValues, say: Texts) -> dict[str, str]:
    return {
        "don_vi": one["unit"],
        "tinh_trang": say(f"paper-answer-{one['state']}"),
        "ngay_nop": day_text(one["at"]) if one["at"] else "",
        "so_tiep_nhan": one["receipt"],
        "noi_dung": answer_text(one, say),
        "de_xuat": one["proposal"],
    }


def answer_text(one: AnswerValues, say: Texts) -> str:
    """All that a unit answered, in as many lines; nothing where nothing stands."""
    return "\n".join([*_lines(one["text"]), *_lines(one["estimate"]), *_beside(one, say)]) if one["came"] else ""
