"""The plans that are followed: listed, and one of them in a few lines."""

from domain.messages import Choice, Reply
from domain.people.rights import is_office
from domain.plans.names import bare_name
from handlers.evidence.sending import documents_elsewhere
from handlers.plans.taking_in import named
from handlers.plans.wording import SHOWN, date_text
from handlers.turn import Turn
from handlers.wording import moment_text
from storage.plans.withdrawal import PlanRow, plan_in_force, plans_in_force, plans_of_units, sections_of_plan
from storage.talk.drafts import open_shared_drafts

AT_MOST = 8
MOST_DRAFTS = 2


def list_plans(turn: Turn) -> Reply:
    """All plans for the office and the leaders; a unit sees those that give it tasks, with its own numbers."""
    if not turn.follows_all:
        return _own_plans(turn)
    rows = plans_in_force(turn.store)
    lines = [f"{number}. {_line(turn, row, rows)}" for number, row in enumerate(rows[:AT_MOST], 1)]
    lines += [turn.say("plan-and-more", count=len(rows) - AT_MOST)] if len(rows) > AT_MOST else []
    listed = [Choice(row.short, f"/xemkehoach #{row.id}", listed=True) for row in rows[:AT_MOST]]
    text = "\n".join([turn.say("plans-head", count=len(rows)), *lines])
    return Reply(text, (*listed, *_office_choices(turn, rows)))


def _line(turn: Turn, row: PlanRow, rows: list[PlanRow]) -> str:
    line = turn.say("plans-line", short=row.short, tasks=row.tasks, units=row.units, missing=row.missing)
    # Of two plans of one name the later one bears what tells it apart; then the first has to say it too.
    alike = any(one.short != row.short and bare_name(one.short) == row.short for one in rows)
    told = ", ".join(part for part in (row.issuer, row.number) if part) if alike else ""
    return f"{line} ({told})" if told else line


def _office_choices(turn: Turn, rows: list[PlanRow]) -> list[Choice]:
    """What the office may do with plans; a leader only looks."""
    if not is_office(turn.person.actor):
        return []
    begun = open_shared_drafts(turn.store, "plan")[:MOST_DRAFTS]
    choices = [
        Choice(turn.say("plans-choice-resume", name=named(turn, one)), f"/kehoach {one.id} next") for one in begun
    ]
    choices.append(Choice(turn.say("plans-choice-import"), "/kehoach nhap"))
    return [*choices, Choice(turn.say("plan-choice-withdraw"), "/rutkehoach")] if rows else choices


def _own_plans(turn: Turn) -> Reply:
    rows = plans_of_units(turn.store, turn.person.unit_ids)
    lines = [f"• {turn.say('plans-own-line', short=short, title=title, tasks=tasks)}" for short, title, tasks in rows]
    return Reply("\n".join([turn.say("plans-head", count=len(rows)), *lines]), (_mine(turn),))


def _mine(turn: Turn) -> Choice:
    return Choice(turn.say("choice-my-tasks"), "/nhiemvu")


def how_to_import(turn: Turn) -> Reply:
    """A plan comes in as a file in this very chat, or through the page where the chat carries none."""
    if not is_office(turn.person.actor):
        return Reply(turn.say("plan-office-only"))
    page = documents_elsewhere(turn)
    return Reply(turn.say("plans-send-file", page=len(page)), page)


def show_plan(turn: Turn) -> Reply:
    """`/xemkehoach #3`: whose plan it is, since when, what it holds."""
    row = plan_in_force(turn.store, turn.arg_id() or 0)
    if row is None or not turn.follows_all:
        return Reply(turn.say("plan-not-in-force"), () if turn.follows_all else (_mine(turn),))
    say = turn.say
    lines = [
        say("plan-preview", title=row.title, number=row.number or "—", issuer=row.issuer or "—", short=row.short),
        *(
            [say("card-brought", printed=row.printed_year, applied=row.year_from)]
            if row.printed_year and row.year_from
            else []
        ),
        _line(turn, row, [row]),
        *_sections(turn, row),
        *([say("plans-next", date=date_text(row.next_due))] if row.next_due else []),
        say("plans-since", at=moment_text(row.imported_at), name=row.source_name),
    ]
    withdraw = Choice(say("plan-choice-withdraw"), f"/rutkehoach #{row.id}")
    return Reply("\n".join(lines), ((withdraw,) if is_office(turn.person.actor) else ()) + (_all(turn),))


def _all(turn: Turn) -> Choice:
    return Choice(turn.say("plans-choice-all"), "/kehoach")


def _sections(turn: Turn, row: PlanRow) -> list[str]:
    counts = sections_of_plan(turn.store, row.id)
    said = "; ".join(turn.say("plan-count", name=name, count=count) for name, count in counts[:SHOWN])
    return [turn.say("plan-by-section", counts=said, more=max(0, len(counts) - SHOWN))] if counts else []
