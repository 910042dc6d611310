"""messages that were kept long enough can be removed quickly"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_REPLACES = sa.text("replaces_id IS NOT NULL")


def upgrade() -> None:
    """Make it so."""
    op.create_index(
        "ix_outbox_replaces_id", "outbox", ["replaces_id"], sqlite_where=_REPLACES, postgresql_where=_REPLACES
    )
    op.create_index(op.f("ix_job_incoming_id"), "job", ["incoming_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_job_incoming_id"), "job")
    op.drop_index("ix_outbox_replaces_id", "outbox")
