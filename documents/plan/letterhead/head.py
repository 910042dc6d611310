"""What stands before and around the tasks: title, issuer, place, number, years, signer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby

from documents.blocks import Paragraph
from documents.plan.letterhead.issuer import is_body_over_plan, issuer_of
from documents.plan.letterhead.plan_years import signed_on, years_of
from domain.plan_words import any_of, plain, plan_words
from domain.units.spelling import begins_unit

_NUMBER = re.compile(r"(?<!\w)so\s*:?\s*(\d+\s*[-/]\s*\S+)")
_HEADING = re.compile(r"(?:[IVX]+|\d+|[A-Z])(?:[.)/]|\s?[-–])\s")
_ANNEX = ("phu luc", "danh muc", "bieu ")
# The motto of the state or of the party, which may stand in one line with the name on its left.
_MOTTO = re.compile(r"(?:cong hoa xa hoi chu nghia|doc lap\s*[-–]\s*tu do|dang cong san) ?(?:viet nam)?.*")
_MOTTO_CUT, _MOTTO_REST = ("cong hoa xa hoi chu nghia", "dang cong san"), "viet nam"
# In a file of the lines of a page a line of the left half may stand between the two.
_REST_WITHIN = 2
_MOST_TITLE_LINES = 4
# No more of a line is read for the label of the recipients.
_LONGEST_LABEL = 40
_SIGNER = r"\W*(?:(?:kt|tm|tl|q|tuq)\s*\.|[tk]/[mt]\s|pho )*\s*"


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
    signed_on: date | None = None


def read_head(paragraphs: Sequence[Paragraph], rows: Sequence[int] = ()) -> Head:
    """The head of a plan, from the paragraphs outside its tables; `rows` are the lines of their rows."""
    texts = _without_motto([paragraph.text.strip("*_ ") for paragraph in paragraphs])
    at = _title_at(texts)
    table = next((row for row in rows if paragraphs and row > paragraphs[at].line), None)
    above = [paragraph for paragraph in paragraphs if table is None or paragraph.line < table]
    lines = _title_lines(texts[: len(above)], at)
    title = " ".join(lines).rstrip(" .")
    year_from, year_to = years_of(title, texts[:at], texts)
    place = _place(texts)
    return Head(
        title=title,
        issuer=issuer_of(texts, at, title, place),
        place=place,
        number=_number(texts[: at + 1]) or _number_sent_with(texts),
        year_from=year_from,
        year_to=year_to,
        signed_by_title=_signer(texts, at, at + len(lines)),
        signed_on=signed_on(texts[:at]),
    )


def _title_at(texts: list[str]) -> int:
    """Where the plan's title begins: behind a decision that issues it the first below its recipients, else its own."""
    kinds = tuple(plan_words("document")["kinds"])
    titles = [at for at, text in enumerate(texts) if text.startswith(kinds)]
    recipients = _recipients_at(texts)
    decision = next((at for at, text in enumerate(texts) if text in plan_words("document")["decisions"]), None)
    if not titles or decision is None or decision > titles[0]:
        return next(iter(titles), decision if decision is not None else _behind_letterhead(texts))
    behind = [at for at in titles if recipients is not None and at > recipients]
    return next(iter(behind or titles))


def _without_motto(texts: Sequence[str]) -> list[str]:
    """The lines without the motto beside a body's name, also where a narrow column has its last words a line below."""
    cut = (
        any(plain(line).endswith(_MOTTO_CUT) for line in texts[max(0, at - _REST_WITHIN) : at])
        for at in range(len(texts))
    )
    return [_beside_motto(_beside_rest(text) if is_cut else text) for text, is_cut in zip(texts, cut, strict=True)]


def _beside_rest(text: str) -> str:
    is_rest = text.isupper() and plain(text).endswith(_MOTTO_REST)
    return text[: -len(_MOTTO_REST)].strip() if is_rest else text


def _beside_motto(text: str) -> str:
    """A line without the motto behind the name of a body."""
    found = _MOTTO.search(plain(text))
    return text[: found.start()].strip() if found and found.start() and text[found.start()].isupper() else text


def _behind_letterhead(texts: list[str]) -> int:
    """The first line that is no part of a letterhead; 0 where there is nothing else."""
    return next((at for at, text in enumerate(texts) if not _is_letterhead(text)), 0)


def _is_letterhead(text: str) -> bool:
    folded = plain(text)
    marks = not any(map(str.isalpha, text)) or _MOTTO.match(folded) or re.match(r"so\s*:", folded)
    return bool(marks or _place([text])) or is_body_over_plan(text)


def _recipients_at(texts: list[str]) -> int | None:
    return next((at for at, text in enumerate(texts) if begins_recipients(text)), None)


def begins_recipients(line: str) -> bool:
    """Whether a line is the label of a document's recipients; "Nơi nhận báo cáo: …" tells who gets those."""
    return bool(_recipients().match(plain(line[:_LONGEST_LABEL])))


@cache
def _recipients() -> re.Pattern[str]:
    words = plan_words("document")
    return re.compile(rf"{any_of(words['recipients'])}(?! {any_of(words['received'])})")


def own_text(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The text of a plan without the decision or the letter that stands before it with its own recipients."""
    texts = [paragraph.text.strip("*_ ") for paragraph in paragraphs]
    at, recipients = _title_at(texts), _recipients_at(texts)
    return list(paragraphs[at:] if recipients is not None and recipients < at else paragraphs)


def _title_lines(texts: list[str], at: int) -> list[str]:
    """The kind of document and what stands under it, up to the first sentence of the text."""
    lines = texts[at : at + 1]
    for text in texts[at + 1 : at + _MOST_TITLE_LINES]:
        if not any(map(str.isalpha, text)):
            break
        ends = any_of(plan_words("document")["title_ends"])
        # "(Căn cứ Thông tư …)" tells the grounds, in brackets too.
        sentence = re.match(ends, plain(text)) or re.match(rf"\({ends}", plain(text))
        # What begins small goes on with the line above: "… công nghiệp", "theo hướng xanh giai đoạn 2026-2030".
        sentence = sentence if text.startswith("(") or (len(lines) > 1 and not text[0].islower()) else None
        if _HEADING.match(text) or sentence or text.endswith((";", ":")):
            break
        if re.match(any_of(plan_words("table")["unit_labels"]) + r"\s*:", plain(text).strip("( ")):
            break
        if len(lines) > 1 and re.match(any_of(plan_words("targets")["headings"]) + r"\s*:", plain(text)):
            break
        if len(lines) > 1 and (lines[-1].endswith(".") or plain(text).startswith(_ANNEX) or _is_authority(text)):
            break
        lines.append(text)
    return lines


def _is_authority(text: str) -> bool:
    """Whether a line is who decides, in capitals under the title of a decision."""
    return text.isupper() and (begins_unit(text) or is_signing(text))


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


def _number_sent_with(texts: list[str]) -> str | None:
    """The number in "(Kèm theo Kế hoạch số 12/KH-UBND ngày …)" over an annex that came alone."""
    covers = any_of([*plan_words("document")["kinds"], *plan_words("document")["covers"]])
    sent_with = rf"\W*(?:ban hanh )?kem theo {covers}"
    return _number([text for text in texts if re.match(sent_with, plain(text))])


def _signer(texts: list[str], at: int, last: int) -> str | None:
    """The first lines in capitals behind the title that name a post, else the last ones before it: a decision's."""
    behind, before = _signing(texts[last:]), _signing(texts[:at])
    return behind[0] if behind else before[-1] if before else None


def _signing(texts: list[str]) -> list[str]:
    return [" ".join(run) for signs, run in groupby(texts, key=is_signing) if signs]


def is_signing(text: str) -> bool:
    """Whether a line is the post of who signs, in capitals ("KT. CHỦ TỊCH")."""
    return text.isupper() and bool(_posts().match(plain(text))) and not text.startswith("TRƯỜNG ")


@cache
def _posts() -> re.Pattern[str]:
    return re.compile(_SIGNER + any_of(plan_words("document")["posts"]))
