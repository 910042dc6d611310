"""The lines of a reminder: how far each thing is, in the window that is asked for."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from handlers.reminding.digests import digest
from storage.people.persons import find_person
from storage.reminding.digests import DigestItem
from storage.schema import person
from tests.chat import Chat, Department
from tests.databases import ONCE

TASK = DigestItem(
    kind="window", obligation_id=1, role="head", unit_id=1, unit="Trung tâm Y tế huyện Cư Jút",
    unit_short="TTYT Cư Jút", code="3.3", what="Tiếp công dân", due=date(2026, 1, 30), reminder_day=date(2026, 1, 30),
    step=-7, sources=(), assignment_id=1, task_id=1, percent=60, status="in_progress",
)  # fmt: skip


@ONCE
def test_what_was_done_in_an_earlier_window_is_not_done_in_this_one(department: Department, cu_jut: Chat) -> None:
    ((key,),) = department.rows(select(person.c.id).where(person.c.full_name == cu_jut.name))

    def said(*items: DigestItem) -> str:
        with department.database.begin(department.now, read_only=True) as store:
            return digest(store, find_person(store, key), items, 1).text

    before = replace(TASK, percent=100, status="done")
    assert said(TASK).endswith("3.3 Tiếp công dân — hạn 30/01/2026, 60%")
    assert said(before).endswith("3.3 Tiếp công dân — hạn 30/01/2026, đợt này chưa cập nhật")
    assert said(replace(TASK, percent=0)).endswith("3.3 Tiếp công dân — hạn 30/01/2026, chưa cập nhật")
    assert said(TASK, before).endswith("2 nhiệm vụ hạn 30/01/2026, trong đó 1 việc đã bắt đầu")
