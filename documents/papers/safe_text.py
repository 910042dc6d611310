"""Texts that people typed, made fit for the files that offices open."""

import re
import unicodedata

# What XML cannot hold, what no page can show, and halves of surrogate pairs.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n?|\u2028|\u2029")
# What a spreadsheet would take for the beginning of a formula.
_FORMULA = tuple("=+-@\t\r\n|＝＋－＠")
_MOST_IN_A_CELL = 32_000
_UNSAFE_IN_NAMES = re.compile(r'[\\/:*?"<>|&%$#`~^\[\]{}!;\']+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def printable(text: str) -> str:
    """The text in NFC without control characters; tabs are blanks, every line break is the same."""
    text = _BREAKS.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", " ")
    return _UNPRINTABLE.sub("", text)


def for_cell(text: str) -> tuple[str, bool]:
    """The text as a cell may hold it, and whether it would have been taken for a formula.

    >>> for_cell("=1+1"), for_cell("80%")
    ((' =1+1', True), ('80%', False))
    """
    kept = printable(text)[:_MOST_IN_A_CELL]
    # Whatever opens the file next, a blank in front is no beginning of a formula.
    risky = text.startswith(_FORMULA) or kept.startswith(_FORMULA)
    return (f" {kept}" if risky else kept), risky


def file_name(text: str, most: int = 60) -> str:
    """A readable name that every system takes for a file or folder, Vietnamese letters kept; "_" where none is left.

    >>> file_name('1.3 Treo "pa nô" / áp phích: 2026')
    '1.3 Treo pa nô áp phích 2026'
    """
    visible = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in printable(text))
    name = " ".join(_UNSAFE_IN_NAMES.sub(" ", visible).split())[:most].strip(" .")
    return f"_{name}" if not name or _RESERVED.fullmatch(name) else name
