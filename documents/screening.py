"""Whether a document is marked as a state secret: looked for also in what is no plan, or cannot be read as one."""

from collections.abc import Iterator
from pathlib import Path

from documents.blocks import Block
from documents.formats.file_kind import MOST_BYTES
from documents.formats.office_parts import whole_of
from documents.formats.text_reader import lines_in_any_code
from documents.problems import UnreadablePlan
from documents.reading import read_blocks
from documents.secrecy import secret_mark


def mark_in(path: Path) -> str | None:
    """The mark of secrecy of a document, as printed; None where there is none, or nothing that can be read."""
    try:
        return secret_mark(read_blocks(path))
    except UnreadablePlan as refusal:
        return refusal.mark or mark_of_unread(path)


def mark_of_unread(path: Path) -> str | None:
    """The mark in what can be seen of a file that is too much, too broken or of another kind to be read."""
    if not path.is_file() or path.stat().st_size > MOST_BYTES:
        return None
    try:
        return secret_mark(_seen_of(path))
    except MemoryError:
        raise
    except Exception:
        # Whatever a broken file leads the libraries to, nothing more of it can be seen.
        return None


def _seen_of(path: Path) -> Iterator[Block]:
    with path.open("rb") as file:
        packed = file.read(4) == b"PK\x03\x04"
    if packed:
        return whole_of(path)
    return lines_in_any_code(path) if path.suffix.lower() in (".txt", ".md") else iter(())
