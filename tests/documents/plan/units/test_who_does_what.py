"""Who a sentence, a cell or a heading of a plan names, and in what role, in the many ways in which plans say it."""

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from documents.plan.units.cells.units_cell import read_units
from documents.plan.units.sentences.sentence_units import units_of_sentence
from domain.plans.drafts import Role, UnitRole, shown_code

HEAD = "KẾ HOẠCH\nPhòng chống đuối nước năm 2025\n\n"
HEADING = (UnitRole("Sở Y tế", "implement"),)


def _told(units: tuple[UnitRole, ...]) -> str:
    return "; ".join(sorted(f"{unit.name} {unit.role}" for unit in units))


def _tasks(text: str) -> list[str]:
    plan = interpret(list(text_blocks(HEAD + text)))
    return [f"{shown_code(task.section_code, task.code)}: {_told(task.units)}" for task in plan.tasks]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Sở Nội vụ là cơ quan đầu mối, theo dõi, đôn đốc việc thực hiện.", "Sở Nội vụ implement"),
        (
            "Sở Nội vụ làm đầu mối, phối hợp với Sở Tài chính tổng hợp, báo cáo UBND tỉnh.",
            "Sở Nội vụ implement; Sở Tài chính support",
        ),
        ("Văn phòng UBND tỉnh chịu trách nhiệm đôn đốc, kiểm tra.", "Văn phòng UBND tỉnh implement"),
        ("Giao cho Phòng Kế hoạch - Tài chính tham mưu kinh phí.", "Phòng Kế hoạch - Tài chính implement"),
        ("Phân công Phòng Nghiệp vụ Y chủ trì tham mưu dự thảo.", "Phòng Nghiệp vụ Y lead"),
        ("Ủy quyền cho Sở Tư pháp ký ban hành tài liệu tuyên truyền.", "Sở Tư pháp implement"),
        ("Ủy quyền Giám đốc Sở Tư pháp ký văn bản.", "Giám đốc Sở Tư pháp implement"),
        ("Đối với Sở Giáo dục và Đào tạo: Chỉ đạo các trường học dạy bơi.", "Sở Giáo dục và Đào tạo implement"),
        ("Đề nghị Công an tỉnh chỉ đạo Công an các xã tăng cường tuần tra.", "Công an tỉnh implement"),
        ("Hạt Kiểm lâm liên huyện tuần tra rừng.", "Hạt Kiểm lâm liên huyện implement"),
        ("Người đứng đầu các cơ quan, đơn vị gương mẫu.", "Người đứng đầu các cơ quan, đơn vị implement"),
        ("Ban Chỉ đạo tỉnh do Sở Y tế làm thường trực tổ chức giao ban.", "Ban Chỉ đạo tỉnh implement"),
        ("Chậm nhất ngày 15/11, các đơn vị báo cáo kết quả về Sở Y tế.", "các đơn vị implement"),
        ("Trong tháng 6 năm 2025, Phòng Nghiệp vụ Y hoàn thành việc rà soát.", "Phòng Nghiệp vụ Y implement"),
        ("Kinh phí do Sở Tài chính tham mưu bố trí.", "Sở Tài chính implement"),
        ("Rà soát thủ tục hành chính (giao Văn phòng Sở).", "Văn phòng Sở implement"),
        ("Rà soát thủ tục hành chính - Văn phòng Sở chủ trì.", "Văn phòng Sở lead"),
        ("Các cơ sở y tế ngoài công lập báo cáo ca bệnh.", "Các cơ sở y tế ngoài công lập implement"),
        ("Hội đồng thẩm định tỉnh thẩm định hồ sơ.", "Hội đồng thẩm định tỉnh implement"),
        ("Kiểm tra việc chủ trì, phối hợp với Sở Tài chính.", ""),
        ("Theo đề xuất của Sở Tài chính, Sở Nội vụ, tổng hợp trình UBND tỉnh.", ""),
        (
            "Sở Kế hoạch và Đầu tư - cơ quan thường trực Ban Chỉ đạo giúp Ban tổng hợp.",
            "Sở Kế hoạch và Đầu tư implement",
        ),
        ("Sở Y tế (cơ quan thường trực Ban Chỉ đạo) chủ trì theo dõi.", "Sở Y tế lead"),
        ("UBND tỉnh giao Sở Xây dựng chủ trì rà soát quy hoạch.", "Sở Xây dựng lead"),
        ("Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở triển khai nghiêm túc.", "Giám đốc các sở implement"),
        ("Công an tỉnh yêu cầu các phòng nghiệp vụ báo cáo.", "Công an tỉnh implement"),
        (
            "Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh hướng dẫn tuyên truyền.",
            "Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh implement",
        ),
        (
            "Các cơ sở giáo dục mầm non, phổ thông tổ chức ăn bán trú.",
            "Các cơ sở giáo dục mầm non, phổ thông implement",
        ),
        ("Bộ Chỉ huy Quân sự tỉnh sẵn sàng lực lượng.", "Bộ Chỉ huy Quân sự tỉnh implement"),
        ("Công chức Tư pháp - Hộ tịch niêm yết thủ tục.", "Công chức Tư pháp - Hộ tịch implement"),
        (
            "Ban Chỉ đạo xây dựng xã hội học tập các cấp chịu trách nhiệm chỉ đạo.",
            "Ban Chỉ đạo xây dựng xã hội học tập các cấp implement",
        ),
        ("Ban Chỉ đạo triển khai kế hoạch trên địa bàn tỉnh.", "Ban Chỉ đạo implement"),
        ("Các trung tâm học tập cộng đồng đa dạng hóa chương trình.", "Các trung tâm học tập cộng đồng implement"),
        ("Công ty Khai thác công trình thủy lợi vận hành hồ.", "Công ty Khai thác công trình thủy lợi implement"),
        ("Hải đội Biên phòng 2 tuần tra.", "Hải đội Biên phòng 2 implement"),
        ("Đảng ủy UBND tỉnh lãnh đạo các sở cụ thể hóa Nghị quyết.", "Đảng ủy UBND tỉnh implement"),
        (
            "Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc tổ chức học tập.",
            "Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc implement",
        ),
        ("Thời gian tới, các đơn vị cần tập trung thu hồi công nợ.", "các đơn vị implement"),
        ("Sơ kết, tổng kết [Văn phòng Sở].", "Văn phòng Sở lead"),
        ("Bao phủ bảo hiểm (Văn phòng Sở phối hợp với Phòng Y; quý III)", "Phòng Y support; Văn phòng Sở lead"),
        (
            "Ban Quản lý các dự án đầu tư xây dựng tỉnh thi công.",
            "Ban Quản lý các dự án đầu tư xây dựng tỉnh implement",
        ),
        ("Phòng Kế hoạch tổng hợp xây dựng lịch trực.", "Phòng Kế hoạch tổng hợp implement"),
        ("Tổ Quản lý chất lượng họp định kỳ.", "Tổ Quản lý chất lượng implement"),
        (
            "Cơ quan chuyên môn về môi trường cấp tỉnh chủ trì lập kế hoạch.",
            "Cơ quan chuyên môn về môi trường cấp tỉnh lead",
        ),
        ("Mỗi cơ quan, đơn vị lựa chọn ít nhất một sáng kiến.", "Mỗi cơ quan, đơn vị implement"),
        ("Tất cả các đơn vị trực thuộc báo cáo nghiêm túc.", "Tất cả các đơn vị trực thuộc implement"),
    ],
)
def test_a_sentence_says_who_acts(text: str, units: str) -> None:
    assert _told(units_of_sentence(text)) == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường chịu trách nhiệm toàn diện.",
            "Chủ tịch UBND các xã, phường implement; Thủ trưởng các sở, ban, ngành implement",
        ),
        (
            "Văn phòng Sở (chủ trì), Phòng Tổ chức cán bộ và Thanh tra Sở xây dựng quy chế.",
            "Phòng Tổ chức cán bộ implement; Thanh tra Sở implement; Văn phòng Sở lead",
        ),
        (
            "Các sở, ngành và UBND các xã được phân công chủ trì nhiệm vụ có trách nhiệm xây dựng kế hoạch.",
            "Các sở, ngành implement; UBND các xã implement",
        ),
        (
            "Các cơ quan được giao chủ trì có trách nhiệm báo cáo tiến độ.",
            "Các cơ quan được giao chủ trì implement",
        ),
        ("Sở Tài chính được giao nhiệm vụ theo dõi có trách nhiệm tổng hợp.", "Sở Tài chính implement"),
        (
            "Các phòng, ban, ngành, đoàn thể huyện và UBND các xã trên cơ sở nhiệm vụ được giao xây dựng kế hoạch.",
            "Các phòng, ban, ngành, đoàn thể huyện implement; UBND các xã implement",
        ),
        (
            "Sở Y tế chịu trách nhiệm chung. Căn cứ Kế hoạch này, các sở, ngành xây dựng kế hoạch riêng.",
            "Sở Y tế implement; các sở, ngành implement",
        ),
        (
            "Khảo sát bể bơi. (Thanh tra Sở, Phòng Y; tháng 9/2025)",
            "Phòng Y lead; Thanh tra Sở lead",
        ),
        (
            "Giao Phòng Y là đầu mối tổng hợp; các phòng, đơn vị gửi báo cáo trước ngày 20 hằng tháng.",
            "Phòng Y implement; các phòng, đơn vị implement",
        ),
        (
            "Khuyến khích các hội phát huy vai trò; khuyến khích các doanh nghiệp tham gia.",
            "các hội implement",
        ),
        (
            "Các thành viên Ban Chỉ đạo, Chủ nhiệm Văn phòng Quốc hội chỉ đạo triển khai Kế hoạch.",
            "Chủ nhiệm Văn phòng Quốc hội implement; Các thành viên Ban Chỉ đạo implement",
        ),
        (
            "Các sở, ban, ngành; UBND cấp huyện, cấp xã bố trí công chức.",
            "Các sở, ban, ngành implement; UBND cấp huyện implement; UBND cấp xã implement",
        ),
        (
            "Chủ tịch UBND cấp huyện, cấp xã thực hiện tiếp công dân định kỳ.",
            "Chủ tịch UBND cấp huyện, cấp xã implement",
        ),
    ],
)
def test_several_units_stand_before_one_verb(text: str, units: str) -> None:
    assert sorted(_told(units_of_sentence(text)).split("; ")) == sorted(units.split("; "))


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            "Phối hợp với các sở, ngành liên quan, UBND các xã xây dựng đề án.",
            ["các sở, ngành liên quan", "UBND các xã"],
        ),
        (
            "Phối hợp với các cơ quan liên quan và địa phương có rừng rà soát.",
            ["các cơ quan liên quan", "địa phương có rừng"],
        ),
        ("Chủ trì phối hợp với Sở Tài chính (Phòng Ngân sách) và Sở Nội vụ thẩm định.", ["Sở Tài chính", "Sở Nội vụ"]),
        ("Tập huấn cho y tế xã, có sự phối hợp của các trung tâm y tế.", ["các trung tâm y tế"]),
        ("Chủ trì, cùng với Sở Giáo dục và Đào tạo tổ chức khám cho học sinh.", ["Sở Giáo dục và Đào tạo"]),
        ("Phối hợp với các trường đại học, cao đẳng tổ chức đào tạo.", ["các trường đại học, cao đẳng"]),
        ("Phối hợp với các nhà mạng (Viettel, VNPT) nhắn tin.", ["Viettel", "VNPT"]),
        (
            "Phối hợp với các cơ sở giáo dục trong và ngoài tỉnh tổ chức đào tạo.",
            ["các cơ sở giáo dục trong và ngoài tỉnh"],
        ),
        ("Phối hợp với Báo và Đài phát thanh tỉnh đưa tin.", ["Báo và Đài phát thanh tỉnh"]),
        ("Phối hợp với các doanh nghiệp san lấp mặt bằng.", ["các doanh nghiệp"]),
        ("Phối hợp với Phòng Y tế khám sức khỏe.", ["Phòng Y tế"]),
        ("Phối hợp liên ngành với Công an tỉnh kiểm soát biên giới.", ["Công an tỉnh"]),
        ("Phối hợp tổ chức hội nghị với Sở Công Thương.", ["Sở Công Thương"]),
        ("Cùng với Sở Nội vụ thẩm định hồ sơ khen thưởng.", ["Sở Nội vụ"]),
        ("Kết hợp với Đài Phát thanh - Truyền hình mở chuyên mục.", ["Đài Phát thanh - Truyền hình"]),
        ("Phối hợp với các cơ quan chủ trì trong tổ chức thực hiện.", ["các cơ quan chủ trì"]),
        ("Phối hợp với UBND các huyện, các hội, đoàn thể tuyên truyền.", ["UBND các huyện", "các hội, đoàn thể"]),
        ("Chỉ đạo Chi cục Dân số chủ trì, phối hợp với các trạm y tế giám sát.", ["các trạm y tế"]),
        ("Hướng dẫn các đơn vị chủ trì xây dựng kế hoạch.", []),
        ("Tham gia đoàn do Bộ Y tế chủ trì.", []),
        ("Thực hiện Chương trình phối hợp giữa Bộ Công an với Bộ Giáo dục và Đào tạo.", []),
        # With whom those work who are told to.
        ("Chỉ đạo các bệnh viện phối hợp với các trạm y tế tổ chức khám.", ["các trạm y tế"]),
        ("Chỉ đạo các đơn vị liên quan phối hợp lực lượng tại chỗ hỗ trợ.", ["lực lượng tại chỗ"]),
        ("Thực hiện tốt Quy chế phối hợp với Công an tỉnh.", []),
        ("Chỉ đạo thực hiện chương trình phối hợp với Hội Nông dân tỉnh.", []),
        # These are told what to do, or are nobody in particular.
        ("Hướng dẫn, đôn đốc các trung tâm y tế thực hiện.", []),
        ("Tăng cường phối hợp giữa các cơ quan, đơn vị.", []),
        ("Phối hợp với cơ quan để tổ chức.", []),
        ("Tham gia hội nghị do Sở Nội vụ tổ chức.", []),
        ("Rà soát các văn bản do Bộ Y tế ban hành.", []),
        ("Qua xét xử để tăng cường kiến nghị với các cấp, các ngành có liên quan nhằm phòng ngừa tội phạm.", []),
    ],
)
def test_a_duty_under_a_heading_tells_its_partners(text: str, partners: list[str]) -> None:
    found = units_of_sentence(text, HEADING)
    leads: Role = "lead" if text.startswith("Chủ trì") else "implement"
    assert [unit for unit in found if unit.role != "support"] == [UnitRole("Sở Y tế", leads)]
    assert [unit.name for unit in found if unit.role == "support"] == partners


@pytest.mark.parametrize(
    "duty",
    ["Người đứng đầu đơn vị chịu trách nhiệm về kết quả.", "Mỗi đơn vị lựa chọn một việc khó."],
)
def test_each_of_the_units_of_a_heading_and_their_heads_are_those_of_the_heading(duty: str) -> None:
    heading = (UnitRole("Các trung tâm y tế", "implement"),)
    assert units_of_sentence(duty, heading) == heading


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("Bộ Tài chính; VTV, VOV, TTXVN", "Bộ Tài chính; VTV; VOV; TTXVN"),
        ("Các phòng CM, NV", "Các phòng CM, NV"),
        ("UBND TX, TP", "UBND TX, TP"),
        ("BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG"),
        ("Thường trực HĐND, UBMTTQVN tỉnh", "Thường trực HĐND; UBMTTQVN tỉnh"),
        ("Ban cán sự đảng UBND tỉnh", "Ban cán sự đảng UBND tỉnh"),
        ("Công an, Quân sự, Biên phòng", "Công an; Quân sự; Biên phòng"),
        ("Sở Y tế/Sở Tài chính", "Sở Y tế; Sở Tài chính"),
        ("Khoa/Phòng", "Khoa/Phòng"),
        ("Sở Y tế & Sở Tài chính", "Sở Y tế; Sở Tài chính"),
        ("1. Sở Y tế\n2. Sở Tài chính", "Sở Y tế; Sở Tài chính"),
        ("a) Sở Y tế; b) Sở Tài chính", "Sở Y tế; Sở Tài chính"),
        ("Cấp tỉnh: Sở Y tế; cấp huyện: UBND các huyện", "Sở Y tế; UBND các huyện"),
        ("Cấp tỉnh: Sở Y tế; b) Sở Nội vụ; cấp xã: UBND các xã", "Sở Y tế; Sở Nội vụ; UBND các xã"),
        ("Các Sở Y tế, Tài chính, Nội vụ", "Sở Y tế; Sở Tài chính; Sở Nội vụ"),
        ("Các ngành: Y tế, Công an", "Ngành Y tế; Ngành Công an"),
        ("Đảng ủy cơ quan Văn phòng Quốc hội", "Đảng ủy cơ quan Văn phòng Quốc hội"),
        ("Văn phòng Sở, các trạm y tế triển khai thực hiện", "Văn phòng Sở; các trạm y tế"),
        ("Doanh nghiệp, cộng đồng, tổ chức, cá nhân", "Doanh nghiệp, cộng đồng, tổ chức, cá nhân"),
    ],
)
def test_a_cell_parts_its_units_by_what_they_are(cell: str, units: str) -> None:
    assert "; ".join(unit.name for unit in read_units(cell, "lead")) == units


@pytest.mark.parametrize(
    ("cell", "unit"),
    [
        ("Các trường: Đại học, Cao đẳng trên địa bàn tỉnh", "Các trường: Đại học, Cao đẳng trên địa bàn tỉnh lead"),
        ("Các cơ quan quản lý lĩnh vực tại mục III", "Các cơ quan quản lý lĩnh vực tại mục III lead"),
        ("Sở Y tế tổ chức tập huấn cho các trường", "Sở Y tế implement"),
    ],
)
def test_a_cell_is_a_sentence_only_where_it_says_what_is_done(cell: str, unit: str) -> None:
    text = f"TT\tNội dung\tĐơn vị thực hiện\tThời gian\n1\tDạy bơi\t{cell}\tQuý II\n"
    assert _tasks(text) == [f"1: {unit}"]


def test_whoever_both_columns_name_leads_a_part_and_supports_the_others() -> None:
    rows = "1\tDạy bơi\tCác sở, ngành\tSở Y tế; các sở, ngành\tQuý II\n"
    text = f"TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n{rows}"
    assert _tasks(text) == ["1: Các sở, ngành lead; Sở Y tế support; các sở, ngành support"]


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        ("Thanh tra Sở (CT), các phòng (PH)", "Thanh tra Sở lead; các phòng support"),
        ("Phòng TCCB (phối hợp Trường Chính trị)", "Phòng TCCB lead; Trường Chính trị support"),
        ("Các đơn vị (Văn phòng Sở theo dõi)", "Các đơn vị lead"),
    ],
)
def test_brackets_of_a_cell_may_tell_roles(cell: str, units: str) -> None:
    assert _told(read_units(cell, "lead")) == units


def test_a_mark_under_the_name_of_a_unit_gives_it_the_task() -> None:
    text = "TT\tNội dung\tVăn phòng Sở\tPhòng Y\tThanh tra Sở\tThời gian\n"
    text += "1\tRà soát\tx\tx\t\tQuý I\n2\tKiểm tra\t\tPH\tCT\tQuý II\n"
    assert _tasks(text) == ["1: Phòng Y implement; Văn phòng Sở implement", "2: Phòng Y support; Thanh tra Sở lead"]


def test_a_column_of_names_is_read_by_its_cells() -> None:
    text = "TT\tNội dung\tPhòng chủ trì\tĐơn vị phối hợp\tThời gian\n1\tRà soát\tx\tPhòng Y\tQuý I\n"
    assert "Phòng chủ trì" not in _tasks(text)[0]


def test_rows_without_a_unit_are_those_of_the_unit_over_them() -> None:
    text = "TT\tNội dung\tĐơn vị\tThời gian\nI\tVăn phòng Sở\t\t\n1\tRà soát\t\tQuý I\n"
    text += "2\tKiểm tra\tPhối hợp: Phòng Y\tQuý II\n3\tTổng hợp\tThanh tra Sở\tQuý IV\n"
    text += "II\tDoanh nghiệp số\t\t\n1\tMở lớp\t\tQuý I\n"
    assert _tasks(text) == [
        "I.1: Văn phòng Sở implement",
        "I.2: Phòng Y support; Văn phòng Sở implement",
        "I.3: Thanh tra Sở lead",
        "II.1: ",
    ]


def test_a_heading_lists_units_of_one_kind_behind_a_colon() -> None:
    text = "III. TỔ CHỨC THỰC HIỆN\n\n1. Các Sở: Xây dựng, Công Thương\n\n- Kiểm tra công trình.\n"
    assert _tasks(text) == ["III.1.1: Sở Công Thương implement; Sở Xây dựng implement"]


def test_labels_may_stand_behind_dashes() -> None:
    text = "III. NHIỆM VỤ\n\n1. Lập báo cáo - Đơn vị chủ trì: Văn phòng Sở - Đơn vị phối hợp: các phòng.\n"
    assert _tasks(text) == ["III.1: Văn phòng Sở lead; các phòng support"]


@pytest.mark.parametrize(
    ("labels", "units"),
    [
        ("Bộ phận phụ trách: Phòng Y", "Phòng Y lead"),
        ("Chịu trách nhiệm chính: Phòng Y\n\nĐơn vị cùng thực hiện: các khoa", "Phòng Y lead; các khoa support"),
        ("Đầu mối: Phòng Y\n\nTham gia: các khoa", "Phòng Y lead; các khoa support"),
        (
            "Cơ quan/đơn vị chủ trì: Phòng Y\n\nCấp phê duyệt: UBND tỉnh\n\nCác đơn vị phối hợp: các khoa",
            "Phòng Y lead; các khoa support",
        ),
    ],
)
def test_labels_call_leaders_and_partners_by_many_names(labels: str, units: str) -> None:
    assert _tasks(f"II. NHIỆM VỤ\n\n1. Mua sắm\n\n- Mua áo phao.\n\n{labels}\n") == [f"II.1.1: {units}"]


@pytest.mark.parametrize(
    ("cell", "units"),
    [
        (
            "Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: Các sở, ban, ngành, UBND cấp xã.",
            "Các sở, ban, ngành support; Sở Y tế lead; UBND cấp xã support",
        ),
        ("Sở Y tế; các đơn vị phối hợp: Sở Tài chính", "Sở Tài chính support; Sở Y tế lead"),
        ("Chủ trì, phối hợp: Sở Y tế, Sở Tài chính", "Sở Tài chính lead; Sở Y tế lead"),
        ("Sở Y tế chủ trì, phối hợp: Sở Tài chính", "Sở Tài chính support; Sở Y tế lead"),
    ],
)
def test_a_cell_of_a_mixed_column_tells_roles_by_its_words(cell: str, units: str) -> None:
    text = f"TT\tNội dung\tTrách nhiệm\tThời gian\n1\tDạy bơi\t{cell}\tQuý II\n"
    assert _tasks(text) == [f"1: {units}"]


def test_a_heading_may_say_that_its_unit_leads_what_is_carried_out() -> None:
    text = "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Xây dựng chủ trì thực hiện\n\n- Kiểm tra công trình.\n"
    assert _tasks(text) == ["III.1.1: Sở Xây dựng lead"]


def test_columns_of_who_approves_name_nobody_who_acts() -> None:
    text = "TT\tNội dung\tCơ quan chủ trì\tCấp trình\tCơ quan ban hành\tThời gian\n"
    text += "1\tSoạn thông tư\tVụ Pháp chế\tCục Dân số\tBộ Y tế\tQuý III\n"
    assert _tasks(text) == ["1: Vụ Pháp chế lead"]


def test_a_heading_tells_its_partners_before_its_colon() -> None:
    text = "III. NHIỆM VỤ\n\n1. Phòng Kế hoạch chủ trì, các phòng phối hợp:\n\n- Lập dự toán.\n"
    assert _tasks(text) == ["III.1.1: Phòng Kế hoạch lead; các phòng support"]


@pytest.mark.parametrize(
    ("duty", "who"),
    [
        (
            "Kiện toàn Hội đồng (Phòng KHNV chủ trì, phòng TCHC phối hợp; hoàn thành trong tháng 02/2026).",
            {("Phòng KHNV", "lead"), ("phòng TCHC", "support")},
        ),
        ("Ký cam kết với Trưởng các khoa (P.TCHC tham mưu, xong trước 10/02/2026).", {("Phòng TCHC", "implement")}),
        (
            "Khi có dịch, khoa KSBT&HIV/AIDS báo cáo ngay lãnh đạo Trung tâm, UBND huyện.",
            {("khoa KSBT&HIV/AIDS", "implement")},
        ),
        (
            "PKĐKKV Trại Cau, các TYT xã phân công trực 24/24 giờ.",
            {("PKĐKKV Trại Cau", "implement"), ("các TYT xã", "implement")},
        ),
        ("Hướng dẫn người bệnh đến khoa Khám bệnh làm thủ tục.", set()),
    ],
)
def test_rooms_are_named_in_small_letters_and_by_their_initials(duty: str, who: set[tuple[str, str]]) -> None:
    assert {(unit.name, unit.role) for unit in units_of_sentence(duty)} == who
