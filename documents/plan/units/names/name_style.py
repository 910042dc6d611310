"""One way to write what the names of units are written with in several ways."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from domain.plan_words import bare, small

_CHAIR = re.compile(r"\bủy ban nhân dân\b|\bubnd\b")
# Of a syllable that ends in two vowels the older spelling marks the second: "hoá", "uỷ"; the newer one the first.
_OLDER, _NEWER = ("oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ", "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy")
_NEW = {_OLDER[at : at + 2]: _NEWER[at : at + 2] for at in range(0, len(_OLDER), 2)}
_OLD_MARK = re.compile(rf"(?i:(?<!q)(?:{'|'.join(_NEW)}))(?!\w)")
_NEW_MARK = re.compile(rf"(?i:{'|'.join(_NEW.values())})(?!\w)")
_HOW_MANY = re.compile(r"\d{1,3} (?=[^\W\d])")
_KINDS = re.compile(r"(?:so|bo) (?:ban )?nganh(?!\w)")


def chairs_in(texts: Iterable[str]) -> Counter[str]:
    """How often texts write "UBND" ("short"), and how often they write it out ("long")."""
    found = (chair[0] for text in texts for chair in _CHAIR.finditer(small(text)))
    return Counter("short" if chair == "ubnd" else "long" for chair in found)


def with_usual_chair(names: Sequence[str], plan: Counter[str]) -> list[str]:
    """The spellings with "UBND" or those that write it out, whichever are more here and in the plan (`plan`)."""
    own = chairs_in(names)
    if len(own) < 2:
        return list(names)
    count = own + plan
    short = count["short"] >= count["long"]
    return [name for name in names if bool(chairs_in([name])["short"]) == short]


def prefers_new_marks(texts: Iterable[str]) -> bool:
    """Whether a plan writes "hóa" and "ủy" more often than "hoá" and "uỷ"."""
    counts = [(len(_NEW_MARK.findall(text)), len(_OLD_MARK.findall(text))) for text in texts]
    return sum(new for new, _ in counts) > sum(old for _, old in counts)


def with_new_marks(name: str) -> str:
    """The name in the newer spelling.

    >>> with_new_marks("Sở Văn hoá, Đảng Uỷ, Đoàn, Quỳnh, Phòng Quý")
    'Sở Văn hóa, Đảng Ủy, Đoàn, Quỳnh, Phòng Quý'
    """
    return _OLD_MARK.sub(lambda found: _as_in(found[0], _NEW[found[0].lower()]), name)


def as_group(name: str) -> str:
    """A list of kinds of bodies in the plural, also where a plan leaves "các" out: "sở, ban, ngành tỉnh"."""
    if not _KINDS.match(bare(name)):
        return name
    begin = name if name[1:2].isupper() else name[:1].lower() + name[1:]
    return f"Các {begin}"


def without_number(name: str) -> str:
    """ "02 Chi cục" are the group: "Các Chi cục"."""
    found = _HOW_MANY.match(name)
    return f"Các {name[found.end() :]}" if found else name


def _as_in(old: str, new: str) -> str:
    return "".join(mark.upper() if was.isupper() else mark for was, mark in zip(old, new, strict=True))
