"""Which maker makes a file from plain data; each loads its library only when it is wanted."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from locales import DEFAULT, Texts, texts


class Made(NamedTuple):
    """The content of a file, and what else there is to say of it, as JSON."""

    content: bytes
    told: Mapping[str, Any] = {}


def _chart(what: Mapping[str, Any]) -> Made:
    from documents.papers.charts import draw

    return Made(draw(what))


def _qr(what: Mapping[str, Any]) -> Made:
    from documents.papers.qr import draw_qr

    return Made(draw_qr(what))


def _workbook(what: Any) -> Made:
    from documents.papers.workbook import workbook

    return Made(workbook(what, _texts()))


def _letter(what: Any) -> Made:
    from documents.papers.letter import letter

    return Made(letter(what, _texts()))


def _asked_letter(what: Any) -> Made:
    from documents.papers.letter import asked_letter

    return Made(asked_letter(what, _texts()))


def _asked_workbook(what: Any) -> Made:
    from documents.papers.asked_book import asked_workbook

    return Made(asked_workbook(what, _texts()))


def _evidence(what: Any) -> Made:
    from documents.papers.evidence_zip import evidence_zip

    return Made(*evidence_zip(what, _texts()))


def _texts() -> Texts:
    """Papers go to bodies that write Vietnamese, whatever language their author chats in; reading needs no texts."""
    return texts(DEFAULT)


MAKERS: dict[str, Callable[[Mapping[str, Any]], Made]] = {
    "chart": _chart,
    "qr": _qr,
    "xlsx": _workbook,
    "docx": _letter,
    "asked-docx": _asked_letter,
    "asked-xlsx": _asked_workbook,
    "zip": _evidence,
}


def make(maker: str, what: Mapping[str, Any]) -> Made:
    """The file that one of MAKERS makes of JSON data; raises KeyError for any other, BrokenTemplate."""
    return MAKERS[maker](what)
