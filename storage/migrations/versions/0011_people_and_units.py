"""people who ask to join, units that ended, and updates that stay under the unit that wrote them"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    with op.batch_alter_table("unit") as table:
        table.add_column(sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_unit_merged_into_id"), "unit", ["merged_into_id"], ["id"])
    with op.batch_alter_table("progress_update") as table:
        table.add_column(sa.Column("unit_id", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_progress_update_unit_id"), "unit", ["unit_id"], ["id"])
    with op.batch_alter_table("join_request") as table:
        table.add_column(sa.Column("words", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("decision", sa.String(80), nullable=True))
        table.add_column(sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("decided_by", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_join_request_decided_by"), "person", ["decided_by"], ["id"])


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("join_request") as table:
        table.drop_constraint(op.f("fk_join_request_decided_by"), type_="foreignkey")
        for name in ("decided_by", "decided_at", "decision", "asked_at", "words"):
            table.drop_column(name)
    with op.batch_alter_table("progress_update") as table:
        table.drop_constraint(op.f("fk_progress_update_unit_id"), type_="foreignkey")
        table.drop_column("unit_id")
    with op.batch_alter_table("unit") as table:
        table.drop_constraint(op.f("fk_unit_merged_into_id"), type_="foreignkey")
        table.drop_column("merged_into_id")
        table.drop_column("ended_at")
