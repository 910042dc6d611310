"""Units inside sentences: "Sở X chủ trì, phối hợp với …", "Căn cứ …, Sở X xây dựng …"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from documents.plan.units.cells.note_marks import without_note_marks
from documents.plan.units.names.short_names import with_long_divisions
from documents.plan.units.sentences.partners import elsewhere, helpers, in_brackets, sharing, supporting
from documents.plan.units.sentences.subjects import acting_later, subject_of
from domain.plan_words import CAPITAL, any_of, bare, plain, plan_words
from domain.plans.drafts import UnitRole
from domain.units.kind_lists import with_own_names

_FIRST_WORDS = 7
# "Mỗi đơn vị …", "Người đứng đầu đơn vị …" under the heading of several units.
_EACH = re.compile(r"(?:moi|tung) .*|(?:thu truong|nguoi dung dau) (?:cac )?(?:co quan|don vi|co quan, don vi)")
_HEAD_OF = re.compile(r"(?:chu tich|giam doc|thu truong|nguoi dung dau|truong|chanh)\s+(?=\w)")
# "Các sở được phân công chủ trì nhiệm vụ" tells which of them.
_ASSIGNED = re.compile(
    r"duoc (?:giao|phan cong)(?: nhiem vu)?(?: chu tri| phoi hop)(?!\w)"
    # So do others whom a duty only mentions: "các cơ quan chủ trì", "do Bộ A chủ trì", "chỉ đạo Chi cục B chủ trì".
    r"|(?<!\w)(?:(?:cac|voi|cua) (?:co quan|don vi|so|nganh|phong)(?:, (?:don vi|nganh|dia phuong))*"
    r"|(?:do|chi dao|huong dan|don doc|giao|yeu cau|de nghi) [^,;.]{2,60}?) chu tri(?!\w)"
)
_CARRIES_OUT = re.compile(
    r"\s*(?:to chuc |trien khai |chiu trach nhiem |lam dau moi )?(?:thuc hien|trien khai|phu trach|tham muu)\s*"
    r"(?:[.;,]|$|(?:trong|truoc|vao|tu|xong|hoan thanh|hang|dinh ky|thuong xuyen)(?!\w))"
)
_SENTENCE = re.compile(rf"(?<=[^\W\d]\.)\s+(?={CAPITAL})|(?<=;)\s+(?=các |{CAPITAL})")


def units_of_sentence(text: str, heading: tuple[UnitRole, ...] = ()) -> tuple[UnitRole, ...]:
    """The units that a duty names: its subject, and those to work with; without a subject those of its heading."""
    return _units_of_sentence(text, heading)


# A line is asked by many, with the heading left out or without one: both are kept as one.
@lru_cache(maxsize=256)
def _units_of_sentence(text: str, heading: tuple[UnitRole, ...]) -> tuple[UnitRole, ...]:
    text = with_long_divisions(with_own_names(without_note_marks(text)))
    subject, rest = subject_of(text, headed=bool(heading))
    own = _narrowed(subject, heading) if subject else heading
    acting = _with_leaders(own, rest)
    taken = {bare(unit.name) for unit in acting}
    told = (*in_brackets(rest), *elsewhere(rest, not acting), *(() if acting else sharing(rest)))
    acting = _as_told(acting, told)
    known = (*told, *helpers(rest), *supporting(rest))
    if not own and all(unit.role == "support" for unit in known):
        known = (*(_with_leaders(*acting_later(rest)) or _carrying_out(rest)), *known)
    if subject and not heading:
        known = (*known, *_in_further_sentences(rest))
    others = [unit for unit in known if bare(unit.name) not in taken]
    return tuple({bare(unit.name): unit for unit in (*others[::-1], *acting[::-1])}.values())[::-1]


def _in_further_sentences(rest: str) -> Iterator[UnitRole]:
    """Who acts by the sentences behind the first: "… . Căn cứ Kế hoạch này, các sở xây dựng …"."""
    for sentence in _SENTENCE.split(rest)[1:]:
        yield from _with_leaders(*subject_of(sentence, headed=False))


def _carrying_out(rest: str) -> tuple[UnitRole, ...]:
    """Who by a sentence behind a duty carries it out, and perhaps when: "… . Văn phòng Sở thực hiện trong quý I"."""
    told = (subject_of(sentence, headed=False) for sentence in _SENTENCE.split(rest)[1:])
    return next((units for units, done in told if units and _CARRIES_OUT.match(plain(done))), ())


def _with_leaders(units: tuple[UnitRole, ...], rest: str) -> list[UnitRole]:
    """The units, as leaders where what follows them says that they are."""
    leads = _leads(rest)
    return [UnitRole(unit.name, "lead") if leads and unit.role != "support" else unit for unit in units]


def _as_told(acting: list[UnitRole], told: tuple[UnitRole, ...]) -> list[UnitRole]:
    """Who acts, as leaders where the middle of the sentence says so: "Về hội thi: Sở A chủ trì …" under "Sở A"."""
    leaders = {bare(unit.name) for unit in told if unit.role == "lead"}
    return [UnitRole(unit.name, "lead") if bare(unit.name) in leaders else unit for unit in acting]


def _leads(rest: str) -> bool:
    folded = _ASSIGNED.sub("", plain(rest))
    begin = " ".join(folded.split()[:_FIRST_WORDS])
    leading = any_of(plan_words("prose")["leading"])
    return bool(re.search(leading, begin) or re.search(rf"[;,.]\s(?:dong thoi )?{leading}", folded))


def _narrowed(subject: tuple[UnitRole, ...], heading: tuple[UnitRole, ...]) -> tuple[UnitRole, ...]:
    """Where a sentence repeats units of its heading, or each of them or their heads, they go by its names."""
    if heading and all(_EACH.fullmatch(plain(unit.name)) for unit in subject):
        return heading
    if led := [unit for unit in heading if [bare(unit.name)] == [_led_by(own.name) for own in subject]]:
        return tuple(led)
    same = [unit for unit in heading if any(_alike(unit.name, own.name) for own in subject)]
    return tuple(same) or subject


def _led_by(name: str) -> str:
    """The folded name of the body behind the post of its head: "Chủ tịch UBND các xã"."""
    words = bare(name)
    post = _HEAD_OF.match(words)
    return words[post.end() :] if post else ""


def _alike(full: str, short: str) -> bool:
    """Whether a subject is a unit of the heading, not one of its kinds: "Giáo viên chủ nhiệm" is no "Giáo viên"."""
    headed, own = bare(full), bare(short)
    if headed.startswith(own):
        return not headed[len(own) :].startswith(" va ")
    kind = short.split()[len(headed.split()) :] if own.startswith(headed) else [""]
    return own.startswith(headed) and not (kind[0].islower() and kind[0] not in plan_words("units")["going_on"])
