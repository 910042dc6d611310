"""which file is used where is found quickly"""

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    op.create_index(op.f("ix_evidence_file_id"), "evidence", ["file_id"])
    op.create_index(op.f("ix_report_file_file_id"), "report_file", ["file_id"])


def downgrade() -> None:
    """Take it back."""
    op.drop_index(op.f("ix_report_file_file_id"), "report_file")
    op.drop_index(op.f("ix_evidence_file_id"), "evidence")
