"""what units answer: versions of reports, their review, and closed periods"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TOLD_ONCE = "uq_reminder_obligation_id_step_person_id"
_TOLD_ONCE_A_DAY = "uq_reminder_obligation_id_due_step_person_id"


def upgrade() -> None:
    """Make it so."""
    with op.batch_alter_table("obligation") as table:
        table.add_column(sa.Column("resubmit_due", sa.Date(), nullable=True))
        table.add_column(sa.Column("review_since", sa.Date(), nullable=True))
        table.add_column(sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))
    _remember_the_day_told_of()
    op.create_table(
        "report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("obligation_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("cutoff", sa.Date(), nullable=True),
        sa.Column("estimate", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("proposal", sa.Text(), server_default="", nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("letter_number", sa.Text(), server_default="", nullable=False),
        sa.Column("letter_date", sa.Date(), nullable=True),
        sa.Column("receipt", sa.String(length=40), nullable=True),
        sa.Column("lines", sa.JSON(), nullable=True),
        sa.Column("batches", sa.JSON(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.String(length=80), nullable=False),
        sa.Column("for_unit", sa.Boolean(), nullable=False),
        sa.Column("after_close", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reviewed_by", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("resubmit_due", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["obligation_id"], ["obligation.id"], name=op.f("fk_report_obligation_id")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_report_person_id")),
        sa.ForeignKeyConstraint(["reviewed_by"], ["person.id"], name=op.f("fk_report_reviewed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report")),
        sa.UniqueConstraint("obligation_id", "version", name=op.f("uq_report_obligation_id_version")),
        sa.UniqueConstraint("receipt", name=op.f("uq_report_receipt")),
    )
    op.create_index(op.f("ix_report_obligation_id"), "report", ["obligation_id"])
    _partly("uq_report_draft", "report", "obligation_id", "state = 'draft'", unique=True)
    _partly("ix_report_waiting", "report", "obligation_id", "state = 'submitted'", unique=False)
    op.create_table(
        "report_file",
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=op.f("fk_report_file_report_id")),
        sa.ForeignKeyConstraint(["file_id"], ["stored_file.id"], name=op.f("fk_report_file_file_id")),
        sa.PrimaryKeyConstraint("report_id", "file_id", name=op.f("pk_report_file")),
    )
    op.create_table(
        "period_close",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule_id", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_by", sa.Integer(), nullable=False),
        sa.Column("snapshot", sa.JSON(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["rule_id"], ["report_rule.id"], name=op.f("fk_period_close_rule_id")),
        sa.ForeignKeyConstraint(["closed_by"], ["person.id"], name=op.f("fk_period_close_closed_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_period_close")),
    )
    op.create_index(op.f("ix_period_close_rule_id"), "period_close", ["rule_id"])
    _partly("uq_period_close", "period_close", "rule_id", "undone_at IS NULL", unique=True)
    _keep_what_was_noted()


def _partly(name: str, table: str, column: str, where: str, *, unique: bool) -> None:
    words = sa.text(where)
    op.create_index(name, table, [column], unique=unique, sqlite_where=words, postgresql_where=words)


def _remember_the_day_told_of() -> None:
    with op.batch_alter_table("reminder") as table:
        table.add_column(sa.Column("due", sa.Date(), nullable=True))
        table.drop_constraint(_TOLD_ONCE, type_="unique")
    op.execute("UPDATE reminder SET due = (SELECT due FROM obligation WHERE obligation.id = reminder.obligation_id)")
    with op.batch_alter_table("reminder") as table:
        table.alter_column("due", existing_type=sa.Date(), nullable=False)
        table.create_unique_constraint(_TOLD_ONCE_A_DAY, ["obligation_id", "due", "step", "person_id"])


def _keep_what_was_noted() -> None:
    """A report that somebody noted as sent is a letter that came, and asks for no further review."""
    op.execute(
        "INSERT INTO report (obligation_id, version, state, kind, batches, person_id, channel, for_unit, after_close,"
        " created_at, submitted_at, counted_at, reviewed_at)"
        " SELECT id, 1, 'approved', 'letter', '[]', met_by, '', false, false, met_at, met_at, met_at, met_at"
        " FROM obligation WHERE state = 'met' AND rule_id IS NOT NULL AND met_by IS NOT NULL"
    )


def downgrade() -> None:
    """Take it back."""
    op.drop_table("period_close")
    op.drop_table("report_file")
    op.drop_table("report")
    # Of what was told of several days the last stays.
    op.execute(
        "DELETE FROM reminder WHERE id NOT IN (SELECT max(id) FROM reminder GROUP BY obligation_id, step, person_id)"
    )
    with op.batch_alter_table("reminder") as table:
        table.drop_constraint(_TOLD_ONCE_A_DAY, type_="unique")
        table.drop_column("due")
        table.create_unique_constraint(_TOLD_ONCE, ["obligation_id", "step", "person_id"])
    with op.batch_alter_table("obligation") as table:
        table.drop_column("closed_at")
        table.drop_column("review_since")
        table.drop_column("resubmit_due")
