"""What an import would make of a plan, in lines for the person who has to say yes."""

from collections.abc import Iterable, Iterator

from bot.commands.department import candidates
from bot.commands.telling import INDENT, day_text
from bot.language import say
from domain.plans.changes import PlanChanges
from domain.units.directory import Directory
from domain.units.resolutions import Resolution
from handlers.plans.wording import change_line, report_change_line, target_lines
from storage.owing.obligations import Source
from storage.plans.taking_in import Imported
from storage.reports.rules import Merged


def told_resolution(names: Directory, resolution: Resolution) -> Iterator[str]:
    """Whom the printed names mean, and which of them are still open."""
    text = say()
    yield text("cli-names-known", count=len(resolution.units))
    for printed, ids in resolution.units.items():
        meant = names.find(printed).candidates[0].what.name
        yield INDENT + text("cli-name-known", name=printed, meant=meant, count=len(ids))
    yield from _listed("cli-names-nobody", resolution.nobody)
    yield from _listed("cli-names-open", [_open_name(names, printed) for printed in resolution.unresolved])


def _open_name(names: Directory, printed: str) -> str:
    found = candidates(names.find(printed))
    return say()("cli-name-close", name=printed, candidates=found) if found else printed


def told_import(imported: Imported) -> Iterator[str]:
    """What comes of the plan beside its own lines: reports asked for twice, dates that nobody owes, the counts."""
    yield from told_changes(imported.changes) if imported.changes else ()
    yield from _listed("cli-merged", [line for one in imported.merged for line in _merged(one)])
    yield from _listed("cli-unowed", imported.unowed)
    yield say()(
        "cli-plan-counts",
        short=imported.short,
        tasks=imported.tasks,
        assignments=imported.assignments,
        obligations=imported.obligations,
    )


def told_changes(changes: PlanChanges) -> Iterator[str]:
    """What is different from the plan as it is held."""
    text = say()
    lines = [text("plan-change-new", code=code, title=title) for code, title in changes.new]
    lines += [text("plan-change-gone", code=code, title=title) for code, title in changes.gone]
    lines += [change_line(text, change) for change in changes.changed]
    lines += [report_change_line(text, change) for change in changes.reports]
    lines += target_lines(text, changes)
    yield from _listed("cli-changes", lines)


def _merged(one: Merged) -> Iterator[str]:
    yield say()("cli-merged-report", what=one.what, due=day_text(one.due))
    yield from (f"{INDENT}{_source(line)}" for line in one.lines)


def _source(line: Source) -> str:
    return say()("cli-merged-line", plan=line.plan, phrase=line.phrase, due=day_text(line.due))


def _listed(key: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading and its lines; nothing where there are none."""
    found = list(lines)
    if found:
        yield say()(key, count=len(found))
        yield from (f"{INDENT}{line}" for line in found)
