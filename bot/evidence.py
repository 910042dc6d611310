"""What a file really is, by its content: a name or a sender's word is not believed."""

import io
import tempfile
import zipfile
from pathlib import Path, PurePath

import puremagic

from documents.formats.file_kind import check_file
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


def media_type_of(content: bytes, name: str) -> str | None:
    """The media type of an accepted file, None for any other."""
    try:
        found = puremagic.magic_string(content, filename=name)
    except (puremagic.PureError, ValueError):
        return None
    best = [match.extension for match in found if match.confidence == found[0].confidence]
    ending = next((ending for ending in best if ending in MEDIA_TYPES), None)
    if ending is None or (ending in OFFICE_FOLDERS and not _has_folder(content, OFFICE_FOLDERS[ending])):
        return None
    return MEDIA_TYPES[ending]


def text_type_of(content: bytes, name: str) -> str | None:
    """The media type of a plain text, by its name; None for what is none. Plans come so, evidence does not."""
    media_type = TEXT_TYPES.get(PurePath(name).suffix.lower())
    return media_type if content and b"\0" not in content else None


# What the readers of plans say of a file -> what it is called in a message.
_PROBLEMS: dict[str, Problem] = {
    "plan-file-empty": "empty",
    "plan-old-word": "old_word",
    "plan-old-excel": "old_excel",
    "plan-password": "password",
    "plan-macro": "macro",
    "plan-other-content": "other_content",
}


def problem_of(content: bytes, name: str) -> Problem:
    """Why a file whose media type is not known is not taken."""
    if not content:
        return "empty"
    ending = PurePath(name).suffix.lower()
    if content.startswith(b"PK") and ending in OFFICE_FOLDERS:
        return "damaged"
    with tempfile.TemporaryDirectory(prefix="dondoc-") as folder:
        path = Path(folder, f"file{ending if ending.isascii() and ending[1:].isalnum() else ''}")
        path.write_bytes(content)
        try:
            check_file(path)
        except UnreadablePlan as refused:
            return _PROBLEMS.get(refused.reason_key, "unknown_type")
    return "unknown_type"


def _has_folder(content: bytes, folder: str) -> bool:
    """Office documents are zip archives: any archive could carry their ending."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(entry.startswith(folder) for entry in archive.namelist())
    except zipfile.BadZipFile:
        return False
