"""The papers that the office's page offers to make: each is a command, said in the person's chat like any other."""

from collections.abc import Sequence
from datetime import date

from domain.days.periods import parse_period
from handlers.figures.wording import period_name
from locales import Texts
from storage.figures.books import periods_reported
from storage.store import Store

COMMAND = "/xuat"
MOST_PERIODS = 3

Offer = tuple[str, str]
"""What follows the command, and what the button says."""


def papers_offered(store: Store, say: Texts, today: date) -> Sequence[Offer]:
    """The table of all tasks, and the letter of each period whose reports are near."""
    periods = periods_reported(store, today)[:MOST_PERIODS]
    letters = [
        (f"docx period={code}", say("board-paper-docx", period=period_name(say, parse_period(code))))
        for code in periods
    ]
    return [("xlsx", say("paper-choice-xlsx")), *letters]
