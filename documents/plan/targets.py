"""Numbers to reach: shares ("trên 80%") and counts ("ít nhất 04 bài viết")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from documents.plan.comparisons import CHANGE_FROM, Op, comparison_at, op_before, upper_end, with_end
from documents.plan.counted import OFTEN, counted
from domain.plan_words import any_of, bare, plain, plan_words, small
from domain.plans.drafts import TargetDraft
from domain.reports.phrases import clauses

# Fewer words before a share do not say what it is of.
_SUBJECT = 3
# Characters before or behind a number in which anything may be said of it.
_WORDS_OF_IT = 500
_PERCENT = r"\d{1,3}(?:[,.]\d{1,2})?"
# "85 - 90%", "từ 85 đến 90%": both ends.
_SHARE = re.compile(
    rf"(?<![\d,./])({_PERCENT})\s*(?:(?P<per>[%‰])|(?=[-–]\s*{_PERCENT}\s*%)|(?P<from>(?=den\s+{_PERCENT}\s*%)))"
)
_UPPER_END = re.compile(rf"\s*%?\s*(?:[-–]|den)\s*{_PERCENT}\s*%")
_NOTHING_BEHIND = re.compile(r"[\s%‰]*(?:tro len|tro xuong)?(?:\s*(?:vao|trong|den|den het) (?:nam|quy)[^,;]*)?\W*")
_FROM = re.compile(r"(?<!\w)tu\s*$")
# "20.000" and "3,6": thousands are parted by dots, decimals by a comma.
_FIGURE = r"(?<![\w/.,-])(\d{1,3}(?:\.\d{3})+|\d{1,4}(?:,\d{1,2})?)"
_NUMBER = re.compile(rf"{_FIGURE}\s+(?=[^\W\d])")
# "150/100.000 dân", "2,1 con/phụ nữ": so many for each of others.
_RATIO = re.compile(rf"{_FIGURE}(?=\s*/\s*10{{0,2}}(?:\.?000)+\s+[^\W\d])")
_LISTED = re.compile(r"\s*(?:,|va|\+)\s*")
# "16/16 trạm y tế": all of them.
_ALL = re.compile(r"(?<![\w/.,-])(\d{1,4})/\1\s+(?=[^\W\d])")
_RATE = re.compile(r"[^,;:]*/\s*(?:1[\d.]*0\s|phu nu|van dan)")
# A place among all tells what was reached: "Chỉ số đạt 86,42%, xếp thứ 11/19 sở, ngành".
_RANKED = re.compile(r"(?<!\w)(?:xep|dung)(?: vi tri| hang)? thu \d{1,2}\s?/\s?\d")
_CHANGE = re.compile(r"(?<!\w)(?:cat giam|giam|tang)(?: (?:them|gap|binh quan|khoang|duoc))*\s*$")
_TIMES = re.compile(r"(?<!\w)(?:giam|tang|gap|con)(?: (?:them|gap|khoang|hon))*\s*$")
_AGE = re.compile(r"(?<!\w)dat\s*$")
_CHANGE_TO = re.compile(r"[^,;.]{0,40}?(?<!tro )(?:xuong|len|con)(?!\w)")
# "Lắp mới: 58 trạm": what is counted behind a colon.
_TALLY = re.compile(r"\w: $")
_OTHER_MARKS = re.compile(r"(?<!\w)(?:t[ưứửữựúùủũụ]|h[ôốồổỗộ]n)(?!\w)")
_ONE = re.compile(rf"{any_of(['ít nhất', 'tối thiểu'])} (?P<one>mot)(?!\w)(?! (?:trong|phan|so|nua)(?!\w))")
_PADDED = re.compile(r"0\d+")
# Only such texts are worth cutting into clauses: with a share, a padded number, or a number behind words.
_MAY_COUNT = re.compile(r"\d\s*[%‰]|(?<!\d)\d{1,4}\s+[^\W\d]|\d\s*\(|(?:[íÍ]t nhất|[tT]ối thiểu) một ")
_WITH_SHARE = re.compile(rf"{_FIGURE}\s*\((?:ty le|dat|chiem|tuong duong)?[^()%]*%\)\s*(?=[^\W\d])")
# What a share is compared with is no day to reach it by.
_YEAR = re.compile(r"(?<!\w)(?<!so voi )nam (20\d\d)(?!\d)")
_LEADING_YEAR = re.compile(r"(?:(?:^|[,;:]\s*)|(?:den|trong|het|cuoi) )nam (20\d\d)(?!\d)")
_NEXT_YEAR = re.compile(r",\s*(?:(?:den|trong|het|cuoi) )*nam 20\d\d(?!\d)[^,;]*$")


def is_rate(unit: str) -> bool:
    """Whether this counts things for each of others, or how many times as much: "ca/100.000 dân", "lần"."""
    return "/" in unit or bool(OFTEN.fullmatch(plain(unit)))


def read_targets(text: str, task: int | None) -> tuple[TargetDraft, ...]:
    """The targets that a text sets, each with its clause."""
    if not _MAY_COUNT.search(text):
        return ()
    return tuple(replace(target, task=task) for target in _targets_in(text))


@lru_cache(maxsize=1024)
def _targets_in(text: str) -> tuple[TargetDraft, ...]:
    """The same without a task: many rows of a long table have the same product."""
    found: list[TargetDraft] = []
    reached = False
    for clause in clauses(text):
        folded = _folded(clause)
        # What parts a result was made of stands behind it: "…, xếp thứ 11/19 sở. Trong đó: …"
        reached = "phan dau" not in folded and (reached or bool(_RANKED.search(folded)))
        found += [] if reached else _of_clause(clause, folded)
    return tuple(found)


def _of_clause(clause: str, folded: str) -> Iterator[TargetDraft]:
    if _is_condition(folded):
        return
    shares = [share for share in _SHARE.finditer(folded) if _is_share(folded, share)]
    begins = [*(_subject(folded, shares, index) for index in range(len(shares))), len(clause)]
    for index, share in enumerate(shares):
        yield _share(clause, folded, share, (begins[index], begins[index + 1]))
    yield from _counts(clause, folded, beside_share=bool(shares))
    yield from _counts_with_share(clause, folded)
    yield from _ratios(clause, folded)
    yield from _all_of(clause, folded)


def _is_share(folded: str, share: re.Match[str]) -> bool:
    """Whether a share is one to reach: not where a change begins, one without its mark only as the end of a range."""
    before = _before(folded, share)
    begins = bool(CHANGE_FROM.search(before) and _CHANGE_TO.match(folded, share.end()))
    return not begins and (share["from"] is None or bool(_FROM.search(before)))


def _before(folded: str, number: re.Match[str]) -> str:
    """The words before a number, as far as they may tell of it: a long text may have very many."""
    return folded[max(0, number.start() - _WORDS_OF_IT) : number.start()]


def _behind(clause: str, end: int) -> str:
    """The words behind a number, as far."""
    return clause[end : end + _WORDS_OF_IT]


def _folded(clause: str) -> str:
    """The clause folded, "ít nhất một" with a figure; "đầu tư", "điện tử" have no "từ" and "tảo hôn" no "hơn"."""
    folded = _ONE.sub(lambda one: one[0].replace("mot", "001"), plain(clause))
    for found in _OTHER_MARKS.finditer(small(clause)):
        folded = f"{folded[: found.start() + 1]}_{folded[found.start() + 2 :]}"
    return folded


def _is_condition(folded: str) -> bool:
    """ "Đối với ngành có tỷ lệ dưới 30% có thể điều chỉnh": whom something is allowed, not what is to be reached."""
    words = plan_words("targets")
    return bool(re.match(any_of(words["conditions"]), folded) and re.search(any_of(words["allowed"]), folded))


def _subject(folded: str, shares: Sequence[re.Match[str]], index: int) -> int:
    """Where the words of a share begin: with its comparison, or with what it is of, where nothing behind it tells that.

    "Tỷ lệ hồ sơ trực tuyến đạt tối thiểu 65%"; "…, trong đó, tỷ lệ giao dịch đạt từ 30% trở lên"
    """
    share, begin = shares[index], _begin(folded, shares[index].start())
    upper = _UPPER_END.match(folded, share.end(1))
    end = shares[index + 1].start() if index + 1 < len(shares) and not upper else len(folded)
    if not _NOTHING_BEHIND.fullmatch(folded, upper.end() if upper else share.end(), end):
        return begin
    said = folded.rfind(",", shares[index - 1].end(), begin) + 1 if index else 0
    is_told = (said or not index) and len(folded[said:begin].split()) >= _SUBJECT
    return said if is_told else begin


def _share(clause: str, folded: str, share: re.Match[str], around: tuple[int, int]) -> TargetDraft:
    """The share as a target; `around` is where its words begin, and those of the next."""
    begin, end = around
    later = _NEXT_YEAR.search(folded[:end], share.end())
    upper = _UPPER_END.match(folded, share.end(1))
    end = upper.end() if upper else later.start() if later and end < len(clause) else end
    text = clause[begin:end]
    before, after = _before(folded, share), folded[share.end() :]
    op = op_before(before) or "="
    if op == "=":
        op = upper_end(before) or op
    op = with_end(op, after)
    value = float(share[1].replace(",", "."))
    return TargetDraft(
        _trimmed(text), value, op, share["per"] or "%", None, _by(text) or _by_before(folded, share.start())
    )


def _counts(clause: str, folded: str, *, beside_share: bool) -> Iterator[TargetDraft]:
    """A number of things: one with a comparison before it, or padded with a nought as plans write quantities.

    Beside a share ("100% xã có ít nhất 04 tin, bài") only a least or a greatest number is a target of its own.
    """
    last = 0
    for number in _NUMBER.finditer(folded):
        before = _before(folded, number)
        op = op_before(before)
        # "100% sản phẩm từ 3 sao" tells which products.
        if beside_share and (op not in (">=", "<=") or _FROM.search(before)):
            continue
        unit = counted(_behind(clause, number.end()))
        # "01 lớp, 100 học viên": what stands right behind a quantity is one too.
        goes_on = last and "/" not in unit and _LISTED.fullmatch(folded, last, number.start())
        if unit and (_is_aim(number[1], before, op, plain(unit)) or (goes_on and not _is_no_thing(unit))):
            last = number.end() + len(unit)
            text = clause[_begin(folded, number.start()) : last]
            behind = folded[last:]
            yield TargetDraft(_trimmed(text), _value(number[1]), with_end(op or "=", behind), unit, None, _by(clause))


def _is_aim(figure: str, before: str, op: Op | None, unit: str) -> bool:
    """Whether a number of these (folded) is one to reach, by the words before it."""
    if _is_no_thing(unit):
        return _counts_times(before, op, unit) or bool(unit == "tuoi" and _AGE.search(before))
    if CHANGE_FROM.search(before) or (unit.startswith("gio") and _FROM.search(before)):
        return False
    padded = _PADDED.fullmatch(figure) and not _numbers_a_part(before)
    return bool(op or padded or _TALLY.search(before) or _CHANGE.search(before) or _RATE.match(unit))


def _is_no_thing(unit: str, *others: str) -> bool:
    """Whether a number of these counts days, levels or parts of documents."""
    return bool(re.match(any_of([*plan_words("targets")["not_things"], *others]), plain(unit)))


def _counts_times(before: str, op: Op | None, unit: str) -> bool:
    """ "Ít nhất 02 lần/năm", "tăng 1,5 lần": how often at least, or by what factor; "02 lần/năm" is a rhythm."""
    compared = op in (">=", "<=", ">") and not _FROM.search(before)
    return bool(OFTEN.match(unit)) and bool(compared or _TIMES.search(before))


def _ratios(clause: str, folded: str) -> Iterator[TargetDraft]:
    """ "Dưới 150/100.000 dân": so many for each so many others."""
    for number in _RATIO.finditer(folded):
        before, rest = _before(folded, number), clause[number.end() :]
        others = len(rest) - len(rest.lstrip(" /0123456789."))
        unit = counted(_behind(rest, others))
        if unit and not CHANGE_FROM.search(before):
            text = clause[_begin(folded, number.start()) : number.end() + others + len(unit)]
            op = op_before(before) or "="
            yield TargetDraft(
                _trimmed(text), _value(number[1]), op, f"{rest[:others].strip()} {unit}", None, _by(clause)
            )


def _all_of(clause: str, folded: str) -> Iterator[TargetDraft]:
    """ "16/16 trạm y tế": as many as there are."""
    for number in _ALL.finditer(folded):
        unit = counted(_behind(clause, number.end()))
        if unit and not _is_no_thing(unit, "giờ") and not _numbers_a_part(_before(folded, number)):
            text = clause[number.start() : number.end() + len(unit)]
            yield TargetDraft(_trimmed(text), _value(number[1]), "=", unit, None, _by(clause))


def _value(figure: str) -> float:
    return float(figure.replace(".", "").replace(",", "."))


def _numbers_a_part(before: str) -> bool:
    """Whether a number behind these words is a date, a level or a part of a document ("điểm 02")."""
    words = any_of(plan_words("targets")["not_counts"])
    return bool(re.search(rf"{words}\W*$", before.replace("thi diem", "")))


def _counts_with_share(clause: str, folded: str) -> Iterator[TargetDraft]:
    """ "11 (tỷ lệ 33,3%) đơn vị": a number of things that a share in brackets explains."""
    for number in _WITH_SHARE.finditer(folded):
        if unit := counted(_behind(clause, number.end())):
            text = clause[_begin(folded, number.start()) : number.end() + len(unit)]
            op = op_before(_before(folded, number)) or "="
            yield TargetDraft(_trimmed(text), _value(number[1]), op, unit, None, _by(clause))


def _begin(folded: str, number: int) -> int:
    """Where the clause of a number begins: with its comparison, or with the change that it measures."""
    begin = comparison_at(folded, number)
    change = _CHANGE.search(folded, max(0, begin - _WORDS_OF_IT), begin)
    return change.start() if change else begin


def _trimmed(text: str) -> str:
    """Without the words that lead to the next share ("…, trong đó")."""
    text = text.strip(" .,;:()")
    return text.removesuffix("trong đó").strip(" ,")


def _by_before(folded: str, share: int) -> date | None:
    """ "Đến hết năm 2026, 80% …": the year that a clause opens with."""
    years = [year for end, year in _leading_years(folded) if end <= share]
    return date(years[-1], 12, 31) if years else None


@lru_cache(maxsize=8)
def _leading_years(folded: str) -> tuple[tuple[int, int], ...]:
    """Where the years end that parts of a clause open with, and which they are."""
    return tuple((found.end(), int(found[1])) for found in _LEADING_YEAR.finditer(folded))


def _by(text: str) -> date | None:
    year = _YEAR.search(bare(text))
    return date(int(year[1]), 12, 31) if year else None
