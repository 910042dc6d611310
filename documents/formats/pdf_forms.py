"""How much the pages of a PDF draw: the same content may be drawn again and again, by forms within forms."""

import re
from collections.abc import Iterable
from typing import Any

# Bytes of content on all pages together; real files have some hundred thousand, with maps some millions.
MOST_CONTENT = 100 * 1024 * 1024
# What drawing a form takes besides its content, as so many bytes.
_FORM = 5_000
_DEEPEST = 40
_DRAWN = re.compile(rb"/([^\s/<>\[\]()%]+)\s+Do(?!\w)")


class TooMuchDrawn(ValueError):
    """To read these pages would take without end, or more memory than there is."""


def check_drawn(pages: Iterable[Any]) -> None:
    """Raises TooMuchDrawn where pages of pdfplumber's draw more than may be read, however their forms are nested."""
    drawn, counted = 0, dict[int, int]()
    for page in pages:
        # Parts may be the same one many times: they are counted before they are put together.
        parts = [_content(stream) for stream in page.page_obj.contents]
        drawn += sum(map(len, parts))
        if drawn <= MOST_CONTENT:
            drawn += _of_forms(b"\n".join(parts), page.page_obj.resources, counted, ())
        if drawn > MOST_CONTENT:
            raise TooMuchDrawn(str(drawn))


def _of_forms(content: bytes, resources: Any, counted: dict[int, int], above: tuple[int, ...]) -> int:
    """How much the forms draw that a content draws, those within them counted as often as they are drawn."""
    forms = _forms(resources)
    names = (found[1].decode("latin-1") for found in _DRAWN.finditer(content)) if forms else ()
    return sum(_weight(forms[name], resources, counted, above) for name in names if name in forms)


def _weight(reference: Any, outer: Any, counted: dict[int, int], above: tuple[int, ...]) -> int:
    """One form with all that it draws; one that draws itself has no end."""
    key = getattr(reference, "objid", id(reference))
    if key in above or len(above) > _DEEPEST:
        return MOST_CONTENT + 1
    if key not in counted:
        counted[key] = _FORM + _drawn_by(_resolved(reference), outer, counted, (*above, key))
    return counted[key]


def _drawn_by(form: Any, outer: Any, counted: dict[int, int], above: tuple[int, ...]) -> int:
    if not hasattr(form, "get_data") or getattr(form.get("Subtype"), "name", "") != "Form":
        return 0
    content = _content(form)
    return len(content) + _of_forms(content, form.get("Resources") or outer, counted, above)


def _forms(resources: Any) -> dict[str, Any]:
    named = _resolved(resources)
    found = _resolved(named.get("XObject")) if isinstance(named, dict) else None
    return found if isinstance(found, dict) else {}


def _content(stream: Any) -> bytes:
    found = _resolved(stream)
    return bytes(found.get_data()) if hasattr(found, "get_data") else b""


def _resolved(reference: Any) -> Any:
    from pdfplumber.utils.pdfinternals import resolve

    return resolve(reference)
