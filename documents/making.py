"""Which maker makes a file from plain data; each loads its library only when it is wanted."""

from collections.abc import Callable, Mapping
from typing import Any


def _chart(what: Mapping[str, Any]) -> bytes:
    from documents.charts import draw

    return draw(what)


def _qr(what: Mapping[str, Any]) -> bytes:
    from documents.qr import draw_qr

    return draw_qr(what)


MAKERS: dict[str, Callable[[Mapping[str, Any]], bytes]] = {"chart": _chart, "qr": _qr}


def make(maker: str, what: Mapping[str, Any]) -> bytes:
    """The content of the file that one of MAKERS makes of JSON data; raises KeyError for any other."""
    return MAKERS[maker](what)
