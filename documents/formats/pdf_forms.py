"""What the pages of a PDF draw again and again: forms within forms, whose number may grow beyond all bounds."""

import re
from collections.abc import Iterable
from typing import Any

# On all pages together; real files have some hundreds, with maps some thousands.
MOST_FORMS = 20_000
_DEEPEST = 40
_MOST_CONTENT = 8 << 20
_DRAWN = re.compile(rb"/([^\s/<>\[\]()%]+)\s+Do(?!\w)")


class TooManyForms(ValueError):
    """To read these pages would take without end."""


def check_forms(pages: Iterable[Any]) -> None:
    """Raises TooManyForms where pages of pdfplumber's draw more forms than may be read, however they are nested."""
    drawn, counted = 0, dict[int, int]()
    for page in pages:
        content = b"\n".join(_content(stream) for stream in page.page_obj.contents)
        drawn += _drawn(content, page.page_obj.resources, counted, ())
        if drawn > MOST_FORMS:
            raise TooManyForms(str(drawn))


def _drawn(content: bytes, resources: Any, counted: dict[int, int], above: tuple[int, ...]) -> int:
    """How many forms a content draws, those within them counted as often as they are drawn."""
    forms = _forms(resources)
    names = (found[1].decode("latin-1") for found in _DRAWN.finditer(content)) if forms else ()
    return sum(_weight(forms[name], resources, counted, above) for name in names if name in forms)


def _weight(reference: Any, outer: Any, counted: dict[int, int], above: tuple[int, ...]) -> int:
    """One form with all that it draws; one that draws itself has no end."""
    key = getattr(reference, "objid", id(reference))
    if key in above or len(above) > _DEEPEST:
        return MOST_FORMS + 1
    if key not in counted:
        form = _resolved(reference)
        is_form = hasattr(form, "get_data") and getattr(form.get("Subtype"), "name", "") == "Form"
        inner = (form.get("Resources") or outer) if is_form else None
        counted[key] = 1 + (_drawn(_content(form), inner, counted, (*above, key)) if is_form else 0)
    return counted[key]


def _forms(resources: Any) -> dict[str, Any]:
    named = _resolved(resources)
    found = _resolved(named.get("XObject")) if isinstance(named, dict) else None
    return found if isinstance(found, dict) else {}


def _content(stream: Any) -> bytes:
    found = _resolved(stream)
    return bytes(found.get_data()[:_MOST_CONTENT]) if hasattr(found, "get_data") else b""


def _resolved(reference: Any) -> Any:
    from pdfplumber.utils.pdfinternals import resolve

    return resolve(reference)
