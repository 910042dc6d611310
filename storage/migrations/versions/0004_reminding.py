"""what each person wishes of reminders, what is put off, who stands in for whom; indexes to count a month's messages"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_SENT = sa.text("sent_at IS NOT NULL")


def upgrade() -> None:
    """Make it so."""
    op.create_table(
        "person_wish",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("hour", sa.String(length=5), nullable=True),
        sa.Column("days_before", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_wish_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_person_wish")),
    )
    op.create_table(
        "put_off",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("obligation_id", sa.Integer(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outbox_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_put_off_person_id")),
        sa.ForeignKeyConstraint(["obligation_id"], ["obligation.id"], name=op.f("fk_put_off_obligation_id")),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name=op.f("fk_put_off_outbox_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_put_off")),
        sa.UniqueConstraint("obligation_id", "person_id", name=op.f("uq_put_off_obligation_id_person_id")),
    )
    op.create_index(op.f("ix_put_off_person_id"), "put_off", ["person_id"])
    op.create_index(op.f("ix_put_off_outbox_id"), "put_off", ["outbox_id"])
    op.create_table(
        "absence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=80), nullable=False),
        sa.Column("acting_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_absence_unit_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_absence_person_id")),
        sa.ForeignKeyConstraint(["acting_id"], ["person.id"], name=op.f("fk_absence_acting_id")),
        sa.ForeignKeyConstraint(["set_by"], ["person.id"], name=op.f("fk_absence_set_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    for name in ("unit_id", "person_id", "acting_id"):
        op.create_index(op.f(f"ix_absence_{name}"), "absence", [name])
    op.create_table(
        "quota_warning",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=80), nullable=False),
        sa.Column("bot", sa.String(length=80), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quota_warning")),
        sa.UniqueConstraint(
            "channel", "bot", "month", "percent", name=op.f("uq_quota_warning_channel_bot_month_percent")
        ),
    )
    op.create_index("ix_outbox_sent_at", "outbox", ["sent_at"], sqlite_where=_SENT, postgresql_where=_SENT)
    op.create_index("ix_incoming_at", "incoming", ["at"])


def downgrade() -> None:
    """Undo it."""
    op.drop_index("ix_incoming_at", "incoming")
    op.drop_index("ix_outbox_sent_at", "outbox")
    for name in ("quota_warning", "absence", "put_off", "person_wish"):
        op.drop_table(name)
