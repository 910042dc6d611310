"""When two lines of plans ask for one thing."""

from datetime import date

import pytest

from domain.plans.drafts import DeadlineDraft, PlanDraft, Schedule, TaskDraft, Window
from domain.plans.duties import dated_by_no_task, period_of, same_report, stronger, subjects_of


def report(period: str, due: date, *subjects: str) -> DeadlineDraft:
    return DeadlineDraft("Báo cáo", due, "Báo cáo", period=period, subjects=subjects)


@pytest.mark.parametrize(
    ("period", "due", "named"),
    [
        ("Q1", date(2026, 2, 14), "Q1-2026"),
        ("H1", date(2026, 5, 15), "H1-2026"),
        ("Y", date(2026, 11, 9), "Y-2026"),
        ("Y", date(2026, 12, 20), "Y-2026"),
        ("Y", date(2027, 1, 10), "Y-2026"),
        ("month-12", date(2027, 1, 5), "month-12-2026"),
        ("month-01", date(2026, 1, 20), "month-01-2026"),
    ],
)
def test_a_report_is_for_the_period_that_ends_nearest_to_its_day(period: str, due: date, named: str) -> None:
    assert str(period_of(report(period, due))) == named


def test_what_names_no_period_is_no_report_of_one() -> None:
    assert period_of(report("", date(2026, 1, 19))) is None


def test_a_report_that_names_no_subject_is_about_its_plan() -> None:
    title = "KẾ HOẠCH Hành động nâng cao Chỉ số PAPI năm 2020"
    assert subjects_of(report("Q1", date(2026, 2, 14)), title) == {"PAPI"}
    assert subjects_of(report("Q1", date(2026, 2, 14), "CCHC"), title) == {"CCHC"}


def test_only_a_shared_subject_makes_two_reports_one() -> None:
    assert same_report({"CCHC", "PAPI"}, {"CCHC"})
    assert not same_report({"PAPI"}, {"CCHC"})
    assert not same_report((), ())


def test_the_stronger_of_two_roles_is_kept() -> None:
    assert stronger("support", "lead") == "lead"
    assert stronger("implement", "support") == "implement"


def test_a_sentence_with_another_day_than_its_task_is_a_duty_of_its_own() -> None:
    task = TaskDraft("1", "Gửi báo cáo.", schedule=Schedule("window", windows=(Window(None, date(2026, 3, 31)),)))
    said = [
        (date(2026, 3, 31), "gửi báo cáo"),
        (date(2026, 3, 31), "Gửi báo cáo. Hoàn thành trước ngày 01/4"),
        (date(2026, 3, 30), "gửi báo cáo"),
        (date(2026, 3, 31), "Nộp kế hoạch"),
        (date(2026, 3, 31), "Sở gửi báo cáo. Hạn: trước ngày 01/4"),
    ]
    lines = [*(DeadlineDraft("x", due, phrase) for due, phrase in said), report("Q1", date(2026, 3, 31))]
    assert dated_by_no_task(PlanDraft("KẾ HOẠCH", tasks=(task,), deadlines=tuple(lines))) == lines[2:]
