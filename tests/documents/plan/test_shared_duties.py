"""Duties that a plan has twice: under who leads them, and under who works on them with that unit."""

import pytest

from documents.formats.text_reader import text_blocks
from documents.plan.interpreter import interpret

HEAD = "KẾ HOẠCH\nCải cách hành chính năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n"
DUTY = "lập dự toán kinh phí thực hiện các chương trình, kế hoạch và nhiệm vụ cải cách hành chính hằng năm."


def _units(first: str, second: str) -> dict[str, str]:
    plan = interpret(list(text_blocks(f"{HEAD}1. Văn phòng Sở Y tế\n- {first}\n2. Phòng Tài chính\n- {second}\n")))
    return {unit.name: unit.role for unit in plan.tasks[-1].units}


@pytest.mark.parametrize(
    "together",
    [f"Phối hợp với Văn phòng Sở {DUTY}", f"Chủ động phối hợp Văn phòng Sở trong việc {DUTY}"],
)
def test_whoever_has_the_duty_in_the_same_words_leads_it(together: str) -> None:
    assert _units(f"L{DUTY[1:]}", together) == {"Văn phòng Sở": "lead", "Phòng Tài chính": "implement"}


@pytest.mark.parametrize(
    ("own", "together"),
    [
        ("Tham mưu lập dự toán kinh phí hằng năm.", f"Phối hợp với Văn phòng Sở {DUTY}"),
        (f"Phối hợp với Phòng Tài chính {DUTY}", f"Phối hợp với Văn phòng Sở {DUTY}"),
    ],
)
def test_a_partner_with_another_duty_or_who_leaves_it_to_others_too_only_helps(own: str, together: str) -> None:
    assert _units(own, together) == {"Văn phòng Sở": "support", "Phòng Tài chính": "implement"}


def test_a_duty_that_says_who_leads_it_keeps_its_leader() -> None:
    units = _units(f"L{DUTY[1:]}", f"Chủ trì, phối hợp với Văn phòng Sở {DUTY}")
    assert units == {"Văn phòng Sở": "support", "Phòng Tài chính": "lead"}
