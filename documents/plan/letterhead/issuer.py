"""Who issued a plan, by the sentences that say so and by its letterhead."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from domain.plan_words import any_of, bare, plain, plan_words, small
from domain.units.name_ends import name_end
from domain.units.places import kinds_of_places
from domain.units.spelling import begins_unit, kind_of, spelt_out, with_short_chair

_LONGEST_NAME = 80
# "Bảo hiểm xã hội" is no commune.
_UNSURE_PLACES = ("xã", "phường")
_SYLLABLE = re.compile(r"(?:ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$")
_SCHOOL = re.compile(
    r"trường (?:(?:thpt|thcs|th|tiểu học|mầm non|mẫu giáo|trung học phổ thông|trung học cơ sở)(?: (?:và|&) | - | |$))+",
    re.IGNORECASE,
)
# In a file of the lines of a page, lines of the right half stand between the two of a name on the left.
_PLACE_WITHIN = 4


def issuer_of(texts: Sequence[str], title_at: int, title: str, place: str | None) -> str | None:
    """The fullest of the names by which the text says whose plan it is, with its province."""
    letterhead = _letterhead(texts, title_at, place)
    found = [name for text in texts for name in _told(text) if _is_issuer(name)] or list(_senders(texts))
    found = found or [name for name in _of_title(title) if _is_issuer(name)] or letterhead
    name = max(found, key=len, default=None)
    if not name:
        return None
    full = _with_province(name, texts, place)
    return next((head for head in letterhead if _is_fuller(head, full)), full)


def _is_fuller(head: str, name: str) -> bool:
    """Whether a letterhead is the same name, or the same with its place."""
    short, long = (with_short_chair(bare(spelt_out(one))) for one in (name, head))
    return f"{long} ".startswith(f"{short} ")


def _senders(texts: Sequence[str]) -> Iterator[str]:
    """Who sent an annex, of whatever kind: "(Kèm theo Kế hoạch số 05-KH/TGV của Tổ giúp việc Ban Chỉ đạo 152)"."""
    for text in texts:
        told = _told(text) if plain(text).startswith(("(kem theo", "(ban hanh kem theo")) else []
        yield from (name for name in told if name[0].isupper() and begins_unit(name) and name_end(name) == len(name))


def _told(text: str) -> list[str]:
    folded = plain(text)
    speaks_of_it, *patterns = _telling()
    # The patterns are slow on long texts, of which few speak of the plan as a whole.
    found = [pattern.search(folded) for pattern in patterns] if speaks_of_it.search(folded) else []
    return [_without_post(text[match.start("name") : match.end("name")].strip()) for match in found if match]


@cache
def _telling() -> tuple[re.Pattern[str], ...]:
    """What every sentence has that says who issued the plan, then the patterns for such a sentence."""
    kinds = any_of(plan_words("document")["kinds"])
    covers = any_of([*plan_words("document")["kinds"], *plan_words("document")["covers"]])
    verbs = any_of(plan_words("document")["issuing_verbs"])
    patterns = (
        rf"kem theo|tren day la|{verbs}(?: thuc hien)? {kinds}",
        rf"\(?\s*(?:ban hanh\s+)?kem theo {covers}.* cua (?P<name>[^,;.()]+)\)",
        rf"tren day la {kinds} cua (?P<name>[^,;.()/]+?) ve ",
        rf"tren day la {kinds}.* cua (?P<name>[^,;.()/]+)\.?/?",
        rf"(?:.*[;,.] )?(?P<name>[^,;.()]+?) {verbs}(?: thuc hien)? {kinds}",
    )
    return tuple(map(re.compile, patterns))


def _without_post(name: str) -> str:
    """ "Bộ trưởng Bộ Y tế" decides for the ministry, "Ban Thường vụ Đảng ủy xã" for the committee."""
    words = plan_words("document")
    post = re.match(rf"{any_of([*words['posts'], *words['deciding']])}\s+", plain(name))
    return name[post.end() :] if post and begins_unit(name[post.end() :]) else name


def _of_title(title: str) -> list[str]:
    """ "Kế hoạch … năm 2025 của Sở Nội vụ tỉnh Bình Phước"."""
    found = re.search(r".* cua (?P<name>[^,;.()]+?)(?: nam 20\d\d)?$", plain(title))
    return [title[found.start("name") : found.end("name")]] if found else []


def _letterhead(texts: Sequence[str], title_at: int, signed_in: str | None) -> list[str]:
    """The body that stands last in capitals over the number, or over the title."""
    numbered = next((at for at, text in enumerate(texts[:title_at]) if re.match(r"so\s*:", plain(text))), title_at)
    # "Tỉnh ủy" is no province.
    places = rf"{any_of(kinds_of_places())} (?!uy(?!\w))"
    capitals = [at for at, text in enumerate(texts[:numbered]) if text.isupper()]
    names = [at for at in capitals if _is_body(texts[at]) and not re.match(places, plain(texts[at]))]
    signed_in = signed_in or _place_of_capitals(texts[:numbered])
    if len(names) > 1 and (own := _of_committee(texts[names[-2]], texts[names[-1]], texts, signed_in)):
        return [own]
    if not names:
        return []
    below = [text for text in texts[names[-1] + 1 : min(names[-1] + _PLACE_WITHIN, numbered)] if text.isupper()]
    place = next((text for text in below if re.match(places, plain(text))), None)
    rest = [text for text in below[:1] if text != place and not _is_motto(text)]
    name = _with_capitals(_as_spelt(" ".join([texts[names[-1]], *rest]), texts), signed_in)
    return [f"{name} {_of_place(place)}" if place else name]


def _place_of_capitals(texts: Sequence[str]) -> str | None:
    """The place that a letterhead names behind its kind: that of "SỞ Y TẾ TỈNH ĐẠI LỘC"."""
    sure = "|".join(words for words in kinds_of_places() if words not in _UNSURE_PLACES)
    found = (re.search(rf"(?:^|\s)(?:{sure}) (?P<place>.+)$", small(text)) for text in texts if text.isupper())
    return next((place["place"].title() for place in found if place), None)


def _of_committee(above: str, name: str, texts: Sequence[str], signed_in: str | None) -> str:
    """Whose plan it is where a part of the body above is all that a line names; "" where it names more."""
    words = plan_words("document")
    deciding, standing = (re.fullmatch(any_of(words[part]), plain(name)) for part in ("deciding", "standing"))
    if not (deciding or standing):
        return ""
    body = _with_capitals(_as_spelt(above, texts), signed_in)
    return body if deciding else f"{_capitalised(name)} {body}"


def _is_motto(text: str) -> bool:
    return plain(text).startswith(("cong hoa", "dang cong san"))


def is_body_over_plan(text: str) -> bool:
    """Whether a line of a letterhead names a body or, under one, its place: both in capitals."""
    at_place = re.match(rf"{any_of(kinds_of_places())} ", plain(text))
    return text.isupper() and (bool(at_place) or _is_body(text))


def _is_body(text: str) -> bool:
    return begins_unit(text) or bool(re.match(any_of(plan_words("document")["authorities"]), plain(text)))


def _as_spelt(capitals: str, texts: Sequence[str]) -> str:
    """A name in capitals as the text spells it elsewhere."""
    for text in texts:
        at = small(text).find(small(capitals))
        found = text[at : at + len(capitals)] if at >= 0 else ""
        if found[:1].isupper() and not found.isupper():
            return found
    return _capitalised(capitals)


def _capitalised(capitals: str) -> str:
    """ "SỞ XÂY DỰNG" -> "Sở Xây dựng": what a body is for begins with a capital, behind the word for what it is.

    What a school is called after is a name: "TRƯỜNG THPT LÊ LỢI" -> "Trường THPT Lê Lợi".
    """
    name = " ".join(word if _is_short(word) else word.lower() for word in capitals.split())
    name = (name[:1].upper() + name[1:]).replace(" việt nam", " Việt Nam")
    if school := _SCHOOL.match(name):
        level = name[len("trường ") : school.end()]
        return f"Trường {level[0].upper()}{level[1:]}{name[school.end() :].title()}"
    head = re.match(rf"{any_of(plan_words('units')['heads'])}\s+", plain(name))
    if not head or re.match(any_of(kinds_of_places()), plain(name[head.end() :])):
        return name
    field = _field(name[head.end() :])
    return name[: head.end()] + field[:1].upper() + field[1:]


def _field(name: str) -> str:
    """What a department is for, as all of them write it: "khoa học và công nghệ" -> "Khoa học và Công nghệ"."""
    fields = sorted(plan_words("units")["departments"], key=len, reverse=True)
    own: str = next((field for field in fields if f"{name} ".startswith(f"{small(field)} ")), "")
    return own + name[len(own) :]


def _is_short(word: str) -> bool:
    """Whether a word is no syllable but the first letters of several: "THPT", "GD&ĐT"."""
    letters = plain(word)
    has_marks = letters != small(word).replace("đ", "d")
    return not word.isalpha() or not (has_marks or _SYLLABLE.match(letters))


def _with_capitals(name: str, place: str | None) -> str:
    """A name from a letterhead with its place as places are written: that of the signing, or one behind its kind."""
    at = plain(name).find(plain(place)) if place else -1
    if place and at >= 0:
        return name[:at] + place + name[at + len(place) :]
    found = re.match(rf"(?:uy ban nhan dan|ubnd|dang uy) {any_of(kinds_of_places())} ", plain(name))
    found = found or re.match(r"(?:tinh|thanh|huyen|thi|quan) uy ", plain(name))
    # With their marks the others are nothing else: "quản lý" is no "quận".
    sure = "|".join(words for words in kinds_of_places() if words not in _UNSURE_PLACES)
    found = found or re.match(rf".*\s(?:{sure}) ", name)
    return name[: found.end()] + name[found.end() :].title() if found else name


def _of_place(capitals: str) -> str:
    """ "HUYỆN LẠC DƯƠNG" -> "huyện Lạc Dương"."""
    kind: str = next(words for words in kinds_of_places() if plain(capitals).startswith(plain(words)))
    return kind + capitals[len(kind) :].title()


def _is_issuer(name: str) -> bool:
    """Whether these words are the name of one body and no more."""
    folded = plain(name)
    heads = [*plan_words("units")["heads"], *plan_words("document")["authorities"]]
    body = re.match(any_of(heads), folded) and _is_body(name) and kind_of(name) not in ("group", "leadership")
    if not body or re.search(any_of(plan_words("reports")["asked"]), folded):
        return False
    return name[0].isupper() and name_end(name) == len(name) <= _LONGEST_NAME


def _with_province(name: str, texts: Sequence[str], place: str | None) -> str:
    """A department's name is given in full by the province that its plan is signed in."""
    provinces = kinds_of_places("province")
    if place and plain(place) in plain(name):
        return name
    if not place:
        return f"{name} {_province_above(name, texts)}".strip() if name.startswith("Sở ") else name
    if found := re.search(rf"\s*{any_of(provinces)}$", plain(name)):
        of_itself = re.match(any_of(provinces), plain(place))
        return f"{name[: found.start()] if of_itself else name} {place}"
    if not name.startswith("Sở "):
        return name
    for province in provinces:
        full = f"{province} {place}"
        if any(re.search(any_of([full]), plain(text)) for text in texts):
            return f"{name} {full}"
    return f"{name} {_province_above(name, texts)}".strip()


def _province_above(name: str, texts: Sequence[str]) -> str:
    """The province whose committee stands right over a department's name in a letterhead; or ""."""
    at = next((at for at, text in enumerate(texts) if text.isupper() and plain(text) == plain(name).strip()), 0)
    lines = [text for text in texts[max(0, at - _PLACE_WITHIN) : at] if text.isupper() and not _is_motto(text)]
    above = " ".join(lines)
    found = re.search(
        rf"(?:ubnd|uy ban nhan dan) (?P<place>{any_of(kinds_of_places('province'))} [^,;:]+)", plain(above)
    )
    return _of_place(above[found.start("place") :]) if found else ""
