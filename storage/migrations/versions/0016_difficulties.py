"""difficulties as a queue, and that the bot asked why a task is behind"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make it so; every difficulty that was told before waits for the office."""
    op.create_table(
        "difficulty",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("update_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["update_id"], ["progress_update.id"], name=op.f("fk_difficulty_update_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_difficulty_unit_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_difficulty")),
        sa.UniqueConstraint("update_id", name=op.f("uq_difficulty_update_id")),
    )
    op.create_index(op.f("ix_difficulty_unit_id"), "difficulty", ["unit_id"])
    op.create_table(
        "difficulty_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("difficulty_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=80), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("before_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["difficulty_id"], ["difficulty.id"], name=op.f("fk_difficulty_note_difficulty_id")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_difficulty_note_unit_id")),
        sa.ForeignKeyConstraint(["before_id"], ["unit.id"], name=op.f("fk_difficulty_note_before_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_difficulty_note_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_difficulty_note")),
    )
    for column in ("difficulty_id", "person_id"):
        op.create_index(op.f(f"ix_difficulty_note_{column}"), "difficulty_note", [column])
    op.create_table(
        "lag_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("window_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignment.id"], name=op.f("fk_lag_question_assignment_id")),
        sa.ForeignKeyConstraint(["window_id"], ["task_window.id"], name=op.f("fk_lag_question_window_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_lag_question_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lag_question")),
        sa.UniqueConstraint("assignment_id", "window_id", name=op.f("uq_lag_question_assignment_id_window_id")),
    )
    op.execute(
        "INSERT INTO difficulty (update_id, state)"
        " SELECT id, 'open' FROM progress_update WHERE difficulty <> '' ORDER BY id"
    )


def downgrade() -> None:
    """Take it back."""
    for table in ("lag_question", "difficulty_note", "difficulty"):
        op.drop_table(table)
