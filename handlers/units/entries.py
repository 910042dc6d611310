"""What the bot is asked about units, and who answers it."""

from handlers.subject import Subject
from handlers.units import changes, groups, office

UNITS = Subject(
    commands={
        "dsdonvi": office.list_units,
        "dongdonvi": office.close,
        "nhomdonvi": groups.group_command,
        "thaydoidonvi": changes.next_change,
    },
    answers={
        "unit_change": changes.answer,
        "unit_close": office.answer,
    },
    agreements={
        "unit_add": office.write_add,
        "unit_rename": office.write_rename,
        "unit_end": office.write_end,
        "unit_group": groups.write_group,
    },
)
