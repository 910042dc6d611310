"""Headings under which the duties of units stand, among others that only look like them."""

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.units.sentences.heading_units import units_of_heading
from domain.plans.drafts import PlanDraft, shown_code

HEAD = "KẾ HOẠCH\nTrồng cây năm 2026\n\n"
DUTIES = """III. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính

- Bố trí kinh phí.

2. Sở Nội vụ

- Khen thưởng.

3. Công an tỉnh

- Giữ trật tự.
"""


def _plan(text: str) -> PlanDraft:
    return interpret(list(text_blocks(HEAD + text)))


def _given(plan: PlanDraft) -> dict[str, list[str]]:
    return {shown_code(task.section_code, task.code): [unit.name for unit in task.units] for task in plan.tasks}


def test_among_headings_of_units_a_name_that_sounds_like_none_is_one_too() -> None:
    given = _given(_plan(DUTIES + "\n4. Cổng thông tin điện tử tỉnh\n\nĐăng tải tin, bài về trồng cây.\n"))
    assert given["III.4.1"] == ["Cổng thông tin điện tử tỉnh"]
    assert given["III.3.1"] == ["Công an tỉnh"]


def test_among_headings_of_units_one_that_tells_a_matter_names_nobody() -> None:
    given = _given(
        _plan(DUTIES + "\n4. Kinh phí thực hiện\n\n- Lấy từ ngân sách.\n\n5. Tuyên truyền\n\n- Treo băng rôn.\n")
    )
    assert list(given) == ["III.1.1", "III.2.1", "III.3.1"]


def test_among_headings_of_units_one_may_say_for_whom_and_one_only_when() -> None:
    dates = "- Trước ngày 30/9/2026: Thông báo kết quả trồng cây.\n\n- Trồng cây đúng tiến độ.\n"
    persons = "4. Đối với viên chức, người lao động\n\n- Tưới cây.\n"
    given = _given(_plan(f"{DUTIES}\n{persons}\n5. Thời hạn hoàn thành\n\n{dates}"))
    assert given["III.4.1"] == ["viên chức, người lao động"]
    assert given["III.5.1"] == []


def test_a_group_of_units_is_no_aim_though_its_name_sounds_like_one() -> None:
    given = _given(_plan(DUTIES + "\n4. Các cơ sở đào tạo nghề\n\n- Mở lớp ươm cây.\n"))
    assert given["III.4.1"] == ["Các cơ sở đào tạo nghề"]


def test_how_a_contest_is_judged_is_no_task() -> None:
    text = "II. NỘI DUNG THI ĐUA\n\n1. Nội dung\n\n- Trồng cây.\n\n2. Tiêu chí đánh giá\n\n- Trồng nhiều nhất.\n"
    assert list(_given(_plan(text))) == ["II.1.1"]


def test_a_kind_of_those_in_the_heading_is_named_by_its_own_duty() -> None:
    duties = (
        "- Giáo viên chủ nhiệm quản lý, theo dõi lớp.\n\n- Giáo viên trồng cây.\n\n- Nhân viên thư viện treo tranh."
    )
    given = _given(_plan(f"III. TỔ CHỨC THỰC HIỆN\n\n1. Tổ chuyên môn và giáo viên\n\n{duties}\n"))
    assert given == {"III.1.1": ["Giáo viên chủ nhiệm"], "III.1.2": ["giáo viên"], "III.1.3": ["Nhân viên thư viện"]}


def test_a_unit_that_a_heading_joins_with_others_is_named_alone_by_its_own_duty() -> None:
    duties = "- Tổ văn phòng có trách nhiệm mua cây giống."
    given = _given(_plan(f"III. TỔ CHỨC THỰC HIỆN\n\n1. Tổ văn phòng và nhân viên\n\n{duties}\n"))
    assert given == {"III.1.1": ["Tổ văn phòng"]}


def test_the_head_of_whom_a_heading_names_goes_by_its_name() -> None:
    duties = "- Chủ tịch UBND các xã giữ rừng.\n\n- Chủ tịch Hội Nông dân tổ chức trồng cây."
    given = _given(_plan(f"III. TỔ CHỨC THỰC HIỆN\n\n1. UBND các xã\n\n{duties}\n"))
    assert given == {"III.1.1": ["UBND các xã"], "III.1.2": ["Chủ tịch Hội Nông dân"]}


def test_a_head_and_those_who_lead_with_it_are_one_name() -> None:
    whole = "Người đứng đầu, tập thể lãnh đạo các phòng, đơn vị thuộc Sở"
    assert [unit.name for unit in units_of_heading(f"Đối với {whole}")] == [whole]
    assert [unit.name for unit in units_of_heading("Văn phòng, lãnh đạo các phòng")] == [
        "Văn phòng",
        "lãnh đạo các phòng",
    ]


def test_the_organisation_of_a_union_is_one() -> None:
    assert [unit.name for unit in units_of_heading("Tổ chức Đoàn Thanh niên")] == ["Tổ chức Đoàn Thanh niên"]
    assert units_of_heading("Tổ chức đoàn kiểm tra vườn ươm") == ()


def test_who_directs_what_is_listed_is_named_without_it() -> None:
    assert [unit.name for unit in units_of_heading("Chủ tịch UBND cấp xã chỉ đạo:")] == ["Chủ tịch UBND cấp xã"]
    assert [unit.name for unit in units_of_heading("Ban Chỉ đạo")] == ["Ban Chỉ đạo"]
    given = _given(
        _plan(DUTIES + "\n4. Bộ Chỉ huy Quân sự tỉnh chỉ đạo lực lượng Bộ đội Biên phòng\n\n- Trồng cây ở đồn.\n")
    )
    assert given["III.4.1"] == ["Bộ Chỉ huy Quân sự tỉnh", "lực lượng Bộ đội Biên phòng"]


def test_a_courtesy_before_a_post_is_no_part_of_it() -> None:
    assert [unit.name for unit in units_of_heading("Các ông (bà) trưởng thôn")] == ["trưởng thôn"]
    assert units_of_heading("Các ông (bà) đến tuổi nghỉ hưu") == ()


def test_how_units_work_together_is_no_unit_among_headings_of_units() -> None:
    duties = "- Theo dõi, đôn đốc.\n\n- Tổng hợp báo cáo.\n\n"
    headings = ("1. Sở Y tế", "2. Công an tỉnh", "3. Báo Sức khỏe", "4. Cơ chế phối hợp và trách nhiệm giải trình")
    given = _given(_plan("III. TỔ CHỨC THỰC HIỆN\n\n" + "".join(f"{heading}\n\n{duties}" for heading in headings)))
    assert list(given.values())[::2] == [["Sở Y tế"], ["Công an tỉnh"], ["Báo Sức khỏe"]]
