"""Lines that are tasks though they stand where mostly something else does."""

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret
from domain.plans.drafts import shown_code


def _codes(*lines: str) -> list[str]:
    plan = interpret(list(text_blocks("\n\n".join(("KẾ HOẠCH", "Dọn kênh mương năm 2026", *lines)))))
    return [shown_code(task.section_code, task.code) for task in plan.tasks]


def test_a_numbered_sentence_beside_the_lists_of_duties_of_a_letter() -> None:
    sent = "2. Trung tâm Thủy lợi chủ động rà soát các cống bị tắc trước mùa mưa."
    listed = ("1. Giao Phòng Kinh tế:", "a) Lập dự toán nạo vét.", "b) Thuê máy xúc.")
    assert _codes(*listed, sent, "3. Giao Văn phòng:", "a) Đăng tin.") == ["1.a", "1.b", "2", "3.a"]


def test_a_paragraph_under_a_field_of_work_that_says_who_has_to_act() -> None:
    duty = "Phòng Kinh tế chủ trì, phối hợp với UBND các xã kiểm tra đê bao."
    assert _codes("II. NHIỆM VỤ TRỌNG TÂM VỀ ĐÊ ĐIỀU", duty) == ["II.1"]
    told = "Hệ thống đê bao dài 12 km, đã xuống cấp nhiều đoạn."
    assert _codes("II. NHIỆM VỤ TRỌNG TÂM VỀ ĐÊ ĐIỀU", told, "1. Đắp đê", "- Gia cố mái đê.") == ["II.1.1"]


def test_who_does_what_by_when_in_a_section_of_times() -> None:
    times = ("IV. THỜI GIAN VÀ TIẾN ĐỘ", "1. Thời gian", "Từ tháng 2 đến tháng 5.", "2. Tiến độ thực hiện")
    duties = ("a) Trong tháng 2/2026, UBND các xã lập danh sách.", "b) Tháng 3/2026, Phòng Kinh tế tổng hợp.")
    assert _codes(*times, *duties) == ["IV.2.a", "IV.2.b"]


def test_a_number_that_lacks_its_full_stop_is_that_of_the_next_item() -> None:
    lines = ("II. NHIỆM VỤ", "1. Tuyên truyền", "- Viết tin, bài.", "2 Kiểm soát", "- Rà soát thủ tục.", "3. Báo cáo.")
    assert _codes(*lines) == ["II.1.1", "II.2.1", "II.3"]
    counted = ("II. NHIỆM VỤ", "1. Tuyên truyền", "- Viết tin, bài.", "12 Trạm Y tế tham gia.", "2. Báo cáo.")
    assert "II.12" not in _codes(*counted)


def test_a_section_that_also_gives_out_who_does_it_holds_tasks() -> None:
    item = ("1. Đăng tải tin, bài về cải cách hành chính", "- Nội dung: Các văn bản mới.", "- Hình thức: Phóng sự ảnh.")
    labels = ("- Thời gian: Quý II/2026.", "- Phân công: Văn phòng Sở chủ trì.")
    assert _codes("III. NỘI DUNG, HÌNH THỨC, THỜI GIAN VÀ PHÂN CÔNG THỰC HIỆN", *item, *labels) == ["III.1"]
    told = ("II. NHIỆM VỤ", "- Viết tin, bài.", "III. HÌNH THỨC, THỜI GIAN", "1. Hình thức", "- Thi trực tuyến.")
    assert _codes(*told) == ["II.1"]
