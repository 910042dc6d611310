"""Numbers to reach: shares ("trên 80%") and counts ("ít nhất 04 bài viết")."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from itertools import takewhile
from typing import Literal

from domain.plan_words import any_of, bare, plain, plan_words, small
from domain.plans.drafts import TargetDraft
from domain.reports.phrases import clauses

_MOST_WORDS = 4
# Characters before a number in which its comparison stands.
_NEAR = 60
Op = Literal[">", ">=", "=", "<=", "<"]
_OPS: tuple[tuple[str, Op], ...] = (
    ("at_least", ">="), ("at_most", "<="), ("above", ">"), ("below", "<"), ("exactly", "=")
)  # fmt: skip
_SIGNS: dict[str, Op] = {"≥": ">=", ">=": ">=", "≤": "<=", "<=": "<=", ">": ">", "<": "<"}
_PREVENTED: dict[Op, Op] = {">": "<=", ">=": "<"}
_PERCENT = r"\d{1,3}(?:[,.]\d{1,2})?"
# "85 - 90%": both ends.
_SHARE = re.compile(rf"(?<![\d,./])({_PERCENT})\s*(?:(?P<per>[%‰])|(?=[-–]\s*{_PERCENT}\s*%))")
# "20.000" and "3,6": thousands are parted by dots, decimals by a comma.
_FIGURE = r"(?<![\w/.,-])(\d{1,3}(?:\.\d{3})+|\d{1,4}(?:,\d{1,2})?)"
_NUMBER = re.compile(rf"{_FIGURE}\s+(?=[^\W\d])")
# "Lắp mới: 58 trạm": what is counted behind a colon.
_TALLY = re.compile(r"\w: $")
_TU = re.compile(r"(?<!\w)tư(?!\w)")
_PADDED = re.compile(r"0\d*")
# Only such texts are worth cutting into clauses: with a share, a padded number, or a number behind words.
_MAY_COUNT = re.compile(r"\d\s*[%‰]|(?<!\d)\d{1,4}\s+[^\W\d]|\d\s*\(")
_WITH_SHARE = re.compile(rf"{_FIGURE}\s*\((?:ty le|dat|chiem|tuong duong)?[^()%]*%\)\s*(?=[^\W\d])")
# "ít nhất vào năm 2025 đạt 40%"
_BETWEEN = r"(?:\s+(?:vao|den) nam 20\d\d)?(?:\s+muc|\s+dat)?"
# What a share is compared with is no day to reach it by.
_YEAR = re.compile(r"(?<!\w)(?<!so voi )nam (20\d\d)(?!\d)")
_LEADING_YEAR = re.compile(r"(?:(?:^|[,;:]\s*)|(?:den|trong|het|cuoi) )nam (20\d\d)(?!\d)")
_NEXT_YEAR = re.compile(r",\s*(?:(?:den|trong|het|cuoi) )*nam 20\d\d(?!\d)[^,;]*$")


def read_targets(text: str, task: int | None) -> tuple[TargetDraft, ...]:
    """The targets that a text sets, each with its clause."""
    if not _MAY_COUNT.search(text):
        return ()
    return tuple(replace(target, task=task) for target in _targets_in(text))


@lru_cache(maxsize=1024)
def _targets_in(text: str) -> tuple[TargetDraft, ...]:
    """The same without a task: many rows of a long table have the same product."""
    return tuple(target for clause in clauses(text) for target in _of_clause(clause))


def _of_clause(clause: str) -> Iterator[TargetDraft]:
    folded = _folded(clause)
    if _is_condition(folded):
        return
    shares = list(_SHARE.finditer(folded))
    for index, share in enumerate(shares):
        next_begin = shares[index + 1].start() if index + 1 < len(shares) else len(clause)
        yield _share(clause, folded, share, next_begin)
    yield from _counts(clause, folded, beside_share=bool(shares))
    yield from _counts_with_share(clause, folded)


def _folded(clause: str) -> str:
    """The clause folded, "đầu tư 02 khu" so that it has no "từ" before its number."""
    folded = plain(clause)
    for found in _TU.finditer(small(clause)):
        folded = f"{folded[: found.start()]}t_{folded[found.end() :]}"
    return folded


def _is_condition(folded: str) -> bool:
    """ "Đối với ngành có tỷ lệ dưới 30% có thể điều chỉnh": whom something is allowed, not what is to be reached."""
    words = plan_words("targets")
    return bool(re.match(any_of(words["conditions"]), folded) and re.search(any_of(words["allowed"]), folded))


def _share(clause: str, folded: str, share: re.Match[str], end: int) -> TargetDraft:
    later = _NEXT_YEAR.search(folded[:end], share.end())
    text = clause[_begin(folded, share.start()) : later.start() if later and end < len(clause) else end]
    before, after = folded[: share.start()], folded[share.end() :]
    op = _op_before(before) or "="
    if op == "=":
        op = _upper_end(before) or op
    op = _with_end(op, after)
    value = float(share[1].replace(",", "."))
    return TargetDraft(_trimmed(text), value, op, share["per"] or "%", None, _by(text) or _by_before(before))


def _counts(clause: str, folded: str, *, beside_share: bool) -> Iterator[TargetDraft]:
    """A number of things: one with a comparison before it, or padded with a nought as plans write quantities.

    Beside a share ("100% xã có ít nhất 04 tin, bài") only a least or a greatest number is a target of its own.
    """
    for number in _NUMBER.finditer(folded):
        before = folded[: number.start()]
        op = _op_before(before)
        # "100% sản phẩm từ 3 sao" tells which products.
        if beside_share and (op not in (">=", "<=") or re.search(r"(?<!\w)tu\s*$", before)):
            continue
        padded = _PADDED.fullmatch(number[1]) and not _numbers_a_part(before)
        unit = _counted(clause[number.end() :])
        if (
            (op or padded or _TALLY.search(before))
            and unit
            and not re.match(any_of(plan_words("targets")["not_things"]), plain(unit))
        ):
            text = clause[_begin(folded, number.start()) : number.end() + len(unit)]
            behind = folded[number.end() + len(unit) :]
            yield TargetDraft(_trimmed(text), _value(number[1]), _with_end(op or "=", behind), unit, None, _by(clause))


def _value(figure: str) -> float:
    return float(figure.replace(".", "").replace(",", "."))


def _numbers_a_part(before: str) -> bool:
    """Whether a number behind these words is a date, a level or a part of a document ("điểm 02")."""
    words = any_of(plan_words("targets")["not_counts"])
    return bool(re.search(rf"{words}\W*$", before.replace("thi diem", "")))


def _counts_with_share(clause: str, folded: str) -> Iterator[TargetDraft]:
    """ "11 (tỷ lệ 33,3%) đơn vị": a number of things that a share in brackets explains."""
    for number in _WITH_SHARE.finditer(folded):
        if unit := _counted(clause[number.end() :]):
            text = clause[_begin(folded, number.start()) : number.end() + len(unit)]
            op = _op_before(folded[: number.start()]) or "="
            yield TargetDraft(_trimmed(text), _value(number[1]), op, unit, None, _by(clause))


def _counted(after: str) -> str:
    """The name of the things that are counted."""
    folded = plain(after)
    pair = re.match(any_of(plan_words("targets")["pairs"]), folded)
    end = _count_end().search(folded, pair.end() if pair else 0)
    words = after[: end.start() if end else len(after)].split()
    capital = next((at for at, word in enumerate(words) if at and word[0].isupper() and not word.isupper()), len(words))
    most = min(capital, _MOST_WORDS + (len(pair[0].split()) if pair else 0))
    # An abbreviation is as much a part of the name as a word: "công chức chuyên trách CNTT".
    return " ".join([*words[:most], *takewhile(str.isupper, words[most:])])


@cache
def _count_end() -> re.Pattern[str]:
    return re.compile(rf"\s(?={any_of(plan_words('targets')['count_ends'])})|[,;:()]|\.(?!\d)")


def _op_before(before: str) -> Op | None:
    if re.search(r"(?<!\w)(?:giam|tang)(?: [^,;:.]{1,60})? tu\s*$", before):
        # "giảm thời gian chờ từ 90 phút xuống dưới 60 phút": where it begins is no aim.
        return None
    if sign := re.search(r"(≥|>=|≤|<=|>|<)\s*$", before):
        return _SIGNS[sign[1]]
    found = _compared().search(before[-_NEAR:])
    if not found or not found.lastgroup:
        return None
    op = dict(_OPS)[found.lastgroup]
    return _PREVENTED.get(op, op) if re.search(any_of(plan_words("targets")["prevented"]), before) else op


@cache
def _compared() -> re.Pattern[str]:
    """The words of a comparison right before its number, by the name of the comparison."""
    words = plan_words("targets")
    names = "|".join(f"(?P<{name}>{any_of(words[name])})" for name, _ in _OPS)
    return re.compile(rf"(?:{names}){_BETWEEN}\s*$")


def _upper_end(before: str) -> Op | None:
    """The upper end of "25% - 35%"."""
    return "<=" if re.search(r"\d\s*%?\s*[-–]\s*$|%\s*den\s*$", before) else None


def _with_end(op: Op, after: str) -> Op:
    """The comparison with the words behind the number: "10% trở lên", or the lower end of "25% - 35%"."""
    if op in ("=", ">") and re.match(r"\s*tro len(?!\w)", after):
        return ">="
    if re.match(r"\s*tro xuong(?!\w)", after):
        return "<="
    return ">=" if op == "=" and re.match(r"\s*[-–]\s*\d", after) else op


def _begin(folded: str, number: int) -> int:
    """Where the clause of a number begins: with its comparison."""
    near = max(0, number - _NEAR)
    found = _compared().search(folded[near:number])
    return near + found.start() if found else number


def _trimmed(text: str) -> str:
    """Without the words that lead to the next share ("…, trong đó")."""
    text = text.strip(" .,;:()")
    return text.removesuffix("trong đó").strip(" ,")


def _by_before(before: str) -> date | None:
    """ "Đến hết năm 2026, 80% …": the year that a clause opens with."""
    years = _LEADING_YEAR.findall(before)
    return date(int(years[-1]), 12, 31) if years else None


def _by(text: str) -> date | None:
    year = _YEAR.search(bare(text))
    return date(int(year[1]), 12, 31) if year else None
