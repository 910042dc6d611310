"""nudges, and what units answer about what they have not done yet"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    op.create_table(
        "nudge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_nudge_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nudge")),
    )
    op.create_index(op.f("ix_nudge_person_id"), "nudge", ["person_id"])
    op.create_table(
        "nudged",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("nudge_id", sa.Integer(), nullable=False),
        sa.Column("obligation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("outbox_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["nudge_id"], ["nudge.id"], name=op.f("fk_nudged_nudge_id")),
        sa.ForeignKeyConstraint(["obligation_id"], ["obligation.id"], name=op.f("fk_nudged_obligation_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_nudged_person_id")),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name=op.f("fk_nudged_outbox_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_nudged")),
    )
    for column in ("nudge_id", "obligation_id", "outbox_id"):
        op.create_index(op.f(f"ix_nudged_{column}"), "nudged", [column])
    op.create_table(
        "unit_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("obligation_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("said", sa.Text(), server_default="", nullable=False),
        sa.Column("promised", sa.Date(), nullable=True),
        sa.Column("batch", sa.String(length=40), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["obligation_id"], ["obligation.id"], name=op.f("fk_unit_answer_obligation_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_unit_answer_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit_answer")),
    )
    for column in ("obligation_id", "person_id"):
        op.create_index(op.f(f"ix_unit_answer_{column}"), "unit_answer", [column])


def downgrade() -> None:
    """Take it back."""
    for table in ("unit_answer", "nudged", "nudge"):
        op.drop_table(table)
