"""targets that a plan no longer has stay for what was measured against them"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    with op.batch_alter_table("target") as table:
        table.add_column(sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Take it back."""
    op.execute("DELETE FROM measured_value WHERE target_id IN (SELECT id FROM target WHERE gone_at IS NOT NULL)")
    op.execute("DELETE FROM target WHERE gone_at IS NOT NULL")
    with op.batch_alter_table("target") as table:
        table.drop_column("gone_at")
