"""Names of units as the text of their plan tells them more fully."""

import pytest

from documents.plan.units.names.fuller_names import fuller_in

_ISSUER = "Sở Giáo dục và Đào tạo tỉnh Sóc Trăng"


@pytest.mark.parametrize(
    ("name", "text", "fuller"),
    [
        ("Công đoàn ngành", "phối hợp với Công đoàn ngành Giáo dục xét khen thưởng", "Công đoàn ngành Giáo dục"),
        ("Trung tâm PVHCC", "trực tại Trung tâm PVHCC tỉnh và trả kết quả", "Trung tâm PVHCC tỉnh"),
        ("các Chi cục", "Các phòng và các Chi cục thuộc Sở, các trường", "các Chi cục thuộc Sở"),
        ("UBND tỉnh", "Quyết định của UBND tỉnh Sóc Trăng về kế hoạch", "UBND tỉnh Sóc Trăng"),
    ],
)
def test_the_plans_own_words_behind_a_name_belong_to_it(name: str, text: str, fuller: str) -> None:
    assert fuller_in([text], [name], _ISSUER) == (fuller,)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Sở Nội vụ", "gửi Sở Nội vụ và các phòng"),
        ("Sở Nội vụ", "Sở Nội vụ có trách nhiệm tổng hợp"),
        ("Đội Công an", "Đội Công an tình nguyện"),
        ("Sở Nội vụ", "báo cáo của Sở Nội vụ trước ngày 15"),
        ("UBND TỈNH", "UBND TỈNH SÓC TRĂNG"),
    ],
)
def test_other_words_do_not(name: str, text: str) -> None:
    assert fuller_in([text], [name], _ISSUER) == ()


def test_a_word_in_small_letters_is_none_of_a_places_name() -> None:
    texts = ["Trung tâm Y tế tuyên truyền; Trạm Y tế Tuyên Quang"]
    names = ["Trung tâm Y tế", "Trạm Y tế"]
    assert fuller_in(texts, names, "Sở Y tế tỉnh Tuyên Quang") == ("Trạm Y tế Tuyên Quang",)


def test_a_plan_without_an_issuer_tells_nothing_of_its_own() -> None:
    assert fuller_in(["báo cáo UBND tỉnh Sóc Trăng"], ["UBND tỉnh"], None) == ()


def test_the_verb_to_issue_is_none_of_a_committees_words() -> None:
    texts = ["Ủy ban nhân dân tỉnh Sơn La ban hành Kế hoạch"]
    assert fuller_in(texts, ["Ủy ban nhân dân tỉnh"], "Ủy ban nhân dân tỉnh Sơn La") == ("Ủy ban nhân dân tỉnh Sơn La",)


def test_nor_is_any_other_verb_one_of_an_issuers_words() -> None:
    issuer = "Chi cục An toàn vệ sinh thực phẩm"
    assert fuller_in(["đôn đốc các phòng thực hiện Kế hoạch"], ["các phòng"], issuer) == ()


def test_of_two_names_with_one_end_the_longer_is_told_more_fully() -> None:
    names = ["đơn vị trực thuộc", "các đơn vị trực thuộc"]
    assert fuller_in(["gửi các đơn vị trực thuộc Sở"], names, "Sở Y tế") == ("các đơn vị trực thuộc Sở",)
