"""The tables of what units answer: each version of a report, its files, and the closing of a period."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.schema.columns import code, data, key_column, metadata, moment, ref, words

report = Table(
    "report",
    metadata,
    key_column(),
    ref("obligation_id", "obligation", index=True),
    Column("version", Integer, nullable=False),
    Column("state", String(20), nullable=False),  # draft | submitted | withdrawn | returned | approved
    Column("kind", String(20), nullable=False),  # content | nothing | not_applicable | letter
    Column("cutoff", Date),  # the day up to which its figures go; in a draft null: as the calendar has it
    words("estimate"),  # for the whole period, where it has not ended yet
    words("note"),
    words("proposal"),
    words("why"),  # why it does not apply
    words("letter_number"),
    Column("letter_date", Date),
    Column("receipt", String(40), unique=True),
    data("lines", nullable=True),  # what it says of each task, frozen when submitted
    data("batches"),  # updates that were given to fill it, whenever that was
    ref("person_id", "person"),  # who began it, then who submitted it
    code("channel"),
    Column("for_unit", Boolean, nullable=False),  # entered by the office for the unit
    Column("after_close", Boolean, nullable=False),
    moment("created_at"),
    moment("submitted_at", nullable=True),
    moment("counted_at", nullable=True),  # when it is held to have come: a returned one keeps its day if redone in time
    moment("withdrawn_at", nullable=True),
    moment("reviewed_at", nullable=True),
    ref("reviewed_by", "person", nullable=True),
    words("reason"),  # why it was returned
    Column("resubmit_due", Date),
    UniqueConstraint("obligation_id", "version"),
)
_DRAFT = text("state = 'draft'")
Index("uq_report_draft", report.c.obligation_id, unique=True, sqlite_where=_DRAFT, postgresql_where=_DRAFT)
_WAITING = text("state = 'submitted'")
Index("ix_report_waiting", report.c.obligation_id, sqlite_where=_WAITING, postgresql_where=_WAITING)

report_file = Table(
    "report_file",
    metadata,
    Column("report_id", ForeignKey("report.id"), primary_key=True),
    Column("file_id", ForeignKey("stored_file.id"), primary_key=True, index=True),
)

# A closed period of one report: what each unit had submitted, and what was missing.
period_close = Table(
    "period_close",
    metadata,
    key_column(),
    ref("rule_id", "report_rule", index=True),
    moment("closed_at"),
    ref("closed_by", "person"),
    data("snapshot"),
    moment("undone_at", nullable=True),
)
_CLOSED = text("undone_at IS NULL")
Index("uq_period_close", period_close.c.rule_id, unique=True, sqlite_where=_CLOSED, postgresql_where=_CLOSED)
