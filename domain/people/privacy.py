"""What people may ask about their own data, and by when the office has to answer: decree 356/2025/NĐ-CP, art. 5."""

import re
from datetime import date, timedelta
from typing import Literal

from domain.days.working_days import Calendar

Kind = Literal["correct", "delete"]
Wants = Literal["acknowledge", "decide"]

# Working days until a request is acknowledged, and days until it is settled.
ACKNOWLEDGED_WITHIN = 2
SETTLED_WITHIN: dict[Kind, int] = {"correct": 10, "delete": 20}
# Working days before the last one from which the office is asked every working day.
ASKED_BEFORE = 3
LONGEST_NAME = 60

_PHONE = re.compile(r"(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\d)")
_NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*(?: [^\W\d_]+(?:['’-][^\W\d_]+)*){1,6}")
_BECOMES = re.compile(r"\b(?:thành|lại là|là|to|as)\b[ :]*(.+)$|:\s*(.+)$", re.IGNORECASE)


def acknowledge_by(asked: date, calendar: Calendar) -> date:
    """The last day on which the office says that it has a request."""
    return calendar.plus(asked, ACKNOWLEDGED_WITHIN)


def settle_by(kind: Kind, asked: date) -> date:
    """The last day on which a request is settled; the day of asking is not counted."""
    return asked + timedelta(days=SETTLED_WITHIN[kind])


def office_is_asked(today: date, acknowledge: date | None, settle: date, calendar: Calendar) -> Wants | None:
    """What the office is asked for on a working day; `acknowledge` is None once it has said that it has the request."""
    if not calendar.is_working(today):
        return None
    if acknowledge is not None and today >= calendar.plus(acknowledge, -1):
        return "acknowledge"
    return "decide" if today >= calendar.plus(calendar.at_or_before(settle), -ASKED_BEFORE) else None


def phone_said(text: str) -> str | None:
    """The telephone number in a message, as 0912345678; None where there is none of this country."""
    found = _PHONE.search(text)
    if found is None:
        return None
    digits = re.sub(r"\D", "", found[0])
    return f"0{digits[2:]}" if digits.startswith("84") and not found[0].startswith("0") else digits


def name_said(text: str) -> str | None:
    """The full name that a message asks for: behind "thành" or "là"; None where there is none."""
    found = _BECOMES.search(text)
    return check_name(next(filter(None, found.groups()))) if found else None


def check_name(text: str) -> str | None:
    """A full name of at least two words, its blanks put in order; None for anything else."""
    name = " ".join(text.split()).strip(' .!?“”"')
    return name if len(name) <= LONGEST_NAME and _NAME.fullmatch(name) else None
