"""A code to scan, as a picture."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import segno

_SCALE = 12
_BORDER = 4


def draw_qr(what: Mapping[str, Any]) -> bytes:
    """A PNG of `text`, large enough for the camera of an old telephone; a fifth of it may be dirty or folded."""
    out = BytesIO()
    segno.make_qr(str(what["text"]), error="q").save(out, kind="png", scale=_SCALE, border=_BORDER)
    return out.getvalue()
