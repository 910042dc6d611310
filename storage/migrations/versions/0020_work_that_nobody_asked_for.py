"""slow work that goes with a message of the bot's own, which no message of a person asked for"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    with op.batch_alter_table("job") as table:
        table.alter_column("incoming_id", existing_type=sa.Integer(), nullable=True)


def downgrade() -> None:
    """Take it back."""
    op.execute("DELETE FROM job WHERE incoming_id IS NULL")
    with op.batch_alter_table("job") as table:
        table.alter_column("incoming_id", existing_type=sa.Integer(), nullable=False)
