"""What opens a sentence before the unit that acts, and words that only sound like it without their marks."""

import pytest

from documents.plan.units.sentences.sentence_units import units_of_sentence
from domain.plans.drafts import UnitRole


@pytest.mark.parametrize("opening", ["Đầu năm 2026", "Quý I/2026", "Căn cứ Kế hoạch này", "Từ tháng 3"])
def test_behind_what_a_duty_rests_on_stands_who_acts(opening: str) -> None:
    told = units_of_sentence(f"{opening}, Văn phòng Sở xây dựng kế hoạch.")
    assert [(unit.name, unit.role) for unit in told] == [("Văn phòng Sở", "implement")]


@pytest.mark.parametrize("duty", ["Đầu tư trang thiết bị", "Tu sửa trụ sở", "Quy hoạch lại kho"])
def test_a_duty_that_sounds_like_an_opening_is_led_by_who_stands_behind_the_dash(duty: str) -> None:
    told = units_of_sentence(f"{duty} - Văn phòng Sở chủ trì, Phòng Kinh tế phối hợp.")
    assert [(unit.name, unit.role) for unit in told] == [("Văn phòng Sở", "lead"), ("Phòng Kinh tế", "support")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Công chức Văn phòng - Thống kê tham mưu kế hoạch.", ["Công chức Văn phòng - Thống kê"]),
        ("Các thôn, buôn tuyên truyền đến hộ dân.", ["Các thôn, buôn"]),
        ("Lực lượng công an tại địa phương tuần tra.", ["Lực lượng công an tại địa phương"]),
        ("Cổng TTĐT tỉnh đăng tải tin, bài.", ["Cổng TTĐT tỉnh"]),
        ("Cán bộ phụ trách Điểm Tân Kiều: Thường trực quản lý nền nếp.", ["Cán bộ phụ trách Điểm Tân Kiều"]),
        ("Các sở có liên quan tới Kế hoạch này có trách nhiệm báo cáo.", ["Các sở có liên quan"]),
        (
            "Các bệnh viện đa khoa, chuyên khoa tuyến tỉnh, Trung tâm Pháp y triển khai.",
            ["Các bệnh viện đa khoa, chuyên khoa tuyến tỉnh", "Trung tâm Pháp y"],
        ),
    ],
)
def test_names_go_on_with_posts_places_and_kinds(text: str, names: list[str]) -> None:
    assert [unit.name for unit in units_of_sentence(text)] == names


@pytest.mark.parametrize("duty", ["Phân công giáo viên trong tổ dạy buổi 2.", "Giao các cán bộ theo dõi địa bàn."])
def test_to_give_out_work_among_its_own_people_is_the_duty_of_the_unit_above(duty: str) -> None:
    above = (UnitRole("Tổ Toán", "implement"),)
    assert units_of_sentence(duty, above) == above


def test_a_unit_to_which_the_unit_above_gives_work_does_it() -> None:
    told = units_of_sentence("Giao Chi cục Dân số theo dõi.", (UnitRole("Sở Y tế", "implement"),))
    assert [unit.name for unit in told] == ["Chi cục Dân số"]


@pytest.mark.parametrize(
    ("duty", "told"),
    [
        (
            "Văn phòng Sở chủ trì, Phòng Tài chính phối hợp nâng cấp phần mềm.",
            "Văn phòng Sở lead; Phòng Tài chính support",
        ),
        ("Văn phòng Sở chủ trì; các phòng phối hợp triển khai.", "Văn phòng Sở lead; các phòng support"),
        ("Văn phòng Sở chủ trì, các phòng thực hiện.", "Văn phòng Sở lead; các phòng implement"),
        ("Văn phòng Sở chủ trì, phối hợp với các phòng thực hiện.", "Văn phòng Sở lead; các phòng support"),
        ("Tập huấn: Văn phòng Sở (chủ trì), các phòng (phối hợp); quý II.", "Văn phòng Sở lead; các phòng support"),
        ("Đối thoại với người dân [Văn phòng Sở chủ trì]", "Văn phòng Sở lead"),
        ("Sở Y tế (cơ quan thường trực) tổ chức tập huấn.", "Sở Y tế implement"),
        ("Văn phòng Sở đôn đốc các phòng, UBND các xã thực hiện.", "Văn phòng Sở implement"),
        ("Văn phòng Sở hướng dẫn các phòng, UBND các xã phối hợp tuyên truyền.", "Văn phòng Sở implement"),
    ],
)
def test_behind_a_leader_the_others_have_their_part(duty: str, told: str) -> None:
    assert "; ".join(f"{unit.name} {unit.role}" for unit in units_of_sentence(duty)) == told
