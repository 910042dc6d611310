"""The numbers that Word itself gives to paragraphs: "I.", "1.1.", "-" stand in no text, but carry meaning."""

from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

_BULLETS = ("-", "+", "•")
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class _Level:
    style: str
    text: str
    start: int
    legal: bool = False


@dataclass(slots=True)
class WordNumbers:
    """Counts the numbered paragraphs of one document, in its order."""

    _levels: dict[str, dict[int, _Level]]
    _lists: dict[str, str]
    _styles: dict[str, tuple[str, int]]
    _restarts: dict[str, dict[int, int]]
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def of(self, paragraph: Any) -> str:
        """The number of the next paragraph, with a blank behind it; "" for one without."""
        list_id, depth = self._list_of(paragraph)
        abstract = self._lists.get(list_id, "")
        level = self._levels.get(abstract, {}).get(depth)
        if level is None or level.style == "none":
            return ""
        if level.style == "bullet":
            return f"{_BULLETS[min(depth, len(_BULLETS) - 1)]} "
        counts = self._counts.setdefault(abstract, {})
        # A list that begins anew does so once, at its first paragraph.
        counts |= {at: start - 1 for at, start in self._restarts.pop(list_id, {}).items()}
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        return f"{self._text(abstract, level)} "

    def _list_of(self, paragraph: Any) -> tuple[str, int]:
        properties = paragraph.find(qn("w:pPr"))
        own = _numbering(properties)
        if own or properties is None:
            return own or ("", 0)
        style = properties.find(qn("w:pStyle"))
        return self._styles.get(style.get(qn("w:val"), ""), ("", 0)) if style is not None else ("", 0)

    def _text(self, abstract: str, level: _Level) -> str:
        text = level.text
        for depth, other in self._levels[abstract].items():
            count = self._counts[abstract].get(depth, other.start)
            text = text.replace(f"%{depth + 1}", _written(count, "decimal" if level.legal else other.style))
        return text


def _numbering(properties: Any) -> tuple[str, int] | None:
    found = properties.find(qn("w:numPr")) if properties is not None else None
    if found is None or (list_id := found.find(qn("w:numId"))) is None:
        return None
    depth = found.find(qn("w:ilvl"))
    return list_id.get(qn("w:val"), ""), _number(depth, 0)


def _number(element: Any, default: int) -> int:
    value = element.get(qn("w:val"), "") if element is not None else ""
    return int(value) if value.isdigit() else default


def word_numbers(document: Any) -> WordNumbers:
    """The numbering of a python-docx document."""
    part = next((rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")), None)
    root = getattr(part, "element", None)
    levels: dict[str, dict[int, _Level]] = {}
    lists: dict[str, str] = {}
    restarts: dict[str, dict[int, int]] = {}
    if root is not None:
        for abstract in root.findall(qn("w:abstractNum")):
            levels[abstract.get(qn("w:abstractNumId"), "")] = _levels(abstract)
        for one in root.findall(qn("w:num")):
            lists[one.get(qn("w:numId"), "")] = one.find(qn("w:abstractNumId")).get(qn("w:val"), "")
            restarts[one.get(qn("w:numId"), "")] = _restarts(one)
    styles = {
        style.get(qn("w:styleId"), ""): found
        for style in document.styles.element.findall(qn("w:style"))
        if (found := _numbering(style.find(qn("w:pPr"))))
    }
    return WordNumbers(levels, lists, styles, restarts)


def _restarts(one: Any) -> dict[int, int]:
    """The levels that a list counts anew, with their first numbers."""
    overrides = [(other, other.find(qn("w:startOverride"))) for other in one.findall(qn("w:lvlOverride"))]
    return {int(other.get(qn("w:ilvl"), "0")): _number(start, 1) for other, start in overrides if start is not None}


def _levels(abstract: Any) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for level in abstract.findall(qn("w:lvl")):
        style, text = level.find(qn("w:numFmt")), level.find(qn("w:lvlText"))
        found[int(level.get(qn("w:ilvl"), "0"))] = _Level(
            style.get(qn("w:val"), "decimal") if style is not None else "decimal",
            text.get(qn("w:val"), "") if text is not None else "",
            _number(level.find(qn("w:start")), 1),
            level.find(qn("w:isLgl")) is not None,
        )
    return found


def _written(count: int, style: str) -> str:
    if style in ("upperRoman", "lowerRoman"):
        roman = _roman(count)
        return roman if style == "upperRoman" else roman.lower()
    if style in ("upperLetter", "lowerLetter"):
        # Behind "z" comes "aa", and behind that "bb".
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if style == "upperLetter" else letter.lower()
    return f"{count:02}" if style == "decimalZero" else str(count)


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (count // value)
        count %= value
    return text
