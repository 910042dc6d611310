"""The tables of following up: changes that units are told of, nudges, answers, and difficulties."""

from sqlalchemy import Column, Date, ForeignKey, String, Table, UniqueConstraint

from storage.schema.columns import code, data, key_column, metadata, moment, ref, words

# What a unit knew before changes that a message is still to tell of: composed when it is sent.
change_note = Table(
    "change_note",
    metadata,
    Column("outbox_id", ForeignKey("outbox.id"), primary_key=True),
    Column("unit_id", ForeignKey("unit.id"), primary_key=True),
    data("before"),  # {"task:12": null, "report:3": [...]}: null where there was nothing yet
)

# The office urges: what it asked for, and in which words where they are its own.
nudge = Table(
    "nudge",
    metadata,
    key_column(),
    ref("person_id", "person", index=True),
    words("text"),
    moment("at"),
    moment("told_at", nullable=True),  # when the office was told what became of its messages
)

# One thing that one person is asked for by a nudge; nobody is asked where the unit has nobody, or no chat reaches them.
nudged = Table(
    "nudged",
    metadata,
    key_column(),
    ref("nudge_id", "nudge", index=True),
    ref("obligation_id", "obligation", index=True),
    ref("person_id", "person", nullable=True),
    ref("outbox_id", "outbox", nullable=True, index=True),
)

# What a unit answers about something that it has not done yet: why, and perhaps until when.
unit_answer = Table(
    "unit_answer",
    metadata,
    key_column(),
    ref("obligation_id", "obligation", index=True),
    ref("person_id", "person", index=True),
    code("channel"),
    moment("at"),
    words("said"),
    Column("promised", Date),
    Column("batch", String(40), nullable=False),  # what one answer is about, taken back together
    moment("undone_at", nullable=True),
)

# Something that stands in a unit's way, as one of its updates says, until the office has dealt with it.
difficulty = Table(
    "difficulty",
    metadata,
    key_column(),
    Column("update_id", ForeignKey("progress_update.id"), nullable=False, unique=True),
    Column("state", String(20), nullable=False),  # open | closed
    ref("unit_id", "unit", nullable=True, index=True),  # the unit that is to solve it, where the office chose one
)

# What was said and done about it: all of it is told to the unit, and stands in the task's history.
difficulty_note = Table(
    "difficulty_note",
    metadata,
    key_column(),
    ref("difficulty_id", "difficulty", index=True),
    code("kind"),  # answer | assign | close
    words("text"),
    ref("unit_id", "unit", nullable=True),  # to whom it was assigned
    ref("before_id", "unit", nullable=True),  # and who had it before
    ref("person_id", "person", index=True),
    moment("at"),
    moment("undone_at", nullable=True),
)

# The bot has asked why a task is behind its calendar: once for each of its windows.
lag_question = Table(
    "lag_question",
    metadata,
    key_column(),
    ref("assignment_id", "assignment"),
    ref("window_id", "task_window"),
    ref("person_id", "person"),
    moment("at"),
    UniqueConstraint("assignment_id", "window_id"),
)

# What the office announces; `audience` says to whom, in its words.
announcement = Table(
    "announcement",
    metadata,
    key_column(),
    ref("person_id", "person", index=True),
    words("text"),
    words("audience"),
    moment("at"),
    moment("withdrawn_at", nullable=True),
    ref("withdrawn_by", "person", nullable=True),
)

# Each person to whom it goes; without a message where no chat reaches them.
announced = Table(
    "announced",
    metadata,
    key_column(),
    ref("announcement_id", "announcement", index=True),
    ref("person_id", "person"),
    ref("unit_id", "unit"),
    ref("outbox_id", "outbox", nullable=True, index=True),
    moment("received_at", nullable=True),  # they say that they have it
    words("answer"),
    UniqueConstraint("announcement_id", "person_id"),
)
