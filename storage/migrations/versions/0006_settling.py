"""later days that are granted, what is excused, and events that start a clock"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so."""
    op.create_table(
        "extension",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("obligation_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("wanted", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("granted", sa.Date(), nullable=True),
        sa.Column("answer", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("before", sa.Date(), nullable=True),
        sa.Column("batch", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["obligation_id"], ["obligation.id"], name=op.f("fk_extension_obligation_id")),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_extension_asked_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["person.id"], name=op.f("fk_extension_decided_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extension")),
    )
    for column in ("obligation_id", "asked_by", "decided_by"):
        op.create_index(op.f(f"ix_extension_{column}"), "extension", [column])
    asked = sa.text("state = 'asked'")
    op.create_index(
        "uq_extension_asked", "extension", ["obligation_id"], unique=True, sqlite_where=asked, postgresql_where=asked
    )
    op.create_table(
        "task_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("happened", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("term", sa.Text(), server_default="", nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_task_event_task_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_task_event_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_event")),
    )
    for column in ("task_id", "person_id"):
        op.create_index(op.f(f"ix_task_event_{column}"), "task_event", [column])
    with op.batch_alter_table("task_window") as table:
        table.add_column(sa.Column("event_id", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_task_window_event_id"), "task_event", ["event_id"], ["id"])
    with op.batch_alter_table("obligation") as table:
        table.add_column(sa.Column("extended_due", sa.Date(), nullable=True))
        table.add_column(sa.Column("excused_why", sa.Text(), server_default="", nullable=False))
        table.add_column(sa.Column("excused_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("excused_by", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_obligation_excused_by"), "person", ["excused_by"], ["id"])


def downgrade() -> None:
    """Take it back."""
    with op.batch_alter_table("obligation") as table:
        table.drop_constraint(op.f("fk_obligation_excused_by"), type_="foreignkey")
        for column in ("excused_by", "excused_at", "excused_why", "extended_due"):
            table.drop_column(column)
    with op.batch_alter_table("task_window") as table:
        table.drop_constraint(op.f("fk_task_window_event_id"), type_="foreignkey")
        table.drop_column("event_id")
    op.drop_table("task_event")
    op.drop_table("extension")
