"""Who has to act, as plans of provinces and ministries say it: lists of kinds, openings, sentences behind labels."""

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.units.sentences.sentence_units import units_of_sentence
from domain.plans.drafts import PlanDraft, UnitRole, shown_code

HEAD = "KẾ HOẠCH\nPhòng chống đuối nước năm 2025\n\n"


def _plan(text: str) -> PlanDraft:
    return interpret(list(text_blocks(HEAD + text)))


def _units(text: str) -> list[str]:
    plan = _plan(text)
    return [
        f"{shown_code(task.section_code, task.code)}: {'; '.join(f'{u.name} {u.role}' for u in task.units)}"
        for task in plan.tasks
    ]


@pytest.mark.parametrize(
    ("duty", "units"),
    [
        (
            "Căn cứ Kế hoạch này, các sở, ngành cấp tỉnh xây dựng kế hoạch riêng.",
            "các sở, ngành cấp tỉnh implement",
        ),
        (
            "Trên cơ sở nội dung được giao, Sở Xây dựng, UBND các xã, phường lắp đặt biển cảnh báo.",
            "Sở Xây dựng implement; UBND các xã, phường implement",
        ),
        (
            "Dựng rào chắn: Ủy ban nhân dân xã phối hợp với các chủ đầu tư thực hiện ở các hồ chứa.",
            "Ủy ban nhân dân xã implement; các chủ đầu tư support",
        ),
        (
            "Qua kết quả rà soát, giao Sở Nội vụ tham mưu khen thưởng.",
            "Sở Nội vụ implement",
        ),
        (
            "Giao Sở Y tế chủ trì, phối hợp với các sở, ngành, địa phương có liên quan tập huấn sơ cứu.",
            "Sở Y tế lead; các sở, ngành, địa phương có liên quan support",
        ),
        (
            "Các bộ, cơ quan ngang bộ, Ủy ban nhân dân các tỉnh, thành phố rà soát quy chuẩn bể bơi.",
            "Các bộ, cơ quan ngang bộ implement; Ủy ban nhân dân các tỉnh, thành phố implement",
        ),
    ],
)
def test_a_numbered_duty_names_who_acts(duty: str, units: str) -> None:
    assert _units(f"II. TỔ CHỨC THỰC HIỆN\n\n1. {duty}\n") == [f"II.1: {units}"]


def test_the_words_of_a_law_name_nobody() -> None:
    text = "II. NHIỆM VỤ\n\n1. Rà soát\n\n- Rà soát văn bản do Hội đồng nhân dân, Ủy ban nhân dân tỉnh ban hành.\n"
    assert _units(text) == ["II.1.1: "]


@pytest.mark.parametrize(
    "heading",
    [
        "Sở Nội vụ (Cơ quan thường trực Ban Chỉ đạo)",
        "Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo",
        "Sở Nội vụ:",
    ],
)
def test_a_heading_of_a_unit_may_say_what_else_it_is(heading: str) -> None:
    assert _units(f"II. TỔ CHỨC THỰC HIỆN\n\n1. {heading}\n\n- Theo dõi chung.\n") == ["II.1.1: Sở Nội vụ implement"]


def test_whoever_has_the_responsibility_is_a_unit() -> None:
    text = "II. NHIỆM VỤ\n\n1. Trách nhiệm của chủ bể bơi:\n\n- Bố trí nhân viên cứu hộ.\n"
    assert _units(text) == ["II.1.1: chủ bể bơi implement"]


def test_units_behind_a_label_may_each_have_a_duty_there() -> None:
    text = """II. NỘI DUNG

1. Dạy bơi cho học sinh

- Nội dung: Mở lớp dạy bơi.

- Cơ quan thực hiện: Sở Nội vụ chủ trì tham mưu ban hành chương trình; các sở, ngành tỉnh chủ động mở lớp ở nơi mình.
"""
    assert _units(text) == ["II.1.1: Sở Nội vụ lead; các sở, ngành tỉnh implement"]


def test_who_carries_out_does_not_lead_where_other_items_have_leaders() -> None:
    text = """II. NỘI DUNG

1. Mở lớp

- Đơn vị chủ trì tham mưu thực hiện: Sở Y tế.

2. Treo biển

- Đơn vị thực hiện: Sở Xây dựng.
"""
    assert _units(text) == ["II.1: Sở Y tế lead", "II.2: Sở Xây dựng implement"]


def test_a_duty_that_is_told_in_full_keeps_what_stands_under_it() -> None:
    text = """II. TỔ CHỨC THỰC HIỆN

1. Chủ tịch UBND các xã chịu trách nhiệm về kế hoạch này.

Hằng năm UBND xã báo cáo kết quả.

2. Sở Y tế chịu trách nhiệm về chuyên môn.

- Tập huấn sơ cứu.
"""
    plan = _plan(text)
    assert [task.content for task in plan.tasks] == [
        "Chủ tịch UBND các xã chịu trách nhiệm về kế hoạch này. Hằng năm UBND xã báo cáo kết quả.",
        "Sở Y tế chịu trách nhiệm về chuyên môn.",
        "Tập huấn sơ cứu.",
    ]


def _beside_an_annex(duties: list[str], rows: list[str]) -> int:
    """How many tasks a plan has that tells these duties and has a table of these behind its text."""
    told = "".join(f"- {duty}.\n\n" for duty in duties)
    table = "".join(f"{number}\t{row}\tSở Y tế\tQuý II\n" for number, row in enumerate(rows, 1))
    text = f"II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n{told}PHỤ LỤC\n\nTT\tNội dung\tCơ quan chủ trì\tThời gian\n{table}"
    return len(_plan(text).tasks)


def test_duties_of_units_count_beside_a_table_of_others() -> None:
    duties = [f"Làm việc thứ {number} theo chức năng của Sở" for number in range(1, 7)]
    rows = [f"Tập huấn chuyên đề {number} cho viên chức" for number in range(1, 10)]
    assert _beside_an_annex(duties, rows[:5]) == 11
    assert _beside_an_annex(duties, rows) == 15
    assert _beside_an_annex(duties[:3], rows) == 9, "a table is carried out by a few"
    assert _beside_an_annex(duties, [*duties[:5], *rows[:3]]) == 8, "what the table says again counts once"


def test_duties_of_nobody_count_too_beside_an_annex_of_what_weighs_most() -> None:
    rows = "".join(f"{number}\tViệc {number}\tSở Y tế\tQuý II\n" for number in range(1, 6))
    duties = "".join(f"- Làm việc thứ {number} theo chức năng.\n\n" for number in range(1, 7))
    table = f"TT\tNội dung\tCơ quan chủ trì\tThời gian\n{rows}"
    text = f"I. NHIỆM VỤ\n\n- Trồng cây.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n{duties}"
    assert "Trồng cây." in [task.content for task in _plan(f"{text}PHỤ LỤC\n\n{table}").tasks]
    assert "Trồng cây." not in [task.content for task in _plan(text + table).tasks]


def test_the_only_paragraph_under_a_heading_is_a_duty_even_where_it_ends_the_plan() -> None:
    text = "IV. CHẾ ĐỘ BÁO CÁO\n\nCác sở, ngành tỉnh, UBND xã, phường báo cáo về Sở Y tế trước ngày 16/12/2025./.\n"
    assert _units(text) == ["IV.1: Các sở, ngành tỉnh implement; UBND xã, phường implement"]


def test_who_is_named_before_a_colon_has_what_is_listed_there() -> None:
    text = """II. TỔ CHỨC THỰC HIỆN

1. Sở Công Thương

a) Chủ trì, phối hợp với các sở, ngành:

- Mở chợ phiên.

2. Sở Y tế chủ trì, phối hợp với Công an tỉnh:

- Kiểm tra bếp ăn.
"""
    assert _units(text) == [
        "II.1.a.1: Sở Công Thương lead; các sở, ngành support",
        "II.2.1: Sở Y tế lead; Công an tỉnh support",
    ]


@pytest.mark.parametrize(
    ("heading", "units"),
    [
        ("UBND các xã: Tân An, Bình Đông", "UBND xã Tân An implement; UBND xã Bình Đông implement"),
        (
            "Các doanh nghiệp viễn thông, tổ chức, cá nhân có liên quan",
            "Các doanh nghiệp viễn thông implement; tổ chức, cá nhân có liên quan implement",
        ),
        (
            "Các doanh nghiệp hoạt động trong lĩnh vực cảng biển",
            "Các doanh nghiệp hoạt động trong lĩnh vực cảng biển implement",
        ),
    ],
)
def test_a_heading_tells_units_by_their_places_and_a_group_by_its_work(heading: str, units: str) -> None:
    assert _units(f"II. TỔ CHỨC THỰC HIỆN\n\n1. {heading}\n\n- Treo biển cảnh báo.\n") == [f"II.1.1: {units}"]


def test_a_lettered_duty_with_parts_is_a_duty_too() -> None:
    text = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\na) Chủ trì các dự án sau đây, gồm:\n\n"
    text += "- Dự án bể bơi.\n\n- Dự án áo phao.\n"
    plan = _plan(text)
    assert [task.content for task in plan.tasks][1:] == ["Dự án bể bơi.", "Dự án áo phao."]
    assert {unit.role for task in plan.tasks for unit in task.units} == {"lead"}


def test_who_asks_others_under_its_own_heading_has_the_duty() -> None:
    text = "II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Yêu cầu các bệnh viện báo cáo ca đuối nước.\n"
    text += "\n- Căn cứ chức năng, chỉ đạo các trạm y tế, các bệnh viện tập huấn sơ cứu.\n"
    assert _units(text) == ["II.1.1: Sở Y tế implement", "II.1.2: Sở Y tế implement"]


def test_a_list_without_marks_is_cut_where_its_first_word_comes_again() -> None:
    text = "TT\tNội dung\tCơ quan chủ trì\tThời gian\n1\tTập huấn\tSở Y tế Sở Nội vụ\tQuý II\n"
    assert _units(text) == ["1: Sở Y tế lead; Sở Nội vụ lead"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Phối hợp với lực lượng quân đội, công an dọn vệ sinh trường lớp.",
            ["lực lượng quân đội", "lực lượng công an"],
        ),
        ("Phối hợp với ngành giáo dục để khử khuẩn lớp học.", ["ngành giáo dục"]),
        ("Phối hợp với Công an, lực lượng Hải quan triển khai tuần tra.", ["Công an", "lực lượng Hải quan"]),
        ("Phối hợp với các cơ quan, đơn vị chức năng xác định chỉ tiêu.", ["các cơ quan, đơn vị chức năng"]),
        ("Phối hợp với các cơ quan được giao chủ trì để tham mưu.", ["các cơ quan được giao chủ trì"]),
        ("Phối hợp với các bệnh viện (Bệnh viện Mắt, Bệnh viện Phổi) khám.", ["Bệnh viện Mắt", "Bệnh viện Phổi"]),
        ("Phối hợp với các bệnh viện (nếu có) khám sàng lọc.", ["các bệnh viện"]),
        ("Phối hợp với Sở Y tế (Chi cục Dân số, Chi cục Thực phẩm) khám sàng lọc.", ["Sở Y tế"]),
        (
            "Phối hợp với Phòng Nghiệp vụ Y, Nghiệp vụ Dược kiểm tra.",
            ["Phòng Nghiệp vụ Y", "Phòng Nghiệp vụ Dược"],
        ),
        ("Phối hợp với Phòng Nghiệp vụ Y, nghiệm thu thiết bị.", ["Phòng Nghiệp vụ Y"]),
    ],
)
def test_whom_a_duty_works_with(text: str, units: list[str]) -> None:
    assert [(unit.name, unit.role) for unit in units_of_sentence(text)] == [(name, "support") for name in units]


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện các dự án do Bộ Xây dựng chủ trì.",
        "Báo cáo cấp trên (UBND tỉnh, Bộ Xây dựng và các Bộ chủ trì dự án) kết quả.",
        "Căn cứ văn bản của Chính phủ, Bộ, ngành và tỉnh, xây dựng kế hoạch của xã.",
    ],
)
def test_who_is_only_mentioned_has_no_part_in_the_duty_of_a_heading(text: str) -> None:
    heading = (UnitRole("Sở Y tế", "implement"),)
    assert units_of_sentence(text, heading) == heading


def test_those_among_whom_a_duty_is_parted_carry_it_out() -> None:
    duty = "Lắp 58 trạm bơm (trong đó: Công ty Thủy lợi: 25 trạm, Điện lực tỉnh: 33 trạm);"
    names = [UnitRole("Công ty Thủy lợi", "implement"), UnitRole("Điện lực tỉnh", "implement")]
    assert list(units_of_sentence(duty)) == names
    given = (UnitRole("Sở Y tế", "implement"),)
    assert units_of_sentence(duty, given) == given
    assert units_of_sentence("Lắp 58 trạm bơm (vùng cao: 25 trạm, vùng thấp: 33 trạm).") == ()


def test_who_leads_the_whole_carries_out_what_a_heading_says_behind_that() -> None:
    text = "V. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế là đầu mối, chủ trì Đề án; tổ chức thực hiện các nhiệm vụ sau:\n\n"
    text += "- Kiểm kê thuốc.\n\n- Chủ trì tập huấn.\n\n2. Sở Nội vụ chủ trì, có các nhiệm vụ sau:\n\n- Khen thưởng.\n"
    assert _units(text) == ["V.1.1: Sở Y tế implement", "V.1.2: Sở Y tế lead", "V.2.1: Sở Nội vụ lead"]


def test_whoever_follows_chu_tri_phoi_hop_works_with_those_above() -> None:
    text = "V. TỔ CHỨC THỰC HIỆN\n\n1. Công an tỉnh\n\na) Chủ trì, phối hợp\n\n"
    text += "- Sở Tài chính tham mưu bố trí ngân sách.\n\n- Sở Xây dựng rà soát quỹ nhà.\n"
    assert _units(text) == [
        "V.1.a.1: Công an tỉnh lead; Sở Tài chính support",
        "V.1.a.2: Công an tỉnh lead; Sở Xây dựng support",
    ]


def test_a_heading_may_tell_which_of_a_group_by_what_they_do() -> None:
    heading = "Các sở chủ trì, quản lý, tham gia thực hiện các dự án thuộc Chương trình"
    text = f"V. TỔ CHỨC THỰC HIỆN\n\n1. {heading}\n\n- Gửi báo cáo hằng năm.\n\n2. Sở Y tế\n\n- Tổng hợp.\n"
    assert _units(text) == [f"V.1.1: {heading} implement", "V.2.1: Sở Y tế implement"]


def test_a_later_part_of_a_duty_may_say_who_leads() -> None:
    heading = (UnitRole("Sở Y tế", "implement"),)
    (unit,) = units_of_sentence("Nghiên cứu phác đồ mới; chủ trì hướng dẫn điều trị.", heading)
    assert unit == UnitRole("Sở Y tế", "lead")


def test_a_heading_may_name_who_directs_and_who_does() -> None:
    text = "IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế chỉ đạo Chi cục Dân số thực hiện các nội dung sau:\n\n- Lập dự toán.\n"
    assert _units(text) == ["IV.1.1: Sở Y tế implement; Chi cục Dân số implement"]


def test_a_topic_with_the_name_of_a_group_is_no_unit() -> None:
    text = "III. NHIỆM VỤ\n\n1. Dữ liệu số\n\n- Lập kho dữ liệu.\n\n2. Doanh nghiệp số\n\n- Mở lớp học.\n"
    assert _units(text) == ["III.1.1: ", "III.2.1: "]


def test_beside_the_labels_of_a_section_a_duty_names_its_partners() -> None:
    text = "III. NHIỆM VỤ\n\n1. Rà soát\n\nĐơn vị chủ trì: Phòng Y.\n\n- Phối hợp với Sở Nội vụ rà soát mỏ đá.\n"
    assert _units(text) == ["III.1.1: Phòng Y lead; Sở Nội vụ support"]
