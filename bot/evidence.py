"""What a file really is, by its content: a name or a sender's word is not believed."""

import io
import tempfile
import zipfile
from pathlib import Path, PurePath

import puremagic

from documents.formats.file_kind import BROKEN_ARCHIVE, REFUSED_ENDINGS, check_file, is_no_text, is_utf16
from documents.problems import UnreadablePlan
from domain.messages import Problem

# What serves as evidence, by the ending that puremagic reads off the content.
MEDIA_TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".heic": "image/heic",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".mp4": "video/mp4",
}
TEXT_TYPES = {".txt": "text/plain", ".md": "text/markdown"}
OFFICE_FOLDERS = {".docx": "word/", ".xlsx": "xl/", ".pptx": "ppt/"}
# What a name says of the content; a phone may call any picture or video by the ending of another.
_SEEN = dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".mp4", ".mov"), "seen")
_SAID = _SEEN | {ending: ending for ending in (".pdf", *OFFICE_FOLDERS, *REFUSED_ENDINGS)}
_SAID |= dict.fromkeys(TEXT_TYPES, "text")
# Bytes within which a PDF says that it is one.
_BEGINNING = 1024


def media_type_of(content: bytes, name: str) -> str | None:
    """The media type of an accepted file, None for any other, and for one that its name gives out for another kind."""
    ending = _ending_of(content)
    return MEDIA_TYPES[ending] if ending and _said(name) in (_SAID[ending], None) else None


def text_type_of(content: bytes, name: str) -> str | None:
    """The media type of a plain text, by its name; None for what is none. Plans come so, evidence does not."""
    letters = is_utf16(content) or b"\0" not in content
    return TEXT_TYPES.get(_named_ending(name)) if content and letters and not is_no_text(content[:_BEGINNING]) else None


def _ending_of(content: bytes) -> str | None:
    """The ending that a file ought to have; None for what is not accepted."""
    if content.startswith(b"PK\x03\x04"):
        return _office_ending(content)
    if b"%PDF-" in content[:_BEGINNING]:
        return ".pdf"
    try:
        found = puremagic.magic_string(content)
    except (puremagic.PureError, ValueError):
        return None
    best = [match.extension for match in found if match.confidence == found[0].confidence]
    return next((ending for ending in best if ending in MEDIA_TYPES), None)


def _office_ending(content: bytes) -> str | None:
    """Office documents are zip archives, told apart by what is in them."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except BROKEN_ARCHIVE:
        return None
    return next((ending for ending, folder in OFFICE_FOLDERS.items() if any(n.startswith(folder) for n in names)), None)


def _named_ending(name: str) -> str:
    return PurePath(name).suffix.lower()


def _said(name: str) -> str | None:
    return _SAID.get(_named_ending(name))


# What the readers of plans say of a file -> what it is called in a message.
_PROBLEMS: dict[str, Problem] = {
    "plan-file-empty": "empty",
    "plan-old-word": "old_word",
    "plan-old-excel": "old_excel",
    "plan-password": "password",
    "plan-macro": "macro",
    "plan-damaged": "damaged",
    "plan-other-content": "other_content",
}


def problem_of(content: bytes, name: str) -> Problem:
    """Why a file whose media type is not known is not taken."""
    if not content:
        return "empty"
    ending = _named_ending(name)
    with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
        path = Path(folder, f"file{ending if ending.isascii() and ending[1:].isalnum() else ''}")
        path.write_bytes(content)
        try:
            check_file(path)
        except UnreadablePlan as refused:
            if refused.reason_key in _PROBLEMS:
                return _PROBLEMS[refused.reason_key]
    # A presentation is no plan, and a picture no document: those who read plans know nothing of them.
    if ending in OFFICE_FOLDERS and content.startswith(b"PK") and not zipfile.is_zipfile(io.BytesIO(content)):
        return "damaged"
    return "other_content" if _ending_of(content) and _said(name) else "unknown_type"
