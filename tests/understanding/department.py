"""The department whose units the sentences speak of."""

import csv

from domain.understanding import Context, NamedUnits
from domain.units.directory import UnitName
from tests.places import DATA


def _units() -> list[UnitName]:
    path = DATA / "units.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        return [
            UnitName(number, row["name"], row["short"], tuple(filter(None, row["aliases"].split(";"))))
            for number, row in enumerate(csv.DictReader(rows), 1)
        ]


UNITS = _units()
UNIT_IDS = {unit.name: unit.id for unit in UNITS}
NAMED = NamedUnits(UNITS)
# Who speaks: somebody of the office, or of the health centre of Cư Jút.
OFFICE = Context(role="office", units=NAMED)
UNIT = Context(role="unit", own_unit=UNIT_IDS["Trung tâm Y tế huyện Cư Jút"], units=NAMED)
