"""The tables of the department: its calendar, its units, its people and the chats they are reached in."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.schema.columns import code, data, key_column, metadata, moment, ref, words

# --- settings and calendar

setting = Table("setting", metadata, Column("key", String(80), primary_key=True), data("value"))

calendar_day = Table(
    "calendar_day",
    metadata,
    Column("day", Date, primary_key=True),
    code("kind"),  # off | work
    words("name"),
    words("source"),
    Column("confirmed", Boolean, nullable=False),
)

# --- units and people

unit = Table(
    "unit",
    metadata,
    key_column(),
    Column("name", Text, nullable=False, unique=True),
    words("short"),
    code("kind"),  # division | subordinate | office | union | leadership
    moment("ended_at", nullable=True),  # it was closed or merged; what it did stays
    ref("merged_into_id", "unit", nullable=True),
)

unit_group = Table("unit_group", metadata, key_column(), Column("name", Text, nullable=False, unique=True))

group_member = Table(
    "group_member",
    metadata,
    key_column(),
    ref("group_id", "unit_group", index=True),
    ref("unit_id", "unit"),
    moment("since"),
    moment("until", nullable=True),
)

# A unit that joined or left a group, or was renamed, until the office has said what becomes of its tasks.
unit_change = Table(
    "unit_change",
    metadata,
    key_column(),
    code("kind"),  # joined | left | renamed
    ref("unit_id", "unit"),
    ref("group_id", "unit_group", nullable=True),
    words("was"),
    moment("at"),
    code("decision", nullable=True),
    ref("decided_by", "person", nullable=True),
    moment("decided_at", nullable=True),
)

# A further name of a unit or a group; with neither, the office has said that the name is nobody here.
unit_alias = Table(
    "unit_alias",
    metadata,
    key_column(),
    Column("key", Text, nullable=False, unique=True),
    words("text"),
    ref("unit_id", "unit", nullable=True),
    ref("group_id", "unit_group", nullable=True),
)

person = Table(
    "person", metadata, key_column(), words("full_name"), words("phone"), code("locale"), moment("created_at")
)

membership = Table(
    "membership",
    metadata,
    key_column(),
    ref("person_id", "person", index=True),
    ref("unit_id", "unit", index=True),
    code("role"),  # head | staff | office | leader
    words("post"),
    moment("since"),
    moment("until", nullable=True),
)

conversation = Table(
    "conversation",
    metadata,
    key_column(),
    code("channel"),
    code("bot"),
    code("chat_id"),
    UniqueConstraint("channel", "bot", "chat_id"),
)

identity = Table(
    "identity",
    metadata,
    key_column(),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, unique=True),
    ref("person_id", "person", index=True),
    code("state"),  # active | blocked | unreachable
    moment("linked_at"),
    moment("seen_at"),
)

invite = Table(
    "invite",
    metadata,
    key_column(),
    Column("code_hash", String(64), nullable=False, unique=True),
    ref("unit_id", "unit"),
    code("role"),
    ref("person_id", "person", nullable=True),
    moment("created_at"),
    moment("expires_at"),
    moment("used_at", nullable=True),
)

wrong_code = Table(
    "wrong_code", metadata, key_column(), ref("conversation_id", "conversation", index=True), moment("at")
)

join_request = Table(
    "join_request",
    metadata,
    key_column(),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, unique=True),
    words("sender_name"),
    moment("first_at"),
    moment("hinted_at"),
    words("words"),  # what was said with the request
    moment("asked_at", nullable=True),  # "xin tham gia"; null: only wrote something
    code("decision", nullable=True),  # approved | refused
    moment("decided_at", nullable=True),
    ref("decided_by", "person", nullable=True),
)
