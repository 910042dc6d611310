"""`dondoc plan import`: shown as it was understood, asked about place by place, then kept with a person's yes."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import clock
from bot.commands.answers import answers_in
from bot.commands.department import open_department
from bot.commands.places import Conversation
from bot.commands.preview import told_import, told_resolution
from bot.commands.reading import read
from bot.commands.telling import INDENT, told
from bot.commands.terminal import YEARS, ask, is_terminal, note, out
from bot.language import say
from bot.refusals import WrongUse
from domain.days.zone import local_day
from domain.plans.drafts import PlanDraft
from domain.plans.values import draft_as_values
from domain.plans.year import bring_to_year
from domain.replies.short import yes_or_no
from domain.units.directory import Known, UnitName
from handlers.plans.answering import way_said
from handlers.plans.questions import question
from handlers.plans.steps import Data, PlanInHand, Step, plan_data
from storage.database import Database
from storage.plans.change_notes import telling_of_changes
from storage.plans.printed_names import printed_names, resolve_names
from storage.plans.taking_in import Imported, PlanExists
from storage.plans.undoing import chosen_days, note_import
from storage.talk.drafts import PLAN_LASTS, amend_draft, close_draft, open_shared_drafts, save_draft
from storage.units import directory

# Nobody in a chat: whoever sits at this machine.
_NOBODY = None


@dataclass(slots=True)
class _Import:
    """A plan file on its way in, as it is kept between two runs of the command."""

    file: Path
    draft_id: int | None
    data: Data


def import_file(file: Path, year: int | None, yes: bool, answers: Path | None) -> None:
    """`dondoc plan import FILE [--year Y] [--yes] [--answers FILE]`; raises WrongUse."""
    draft = read(file)
    _check_year(draft, file, year)
    with open_department() as database:
        coming = _begun(database, file, draft, year, answers)
        with _told_if_held(coming):
            if is_terminal() and not yes:
                _converse(database, coming)
            else:
                _import_at_once(database, coming, yes)


def _check_year(draft: PlanDraft, file: Path, year: int | None) -> None:
    if year is None:
        return
    if year not in YEARS:
        raise WrongUse("cli-year-out-of-range", year=str(year), first=YEARS[0], last=YEARS[-1])
    try:
        bring_to_year(draft, year)
    except ValueError:
        raise WrongUse("cli-plan-without-year", file=str(file)) from None


def _begun(database: Database, file: Path, draft: PlanDraft, year: int | None, answers: Path | None) -> _Import:
    """The import of this very file that was stopped before, else a new one; with the answers of a table."""
    now = clock.now()
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    with database.begin(now) as store:
        kept = next((one for one in open_shared_drafts(store, "plan") if one.data["sha256"] == digest), None)
        values = draft_as_values(draft)
        data = kept.data if kept else plan_data(values, file.name, digest, local_day(now).year)
        if year is not None and year != data["year"]:
            data |= {"year": year, "same": None}
        given = answers_in(answers, directory(store)) if answers else {}
        data |= {"names": data["names"] | {name: _meant(known) for name, known in given.items()}}
    return _Import(file, kept.id if kept else None, data)


def _meant(known: Known | None) -> list[Any]:
    if known is None:
        return ["nobody"]
    return ["unit" if isinstance(known, UnitName) else "group", known.id]


@contextmanager
def _told_if_held(coming: _Import) -> Iterator[None]:
    try:
        yield
    except PlanExists as error:
        raise WrongUse("cli-plan-exists", file=str(coming.file), plan=error.short) from None


# --- asked place by place


def _converse(database: Database, coming: _Import) -> None:
    """The conversation of the chat: doubtful places one by one, the whole, yes, no, or later."""
    if coming.draft_id:
        note(say()("cli-plan-resumed", name=coming.data["name"]))
    talk = Conversation(database, clock.now(), _kept_draft(database, coming), coming.data)
    try:
        end: str = talk.run()
    except KeyboardInterrupt:
        note("", say()("cli-plan-later"))
        raise
    coming.data = talk.data
    if end == "done":
        _raise_if_held(database, coming)
        out(*talk.preview())
        end = _agreed()
    if end == "yes":
        _keep(database, coming)
    elif end == "drop":
        _close(database, coming, "dropped")
        out(say()("cli-plan-not-imported"))
    else:
        out(say()("cli-plan-later"))


def _kept_draft(database: Database, coming: _Import) -> int:
    """The draft that the answers go into."""
    with database.begin(clock.now()) as store:
        if coming.draft_id is None:
            coming.draft_id = save_draft(store, _NOBODY, "plan", coming.data, None, PLAN_LASTS)
        amend_draft(store, coming.draft_id, coming.data)
    return coming.draft_id


def _raise_if_held(database: Database, coming: _Import) -> None:
    """Nothing to say yes to where the file is what is held."""
    with database.begin(clock.now()) as store:
        plan = PlanInHand(store, coming.data)
        if not plan.changes_nothing:
            return
        short = plan.short
    _close(database, coming, "dropped")
    raise PlanExists(0, short)


def _agreed() -> str:
    """yes, drop or later; asked until it is one of them."""
    ends = {"1": "yes", "2": "later", "3": "drop"}
    while (said := ask(say()("cli-plan-agree"))) is not None:
        word = ends.get(said) or {"yes": "yes", "no": "drop"}.get(yes_or_no(said) or "") or way_said(said)
        if word in ends.values():
            return word
        note(say()("cli-answer-unclear", said=said))
    return "later"


# --- at once


def _import_at_once(database: Database, coming: _Import, yes: bool) -> None:
    """The sure parts; what is left open is told."""
    now = clock.now()
    with database.begin(now) as store:
        plan = PlanInHand(store, coming.data)
        sure = next((one.id for one in plan.like if one.likeness.sure), 0)
        unsure = question(say(), plan, Step("same"), 0)[0].split("\n")[:-1] if plan.like and not sure else []
    if plan.like:
        coming.data |= {"same": sure}
    _show(database, now, coming)
    if not yes:
        raise WrongUse("cli-needs-yes")
    _keep(database, coming, unsure)


def _show(database: Database, now: datetime, coming: _Import) -> None:
    """The import as it would be: done, told and taken back."""
    with database.begin(now) as store, store.savepoint() as trial:
        plan = PlanInHand(store, coming.data)
        imported = plan.put()
        names = directory(store)
        resolution = resolve_names(names, printed_names(plan.draft))
        trial.rollback()
    if last := _year_gone_by(plan):
        note(say()("cli-plan-past", year=last, this_year=str(local_day(now).year)))
    out(*told(plan.draft), *told_resolution(names, resolution), *told_import(imported))


def _year_gone_by(plan: PlanInHand) -> str:
    """The last year of a plan that is kept for a year gone by, though nobody said for which; empty for any other."""
    last = plan.draft.year_to
    return str(last) if plan.data["year"] is None and last and last < plan.data["this_year"] else ""


# --- kept, or not


def _keep(database: Database, coming: _Import, unsure: Sequence[str] = ()) -> None:
    """Keep the plan; `unsure` are further questions that nobody answered."""
    with database.begin(clock.now()) as store:
        plan = PlanInHand(store, coming.data)
        left = [*unsure, *_left_open(plan)]
        with telling_of_changes(store):
            lines = list(_put(plan, left))
    _close(database, coming, "used")
    out(*lines)


def _put(plan: PlanInHand, left: list[str]) -> Iterator[str]:
    """Write the plan, or only on which days its reports are due; what is said of it. Raises PlanExists."""
    days = chosen_days(plan.store, plan.held)
    try:
        imported = plan.put()
    except PlanExists as same:
        decided = plan.decide_days(same.merged, say()("cli-decided-by"))
        if not decided:
            raise
        yield say()("plan-days-decided", count=decided, short=same.short)
        return
    plan.decide_days(imported.merged, say()("cli-decided-by"))
    note_import(plan.store, imported, say()("cli-plan-undo", short=imported.short), _NOBODY, days)
    yield from _told_kept(imported, left)
    if year := _year_gone_by(plan):
        yield say()("cli-plan-past-kept", short=imported.short, year=year, this_year=str(plan.data["this_year"]))


def _left_open(plan: PlanInHand) -> list[str]:
    """The questions that nobody answered."""
    return [question(say(), plan, step, 0)[0].split("\n")[0] for step in plan.open if step.kind != "year"]


def _told_kept(imported: Imported, left: list[str]) -> Iterator[str]:
    yield say()("cli-plan-imported", short=imported.short)
    if left:
        yield say()("cli-plan-left", count=len(left))
        yield from (f"{INDENT}{line}" for line in left)


def _close(database: Database, coming: _Import, state: str) -> None:
    if coming.draft_id is not None:
        with database.begin(clock.now()) as store:
            close_draft(store, coming.draft_id, state)
