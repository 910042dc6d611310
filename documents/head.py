"""What stands before and around the tasks: title, issuer, place, number, years, signer."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from documents.blocks import Paragraph
from domain.plan_words import any_of, plain, plan_words
from domain.unit_names import begins_unit, kind_of

_YEARS = re.compile(r"(?<!\d)(20\d\d)\s*[-–]\s*(20\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\w)nam (20\d\d)(?!\d)")
_NUMBER = re.compile(r"(?<!\w)so\s*:?\s*(\d+\s*[-/]\s*\S+)")
_HEADING = re.compile(r"(?:[IVX]+|\d+|[A-Z])\.\s")
_ANNEX = ("phu luc", "danh muc", "bieu ")
_MOST_TITLE_LINES = 4
_LONGEST_NAME = 80
_SIGNER = r"\W*(?:(?:kt|tm|tl|q|tuq)\s*\.|pho )*\s*"


@dataclass(frozen=True, slots=True)
class Head:
    """The plan's own data; what is not found is None or empty."""

    title: str
    issuer: str | None
    place: str | None
    number: str | None
    year_from: int | None
    year_to: int | None
    signed_by_title: str | None


def read_head(paragraphs: Sequence[Paragraph], rows: Sequence[int] = ()) -> Head:
    """The head of a plan, from the paragraphs outside its tables; `rows` are the lines of their rows."""
    texts = [paragraph.text.strip("*_ ") for paragraph in paragraphs]
    at = _title_at(texts)
    table = next((row for row in rows if paragraphs and row > paragraphs[at].line), None)
    above = [paragraph for paragraph in paragraphs if table is None or paragraph.line < table]
    lines = _title_lines(texts[: len(above)], at)
    title = " ".join(lines).rstrip(" .")
    year_from, year_to = _years(title, texts)
    place = _place(texts)
    return Head(
        title=title,
        issuer=_issuer(texts, title, place),
        place=place,
        number=_number(texts[: at + 1]),
        year_from=year_from,
        year_to=year_to,
        signed_by_title=_signer(texts[at + len(lines) :]),
    )


def _title_at(texts: list[str]) -> int:
    kinds = tuple(plan_words("document")["kinds"])
    return next((i for i, text in enumerate(texts) if text.startswith(kinds)), 0)


def _title_lines(texts: list[str], at: int) -> list[str]:
    """The kind of document and what stands under it, up to the first sentence of the text."""
    lines = texts[at : at + 1]
    for text in texts[at + 1 : at + _MOST_TITLE_LINES]:
        sentence = re.match(any_of(plan_words("document")["title_ends"]), plain(text))
        if _HEADING.match(text) or (sentence and len(lines) > 1) or text.endswith((";", ":")):
            break
        if len(lines) > 1 and (lines[-1].endswith(".") or plain(text).startswith(_ANNEX)):
            break
        lines.append(text)
    return lines


def _years(title: str, texts: list[str]) -> tuple[int | None, int | None]:
    """The years of the title, else the year that the text names most."""
    if span := _YEARS.search(title):
        return int(span[1]), int(span[2])
    named = _YEAR.findall(plain(title)) or re.findall(r"(?<!\d)20\d\d(?!\d)", title)
    if not named:
        counted = Counter(year for text in texts for year in _YEAR.findall(plain(text)))
        named = [year for year, _ in counted.most_common(1)]
    year = int(named[-1]) if named else None
    return year, year


def _place(texts: list[str]) -> str | None:
    for text in texts:
        if found := re.match(r"(?:.*\d\S*\s+)?(?:so\s*:\s*)?(?P<place>[^\d,:]{2,40}), ngay(?!\w)", plain(text)):
            return text[found.start("place") : found.end("place")].strip()
    return None


def _number(texts: list[str]) -> str | None:
    for text in texts:
        if found := _NUMBER.search(plain(text)):
            return text[found.start(1) : found.end(1)]
    return None


def _issuer(texts: list[str], title: str, place: str | None) -> str | None:
    """The fullest of the names by which the text says whose plan it is, with its province."""
    kinds = any_of(plan_words("document")["kinds"])
    verbs = any_of(plan_words("document")["issuing_verbs"])
    patterns = (
        rf"\(?\s*(?:ban hanh\s+)?kem theo {kinds}.* cua (?P<name>[^,;.()]+)\)",
        rf"tren day la {kinds}.* cua (?P<name>[^,;.()/]+)\.?/?",
        rf"(?:.*[;,.] )?(?P<name>[^,;.()]+?) {verbs}(?: thuc hien)? {kinds}",
    )
    found = [
        text[match.start("name") : match.end("name")].strip()
        for text in texts
        for pattern in patterns
        if (match := re.search(pattern, plain(text)))
    ]
    found = list(filter(_is_issuer, found)) or list(filter(_is_issuer, _of_title(title))) or _letterhead(texts)
    name = max(found, key=len, default=None)
    return _with_province(name, texts, place) if name else None


def _of_title(title: str) -> list[str]:
    """ "Kế hoạch … năm 2025 của Sở Nội vụ tỉnh Bình Phước"."""
    found = re.search(r".* cua (?P<name>[^,;.()]+?)(?: nam 20\d\d)?$", plain(title))
    return [title[found.start("name") : found.end("name")]] if found else []


def _letterhead(texts: list[str]) -> list[str]:
    """The body that stands last in capitals over the title."""
    above = texts[: _title_at(texts)]
    names = [at for at, text in enumerate(above) if text.isupper() and begins_unit(text)]
    if not names:
        return []
    name, below = above[names[-1]], above[names[-1] + 1 : names[-1] + 2]
    if below and below[0].isupper() and re.match(any_of(plan_words("document")["places"]), plain(below[0])):
        return [f"{name.capitalize()} {_of_place(below[0])}"]
    return [name.capitalize()]


def _of_place(capitals: str) -> str:
    """ "HUYỆN LẠC DƯƠNG" -> "huyện Lạc Dương"."""
    kind: str = next(words for words in plan_words("document")["places"] if plain(capitals).startswith(plain(words)))
    return kind + capitals[len(kind) :].title()


def _is_issuer(name: str) -> bool:
    """Whether these words are the name of one body and no more."""
    folded = plain(name)
    asked = any_of(plan_words("reports")["asked"])
    unit = re.match(any_of(plan_words("units")["heads"]), folded) and kind_of(name) != "group"
    return bool(unit) and name[0].isupper() and len(name) <= _LONGEST_NAME and not re.search(asked, folded)


def _with_province(name: str, texts: list[str], place: str | None) -> str:
    """A department's name is given in full by the province that its plan is signed in."""
    if not place or plain(place) in plain(name):
        return name
    if re.search(rf"{any_of(plan_words('document')['provinces'])}$", plain(name)):
        return f"{name} {place}"
    if not name.startswith("Sở "):
        return name
    for province in plan_words("document")["provinces"]:
        full = f"{province} {place}"
        if any(re.search(any_of([full]), plain(text)) for text in texts):
            return f"{name} {full}"
    return name


def _signer(texts: list[str]) -> str | None:
    """The first lines in capitals that name a post."""
    posts = re.compile(_SIGNER + any_of(plan_words("document")["posts"]))
    signing: list[str] = []
    for text in texts:
        if text.isupper() and posts.match(plain(text)):
            signing.append(text)
        elif signing:
            break
    return " ".join(signing) or None
