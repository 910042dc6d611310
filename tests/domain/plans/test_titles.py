"""Short names for lists: a task's first clause, a plan's kind, subject and year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plan_words import tidy
from domain.plans.titles import MOST, list_title, short_title, subject_of_title


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("Triển khai đầy đủ các nội dung của Kế hoạch CCHC được phê duyệt.", None),
        ("Công khai danh mục; cập nhật hằng quý", "Công khai danh mục"),
        ("Phát triển dữ liệu số:\n- Xây dựng kho", "Phát triển dữ liệu số"),
        (
            "Xây dựng Kế hoạch CCHC của cơ quan, đơn vị ban hành trong Quý IV của năm trước liền kề năm kế hoạch",
            "Xây dựng Kế hoạch CCHC của cơ quan, đơn vị ban hành trong Quý IV của…",
        ),
        ("x" * 100, "x" * (MOST - 1) + "…"),
        ("...", "..."),
    ],
)
def test_the_title_of_a_task_is_its_first_clause_cut_between_words(content: str, title: str | None) -> None:
    assert list_title(content) == (title or content.rstrip("."))


@given(st.text())
def test_no_title_is_too_long_or_cut_inside_a_word(content: str) -> None:
    title = list_title(content)
    assert len(title) <= MOST
    if title.endswith("…") and " " in title:
        assert set(title[:-1].split()) <= {w.strip(" .,;:-–(") for w in tidy(content).split()} | set(
            tidy(content).split()
        )


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NGÀNH Y TẾ TỈNH ĐẮK NÔNG NĂM 2020", "KH CCHC 2026"),
        ("KẾ HOẠCH Hành động nâng cao Chỉ số PAPI năm 2020 của Sở Y tế Đắk Nông", "KH PAPI 2026"),
        ("KẾ HOẠCH Tuyên truyền công tác cải cách hành chính (CCHC) của Sở Y tế", "KH CCHC 2026"),
        ("KẾ HOẠCH TUYÊN TRUYỀN CCHC", "KH CCHC 2026"),
        ("KẾ HOẠCH THANH TRA NĂM 2025", "KH THANH TRA 2026"),
        ("CHƯƠNG TRÌNH phòng chống dịch giai đoạn II", "CT phòng chống dịch giai đoạn II 2026"),
        ("ĐỀ ÁN Nâng cao năng lực y tế cơ sở trên toàn địa bàn", "ĐA Nâng cao năng lực y tế cơ sở trên toàn… 2026"),
    ],
)
def test_the_short_name_of_a_plan_has_its_kind_subject_and_year(title: str, short: str) -> None:
    assert short_title(title, 2026) == short


def test_of_several_abbreviations_the_first_counts() -> None:
    assert subject_of_title("KẾ HOẠCH duy trì kết quả CCHC và cải thiện Chỉ số PARI, PAPI") == "CCHC"
    assert subject_of_title("KẾ HOẠCH công tác năm") == ""


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("KẾ HOẠCH Cải cách hành chính nhà nước giai đoạn 2021 - 2030", "KH CCHC 2021-2030"),
        ("KẾ HOẠCH Phòng chống dịch giai đoạn 2021-2030", "KH Phòng chống dịch 2021-2030"),
    ],
)
def test_a_plan_of_several_years_is_called_by_all_of_them(title: str, short: str) -> None:
    assert short_title(title, 2021, 2030) == short
