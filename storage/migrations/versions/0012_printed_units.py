"""tasks keep the units as their plan prints them, for papers that print them again"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    with op.batch_alter_table("task") as table:
        table.add_column(sa.Column("printed_units", sa.JSON(), nullable=True))


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("task") as table:
        table.drop_column("printed_units")
