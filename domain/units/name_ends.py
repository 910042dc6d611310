"""Where the names of units end in a sentence, and where one group is told by a list."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from domain.plan_words import CAPITAL, exactly_any_of, plan_words, small
from domain.units.fixed_names import fixed_end
from domain.units.places import kinds_of_places
from domain.units.spelling import BEGINNING, begins_unit, unit_phrases

_RELATED = re.compile(r"\bliên quan\b")
# "Các cơ quan được giao chủ trì" is the name of a group; "Sở Y tế được giao chủ trì …" is not.
_ASSIGNED = re.compile(
    r"\b(?:cơ quan|đơn vị|ngành|tổ chức|địa phương|phòng|khoa|bộ phận|cá nhân)(?: chuyên môn| chức năng)?"
    r" được (?:giao|phân công)(?: chủ trì| nhiệm vụ| phối hợp| thực hiện)*\b"
)
_BOARDS = ("ban chỉ đạo", "hội đồng", "tổ công tác")
_KIND = re.compile(r"\s+([a-zà-ỹđ]+ [a-zà-ỹđ]+)(?= [a-zà-ỹđ])")
_CENTRE = ["trung", "tâm"]
# Behind "liên quan", or behind a remark in brackets, a list of names may go on.
_JOINT = re.compile(r"(?:\s*\([^()]*\))?(?:\s*,(?:\s*và)?|\s+và)\s+(?=\w)")


def name_end(text: str, begin: int = 0) -> int:
    """Where the names of units that begin at `begin` end in a sentence: at a verb, a bracket or a mark.

    >>> text = "các sở liên quan, Sở Nội vụ (Chi cục Văn thư) và UBND các xã rà soát kho"
    >>> text[: name_end(text)]
    'các sở liên quan, Sở Nội vụ (Chi cục Văn thư) và UBND các xã'
    >>> text = "Trung tâm Giám sát điều hành đô thị lắp camera"
    >>> text[: name_end(text)].rstrip()
    'Trung tâm Giám sát điều hành đô thị'
    """
    known, begins = _known_ends(text), [begin]
    while begins[-1] not in known:
        end = _end_of_names(text, begins[-1])
        joint = _JOINT.match(text, end)
        if joint and _is_next_name(text, joint.end()):
            begins.append(joint.end())
        else:
            known[begins[-1]] = end
    known |= dict.fromkeys(begins, known[begins[-1]])
    return known[begin]


@lru_cache(maxsize=512)
def _known_ends(_text: str) -> dict[int, int]:
    """Where the names end that begin at these places of a text: filled as they are asked for."""
    return {}


def _is_next_name(text: str, begin: int) -> bool:
    """Whether a list of names goes on with a unit here: with a capital or as a group."""
    rest = text[begin:]
    return begins_unit(rest) and (rest[0].isupper() or rest.startswith(("các ", "địa phương")))


def _end_of_names(text: str, begin: int) -> int:
    end = latest = _latest_end(text, begin)
    seen, passed = _seen(text, latest), []
    for found in _outside_names(text, begin, latest):
        comma = found.end()
        if found[0] != "," or not (_goes_on(text[comma:latest]) or _tells_kinds(text[:latest], begin, comma)):
            end = found.start()
            break
        if comma in seen.ends:
            end = seen.ends[comma]
            break
        passed.append(comma)
    seen.ends |= dict.fromkeys((comma for comma in passed if text.startswith(" ", comma)), end)
    return end


def _outside_names(text: str, begin: int, latest: int) -> Iterator[re.Match[str]]:
    """The marks and verbs behind `begin` that belong to no name there."""
    inside, spoken = _kept(text), _spoken(text)[:latest]
    verb = -1
    for found in _may_end(spoken, begin, _seen(text, latest)):
        if _within(found.start(), inside) or unit_phrases("sure_heads").match(spoken, found.start()):
            continue
        cut = text[found.start()]
        words = spoken[begin : found.start()].split(maxsplit=len(_CENTRE)) if cut.isalpha() else []
        if cut.isupper() or (cut.isalpha() and (not words or _names_itself(words))):
            verb = found.end() if cut.isupper() and words == _CENTRE else verb
            continue
        # "Trung tâm Kiểm soát thanh toán …": two verbs that name a field of work.
        if not (cut.isalpha() and found.start() == verb + 1):
            yield found


@dataclass(slots=True)
class _Seen:
    """What was seen of a text: each name of a long list is asked where it ends, and need not read the whole again.

    `ends` has where a list ends that goes on behind a comma, wherever it begins; in `clear` there is no mark and no
    verb.
    """

    ends: dict[int, int] = field(default_factory=dict)
    clear: range = range(0)


@lru_cache(maxsize=512)
def _seen(_text: str, _latest: int) -> _Seen:
    return _Seen()


def _may_end(spoken: str, begin: int, seen: _Seen) -> Iterator[re.Match[str]]:
    """The marks and verbs behind `begin` before which names may end."""
    clear = seen.clear
    first = _name_ends().search(spoken, clear.stop if begin in clear else begin)
    if begin not in clear:
        seen.clear = range(begin, first.start() if first else len(spoken))
    if first:
        yield first
        yield from _name_ends().finditer(spoken, first.end())


def _latest_end(text: str, begin: int) -> int:
    """What is said behind "liên quan", or behind a name of a fixed form, is no part of a name."""
    end = next((related for start, related in _related(text) if start >= begin), len(text))
    return fixed_end(text[:end], begin) or end


@lru_cache(maxsize=512)
def _related(text: str) -> tuple[tuple[int, int], ...]:
    spoken = _spoken(text)
    return tuple(found.span() for found in _RELATED.finditer(spoken)) if "liên quan" in spoken else ()


@lru_cache(maxsize=512)
def _spoken(text: str) -> str:
    return small(text)


@lru_cache(maxsize=512)
def _kept(text: str) -> tuple[tuple[int, int], ...]:
    """Where a comma or a verb of a sentence belongs to a name."""
    spoken = small(text)
    patterns = [unit_phrases("compounds")]
    # Most texts hold neither of these.
    patterns += [_ASSIGNED] if " được " in spoken else []
    patterns += [_boards()] if any(board in spoken for board in _BOARDS) else []
    return (*(found.span() for pattern in patterns for found in pattern.finditer(spoken)), *group_lists(text))


@cache
def _boards() -> re.Pattern[str]:
    """ "Ban Chỉ đạo xây dựng nông thôn mới tỉnh": what a board is for is part of its name."""
    whose = exactly_any_of((*kinds_of_places(), "các cấp", "trung ương", "quốc gia"))
    return re.compile(
        rf"\b(?:{'|'.join(_BOARDS)})"
        r" (?:xây dựng|thực hiện|triển khai|phát triển|áp dụng|điều phối|kiểm tra)"
        rf" (?:(?!trên địa bàn)[^,.;:()]){{3,70}}? {whose}(?= )"
    )


def group_lists(text: str) -> list[tuple[int, int]]:
    """Where one group is told by a list of kinds: "các sở, ngành, địa phương", "UBND các phường, xã, đặc khu"."""
    spans = []
    spoken = small(text)
    lists = list(_group_list().finditer(spoken))
    governed = [places.span() for places in _places_governed().finditer(spoken)] if lists else []
    for found in lists:
        end = found.end()
        last = text.rfind(",", found.start(), end)
        # "các sở, Bộ Chỉ huy …": what has a name of its own is no kind.
        if re.match(rf"\s+{CAPITAL}", text[end:]) and text[last + 1 :].lstrip()[:1].isupper():
            end = last
        # "Doanh nghiệp, Sở, ban, ngành": what is listed with a capital after others is a group of its own.
        end = min([end, *(places for begin, places in governed if begin <= found.start() < places)])
        if (own := text.find(", Sở, ", found.start(), end)) > 0:
            spans.append((own + 2, end))
            end = own
        spans.append((found.start(), end))
    return spans


@cache
def _group_list() -> re.Pattern[str]:
    words = plan_words("units")
    known = rf"{exactly_any_of(words['listed_kinds'])}(?!\s+{exactly_any_of(words['not_listed'])})"
    # With more words behind it "trung tâm" is a body of its own.
    ends = rf"[,;.:)]|$|(?:(?:và|thuộc|trực thuộc|có|liên quan)(?!\w)|{unit_phrases('duties').pattern})"
    alone = rf"(?!{exactly_any_of(words['compounds'])}){exactly_any_of(words['listed_alone'])}(?=\s*(?:{ends}))"
    kind = rf"(?:{known}|{alone})"
    # "Các phòng, ban và đơn vị trực thuộc" are the divisions and those that stand below the house.
    last = rf"(?:\s+và\s+{kind}(?!\s*,|\s+(?:trực\s+)?thuộc|\s+[A-ZĐ]))?"
    return re.compile(rf"(?:^\W*|{exactly_any_of(words['before_lists'])}\s+){kind}(?:\s*[,/]\s*{kind})+{last}")


def _tells_kinds(text: str, begin: int, comma: int) -> bool:
    """Whether what stands behind a comma is a further kind of a group: "các trường mầm non, phổ thông tổ chức …"."""
    group = text[begin:comma].rpartition(", ")[2]
    kind = _KIND.match(text, comma)
    if not kind or group[:4].lower() != "các " or unit_phrases("duties").match(small(text), kind.start(1)):
        return False
    return bool(unit_phrases("duties").match(small(text), kind.end() + 1))


@cache
def _places_governed() -> re.Pattern[str]:
    """ "UBND các xã, phường": the places alone."""
    words = plan_words("units")
    place = exactly_any_of((*kinds_of_places(), *words["governed_too"]))
    return re.compile(rf"{exactly_any_of(words['governed'])}\s+(?:các\s+)?{place}(?:\s*,\s*{place})*")


def _within(position: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(begin <= position < end for begin, end in spans)


def _goes_on(rest: str) -> bool:
    """Whether a list of names goes on with the words behind a comma."""
    rest = rest.lstrip()[:BEGINNING]
    spoken = small(rest)
    if unit_phrases("listed_on", "listed_alike", "sure_heads").match(spoken):
        return True
    return bool(rest) and not unit_phrases("duties").match(spoken) and (rest[0].isupper() or begins_unit(rest))


def _names_itself(words: list[str]) -> bool:
    """Whether a verb right behind these words belongs to the name ("phòng tổ chức hành chính")."""
    return len(words) == 1 and words[0] in _naming()


@cache
def _naming() -> frozenset[str]:
    return frozenset(map(small, plan_words("units")["naming"]))


@cache
def _name_ends() -> re.Pattern[str]:
    return re.compile(rf"{unit_phrases('duties').pattern}|[,;:.()]")
