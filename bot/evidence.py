"""What a file really is, by its content: a name or a sender's word is not believed."""

import io
import zipfile
from pathlib import PurePath

import puremagic

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


def _has_folder(content: bytes, folder: str) -> bool:
    """Office documents are zip archives: any archive could carry their ending."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return any(entry.startswith(folder) for entry in archive.namelist())
    except zipfile.BadZipFile:
        return False
