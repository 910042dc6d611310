"""What an answer about a doubtful place of a plan means, whether it was chosen or typed."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from domain.desk.last_days import read_due
from domain.plans.answers import INFERRED, LEAVES_OPEN, NEW_DAY, NO_DAY, NO_UNIT, SEVERAL, TIME, is_time
from domain.plans.names import named_in
from domain.replies.short import puts_off, without_politeness, yes_or_no
from domain.text import fold
from domain.understanding import is_question
from handlers.plans.clashes import EARLIER, HELD, LATEST, THIS_PLAN, day_chosen, day_said, meant_elsewhere
from handlers.plans.options import group_said, meant_by, names_of, units_said
from handlers.plans.said import last_said, remembered
from handlers.plans.steps import FIRST, NOT_KNOWN, Data, PlanInHand, Step
from handlers.plans.unit_names import Meant
from locales import LANGUAGES, language_data
from storage.plans.versions import in_force

YEARS = range(2000, 2101)
# Behind an option: it is meant for all open places of its kind.
EVERY = "all"
_DENIES = re.compile(r"\b(?:khong|ko|chua|chang|dau|not)\b")
_SIGNS = re.compile(r"[\s,;:.]+")
_STRESSED = re.compile(
    r"(.*\b(?:khong|ko|chang|cha|chua)\b.*\b(?:ai|nao|gi|dau)) (?:ca|het|luon|het ca|ca het|het tron)"
)
# "hạn ngày 15 tháng 8 nhé"
_LONGEST_DAY = 6
_OF_UNITS = (NO_UNIT, INFERRED)


_WAYS = ("back", "again", "preview", "write", "drop", "later")

# --- typed


def way_said(text: str) -> str:
    """Where a typed text leads to, where it is no answer: back, again, preview, write, drop or later; else empty."""
    said = without_politeness(text)
    if puts_off(text) or (said in _phrases()["later_if_no"] and yes_or_no(text) == "no"):
        return "later"
    meant = (said, _unframed(said))
    return next((name for name in _WAYS for one in meant if one in _phrases()[name]), "")


def passes_over(text: str) -> bool:
    """Whether the whole text only says that a place is left: "bỏ qua chỗ này", "tôi không biết"."""
    return _word_said(without_politeness(text)) in (NOT_KNOWN, "leave_out")


def _word_said(said: str) -> str:
    """Which of the answers in words it is, give or take who says it and of which place: "chỗ này tôi không rõ"."""
    meant = (said, _unframed(said))
    return next((name for one in meant for name in _WORDS if one in _phrases()[name]), "")


def _unframed(said: str) -> str:
    """Without words before and behind that add nothing to an answer: "thôi em chọn … giúp"."""
    found = True
    while found:
        before = max(
            (f"{one} " for one in _phrases()["before_answers"] if said.startswith(f"{one} ")), key=len, default=""
        )
        behind = max(
            (f" {one}" for one in _phrases()["behind_answers"] if said.endswith(f" {one}")), key=len, default=""
        )
        found, said = bool(before or behind), said.removeprefix(before).removesuffix(behind)
    return said


def option_said(plan: PlanInHand, step: Step, text: str, today: date) -> tuple[str, bool]:
    """What a typed text chooses, and whether for all places of the kind; empty where it is no answer to this step."""
    said = without_politeness(text)
    short, every = _without_all(said)
    if not is_question(text) and (option := _as_elsewhere(plan, step, short)):
        return option, every
    word = "" if step.kind in FIRST else _word_said(short)
    if not word and step.kind == "name" and _says_new(said):
        word = "new"
    option = _word_means(plan, step, word) if word else ""
    if option or is_question(text):
        return option, bool(option) and every
    # "Đến hết 9/3" is a day, "theo KH CCHC hết" is meant for all.
    every = step.kind == "due" and said.endswith(tuple(f" {words}" for words in _phrases()["all"]))
    return _option_typed(plan, step, text.strip(), today), every


def _says_new(said: str) -> bool:
    """ "đây là đơn vị mới của sở": the words stand amid others, which do not deny them or speak of another place."""
    says = any(f" {new} " in f" {said} " for new in _phrases()["new"] if " " in new)
    return says and not _DENIES.search(said) and not speaks_of_next(said)


def speaks_of_next(text: str) -> bool:
    """Whether a text tells something of a place that is not asked about yet, beside an answer or instead of it."""
    said = without_politeness(text)
    left, every = _without_all(said)
    padded = f" {_SIGNS.sub(' ', left if every else said)} "
    for on in _phrases()["on_to"]:
        padded = padded.replace(f" {on} cho ", " ").replace(f" {on} cau ", " ")
    return any(f" {words} " in padded for words in _phrases()["next_place"]) and not _word_said(said)


def _as_elsewhere(plan: PlanInHand, step: Step, said: str) -> str:
    """ "Giống vậy": what was said of the last place of the kind; at a report: whose day, or which one, counts."""
    if said in _phrases()["same"] and (last := last_said(plan, step)):
        return last[1] if step.kind != "due" else meant_elsewhere(plan, *last)
    ways = {"earlier": EARLIER, "latest": LATEST, "this_plan": THIS_PLAN, "held_plan": HELD}
    way = next((way for name, way in ways.items() if said in _phrases()[name]), "") if step.kind == "due" else ""
    return way if way and day_chosen(plan, step, way) else ""


_WORDS = ("unknown", "new", "nobody", "leave_out")


@cache
def _phrases() -> dict[str, frozenset[str]]:
    rows = [language_data(language, "plan_phrases")["places"] for language in LANGUAGES]
    return {name: frozenset(fold(phrase) for row in rows for phrase in row[name]) for name in rows[0]}


def _without_all(said: str) -> tuple[str, bool]:
    """ "để trống hết": what is said, and whether of all; "không giao ai cả" is only said with stress."""
    if stressed := _STRESSED.fullmatch(said):
        return stressed[1], False
    padded = f" {said} "
    for words in sorted(_phrases()["all"], key=len, reverse=True):
        padded = padded.replace(f" {words} ", " ")
    left = padded.strip(" ,;:-")
    return left, left != said


def _word_means(plan: PlanInHand, step: Step, word: str) -> str:
    if word == NOT_KNOWN or (word == "new" and step.kind == "name"):
        return word
    if step.kind == "name":
        return "nobody"
    if step.kind == "doubt" and plan.doubt(step).question == INFERRED:
        return "none"
    if step.kind == "due":
        # Some day counts there in any case.
        return NOT_KNOWN if word == "leave_out" else ""
    return "skip" if step.kind in ("doubt", "who") and word != "new" else ""


def _option_typed(plan: PlanInHand, step: Step, text: str, today: date) -> str:
    if step.kind == "year":
        return _year_said(plan, text)
    if step.kind == "same":
        return next((str(one.id) for one in plan.like if one.short in named_in(text, [one.short])), "")
    if step.kind == "due":
        return day_said(plan, step, text, today)
    if step.kind != "doubt":
        return group_said(plan, text) if step.kind == "name" else units_said(plan, text)
    asks = plan.doubt(step).question
    if asks in (TIME, NEW_DAY):
        found = _time_said(plan, text, today)
    elif asks == NO_DAY:
        found = due[0].isoformat() if (due := read_due(text, today)) else ""
    else:
        found = units_said(plan, text) if asks in _OF_UNITS else ""
    # A yes says nothing where it is asked which of two things it is.
    may_agree = asks not in (*LEAVES_OPEN, NO_DAY)
    return found or ("skip" if may_agree and yes_or_no(text) == "yes" else "")


def _year_said(plan: PlanInHand, text: str) -> str:
    """ "2027", "áp dụng cho năm 2027", "năm nay", "giữ nguyên"; empty where no one year is said."""
    said = without_politeness(text)
    years = {int(number) for number in re.findall(r"(?<!\d)\d{4}(?!\d)", text)}
    kept = plan.read.year_from if said in _phrases()["own_year"] else None
    this = plan.data["this_year"]
    words = {"this_year": this, "next_year": this + 1}
    years |= {year for name, year in words.items() if any(f" {one} " in f" {said} " for one in _phrases()[name])}
    years |= {kept} if kept else set()
    year = years.pop() if len(years) == 1 else None
    return str(year) if year in YEARS else ""


def names_a_day(plan: PlanInHand, step: Step, text: str, today: date) -> bool:
    """Whether a text is little more than a day, where one is asked for: then it is an answer, if a wrong one."""
    asks_day = step.kind == "due" or (step.kind == "doubt" and plan.doubt(step).question in (TIME, NEW_DAY, NO_DAY))
    return asks_day and len(text.split()) <= _LONGEST_DAY and read_due(text, today) is not None


def _time_said(plan: PlanInHand, text: str, today: date) -> str:
    """The words of a time as plans have them; what is counted from today becomes its day."""
    if any(f" {words} " in f" {fold(text)} " for words in _phrases()["from_today"]):
        marked = unicodedata.normalize("NFC", text).casefold()
        # Without marks the sixth month and the next one are the same words.
        if marked == fold(text) and "thang sau" in marked:
            return ""
        if "sáu" not in marked:
            return f"{due[0]:%d/%m/%Y}" if (due := read_due(text, today)) else ""
    if is_time(text, plan.dated.year_from):
        return text
    return f"{due[0]:%d/%m/%Y}" if (due := read_due(text, today)) else ""


# --- noted


def answered(data: Data, plan: PlanInHand, step: Step, option: str, by: int | None, every: bool = False) -> Data | None:
    """What is known of the plan with this answer; None where the answer means nothing there.

    It serves all open places where the plan has the same words, with `every` all that ask the same.
    """
    places = (plan.alike(step) if every else plan.same_words(step)) if _stands(plan, step) else [step]
    done = []
    for place in places:
        if (noted := _noted(plan, data, place, option)) is not None:
            data = noted
            done.append(place)
    return remembered(data, done, option, by) if step in done else None


def _stands(plan: PlanInHand, step: Step) -> bool:
    """Whether there is such a place at all."""
    if step.kind in ("name", "doubt", "who"):
        of_kind: Sequence[Any] = {"name": plan.names, "doubt": plan.read.doubts, "who": plan.read.deadlines}[step.kind]
        return step.key.isascii() and step.key.isdecimal() and int(step.key) < len(of_kind)
    return step.kind == "due"


def _noted(plan: PlanInHand, data: Data, step: Step, option: str) -> Data | None:
    kind, key = step.kind, step.key
    if kind in FIRST:
        return _noted_first(plan, data, kind, option)
    if not _stands(plan, step):
        return None
    if option == NOT_KNOWN:
        return data | {"passed": [*data.get("passed", []), step.word]}
    if kind == "name":
        meant = meant_by(plan, option)
        fits = meant and (option != "new" or plan.may_be_unit(step))
        return data | {"names": data["names"] | _meant_by(plan, int(key), meant)} if meant and fits else None
    if kind == "doubt":
        fix = _fix(plan, step, option)
        return data | {"fixes": data["fixes"] | {key: fix}} if fix is not None else None
    if kind == "who":
        names = SEVERAL.join(names_of(plan, option))
        return data | {"who": data["who"] | {key: names}} if names or option == "skip" else None
    day = day_chosen(plan, step, option)
    return data | {"days": data["days"] | {key: day}} if day else None


def _meant_by(plan: PlanInHand, key: int, meant: Meant) -> dict[str, Meant]:
    """What a printed name means, and those that are short for it with it."""
    name = plan.names[key]
    return {name: meant} | {short: ["as", name] for short in plan.printed.short_forms(name)}


def _noted_first(plan: PlanInHand, data: Data, kind: str, option: str) -> Data | None:
    number = int(option) if option.isascii() and option.isdecimal() else -1
    if kind == "year" and plan.read.year_from and number in YEARS:
        return data | {"year": number, "same": None}
    if kind == "same" and number >= 0:
        return data | {"same": number} if not number or in_force(plan.store, number) else None
    return None


def _fix(plan: PlanInHand, step: Step, option: str) -> dict[str, str] | None:
    asks = plan.doubt(step).question
    if option == "skip":
        return {}
    if asks in _OF_UNITS:
        names = SEVERAL.join(names_of(plan, option))
        return {"unit": names} if names or (asks == INFERRED and option == "none") else None
    if asks == NO_DAY:
        return {"day": option} if _is_day(option) else None
    return {"time": option} if asks in (TIME, NEW_DAY) and is_time(option, plan.dated.year_from) else None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
