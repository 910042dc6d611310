"""The forms in which times are named: which of them are looked for in a text without a digit."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.days.point_forms import FORMS, Form
from domain.days.time_points import named_times
from domain.days.worded_forms import WORDED_FORMS


@pytest.mark.parametrize("form", [form for form in (*WORDED_FORMS, *FORMS) if not form.in_words])
@settings(max_examples=4, deadline=None)
@given(data=st.data())
def test_a_form_with_numbers_finds_nothing_without_a_digit(form: Form, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(form.pattern))
    assert all(re.search(r"\d", found[0]) for found in form.pattern.finditer(text))


@pytest.mark.parametrize("form", [form for form in (*WORDED_FORMS, *FORMS) if form.always])
@settings(max_examples=4, deadline=None)
@given(data=st.data())
def test_what_is_always_in_a_form_is_in_all_that_it_finds(form: Form, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(form.pattern))
    assert all(form.always in found[0] for found in form.pattern.finditer(text))


@pytest.mark.parametrize(
    "text",
    [
        "hai quy dau nam", "quy hai", "quy iv", "q.iv", "cuoi quy i", "sau thang dau nam", "thang muoi hai",
        "cuoi nam hoc", "hoc ky ii", "nua dau nam", "giua nam", "trong nam",
    ],
)  # fmt: skip
def test_times_in_words_are_found_without_a_digit(text: str) -> None:
    assert len(named_times(text, 2025)) == 1


@pytest.mark.parametrize("text", ["thang truoc nam sau", "ngay nao cung vay", "tuan cuoi cua thang", "q.v"])
def test_words_that_name_no_time_have_none(text: str) -> None:
    assert not named_times(text, 2025)
