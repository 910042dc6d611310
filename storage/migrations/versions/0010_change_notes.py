"""what units are told of changes to what they have to do"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    op.create_table(
        "change_note",
        sa.Column("outbox_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name=op.f("fk_change_note_outbox_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_change_note_unit_id")),
        sa.PrimaryKeyConstraint("outbox_id", "unit_id", name=op.f("pk_change_note")),
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("change_note")
