"""The tables of the web chat: the codes that open it, and the browsers in which it is open."""

from sqlalchemy import Column, String, Table

from storage.schema.columns import key_column, metadata, moment, ref, words

# A code that somebody linked has asked for, to open the web chat once.
web_code = Table(
    "web_code",
    metadata,
    key_column(),
    ref("person_id", "person", index=True),
    Column("code_hash", String(64), nullable=False, unique=True),
    moment("created_at"),
    moment("expires_at"),
    moment("used_at", nullable=True),
)

web_session = Table(
    "web_session",
    metadata,
    key_column(),
    ref("conversation_id", "conversation", index=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    words("device"),
    moment("created_at"),
    moment("seen_at"),
    moment("ended_at", nullable=True),
)
