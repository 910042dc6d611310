"""The table of personal data: what people ask the office to do with their own."""

from sqlalchemy import Column, Date, Index, String, Table, text

from storage.schema.columns import code, data, key_column, metadata, moment, ref, words

data_request = Table(
    "data_request",
    metadata,
    key_column(),
    ref("person_id", "person", index=True),
    code("kind"),  # correct | delete
    Column("state", String(20), nullable=False),  # asked | done | refused | withdrawn | erasing
    data("data"),  # the name that is asked for; while erasing, what is still to be found and blanked
    moment("asked_at"),
    Column("acknowledge_by", Date, nullable=False),
    Column("settle_by", Date, nullable=False),
    moment("acknowledged_at", nullable=True),
    ref("acknowledged_by", "person", nullable=True),
    moment("decided_at", nullable=True),
    ref("decided_by", "person", nullable=True),
    words("answer"),  # why it is refused
    Column("asked_on", Date),  # the day on which the office was last asked for it
)
_ASKED = text("state = 'asked'")
Index("uq_data_request_asked", data_request.c.person_id, data_request.c.kind, unique=True, sqlite_where=_ASKED,
      postgresql_where=_ASKED)  # fmt: skip
