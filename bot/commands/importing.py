"""`dondoc plan import`: shown as it was understood, then kept with a person's yes."""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import clock
from bot.commands.answers import Answers, answers_in, ask_all
from bot.commands.department import open_department
from bot.commands.places import ask_places
from bot.commands.preview import told_import, told_resolution
from bot.commands.reading import read
from bot.commands.telling import told
from bot.commands.terminal import YEARS, ask, is_terminal, note, out
from bot.language import say
from bot.refusals import WrongUse
from domain.answers import yes_or_no
from domain.plan_values import draft_as_values
from domain.plans import PlanDraft
from domain.units import Known, UnitName
from domain.year import bring_to_year
from domain.zone import local_day
from handlers.plan_steps import PlanInHand, plan_data
from storage.database import Database
from storage.plans import Imported, PlanExists, printed_names, resolve_names
from storage.store import Store
from storage.units import directory


class _Plan:
    """A plan file on its way in."""

    def __init__(self, file: Path, year: int | None) -> None:
        draft = read(file)
        self.draft = _of_year(draft, file, year)
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        # At a terminal the year is an option, never asked.
        self.data = plan_data(draft_as_values(draft), file.name, digest, this_year=0, year=year)

    def answered(self, answers: Answers) -> None:
        """Take in what printed names mean."""
        self.data |= {"names": self.data["names"] | {name: _meant(known) for name, known in answers.items()}}

    def put(self, store: Store) -> Imported:
        """Keep the answers and the plan."""
        plan = PlanInHand(store, self.data)
        imported = plan.put()
        plan.decide_days(imported, say()("cli-decided-by"))
        return imported


def _meant(known: Known | None) -> list[Any]:
    if known is None:
        return ["nobody"]
    return ["unit" if isinstance(known, UnitName) else "group", known.id]


def import_file(file: Path, year: int | None, yes: bool, answers: Path | None) -> None:
    """`dondoc plan import FILE [--year Y] [--yes] [--answers FILE]`; raises WrongUse."""
    plan = _Plan(file, year)
    with open_department() as database:
        now = clock.now()
        try:
            asking = is_terminal() and not yes
            plan.answered(_answers(database, now, plan, answers, asking))
            if asking:
                ask_places(database, now, plan.data)
            _show(database, now, plan)
            if not yes and not _agreed():
                out(say()("cli-plan-not-imported"))
                return
            with database.begin(clock.now()) as store:
                imported = plan.put(store)
        except PlanExists as error:
            raise WrongUse("cli-plan-exists", file=str(file), plan=error.short) from None
    out(say()("cli-plan-imported", short=imported.short))


def _of_year(draft: PlanDraft, file: Path, year: int | None) -> PlanDraft:
    if year is None:
        return draft
    if year not in YEARS:
        raise WrongUse("cli-year-out-of-range", year=str(year), first=YEARS[0], last=YEARS[-1])
    try:
        return bring_to_year(draft, year)
    except ValueError:
        raise WrongUse("cli-plan-without-year", file=str(file)) from None


def _answers(database: Database, now: datetime, plan: _Plan, file: Path | None, asking: bool) -> Answers:
    """What is said about names; nobody is asked while the database is held."""
    with database.begin(now, read_only=True) as store:
        names = directory(store)
    given = dict(answers_in(file, names)) if file else {}
    if asking:
        unresolved = resolve_names(names, printed_names(plan.draft)).unresolved
        given |= ask_all({name: found for name, found in unresolved.items() if name not in given}, names)
    return given


def _show(database: Database, now: datetime, plan: _Plan) -> None:
    """The import as it would be: done, told and taken back."""
    with database.begin(now) as store, store.savepoint() as trial:
        imported = plan.put(store)
        names = directory(store)
        resolution = resolve_names(names, printed_names(plan.draft))
        trial.rollback()
    out(*told(plan.draft), *told_resolution(names, resolution), *told_import(imported))
    last = plan.draft.year_to
    if last is not None and last < local_day(now).year:
        note(say()("cli-plan-past", year=str(last), this_year=str(local_day(now).year)))


def _agreed() -> bool:
    if not is_terminal():
        raise WrongUse("cli-needs-yes")
    return yes_or_no(ask(say()("cli-plan-agree"))) == "yes"
