"""The tables of reminding: what each person wishes, what is put off, who stands in for whom, and quotas warned of."""

from sqlalchemy import Column, Date, ForeignKey, Integer, String, Table, UniqueConstraint

from storage.schema.columns import code, key_column, metadata, moment, ref

# What a person chose for themselves; null leaves it to the office.
person_wish = Table(
    "person_wish",
    metadata,
    Column("person_id", ForeignKey("person.id"), primary_key=True),
    Column("hour", String(5)),  # 07:30
    Column("days_before", Integer),
    code("channel", nullable=True),
)

# A person is told of this again on a day, and not before; it hides nothing from anybody else.
put_off = Table(
    "put_off",
    metadata,
    key_column(),
    ref("person_id", "person", index=True),
    ref("obligation_id", "obligation"),
    Column("until", Date, nullable=False),
    moment("at"),
    ref("outbox_id", "outbox", nullable=True, index=True),  # the digest that told it again
    UniqueConstraint("obligation_id", "person_id"),
)

# From one day through another somebody else has the post of one who is away.
absence = Table(
    "absence",
    metadata,
    key_column(),
    ref("unit_id", "unit", index=True),
    ref("person_id", "person", index=True),
    code("role"),  # of the post that the other one has meanwhile
    ref("acting_id", "person", index=True),
    Column("since", Date, nullable=False),
    Column("until", Date, nullable=False),
    ref("set_by", "person"),
    moment("set_at"),
    moment("ended_at", nullable=True),  # taken back, or the post went to somebody else
)

quota_warning = Table(
    "quota_warning",
    metadata,
    key_column(),
    code("channel"),
    code("bot"),
    Column("month", String(7), nullable=False),  # 2026-02
    Column("percent", Integer, nullable=False),
    moment("at"),
    UniqueConstraint("channel", "bot", "month", "percent"),
)
