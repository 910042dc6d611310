"""A plan file -> PlanDraft, or a clear word why not."""

from collections.abc import Callable, Sequence
from pathlib import Path

from documents.blocks import Block, Paragraph
from documents.interpreter import interpret
from documents.problems import UnreadablePlan
from documents.text_reader import read_text
from domain.plan_words import plan_words, tidy
from domain.plans import PlanDraft

# One reader for each ending; each yields the same blocks.
READERS: dict[str, Callable[[Path], list[Block]]] = {".txt": read_text, ".md": read_text}
_LATER = {".doc", ".docx", ".xls", ".xlsx", ".pdf", ".odt", ".ods", ".rtf"}


def read_plan(path: Path) -> PlanDraft:
    """The plan in a file; raises UnreadablePlan with the key of a text that says what to do instead."""
    ending = path.suffix.lower()
    if not path.is_file():
        raise UnreadablePlan("plan-file-missing", file=path.name)
    if ending not in READERS:
        key = "plan-format-later" if ending in _LATER else "plan-unknown-format"
        raise UnreadablePlan(key, file=path.name, ending=ending or path.name)
    if path.stat().st_size == 0:
        raise UnreadablePlan("plan-file-empty", file=path.name)
    return _checked(READERS[ending](path), path.name)


def _checked(blocks: Sequence[Block], file: str) -> PlanDraft:
    if not blocks:
        raise UnreadablePlan("plan-file-empty", file=file)
    if mark := secret_mark(blocks):
        raise UnreadablePlan("plan-secret", file=file, mark=mark)
    draft = interpret(blocks)
    if not draft.tasks:
        raise UnreadablePlan("plan-without-tasks", file=file)
    return draft


def secret_mark(blocks: Sequence[Block]) -> str | None:
    """The mark of secrecy that stands alone in a line or a cell (Law 117/2025/QH15), as printed."""
    words = plan_words("document")
    for block in blocks:
        for text in (block.text,) if isinstance(block, Paragraph) else block.cells:
            mark = tidy(text).strip("*_()[] .").casefold().removeprefix(words["secret_label"]).strip(" :")
            if mark in words["secret_marks"]:
                return tidy(text).strip("*_()[] .")
    return None
