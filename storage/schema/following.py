"""The tables of following up: what units are told of changes to what they have to do."""

from sqlalchemy import Column, ForeignKey, Table

from storage.schema.columns import data, metadata

# What a unit knew before changes that a message is still to tell of: composed when it is sent.
change_note = Table(
    "change_note",
    metadata,
    Column("outbox_id", ForeignKey("outbox.id"), primary_key=True),
    Column("unit_id", ForeignKey("unit.id"), primary_key=True),
    data("before"),  # {"task:12": null, "report:3": [...]}: null where there was nothing yet
)
