"""Lines that say who does what is listed under them, and headings of units that a line without a mark follows."""

import pytest

from documents.blocks import Paragraph
from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.prose.outline import mended
from domain.plans.drafts import shown_code

HEAD = "KẾ HOẠCH\nCải cách hành chính năm 2026\n\n"
OVER = "III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở\nChủ trì, phối hợp với các phòng chuyên môn:\n- Đôn đốc.\n- Tổng hợp.\n"
WITH = "Phối hợp với Phòng Tổ chức cán bộ:\n- Tham mưu khen thưởng.\n"
GIVEN = (
    "II. NHIỆM VỤ\n1. Thủ tục hành chính\nGiao Văn phòng Sở chủ trì, phối hợp với các đơn vị liên quan:\n- Rà soát.\n"
)


def _units(text: str) -> dict[str, str]:
    plan = interpret(list(text_blocks(HEAD + text)))
    return {
        shown_code(task.section_code, task.code): "; ".join(f"{unit.name} {unit.role}" for unit in task.units)
        for task in plan.tasks
    }


def test_a_line_with_a_colon_tells_leader_and_partners_of_what_follows_it() -> None:
    assert _units(GIVEN) == {"II.1.1": "Văn phòng Sở lead; các đơn vị liên quan support"}


def test_a_role_over_duties_is_that_of_the_unit_above_and_ends_with_the_next_role() -> None:
    together = "Văn phòng Sở lead; các phòng chuyên môn support"
    assert _units(OVER + WITH) == {
        "III.1.1": together,
        "III.1.2": together,
        "III.1.3": "Văn phòng Sở implement; Phòng Tổ chức cán bộ support",
    }


def test_partners_alone_over_duties_take_nothing_from_a_section() -> None:
    read = _units("II. NHIỆM VỤ\n1. Thủ tục hành chính\nPhối hợp với các đơn vị liên quan:\n- Rà soát.\n")
    assert read == {"II.1.1": ""}


def test_a_list_of_one_kind_before_a_colon_names_each_of_them() -> None:
    read = _units("II. NHIỆM VỤ\n1. Các Sở: Tài chính, Nội vụ; Công an tỉnh: Tổ chức tuyên truyền.\n")
    assert read == {"II.1.1": "Sở Tài chính implement; Sở Nội vụ implement; Công an tỉnh implement"}


def test_another_colon_in_a_duty_stays_in_it() -> None:
    read = _units("II. NHIỆM VỤ\n1. Sở Tài chính: Lập báo cáo gồm: quý, năm.\n")
    assert read == {"II.1.1": "Sở Tài chính implement"}


LONG = "9. Báo và Phát thanh, Truyền hình Sơn La, Cổng thông tin điện tử tỉnh"


@pytest.mark.parametrize("heading", [LONG, "4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện, Hội Nông dân huyện"])
def test_a_verb_under_a_long_heading_of_units_begins_their_duty(heading: str) -> None:
    duty = "Xây dựng các phóng sự, tin bài tuyên truyền về kế hoạch này."
    assert len(mended([Paragraph(heading, 1), Paragraph(duty, 2)])) == 2
    assert len(list(text_blocks(f"{heading}\n{duty}"))) == 2


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("- Phối hợp với Sở Nông nghiệp và Môi trường, Sở Tài chính, các sở và UBND tỉnh", "Hưng Yên rà soát."),
        ("4. Văn phòng UBND tỉnh, Sở Tài chính, Sở Nông nghiệp và Môi trường, Sở", "Xây dựng phối hợp rà soát."),
        ("4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Liên hiệp", "Thanh niên tỉnh và các hội"),
    ],
)
def test_a_name_that_breaks_off_goes_on_in_the_next_line(above: str, text: str) -> None:
    assert len(mended([Paragraph(above, 1), Paragraph(text, 2)])) == 1


def test_what_an_order_without_a_mark_names_stands_under_it() -> None:
    order = "Nghiên cứu, mua các thiết bị cho bến xe như:"
    things = "- Cổng quét vé.\n- Biển báo giờ chạy.\n"
    assert list(_units(f"II. NHIỆM VỤ\n1. Bến xe\n{order}\n{things}")) == ["II.1.1", "II.1.1.1", "II.1.1.2"]
    assert list(_units(f"II. NHIỆM VỤ\n1. Bến xe\n{order}\n- Lắp cổng quét vé.\n")) == ["II.1.1"]
