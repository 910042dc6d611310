"""The tables of the work: plans and tasks, progress and its evidence, and what is owed by when."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    text,
)

from storage.schema.columns import code, data, key_column, metadata, moment, ref, words

# --- plans and tasks

plan = Table(
    "plan",
    metadata,
    key_column(),
    words("title"),
    words("short"),
    words("issuer"),
    words("number"),
    Column("year_from", Integer),
    Column("year_to", Integer),
    Column("printed_year", Integer),  # the plan's own first year, where it was brought to another
    Column("identity", String(64), nullable=False),  # of issuer, title and year
    words("source_name"),
    Column("source_hash", String(64), nullable=False),
    data("answers", nullable=True),  # what was said of its doubtful places, for when it comes in again
    moment("imported_at"),
    moment("withdrawn_at", nullable=True),
    ref("withdrawn_by", "person", nullable=True),
)
# A plan stands once; one that was withdrawn may come in anew.
Index("uq_plan_identity", plan.c.identity, unique=True, sqlite_where=text("withdrawn_at IS NULL"),
      postgresql_where=text("withdrawn_at IS NULL"))  # fmt: skip

# Each version of a plan as it came in: for what the next one changes, and to go back to.
plan_version = Table(
    "plan_version",
    metadata,
    key_column(),
    ref("plan_id", "plan", index=True),
    moment("kept_at"),
    data("data"),
)

section = Table(
    "section",
    metadata,
    key_column(),
    ref("plan_id", "plan", index=True),
    ref("parent_id", "section", nullable=True),
    words("code"),
    words("title"),
    Column("position", Integer, nullable=False),
)

task = Table(
    "task",
    metadata,
    key_column(),
    ref("plan_id", "plan", index=True),
    ref("section_id", "section", nullable=True),
    words("code"),
    words("shown_code"),
    words("title"),  # the first words of the content, for lists
    words("content"),
    words("indicator", nullable=True),
    words("output", nullable=True),
    Column("budget_million_vnd", Float),
    words("note", nullable=True),
    words("schedule_text"),
    code("schedule_kind"),
    code("every", nullable=True),
    words("event", nullable=True),
    Column("position", Integer, nullable=False),
    moment("gone_at", nullable=True),  # no longer in its plan; what was done for it stays
    data("printed_units", nullable=True),  # [name, role] as its plan prints them, bodies outside the department too
)

task_window = Table(
    "task_window",
    metadata,
    key_column(),
    ref("task_id", "task", index=True),
    Column("start", Date),
    Column("due", Date, nullable=False),
    moment("gone_at", nullable=True),
    ref("event_id", "task_event", nullable=True),  # what gave it, where its plan names no day
)

assignment = Table(
    "assignment",
    metadata,
    key_column(),
    ref("task_id", "task", index=True),
    ref("unit_id", "unit", index=True),
    code("role"),  # lead | implement | support
    words("printed_name"),
    Column("percent", Integer, nullable=False, server_default="0"),
    Column("status", String(20), nullable=False, server_default="not_started"),
    moment("updated_at", nullable=True),
    moment("done_at", nullable=True),
    Column("revision", Integer, nullable=False, server_default="0"),  # a draft made on an older one asks again
    ref("group_id", "unit_group", nullable=True),  # the group under whose name the unit is meant
    moment("gone_at", nullable=True),
    UniqueConstraint("task_id", "unit_id"),
)

target = Table(
    "target",
    metadata,
    key_column(),
    ref("plan_id", "plan", index=True),
    ref("task_id", "task", nullable=True, index=True),
    words("text"),
    Column("value", Float, nullable=False),
    code("op"),
    words("unit"),
    Column("by", Date),
    moment("gone_at", nullable=True),  # no longer in its plan; what was measured against it stays
)

# --- files and progress

stored_file = Table(
    "stored_file",
    metadata,
    key_column(),
    Column("sha256", String(64), nullable=False, index=True),
    words("name"),
    words("media_type"),
    Column("size", Integer, nullable=False),
    ref("person_id", "person"),
    moment("stored_at"),
)

progress_update = Table(
    "progress_update",
    metadata,
    key_column(),
    ref("assignment_id", "assignment", index=True),
    Column("batch", String(40), nullable=False, index=True),  # the lines of one yes, undone together
    ref("person_id", "person", index=True),
    code("channel"),
    moment("at"),
    Column("percent", Integer),  # null: a note or evidence alone
    Column("status", String(20)),
    words("note"),
    words("difficulty"),
    Column("for_unit", Boolean, nullable=False),  # written by the office for the unit
    moment("undone_at", nullable=True),
    ref("unit_id", "unit", nullable=True),  # who reported it, where the task has gone to another unit since
)

# A result reported against a target of the plan: no progress, and never counted as such.
measured_value = Table(
    "measured_value",
    metadata,
    key_column(),
    ref("target_id", "target", index=True),
    ref("assignment_id", "assignment", index=True),
    Column("batch", String(40), nullable=False, index=True),  # the lines of one yes, undone together
    ref("person_id", "person", index=True),
    code("channel"),
    moment("at"),
    Column("value", Float, nullable=False),  # in the unit of its target
    words("said"),
    Column("for_unit", Boolean, nullable=False),  # written by the office for the unit
    moment("undone_at", nullable=True),
)

evidence = Table(
    "evidence",
    metadata,
    Column("update_id", ForeignKey("progress_update.id"), primary_key=True),
    Column("file_id", ForeignKey("stored_file.id"), primary_key=True, index=True),
)

# --- what is owed, and by when

report_rule = Table(
    "report_rule",
    metadata,
    key_column(),
    words("what"),
    code("period"),  # Q1-2026, or empty for a one-off
    words("subject"),
    Column("due", Date, nullable=False),  # the earliest of its sources until the office decides
    words("due_by"),  # who decided
    code("roll"),
    words("roll_by"),
    Column("closing", String(20), nullable=False, server_default="decree"),  # decree | calendar: where its period ends
    Column("cutoff", Date),  # the day up to which its figures go, where the office has fixed it
)

# What the office has laid down in its own words; its periods are report rules, made a year ahead.
report_series = Table(
    "report_series",
    metadata,
    key_column(),
    words("words"),
    words("topic"),
    words("subject"),
    data("slots"),  # [period, month, day, reading]: the day named, its month counted from January of the period
    code("closing"),
    data("cutoff", nullable=True),  # {"day": 10} or {"before": 2} working days; null: as decree 09/2019 asks
    data("units", nullable=True),  # ids of those it asks, beside its groups; both null: all units
    data("groups", nullable=True),
    code("roll"),
    ref("set_by", "person"),
    moment("set_at"),
    Column("revision", Integer, nullable=False, server_default="0"),  # rises with every change
    moment("ended_at", nullable=True),
    ref("ended_by", "person", nullable=True),
)

report_source = Table(
    "report_source",
    metadata,
    key_column(),
    ref("rule_id", "report_rule", index=True),
    ref("plan_id", "plan", nullable=True, index=True),
    ref("series_id", "report_series", nullable=True, index=True),  # a plan or the office asks for it, never both
    words("phrase"),
    words("send_to"),
    code("reading"),  # before | by | until
    Column("due", Date, nullable=False),
    Column("evidence", Boolean, nullable=False),
    data("units"),  # ids of those it asks
    data("groups", nullable=True),  # ids of the groups among them; null where it names nobody
    moment("asked_at", nullable=True),  # of what the office asks for by itself, with neither plan nor regime
)

obligation = Table(
    "obligation",
    metadata,
    key_column(),
    ref("unit_id", "unit", index=True),
    ref("rule_id", "report_rule", nullable=True, index=True),
    ref("assignment_id", "assignment", nullable=True, index=True),
    ref("window_id", "task_window", nullable=True),
    Column("period_start", Date),
    Column("period_end", Date),
    Column("due", Date, nullable=False),  # the literal last day on which it is on time
    code("roll"),
    Column("state", String(20), nullable=False, server_default="open"),  # open | met | excused | gone
    Column("counted", Boolean, nullable=False),  # false: already past when the plan was imported, never late
    moment("met_at", nullable=True),
    ref("met_by", "person", nullable=True),
    moment("next_remind_at", nullable=True),
    moment("gone_at", nullable=True),  # its plan no longer asks for it
    Column("resubmit_due", Date),  # a report that was returned: the day by which it is to come again
    Column("review_since", Date),  # a report that came: the day since which it waits for the office
    Column("extended_due", Date),  # the later day that the office has granted; `due` stays what it was
    words("excused_why"),
    moment("excused_at", nullable=True),
    ref("excused_by", "person", nullable=True),
    moment("closed_at", nullable=True),  # its period was closed: nobody is told of it any more
    UniqueConstraint("unit_id", "rule_id"),
    UniqueConstraint("assignment_id", "window_id"),
)
Index("ix_obligation_next_remind_at", obligation.c.next_remind_at, sqlite_where=text("next_remind_at IS NOT NULL"),
      postgresql_where=text("next_remind_at IS NOT NULL"))  # fmt: skip

reminder = Table(
    "reminder",
    metadata,
    key_column(),
    ref("obligation_id", "obligation"),
    Column("due", Date, nullable=False),  # the day that the step counts from; another day is told of anew
    Column("step", Integer, nullable=False),
    ref("person_id", "person", index=True),
    ref("outbox_id", "outbox", index=True),
    moment("told_at"),
    UniqueConstraint("obligation_id", "due", "step", "person_id"),
)
