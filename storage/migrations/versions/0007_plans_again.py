"""plans that come again: what was answered about them, and drafts of nobody in a chat"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    with op.batch_alter_table("plan") as table:
        table.add_column(sa.Column("answers", sa.JSON(), nullable=True))
    with op.batch_alter_table("draft") as table:
        table.alter_column("person_id", existing_type=sa.Integer(), nullable=True)


def downgrade() -> None:
    """Take it back; what was begun at a terminal cannot stay."""
    op.execute("DELETE FROM draft WHERE person_id IS NULL")
    with op.batch_alter_table("draft") as table:
        table.alter_column("person_id", existing_type=sa.Integer(), nullable=False)
    with op.batch_alter_table("plan") as table:
        table.drop_column("answers")
