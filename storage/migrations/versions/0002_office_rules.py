"""what the office lays down itself: reporting regimes, and changes that can be taken back"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    op.create_table(
        "report_series",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("topic", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("slots", sa.JSON(), nullable=False),
        sa.Column("closing", sa.String(length=80), nullable=False),
        sa.Column("cutoff", sa.JSON(), nullable=True),
        sa.Column("units", sa.JSON(), nullable=True),
        sa.Column("groups", sa.JSON(), nullable=True),
        sa.Column("roll", sa.String(length=80), nullable=False),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["set_by"], ["person.id"], name=op.f("fk_report_series_set_by")),
        sa.ForeignKeyConstraint(["ended_by"], ["person.id"], name=op.f("fk_report_series_ended_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_series")),
    )
    op.create_table(
        "office_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=80), nullable=False),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_office_change_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office_change")),
    )
    op.create_index(op.f("ix_office_change_person_id"), "office_change", ["person_id"])
    with op.batch_alter_table("report_rule") as table:
        table.add_column(sa.Column("closing", sa.String(length=20), server_default="decree", nullable=False))
        table.add_column(sa.Column("cutoff", sa.Date(), nullable=True))
    with op.batch_alter_table("report_source") as table:
        table.alter_column("plan_id", existing_type=sa.Integer(), nullable=True)
        table.add_column(sa.Column("series_id", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_report_source_series_id"), "report_series", ["series_id"], ["id"])
        table.create_index(op.f("ix_report_source_series_id"), ["series_id"])


def downgrade() -> None:
    """Undo it."""
    with op.batch_alter_table("report_source") as table:
        table.drop_index(op.f("ix_report_source_series_id"))
        table.drop_column("series_id")
        table.alter_column("plan_id", existing_type=sa.Integer(), nullable=False)
    with op.batch_alter_table("report_rule") as table:
        table.drop_column("cutoff")
        table.drop_column("closing")
    op.drop_table("office_change")
    op.drop_table("report_series")
