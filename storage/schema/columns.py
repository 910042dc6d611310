"""What columns are made of. Moments are UTC, days are local days."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; SQLite itself knows no zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuses naive datetimes: astimezone() would take them for local time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime: {value}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Gives the zone back that SQLite lost."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key_column() -> Column[int]:
    """The row's own id."""
    return Column("id", Integer, primary_key=True)


def ref(name: str, target: str, *, nullable: bool = False, index: bool = False) -> Column[int]:
    """The id of a row of another table."""
    return Column(name, ForeignKey(f"{target}.id"), nullable=nullable, index=index)


def moment(name: str, *, nullable: bool = False) -> Column[datetime]:
    """A moment in UTC."""
    return Column(name, Moment, nullable=nullable)


def words(name: str, *, nullable: bool = False) -> Column[str]:
    """Text; empty where it may not be null."""
    return Column(name, Text, nullable=nullable, server_default=None if nullable else "")


def code(name: str, *, nullable: bool = False) -> Column[str]:
    """A short word of the program's own."""
    return Column(name, String(80), nullable=nullable)


def data(name: str, *, nullable: bool = False) -> Column[Any]:
    """JSON."""
    return Column(name, JSON, nullable=nullable)
