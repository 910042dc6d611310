"""The leaders' week: six lines and a picture on the first working day, nothing where nothing changed."""

from datetime import date, timedelta

import pytest
from sqlalchemy import delete, func, select, update

from domain.days.periods import Period, bounds
from domain.days.zone import local_day
from storage.schema import job, obligation, outbox, progress_update
from tests.chat import Chat, Department
from tests.figures.counting import Counted

MONDAY = "2026-11-23 08:00"
PNG = b"\x89PNG"


@pytest.fixture
def week(department: Department, leader: Chat) -> Chat:
    """The leader, after the Monday of 23 November."""
    department.at(MONDAY)
    department.tick()
    return leader


def test_it_says_the_week_in_six_lines(department: Department, week: Chat) -> None:
    text, today = week.all[0].text, local_day(department.now)
    lines = text.split("\n")
    with department.database.begin(department.now, read_only=True) as store:
        counted = Counted(store, today)
        everything = counted.total()
        quarter = counted.total(bounds(Period("Q4", 2026), "calendar"))
        late = {key: one.overdue for key, one in counted.by_unit().items() if one.overdue}
        before = Counted(store, today - timedelta(days=7)).total()
    assert len(lines) == 6
    assert lines[0] == "Thứ Hai, 23/11. Toàn ngành, tuần qua (16/11–22/11):"
    assert lines[1] == _done(department, today)
    newly = everything.overdue - before.overdue
    assert lines[2] == f"🔴 Quá hạn: {everything.overdue} việc của {len(late)} đơn vị, mới quá hạn trong tuần {newly}."
    due = quarter.on_time + quarter.late + quarter.overdue
    assert f"({quarter.on_time}/{due})" in lines[4]
    assert f"({max(late.values())})" in lines[5]
    assert "Việc quá hạn theo đơn vị" in week.all[0].choices


def _done(department: Department, today: date) -> str:
    """The second line, from the rows themselves."""
    local = func.date(obligation.c.met_at, "+7 hours")
    week = (str(today - timedelta(days=7)), str(today - timedelta(days=1)))
    done = select(func.count(), func.count(obligation.c.rule_id)).where(
        local.between(*week), obligation.c.gone_at.is_(None)
    )
    ((count, reports),) = department.rows(done)
    told = select(func.count(progress_update.c.id)).where(
        func.date(progress_update.c.at, "+7 hours").between(*week), progress_update.c.undone_at.is_(None)
    )
    ((updates,),) = department.rows(told)
    return f"Hoàn thành {count} việc, trong đó {reports} báo cáo; {updates} lượt cập nhật tiến độ."


def test_its_picture_follows_once(department: Department, week: Chat) -> None:
    pictures = [said for said in week.all if said.file]
    assert len(pictures) == 1
    assert (pictures[0].file or b"").startswith(PNG)
    department.tick()
    assert department.rows(select(func.count()).select_from(job)) == [(1,)]


def test_only_leaders_hear_of_it_and_only_on_the_first_working_day(department: Department, leader: Chat) -> None:
    office = department.chat("Văn phòng Sở", "office")
    for day in ("2026-11-23 08:00", "2026-11-24 08:00", "2026-11-25 08:00", "2026-11-30 08:00"):
        department.at(day)
    weeks = [said.text for said in leader.all if "tuần qua" in said.text]
    assert len(weeks) == 2
    assert not any("tuần qua" in said.text for said in office.all)


def test_the_week_is_told_to_who_follows_all_whenever_they_ask(department: Department, leader: Chat) -> None:
    department.at("2026-11-25 09:00")
    leader.says("báo cáo tuần")
    assert leader.text.startswith("Thứ Tư, 25/11. Toàn ngành, tuần qua (18/11–24/11):")
    assert len(leader.text.splitlines()) == 6
    assert leader.says("tuần qua thế nào?").text.startswith("Thứ Tư, 25/11. Toàn ngành, tuần qua")
    unit = department.chat("TTYT Cư Jút")
    assert "tuần qua (" not in unit.says("báo cáo tuần").text


def _quiet(department: Department) -> None:
    """Nothing is overdue, nothing was told, nothing was done."""
    with department.database.begin(department.now) as store:
        store.change(delete(outbox))
        store.change(update(progress_update).values(undone_at=store.now))
        done = {"state": "met", "met_at": func.coalesce(obligation.c.met_at, obligation.c.due), "next_remind_at": None}
        store.change(update(obligation).values(**done | {"review_since": None}))
        long_ago = store.now - timedelta(days=90)
        store.change(update(obligation).where(obligation.c.met_at > long_ago).values(met_at=long_ago))


def test_nothing_is_said_where_nothing_changed(department: Department, leader: Chat) -> None:
    _quiet(department)
    department.at(MONDAY)
    department.tick()
    assert leader.all == []
    assert department.rows(select(outbox.c.state, outbox.c.reason)) == [("dropped", "nothing is missing any more")]
    assert department.rows(select(func.count()).select_from(job)) == [(0,)]


def test_what_was_late_before_is_told_once_and_not_each_week(department: Department, leader: Chat) -> None:
    _quiet(department)
    with department.database.begin(department.now) as store:
        one = store.value(select(func.min(obligation.c.id)).where(obligation.c.gone_at.is_(None)))
        late = {"state": "open", "met_at": None, "due": date(2026, 11, 11), "counted": True}
        late |= {"extended_due": None, "resubmit_due": None, "next_remind_at": department.now}
        store.change(update(obligation).where(obligation.c.id == one).values(**late))
    department.at(MONDAY)
    department.tick()
    assert "🔴 Quá hạn: 1 việc của 1 đơn vị, mới quá hạn trong tuần 0." in leader.all[0].text
    said = len(leader.all)
    for day in ("2026-11-30 08:00", "2026-12-07 08:00"):
        department.at(day)
        department.tick()
    assert len(leader.all) == said, "nothing changed, for all that it is later by a week"
    assert ("dropped", "nothing has changed") in department.rows(select(outbox.c.state, outbox.c.reason))


def test_what_was_done_is_said_though_nothing_is_late(department: Department, leader: Chat) -> None:
    _quiet(department)
    with department.database.begin(department.now) as store:
        one = store.value(select(func.min(obligation.c.id)).where(obligation.c.gone_at.is_(None)))
        store.change(update(obligation).where(obligation.c.id == one).values(met_at=store.now))
    department.at(MONDAY)
    assert "Hoàn thành 1 việc" in leader.all[0].text
    assert leader.all[0].text.endswith("Không có đơn vị nào quá hạn.")
