"""A time cell of several tasks that sets one of them apart from the rest."""

import re

from domain.plan_words import bare, plain
from domain.units.spelling import begins_unit

_WORK = r"(?:noi dung|nhiem vu|hoat dong|cong viec|viec|muc)"
# "Hàng năm đối với kê khai tài sản, các nội dung còn lại thực hiện thường xuyên"
_REST_LAST = re.compile(
    rf"(?P<own>.+?)\s+doi voi (?:{_WORK} )?(?P<which>[^,;]+)[,;]\s*(?:doi voi )?"
    rf"(?:cac |nhung )?{_WORK} (?:con lai|khac)\s*(?:[:,]|la|thi|thuc hien|trien khai|\s)*(?P<rest>.+)"
)
# "Tháng 4 - 11/2019, riêng mít tinh ngày 15/6/2019"
_BOUND = r"(?:(?:trong|vao|truoc|hoan thanh|xong|cham nhat|tu|den)\s+)*"
_REST_FIRST = re.compile(
    rf"(?P<rest>.+?)[,;]\s*rieng (?:doi voi )?(?:{_WORK} )?(?P<which>[^,;:\d]+?):?\s+"
    rf"(?P<own>{_BOUND}(?:ngay|thang|quy|nam|tuan|hang|thuong xuyen)(?!\w).*)"
)
_LEVEL = re.compile(r"(?:cac )?(?:cap|don vi|phong|xa|phuong|huyen|so|truong)(?!\w)")


def time_for(text: str, content: str) -> str:
    """What a time says of the task of these contents: where it sets another one apart, what is for the rest.

    >>> time_for("Quý I, riêng hội thi tháng 5", "Mở hội thi"), time_for("Quý I, riêng hội thi tháng 5", "Tập huấn")
    ('tháng 5', 'Quý I')
    """
    folded = plain(text)
    found = _REST_LAST.fullmatch(folded) or _REST_FIRST.fullmatch(folded)
    if not found:
        return text
    which = text[slice(*found.span("which"))]
    part = "own" if f" {bare(which)} " in f" {bare(content)} " else "rest"
    # "…, riêng cấp xã trước ngày 10/6": the task is due on both days.
    if part == "rest" and (begins_unit(which) or _LEVEL.match(plain(which))):
        return text
    return text[slice(*found.span(part))].strip(" .;,")
