"""The tables of what is settled after a plan came in: another last day, and what happened that starts a clock."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table, text

from storage.schema.columns import key_column, metadata, moment, ref, words

# One request for a later day, and what the office made of it; what it grants by itself is asked and decided at once.
extension = Table(
    "extension",
    metadata,
    key_column(),
    ref("obligation_id", "obligation", index=True),
    Column("state", String(20), nullable=False),  # asked | granted | refused | withdrawn
    Column("wanted", Date, nullable=False),
    words("reason"),
    ref("asked_by", "person", index=True),
    moment("asked_at"),
    Column("granted", Date),
    words("answer"),  # why it is refused
    ref("decided_by", "person", nullable=True, index=True),
    moment("decided_at", nullable=True),
    Column("before", Date),  # the extended day that stood until it was granted
    Column("batch", String(40), nullable=False),  # what one yes wrote, taken back together
)
_ASKED = text("state = 'asked'")
Index("uq_extension_asked", extension.c.obligation_id, unique=True, sqlite_where=_ASKED, postgresql_where=_ASKED)

# Something that a task waited for: from then on it has a last day.
task_event = Table(
    "task_event",
    metadata,
    key_column(),
    Column("task_id", ForeignKey("task.id"), nullable=False, index=True),
    words("what"),
    Column("happened", Date, nullable=False),
    Column("due", Date, nullable=False),
    words("term"),  # 30 days, as its plan or the office has it
    ref("person_id", "person", index=True),
    moment("at"),
    moment("undone_at", nullable=True),
    Column("units", Integer, nullable=False),  # how many it gave a last day
)
