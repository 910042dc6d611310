"""Which day speaks of an obligation now, and whether anybody is to be told of it: asked here by every query."""

from sqlalchemy import Date, case, func, or_, type_coerce

from storage.schema import obligation

# The last day on which it comes in time: a report that was returned has a day of its own, else one granted speaks.
due_now = type_coerce(func.coalesce(obligation.c.resubmit_due, obligation.c.extended_due, obligation.c.due), Date)

# A day that was past at import is not late; that of a returned report, and one granted later, always count.
counted_now = or_(obligation.c.counted, obligation.c.resubmit_due.is_not(None), obligation.c.extended_due.is_not(None))

# Nothing has come of it yet, and something may: its period is not closed, and what it is for has not left.
still_open = (obligation.c.state == "open") & obligation.c.gone_at.is_(None) & obligation.c.closed_at.is_(None)

# The unit owes it, and is told so.
owed = (obligation.c.state == "open") & counted_now & obligation.c.closed_at.is_(None)

# Which of the office's steps it is told by.
kind = case((obligation.c.resubmit_due.is_not(None), "returned"), (obligation.c.rule_id.is_(None), "window"),
            else_="report")  # fmt: skip

# The office has still to say whether what came is right.
in_review = obligation.c.review_since.is_not(None)

# Somebody is told of it, counted from this day.
told = or_(owed, in_review)
told_from = type_coerce(case((in_review, obligation.c.review_since), else_=due_now), Date)
