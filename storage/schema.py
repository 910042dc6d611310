"""The tables. Words as in the design; moments are UTC, days are local days; every table has one owner module."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; SQLite itself knows no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuses naive datetimes: astimezone() would take them for local time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime: {value}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Gives the zone back that SQLite lost."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _ref(name: str, target: str, *, nullable: bool = False, index: bool = False) -> Column[int]:
    return Column(name, ForeignKey(f"{target}.id"), nullable=nullable, index=index)


def _moment(name: str, *, nullable: bool = False) -> Column[datetime]:
    return Column(name, Moment, nullable=nullable)


def _words(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, Text, nullable=nullable, server_default=None if nullable else "")


def _code(name: str, *, nullable: bool = False) -> Column[str]:
    return Column(name, String(80), nullable=nullable)


def _json(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, JSON, nullable=nullable)


# --- settings and calendar

setting = Table("setting", metadata, Column("key", String(80), primary_key=True), _json("value"))

calendar_day = Table(
    "calendar_day",
    metadata,
    Column("day", Date, primary_key=True),
    _code("kind"),  # off | work
    _words("name"),
    _words("source"),
    Column("confirmed", Boolean, nullable=False),
)

# --- units and people

unit = Table(
    "unit",
    metadata,
    _id(),
    Column("name", Text, nullable=False, unique=True),
    _words("short"),
    _code("kind"),  # division | subordinate | office | union | leadership
)

unit_group = Table("unit_group", metadata, _id(), Column("name", Text, nullable=False, unique=True))

group_member = Table(
    "group_member",
    metadata,
    _id(),
    _ref("group_id", "unit_group", index=True),
    _ref("unit_id", "unit"),
    _moment("since"),
    _moment("until", nullable=True),
)

# A unit that joined or left a group, or was renamed, until the office has said what becomes of its tasks.
unit_change = Table(
    "unit_change",
    metadata,
    _id(),
    _code("kind"),  # joined | left | renamed
    _ref("unit_id", "unit"),
    _ref("group_id", "unit_group", nullable=True),
    _words("was"),
    _moment("at"),
    _code("decision", nullable=True),
    _ref("decided_by", "person", nullable=True),
    _moment("decided_at", nullable=True),
)

# A further name of a unit or a group; with neither, the office has said that the name is nobody here.
unit_alias = Table(
    "unit_alias",
    metadata,
    _id(),
    Column("key", Text, nullable=False, unique=True),
    _words("text"),
    _ref("unit_id", "unit", nullable=True),
    _ref("group_id", "unit_group", nullable=True),
)

person = Table("person", metadata, _id(), _words("full_name"), _words("phone"), _code("locale"), _moment("created_at"))

membership = Table(
    "membership",
    metadata,
    _id(),
    _ref("person_id", "person", index=True),
    _ref("unit_id", "unit", index=True),
    _code("role"),  # head | staff | office | leader
    _words("post"),
    _moment("since"),
    _moment("until", nullable=True),
)

conversation = Table(
    "conversation",
    metadata,
    _id(),
    _code("channel"),
    _code("bot"),
    _code("chat_id"),
    UniqueConstraint("channel", "bot", "chat_id"),
)

identity = Table(
    "identity",
    metadata,
    _id(),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, unique=True),
    _ref("person_id", "person", index=True),
    _code("state"),  # active | blocked | unreachable
    _moment("linked_at"),
    _moment("seen_at"),
)

invite = Table(
    "invite",
    metadata,
    _id(),
    Column("code_hash", String(64), nullable=False, unique=True),
    _ref("unit_id", "unit"),
    _code("role"),
    _ref("person_id", "person", nullable=True),
    _moment("created_at"),
    _moment("expires_at"),
    _moment("used_at", nullable=True),
)

wrong_code = Table("wrong_code", metadata, _id(), _ref("conversation_id", "conversation", index=True), _moment("at"))

join_request = Table(
    "join_request",
    metadata,
    _id(),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, unique=True),
    _words("sender_name"),
    _moment("first_at"),
    _moment("hinted_at"),
)

# --- plans and tasks

plan = Table(
    "plan",
    metadata,
    _id(),
    _words("title"),
    _words("short"),
    _words("issuer"),
    _words("number"),
    Column("year_from", Integer),
    Column("year_to", Integer),
    Column("printed_year", Integer),  # the plan's own first year, where it was brought to another
    Column("identity", String(64), nullable=False),  # of issuer, title and year
    _words("source_name"),
    Column("source_hash", String(64), nullable=False),
    _moment("imported_at"),
    _moment("withdrawn_at", nullable=True),
    _ref("withdrawn_by", "person", nullable=True),
)
# A plan stands once; one that was withdrawn may come in anew.
Index("uq_plan_identity", plan.c.identity, unique=True, sqlite_where=text("withdrawn_at IS NULL"),
      postgresql_where=text("withdrawn_at IS NULL"))  # fmt: skip

section = Table(
    "section",
    metadata,
    _id(),
    _ref("plan_id", "plan", index=True),
    _ref("parent_id", "section", nullable=True),
    _words("code"),
    _words("title"),
    Column("position", Integer, nullable=False),
)

task = Table(
    "task",
    metadata,
    _id(),
    _ref("plan_id", "plan", index=True),
    _ref("section_id", "section", nullable=True),
    _words("code"),
    _words("shown_code"),
    _words("title"),  # the first words of the content, for lists
    _words("content"),
    _words("indicator", nullable=True),
    _words("output", nullable=True),
    Column("budget_million_vnd", Float),
    _words("note", nullable=True),
    _words("schedule_text"),
    _code("schedule_kind"),
    _code("every", nullable=True),
    _words("event", nullable=True),
    Column("position", Integer, nullable=False),
    _moment("gone_at", nullable=True),  # no longer in its plan; what was done for it stays
)

task_window = Table(
    "task_window",
    metadata,
    _id(),
    _ref("task_id", "task", index=True),
    Column("start", Date),
    Column("due", Date, nullable=False),
    _moment("gone_at", nullable=True),
)

assignment = Table(
    "assignment",
    metadata,
    _id(),
    _ref("task_id", "task", index=True),
    _ref("unit_id", "unit", index=True),
    _code("role"),  # lead | implement | support
    _words("printed_name"),
    Column("percent", Integer, nullable=False, server_default="0"),
    Column("status", String(20), nullable=False, server_default="not_started"),
    _moment("updated_at", nullable=True),
    _moment("done_at", nullable=True),
    Column("revision", Integer, nullable=False, server_default="0"),  # a draft made on an older one asks again
    _ref("group_id", "unit_group", nullable=True),  # the group under whose name the unit is meant
    _moment("gone_at", nullable=True),
    UniqueConstraint("task_id", "unit_id"),
)

target = Table(
    "target",
    metadata,
    _id(),
    _ref("plan_id", "plan", index=True),
    _ref("task_id", "task", nullable=True, index=True),
    _words("text"),
    Column("value", Float, nullable=False),
    _code("op"),
    _words("unit"),
    Column("by", Date),
)

# --- files and progress

stored_file = Table(
    "stored_file",
    metadata,
    _id(),
    Column("sha256", String(64), nullable=False, index=True),
    _words("name"),
    _words("media_type"),
    Column("size", Integer, nullable=False),
    _ref("person_id", "person"),
    _moment("stored_at"),
)

progress_update = Table(
    "progress_update",
    metadata,
    _id(),
    _ref("assignment_id", "assignment", index=True),
    Column("batch", String(40), nullable=False, index=True),  # the lines of one yes, undone together
    _ref("person_id", "person", index=True),
    _code("channel"),
    _moment("at"),
    Column("percent", Integer),  # null: a note or evidence alone
    Column("status", String(20)),
    _words("note"),
    _words("difficulty"),
    Column("for_unit", Boolean, nullable=False),  # written by the office for the unit
    _moment("undone_at", nullable=True),
)

evidence = Table(
    "evidence",
    metadata,
    Column("update_id", ForeignKey("progress_update.id"), primary_key=True),
    Column("file_id", ForeignKey("stored_file.id"), primary_key=True),
)

# --- what is owed, and by when

report_rule = Table(
    "report_rule",
    metadata,
    _id(),
    _words("what"),
    _code("period"),  # Q1-2026, or empty for a one-off
    _words("subject"),
    Column("due", Date, nullable=False),  # the earliest of its sources until the office decides
    _words("due_by"),  # who decided
    _code("roll"),
    _words("roll_by"),
)

report_source = Table(
    "report_source",
    metadata,
    _id(),
    _ref("rule_id", "report_rule", index=True),
    _ref("plan_id", "plan", index=True),
    _words("phrase"),
    _words("send_to"),
    _code("reading"),  # before | by | until
    Column("due", Date, nullable=False),
    Column("evidence", Boolean, nullable=False),
    _json("units"),  # ids of those it asks
    _json("groups", nullable=True),  # ids of the groups among them; null where it names nobody
)

obligation = Table(
    "obligation",
    metadata,
    _id(),
    _ref("unit_id", "unit", index=True),
    _ref("rule_id", "report_rule", nullable=True, index=True),
    _ref("assignment_id", "assignment", nullable=True, index=True),
    _ref("window_id", "task_window", nullable=True),
    Column("period_start", Date),
    Column("period_end", Date),
    Column("due", Date, nullable=False),  # the literal last day on which it is on time
    _code("roll"),
    Column("state", String(20), nullable=False, server_default="open"),  # open | met | excused | gone
    Column("counted", Boolean, nullable=False),  # false: already past when the plan was imported, never late
    _moment("met_at", nullable=True),
    _ref("met_by", "person", nullable=True),
    _moment("next_remind_at", nullable=True),
    _moment("gone_at", nullable=True),  # its plan no longer asks for it
    UniqueConstraint("unit_id", "rule_id"),
    UniqueConstraint("assignment_id", "window_id"),
)
Index("ix_obligation_next_remind_at", obligation.c.next_remind_at, sqlite_where=text("next_remind_at IS NOT NULL"),
      postgresql_where=text("next_remind_at IS NOT NULL"))  # fmt: skip

reminder = Table(
    "reminder",
    metadata,
    _id(),
    _ref("obligation_id", "obligation"),
    Column("step", Integer, nullable=False),
    _ref("person_id", "person", index=True),
    _ref("outbox_id", "outbox", index=True),
    _moment("told_at"),
    UniqueConstraint("obligation_id", "step", "person_id"),
)

# --- conversations

incoming = Table(
    "incoming",
    metadata,
    _id(),
    _ref("conversation_id", "conversation"),
    Column("external_id", String(120), nullable=False),
    _code("kind"),
    _words("text"),
    _json("files"),
    _json("pressed", nullable=True),  # [outbox row, index of the choice]
    _moment("at"),
    Column("fault", String(20)),
    UniqueConstraint("conversation_id", "external_id"),
)

outbox = Table(
    "outbox",
    metadata,
    _id(),
    _ref("conversation_id", "conversation"),
    _ref("person_id", "person", nullable=True),
    _code("kind"),  # reply | notice | digest
    Column("key", String(120), unique=True),
    _json("body", nullable=True),  # null: composed when claimed
    _ref("replaces_id", "outbox", nullable=True),
    Column("silent", Boolean, nullable=False),
    Column("protected", Boolean, nullable=False),
    _code("about_kind", nullable=True),
    Column("about_id", Integer),
    Column("state", String(20), nullable=False),
    _moment("created_at"),
    _moment("not_before"),
    _moment("lease_until", nullable=True),
    Column("lease", String(40)),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("unknowns", Integer, nullable=False, server_default="0"),
    Column("external_id", String(120)),
    _moment("sent_at", nullable=True),
    _words("reason"),
)
# Only unfinished rows are ever searched for work; the rest of the table is history.
_UNFINISHED = text("state IN ('pending', 'sending')")
Index("ix_outbox_unfinished", outbox.c.conversation_id, outbox.c.id, sqlite_where=_UNFINISHED,
      postgresql_where=_UNFINISHED)  # fmt: skip
Index("ix_outbox_conversation_id_external_id", outbox.c.conversation_id, outbox.c.external_id)
Index("ix_outbox_conversation_id_id", outbox.c.conversation_id, outbox.c.id)

question = Table(
    "question",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    _code("asks"),
    _json("data"),
    _ref("outbox_id", "outbox", nullable=True),
    _moment("asked_at"),
    _moment("expires_at"),
)

draft = Table(
    "draft",
    metadata,
    _id(),
    _ref("person_id", "person", index=True),
    _code("kind"),
    _json("data"),
    Column("state", String(20), nullable=False),  # open | used | dropped
    _ref("incoming_id", "incoming", nullable=True, index=True),
    _moment("created_at"),
    _moment("expires_at"),
    _moment("used_at", nullable=True),
)

# --- slow work

job = Table(
    "job",
    metadata,
    _id(),
    _code("kind"),
    _ref("person_id", "person"),
    _ref("conversation_id", "conversation"),
    _ref("incoming_id", "incoming"),
    _json("data"),
    Column("state", String(20), nullable=False),  # waiting | running | done
    Column("lease", String(40)),
    _moment("lease_until", nullable=True),
    Column("attempts", Integer, nullable=False, server_default="0"),
    _moment("created_at"),
    _moment("done_at", nullable=True),
    _words("outcome"),
)
_UNDONE = text("state IN ('waiting', 'running')")
Index("ix_job_undone", job.c.id, sqlite_where=_UNDONE, postgresql_where=_UNDONE)

audit = Table(
    "audit",
    metadata,
    _id(),
    _moment("at"),
    _ref("person_id", "person", nullable=True),
    _code("channel"),
    _code("action"),
    _code("kind"),
    Column("object_id", Integer),
    _json("before", nullable=True),
    _json("after", nullable=True),
    Index("ix_audit_kind_object_id", "kind", "object_id"),
)
