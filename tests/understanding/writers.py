"""How a sentence with all its marks looks when people type it on phones: each writer is a function of the sentence."""

import re
import unicodedata
from collections.abc import Callable

_TELEX_TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_VNI_TONES = {"\u0300": "2", "\u0301": "1", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_HAT, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"
_SHORT = {
    "nhiệm vụ": "nv",
    "báo cáo": "bc",
    "đơn vị": "đv",
    "không": "ko",
    "được": "đc",
    "rồi": "r",
    "khó khăn": "kkhan",
    "hoàn thành": "ht",
    "việc": "vc",
    "trung tâm y tế": "ttyt",
    "phần trăm": "%",
}


def as_typed(text: str) -> str:
    return text


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def without_marks(text: str) -> str:
    letters = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in letters if unicodedata.category(c) != "Mn")


def shouted(text: str) -> str:
    return text.upper()


def telex(text: str) -> str:
    """`nhiệm` as `nhieemj`: a keyboard left in English."""
    return re.sub(r"[^\W\d_]+", lambda m: _encoded(m[0], _TELEX_TONES, telex=True), text)


def vni(text: str) -> str:
    """`nhiệm` as `nhie6m5`."""
    return re.sub(r"[^\W\d_]+", lambda m: _encoded(m[0], _VNI_TONES, telex=False), text)


def _encoded(word: str, tones: dict[str, str], telex: bool) -> str:
    letters, tone = "", ""
    for letter in unicodedata.normalize("NFD", word):
        if letter in tones:
            tone = tones[letter]
        elif letter == _HAT:
            letters += letters[-1] if telex else "6"
        elif letter in (_BREVE, _HORN):
            letters += "w" if telex else {_BREVE: "8", _HORN: "7"}[letter]
        elif letter in "đĐ":
            letters += "dd" if telex else "d9"
        else:
            letters += letter
    return letters + tone


def shortened(text: str) -> str:
    for long, short in _SHORT.items():
        text = re.sub(rf"(?<!\w){long}(?!\w)", short, text, flags=re.IGNORECASE)
    return text


def run_together(text: str) -> str:
    """Blanks missing between a noun and its code, and doubled elsewhere."""
    return re.sub(r"(nhiệm vụ|mục) (?=\d)", r"\1", text).replace(" ", "  ")


def polite(text: str) -> str:
    return f"Dạ {text} ạ"


def chatty(text: str) -> str:
    return f"{text} nhé em"


WRITERS: tuple[Callable[[str], str], ...] = (
    as_typed, decomposed, without_marks, shouted, telex, vni, shortened, run_together, polite, chatty,
)  # fmt: skip
