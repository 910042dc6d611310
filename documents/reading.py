"""A plan file -> PlanDraft, or a clear word why not."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from documents.blocks import LONGEST_TEXT, Aside, Block, texts_of
from documents.collecting import without_collecting
from documents.formats.docx_reader import read_docx
from documents.formats.file_kind import Kind, check_file
from documents.formats.office_parts import asides_of
from documents.formats.pdf_reader import read_pdf
from documents.formats.text_reader import read_text
from documents.formats.xlsx_doubts import UNCOMPUTED
from documents.formats.xlsx_reader import read_xlsx
from documents.legacy_fonts import has_lost_letters, is_in_legacy_font
from documents.plan.interpreter import interpret
from documents.problems import UnreadablePlan
from documents.secrecy import MAY_BE_ONE, secret_mark
from domain.plans.drafts import PlanDraft

# One reader for each format; each yields the same blocks.
READERS: dict[Kind, Callable[[Path], list[Block]]] = {
    "text": read_text,
    "docx": read_docx,
    "xlsx": read_xlsx,
    "pdf": read_pdf,
}

_FEWEST_LETTERS = 20


def read_plan(path: Path) -> PlanDraft:
    """The plan in a file; raises UnreadablePlan with the key of a text that says what to do instead."""
    return _checked(read_blocks(path), path.name)


def read_blocks(path: Path) -> list[Block]:
    """What a file holds, whatever its format; raises UnreadablePlan."""
    kind = check_file(path)
    try:
        asides = asides_of(path) if kind in ("docx", "xlsx") else ()
        blocks = list(filter(_matters, chain(READERS[kind](path), asides)))
    except (UnreadablePlan, MemoryError):
        raise
    except Exception as fault:
        # The libraries raise whatever a broken file leads them to: each of it means the same to the sender.
        raise UnreadablePlan(_problem(fault), file=path.name) from fault
    if max(map(len, _texts(blocks)), default=0) > LONGEST_TEXT:
        raise UnreadablePlan("plan-text-too-long", file=path.name)
    return blocks


def _matters(block: Block) -> bool:
    """Whether a block is said by the document, or may be its mark of secrecy."""
    return not isinstance(block, Aside) or bool(MAY_BE_ONE.search(block.text))


def _problem(fault: BaseException) -> str:
    """PDF libraries wrap the fault of a password in others."""
    causes: list[object] = [fault, *fault.args, fault.__cause__, fault.__context__]
    return "plan-password" if any("Password" in type(cause).__name__ for cause in causes) else "plan-damaged"


def _checked(blocks: Sequence[Block], file: str) -> PlanDraft:
    # First of all: a scanned page may carry nothing else that can be read.
    if mark := secret_mark(blocks):
        raise UnreadablePlan("plan-secret", file=file, mark=mark)
    blocks = [block for block in blocks if not isinstance(block, Aside)]
    if file.lower().endswith(".pdf") and sum(map(len, _texts(blocks))) < _FEWEST_LETTERS:
        raise UnreadablePlan("plan-scanned", file=file)
    if not blocks:
        raise UnreadablePlan("plan-file-empty", file=file)
    if is_in_legacy_font(blocks):
        raise UnreadablePlan("plan-legacy-font", file=file)
    if has_lost_letters(blocks):
        raise UnreadablePlan("plan-lost-letters", file=file)
    with without_collecting():
        draft = interpret(blocks)
    if not draft.tasks and (empty := next((one for one in draft.doubts if one.question == UNCOMPUTED), None)):
        raise UnreadablePlan("plan-formulas", file=file, sheet=empty.about, cells=empty.detail)
    if not draft.tasks:
        raise UnreadablePlan("plan-without-tasks", file=file)
    return draft


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        yield from texts_of(block)
