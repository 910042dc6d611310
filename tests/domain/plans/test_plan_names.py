"""What a plan is called where several would be called the same."""

from domain.plans.names import bare_name, name_apart


def test_a_name_that_is_free_stays_as_it_is() -> None:
    assert name_apart("KH CCHC 2026", ["UBND tỉnh"], ["KH PAPI 2026"]) == "KH CCHC 2026"


def test_what_nobody_else_has_tells_it_apart() -> None:
    taken = ["KH CCHC 2026", "KH CCHC 2026 (UBND tỉnh)"]
    assert name_apart("KH CCHC 2026", ["UBND tỉnh", "", "12/KH-UBND"], taken) == "KH CCHC 2026 (12/KH-UBND)"


def test_where_nothing_tells_it_apart_it_gets_a_number() -> None:
    assert name_apart("KH CCHC 2026", ["", " "], ["KH CCHC 2026", "kh cchc 2026 (2)"]) == "KH CCHC 2026 (3)"


def test_a_long_issuer_is_cut() -> None:
    assert len(name_apart("KH", ["x" * 200], ["KH"])) < 60


def test_a_long_issuer_is_cut_between_words() -> None:
    issuer = "Sở Tài nguyên và Môi trường tỉnh Hà Giang"
    assert name_apart("KH", [issuer], ["KH"]) == f"KH ({issuer})"
    assert name_apart("KH", [f"{issuer}, Phòng Khoáng sản"], ["KH"]) == f"KH ({issuer}, Phòng)"


def test_the_bare_name_is_what_people_say() -> None:
    assert bare_name("KH CCHC 2026 (UBND tỉnh)") == bare_name("KH CCHC 2026") == "KH CCHC 2026"
