"""Nothing that names or reaches a person is kept; what the message is about stays."""

import pytest

from domain.people.masking import LONGEST, masked

PEOPLE = ["Nguyễn Thị An"]
UNITS = ["Trung tâm Y tế huyện Cư Jút", "TTYT Cư Jút"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("chị Lan bảo gửi lại", "chị … bảo gửi lại"),
        ("hỏi anh Tuấn Anh giúp", "hỏi anh … giúp"),
        ("bs Hà nghỉ rồi", "bs … nghỉ rồi"),
        ("gặp nguyễn thị an ở TTYT Cư Jút", "gặp … ở TTYT Cư Jút"),
        ("Thi An noi sao", "… noi sao"),
        ("bệnh nhân Trần Văn Bé nặng lắm", "bệnh nhân … nặng lắm"),
        ("LÊ VĂN CƯỜNG hỏi", "… hỏi"),
        ("gọi 0912 345 678 nhé", "gọi … nhé"),
        ("gọi +84912345678", "gọi …"),
        ("thẻ DN4010123456789 đâu", "thẻ … đâu"),
        ("mail an.nguyen@soyte.gov.vn", "mail …"),
        ("xem https://vnexpress.net/tin-123.html đi", "xem … đi"),
        ("cccd 066012345678", "cccd …"),
    ],
)
def test_what_tells_of_a_person_is_left_out(text: str, kept: str) -> None:
    assert masked(text, PEOPLE, UNITS) == kept


@pytest.mark.parametrize("text", ["bên em còn cái kia không chị ơi", "TTYT Cư Jút sao rồi anh", "1.3 gì đó 80%"])
def test_what_tells_of_nobody_stays(text: str) -> None:
    assert masked(text, PEOPLE, UNITS) == text


def test_it_is_cut() -> None:
    assert len(masked("dài " * 500, PEOPLE)) <= LONGEST
