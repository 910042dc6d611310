"""Blocks of labels under numbered orders: whose they are, and which lines beside them are tasks."""

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import TaskDraft, shown_code

_LABELS = ("- Thời gian hoàn thành: Quý II/2026.", "- Đơn vị chủ trì: Phòng Nội vụ.", "- Kết quả: Báo cáo.")


def _tasks(*lines: str) -> list[TaskDraft]:
    head = ("KẾ HOẠCH", "Lễ hội hoa năm 2026", "II. NỘI DUNG, TIẾN ĐỘ", "1. Chuẩn bị")
    return list(interpret(list(text_blocks("\n\n".join((*head, *lines))))).tasks)


def _line(task: TaskDraft) -> str:
    units = ", ".join(f"{unit.name} {unit.role}" for unit in task.units)
    dues = " ".join(window.due.isoformat() for window in task.schedule.windows)
    return f"{shown_code(task.section_code, task.code)} | {units} | {dues}"


def test_a_numbered_order_with_its_labels_among_its_bullets_is_the_task() -> None:
    minded = ("- Bảo đảm đúng quy định, tiết kiệm.", "- Các gian hàng phải có biển hiệu.", "- Nguyên tắc: công khai.")
    read = _tasks("1.1. Xây dựng phương án bố trí gian hàng.", *minded, *_LABELS)
    assert [_line(task) for task in read] == ["II.1.1 | Phòng Nội vụ lead | 2026-06-30"]
    assert read[0].output == "Báo cáo."


def test_an_order_beside_the_labels_of_another_is_a_task_of_its_own_with_them() -> None:
    beside = "- Phối hợp với Công an xã kiểm tra phòng cháy tại hội chợ."
    own = "- Trung tâm Văn hóa chủ trì biểu diễn."
    steps = ("(1) Họp lần thứ nhất: chậm nhất ngày 10/4/2026.", "(2) Họp lần thứ hai.")
    read = _tasks("1.1. Tổ chức hội chợ cây cảnh.", "- Việc xếp chỗ phải công bằng.", beside, own, *steps, *_LABELS)
    assert [_line(task) for task in read] == [
        "II.1.1 | Phòng Nội vụ lead | 2026-06-30",
        "II.1.1.1 | Phòng Nội vụ lead | 2026-06-30",
        "II.1.1.2 | Trung tâm Văn hóa lead | 2026-06-30",
        "II.1.1 | Phòng Nội vụ lead | 2026-04-10",
        "II.1.2 | Phòng Nội vụ lead | 2026-06-30",
    ]


def test_a_short_heading_over_orders_and_their_labels_is_none() -> None:
    orders = ("- In 200 tờ rơi.", "- Treo băng rôn tại chợ.")
    read = _tasks("1.1. Tuyên truyền về lễ hội", *orders, *_LABELS)
    assert [_line(task) for task in read] == [
        "II.1.1.1 | Phòng Nội vụ lead | 2026-06-30",
        "II.1.1.2 | Phòng Nội vụ lead | 2026-06-30",
    ]


def test_labels_behind_the_last_of_several_orders_are_for_all_of_them() -> None:
    read = _tasks("1.1. Kê khai cây cổ thụ.", "1.2. Chụp ảnh, lập hồ sơ.", "1.3. Gắn biển tên.", *_LABELS)
    assert [_line(task) for task in read] == [
        "II.1.1 | Phòng Nội vụ lead | 2026-06-30",
        "II.1.2 | Phòng Nội vụ lead | 2026-06-30",
        "II.1.3 | Phòng Nội vụ lead | 2026-06-30",
    ]


def test_labels_are_not_for_an_order_that_names_somebody_itself() -> None:
    read = _tasks("1.1. Công an xã phân luồng giao thông.", "1.2. Lập hồ sơ cây cảnh.", *_LABELS)
    assert [_line(task) for task in read] == [
        "II.1.1 | Công an xã implement | ",
        "II.1.2 | Phòng Nội vụ lead | 2026-06-30",
    ]


def test_labels_of_an_order_tell_all_who_act_and_those_of_its_section_do_not() -> None:
    who = "Phối hợp với Trạm Y tế xã dựng lều cấp cứu."
    assert _line(_tasks(f"1.1. {who}", *_LABELS)[0]) == "II.1.1 | Phòng Nội vụ lead | 2026-06-30"
    of_all = _tasks(f"- {who}", "Đơn vị chủ trì: Phòng Nội vụ.")
    assert _line(of_all[0]) == "II.1.1 | Phòng Nội vụ lead, Trạm Y tế xã support | "


def test_a_post_in_a_heading_is_named_with_what_it_is_in_charge_of() -> None:
    heads = (
        "- Dọn sân.",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Phó Chủ tịch phụ trách lĩnh vực Văn hóa và các hội",
        "- Theo dõi tiến độ.",
    )
    read = _tasks(*heads, "2. Chuyên viên phụ trách văn thư, lưu trữ", "- Phát giấy mời.")
    assert [_line(task) for task in read][1:] == [
        "III.1.1 | Phó Chủ tịch phụ trách lĩnh vực Văn hóa và các hội implement | ",
        "III.2.1 | Chuyên viên phụ trách văn thư, lưu trữ implement | ",
    ]


def test_comrades_in_a_list_of_posts_are_further_ones() -> None:
    support = (
        "- Đơn vị phối hợp: Các đồng chí Phó Chủ tịch, Trưởng đoàn thể xã, các đồng chí Chuyên viên cơ quan Đảng ủy."
    )
    read = _tasks("1.1. Lập danh sách khách mời.", *_LABELS, support)
    assert [unit.name for unit in read[0].units if unit.role == "support"] == [
        "Các đồng chí Phó Chủ tịch",
        "Trưởng đoàn thể xã",
        "các đồng chí Chuyên viên cơ quan Đảng ủy",
    ]


def test_a_line_of_labels_with_a_mark_of_its_own_behind_bullets_is_for_all_of_them() -> None:
    labels = "* Thời gian: Quý II/2026. Chủ trì: Phòng Nội vụ; phối hợp: Công an xã."
    read = _tasks("- In 200 tờ rơi.", "- Treo băng rôn:", "+ Tại chợ;", "+ Tại trường.", "- Phát thanh.", labels)
    assert {_line(task).partition(" | ")[2] for task in read} == {"Phòng Nội vụ lead, Công an xã support | 2026-06-30"}
    assert len(read) == 5
    own = _tasks("- Công an xã chủ trì tuần tra.", "- Phát thanh.", labels)
    assert [unit.name for unit in own[0].units] == ["Công an xã"]


def test_so_are_several_such_lines_unless_an_order_above_has_its_own() -> None:
    labels = ("* Thời gian: Quý I/2026.", "* Thực hiện: Phòng Nội vụ.")
    shared = _tasks("- Tập huấn nghiệp vụ.", "- Phát tờ rơi.", *labels)
    assert [_line(task) for task in shared] == [
        "II.1.1 | Phòng Nội vụ lead | 2026-03-31",
        "II.1.2 | Phòng Nội vụ lead | 2026-03-31",
    ]
    own = ("- Tập huấn nghiệp vụ.", "* Thời gian: Quý II/2026.", "* Thực hiện: Văn phòng.")
    assert [_line(task) for task in _tasks(*own, "- Phát tờ rơi.", *labels)] == [
        "II.1.1 | Văn phòng lead | 2026-06-30",
        "II.1.2 | Phòng Nội vụ lead | 2026-03-31",
    ]


def test_a_line_that_says_who_leads_the_duties_above_it_is_none_itself() -> None:
    leads = "Phòng Nội vụ chủ trì, phối hợp với Công an xã triển khai thực hiện trong Năm 2026."
    read = _tasks("- In 200 tờ rơi.", "- Phát thanh.", leads)
    assert [_line(task).partition(" | ")[2] for task in read] == ["Phòng Nội vụ lead, Công an xã support | "] * 2
    duty = "Phòng Nội vụ chủ trì, phối hợp với Công an xã làm cổng chào."
    assert len(_tasks("- In 200 tờ rơi.", "- Phát thanh.", duty)) == 3


def test_who_is_told_to_carry_out_leads_only_where_a_plan_names_no_leaders() -> None:
    read = _tasks(
        "1.1. Lập phương án.", *_LABELS,
        "1.2. Tuyên truyền.", "- Đơn vị thực hiện: Công an xã.", "- Đơn vị phối hợp: Trạm Y tế.",
        "1.3. Dọn vệ sinh.", "- Đơn vị thực hiện: Công an xã.",
        "1.4. Trang trí.", "- Chủ trì: Trạm Y tế.", "- Thực hiện: Công an xã.", "- Phối hợp: Đoàn xã.",
    )  # fmt: skip
    assert [[unit.role for unit in task.units] for task in read] == [
        ["lead"],
        ["implement", "support"],
        ["implement"],
        ["lead", "implement", "support"],
    ]
    alone = _tasks("1.2. Tuyên truyền.", "- Đơn vị thực hiện: Công an xã.", "- Đơn vị phối hợp: Trạm Y tế.")
    assert [[unit.role for unit in task.units] for task in alone] == [["lead", "support"]]


def test_contents_that_are_no_order_tell_what_the_order_above_is_about() -> None:
    portal = ("1.1. Xây dựng trang thông tin về hoa", "- Nội dung: trang thông tin có ảnh các loài hoa.", *_LABELS)
    papers = (
        "1.2. Soạn thảo nội quy",
        "- Nội quy chợ hoa.",
        "+ Nội dung: gồm giờ mở cửa.",
        "+ Cơ quan chủ trì: Sở Y tế.",
    )
    read = _tasks(*portal, *papers)
    assert [_line(task) for task in read] == ["II.1.1 | Phòng Nội vụ lead | 2026-06-30", "II.1.2.1 | Sở Y tế lead | "]
    assert [(task.content, task.note) for task in read] == [
        ("Xây dựng trang thông tin về hoa", "trang thông tin có ảnh các loài hoa."),
        ("Nội quy chợ hoa.", "gồm giờ mở cửa."),
    ]


def test_contents_that_are_an_order_are_the_task() -> None:
    read = _tasks("1.1. Xây dựng trang thông tin về hoa", "- Nội dung: Thuê máy chủ, đăng ảnh.", *_LABELS)
    assert [(shown_code(task.section_code, task.code), task.content, task.note) for task in read] == [
        ("II.1.1.1", "Thuê máy chủ, đăng ảnh.", None)
    ]


def test_what_only_counts_is_called_by_its_contents() -> None:
    counted = ("a) Hoạt động 1", "- Nội dung: Thuê máy chủ, đăng ảnh.", *_LABELS)
    named = ("b) Chụp ảnh", "- Nội dung: Mời thợ ảnh.", *_LABELS)
    several = ("c) Hoạt động 3", "- Nội dung:", "+ Dựng cổng chào.", "+ Treo đèn.", *_LABELS)
    read = _tasks("1.1. Ảnh hoa", *counted, *named, *several)
    assert [(task.code, task.content) for task in read] == [
        ("a)", "Thuê máy chủ, đăng ảnh."),
        ("b.1", "Mời thợ ảnh."),
        ("c.1", "Dựng cổng chào."),
        ("c.2", "Treo đèn."),
    ]


def test_activities_that_a_label_lists_are_the_tasks_of_their_heading() -> None:
    aim = "- Mục tiêu: Chợ hoa đông khách."
    read = _tasks("1.1. Chợ hoa", aim, "- Nội dung hoạt động:", "+ Dựng cổng chào.", "+ Treo đèn.", *_LABELS)
    assert [task.content for task in read] == ["Dựng cổng chào.", "Treo đèn."]
    assert [_line(task) for task in read] == [f"II.1.1.{n} | Phòng Nội vụ lead | 2026-06-30" for n in (1, 2)]


def test_numbered_contents_without_words_of_their_own_stand_beside_their_labels() -> None:
    contents = ("1.1. Nội dung:", "- Tập huấn nghiệp vụ.", "- Phát tờ rơi.")
    labels = ("1.2. Đơn vị chủ trì: Phòng Nội vụ.", "1.3. Thời gian: Quý I/2026.")
    read = _tasks(*contents, *labels)
    assert [_line(task).partition(" | ")[2] for task in read] == ["Phòng Nội vụ lead | 2026-03-31"] * 2


def test_what_only_tells_how_holds_tasks_where_each_item_names_who_has_to_act() -> None:
    head = ("KẾ HOẠCH", "Tuyên truyền về lễ hội hoa năm 2026", "III. HÌNH THỨC TUYÊN TRUYỀN")
    web = ("1. Trên Trang thông tin điện tử", "Duy trì chuyên mục về lễ hội.")
    press = ("2. Trên báo, đài", "Thực hiện các phóng sự về lễ hội.")
    given = interpret(list(text_blocks("\n\n".join((*head, *web, *_LABELS, *press, *_LABELS))))).tasks
    assert [task.content for task in given] == ["Duy trì chuyên mục về lễ hội.", "Thực hiện các phóng sự về lễ hội."]
    assert not interpret(list(text_blocks("\n\n".join((*head, *web, *press))))).tasks
