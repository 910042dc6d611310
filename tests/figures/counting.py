"""The figures once more, in plain SQL that knows nothing of the program's own: SQLite and PostgreSQL.

`Counted(store, today)` asks; each answer is a row of NAMES for each group, e.g. for each unit of a quarter. Weights are
those of the department's start (lead and implement 1, support 0), or with `support` what a part in support counts.
"""

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import text

from storage.store import Store

# What ends on which day of its year, written out by hand.
_ENDS = {
    "Q1": "03-31",
    "Q2": "06-30",
    "Q3": "09-30",
    "Q4": "12-31",
    "H1": "06-30",
    "H2": "12-31",
    "9M": "09-30",
    "Y": "12-31",
    "month-01": "01-31",
    "month-02": "02-28",
    "month-03": "03-31",
    "month-04": "04-30",
    "month-05": "05-31",
    "month-06": "06-30",
    "month-07": "07-31",
    "month-08": "08-31",
    "month-09": "09-30",
    "month-10": "10-31",
    "month-11": "11-30",
    "month-12": "12-31",
}
_YEARS = (2024, 2025, 2026, 2027)
_DIALECTS = {
    "sqlite": {
        "local_day": "date({}, '+7 hours')",
        "plus": "date({}, '+' || {} || ' days')",
        "weekday": "cast(strftime('%w', {}) as integer)",
        "day": "{}",
        "moment": "datetime({}, '-7 hours')",
    },
    "postgresql": {
        "local_day": "cast({} at time zone 'Asia/Ho_Chi_Minh' as date)",
        "plus": "({} + {})",
        "weekday": "extract(dow from {})",
        "day": "cast({} as date)",
        "moment": "cast({} || ' 00:00:00+07' as timestamptz)",
    },
}


class Counts(NamedTuple):
    """One row of the answer; `reports` are those with a date that counts, `came` those of them that were sent."""

    on_time: int
    late: int
    overdue: int
    pending: int
    undated: int
    undated_done: int
    undated_told: int
    excused: int
    extended: int
    saved: int
    reports: int
    came: int
    came_on_time: int


NOTHING = Counts(*(0 for _ in Counts._fields))

_THINGS = """
with recursive period_end(code, ends) as (values {ends}),
root(id, top) as (
    select id, id from section where parent_id is null
    union all
    select section.id, root.top from section join root on section.parent_id = root.id
),
step(n) as (select 0 union all select n + 1 from step where n < 20),
owed as (
    select o.*,
        coalesce(o.resubmit_due, o.extended_due, o.due) as due_now,
        (o.counted or o.resubmit_due is not null or o.extended_due is not null) as counts,
        {met_on} as met_on
    from obligation o
    join unit u on u.id = o.unit_id and u.ended_at is null
    where o.gone_at is null
),
rolled as (
    select o.id, min({rolled_day}) as day
    from owed o cross join step
    left join calendar_day c on c.day = {rolled_day} and c.confirmed
    where c.kind = 'work' or (c.kind is null and {rolled_weekday} between 1 and 5)
    group by o.id
),
dated as (
    select o.*, case when o.roll = 'next_working_day' then rolled.day else o.due_now end as last_day
    from owed o join rolled on rolled.id = o.id
),
thing as (
    select d.id, d.unit_id, d.rule_id, d.assignment_id, d.window_id, a.task_id, t.plan_id, root.top as section_id,
        case when d.rule_id is null then a.role else 'report' end as role,
        coalesce(period_end.ends, d.due) as day,
        d.extended_due is not null as is_extended,
        d.extended_due is not null and d.met_on > d.due and d.met_on <= d.last_day as is_saved,
        case
            when d.state = 'excused' then 'excused'
            when d.met_on is not null and d.counts and d.met_on > d.last_day then 'late'
            when d.met_on is not null then 'on_time'
            when d.last_day >= {today} then 'pending'
            when d.counts then 'overdue'
            else 'undated'
        end as stands,
        0 as is_done
    from dated d
    left join report_rule r on r.id = d.rule_id
    left join period_end on period_end.code = r.period
    left join assignment a on a.id = d.assignment_id
    left join task t on t.id = a.task_id
    left join plan p on p.id = t.plan_id
    left join root on root.id = t.section_id
    where a.id is null or (a.gone_at is null and p.withdrawn_at is null)
),
part as (
    select a.id, a.unit_id, a.task_id, a.role, a.status, t.plan_id, root.top as section_id, p.year_from, p.year_to
    from assignment a
    join unit u on u.id = a.unit_id and u.ended_at is null
    join task t on t.id = a.task_id
    join plan p on p.id = t.plan_id and p.withdrawn_at is null
    left join root on root.id = t.section_id
    where a.gone_at is null
),
undated as (
    select * from part
    where not exists (select 1 from thing where thing.assignment_id = part.id)
        and (role <> 'support' or not exists (select 1 from thing where thing.task_id = part.task_id))
),
told as (
    select distinct assignment_id from progress_update
    where undone_at is null and at >= {from_moment} and at < {to_moment}
),
worst(stands, place) as (values ('overdue', 1), ('late', 2), ('pending', 3), ('on_time', 4), ('undated', 5),
    ('excused', 6)),
supported as (
    select part.id, part.unit_id, part.plan_id, part.section_id, thing.stands, thing.day, thing.is_extended,
        thing.is_saved, row_number() over (
            partition by part.id, thing.window_id
            order by case when thing.role = 'lead' then 0 else 1 end, worst.place, thing.id
        ) as place
    from part join thing on thing.task_id = part.task_id join worst on worst.stands = thing.stands
    where part.role = 'support'
),
counted as (
    select unit_id, plan_id, section_id, role, rule_id, assignment_id, stands, is_done, is_extended, is_saved
    from thing where day between {from_day} and {to_day}
    union all
    select unit_id, plan_id, section_id, role, null, id, 'undated', case when status = 'done' then 1 else 0 end,
        false, false
    from undated
    where role in ('lead', 'implement')
        and (year_from is null or {year} between year_from and coalesce(year_to, year_from))
    union all
    select unit_id, plan_id, section_id, 'support', null, id, stands, 0, is_extended, is_saved
    from supported where place = 1 and {with_support} and day between {from_day} and {to_day}
)
"""
_SUMS = """
    sum(case when stands = 'on_time' then 1 else 0 end),
    sum(case when stands = 'late' then 1 else 0 end),
    sum(case when stands = 'overdue' then 1 else 0 end),
    sum(case when stands = 'pending' then 1 else 0 end),
    sum(case when stands = 'undated' then 1 else 0 end),
    sum(case when stands = 'undated' then is_done else 0 end),
    sum(case when stands = 'undated' and told.assignment_id is not null then 1 else 0 end),
    sum(case when stands = 'excused' then 1 else 0 end),
    sum(case when stands in ('on_time', 'late', 'overdue', 'pending') and is_extended then 1 else 0 end),
    sum(case when stands = 'on_time' and is_saved then 1 else 0 end),
    sum(case when role = 'report' and stands in ('on_time', 'late', 'overdue', 'pending') then 1 else 0 end),
    sum(case when role = 'report' and stands in ('on_time', 'late') then 1 else 0 end),
    sum(case when role = 'report' and stands = 'on_time' then 1 else 0 end)
from counted left join told on told.assignment_id = counted.assignment_id
"""
EVER = (date(2000, 1, 1), date(2099, 12, 31))


class Counted:
    """Asks the count of one day, of everything or of whole calendar months."""

    def __init__(self, store: Store, today: date, *, support: bool = False) -> None:
        self.store = store
        self.today = today
        self.support = support
        self.dialect = _DIALECTS[store.connection.dialect.name]

    def total(self, span: tuple[date, date] = EVER) -> Counts:
        """Everything."""
        ((_, *row),) = self._ask("1", span)
        return Counts(*row)

    def by_unit(self, span: tuple[date, date] = EVER) -> dict[int, Counts]:
        """Each unit by its id."""
        return self._groups("unit_id", span)

    def tasks_by_unit(self, span: tuple[date, date] = EVER) -> dict[int, Counts]:
        """Each unit without its reports."""
        return self._groups("unit_id", span, "where role <> 'report'")

    def by_section(self, span: tuple[date, date] = EVER) -> dict[int, Counts]:
        """Each outermost section by its id."""
        return self._groups("section_id", span)

    def by_plan(self, span: tuple[date, date] = EVER) -> dict[int, Counts]:
        """Each plan by its id; a report once for every plan that asks for it."""
        sources = """left join (
            select distinct s.rule_id, s.plan_id from report_source s join plan p on p.id = s.plan_id
            where p.withdrawn_at is null
        ) source on source.rule_id = counted.rule_id"""
        return self._groups("coalesce(counted.plan_id, source.plan_id)", span, sources)

    def _groups(self, key: str, span: tuple[date, date], more: str = "") -> dict[int, Counts]:
        return {key: Counts(*row) for key, *row in self._ask(key, span, more) if key is not None}

    def _ask(self, key: str, span: tuple[date, date], more: str = "") -> list[Any]:
        statement = f"{self._things(span)} select {key}, {_SUMS} {more} group by {key}"
        return [tuple(row) for row in self.store.rows(text(statement))]

    def _things(self, span: tuple[date, date]) -> str:
        first, last = span
        rolled = self._in("plus", "o.due_now", "step.n")
        whole = span == EVER
        return _THINGS.format(
            ends=", ".join(f"('{code}-{year}', {self._day(f'{year}-{end}')})" for code, end in _ENDS.items()
                           for year in _YEARS),
            met_on=self._in("local_day", "o.met_at"),
            rolled_day=rolled,
            rolled_weekday=self._in("weekday", rolled),
            today=self._day(self.today),
            from_day=self._day(first),
            to_day=self._day(last),
            from_moment=self._in("moment", f"'{first}'"),
            to_moment=self._in("moment", f"'{date.fromordinal(last.toordinal() + 1)}'"),
            year="year_from" if whole else str(first.year),
            with_support="true" if self.support else "false",
        )  # fmt: skip

    def _day(self, day: object) -> str:
        return self._in("day", f"'{day}'")

    def _in(self, name: str, *parts: str) -> str:
        return self.dialect[name].format(*parts)
