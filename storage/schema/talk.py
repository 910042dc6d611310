"""The tables of the talk: what came in, what goes out, what is being asked, slow work, and who changed what."""

from sqlalchemy import (
    Boolean,
    Column,
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

# --- conversations

incoming = Table(
    "incoming",
    metadata,
    key_column(),
    ref("conversation_id", "conversation"),
    Column("external_id", String(120), nullable=False),
    code("kind"),
    words("text"),
    data("files"),
    data("pressed", nullable=True),  # [outbox row, index of the choice]
    moment("at"),
    Column("fault", String(20)),
    UniqueConstraint("conversation_id", "external_id"),
    Index("ix_incoming_at", "at"),
)

# What a channel hands out only once, kept from its acknowledgement until it is handled.
raw_update = Table(
    "raw_update",
    metadata,
    key_column(),
    code("channel"),
    code("bot"),
    Column("external_id", String(120), nullable=False),
    data("body"),
    moment("at"),
    UniqueConstraint("channel", "bot", "external_id"),
)

outbox = Table(
    "outbox",
    metadata,
    key_column(),
    ref("conversation_id", "conversation"),
    ref("person_id", "person", nullable=True),
    code("kind"),  # reply | notice | digest | changes | nudge | announcement
    Column("key", String(120), unique=True),
    data("body", nullable=True),  # null: composed when claimed
    ref("replaces_id", "outbox", nullable=True),
    Column("silent", Boolean, nullable=False),
    Column("protected", Boolean, nullable=False),
    code("about_kind", nullable=True),
    Column("about_id", Integer),
    Column("state", String(20), nullable=False),
    moment("created_at"),
    moment("not_before"),
    moment("lease_until", nullable=True),
    Column("lease", String(40)),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("unknowns", Integer, nullable=False, server_default="0"),
    Column("external_id", String(120)),
    moment("sent_at", nullable=True),
    words("reason"),
)
# Only unfinished rows are ever searched for work; the rest of the table is history.
_UNFINISHED = text("state IN ('pending', 'sending')")
Index("ix_outbox_unfinished", outbox.c.conversation_id, outbox.c.id, sqlite_where=_UNFINISHED,
      postgresql_where=_UNFINISHED)  # fmt: skip
Index("ix_outbox_conversation_id_external_id", outbox.c.conversation_id, outbox.c.external_id)
Index("ix_outbox_conversation_id_id", outbox.c.conversation_id, outbox.c.id)
# What is removed must not be spoken of, and that is looked up for every row that goes.
Index("ix_outbox_replaces_id", outbox.c.replaces_id, sqlite_where=text("replaces_id IS NOT NULL"),
      postgresql_where=text("replaces_id IS NOT NULL"))  # fmt: skip
# What left in a month is counted, for the quotas of channels.
Index("ix_outbox_sent_at", outbox.c.sent_at, sqlite_where=text("sent_at IS NOT NULL"),
      postgresql_where=text("sent_at IS NOT NULL"))  # fmt: skip

question = Table(
    "question",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    code("asks"),
    data("data"),
    ref("outbox_id", "outbox", nullable=True),
    moment("asked_at"),
    moment("expires_at"),
)

# What was not understood, without names and without its writer, for the office to look through.
unread = Table(
    "unread",
    metadata,
    key_column(),
    code("role"),  # unit | office | leader
    words("text"),
    Column("key", String(300), nullable=False),  # the text folded: what was typed alike is one row
    code("intent"),
    Column("confidence", Float, nullable=False),
    Column("times", Integer, nullable=False),
    moment("first_at"),
    moment("last_at"),
    UniqueConstraint("role", "key"),
)

draft = Table(
    "draft",
    metadata,
    key_column(),
    ref("person_id", "person", nullable=True, index=True),  # none: begun at a terminal
    code("kind"),
    data("data"),
    Column("state", String(20), nullable=False),  # open | used | dropped
    ref("incoming_id", "incoming", nullable=True, index=True),
    moment("created_at"),
    moment("expires_at"),
    moment("used_at", nullable=True),
)

# --- slow work

job = Table(
    "job",
    metadata,
    key_column(),
    code("kind"),
    ref("person_id", "person"),
    ref("conversation_id", "conversation"),
    ref("incoming_id", "incoming", nullable=True, index=True),  # null: nobody asked, it goes with a message of ours
    data("data"),
    Column("state", String(20), nullable=False),  # waiting | running | done
    Column("lease", String(40)),
    moment("lease_until", nullable=True),
    Column("attempts", Integer, nullable=False, server_default="0"),
    moment("created_at"),
    moment("done_at", nullable=True),
    words("outcome"),
)
_UNDONE = text("state IN ('waiting', 'running')")
Index("ix_job_undone", job.c.id, sqlite_where=_UNDONE, postgresql_where=_UNDONE)

audit = Table(
    "audit",
    metadata,
    key_column(),
    moment("at"),
    ref("person_id", "person", nullable=True),
    code("channel"),
    code("action"),
    code("kind"),
    Column("object_id", Integer),
    data("before", nullable=True),
    data("after", nullable=True),
    Index("ix_audit_kind_object_id", "kind", "object_id"),
)

# What the office changed for all (calendar days, reporting regimes), so that it can be taken back.
office_change = Table(
    "office_change",
    metadata,
    key_column(),
    code("kind"),  # calendar | series
    words("what"),
    ref("person_id", "person", nullable=True, index=True),  # nobody at a terminal
    moment("at"),
    data("before"),
    data("after"),
    moment("undone_at", nullable=True),
)
