"""Duties that list the fields of work that their unit leads, by the headings of the plan."""

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret

_FIELDS = (
    "II. NHIỆM VỤ TRỌNG TÂM",
    "1. Cải cách thể chế",
    "- Rà soát văn bản.",
    "2. Cải cách tổ chức bộ máy",
    "- Sắp xếp các đơn vị.",
    "3. Xây dựng và phát triển chính quyền số",
    "- Dùng chữ ký số.",
)


def _leads(*duties: str) -> list[list[str]]:
    lines = ("KẾ HOẠCH", "Cải cách hành chính năm 2026", *_FIELDS, "IV. TỔ CHỨC THỰC HIỆN", *duties)
    plan = interpret(list(text_blocks("\n\n".join(lines))))
    return [[unit.name for unit in task.units if unit.role == "lead"] for task in plan.tasks[:3]]


def test_who_leads_several_fields_leads_the_tasks_of_each() -> None:
    office = (
        "1. Văn phòng Sở",
        "- Chủ trì tham mưu triển khai nội dung cải cách thể chế, cải cách tổ chức bộ máy; đôn đốc.",
    )
    centre = (
        "2. Trung tâm Công nghệ",
        "- Chủ trì triển khai nội dung xây dựng, phát triển chính quyền số; bảo trì máy.",
    )
    assert _leads(*office, *centre) == [["Văn phòng Sở"], ["Văn phòng Sở"], ["Trung tâm Công nghệ"]]


def test_who_only_helps_in_them_or_leads_others_does_not() -> None:
    helps = ("1. Văn phòng Sở", "- Phối hợp triển khai nội dung cải cách thể chế, cải cách tổ chức bộ máy.")
    others = ("2. Thanh tra Sở", "- Chủ trì kiểm tra nội dung cải cách thể chế các năm trước, tiếp công dân.")
    assert _leads(*helps, *others) == [[], [], []]
