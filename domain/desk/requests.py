"""What the office asks for by how a sentence begins, in the order in which the chat looks: before any intent."""

from datetime import date

from domain.desk.announcing import read_announcement
from domain.desk.audit import read_audit_question
from domain.desk.giving import read_giving
from domain.desk.orders import read_order
from domain.desk.people import read_people_request
from domain.desk.tasks import read_task_request
from domain.desk.units import read_unit_request
from domain.understanding.context import UnitNames
from domain.units.directory import Directory


def desk_request(text: str, names: Directory, spoken: UnitNames, today: date) -> str:
    """announcement, order, task_change, units, people or trail; empty for what is none of these."""
    read = {
        "announcement": read_announcement(text),
        "task_change": read_task_request(text, names, spoken, today) or read_giving(text, names, spoken, today),
        "order": read_order(text, names, today, spoken),
        "units": read_unit_request(text, names, spoken),
        "people": read_people_request(text, names, spoken),
        "trail": read_audit_question(text, names, spoken, today),
    }
    return next((kind for kind, found in read.items() if found), "")
