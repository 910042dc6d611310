"""`dondoc plan read`: a plan file as JSON, or told; needs neither settings nor a database."""

import asyncio
from pathlib import Path

from bot.commands.telling import told
from bot.commands.terminal import note, out, out_json
from bot.language import say
from bot.processes.reader import LONGEST, WORKER, Outcome, Reader
from bot.refusals import WrongUse
from documents.plan.plan_json import plan_as_json
from domain.plans.drafts import PlanDraft
from domain.plans.values import draft_of_values

# Seconds that a person waits without a word.
PATIENCE = 5.0


def read(file: Path) -> PlanDraft:
    """The plan in a file, read in the same process and bounds as one that comes by chat; raises WrongUse."""
    _check_access(file)
    outcome = asyncio.run(_attended(Reader(WORKER, LONGEST), file))
    if "plan" not in outcome:
        raise WrongUse(outcome["reason"], **outcome["values"])
    return draft_of_values(outcome["plan"])


def _check_access(file: Path) -> None:
    try:
        with file.open("rb"):
            return
    except (FileNotFoundError, IsADirectoryError):
        return  # the reader has its own word for these
    except OSError as error:
        raise WrongUse("cli-file-unreadable", file=str(file), reason=error.strerror or "") from None


async def _attended(reader: Reader, file: Path) -> Outcome:
    """Tell how far a long reading is."""
    work = asyncio.create_task(reader.read(file))
    seconds = 0.0
    while not (await asyncio.wait({work}, timeout=PATIENCE))[0]:
        seconds += PATIENCE
        page, of = reader.pages
        note(say()("cli-still-reading", file=str(file), seconds=round(seconds), page=page, of=of))
    return work.result()


def read_file(file: Path, as_json: bool) -> None:
    """`dondoc plan read FILE [--json]`."""
    draft = read(file)
    if as_json:
        out_json(plan_as_json(draft))
    else:
        out(*told(draft))
