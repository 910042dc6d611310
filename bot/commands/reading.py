"""`dondoc plan read`: a plan file as JSON, or told; needs neither settings nor a database."""

from pathlib import Path
from threading import Timer

from bot.commands.telling import told
from bot.commands.terminal import note, out, out_json
from bot.language import say
from bot.refusals import WrongUse
from documents.plan_json import plan_as_json
from documents.problems import UnreadablePlan
from documents.reading import read_plan
from domain.plans import PlanDraft

# Seconds that a person waits without a word.
PATIENCE = 5.0


def read(file: Path) -> PlanDraft:
    """The plan in a file; raises WrongUse. A long reading is told of once."""
    patience = Timer(PATIENCE, note, [say()("cli-still-reading", file=str(file))])
    patience.start()
    try:
        return read_plan(file)
    except UnreadablePlan as error:
        raise WrongUse(error.reason_key, **error.values) from None
    except OSError as error:
        raise WrongUse("cli-file-unreadable", file=str(file), reason=error.strerror or "") from None
    finally:
        patience.cancel()


def read_file(file: Path, as_json: bool) -> None:
    """`dondoc plan read FILE [--json]`."""
    draft = read(file)
    if as_json:
        out_json(plan_as_json(draft))
    else:
        out(*told(draft))
