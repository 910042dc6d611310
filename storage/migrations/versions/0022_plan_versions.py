"""each version of a plan as it came in; changes that were made at a terminal, by nobody in a chat"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    op.create_table(
        "plan_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_plan_version_plan_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan_version")),
    )
    op.create_index(op.f("ix_plan_version_plan_id"), "plan_version", ["plan_id"])
    with op.batch_alter_table("office_change") as table:
        table.alter_column("person_id", existing_type=sa.Integer(), nullable=True)


def downgrade() -> None:
    """Take it back; what was changed at a terminal cannot stay among the changes."""
    op.execute("DELETE FROM office_change WHERE person_id IS NULL")
    with op.batch_alter_table("office_change") as table:
        table.alter_column("person_id", existing_type=sa.Integer(), nullable=False)
    op.drop_index(op.f("ix_plan_version_plan_id"), "plan_version")
    op.drop_table("plan_version")
