"""Times by which a plan aims at a number: they belong to that, not to what is to be done."""

import re

from domain.days.time_points import Point

# What is aimed at by the end of a year.
_AIM = re.compile(r"(?<!\w)phan dau|%")
# "kiểm tra ít nhất 08 xã trong năm": how many in a year.
_QUOTA = re.compile(r"(?<!\w)(?:it nhat|toi thieu) \d[^.;:]*$")
# "đến 31/12/2024 có tối thiểu 90% lượt khám …": how much there is then; "hoàn thành 80%" is work.
_BEHIND = re.compile(r",?\s*(?:(?:giai ngan )?dat|co|it nhat|toi thieu)(?!\w)[^.;,%]{0,40}\d\s?%")
# "Giải ngân đạt trên 95% kế hoạch đến ngày 31/12/2022"
_BEFORE = re.compile(
    r"(?<!\w)(?:giai ngan|ty le)(?!\w)[^.;:]*(?<!\w)(?:dat|tren|it nhat|toi thieu) [^.;:,%]*%[^.;:,]*"
    r" den(?: het)?(?: ngay)?\s*$"
)

# Letters before a time in which its aim stands.
_NEAR = 500


def is_of_an_aim(folded: str, point: Point) -> bool:
    """Whether a time of a folded text is that by which a part of a hundred is to be reached."""
    return bool(_BEHIND.match(folded, point.end) or _BEFORE.search(folded, max(0, point.begin - _NEAR), point.begin))


def is_aimed_at(clause: str, year: str) -> bool:
    """Whether the folded words before a year in its clause tell a number to be reached in it, or in any one."""
    return bool(_AIM.search(clause) or (_QUOTA.search(clause) and not re.search(r"\d", year)))
