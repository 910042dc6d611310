"""What those whom a text names draw up by a day without handing it to anybody: their own plans, as a rule."""

import re
from collections.abc import Iterator
from functools import cache

from domain.days.due_days import bound_pattern, dues_of
from domain.plan_words import any_of, plain, plan_words
from domain.plans.drafts import DeadlineDraft
from domain.reports.parties import owners
from domain.reports.phrases import Around, after, clauses
from domain.reports.report_words import delivers


def drawn_up(text: str, around: Around) -> Iterator[DeadlineDraft]:
    """The days by which plans are to be issued, with the clause quoted; none where nobody is named who has to."""
    if not _draws_up().search(plain(text)):
        return
    for clause in clauses(text):
        folded = plain(clause)
        who = owners(clause, around.known, around.headed) or around.who
        found = None if delivers(folded) or not who else _draws_up().search(folded)
        what = clause[: found.start("day")].strip(" ,:(-") if found else ""
        for due in dues_of(folded, around.year) if found else ():
            if not around.year or due.day.year >= around.year:
                yield DeadlineDraft(what, due.day, clause, who, rule=due.rule)
        around = after(clause, around)


@cache
def _draws_up() -> re.Pattern[str]:
    making, things = (any_of(plan_words("reports")["drawn_up"][name]) for name in ("making", "things"))
    return re.compile(rf"{making}[^.;:]{{0,60}}{things}[^.;]*?(?P<day>{bound_pattern()})")
